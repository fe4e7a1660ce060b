"""Titles of courtesy before a name: 'госпожа', 'Rear Admiral (Retd.)'."""

from __future__ import annotations

from verbale.mentions.scan import Scan


def after_nominals(scan: Scan, index: int) -> int:
    """The token after the letters that follow a name: 'Simon Holm, TD, arrived', 'Ann Dale MP, and'."""
    letters = scan.grammar.post_words.post_nominals
    at = index + (scan.norm(index) == ",")
    if scan.norm(at) not in letters or not scan.tokens[at].text.isupper():
        return index
    follows = scan.norm(at + 1)
    return at + 1 if follows in scan.says.series | {"", ".", ";", ")"} or at == index else index


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
