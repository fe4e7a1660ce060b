"""Sums and habits: 'состоялось 13 встреч', 'подписан 21 документ', 'консультации проводятся ежегодно' tell no deed."""

from __future__ import annotations

from verbale.acts.nucleus import Nucleus
from verbale.acts.role_table import Roles
from verbale.acts.sentence_read import SentenceRead
from verbale.mentions.mention import CertaintyMark, Deed, PaperMention
from verbale.sentences import form as f

_SINCE = frozenset({"after", "since"})  # 'более 80 соглашений, заключенных после 1991 г.'
_TIMED = frozenset({"contact", "message", "document", "position", "envoy", "aid"})


def is_total(sentence: SentenceRead, nucleus: Nucleus) -> bool:
    """Whether a nucleus tells a sum or a habit, no deed with a day of its own."""
    if _counted(sentence, nucleus) or _rounds_in_all(sentence, nucleus):
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


def is_mechanism(sentence: SentenceRead, nucleus: Nucleus, roles: Roles) -> bool:
    """'На регулярной основе проводятся консультации', 'с 2010 г. проводятся консультации': a line that dialogue has."""
    deed, verb = nucleus.deed, nucleus.governor
    if nucleus.kind.name != "consultations" or sentence.heading or not isinstance(deed, Deed) or deed.verbal:
        return False
    nominative = [form for form in deed.forms if form & f.NOUN and form & f.NOM]
    if not nominative or not all(form & f.PL for form in nominative):
        return False
    if not isinstance(verb, CertaintyMark) or verb.status != "held" or roles.place is not None:
        return False
    present = [form for form in verb.forms if form & f.VERBAL]
    standing = bool(present) and all(form & f.PRES and form & f.FINITE for form in present)
    return standing and all(date.preposition == "since" for date in nucleus.clause.dates)


def _counted(sentence: SentenceRead, nucleus: Nucleus) -> bool:
    """'состоялось 13 встреч', 'несколько визитов': a number before the plural noun."""
    deed = nucleus.deed
    if not isinstance(deed, Deed) or deed.verbal or not deed.plural or nucleus.kind.family != "contact":
        return False
    return _numbered(sentence, deed)


def _numbered(sentence: SentenceRead, deed: Deed) -> bool:
    scan, counts = sentence.scan, sentence.says.count_words
    before = [i for i in range(max(deed.start - 1, 0), deed.first) if not scan.in_date[i]]
    return any(scan.norms[i].isdigit() or scan.norms[i] in counts for i in before)


def _so_far(sentence: SentenceRead, nucleus: Nucleus) -> bool:
    """'The two countries have signed a number of agreements': in all the time up to now."""
    helping, verb = sentence.scan.grammar.helping, nucleus.predicate
    return helping is not None and verb is not None and sentence.scan.norm(verb.first - 1) in helping.present_perfect


def _rounds_in_all(sentence: SentenceRead, nucleus: Nucleus) -> bool:
    """'В рамках консультаций проведено 8 раундов': how many they were so far."""
    if nucleus.kind.family != "contact" or nucleus.predicate is not None or nucleus.clause.dates:
        return False
    return any(d.means("ROUND") and d.plural and _numbered(sentence, d) for d in nucleus.clause.deeds)


def _papers_in_all(sentence: SentenceRead, nucleus: Nucleus) -> bool:
    """'на данный момент заключен 21 документ': a number before the papers, and no day on which they were signed."""
    paper = nucleus.object
    if not isinstance(paper, PaperMention) or nucleus.status != "held":
        return False
    if nucleus.clause.dates:
        since = sentence.scan.order is None and all(d.preposition in _SINCE for d in nucleus.clause.dates)
        return since and any(form & f.PL for form in paper.forms) and nucleus.rule != "PAPER cited"
    scan, index = sentence.scan, paper.first - 1
    if paper.plural and _so_far(sentence, nucleus) and scan.norm(index) in sentence.says.count_words:
        return True
    if paper.titled:
        return False
    while index > nucleus.clause.first and scan.adjective(index) and not scan.norms[index].isdigit():
        index -= 1
    return index >= nucleus.clause.first and scan.norms[index].isdigit() and not scan.in_date[index]
