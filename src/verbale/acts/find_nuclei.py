"""Concepts of a clause made into nuclei of acts: pairs of operator and object, then words that say a deed alone."""

from __future__ import annotations

from dataclasses import dataclass

from verbale.acts.bare_nuclei import bare_relations, cited_papers, named_envoys, relative_deed
from verbale.acts.deed_kinds import DeedKind, Utterances, utterances
from verbale.acts.governed_objects import governed, holds_its_session, of_a_signing, of_another_session
from verbale.acts.governors import govern, stays_on_visit, with_visit
from verbale.acts.list_lead import in_brackets
from verbale.acts.nucleus import Nucleus, is_passive
from verbale.acts.sentence_read import Clause, SentenceRead
from verbale.acts.stood_for import pronoun_object, spoken_of, stood_for
from verbale.mentions.grammar import Frame
from verbale.mentions.mention import CertaintyMark, Deed, Mention, PaperMention
from verbale.sentences import form as f

_CALLS = ("CALL", "TALK BY_", "BY_VIDEO")
_SENT = frozenset({"letter", "note"})
_GREETINGS = frozenset({"CONGRATULATE", "CONDOLE"})


def find_nuclei(sentence: SentenceRead, clause: Clause, before: Clause | None) -> list[Nucleus]:
    """All nuclei of a clause. `before` is the clause before it, where a bracket or a relative word finds its noun."""
    table = utterances()
    found: list[Nucleus] = []
    used: set[int] = set()
    phrases = [m.first for m in clause.marks if m.last - m.first > 1 and m.status == "held"]
    deeds = clause.deeds
    if phrases and sentence.scan.order is None:
        deeds = [d for d in deeds if d.first not in phrases or not d.verbal]  # 'имевшая место': nothing is had
    for deed in deeds:
        for nucleus in _pairs(sentence, clause, before, deed, table):
            found.append(nucleus)
            used |= {id(deed), id(nucleus.object)}
    found += bare_relations(sentence, clause, used, table)
    found += cited_papers(sentence, clause, used, table)
    found += named_envoys(sentence, clause, table)
    relative = relative_deed(sentence, clause, before, table)
    if relative is not None:
        found.append(relative)
    for deed in deeds:
        if id(deed) in used:
            continue
        nucleus_alone = _alone(sentence, clause, deed, table)
        if nucleus_alone is not None:
            found.append(nucleus_alone)
    if any(n.kind.family == "contact" and n.rule.startswith(_CALLS) for n in found):
        found = [n for n in found if n.rule not in _GREETINGS]  # 'congratulated him in a phone talk'
    if sentence.says.unwanted_words.isdisjoint(sentence.scan.norms):
        found = [n for n in found if not _asks_unwanted(n)]
    for nucleus in _told_twice(found):
        found.remove(nucleus)
    for nucleus in found:
        govern(sentence, nucleus)
    return sorted(found, key=lambda n: n.deed.first)


def _told_twice(found: list[Nucleus]) -> list[Nucleus]:
    """'в ответ на высылку дипломата объявляет сотрудника посольства …': the noun only tells of what came before."""
    expelled = [n for n in found if n.kind.name == "envoy.expelled"]
    nominal = [n for n in expelled if n.predicate is None]
    return nominal if len(nominal) < len(expelled) else []


def _asks_unwanted(nucleus: Nucleus) -> bool:
    """'США объявили о высылке': nobody is declared unwanted by that verb."""
    return nucleus.kind.name == "envoy.expelled" and any(frame.needs == "unwanted" for frame, _ in nucleus.frames)


