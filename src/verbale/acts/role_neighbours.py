"""What the word next to a party or a place says of its role."""

from __future__ import annotations

from verbale.acts.nucleus import Nucleus
from verbale.acts.role_table import Roles
from verbale.acts.sentence_read import Clause, SentenceRead
from verbale.mentions.mention import Actor, CertaintyMark, Deed, Mention, PaperMention, PlaceMention
from verbale.sentences import form as f

_LONGEST_AIM = 7  # tokens of 'против девяти высокопоставленных чилийских лиц'
_LONGEST_ATTRIBUTE = 6  # tokens between a participle and its noun
_PARTIES = 2  # of a paper that two states have


def of_its_mission(clause: Clause, anchor: Mention, roles: Roles) -> None:
    """'сотрудник канадского посольства': whose mission it is, his is the diplomat."""
    if not isinstance(anchor, Deed) or not anchor.means("DIPLOMATS"):
        return
    for deed in clause.deeds:
        if deed.start == anchor.last and deed.means("MISSION") and len(deed.adjectives) == 1:
            roles.add("other", Actor(deed.start, deed.last, f.GEN, what="state", sides=deed.adjectives))


def beside_verb(sentence: SentenceRead, nucleus: Nucleus, place: Mention) -> bool:
    """'В Чили выслали …', 'объявлены персонами нон грата в Чили': not the place of some noun between."""
    verb, scan, unwanted = nucleus.predicate, sentence.scan, sentence.says.unwanted_words
    if verb is None:
        return False
    start = place.first - (place.prep is not None)
    thing = nucleus.object if nucleus.object is not None else verb
    return (
        start in {nucleus.clause.first, verb.last, thing.last}
        or place.last == verb.first
        or scan.norm(start - 1) in unwanted
    )


def agent_of_noun(nucleus: Nucleus, verb: Deed, actor: Actor) -> bool:
    """'выдворяемых в ответ на высылку Чили дипломатов': the agent right after a noun of a deed is that noun's."""
    nouns = (d for d in nucleus.clause.deeds if not d.verbal and d.last == actor.first)
    return any(noun.first >= verb.last for noun in nouns)


def of_other_noun(sentence: SentenceRead, nucleus: Nucleus, anchor: Mention, actor: Mention) -> bool:
    """'во время визита в Перу высказался о позиции по Чили': 'по' is of the noun right before it."""
    scan = sentence.scan
    told = [a for a in nucleus.clause.mentions if isinstance(a, (Actor, PlaceMention)) and a is not actor]
    for index in range(anchor.last, actor.first):
        inside = any(m.first <= index < m.last for m in told)
        plain = scan.norms[index] in scan.grammar.prepositions or scan.adjective(index) or scan.in_date[index]
        if not inside and not plain and scan.noun_cases(index):
            return True
    return actor.first < anchor.last


def of_actor_before(sentence: SentenceRead, clause: Clause, frontier: int, actor: Actor) -> bool:
    """'credentials to the government of President Varn': whose government it is, and no genitive of the credentials."""
    scan = sentence.scan
    if scan.order is None or actor.first != frontier or not scan.brings_genitive(actor.first):
        return False
    return any(a.last == frontier and a.what in {"body", "post"} and not a.persons for a in clause.actors)


def described(sentence: SentenceRead, nucleus: Nucleus, verb: Deed | CertaintyMark) -> Actor | None:
    """'завершающая миссию посол Ветрова': the noun that a participle before it describes is its doer."""
    if nucleus.passive or not verb.forms or not all(form & f.PARTICIPLE for form in verb.forms if form & f.VERBAL):
        return None
    for actor in nucleus.clause.actors:
        scan = sentence.scan
        before = scan.norm(verb.first - 1) not in sentence.says.participle_openers
        near = verb.last <= actor.first <= verb.last + before  # not 'страной, признавшей независимость Перу'
        if near and actor.prep is None and actor.cases & verb.cases:
            return actor
        governed = isinstance(verb, Deed) and before and actor.prep == verb.prep and not actor.cases & f.NOM
        near = 0 < actor.first - verb.last <= _LONGEST_ATTRIBUTE and "," not in scan.norms[verb.last : actor.first]
        if governed and near and actor.cases & verb.cases:
            return actor  # 'с прибывшим в Осло с визитом министром X', 'принял находящегося в Осло министра X'
    return None


