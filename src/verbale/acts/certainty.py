"""Whether a deed was done, is planned, was put off, called off or not done: read from its verb and what is about it."""

from __future__ import annotations

from itertools import pairwise

from verbale.acts.nucleus import Nucleus
from verbale.acts.sentence_read import SentenceRead
from verbale.mentions.mention import CertaintyMark, Deed
from verbale.sentences import form as f

# 'договорились о встрече', 'подготовка к визиту': what is talked of is not yet done.
_AHEAD = frozenset({"к", "для", "перед", "накануне", "в преддверии"})


def _spoken_of(sentence: SentenceRead, nucleus: Nucleus, deed: Deed) -> str | None:
    """'договорились о встрече' plans; 'сообщил о встрече' tells, and only the date says whether it was."""
    words = sentence.scan.grammar.words["infinitive"]["planned"]
    before = sentence.scan.norms[nucleus.clause.first : deed.start]
    return "planned" if any(norm.startswith(stem) for norm in before for stem in words) else None


# 'объявил о высылке', 'сообщил о признании': to announce these is to do them.
_PERFORMED = frozenset({"envoy", "recognition", "relations", "sanctions"})


_GOVERNS = frozenset({"subject", "object"})
_OFF = frozenset({"postponed", "cancelled"})


_SUPPOSING = frozenset({"бы", "б", "чтобы", "чтоб", "ли"})


def _of_a_work(sentence: SentenceRead, nucleus: Nucleus, deed: Deed) -> bool:
    """'фильм о визите', 'роман рассказывает о встрече': a work's subject is no news of it."""
    grammar = sentence.scan.grammar
    works = set(grammar.words["works"])
    before = sentence.scan.norms[nucleus.clause.first : deed.start]
    return any(word.lemma in works for norm in before for word in grammar.morphology.analyse(norm))


def status_of(sentence: SentenceRead, nucleus: Nucleus) -> str:
    """One of the contract's statuses."""
    for reader in (_supposed, _settled, _will_not_be, _negated, _modal, _tense, _prepared):
        status = reader(sentence, nucleus)
        if status is not None:
            return status
    return "held"


def _supposed(sentence: SentenceRead, nucleus: Nucleus) -> str | None:
    """'посетил бы', 'чтобы посетил', 'встретился ли', 'Когда состоится визит?': nobody says that it was or will be."""
    clause, tokens = nucleus.clause, sentence.scan.tokens
    words = {t.text for t in tokens[max(clause.first - 1, 0) : clause.last]}  # as written: 'Б.' is an initial
    if tokens[-1].text == "?" or any(phrase <= words for phrase in _in_doubt(sentence)):
        return "wished"
    return "wished" if nucleus.predicate is not None and not _SUPPOSING.isdisjoint(words) else None


def _in_doubt(sentence: SentenceRead) -> list[set[str]]:
    """'визит был под большим вопросом'."""
    return [set(phrase.split()) for phrase in sentence.scan.grammar.words["in_doubt"]]


def _settled(sentence: SentenceRead, nucleus: Nucleus) -> str | None:
    """'визит отложен', 'отменил поездку', 'не состоится': the verb itself says what became of it."""
    later = [nucleus.governor] if isinstance(nucleus.governor, CertaintyMark) else []
    own = {m.first for m in (nucleus.operator, nucleus.deed) if isinstance(m, Deed)}
    for mark in [*nucleus.clause.marks, *later]:
        if mark.first in own:
            continue  # 'отменила визовый режим': the deed itself
        if not any(form & f.VERBAL for form in mark.forms):
            continue
        unsaid = mark.status in _OFF and all(form & f.INF for form in mark.forms if form & f.VERBAL)
        if unsaid and mark.relation in _GOVERNS and not _decided(sentence, nucleus, mark):
            return "wished"  # 'рекомендует отложить поездки'
        if mark.status == "denied" or (mark.status in _OFF and mark.relation in _GOVERNS):
            return mark.status
    governor = nucleus.governor
    if isinstance(governor, CertaintyMark) and governor.status == "planned":
        return "planned"
    return None


def _decided(sentence: SentenceRead, nucleus: Nucleus, mark: CertaintyMark) -> bool:
    """'решили отложить визит'."""
    stems = tuple(sentence.scan.grammar.words["infinitive"]["decided"])
    return any(norm.startswith(stems) for norm in sentence.scan.norms[nucleus.clause.first : mark.first])