def _pairs(
    sentence: SentenceRead, clause: Clause, before: Clause | None, deed: Deed, table: Utterances
) -> list[Nucleus]:
    """Nuclei of an operator with each of its objects; of several kinds the one whose object is nearest.

    One of another kind has its own where it is coordinated with that: 'relations and the Embassy were set up'.
    """
    best: list[_Found] = []
    if deed.means("BE") and _auxiliary(sentence, clause, deed):
        return []
    for sense in deed.senses:
        for partner, kind in table.pairs.get(sense[0], ()):
            objects = _objects(sentence, clause, deed, sense, partner)
            if not objects and before is not None and _takes_from_before(sentence, clause, deed, partner):
                objects = _objects(sentence, before, deed, sense, partner)
                words = sentence.scan.norms[clause.first : clause.last]
                objects = objects[-1:] if sentence.says.both_words.isdisjoint(words) else objects
            lacking = not objects and _lacks_subject(sentence, clause, deed)
            if lacking and before is not None:
                objects = [o for o in _objects(sentence, before, deed, sense, partner) if o.cases & f.NOM][:1]
            told = lacking and partner in sentence.earlier and not clause.first
            if not objects and told and not _subject_by_order(sentence, deed):
                objects = [Deed(deed.first, deed.first, f.NOM, senses=(sentence.earlier[partner],), start=deed.first)]
            if not objects and sentence.scan.order is not None and deed.verbal and is_passive(deed):
                objects = stood_for(sentence, clause, deed, partner)
            told_of = spoken_of(sentence, before, partner)
            if not objects and told_of is not None:
                objects = pronoun_object(sentence, clause, told_of)
            if objects:
                distance = min(abs(o.first - deed.first) for o in objects)
                best.append((distance, kind, sense, partner, objects))
    if not best:
        return []
    _, kind, sense, partner, objects = min(best, key=lambda row: (row[0], row[1].name))
    said = Said(kind, sense, partner)
    made = [_pair(sentence, _reaching_back(clause, before, thing), deed, said, thing) for thing in objects]
    if len(objects) == 1:
        others = _coordinated_kinds(sentence, kind, objects[0], best)
        return made + [_pair(sentence, _reaching_back(clause, before, o), deed, its, o) for o, its in others]
    stops = [*(thing.first for thing in objects[1:]), clause.last]
    for nucleus, thing, stop in zip(made, objects, stops, strict=True):
        nucleus.bounds = (thing.first, stop)
    return made


_Found = tuple[int, DeedKind, tuple[str, str, int], str, list[Mention]]


def _coordinated_kinds(
    sentence: SentenceRead, kind: DeedKind, thing: Mention, found: list[_Found]
) -> list[tuple[Mention, Said]]:
    """The object of another kind that is coordinated with the only one, if there is one."""
    joined = (row for row in found if row[1] is not kind and _joined(sentence, thing, row[4][0]))
    return [(things[0], Said(other, sense, partner)) for _, other, sense, partner, things in joined][:1]


def _joined(sentence: SentenceRead, one: Mention, other: Mention) -> bool:
    """Whether only 'and' stands between two objects."""
    left, right = sorted((one, other), key=lambda thing: thing.first)
    start = right.start if isinstance(right, Deed) else right.first
    return tuple(sentence.scan.norms[left.last : start]) in {(word,) for word in sentence.says.and_words}


def _lacks_subject(sentence: SentenceRead, clause: Clause, deed: Deed) -> bool:
    """'отношения были установлены в 1924 году, прекращены в 1938-м': a verb whose subject stands before it.

    So 'подписано в 1993 г., вступило в силу в 1994 г.', where what is done is the subject of the verb.
    """
    its_own = deed.means("IN_FORCE") is not None and bool(deed.grammar & f.PAST)
    if not its_own and (not is_passive(deed) or not deed.grammar & f.SHORT):
        return False
    nouns = [*clause.papers, *(d for d in clause.deeds if not d.verbal)]
    return not any(m.prep is None and m.cases & f.NOM for m in [*nouns, *clause.actors])


def _subject_by_order(sentence: SentenceRead, deed: Deed) -> bool:
    """'The new building of the Embassy was opened': the verb has a subject, though it is no word of deeds."""
    order, says = sentence.scan.order, sentence.says
    if order is None:
        return False
    stand_ins = says.this_words | says.plural_pronouns | says.thing_pronouns
    return any(order.cases[i] & f.NOM and sentence.scan.norms[i] not in stand_ins for i in range(deed.first))


