"""Whether an operator governs an object: by case and preposition, or by its place where word order tells cases."""

from __future__ import annotations

from verbale.acts.nucleus import is_passive
from verbale.acts.sentence_read import Clause, SentenceRead
from verbale.mentions.grammar import Frame
from verbale.mentions.mention import Actor, Deed, Mention, PaperMention
from verbale.sentences import form as f

_LONGEST_ATTRIBUTE = 8  # tokens of 'подписанным министрами 5 мая 2019 г.' before its noun


def governed(
    sentence: SentenceRead, deed: Deed, said: tuple[tuple[str, str, int], Frame], thing: Mention, partner: str
) -> bool:
    """Whether case and preposition let the mention be the operator's object."""
    sense, frame = said
    if partner == "PAPER" and _signed_before(sentence, deed, thing):
        return True
    if _of_another_noun(sentence, deed, thing) or _of_what_lies_between(sentence, deed, thing):
        return False
    if thing.prep is not None:
        return any(role in {"none", "event", "framework", "organisation", "place"} and thing.cases & case
                   for case, role in frame.by_preposition.get(thing.prep, ()))  # fmt: skip
    if partner == "AMBASSADOR":
        sent = isinstance(thing, Actor) and thing.head in sentence.says.object_or_possessive
        return not (sent and deed.means("SEND")) and bool(
            thing.cases & (f.NOM if deed.verbal and is_passive(deed) else f.INS | f.ACC | f.GEN)
        )
    if not deed.verbal:
        exchanged = sense[0] == "EXCHANGE" or sentence.scan.order is not None
        cases = f.GEN | f.INS if exchanged or partner in {"AMBASSADOR", "MISSION"} else f.GEN
        near = thing.first - deed.last <= 6 and bool(thing.cases & cases)
        return thing.first >= deed.last and (near or _how_it_was_held(sentence, deed, thing, partner))
    if sentence.scan.order is not None and (told := _by_order(sentence, deed, sense[0], thing, partner)) is not None:
        return told
    if bool(deed.grammar & (f.FINITE | f.INF | f.GERUND)) and not _middle(sentence, deed, sense):
        return bool(thing.cases & (f.ACC | f.GEN | f.INS | f.DAT)) or _intransitive(sentence, deed, sense)
    return bool(thing.cases & (f.NOM | f.ACC)) or not thing.cases


def _of_what_lies_between(sentence: SentenceRead, deed: Deed, thing: Mention) -> bool:
    """'договорились о дальнейшем углублении отношений': what a verb's preposition governs stands right after it."""
    if not deed.verbal or sentence.scan.order is not None:
        return False
    start = thing.start if isinstance(thing, Deed) else thing.first
    return sentence.scan.norm(deed.last - 1) in sentence.scan.grammar.prepositions and start != deed.last


def _how_it_was_held(sentence: SentenceRead, deed: Deed, mark: Mention, partner: str) -> bool:
    """'Talks between the ministers A and B by telephone': how they were held, if nothing else was told between."""
    if sentence.scan.order is None or partner not in {"BY_PHONE", "BY_VIDEO"}:
        return False
    return not any(deed.last <= other.first < mark.first for other in sentence.deeds)


def _of_another_noun(sentence: SentenceRead, deed: Deed, thing: Mention) -> bool:
    """'будет принята Программа согласованных действий': a participle before its own noun describes no other.

    By word order what follows another verb is that verb's: 'agreed to negotiate the treaties'.
    """
    if sentence.scan.order is not None:
        approved = any(d.start == deed.last and not d.verbal and d.means("SIGN") for d in sentence.deeds)
        return deed.verbal and thing.first >= deed.last and (_verb_between(sentence, deed, thing) or approved)
    if deed.verbal and thing.cases == f.GEN and thing.first >= deed.last:
        norms = sentence.scan.norms[deed.last : thing.first]  # 'подписал указы, одобряющие проекты договоров'
        return "," in norms and sentence.says.count_words.isdisjoint(norms)
    if not deed.forms:
        return False
    apart = isinstance(thing, PaperMention) or (isinstance(thing, Deed) and thing.means("MISSION") is not None)
    if apart and thing.first != deed.last and _has_its_noun(sentence, deed):
        return True
    if not thing.last <= deed.first or not all(form & f.PARTICIPLE and not form & f.SHORT for form in deed.forms):
        return False
    return not thing.cases & deed.cases and bool(sentence.scan.noun_cases(deed.last) & deed.cases)


