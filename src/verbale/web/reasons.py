"""Why tellings are one deed or two, and how a value was derived, in the visitor's language.

The chronicle gives its reasons in short English sentences with codes: 'person of BY', '2020 is made exact by
2020-01-28'. Each form of them has a name here and a wording in `words/<code>.json` under `reasons`.
"""

from __future__ import annotations

import re
from typing import Final

from verbale.web.speech import Speech

_DATE: Final = r"[\[X\d][^\s;,]*"
# The first form that fits holds: the general ones stand last
_FORMS: Final[tuple[tuple[str, re.Pattern[str]], ...]] = tuple(
    (name, re.compile(form))
    for name, form in (
        ("person_of", r"person of (?P<side>\w+)"),
        ("made_exact", rf"(?P<date>{_DATE}) is made exact by (?P<date2>{_DATE})"),
        ("from_words", rf"(?P<date>{_DATE}), reckoned from the words of the text"),
        ("agrees", rf"(?P<text>.+); agrees with (?P<date>{_DATE})"),
        ("visitor", rf"on (?P<date>{_DATE}) the visitor was in (?P<side>\w+)"),
        ("named_elsewhere", r"one telling has (?P<rank>\w+) of (?P<side>\w+), another (?P<text>.+)"),
        ("led_by", r"both sides are led by (?P<rank>\w+)"),
        ("day_apart", rf"(?P<date>{_DATE}) and (?P<date2>{_DATE}) are a day apart"),
        ("no_end", rf"(?P<date>{_DATE}) has no end"),
        ("two_deeds", r"(?P<kind>[a-z_.]+) and (?P<kind2>[a-z_.]+) may be two deeds"),
        ("not_number", r"number (?P<text>\d+) is not number (?P<text2>\d+)"),
        ("not_there", r"in (?P<side>\w+), not in (?P<side2>\w+)"),
        ("not_paper", r"an? (?P<paper>\w+) is not an? (?P<paper2>\w+)"),
        ("not_date", rf"(?P<date>{_DATE}) is not (?P<date2>{_DATE})"),
        ("not_of_side", r"(?P<side>[A-Z]\w+): (?P<rank>.+) is not (?P<rank2>.+)"),
        ("not_the_same", r"(?P<rank>.+) is not (?P<rank2>.+)"),
    )
)
_ENTRY: Final = re.compile(r"1 act · (?P<sources>\d+) sources?(?: · (?P<tellings>\d+) tellings?)?(?:: (?P<why>.+))?")


def reason_in(reason: str, speaks: Speech) -> str:
    """A reason, or the arithmetic of a derived value; one of a form that is not known stays as it is."""
    told: dict[str, str] = speaks.own["reasons"]
    if reason in told:
        return told[reason]
    for name, form in _FORMS:
        found = form.fullmatch(reason)
        if found is not None:
            return told[name].format(**{key: _worded(key, each, speaks) for key, each in found.groupdict().items()})
    return reason


def entry_reason_in(reason: str, speaks: Speech) -> str:
    """The line of an entry: '1 act · 2 sources · 3 tellings: same kind, sides, day'."""
    found = _ENTRY.fullmatch(reason)
    if found is None:
        return reason
    counts = [speaks.count(key, int(found[key])) for key in ("sources", "tellings") if found[key]]
    why = ", ".join(reason_in(each, speaks) for each in found["why"].split(", ")) if found["why"] else ""
    return " · ".join([speaks.count("acts", 1), *counts]) + (f": {why}" if why else "")


def _worded(key: str, code: str, speaks: Speech) -> str:
    match key.rstrip("2"):
        case "date":
            return speaks.date(code)
        case "side":
            return speaks.side(code)
        case "kind":
            return speaks.label("kinds", code)
        case "paper":
            return speaks.label("document_types", code)
        case "rank":
            return "/".join(_label(each, speaks) for each in code.split("/"))
        case _:
            return code


def _label(code: str, speaks: Speech) -> str:
    """The name of a rank or of a portfolio; a person's name is itself."""
    known = speaks.table.labels
    return next((known[group][code] for group in ("ranks", "portfolios") if code in known.get(group, {})), code)
