"""Sums and habits: 'состоялось 13 встреч', 'подписан 21 документ', 'консультации проводятся ежегодно' tell no deed."""

from __future__ import annotations

from verbale.acts.nucleus import Nucleus
from verbale.acts.sentence_read import SentenceRead
from verbale.mentions.mention import Deed, PaperMention

_TIMED = frozenset({"contact", "message", "document", "position", "envoy", "aid"})


def is_total(sentence: SentenceRead, nucleus: Nucleus) -> bool:
    """Whether a nucleus tells a sum or a habit, no deed with a day of its own."""
    if _counted(sentence, nucleus):
        return sum(len(d.values) for d in nucleus.clause.dates) < 2  # 'две встречи: 5 мая и 6 июня' are told
    if _papers_in_all(sentence, nucleus):
        return True
    words = sentence.scan.norms[nucleus.clause.first : nucleus.clause.last]
    if nucleus.kind.family not in _TIMED or sentence.says.repetition_words.isdisjoint(words):
        return False
    return all(
        d.preposition == "since" or (value.last is not None and value.month is None)
        for d in nucleus.clause.dates
        for value in d.values
    )


def _counted(sentence: SentenceRead, nucleus: Nucleus) -> bool:
    """'состоялось 13 встреч', 'несколько визитов': a number before the plural noun."""
    deed = nucleus.deed
    if not isinstance(deed, Deed) or deed.verbal or not deed.plural or nucleus.kind.family != "contact":
        return False
    scan, counts = sentence.scan, sentence.says.count_words
    before = [i for i in range(max(deed.start - 1, 0), deed.first) if not scan.in_date[i]]
    return any(scan.norms[i].isdigit() or scan.norms[i] in counts for i in before)


def _so_far(sentence: SentenceRead, nucleus: Nucleus) -> bool:
    """'The two countries have signed a number of agreements': in all the time up to now."""
    helping, verb = sentence.scan.grammar.helping, nucleus.predicate
    return helping is not None and verb is not None and sentence.scan.norm(verb.first - 1) in helping.present_perfect


def _papers_in_all(sentence: SentenceRead, nucleus: Nucleus) -> bool:
    """'на данный момент заключен 21 документ': a number before the papers, and no day on which they were signed."""
    paper = nucleus.object
    if not isinstance(paper, PaperMention) or nucleus.status != "held" or nucleus.clause.dates:
        return False
    scan, index = sentence.scan, paper.first - 1
    if paper.plural and _so_far(sentence, nucleus) and scan.norm(index) in sentence.says.count_words:
        return True
    if paper.titled:
        return False
    while index > nucleus.clause.first and scan.adjective(index) and not scan.norms[index].isdigit():
        index -= 1
    return index >= nucleus.clause.first and scan.norms[index].isdigit() and not scan.in_date[index]
