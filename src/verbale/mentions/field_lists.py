"""What a post deals with, before its holder: 'Председатель Комитета по вопросам экономики, труда и спорта А. Б.'."""

from __future__ import annotations

from typing import Final

from verbale.mentions.lexicon import Hit
from verbale.mentions.scan import Scan
from verbale.sentences import form as f

_LONGEST: Final = 25  # tokens of the list


def field_list(scan: Scan, index: int, head: Hit) -> int:
    """The token of the holder's name after a list of fields that goes on at a comma; the same index if there is none.

    A list of fields has small words in one of the cases that 'по' and 'по вопросам' govern, an 'и' before its last
    item, and behind it a name in the case of the post.
    """
    says = scan.says
    if scan.order is not None or scan.norm(index) != ",":
        return index
    if says.field_words.isdisjoint(scan.norms[head.last : index]):
        return index
    closed = False
    for at in range(index, min(index + _LONGEST, scan.count)):
        token = scan.tokens[at]
        if token.norm in says.series:
            closed = closed or token.norm in says.and_words
        elif token.kind != "w" or scan.in_date[at]:
            return index
        elif token.capital:
            name = scan.name(at, head.cases) if closed else None
            return at if name is not None and name.cases & head.cases else index
        elif not (scan.noun_cases(at) | scan.adjective(at)) & (f.GEN | f.DAT):
            return index
    return index


def names_a_part(scan: Scan, index: int) -> bool:
    """'глава Евроазийского отдела': a genitive before what is part of a ministry is no surname."""
    parts = scan.grammar.post_words.parts_of_bodies
    if scan.order is not None or index + 1 >= scan.count or not scan.tokens[index + 1].text.islower():
        return False
    return any(word.lemma in parts for word in scan.grammar.morphology.analyse(scan.norms[index + 1]))


def in_brackets(scan: Scan, index: int) -> int:
    """'(МИД)', 'Joint Secretary (Central Europe)': what a post deals with; a state in brackets is whose it is."""
    if scan.norm(index + 2) == ")" and scan.tokens[index + 1].text.isupper():
        return index + 3
    if scan.order is None:
        return index
    for last in range(index + 2, min(index + 6, scan.count)):
        if scan.norms[last] == ")":
            words = range(index + 1, last)
            told = all(scan.tokens[at].capital or scan.norms[at] in scan.says.and_words for at in words)
            named = scan.hit(index + 1, "state") is not None or scan.name(index + 1) is not None
            return last + 1 if told and not named and not any(scan.in_date[at] for at in words) else index
    return index


def only_a_verb(scan: Scan, index: int) -> bool:
    """'Those received by the head of state include A and B': no noun of a post's name."""
    if scan.order is None or scan.tokens[index].capital:
        return False
    if scan.hit(index + 1, "post") is None and scan.name(index + 1, f.CASES) is None:
        return False
    forms = scan.grammar.forms(scan.norms[index])
    before = scan.norm(index - 1)
    led = scan.lead(index) or before in scan.says.and_words or before in scan.grammar.prepositions
    return not led and bool(forms) and all(form & f.FINITE for form in forms)
