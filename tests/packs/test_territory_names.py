"""Names of codes from CLDR, made when the packs are built."""

from __future__ import annotations

import subprocess
import sys

from verbale.outputs.page_words import page_languages
from verbale.packs.load import world
from verbale.packs.territory_names import territory_names


def test_names_in_each_language() -> None:
    """States and languages are named; what CLDR does not know is left out."""
    assert territory_names(["ru", "en"], ["NO", "EU", "SU", "OSCE"]) == {
        "en": {"sides": {"EU": "European Union", "NO": "Norway"}, "languages": {"en": "English", "ru": "Russian"}},
        "ru": {
            "sides": {"EU": "Европейский союз", "NO": "Норвегия"},
            "languages": {"en": "английский", "ru": "русский"},
        },
    }


def test_the_built_pack_has_every_language_of_the_page() -> None:
    """Wherever the page speaks a language, the pack has names in it."""
    assert set(page_languages()) <= world()["territory_names"].keys()


def test_a_page_needs_no_babel() -> None:
    """Names come from the built pack: CLDR's library is not loaded to write a page."""
    code = (
        "import sys, verbale; from verbale.cli.doors import page\n"
        "text = 'В 2015 году Министр иностранных дел Норвегии посетил Минск.'\n"
        "written = page(verbale.read(text, language='ru'))\n"
        "print('русский' in written, 'babel' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout == "True False\n", done.stderr
