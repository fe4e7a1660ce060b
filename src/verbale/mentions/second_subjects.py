"""Subjects that stand far from their verb, in a language that tells cases by word order."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from verbale.mentions.scan import Scan


def after_name_of_subject(scan: Scan, leads: list[str], index: int) -> bool:
    """Whether a post after 'and' is one more subject, since the first is a post with its name after a comma.

    'The Ambassador of Peru to Norway, Julio Ramos and the Chilean Ambassador to Norway, Ana Vega presented …'.
    """
    comma = index - 2
    while comma > 0 and scan.tokens[comma].capital and not leads[comma]:
        comma -= 1
    whose = scan.hit(index, "state_adj")
    posted = scan.hit(whose.last if whose is not None else index, "post") is not None
    opens = any(scan.hit(at, "post") is not None for at in range(2))  # 'Peruvian Ambassador', not 'Talks with'
    return posted and opens and comma < index - 2 and scan.norms[comma] == ","
