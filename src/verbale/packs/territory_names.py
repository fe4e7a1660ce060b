"""Names of states, organisations and languages from Unicode CLDR, written into the built pack: the page shows them.

Babel brings CLDR; it is needed to build only.
"""

from __future__ import annotations

from collections.abc import Iterable

from babel import Locale

Names = dict[str, dict[str, str]]
"""Names of codes by group, `sides` and `languages`."""


def territory_names(spoken: Iterable[str], sides: Iterable[str]) -> dict[str, Names]:
    """For each language of `spoken`: its names of `sides` (codes of the record) and of all `spoken`.

    A code that CLDR does not know, a state of the past or a body of the record's own, has no name here.
    """
    tongues, codes = sorted(spoken), sorted(sides)
    return {tongue: _names(Locale.parse(tongue), tongues, codes) for tongue in tongues}


def _names(locale: Locale, tongues: list[str], codes: list[str]) -> Names:
    return {
        "sides": {code: str(locale.territories[code]) for code in codes if code in locale.territories},
        "languages": {code: str(locale.languages[code]) for code in tongues if code in locale.languages},
    }
