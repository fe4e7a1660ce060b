"""Titles of courtesy before a name: 'госпожа', 'Rear Admiral (Retd.)'."""

from __future__ import annotations

from verbale.mentions.scan import Scan


def after_courtesy(scan: Scan, index: int) -> int:
    """The token after the courtesy titles that begin at one: 'Ambassador Rear Admiral (Retd.)'."""
    titles = scan.grammar.post_words.courtesy_titles
    while index < scan.count:
        begin = index + (scan.norm(index) == "(")
        phrase = next(
            (p for p in titles.get(scan.norm(begin), ()) if tuple(scan.norms[begin : begin + len(p)]) == p), ()
        )
        if not phrase:
            break
        last = begin + len(phrase)
        last += scan.norm(last) == "."
        if begin > index and scan.norm(last) != ")":
            break
        index = last + (begin > index)
    return index