def _has_its_noun(sentence: SentenceRead, deed: Deed) -> bool:
    """'Программы согласованных действий государств – участников Договора': the participle's own noun is no paper."""
    scan = sentence.scan
    if not f.attributive(deed.forms) or scan.norm(deed.first - 1) in sentence.says.participle_openers:
        return False
    if deed.last >= scan.count or scan.hit(deed.last, "paper") is not None or scan.adjective(deed.last):
        return False
    nouns = [form for form in scan.forms(deed.last) if form & f.NOUN]
    return any(f.agree(form, noun) for form in deed.forms for noun in nouns)


def _signed_before(sentence: SentenceRead, deed: Deed, thing: Mention) -> bool:
    """'в соответствии с Соглашением, подписанным в мае': a participle of the paper before it, in any case."""
    full = bool(deed.forms) and all(form & f.PARTICIPLE and not form & f.SHORT for form in deed.forms)
    if full and sentence.scan.order is None and 0 <= thing.first - deed.last <= _LONGEST_ATTRIBUTE:
        between = sentence.scan.norms[deed.last : thing.first]  # 'в соответствии с подписанным 5 мая Соглашением'
        own = thing.prep is None and bool(thing.cases & deed.cases) and "," not in between
        return own and not _has_its_noun(sentence, deed)
    after = thing.first < deed.first and sentence.scan.norm(deed.first - 1) in sentence.says.participle_openers
    return sentence.scan.order is None and full and after and bool(thing.cases & deed.cases)


def _describes_noun_before(sentence: SentenceRead, deed: Deed) -> bool:
    """'cooperation established within 25 years of diplomatic relations': what a participle follows is its object."""
    order = sentence.scan.order
    if order is None or not deed.verbal or deed.grammar & (f.FINITE | f.SHORT | f.INF):
        return False
    return deed.first > 0 and bool(order.cases[deed.first - 1]) and not sentence.scan.in_date[deed.first - 1]


def _roots(deed: Deed, thing: Mention) -> bool:
    """'relations have deep roots dating back to 1957': the roots date back, and not the relations before them."""
    return thing.last < deed.first and bool(deed.means("ESTABLISH"))


def _verb_between(sentence: SentenceRead, deed: Deed, thing: Mention) -> bool:
    """'agreed to negotiate the treaties', 'a milestone towards expanding relations': it is the other verb's object."""
    order = sentence.scan.order
    if order is None:
        return False
    return any(order.verbs[i] & (f.INF | f.GERUND) and i not in order.absorbed for i in range(deed.last, thing.first))


def _of_its_work(sentence: SentenceRead, thing: Mention) -> bool:
    """'opened the new building of the Embassy' opens no mission; 'suspended the work of the Embassy' does."""
    scan = sentence.scan
    start = thing.start if isinstance(thing, Deed) else thing.first
    if scan.norm(start - 1) in sentence.says.thing_possessives:
        start -= 1  # 'the operation of its embassy'
    return scan.norm(start - 1) in sentence.says.work_nouns


def _intransitive(sentence: SentenceRead, deed: Deed, sense: tuple[str, str, int]) -> bool:
    """'вступило в силу соглашение', 'действует комиссия': the object of the concept is the verb's subject."""
    order = sentence.scan.order
    after = order.cases[deed.last] if order is not None and deed.last < sentence.scan.count else 0
    if after & f.ACC and not sentence.scan.in_date[deed.last] and sentence.scan.preposition(deed.last)[0] is None:
        return False  # 'The Embassy opened an exhibition'
    return sense[0] in sentence.says.object_is_subject