def _will_not_be(sentence: SentenceRead, nucleus: Nucleus) -> str | None:
    """'приезда в Минск не будет'."""
    deed = nucleus.deed
    clause = nucleus.clause
    words = sentence.scan.norms[clause.first : clause.last]
    pairs = list(pairwise(words))
    nominal = isinstance(deed, Deed) and not deed.verbal and bool(deed.cases & f.GEN)
    return "cancelled" if nominal and ("не", "будет") in pairs and nucleus.governor is None else None


def _negated(sentence: SentenceRead, nucleus: Nucleus) -> str | None:
    verb = nucleus.predicate
    if verb is None:
        return None
    scan = sentence.scan
    if scan.norm(verb.first - 1) != "не":
        return None
    future = any(form & f.FUT for form in verb.forms) or any(form & f.INF for form in verb.forms)
    if future and isinstance(verb, CertaintyMark):
        return "cancelled"
    return "denied"


def _modal(sentence: SentenceRead, nucleus: Nucleus) -> str | None:
    """'намерен посетить', 'должен был прибыть', 'планирует', 'пригласил посетить'."""
    verb = nucleus.predicate
    if verb is None or not any(form & f.INF for form in verb.forms):
        return None
    if any(form & f.FINITE for form in verb.forms):
        return None
    return _governed_infinitive(sentence, nucleus, verb)


def _governed_infinitive(sentence: SentenceRead, nucleus: Nucleus, verb: Deed | CertaintyMark) -> str:
    """What the word that governs an infinitive makes of it: 'намерен', 'пригласил' plan; 'просил' only wishes."""
    words = sentence.scan.grammar.words["infinitive"]
    clause = nucleus.clause
    before = sentence.scan.norms[max(clause.first - 3, 0) : verb.first]
    after = sentence.scan.norms[verb.last : clause.last]
    for status in ("denied", "held", "planned"):
        stems = words[status]
        if any(norm.startswith(stem) for norm in before for stem in stems):
            return status
    marks = [m for m in clause.marks if m.first != verb.first and m.status == "planned"]
    ahead = marks or any(norm.startswith(stem) for norm in after[:3] for stem in words["planned"])
    return "planned" if ahead else "wished"


def _tense(sentence: SentenceRead, nucleus: Nucleus) -> str | None:
    verb = nucleus.predicate
    if verb is None:
        return None
    forms = [form for form in verb.forms if form & f.VERBAL]
    if forms and all(form & f.FUT for form in forms):
        return "planned"
    scan = sentence.scan
    lemmas = [w.lemma for w in scan.grammar.morphology.analyse(scan.norms[verb.first])]
    if any(lemma in scan.grammar.data["certainty"]["planned"]["motion"] for lemma in lemmas):
        return "planned"
    if isinstance(verb, Deed | CertaintyMark) and any(form & f.SHORT for form in verb.forms):
        around = {scan.norm(verb.first - 1), scan.norm(verb.first - 2), scan.norm(verb.last)}
        if around & {"будет", "будут"}:
            return "planned"
    return None


def _prepared(sentence: SentenceRead, nucleus: Nucleus) -> str | None:
    """'предстоящий визит', 'подготовка визита', 'договорились о встрече'."""
    deed = nucleus.operator or nucleus.deed
    if not isinstance(deed, Deed) or deed.verbal:
        return None
    if any(_marks_as_planned(mark, deed) for mark in nucleus.clause.marks):
        return "planned"
    if deed.prep == "о" or (deed.prep is None and deed.cases == f.LOC and nucleus.kind.family == "document"):
        return _talked_of(sentence, nucleus, deed)
    if nucleus.kind.family == "relations" and sentence.anniversaries:
        return None  # 'к 25-летию установления дипотношений' prepares a feast, not the relations
    return "planned" if deed.prep in _AHEAD else None


def _marks_as_planned(mark: CertaintyMark, deed: Deed) -> bool:
    """'предстоящий визит', 'подготовка визита'."""
    if mark.status != "planned":
        return False
    if mark.relation == "adjectives":
        return deed.start - 1 <= mark.first < deed.first
    near = mark.last <= deed.first and deed.start - mark.last <= 2
    return mark.relation == "nouns" and near and bool(deed.cases & f.GEN)


def _talked_of(sentence: SentenceRead, nucleus: Nucleus, deed: Deed) -> str | None:
    """'переговоры о заключении договора', 'фильм о визите' tell of no deed; 'объявил о признании' does it."""
    if nucleus.kind.family == "document" or _of_a_work(sentence, nucleus, deed):
        return "wished"
    return None if nucleus.kind.family in _PERFORMED else _spoken_of(sentence, nucleus, deed)