def inside_participle(sentence: SentenceRead, nucleus: Nucleus, free: list[Actor]) -> list[Actor]:
    """'стороны обсудили действие подписанного между A и B договора': only what stands between is the participle's."""
    verb, thing = nucleus.operator, nucleus.object
    if verb is None or thing is None or not verb.verbal or sentence.scan.order is not None:
        return free
    opened = sentence.scan.norm(verb.first - 1) in sentence.says.participle_openers
    if opened or not f.attributive(verb.forms) or thing.first < verb.last:
        return free
    return [actor for actor in free if verb.last <= actor.first < thing.first]


def among_them(sentence: SentenceRead, nucleus: Nucleus, roles: Roles) -> None:
    """'грамоты от восьми послов, в том числе посла Перу': the one who is named stands for those who are not."""
    among = sentence.says.among_prepositions
    named = [a for a in nucleus.clause.actors if a.prep in among and a.rank is not None and (a.sides or a.candidates)]
    if nucleus.kind.family != "envoy" or not named:
        return
    for role, actors in roles.by_role.items():
        kept = [a for a in actors if a.sides or a.candidates or a.persons or not a.plural or a.rank != named[0].rank]
        if len(kept) < len(actors):
            roles.by_role[role] = [*kept, *(a for a in named if a not in kept)]


def elliptic(sentence: SentenceRead, nucleus: Nucleus, event: Mention) -> bool:
    """'в мае состоится встреча, а в декабре – саммит': what stands after the dash is another deed's."""
    scan = sentence.scan
    if scan.order is not None or event is nucleus.object or scan.norm(event.first - 1) != "-":
        return False
    return bool(event.cases & f.NOM) and event.first > nucleus.deed.last and event.prep is None


def target_of_measures(sentence: SentenceRead, nucleus: Nucleus) -> list[str]:
    """'санкции против 87 граждан Перу', 'против девяти чилийских лиц': whose they are at whom measures are aimed."""
    scan, aims = sentence.scan, sentence.says.aiming_words
    own = [m.last for m in (nucleus.object, nucleus.deed) if m is not None]
    start = next((i for i in range(min(own, default=0), nucleus.clause.last) if scan.norms[i] in aims), None)
    if start is None or scan.order is not None:
        return []
    for index in range(start + 1, min(start + _LONGEST_AIM, nucleus.clause.last)):
        if scan.norms[index] == "," or scan.predicate(index):
            break
        hit = scan.hit(index, "state_adj", "state")
        if hit is not None and hit.cases & f.GEN and "+" not in hit.value:
            return [hit.value]
    return []


def over_places(clause: Clause, frontier: int) -> int:
    """Past a place that stands between a noun and its complement ('визит в Рим Министра …')."""
    for place in clause.places:
        if frontier <= place.first <= frontier + 3:
            return place.last
    return frontier


def nothing_between(sentence: SentenceRead, first: int, last: int) -> bool:
    """Only adjectives, prepositions of what follows, dates, brackets and 'и' stand between."""
    scan, skipped = sentence.scan, sentence.says.before_complements
    agents = scan.grammar.helping.agent if scan.grammar.helping is not None else frozenset()
    index = first
    while index < last:
        if scan.in_date[index]:
            index = scan.in_date[index]
            continue
        norm = scan.norms[index]
        skippable = norm in skipped or norm[:1].isdigit() or norm in scan.grammar.prepositions or norm in agents
        if not skippable and not scan.adjective(index) and not scan.hit(index, "portfolio"):
            return False
        index += 1
    return True


def owners_of_paper(sentence: SentenceRead, nucleus: Nucleus) -> list[Actor]:
    """'принята Программа сотрудничества Эстонии и Перу': the states in the genitive after a paper are its own."""
    paper = nucleus.object
    if sentence.scan.order is not None or nucleus.kind.directed or not isinstance(paper, PaperMention):
        return []
    first = next((a for a in nucleus.clause.actors if a.first == paper.last), None)
    if first is None or first.what != "state" or first.prep is not None or not first.cases & f.GEN:
        return []
    owners = [a for a in nucleus.clause.actors if a.chain == first.chain]
    return owners if len(owners) == _PARTIES and all(a.what == "state" for a in owners) else []


def role_of_owner(sentence: SentenceRead, actor: Actor) -> str | None:
    """ "At the Norwegian side's initiative": the role that the noun after a possessive gives its owner."""
    scan, noun = sentence.scan, actor.last
    if not scan.owner(actor.last - 1):
        return None
    noun += scan.norm(noun) not in sentence.says.owned_roles and bool(scan.adjective(noun))  # 'kind'
    role = sentence.says.owned_roles.get(scan.norm(noun))
    return role if role is not None and scan.preposition(noun)[0] is not None else None


