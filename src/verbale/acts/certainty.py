"""Whether a deed was done, is planned, was put off, called off or not done: read from its verb and what is about it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from verbale.acts.founding_dates import anniversary_in
from verbale.acts.left_undone import in_an_idle_gerund, of_an_attitude, under_another_verb
from verbale.acts.nucleus import Nucleus
from verbale.acts.planned_attributes import said_by_attributes, took_place
from verbale.acts.sentence_read import Clause, SentenceRead, occurred_after
from verbale.acts.what_is_told import (
    agreed_on,
    before_it,
    brings_about,
    founded_by_paper,
    had_for_it,
    in_a_programme,
    left_out,
    of_a_work,
    on_a_day_ahead,
    only_an_aim,
    talked_on,
    told_before,
    urged,
    wanted_only,
    will_not_be,
    yet_to_end,
)
from verbale.mentions.mention import CertaintyMark, Deed
from verbale.sentences import form as f


def _spoken_of(sentence: SentenceRead, nucleus: Nucleus, deed: Deed) -> str | None:
    """'договорились о встрече' plans; 'сообщил о встрече' tells, and only the date says whether it was."""
    before = sentence.scan.norms[nucleus.clause.first : deed.start]
    return "planned" if sentence.says.infinitive_stems["planned"].of_any(before) else None


# 'объявил о высылке', 'сообщил о признании': to announce these is to do them.
_PERFORMED = frozenset({"envoy", "recognition", "relations", "sanctions"})
_TENSES: Final = f.PAST | f.PRES | f.FUT
_LONGEST_DENIAL: Final = 12  # tokens from 'never' to the verb after 'or'
_NEAR = 2  # tokens between a noun that plans and what it plans
_RANK_AND_NOUN: Final = 8  # tokens of 'first U.S. Minister to'
_GOVERNS = frozenset({"subject", "object"})
_OFF = frozenset({"postponed", "cancelled"})


def _supposed(sentence: SentenceRead, nucleus: Nucleus) -> str | None:
    clause, tokens = nucleus.clause, sentence.scan.tokens
    if tokens[-1].text == "?":
        return "wished"
    words = [t.text for t in tokens[max(clause.first - 1, 0) : clause.last]]  # as written: 'Б.' is an initial
    if sentence.says.doubting_words.isdisjoint(words):
        return None
    if any(phrase.issubset(words) for phrase in sentence.says.doubts):
        return "wished"  # 'визит был под большим вопросом'
    if not sentence.says.reported_future_words.isdisjoint(words) and told_before(sentence, clause):
        if _negated(sentence, nucleus) == "denied":
            return "denied"  # 'said that it would not recognise the junta'
        return None if nucleus.predicate is None else "planned"  # 'said that he would visit Oslo'
    supposing = nucleus.predicate is not None and not sentence.says.supposing_words.isdisjoint(words)
    return "wished" if supposing else None


def _settled(sentence: SentenceRead, nucleus: Nucleus) -> str | None:
    later = [nucleus.governor] if isinstance(nucleus.governor, CertaintyMark) else []
    own = {m.first for m in (nucleus.operator, nucleus.deed) if isinstance(m, Deed)}
    for mark in [*nucleus.clause.marks, *later]:
        if mark.first in own:
            continue  # 'отменила визовый режим': the deed itself
        if not mark.grammar & f.VERBAL:
            continue
        unsaid = mark.status in _OFF and all(form & f.INF for form in mark.forms if form & f.VERBAL)
        if unsaid and mark.relation in _GOVERNS and not _decided(sentence, nucleus, mark):
            return "wished"  # 'рекомендует отложить поездки'
        if mark.status == "denied" or (mark.status in _OFF and mark.relation in _GOVERNS):
            return mark.status
    governor = nucleus.governor
    if isinstance(governor, CertaintyMark) and governor.status == "planned":
        if brings_about(sentence, nucleus, governor):
            return "wished"
        unplanned = sentence.scan.norm(governor.first - 1) in sentence.says.not_words
        return "denied" if unplanned else "planned"  # 'встреча не планируется'
    return None


def _decided(sentence: SentenceRead, nucleus: Nucleus, mark: CertaintyMark) -> bool:
    """'решили отложить визит'."""
    before = sentence.scan.norms[nucleus.clause.first : mark.first]
    return sentence.says.infinitive_stems["decided"].of_any(before)


def _negated(sentence: SentenceRead, nucleus: Nucleus) -> str | None:
    verb = nucleus.predicate
    scan, deed = sentence.scan, nucleus.deed
    if isinstance(deed, Deed) and not sentence.says.no_words.isdisjoint(
        scan.norms[max(deed.start - 1, 0) : deed.first]
    ):
        return "denied"  # 'no visit has taken place'
    if verb is None:
        return None
    if _denied_with_another(sentence, verb):
        return "denied"
    before = scan.norm(_before_adverbs(sentence, nucleus, verb))
    if before not in sentence.says.not_words and not scan.negated(verb.first):
        return None
    nucleus.until = _until_a_day(sentence, nucleus, verb)
    if nucleus.until:
        return None
    future = bool(verb.grammar & f.FUT) or bool(verb.grammar & f.INF)
    if future and isinstance(verb, CertaintyMark):
        return "cancelled"
    return "denied"


def _denied_with_another(sentence: SentenceRead, verb: Deed | CertaintyMark) -> bool:
    """'He never presented his letters or visited Peru': what denies the first verb denies that after 'or'."""
    scan, says, helping = sentence.scan, sentence.says, sentence.scan.grammar.helping
    if helping is None or scan.norm(verb.first - 1) not in helping.coordinating - says.and_words - says.linking_words:
        return False
    before = scan.norms[max(verb.first - _LONGEST_DENIAL, 0) : verb.first - 1]
    return not says.not_words.isdisjoint(before) and ";" not in before


def _before_adverbs(sentence: SentenceRead, nucleus: Nucleus, verb: Deed | CertaintyMark) -> int:
    """The token before the verb; where verbs have helping verbs, that before its adverbs: 'never formally joined'."""
    scan, index = sentence.scan, verb.first - 1
    while scan.order is not None and index > nucleus.clause.first and scan.norms[index] not in sentence.says.not_words:
        forms = scan.grammar.forms(scan.norms[index])
        if not forms or any(form & (f.CASES | f.VERBAL) for form in forms):
            break
        index -= 1
    return index


def _until_a_day(sentence: SentenceRead, nucleus: Nucleus, verb: Deed | CertaintyMark) -> bool:
    """'did not recognise it until 7 December': done on that day."""
    scan, clause = sentence.scan, nucleus.clause
    at = next((n for n in range(verb.last, clause.last) if scan.norms[n] in sentence.says.until_words), None)
    past = bool(verb.grammar & f.PAST)
    return at is not None and past and any(d.start >= scan.tokens[at].start for d in clause.dates)


def _modal(sentence: SentenceRead, nucleus: Nucleus) -> str | None:
    verb = nucleus.predicate
    if verb is None or not verb.grammar & f.INF:
        return None
    if bool(verb.grammar & f.FINITE):
        return None
    if _went_for_it(nucleus) or _of_a_paper(nucleus, verb):
        return "wished"  # 'went to Oslo at the invitation of the King to attend the summit'
    return _governed_infinitive(sentence, nucleus, verb)


def _governed_infinitive(sentence: SentenceRead, nucleus: Nucleus, verb: Deed | CertaintyMark) -> str:
    """What the word that governs an infinitive makes of it: 'намерен', 'пригласил' plan; 'просил' only wishes."""
    stems, clause = sentence.says.infinitive_stems, nucleus.clause
    before = sentence.scan.norms[_governing_from(sentence, clause, verb) : verb.first]
    after = sentence.scan.norms[verb.last : clause.last]
    ranked = stems["ranked"].of_any(before[-_RANK_AND_NOUN:]) and not stems["planned"].of_any(before)
    if ranked and nucleus.kind.family != "position":
        return "held"  # 'was one of the first states to recognise Peru'
    if had_for_it(sentence, before) or founded_by_paper(nucleus, verb):
        return "held"  # 'had the opportunity to meet him'; 'signed a communiqué to establish relations'
    settled = [any(stems[status][norm] for status in ("denied", "held", "planned")) for norm in before]
    asked = [stems["object_control"][norm] and not known for norm, known in zip(before, settled, strict=True)]
    if any(asked) and not any(settled[asked.index(True) :]):
        return "wished"  # 'вынесла решение просить ООН признать': the asking is decided, not what is asked
    for status in ("denied", "held", "planned"):
        if stems[status].of_any(before):  # 'не удалось встретиться'
            return "denied" if status == "held" and not sentence.says.not_words.isdisjoint(before) else status
    if _visited_to(sentence, nucleus, verb):
        return "held"
    marks = [m for m in clause.marks if m.first != verb.first and m.status == "planned"]
    return "planned" if marks or stems["planned"].of_any(after[:3]) else "wished"


def _visited_to(sentence: SentenceRead, nucleus: Nucleus, verb: Deed | CertaintyMark) -> bool:
    """'visited Oslo to hold consultations': what a visit was paid for; who has only arrived has yet to do it."""
    if nucleus.kind.family != "contact" or nucleus.kind.name == "visit":
        return False
    journeys = [d for d in nucleus.clause.deeds if d.verbal and d.first < verb.first]
    senses = [sense for d in journeys[-1:] if (sense := d.means("VISIT")) is not None]
    paid = any((f.ACC, "host") in sentence.scan.grammar.frame(sense).bare for sense in senses)
    return paid and any(form & f.PAST and form & f.FINITE for form in journeys[-1].forms)


def _governing_from(sentence: SentenceRead, clause: Clause, verb: Deed | CertaintyMark) -> int:
    """The token from which an infinitive's governor may stand: 'agreed to keep up exchanges and hold talks' has one."""
    order = sentence.scan.order
    joining = order.words.coordinating if order else sentence.says.and_words  # 'plans to impose or extend sanctions'
    joined = sentence.scan.norm(verb.first - 1) in joining and verb.first == clause.first
    earlier = [c.first for c in sentence.clauses if c.first < clause.first] if joined else []
    return max(earlier[-1] if earlier else clause.first - 3, 0)


