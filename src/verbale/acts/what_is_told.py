"""What a sentence is about rather than tells as done: a work's subject, words reported, the programme of a visit."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from verbale.acts.nucleus import Nucleus
from verbale.acts.sentence_read import Clause, SentenceRead
from verbale.mentions.mention import CertaintyMark, Deed
from verbale.sentences import form as f

_AGREED: Final = 4  # tokens of 'договоренности с Россией о'

_AHEAD: Final = frozenset({"tomorrow", "next_week", "next_month", "next_year"})


def of_a_work(sentence: SentenceRead, nucleus: Nucleus, deed: Deed) -> bool:
    """'фильм о визите', 'роман рассказывает о встрече': a work's subject is no news of it."""
    works, morphology = sentence.says.works, sentence.scan.grammar.morphology
    before = sentence.scan.norms[nucleus.clause.first : deed.start]
    return any(word.lemma in works for norm in before for word in morphology.analyse(norm))


def told_before(sentence: SentenceRead, clause: Clause) -> bool:
    """Whether a verb of telling in the past opens what this clause tells."""
    verbs = [m for m in sentence.mentions if isinstance(m, Deed) and m.verbal and m.first < clause.first]
    past = [v for v in verbs if any(form & f.PAST for form in v.forms)]
    return bool(past) and past[-1] is verbs[-1] and any(past[-1].means(c) is not None for c in ("REPORT", "TALK"))


def in_a_programme(sentence: SentenceRead, nucleus: Nucleus) -> str | None:
    """'The visit will include talks with X': what is to include and what is to be included are both ahead."""
    says, norms = sentence.says, sentence.scan.norms
    deed = nucleus.operator or nucleus.deed
    if not says.programme_verbs or not isinstance(deed, Deed) or deed.verbal:
        return None
    verb = next((p for p in nucleus.clause.predicates if norms[p.first] in says.programme_verbs), None)
    if verb is not None and sentence.scan.order is None:
        return _of_the_programme(sentence, nucleus, deed, verb)
    if verb is None or not says.programme_words.intersection(norms[max(verb.first - 2, 0) : verb.first]):
        return None
    between = any(verb.last <= p.first < deed.first for p in nucleus.clause.predicates)
    included = deed.prep is None and verb.last <= deed.start and not between
    return "planned" if included or (deed.last <= verb.first and bool(deed.cases & f.NOM)) else None


def _of_the_programme(sentence: SentenceRead, nucleus: Nucleus, deed: Deed, verb: Deed | CertaintyMark) -> str | None:
    """'В программу визита входят переговоры': the talks are ahead, of the visit it is not said whether it began."""
    norms, programme = sentence.scan.norms, sentence.says.programme_words
    at = next((i for i in range(nucleus.clause.first, nucleus.clause.last) if norms[i] in programme), None)
    if at is None:
        return None
    of_it = at < deed.first < verb.first and bool(deed.cases & f.GEN) and deed.prep is None
    return "wished" if of_it else "planned" if deed.prep is None else None


def yet_to_end(sentence: SentenceRead, nucleus: Nucleus) -> str | None:
    """'The meeting is due to end in the signing of an agreement': both are ahead."""
    words, norms, clause = sentence.says.outcome_verbs, sentence.scan.norms, nucleus.clause
    deed, helping = nucleus.operator or nucleus.deed, sentence.scan.grammar.helping
    if helping is None or words.isdisjoint(norms) or not isinstance(deed, Deed) or deed.verbal:
        return None
    before = helping.future | sentence.says.outcome_openers
    at = next((n for n in range(clause.first + 1, clause.last) if norms[n] in words and norms[n - 1] in before), 0)
    ends = deed.prep is None and deed.last <= at and bool(deed.cases & f.NOM)
    return "planned" if at and (ends or (deed.prep is not None and at < deed.start <= at + 3)) else None