def _reaching_back(clause: Clause, before: Clause | None, thing: Mention) -> Clause:
    """The clause, with the object and what follows it in the clause before when the object stands there."""
    if before is None or thing.first >= clause.first or thing not in before.mentions:
        return clause
    own = [m for m in before.mentions if m.first >= thing.first and not (isinstance(m, Deed) and m.verbal)]
    complements = [m for m in own if not isinstance(m, CertaintyMark)]
    return Clause(thing.first, clause.last, clause.predicates, [*complements, *clause.mentions], clause.dates)


def _auxiliary(sentence: SentenceRead, clause: Clause, deed: Deed) -> bool:
    """'был аккредитован', 'будет способствовать': 'быть' that only carries a participle or an infinitive."""
    return any(p.first == deed.last and bool(p.grammar & f.SHORT) for p in clause.predicates) or (
        sentence.scan.order is None and any(form & f.INF for form in sentence.scan.forms(deed.last))
    )


def _takes_from_before(sentence: SentenceRead, clause: Clause, deed: Deed, partner: str) -> bool:
    """Not in 'it announced that it will open a department'."""
    return not _has_own_object(sentence, deed) and _finds_before(sentence, clause, partner)


def _has_own_object(sentence: SentenceRead, deed: Deed) -> bool:
    """Whether an article opens a phrase right after an active verb: that is its object."""
    order, after = sentence.scan.order, deed.last
    if order is None or not deed.verbal or is_passive(deed) or after >= sentence.scan.count:
        return False
    return order.opens_phrase(after) and not order.after_genitive(after)


@dataclass(frozen=True, slots=True)
class Said:
    """A kind as an operator says it: the operator's sense, and the concept of its object."""

    kind: DeedKind
    sense: tuple[str, str, int]
    partner: str


def _pair(sentence: SentenceRead, clause: Clause, deed: Deed, said: Said, thing: Mention) -> Nucleus:
    grammar = sentence.scan.grammar
    frames: list[tuple[Frame, Mention]] = []
    if isinstance(thing, Deed):
        of_object = thing.means(said.partner)
        if of_object is not None:
            frames.append((grammar.frame(of_object), thing))
    elif isinstance(thing, PaperMention):
        frames.append((sentence.says.paper_frame, thing))
    frames.append((grammar.frame(said.sense), deed))
    rule = f"{said.sense[0]} {said.partner}"
    return Nucleus(said.kind, clause, deed if deed.verbal else thing, frames, rule, deed, thing)


def leans_back(sentence: SentenceRead, clause: Clause) -> bool:
    """Whether a clause opens with a bracket, a participle or 'который' that refers to the noun before it."""
    scan, relative = sentence.scan, sentence.says.relative_beginnings
    opener = scan.norm(clause.first - 1)
    if opener == "(" or any(scan.norm(clause.first + step).startswith(relative) for step in range(4)):
        return True
    first = clause.mentions[0] if clause.mentions else None
    return opener in sentence.says.series and isinstance(first, Deed) and bool(first.grammar & f.PARTICIPLE)


def _finds_before(sentence: SentenceRead, clause: Clause, partner: str) -> bool:
    """Whether a clause refers to a noun before it; 'the consul at Basra, which was in the south' is about no person."""
    if not leans_back(sentence, clause):
        return False
    if partner != "AMBASSADOR" or sentence.scan.order is None:
        return True
    openers = sentence.scan.norms[clause.first : clause.first + 2]
    relative = any(word.startswith(sentence.says.relative_beginnings) for word in openers)
    return not relative or not sentence.says.person_relatives.isdisjoint(openers)