def _tense(sentence: SentenceRead, nucleus: Nucleus) -> str | None:
    verb = nucleus.predicate
    if verb is None:
        return None
    own = (m for m in nucleus.clause.marks if m.first == verb.first and m.relation == "subject")
    if nucleus.kind.name == "visit" and isinstance(verb, Deed) and any(m.status == "planned" for m in own):
        return "planned"  # 'is due in Oslo', 'is awaited in Riga': the deed's own word looks ahead
    forms = [form for form in verb.forms if form & f.VERBAL]
    told = [form for form in forms if form & _TENSES or not form & f.FINITE]  # 'проведем' may be an imperative, too
    if told and all(form & f.FUT for form in told):
        return "planned"
    scan = sentence.scan
    setting_out = sentence.says.setting_out_verbs
    if any(word.lemma in setting_out for word in scan.grammar.morphology.analyse(scan.norms[verb.first])):
        return "planned"
    if bool(verb.grammar & f.SHORT):
        around = (scan.norm(verb.first - 1), scan.norm(verb.first - 2), scan.norm(verb.last))
        if not sentence.says.will_be_words.isdisjoint(around):
            return "planned"
    return None


def _prepared(sentence: SentenceRead, nucleus: Nucleus) -> str | None:
    deed = nucleus.operator or nucleus.deed
    if not isinstance(deed, Deed):
        return None
    if deed.verbal:  # 'interest in signing the agreements'
        gerund = deed.prep is not None and any(form & f.GERUND for form in deed.forms)
        worked_on = talked_on(sentence, nucleus, deed)
        return "wished" if worked_on or (gerund and wanted_only(sentence, nucleus, deed)) else None
    done = took_place(nucleus)  # 'запланированный визит состоялся'; 'подготовка визита завершена' plans
    marks = [m for m in nucleus.clause.marks if not (done and m.relation == "adjectives")]
    if any(_marks_as_planned(mark, deed) for mark in marks) or _decreed(sentence, nucleus, deed):
        return "planned"
    if deed.prep in sentence.says.about_prepositions or (
        deed.prep is None and deed.cases == f.LOC and nucleus.kind.family == "document"
    ):
        return _talked_of(sentence, nucleus, deed)
    if _after_what_is_ahead(sentence, nucleus, deed) or _is_to_be(sentence, nucleus, deed):
        return "planned"  # 'will meet during his visit to Oslo'
    if nucleus.kind.family == "relations" and sentence.anniversaries:
        return None  # 'к 25-летию установления дипотношений' prepares a feast, not the relations
    if deed.prep in sentence.says.ahead_prepositions:
        return "wished" if _went_for_it(nucleus) or before_it(sentence, nucleus, deed) else "planned"
    unsaid = (wanted_only, _aim_of_a_paper, _approved, urged, left_out)
    return "wished" if any(reader(sentence, nucleus, deed) for reader in unsaid) else None


