"""Dates that a deed has by its neighbours: a clause of time, a clause joined by 'and', what 'which occurred' tells."""

from __future__ import annotations

from typing import Final

from verbale.acts.nucleus import Nucleus
from verbale.acts.sentence_read import SentenceRead, occurred_after
from verbale.mentions.date_mention import DateMention
from verbale.mentions.mention import Deed
from verbale.sentences import form as f

_FOUNDING: Final = frozenset({"relations", "mission", "recognition"})


def past_the_opening(sentence: SentenceRead, nucleus: Nucleus) -> list[DateMention]:
    """The clause's dates without those of 'After the breakup of 1838, X recognised Y in 1853', if others are left."""
    clause, scan = nucleus.clause, sentence.scan
    if scan.norm(clause.first) not in sentence.says.beside_event_prepositions or len(clause.dates) < 2:
        return clause.dates
    comma = next((n for n in range(clause.first, nucleus.deed.first) if scan.norms[n] == ","), None)
    later = [d for d in clause.dates if comma is not None and d.start > scan.tokens[comma].start]
    return later or clause.dates


def not_past_its_comma(sentence: SentenceRead, nucleus: Nucleus, dates: list[DateMention]) -> list[DateMention]:
    """'After the visit to Oslo, the Minister was in Riga on 5 May': what opens a clause has no day of the rest."""
    deed, scan = nucleus.deed, sentence.scan
    first = nucleus.clause.deeds[:1] == [deed]
    if not dates or not first or deed.prep not in sentence.says.beside_event_prepositions:
        return dates
    verb = next((p for p in nucleus.clause.predicates if p.first > deed.last), None)
    comma = next((n for n in range(deed.last, verb.first if verb is not None else 0) if scan.norms[n] == ","), None)
    return dates if comma is None else [d for d in dates if d.start < scan.tokens[comma].start]


def of_this_visit(sentence: SentenceRead, nucleus: Nucleus, dates: list[DateMention]) -> list[DateMention]:
    """'paid a visit to Oslo in 2010 and another visit to Riga in 2012': of two visits each has the dates behind it."""
    if nucleus.kind.name != "visit" or len(dates) < 2:
        return dates
    others = [d for d in nucleus.clause.deeds if not d.verbal and d.means("VISIT") and d is not nucleus.deed]
    stop = next((d.first for d in others if d.first > nucleus.deed.first), nucleus.clause.last)
    behind = [d for d in dates if nucleus.deed.last <= sentence.token_of(d) < stop]
    return behind if others and behind else dates


def of_bracketed_verb(sentence: SentenceRead, nucleus: Nucleus, date: DateMention) -> bool:
    """'the visit to Oslo (with Peru taking its seat on 1 January 2021)': the day is of the verb in the bracket."""
    scan, at = sentence.scan, sentence.token_of(date)
    if scan.order is None or "(" not in scan.norms[:at]:
        return False
    opens = max(n for n in range(at) if scan.norms[n] == "(")
    inside = ")" not in scan.norms[opens:at] and not opens < nucleus.deed.first < at
    verbs = [d for d in sentence.deeds if d.verbal and opens < d.first < at]
    return inside and any(verb is not nucleus.operator and verb is not nucleus.predicate for verb in verbs)


def before_the_sequel(sentence: SentenceRead, nucleus: Nucleus, date: DateMention | None = None) -> bool:
    """'recognised Peru in 1972, later establishing relations': founded in a year that is not told."""
    verb, scan = nucleus.operator or nucleus.deed, sentence.scan
    if scan.order is None or nucleus.kind.family not in _FOUNDING or not isinstance(verb, Deed) or not verb.verbal:
        return False
    at = verb.start - 1
    later = at >= 0 and scan.norms[at] in sentence.says.sequel_words and not scan.in_date[at]
    return later and (date is None or date.stop <= scan.tokens[at].start)


def of_an_event_before(sentence: SentenceRead, nucleus: Nucleus, date: DateMention) -> bool:
    """'was asked to visit Oslo after her visit to Riga in 2007': what is yet to be has not the day of what was."""
    scan, at, own = sentence.scan, sentence.token_of(date), nucleus.operator or nucleus.deed
    if scan.order is None or nucleus.status != "planned":
        return False
    after = sentence.says.beside_event_prepositions
    return any(d.prep in after and own.last <= d.first < at and not d.verbal for d in nucleus.clause.deeds)


