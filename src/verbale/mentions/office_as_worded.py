"""The office of a post as its text words it, in the nominative singular: of «заместителей министров» each is one."""

from __future__ import annotations

from typing import Final

from verbale.mentions.lexicon import Hit
from verbale.mentions.mention import Actor
from verbale.mentions.nominative import nominative_title
from verbale.mentions.scan import Scan
from verbale.sentences import form as f

_SEVERAL: Final = 2


def office_words(scan: Scan, first: int, last: int) -> str:
    """The post as worded, its head in the nominative singular with the adjectives before it."""
    noun = _noun_after_adjectives(scan, first, last) if scan.order is None else first
    if noun > first:
        return nominative_title(scan, first, noun, last)
    words = [scan.tokens[first].text]
    for index in range(first + 1, last):
        words.append(scan.gap(index) + scan.tokens[index].text)
    lemma = _nominative(scan, first) if scan.order is None else None
    if lemma and not (len(words[0]) > 1 and words[0].isupper()):
        words[0] = lemma if not scan.tokens[first].capital else lemma.capitalize()
    return "".join(words)


def _noun_after_adjectives(scan: Scan, first: int, last: int) -> int:
    """'чрезвычайному и полномочному послу': where its noun is; `first` if no adjective or no noun is found."""
    noun = first
    if scan.hit(first, "post") is not None and any(form & f.NOUN for form in scan.forms(first)):
        return first
    while noun + 1 < last and scan.adjective(noun):
        noun += 2 if scan.norm(noun + 1) in scan.says.series and scan.adjective(noun + 2) else 1
    return noun if noun < last and scan.noun_cases(noun) and _nominative(scan, noun) else first


def office_of_post(scan: Scan, actor: Actor, head: Hit) -> str:
    """The words of a post that was just read; one of several, where word order tells: 'Foreign Ministers' has two."""
    if scan.order is None:
        if not actor.plural:
            return office_words(scan, actor.first, actor.last)
        return _one_of_them(scan, head, office_words(scan, actor.first, _shared_by_several(scan, actor, head)))
    words = office_words(scan, actor.first, actor.last)
    if not actor.plural:
        return words
    for token in reversed(scan.tokens[head.first : head.last]):
        single = next((w.lemma for w in scan.grammar.morphology.analyse(token.norm) if w.form & f.PL), None)
        if single is not None and single != token.norm:
            return words.replace(token.text, token.text[:1] + single[1:], 1)
    return words


def _shared_by_several(scan: Scan, actor: Actor, head: Hit) -> int:
    """'министры иностранных дел Беларуси и Латвии', '… двух стран': the post goes up to the sides, each has its own."""
    tags = ("state", "both") if len(actor.sides) < _SEVERAL else ("state", "both", "state?")  # 'послы Перу и Чили'
    last = next((index for index in range(head.last, actor.last) if scan.hit(index, *tags)), actor.last)
    if last < actor.last:  # «двух стран», «обеих наших стран»
        while last - 1 > head.first and not any(form & f.NOUN for form in scan.forms(last - 1)):
            last -= 1
    while last - 1 > head.first and scan.norm(last - 1) in scan.grammar.prepositions:
        last -= 1  # «послов в Чили и Перу»
    return last


def _one_of_them(scan: Scan, head: Hit, words: str) -> str:
    """'заместители министров' are each a 'заместитель министра', 'главы правительств' a 'глава правительства'."""
    if head.first + 1 >= scan.count:
        return words
    token = scan.tokens[head.first + 1]
    for word in scan.grammar.morphology.analyse(token.norm):
        if word.form & f.NOUN and word.form & f.PL and word.form & f.GEN:
            for spelling, form in scan.grammar.morphology.paradigm(word.lemma):
                if form & f.SG and form & f.GEN:
                    return words.replace(token.text, token.text[:1] + spelling[1:], 1)
    return words


def _nominative(scan: Scan, index: int) -> str | None:
    """The nominative of a noun; of 'премьер-министром' the last part is turned alone."""
    before, hyphen, noun = scan.norms[index].rpartition("-")
    for word in scan.grammar.morphology.analyse(noun):
        if word.form & f.NOUN:
            return before + hyphen + word.lemma
    return None