def _is_to_be(sentence: SentenceRead, nucleus: Nucleus, deed: Deed) -> bool:
    """'This will be her first visit', 'would be the first', 'will take part in a meeting': what the verb tells."""
    verbs = [p for p in nucleus.clause.predicates if p.last <= deed.start]
    if nucleus.governor is not None or not verbs or not isinstance(verbs[-1], Deed):
        return False
    if verbs[-1].means("BE" if deed.prep is None else "TAKE_PART") is None:
        return False
    return bool(verbs[-1].grammar & f.FUT) or sentence.scan.norm(verbs[-1].first - 1) in sentence.says.supposing_words


def _of_a_paper(nucleus: Nucleus, verb: Deed | CertaintyMark) -> bool:
    """'signed an Agreement to hold consultations (2004)': what a paper is about."""
    return nucleus.kind.family == "contact" and any(0 < verb.first - paper.last <= 1 for paper in nucleus.clause.papers)


def _went_for_it(nucleus: Nucleus) -> bool:
    """'посетил Осло 5 мая для участия в форуме': what a past journey was for is no plan."""
    verbs = [p for p in nucleus.clause.predicates if isinstance(p, Deed) and p.means("VISIT")]
    return nucleus.kind.name == "conference" and any(form & f.PAST for verb in verbs for form in verb.forms)


