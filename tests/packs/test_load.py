"""The built files that reading loads."""

from __future__ import annotations

from pathlib import Path

import pytest

from verbale.errors import LanguageError, PackError, VerbaleError
from verbale.packs import build, load


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("xx", r"^No language pack 'xx'\. Packs: .*\bru\b.*\.$"),
        ("rus", r"^No language pack 'rus'\. Packs: .* Did you mean 'ru'\?$"),
        ("RU", r"^No language pack 'RU'\."),
        ("", r"^No language pack ''\."),
        ("world", r"^No language pack 'world'\."),
        ("../ru", r"^No language pack '\.\./ru'\."),
    ],
)
def test_no_language_pack(code: str, message: str) -> None:
    """The error lists the packs there are, and the nearest code; a built file that is no language is none."""
    with pytest.raises(LanguageError, match=message):
        load.language_pack(code)


def test_not_built(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A file that is not there is an error of ours that says what to do."""
    monkeypatch.setattr(load, "_BUILT", tmp_path)
    load._load.cache_clear()
    try:
        with pytest.raises(PackError, match=r"world\.json is not built\. Run `make data`"):
            load.world()
    finally:
        load._load.cache_clear()
    assert issubclass(PackError, VerbaleError)


def test_codes_are_those_of_whole_packs() -> None:
    """Every folder with concepts is a language that can be read, and no other is."""
    assert list(load.language_codes()) == build.languages()


def test_a_pack_has_its_three_parts() -> None:
    """The lexicon, the data that are no lexicon, and the names to print."""
    assert {"lexicon", "data", "names"} <= set(load.language_pack("ru"))


def test_norway_is_no_falsehood() -> None:
    """The code NO came through YAML as a string."""
    assert load.world()["states"]["NO"]
    assert load.language_pack("ru")["names"]["states"]["NO"] == "Норвегия"


def test_each_file_is_loaded_once() -> None:
    """Asking again gives the same object."""
    assert load.world() is load.world()
    assert load.language_pack("ru") is load.language_pack("ru")


def test_languages_tell_their_size() -> None:
    """Each language says how many words and concepts it has."""
    assert {code: row["words"] > 0 < row["concepts"] for code, row in load.languages().items()} == dict.fromkeys(
        load.language_codes(), True
    )


def test_every_kind_has_what_reading_needs() -> None:
    """A kind without family, direction or concepts could not be read."""
    wanted = {"family", "directed", "standing", "split", "uttered"}
    assert {name: sorted(wanted - set(kind)) for name, kind in load.kinds().items() if not wanted <= set(kind)} == {}
