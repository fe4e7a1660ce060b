"""What the words around the noun of a deed make of it: 'намеченный на май визит', 'перенос визита'."""

from __future__ import annotations

from typing import Final

from verbale.acts.nucleus import Nucleus
from verbale.acts.sentence_read import SentenceRead
from verbale.mentions.mention import Actor, CertaintyMark, Deed
from verbale.sentences import form as f

_LONGEST: Final = 9  # tokens of 'намечавшегося на 11-12 декабря официального' between
_NEAR: Final = 3  # tokens of 'в самое ближайшее'
_OFF: Final = frozenset({"postponed", "cancelled"})


def said_by_attributes(sentence: SentenceRead, nucleus: Nucleus) -> str | None:
    """The status that a participle or a noun tells of the deed beside it; None where there is none such."""
    deed = nucleus.operator if nucleus.operator is not None else nucleus.deed
    if sentence.scan.order is not None or not isinstance(deed, Deed) or deed.verbal:
        return None
    marks = [m for m in sentence.mentions if isinstance(m, CertaintyMark) and m.status != "held"]
    for mark in marks:
        if mark.relation == "nouns" and mark.status in _OFF and _depends(sentence, mark, deed):
            return mark.status
    if took_place(nucleus):
        return None
    if _soon(sentence, deed) or any(
        m.status == "planned" and (_before(sentence, m, deed) or _after(sentence, m, deed)) for m in marks
    ):
        return "planned"
    return None


def took_place(nucleus: Nucleus) -> bool:
    """'запланированная встреча состоялась': what was planned was done."""
    verb = nucleus.governor
    held = isinstance(verb, CertaintyMark) and verb.status == "held"
    return held and verb is not None and any(form & f.PAST or form & f.SHORT for form in verb.forms)


def _soon(sentence: SentenceRead, deed: Deed) -> bool:
    """'приветствовали учреждение в ближайшее время консульства'."""
    return not sentence.says.soon_words.isdisjoint(sentence.scan.norms[deed.last : deed.last + _NEAR])


def _depends(sentence: SentenceRead, mark: CertaintyMark, deed: Deed) -> bool:
    """'перенос намечавшегося на 11 декабря визита': the deed in the genitive, only its attributes between."""
    if deed.prep is not None or not deed.cases & f.GEN or not 0 <= deed.start - mark.last <= _LONGEST:
        return False
    return _only_attributes(sentence, mark.last, deed.start)


def holds_another(sentence: SentenceRead, nucleus: Nucleus, mark: CertaintyMark) -> bool:
    """'прошедшее сегодня заседание станет подготовкой к визиту': the participle is of the first noun that it fits.

    After a comma it is of the noun before: 'накануне визита, намеченного на 5 мая, министры встретились'; but what was
    done 'в ходе переговоров, состоявшихся 5 мая', was done on that day.
    """
    deed, course = nucleus.operator or nucleus.deed, sentence.says.course_prepositions
    others = [d for d in nucleus.clause.deeds if d is not deed and not d.verbal and d.prep not in course]
    if any(_after(sentence, mark, d) for d in others):
        return True
    nouns = [d for d in nucleus.clause.deeds if not d.verbal and d.first >= mark.last and _participle(mark, d)]
    return bool(nouns) and not nouns[0].start <= deed.first < nouns[0].last and nouns[0] is not deed


def _before(sentence: SentenceRead, mark: CertaintyMark, deed: Deed) -> bool:
    """'намеченный на май визит'."""
    if not _participle(mark, deed) or not 0 <= deed.start - mark.last <= _LONGEST:
        return False
    return _only_attributes(sentence, mark.last, deed.start)


def _after(sentence: SentenceRead, mark: CertaintyMark, deed: Deed) -> bool:
    """'визит президента, намеченный на май': the participle after the comma agrees with no nearer noun of a deed."""
    scan = sentence.scan
    if mark.first < deed.last or scan.norm(mark.first - 1) != "," or not _participle(mark, deed):
        return False
    between = [
        m for m in sentence.mentions if isinstance(m, Deed | CertaintyMark) and deed.last <= m.first < mark.first
    ]
    return not between and "," not in scan.norms[deed.last : mark.first - 1]


def _participle(mark: CertaintyMark, deed: Deed) -> bool:
    """Whether a mark is a full participle that agrees with the deed's noun."""
    full = [form for form in mark.forms if form & f.PARTICIPLE and not form & f.SHORT]
    return any(f.agree(form, noun) for form in full for noun in deed.forms if noun & deed.cases)


def _only_attributes(sentence: SentenceRead, first: int, stop: int) -> bool:
    """Whether no deed, party or comma stands between."""
    if not sentence.says.series.isdisjoint(sentence.scan.norms[first:stop]):
        return False
    others = (m for m in sentence.mentions if isinstance(m, Actor) or (isinstance(m, Deed) and not m.verbal))
    return not any(first <= m.first < stop for m in others)
