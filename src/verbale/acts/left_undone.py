"""Deeds beside a word by which they were not done: 'hopes to boycott the talks', 'looks forward to visiting Peru'."""

from __future__ import annotations

from typing import Final

from verbale.acts.nucleus import Nucleus
from verbale.acts.sentence_read import SentenceRead
from verbale.mentions.mention import Actor, Deed
from verbale.sentences import form as f

_LONGEST: Final = 3  # tokens of 'in favour of'
_REACH: Final = 5  # tokens from a verb to its object: 'предложила коллеге скорейшее подписание'


def under_another_verb(sentence: SentenceRead, nucleus: Nucleus) -> str | None:
    """'решила не прерывать переговоры', 'will boycott the talks': the object of a verb that only may be or is ahead.

    Verbs that hold, plan or call off a deed govern it; of any other verb no more is known than its mood.
    """
    deed = nucleus.operator or nucleus.deed
    if not isinstance(deed, Deed) or deed.verbal or deed.prep is not None or nucleus.governor is not None:
        return None
    if nucleus.kind.family == "position" or not deed.cases & f.ACC or deed.start <= nucleus.clause.first:
        return None
    at = _before_articles(sentence, deed.start - 1)
    if sentence.says.factive_verbs[sentence.scan.norms[at]]:
        return None
    forms = sentence.scan.grammar.forms(sentence.scan.norms[at])
    return "wished" if _only_may_be(sentence, at, forms) and not _on_a_journey(nucleus, at) else None


def _before_articles(sentence: SentenceRead, at: int) -> int:
    helping = sentence.scan.grammar.helping
    while helping is not None and at > 0 and sentence.scan.norms[at] in helping.determiners:
        at -= 1
    return at


def _only_may_be(sentence: SentenceRead, at: int, forms: tuple[int, ...]) -> bool:
    """Whether the verb at a token is an infinitive, denied or ahead."""
    scan, helping = sentence.scan, sentence.scan.grammar.helping
    before = scan.norm(at - 1)
    if helping is None:
        if not forms or not all(form & f.VERBAL for form in forms):
            return False
        unsaid = all(form & (f.INF | f.FUT) for form in forms)
        return unsaid or before in sentence.says.not_words
    ahead = helping.modal | helping.future
    denied = before in helping.negative and scan.norm(at - 2) in helping.did | helping.do | ahead
    return denied or before in ahead or (before in helping.infinitive and any(form & f.INF for form in forms))


def _on_a_journey(nucleus: Nucleus, at: int) -> bool:
    """'travelled to Oslo to attend the talks'."""
    journeys = [d for d in nucleus.clause.deeds if d.verbal and d.first < at and d.means("VISIT")]
    return any(form & f.PAST and form & f.FINITE for d in journeys for form in d.forms)


def of_an_attitude(sentence: SentenceRead, nucleus: Nucleus) -> str | None:
    """'выступила за подписание договора', 'opposed the visit': what somebody thinks of a deed, wants or hinders."""
    deed, says = nucleus.operator or nucleus.deed, sentence.says
    if not isinstance(deed, Deed) or deed.verbal or nucleus.governor is not None or nucleus.kind.family == "position":
        return None
    if deed.prep in says.lack_prepositions:
        return "wished"
    before = sentence.scan.norms[max(nucleus.clause.first, deed.start - _REACH) : deed.start]
    if deed.prep in says.about_prepositions and not says.not_words.isdisjoint(before):
        return "wished"  # 'не приняла решения о высылке'
    return "wished" if _under_an_attitude(sentence, nucleus, deed) else None


def _under_an_attitude(sentence: SentenceRead, nucleus: Nucleus, deed: Deed) -> bool:
    """Whether the nearest verb or governing noun before a deed is one of attitude."""
    scan, says = sentence.scan, sentence.says
    verbs = says.attitude_verbs.get(deed.prep or "object")
    first = deed.start - 1 if deed.prep is None else scan.preposition(deed.start)[1] - 1
    people = [m for m in nucleus.clause.mentions if isinstance(m, Actor) and m.first < deed.start]
    for at in range(first, max(nucleus.clause.first, first - _REACH) - 1, -1):
        norm = scan.norms[at]
        if any(m.first <= at < m.last for m in people):
            continue
        if verbs is not None and verbs[norm]:
            return True  # also 'is ready for talks'
        if any(form & (f.VERBAL | f.SHORT) for form in scan.grammar.forms(norm)):
            # 'приветствовала бы открытие', 'would welcome the opening'
            return scan.norm(at + 1) in says.supposing_words or scan.norm(at - 1) in says.reported_future_words
        if scan.noun_cases(at) or norm in scan.grammar.prepositions:
            genitive = deed.prep is None and scan.brings_genitive(deed.start)
            return (genitive or deed.prep in says.field_words | says.about_prepositions) and says.attitude_nouns[norm]
    return False


def in_an_idle_gerund(sentence: SentenceRead, nucleus: Nucleus) -> str | None:
    """'is considering expelling him', 'spoke against holding talks': a gerund after what does not say it was done."""
    deed, verb = nucleus.operator or nucleus.deed, nucleus.governor
    if sentence.scan.order is None or not isinstance(deed, Deed):
        return None
    places = [verb.first] if verb else [deed.first]
    if verb is None and not deed.verbal:
        places += [_before_articles(sentence, deed.start - 1), *range(deed.start, deed.first)]
    return "wished" if any(_is_idle(sentence, at) for at in places) else None


def _is_idle(sentence: SentenceRead, at: int) -> bool:
    scan, says = sentence.scan, sentence.says
    if at < 1 or scan.article(at) or not any(form & f.GERUND for form in scan.grammar.forms(scan.norms[at])):
        return False
    words = tuple(scan.norms[max(at - _LONGEST, 0) : at])  # without silent ones: 'in favour' for 'in favour of'
    if says.attitude_verbs["object"][words[-1]] or words[-1] in says.lack_prepositions:
        return True
    return any(words[-len(each) :] == each for each in says.idle_phrases.get(words[-1], ()))


def called_on_to(sentence: SentenceRead, nucleus: Nucleus) -> bool:
    """'Parliament called on the minister to open an embassy' asks; 'called on the President to discuss trade' met."""
    deed, scan, helping = nucleus.deed, sentence.scan, sentence.scan.grammar.helping
    if helping is None or not isinstance(deed, Deed) or not deed.verbal:
        return False
    if scan.norms[deed.last - 1] not in sentence.says.calling_prepositions:
        return False
    met = next((a for a in nucleus.clause.actors if a.first >= deed.last), None)
    if met is None or scan.norm(met.last) not in helping.infinitive:
        return False
    return scan.norm(met.last + 1) not in sentence.says.errand_verbs