def of_another_mission(nucleus: Nucleus, place: Mention) -> bool:
    """'об открытии посольств в A, консульств в B': the place or state beside another mission of the same verb."""
    thing = nucleus.object
    if nucleus.kind.family != "mission" or not isinstance(thing, Deed):
        return False
    others = [d for d in nucleus.clause.deeds if d is not thing and not d.verbal and d.means("MISSION")]
    if any(thing.last <= d.first < place.first for d in others):
        return True
    beside = any(thing.last <= m.first for m in (*nucleus.clause.places, *nucleus.clause.actors) if m.prep)
    return beside and any(d.last <= place.first < thing.first for d in others)


def inside_attribute(sentence: SentenceRead, place: PlaceMention) -> bool:
    """'побывает в запрещенном в Минске университете': the place of an attribute, not of the deed."""
    scan = sentence.scan
    prep, first = scan.preposition(place.first)
    outer = scan.norm(first - 2) in scan.grammar.prepositions
    return prep is not None and outer and bool(scan.adjective(first - 1))


def of_noun_before(sentence: SentenceRead, nucleus: Nucleus, actor: Actor) -> bool:
    """'заявлен протест в связи с акцией против посольства России': what may be a genitive of a mission is."""
    if sentence.scan.order is not None or not actor.cases & f.GEN:
        return False
    own = (nucleus.deed, nucleus.object, nucleus.operator)
    missions = (d for d in sentence.deeds if d.last == actor.first and not d.verbal and d.means("MISSION"))
    return any(all(mission is not word for word in own) for mission in missions)


def opens_a_clause(sentence: SentenceRead, verb: Deed | CertaintyMark, actor: Actor) -> bool:
    """'выслали дипломата, он уехал 5 мая': a pronoun after the verb and a comma is the subject of what follows."""
    scan = sentence.scan
    pronoun = scan.order is None and scan.norms[actor.first] in sentence.says.personal_pronouns
    return pronoun and actor.first > verb.last and scan.norm(actor.first - 1) == ","


def of_participle(sentence: SentenceRead, verb: Deed | CertaintyMark, actor: Actor) -> bool:
    """'введены в связи с операцией, проводимой РФ': the agent of an attribute is none of the verb's."""
    if not actor.cases & f.INS or actor.first - 1 == verb.first or sentence.scan.order is not None:
        return False
    return bool(actor.first) and f.attributive(sentence.scan.forms(actor.first - 1))


def included(sentence: SentenceRead, frontier: int, actor: Actor) -> bool:
    """'The envoys who presented credentials to the head of state include A': no complement of what stands before."""
    return not sentence.says.including_verbs.isdisjoint(sentence.scan.norms[frontier : actor.first])


def did_so_too(sentence: SentenceRead, actor: Actor) -> bool:
    """'Norway recognised Peru on 5 May, as did the United States': one more who did it."""
    scan, helping = sentence.scan, sentence.scan.grammar.helping
    same = helping is not None and scan.norm(actor.first - 1) in helping.do
    return same and scan.norm(actor.first - 2) in sentence.says.capacity_prepositions


def names_it(place: PlaceMention) -> bool:
    """A place with no preposition: a heading's or a dateline's, not 'ситуация в регионе Южного Кавказа'."""
    return bool(place.cases & f.NOM) or place.state is not None


def several_subjects(sentence: SentenceRead, actor: Actor) -> None:
    """'Главы ведомств обменялись …': what could be one's genitive is, as a subject, several."""
    nominative = [form for form in sentence.scan.forms(actor.first) if form & f.NOUN and form & f.NOM]
    if actor.what == "post" and not actor.persons and sentence.scan.order is None:
        actor.plural = actor.plural or (bool(nominative) and all(form & f.PL for form in nominative))


def leads_noun(nucleus: Nucleus, place: Mention, anchor: Mention) -> bool:
    """'в Минске встреча': a place before a noun is no complement of it; 'в Нарве состоялось открытие миссии' is."""
    if isinstance(anchor, Deed) and anchor.verbal:
        return False
    stands_there = nucleus.kind.name == "mission.opened" and nucleus.governor is not None
    return place.last <= anchor.first and not stands_there


def partner_of_noun_before(sentence: SentenceRead, lead: Actor) -> bool:
    """'Prior to the engagement with Peru, Liepa held talks with Chile': the noun right before has the partner."""
    scan, order = sentence.scan, sentence.scan.order
    at = scan.preposition(lead.first)[1] - 1
    return order is not None and lead.prep in sentence.says.with_words and at >= 0 and bool(order.cases[at]) and (
        not scan.in_date[at]
    )  # fmt: skip