def of_a_day_ahead(sentence: SentenceRead, nucleus: Nucleus, date: DateMention) -> bool:
    """'held talks ahead of the summit next week': what was has no day that is to come."""
    verb, ahead = nucleus.predicate, date.leans_on in {"tomorrow", "next_week"}
    if not ahead or sentence.scan.order is None or nucleus.status != "held" or verb is None:
        return False
    return any(form & f.PAST and form & f.FINITE for form in verb.forms)


def of_its_source(sentence: SentenceRead, nucleus: Nucleus, date: DateMention) -> bool:
    """'According to a statement on Monday, the Minister will visit Oslo': when it was said."""
    norms, first, at = sentence.scan.norms, nucleus.clause.first, sentence.token_of(date)
    if first >= at or norms[first] not in sentence.says.source_openers:
        return False
    return "," not in norms[first:at] and "," in norms[at : nucleus.deed.first]


def of_time_clause(sentence: SentenceRead, nucleus: Nucleus) -> DateMention | None:
    """'relations were established when the Ambassador presented his credentials on 5 May': one day for both."""
    scan, says = sentence.scan, sentence.says
    later = next((c for c in sentence.clauses if c.first >= nucleus.clause.last), None)
    if later is None or says.when_words.isdisjoint((scan.norm(later.first), scan.norm(later.first - 1))):
        return None
    days = [d for d in later.dates if not d.is_term]
    return days[0] if len(days) == 1 else None


def of_joined_clause(sentence: SentenceRead, nucleus: Nucleus) -> DateMention | None:
    """'Relations were resumed and the Embassy reopened on 5 May': the only date of two deeds of the past."""
    later = next((c for c in sentence.clauses if c.first >= nucleus.clause.last), None)
    if later is None or nucleus.kind.family not in _FOUNDING or not later.predicates:
        return None
    stop = sentence.scan.tokens[later.last - 1].stop
    days = [d for d in sentence.dates if not d.is_term and d.start < stop]
    if sentence.scan.norm(later.first - 1) not in sentence.says.and_words or len(days) != 1 or days != later.dates:
        return None
    verbs = (nucleus.predicate, later.predicates[0])
    return days[0] if all(v is not None and any(x & f.PAST for x in v.forms) for v in verbs) else None


def of_relative_clause(sentence: SentenceRead, nucleus: Nucleus) -> DateMention | None:
    """'the recognition of Peru, which occurred on 4 September'."""
    later = occurred_after(sentence, nucleus.clause) if nucleus.predicate is None else None
    days = [d for d in later.dates if not d.is_term] if later is not None else []
    return days[0] if len(days) == 1 else None


def since_another_deed(sentence: SentenceRead, nucleus: Nucleus, date: DateMention) -> bool:
    """'the first visit since the establishment of relations in November 1992': the month of the later noun."""
    if sentence.scan.order is None or nucleus.kind.family != "contact" or nucleus.predicate is not None:
        return False
    later = [d for d in nucleus.clause.deeds if not d.verbal and d.first >= nucleus.deed.last]
    events = [d for d in later if d.prep in sentence.says.beside_event_prepositions]
    return any(sentence.span(d).stop <= date.start for d in events)


_LONGEST_SINCE: Final = 6  # tokens of 'со дня установления дипломатических отношений' before its date


def since_its_day(sentence: SentenceRead, nucleus: Nucleus, date: DateMention) -> bool:
    """'со дня установления отношений в 1992 году': the date of that noun, and of no deed told beside it."""
    days, at = sentence.says.anniversary_nouns, sentence.token_of(date)
    norms = sentence.scan.norms
    since = next((i for i in range(at - 1, max(at - _LONGEST_SINCE, 0) - 1, -1) if norms[i] in days), None)
    own = (nucleus.deed, nucleus.operator, nucleus.object)
    return since is not None and not any(word is not None and since < word.first < at for word in own)


OF_OTHER_TIMES: Final = (of_bracketed_verb, before_the_sequel, of_an_event_before, of_its_source, of_a_day_ahead)