def _objects(
    sentence: SentenceRead, clause: Clause, deed: Deed, sense: tuple[str, str, int], partner: str
) -> list[Mention]:
    """The mentions of a partner concept that the operator can govern, nearest coordination first."""
    wanted = _partners(sentence, clause, partner)
    if not wanted:
        return []
    frame = sentence.scan.grammar.frame(sense)
    if partner == "PAPER" and deed.verbal and in_brackets(sentence, deed.first):
        wanted = [m for m in wanted if m.first < deed.first or in_brackets(sentence, m.first)]  # 'A (подписано …), B'
    if partner == "PAPER" and deed.verbal and sentence.scan.order is not None:
        wanted = [m for m in wanted if not of_a_signing(clause, deed, m)]
        if sense[0] == "ADOPT":
            wanted = [m for m in wanted if getattr(m, "type", None) not in _SENT]  # 'passed on a letter from the King'
    if partner == "COMMISSION_BODY":
        wanted = [m for m in wanted if not of_another_session(sentence, clause, deed, m)]
    fitting = [m for m in wanted if m is not deed and governed(sentence, deed, (sense, frame), m, partner)]
    if partner == "COMMISSION_BODY" and not fitting and not deed.verbal:
        fitting = [m for m in wanted if holds_its_session(clause, m, deed)]
    if fitting and partner == "PAPER":
        fitting += [m for m in wanted if m.prep in sentence.says.including_verbs and m.first >= deed.last]
    if partner == "MISSION" and len(fitting) == 1 and (more := _gapped_missions(sentence, clause, deed, wanted)):
        return fitting + more
    if len(fitting) <= 1 or partner in {"AMBASSADOR"}:
        return fitting[:1]
    if partner in {"PAPER", "MISSION"}:
        return _coordinated(deed, fitting)
    return [min(fitting, key=lambda m: abs(m.first - deed.first))]


def _gapped_missions(sentence: SentenceRead, clause: Clause, deed: Deed, wanted: list[Mention]) -> list[Mention]:
    """'The embassy in Riga was opened in 2005, and the Latvian embassy in Oslo in 2006': a verb told once for both."""
    scan, says = sentence.scan, sentence.says
    if scan.order is None or not deed.verbal or not is_passive(deed):
        return []
    dated = [sentence.token_of(date) for date in clause.dates]
    after = [m for m in wanted if isinstance(m, Deed) and m.start > deed.last and m.prep is None]
    joined = [m for m in after if scan.norm(m.start - 1) in says.and_words]
    return [m for m in joined if any(deed.last <= d < m.start for d in dated) and any(d > m.last for d in dated)]


def _partners(sentence: SentenceRead, clause: Clause, partner: str) -> list[Mention]:
    if partner == "PAPER":
        return list(clause.papers)
    if partner == "EVENT":
        return list(clause.events)
    if partner in {"BY_PHONE", "BY_VIDEO"}:
        marks = [d for d in sentence.deeds if (partner, "m", 0) in d.senses]
        return [mark for mark in marks[:1] if not _of_another_talk(sentence, clause, mark)]
    if partner == "AMBASSADOR":
        return [a for a in clause.actors if a.rank in {"ambassador", "consul", "charge"} or a.host]
    return [d for d in clause.deeds if d.means(partner) is not None]


def _of_another_talk(sentence: SentenceRead, clause: Clause, mark: Deed) -> bool:
    """'Consultations were held by video, the ministry told the agency': how the talks of another clause were held."""
    if clause.first <= mark.first < clause.last:
        return False
    own = next((c for c in sentence.clauses if c.first <= mark.first < c.last), None)
    if own is None:
        return False
    said = sentence.scan.order is not None and any(d.means("TALK") and d.last <= mark.first for d in own.deeds)
    return said or any(not d.verbal and d is not mark for d in own.deeds)  # 'spoke on the phone and discussed trade'


def _coordinated(deed: Deed, things: list[Mention]) -> list[Mention]:
    """The papers of one coordination: those on the operator's side that is nearer, without those inside brackets."""
    titled: list[Mention] = [t for t in things if isinstance(t, PaperMention) and (t.titled or not t.general)]
    several = [t for t in titled if isinstance(t, PaperMention) and not t.titled and t.plural]
    if len(several) < len(titled):
        titled = [
            t for t in titled if all(t is not one for one in several)
        ]  # 'agreements such as an Agreement on Trade'
    things = titled or things
    return [t for t in things if t.first >= deed.last] or things


