"""One journey of two days: 'поездка намечена на 21 и 22 февраля' is one visit from the first day to the second."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Final

from verbale.acts.nucleus import Nucleus
from verbale.acts.sentence_read import SentenceRead
from verbale.mentions.mention import Deed
from verbale.mentions.resolve_dates import ResolvedDate

_FULL: Final = 10  # letters of 2017-02-21


def one_stay(sentence: SentenceRead, nucleus: Nucleus, dates: list[ResolvedDate]) -> list[ResolvedDate]:
    """The dates of a deed; days in a row of one visit or conference become one stretch."""
    if len(dates) < 2 or sentence.scan.order is not None or nucleus.kind.name not in {"visit", "conference"}:
        return dates
    deed = nucleus.deed
    if not isinstance(deed, Deed) or deed.plural or any(len(day.edtf) != _FULL for day in dates):
        return dates
    days = [date.fromisoformat(day.edtf) for day in dates if day.edtf[:4].isdigit()]
    if len(days) != len(dates) or any((b - a).days != 1 for a, b in pairwise(days)):
        return dates
    return [replace(dates[0], edtf=f"{dates[0].edtf}/{dates[-1].edtf}", stop=dates[-1].stop)]