def _middle(sentence: SentenceRead, deed: Deed, sense: tuple[str, str, int]) -> bool:
    """A reflexive of a verb of the same concept ('открылось' of 'открыть'): its subject is what is done."""
    norm = sentence.scan.norms[deed.first]
    ending = next((ending for ending in sentence.says.reflexive_endings if norm.endswith(ending)), None)
    if ending is None:
        return False
    plain = sentence.scan.grammar.lexicon.entries(norm.removesuffix(ending))
    return any(entry[1] == "concept" and entry[2].startswith(f"{sense[0]}/v") for entry in plain)


def _by_order(sentence: SentenceRead, deed: Deed, concept: str, thing: Mention, partner: str) -> bool | None:
    """Whether an object of a verb is its own where word order tells cases; None where the cases tell it."""
    genitive, scan = thing.cases == f.GEN, sentence.scan
    if partner == "MISSION" and genitive:
        return _of_its_work(sentence, thing)
    if concept == "ESTABLISH" and genitive and deed.grammar & f.FINITE:
        return False  # 'cooperation established in 25 years of relations'
    helping = scan.grammar.helping
    if concept == "ESTABLISH" and helping is not None and scan.norm(deed.last) in helping.infinitive:
        return False  # 'relations have begun to develop'
    if _describes_noun_before(sentence, deed) and (
        thing.first >= deed.last if is_passive(deed) else _roots(deed, thing)
    ):
        return False
    if _of_another_verb(sentence, deed, concept, thing, partner):
        return False
    if partner == "PAPER" and genitive and scan.norm(thing.first - 1) in sentence.says.count_words:
        return bool(scan.noun_cases(thing.first - 1) & (f.NOM | f.ACC))  # 'a number of agreements were signed'
    return None


def _of_another_verb(sentence: SentenceRead, deed: Deed, concept: str, thing: Mention, partner: str) -> bool:
    """Whether a noun near a verb is no object of it: it stands before an active infinitive, or is another noun's."""
    forms = f.GERUND if concept in sentence.says.object_is_subject else f.GERUND | f.INF
    active = deed.forms and all(form & forms for form in deed.forms) and not is_passive(deed)
    if thing.last <= deed.first and active:
        return True  # 'normalising relations with Peru and establishing peace'
    if concept == "UPGRADE" and isinstance(thing, Deed) and thing.ordinal is not None:
        return True  # 'becoming the second Kenyan mission abroad'
    if partner != "MESSAGE" or thing.cases != f.GEN:
        return False  # 'expressed his thanks for the letter of condolences sent by the King'
    return any(d.last == thing.first and d.means("MESSAGE") for d in sentence.deeds)


def holds_its_session(clause: Clause, body: Mention, session: Deed) -> bool:
    """'The joint commission held its third session': the body is the subject of the verb that holds its session."""
    if body.prep is not None or not body.cases & f.NOM or not session.cases & f.ACC or session.prep is not None:
        return False
    between = [mark for mark in clause.marks if body.last <= mark.first < session.first]
    return not session.plural and any(mark.relation == "object" and mark.status == "held" for mark in between)


def of_a_signing(clause: Clause, verb: Deed, paper: Mention) -> bool:
    """'concluded their talks with the signing of a protocol': the paper is of the nearer noun, which tells it."""
    nouns = [d for d in clause.deeds if verb.last <= d.first < paper.first and not d.verbal and d.means("SIGN")]
    return bool(nouns) and bool(paper.cases & f.GEN)


def of_another_session(sentence: SentenceRead, clause: Clause, deed: Deed, body: Mention) -> bool:
    """'a meeting on preparations for the 21st session of the commission': of two sessions the nearer is the body's."""
    if sentence.scan.order is None or deed.verbal:
        return False
    return any(deed.last <= d.first < body.first and not d.verbal and d.means("SESSION") for d in clause.deeds)