def _aim_of_a_paper(sentence: SentenceRead, nucleus: Nucleus, deed: Deed) -> bool:
    """'A memorandum was signed for consultations between the ministries': what the paper is about has yet to be."""
    about = nucleus.kind.family == "contact" and deed.prep in sentence.says.field_words
    signed = any(d.verbal and d.means("SIGN") for d in nucleus.clause.deeds if d.first < deed.first)
    return sentence.scan.order is not None and about and signed and bool(nucleus.clause.papers)


def _approved(sentence: SentenceRead, nucleus: Nucleus, deed: Deed) -> bool:
    """'The Cabinet approved the signing of the memorandum': nobody says that it was signed."""
    if sentence.scan.order is None or nucleus.kind.family != "document" or deed.prep is not None:
        return False
    return any(d.verbal and d.last == deed.start and d.means("ADOPT") for d in nucleus.clause.deeds)


def _after_what_is_ahead(sentence: SentenceRead, nucleus: Nucleus, deed: Deed) -> bool:
    """'will go for talks', 'will meet during his visit', 'вступит в силу после ратификации': all is ahead."""
    visit, says = nucleus.kind.name == "visit", sentence.says
    course = deed.prep in (says.course_prepositions if visit else says.purpose_prepositions)
    course = course and nucleus.kind.family == "contact"
    beside = sentence.scan.order is None and _beside_event(sentence, nucleus, deed)
    forms = [form for verb in nucleus.clause.predicates for form in verb.forms if form & f.VERBAL]
    return (course or beside) and bool(forms) and all(form & f.FUT for form in forms)


def _beside_event(sentence: SentenceRead, nucleus: Nucleus, deed: Deed) -> bool:
    """'после ратификации', and the second noun of 'после ратификации и обмена нотами'."""
    prepositions = sentence.says.beside_event_prepositions
    joined = deed.prep is None and sentence.scan.norm(deed.start - 1) in sentence.says.and_words
    before = [d for d in nucleus.clause.deeds if not d.verbal and d.last < deed.start and d.prep in prepositions]
    return deed.prep in prepositions or (joined and bool(before))


def _held_in_a_plan(sentence: SentenceRead, nucleus: Nucleus) -> str | None:
    """'preparations for holding the next round', 'agreed on organising a visit': what is only to be held."""
    verb, clause = nucleus.governor, nucleus.clause
    if sentence.scan.order is None or not isinstance(verb, CertaintyMark) or verb.status != "held":
        return None
    if not any(form & f.GERUND for form in verb.forms) or sentence.scan.norm(verb.first - 1) == ",":
        return None
    before = sentence.scan.norms[clause.first : verb.first]
    alone = not any(form & f.FINITE for p in clause.predicates for form in p.forms)  # 'as well as organising a visit'
    marks = [m for m in sentence.mentions if isinstance(m, CertaintyMark)] if alone else clause.marks
    prepared = any(m.status == "planned" and m.relation == "nouns" and m.last <= verb.first for m in marks)
    agreed = sentence.says.infinitive_stems["planned"].of_any(before[-3:])
    return "planned" if prepared or agreed else None