def on_a_day_ahead(sentence: SentenceRead, nucleus: Nucleus) -> str | None:
    """'The visit of the King to Oslo from tomorrow reflects close ties': it has yet to begin."""
    deed = nucleus.operator or nucleus.deed
    if nucleus.kind.family != "contact" or nucleus.predicate is not None or not isinstance(deed, Deed) or deed.verbal:
        return None
    beside = [d for d in nucleus.clause.dates if d.leans_on in _AHEAD and sentence.token_of(d) >= deed.last]
    verb = next((p.first for p in nucleus.clause.predicates if p.first >= deed.last), nucleus.clause.last)
    own = sentence.scan.order is not None and deed.prep is None and any(sentence.token_of(d) < verb for d in beside)
    return "planned" if own else None


def only_an_aim(sentence: SentenceRead, nucleus: Nucleus) -> str | None:
    """'The aim of the visit was to congratulate the President': nobody says that it was or will be done."""
    verb, norms = nucleus.predicate, sentence.scan.norms
    if verb is None or not verb.grammar & (f.INF | f.FUT) or sentence.says.aim_nouns.isdisjoint(norms[: verb.first]):
        return None
    aim = max(at for at in range(verb.first) if norms[at] in sentence.says.aim_nouns)
    between = [m for m in sentence.mentions if isinstance(m, Deed) and m.verbal and aim < m.first < verb.first]
    helping = sentence.scan.grammar.helping
    is_to_be = helping is not None and not helping.be.isdisjoint(norms[aim + 1 : verb.first])
    return "wished" if is_to_be and all(m.grammar & (f.INF | f.FUT) for m in between) else None


def talked_on(sentence: SentenceRead, nucleus: Nucleus, verb: Deed) -> bool:
    """'the work on early concluding a treaty': it is not concluded; whom one congratulates on signing has signed."""
    scan = sentence.scan
    if scan.order is None or nucleus.kind.family != "document" or not all(form & f.GERUND for form in verb.forms):
        return False
    at = verb.first - 1
    while at > 0 and verb.first - at <= _BEFORE_GERUND and scan.norms[at] not in scan.grammar.prepositions:
        at -= 1
    if at < 1 or scan.norms[at] not in sentence.says.purpose_prepositions | sentence.says.field_words:
        return False
    greeted = any(d.means("CONGRATULATE") or d.means("MESSAGE") for d in sentence.deeds if d.last <= at)
    talked = (
        scan.norms[at] not in sentence.says.errand_prepositions or scan.norms[at] in sentence.says.visit_prepositions
    )
    return talked and not greeted and bool(scan.order.cases[at - 1])


_BEFORE_GERUND: Final = 3  # tokens of 'on early concluding'


def had_for_it(sentence: SentenceRead, before: list[str]) -> bool:
    """Whether the words before an infinitive tell that it was done: 'had the opportunity to', 'had the honour to'."""
    helping, enjoyed = sentence.scan.grammar.helping, sentence.says.infinitive_stems["enjoyed"]
    return helping is not None and enjoyed.of_any(before[-2:]) and not helping.have.isdisjoint(before)


def agreed_on(sentence: SentenceRead, deed: Deed) -> bool:
    """'достигли договоренности о повышении статуса', 'договорились об установлении': it is yet to be done."""
    return sentence.says.agreed_stems.of_any(sentence.scan.norms[max(deed.start - _AGREED, 0) : deed.start])


def brings_about(sentence: SentenceRead, nucleus: Nucleus, mark: CertaintyMark) -> bool:
    """'The visit is expected to create new jobs': what it will do is expected, and not the visit."""
    helping, scan = sentence.scan.grammar.helping, sentence.scan
    if helping is None or scan.norm(mark.last) not in helping.infinitive or not nucleus.deed.last <= mark.first:
        return False
    held = [m for m in sentence.mentions if isinstance(m, CertaintyMark) and mark.last <= m.first <= mark.last + 2]
    return not held and scan.norm(mark.last + 1) not in helping.be