def _alone(sentence: SentenceRead, clause: Clause, deed: Deed, table: Utterances) -> Nucleus | None:
    for sense in deed.senses:
        kind = table.alone.get(sense[0])
        if kind is None:
            continue
        frame = sentence.scan.grammar.frame(sense)
        if sense[0] == "BY_VIDEO" and (sense[1] == "m" or deed.prep is not None):
            continue
        if not _usable(sentence, clause, deed, sense, frame):
            continue
        return Nucleus(kind, clause, deed, [(frame, deed)], sense[0])
    return None


def _usable(sentence: SentenceRead, clause: Clause, deed: Deed, sense: tuple[str, str, int], frame: Frame) -> bool:
    """Words that say a deed only with more: motion with a host, 'принять' with a person, 'быть' with 'с визитом'."""
    if sense[1] == "v":
        verbal = bool(deed.grammar & (f.FINITE | f.SHORT | f.INF | f.GERUND | f.PARTICIPLE))
        if frame.needs == "with_visit_or_person" and not stays_on_visit(sentence, clause):
            return _person_was_there(sentence, clause, deed)
        if frame.needs == "received" and (_takes_a_thing(sentence, clause) or _holds_a_talk(sentence, clause, deed)):
            return False
        return verbal and (frame.needs != "with_visit" or with_visit(sentence, clause) is not None)
    if deed.cases & f.GEN and any(d.means("PRACTICE") and d.last == deed.start for d in clause.deeds):
        return False  # 'возобновлена практика консультаций'
    on_an_errand = deed.prep in sentence.says.errand_prepositions or (deed.prep is None and deed.cases == f.INS)
    if sense[0] == "VISIT" and on_an_errand and deed.cases & f.INS:
        return not any(d.means("VISIT") and d.verbal for d in clause.deeds)
    return True


def _takes_a_thing(sentence: SentenceRead, clause: Clause) -> bool:
    """'Решение о высылке дипломатов приняли Чили и Канада': what was taken is a decision, and nobody was received."""
    scan, things = sentence.scan, sentence.says.taken_things
    own = (index for index in range(clause.first, clause.last) if scan.norms[index] in things)
    return any(scan.preposition(index)[0] is None for index in own)


def _holds_a_talk(sentence: SentenceRead, clause: Clause, verb: Deed) -> bool:
    """'hosted the previous round', 'received a courtesy call': a talk is the object, and nobody is."""
    if sentence.scan.order is None:
        return False
    things = [m for m in [*clause.deeds, *clause.actors] if m.first >= verb.last]
    first = min(things, key=lambda m: m.first, default=None)
    talk = isinstance(first, Deed) and not first.verbal and first.prep is None
    return talk and first is not None and bool(first.cases & f.ACC)


def _person_was_there(sentence: SentenceRead, clause: Clause, deed: Deed) -> bool:
    """'Президент был в Сербии в 1998 г.': a person, a place, and no other verb that 'быть' could belong to."""
    aims = sentence.scan.order is not None  # 'was in Riga on 5 May to attend a summit'
    others = [p for p in clause.predicates if p.first < deed.first or not (aims and p.grammar & f.INF)]
    others = [p for p in others if p.first != deed.first]
    person = any(
        (a.what in {"post", "person"} or a.head in sentence.says.delegation) and a.cases & f.NOM and a.prep is None
        for a in clause.actors
    )
    ahead = min((p.first for p in clause.predicates if p.grammar & f.INF), default=clause.last)
    near = [m for m in [*clause.actors, *clause.places] if not aims or m.first < ahead]  # not 'to hold talks in Lima'
    place = any(m.prep in sentence.says.staying_prepositions for m in near)
    finite = bool(deed.grammar & f.FINITE)
    return finite and person and place and not others and bool(clause.dates)