def _marks_as_planned(mark: CertaintyMark, deed: Deed) -> bool:
    """'предстоящий визит', 'подготовка визита'."""
    if mark.status != "planned":
        return False
    if mark.relation == "adjectives":
        return deed.start - 1 <= mark.first < deed.first
    near = mark.last <= deed.first and deed.start - mark.last <= _NEAR
    return mark.relation == "nouns" and near and bool(deed.cases & f.GEN)


def _decreed(sentence: SentenceRead, nucleus: Nucleus, deed: Deed) -> bool:
    """'указ об открытии посольства', 'решение о визите': it is yet to be done; 'решение о признании' does it."""
    if deed.prep not in sentence.says.about_prepositions or nucleus.kind.family in _PERFORMED:
        return False
    marks = [m for m in nucleus.clause.marks if m.status == "planned" and m.relation == "nouns"]
    return any(m.last <= deed.first and deed.start - m.last <= _NEAR for m in marks)


def _talked_of(sentence: SentenceRead, nucleus: Nucleus, deed: Deed) -> str | None:
    """'переговоры о заключении договора', 'фильм о визите' tell of no deed; 'объявил о признании' does it."""
    informed = sentence.scan.order is not None and nucleus.kind.family == "mission"  # 'informed him about the opening'
    if nucleus.kind.family == "document" or informed or of_a_work(sentence, nucleus, deed):
        return "wished"
    if nucleus.kind.family in _PERFORMED:
        return "planned" if agreed_on(sentence, deed) else None
    return _spoken_of(sentence, nucleus, deed)


def _occurred(sentence: SentenceRead, nucleus: Nucleus) -> str | None:
    """'negotiated arrangements for the recognition of Peru, which took place on 4 May'."""
    later = occurred_after(sentence, nucleus.clause) if nucleus.predicate is None else None
    if later is None:
        return None
    verbs = [m for m in later.marks if m.status == "held" and m.relation == "subject"]
    ahead = all(form & (f.FUT | f.INF) for m in verbs for form in m.forms if form & f.VERBAL)
    return "planned" if ahead else "held"  # 'ждут визита, который должен состояться в декабре'


# In the order in which they are asked; the words say for `explain` what each is for (a compiled one has no docstring)
READERS: Final[tuple[tuple[Callable[[SentenceRead, Nucleus], str | None], str], ...]] = (
    (
        _supposed,
        "'посетил бы', 'чтобы посетил', 'встретился ли', 'Когда состоится визит?': nobody says that it was or will be.",
    ),
    (_settled, "'визит отложен', 'отменил поездку', 'не состоится': the verb itself says what became of it."),
    (_occurred, "'arrangements for the visit, which took place on 4 May': the relative clause says that it was."),
    (will_not_be, "'приезда в Минск не будет'."),
    (_negated, "'не посетил', 'не состоится'"),
    (in_a_programme, "'the visit will include talks': what a programme is to hold."),
    (yet_to_end, "'the meeting is due to end in the signing of an agreement': both are ahead."),
    (on_a_day_ahead, "'the visit from tomorrow reflects close ties': it has yet to begin."),
    (only_an_aim, "'the aim of the visit was to congratulate him': what it was meant for."),
    (_modal, "'намерен посетить', 'должен был прибыть', 'планирует', 'пригласил посетить'."),
    (_tense, "'посетит', 'собрался посетить', 'будет подписан'"),
    (said_by_attributes, "'намеченный на май визит', 'перенос визита', 'отмена поездки'."),
    (_held_in_a_plan, "'preparations for holding talks', 'agreed on organising a visit'."),
    (_prepared, "'предстоящий визит', 'подготовка визита', 'договорились о встрече'."),
    (in_an_idle_gerund, "'is considering expelling him', 'spoke against holding talks'."),
    (under_another_verb, "'hopes to boycott the talks', 'решила не прерывать переговоры'."),
    (of_an_attitude, "'выступила за подписание договора', 'opposed the visit', 'вместо визита'."),
)


def status_of(sentence: SentenceRead, nucleus: Nucleus) -> str:
    """One of the contract's statuses."""
    if anniversary_in(sentence, nucleus) is not None:
        return "held"  # 'prepared for the 75th anniversary of relations', 'намечается 25 лет с момента установления'
    for reader, _ in READERS:
        status = reader(sentence, nucleus)
        if status is not None:
            return status
    return "held"