def founded_by_paper(nucleus: Nucleus, verb: Deed | CertaintyMark) -> bool:
    """'Peru signed a joint communiqué to establish relations with Chile': with the paper they are established."""
    if nucleus.kind.name != "relations.established":
        return False
    papers = [p for p in nucleus.clause.papers if 0 <= verb.first - p.last <= 1]
    signed = [d for d in nucleus.clause.deeds if d.verbal and d.means("SIGN") and d.last <= verb.first]
    return bool(papers) and any(form & f.PAST and form & (f.FINITE | f.SHORT) for d in signed[-1:] for form in d.forms)


def urged(sentence: SentenceRead, nucleus: Nucleus, deed: Deed) -> bool:
    """'emphasised the early conclusion of the agreement': nobody says that it was done."""
    if sentence.scan.order is None or nucleus.kind.family != "document":
        return False
    verbs = [d for d in nucleus.clause.deeds if d.verbal and d.last <= deed.start]
    after = bool(verbs) and (deed.cases & f.ACC or deed.prep in sentence.says.field_words)
    stressed = after and verbs[-1].means("DECLARE")
    early = not sentence.says.early_words.isdisjoint(sentence.scan.norms[deed.start : deed.first])
    return bool(stressed) or early


def left_out(sentence: SentenceRead, _: Nucleus, deed: Deed) -> bool:
    """'my seventh meeting with him, not including telephone talks': what is not counted."""
    at = deed.start - 1
    including = deed.prep in sentence.says.including_verbs or sentence.scan.norm(at) in sentence.says.including_verbs
    return including and sentence.scan.norm(at - 1) in sentence.says.not_words


_WANTED: Final = 4  # tokens of 'в скорейшем проведении'
_WANTED_AT_TIME: Final = 7  # tokens of 'в проведении в ближайшее время политических'


def wanted_only(sentence: SentenceRead, nucleus: Nucleus, deed: Deed) -> bool:
    """'заинтересованность в проведении консультаций', 'support for talks': nobody says that they will be."""
    if nucleus.kind.family == "position" or nucleus.governor is not None:
        return False
    nouns = [d for d in nucleus.clause.deeds if not d.verbal and 0 <= deed.start - d.last <= _WANTED_AT_TIME]
    if any(d.means("INTEREST") and _wants(sentence, d, deed) for d in nouns):
        return True
    nouns = [d for d in nouns if deed.start - d.last <= _WANTED]
    if nucleus.kind.family != "contact" or deed.prep not in sentence.says.field_words:
        return False
    return any(d.means("SUPPORT") for d in nouns)


def _wants(sentence: SentenceRead, interest: Deed, deed: Deed) -> bool:
    """Whether nothing but a time stands between an interest and what it is in."""
    between = sentence.scan.norms[interest.last : deed.start]
    return len(between) <= _WANTED or (sentence.scan.order is None and "," not in between)


def before_it(sentence: SentenceRead, nucleus: Nucleus, deed: Deed) -> bool:
    """'перед подписанием заявлений прошли переговоры': when another deed was, and no plan any more."""
    if sentence.scan.order is not None or deed.prep not in sentence.says.beside_event_prepositions:
        return False
    return any(form & f.PAST and form & f.FINITE for verb in nucleus.clause.predicates for form in verb.forms)


def will_not_be(sentence: SentenceRead, nucleus: Nucleus) -> str | None:
    """'приезда в Минск не будет': what is denied in the genitive was called off."""
    deed = nucleus.deed
    clause = nucleus.clause
    nominal = isinstance(deed, Deed) and not deed.verbal and bool(deed.cases & f.GEN)
    if not nominal or nucleus.governor is not None:
        return None
    pairs = pairwise(sentence.scan.norms[clause.first : clause.last])
    return None if sentence.says.will_not_be.isdisjoint(pairs) else "cancelled"
