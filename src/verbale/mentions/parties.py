"""States and what stands for them: bodies, sides, capitals, inhabitants, 'стороны', 'официальный Осло'."""

from __future__ import annotations

from verbale.mentions.grammar import City
from verbale.mentions.lexicon import Hit
from verbale.mentions.mention import Actor, PersonName, PlaceMention
from verbale.mentions.posts import post_at, post_of_body
from verbale.mentions.scan import Scan
from verbale.mentions.some_states import counted
from verbale.sentences import form as f


def state_at(scan: Scan, index: int) -> Actor | None:
    """A state by its name; an ambiguous abbreviation keeps its candidates."""
    hit = scan.hit(index, "state")
    unsure = scan.all_hits(index, "state?")
    if hit is None and not unsure:
        return None
    if hit is None:
        if scan.tokens[index].text.islower():
            return None
        codes = tuple(h.value for h in unsure)
        return Actor(index, unsure[0].last, unsure[0].cases, what="state", candidates=codes, head=scan.norm(index))
    if not any(scan.tokens[i].capital for i in range(hit.first, hit.last)):
        return None
    actor = Actor(index, hit.last, hit.cases, what="state", sides=(hit.value,), head=scan.norm(index))
    again = scan.hit(hit.last + 1, "state") if scan.norm(hit.last) == "(" else None
    if again is not None and again.value == hit.value and scan.norm(again.last) == ")":
        actor.last = again.last + 1  # 'Эсватини (Свазиленд)'
    return actor


def body_at(scan: Scan, index: int, sides: tuple[str, ...] = (), first: int | None = None) -> Actor | None:
    """A ministry, parliament or government, with the states in the genitive after it."""
    hit = scan.hit(index, "body")
    if hit is None:
        return None
    kind, _, own = hit.value.partition("@")
    kind, _, portfolio = kind.partition("#")
    actor = Actor(index if first is None else first, hit.last, hit.cases, what="body", head=kind)
    actor.plural = bool(hit.forms) and all(form & f.PL for form in hit.forms)
    if own or sides:
        actor.sides = (own,) if own else sides
    elif kind:
        _states_after(scan, actor)
    actor.portfolio = "foreign_affairs" if kind.startswith("ministry_of_foreign") else portfolio or None
    return actor


def _states_after(scan: Scan, actor: Actor) -> None:
    """The genitives after a body: 'МИД Беларуси', 'министерствами иностранных дел Беларуси и Норвегии'."""
    index = actor.last
    while (portfolio := scan.hit(index, "portfolio")) is not None:
        index = portfolio.last
    both = scan.hit(index, "both")
    if both is not None and both.cases & f.GEN:
        actor.each, actor.last = True, both.last
        return
    sides: list[str] = []
    while True:
        hit = scan.hit(index, "state", "org")
        if hit is None or not hit.cases & f.GEN:
            unsure = scan.all_hits(index, "state?")
            if unsure and not sides:
                actor.candidates, actor.last = tuple(h.value for h in unsure), unsure[0].last
            break
        if hit.value:
            sides.append(hit.value)
        actor.last = index = hit.last
        if not (
            scan.norm(index) in scan.says.and_words
            and (actor.plural or scan.norms[actor.first] in scan.party_words.of_several)
        ):
            break
        index += 1
    actor.sides = tuple(sides)


def adjective_at(scan: Scan, index: int) -> Actor | None:
    """An adjective of a state with its noun: 'норвежская сторона', 'австрийский коллега Ветров'.

    Gives None where the noun is a deed, a paper or an event: those look back for their adjectives themselves.
    """
    hit = scan.hit(index, "state_adj") or _risky_adjective(scan, index)
    if hit is None:
        return None
    sides, head = _adjectives(scan, hit.last) if hit.tag == "state_adj?" else _adjectives(scan, index)
    if hit.tag == "state_adj?":
        sides = (hit.value, *sides)
    if head >= scan.count:
        return None
    post = post_at(scan, head, sides, index) or post_of_body(scan, head, sides, index)
    if post is not None:
        return post
    if scan.hit(head, "concept", "paper", "event") and not scan.hit(head, "party"):
        return None
    body = body_at(scan, head, sides, index)
    if body is not None:
        return body
    noun = scan.hit(head, "party")
    if noun is None or not noun.cases & hit.cases:
        return None
    actor = Actor(index, noun.last, noun.cases & hit.cases, what="party", sides=sides, head=noun.value)
    if noun.value in scan.party_words.leader_nouns:
        actor.what, actor.rank = "post", "head_of_state"
    if noun.value in scan.party_words.holder_nouns:
        _named(scan, actor)
    return actor


def _risky_adjective(scan: Scan, index: int) -> Hit | None:
    """'немецкий президент': an adjective that may mean other things means its state right before a post or a body."""
    hit = scan.hit(index, "state_adj?")
    return hit if hit is not None and scan.hit(hit.last, "post", "body") is not None else None


def _adjectives(scan: Scan, index: int) -> tuple[tuple[str, ...], int]:
    """The codes of adjectives of states in a row ('российского и норвежского'), and the token of their noun."""
    codes: list[str] = []
    while index < scan.count:
        hit = scan.hit(index, "state_adj")
        if hit is not None:
            codes.extend(code for code in hit.value.split("+") if code not in codes)
            index = hit.last
        elif (scan.norm(index) in scan.says.series and scan.hit(index + 1, "state_adj")) or (
            scan.adjective(index) and not scan.hit(index, "post", "body", "party", "concept")
        ):
            index += 1
        else:
            break
    return tuple(codes), index


def _named(scan: Scan, actor: Actor) -> None:
    name = scan.name(actor.last, actor.cases)
    if name is not None and name.cases & actor.cases:
        actor.persons, actor.last = [name], name.last
        actor.cases &= name.cases


def party_at(scan: Scan, index: int) -> Actor | None:
    """'стороны', 'двух стран', 'наша страна'; 'правительство', 'делегация', 'коллега' with a genitive or a name."""
    ours = scan.hit(index, "ours")
    if ours is not None:
        return Actor(index, ours.last, ours.cases, what="ours", head="ours")
    if scan.norm(index) in scan.party_words.our_pronouns:
        mask = scan.noun_cases(index)
        return Actor(index, index + 1, mask or f.CASES, what="ours", head="pronoun")
    if scan.norm(index) in scan.says.object_or_possessive and _object_pronoun(scan, index):
        return Actor(index, index + 1, f.ACC | f.GEN, what="pronoun", head=scan.norm(index))
    if scan.norm(index) in scan.says.pronouns and (mask := scan.noun_cases(index)):
        return Actor(index, index + 1, mask, what="pronoun", head=scan.norm(index))
    noun = scan.hit(index, "party")
    if noun is not None and noun.value in scan.party_words.state_nouns and counted(scan, index):
        return Actor(index, noun.last, noun.cases | f.NOM, what="some", head=noun.value, plural=True)
    both = scan.hit(index, "both")
    if both is not None and not _has_own_state(scan, both.last):
        return Actor(index, both.last, both.cases, what="both", head=scan.norm(index), plural=True)
    if noun is None and _both_alone(scan, index):
        return Actor(index, index + 1, f.NOM, what="both", head=scan.norm(index), plural=True)
    return _party_noun(scan, index) if noun is not None else None


def _both_alone(scan: Scan, index: int) -> bool:
    """'Both opened embassies in 1993': the word alone before its verb."""
    helping = scan.grammar.helping
    if scan.order is None or helping is None or index or scan.norms[0] not in helping.both_alone or scan.count < 2:
        return False
    return bool(scan.order.verbs[1] & f.FINITE)


def _object_pronoun(scan: Scan, index: int) -> bool:
    """'его принял министр' and not 'его встреча': a verb or nothing follows."""
    if index + 1 >= scan.count or scan.tokens[index + 1].kind != "w":
        return True
    if scan.order is not None and (scan.norm(index + 1) in scan.grammar.prepositions or scan.in_date[index + 1]):
        return True  # 'met her in Oslo'
    return scan.predicate(index + 1)


def _has_own_state(scan: Scan, index: int) -> bool:
    hit = scan.hit(index, "state", "org", "body", "both", "region")
    return hit is not None and bool(hit.cases & f.GEN)


def _party_noun(scan: Scan, index: int) -> Actor | None:
    noun = scan.hit(index, "party")
    assert noun is not None
    actor = Actor(index, noun.last, noun.cases, what="party", head=noun.value)
    states = scan.hit(noun.last, "state", "org")
    if states is not None and states.cases & f.GEN:
        _states_after(scan, actor)
    elif noun.value in scan.says.delegation and (sent := _senders(scan, noun.last)) is not None:
        actor.sides, actor.last = sent.sides, sent.last
    elif noun.value in scan.says.delegation and scan.norm(noun.last) in scan.says.from_words:
        _from_states(scan, actor)
    elif noun.value in scan.party_words.holder_nouns:
        _named(scan, actor)
        if not actor.persons and noun.value not in scan.party_words.counterpart_nouns:
            return None
        if not actor.persons and scan.norm(actor.last) in scan.says.from_words:
            _from_states(scan, actor)
            if len(actor.sides) == 1:
                _named(scan, actor)  # 'с коллегой из Польши Яном Новаком'
    elif noun.value not in scan.says.delegation:
        return None
    return actor


def _senders(scan: Scan, index: int) -> Actor | None:
    """'делегация Сейма Литвы', 'делегация парламента Литвы', 'делегация МИД Литвы': whose delegation it is."""
    sent = body_at(scan, index) or (_party_noun(scan, index) if scan.hit(index, "party") is not None else None)
    return sent if sent is not None and sent.cases & f.GEN and sent.sides else None


def _from_states(scan: Scan, actor: Actor) -> None:
    """'со своим коллегой из Латвии', 'с коллегами из Италии, Латвии и Швеции'."""
    sides: list[str] = []
    index = actor.last
    between = scan.says.from_words | scan.says.series
    while scan.norm(index) in between and (hit := scan.hit(index + 1, "state", "state?")) is not None:
        sides.append(hit.value)
        index = actor.last = hit.last
    actor.sides = tuple(sides)


def official_at(scan: Scan, index: int) -> Actor | None:
    """'официальный Осло': a capital that speaks for its state."""
    if not scan.norm(index).startswith(scan.party_words.official_stems):
        return None
    found = city_hit(scan, index + 1)
    if found is None or not found[1].capital:
        return None
    hit, city = found
    return Actor(index, hit.last, hit.cases & (scan.adjective(index) or f.CASES), what="metonym", sides=(city.state,))


def city_at(scan: Scan, index: int) -> Actor | PlaceMention | None:
    """A city as a place, or a capital that stands for its state where no preposition of place governs it."""
    found = city_hit(scan, index)
    if found is None:
        return None
    hit, city = found
    prep, _ = scan.preposition(index)
    town = _after_town(scan, index)
    in_brackets = scan.norm(index - 1) == "(" and scan.norm(hit.last) in {")", ",", ";"}
    joined = prep is None and scan.order is None and not hit.cases & ~(f.LOC | f.DAT)  # 'в Нарве и Риге'
    joined = joined and scan.norm(index - 1) in scan.says.series
    beside = _second_town(scan, index, hit.last) if scan.order is not None else None
    if city.capital and prep not in scan.says.place_prepositions and not (town or in_brackets or joined or beside):
        return Actor(index, hit.last, hit.cases, what="metonym", sides=(city.state,), head=hit.value)
    place = PlaceMention(index, hit.last, hit.cases, name=city.name, state=city.state or None, capital=city.capital)
    place.seat = city.seat
    if joined:
        place.prep = next(
            iter(scan.says.place_prepositions & scan.says.inside_prepositions - scan.says.from_words), None
        )
    place.prep = place.prep or beside
    if town and prep is None:
        place.prep = scan.preposition(index - town)[0]
    return place


def _second_town(scan: Scan, index: int, last: int) -> str | None:
    """'embassies in Lisbon and Stockholm': the preposition before the first town holds for the second, too.

    Not where that is the subject of a verb: 'talks were held in Riga and Stockholm said'.
    """
    if scan.norm(index - 1) not in scan.says.and_words:
        return None
    if scan.in_verb_group(min(last, scan.count - 1)) and any(map(scan.predicate, range(index))):
        return None
    firsts = range(max(index - 4, 0), index - 1)
    first = next((at for at in firsts if (hit := scan.hit(at, "city")) is not None and hit.last == index - 1), None)
    prep = scan.preposition(first)[0] if first is not None else None
    return prep if prep in scan.says.inside_prepositions else None


def city_hit(scan: Scan, index: int) -> tuple[Hit, City] | None:
    """The city that a name means, the weightiest of namesakes; a risky name only after 'в', 'г.' or 'город'."""
    if not 0 <= index < scan.count or not scan.tokens[index].capital:
        return None
    hits = scan.all_hits(index, "city")
    if not hits and (_after_town(scan, index) or scan.preposition(index)[0] in scan.says.inside_prepositions):
        hits = [h for h in scan.all_hits(index, "city?") if scan.hit(index, "state", "holder") is None]
    known = [(hit, scan.grammar.cities[hit.value]) for hit in hits if hit.value in scan.grammar.cities]
    return max(known, key=lambda pair: (pair[0].last, pair[1].capital, pair[1].weight), default=None)


def _after_town(scan: Scan, index: int) -> int:
    """How many tokens of 'г.', 'город', 'гор.' stand before."""
    if scan.norm(index - 1) == "." and scan.norm(index - 2) in scan.says.town_abbreviations:
        return 0 if scan.in_date[index - 2] or _ends_date(scan, index - 2) else 2  # 'В мае 2020 г. Ереван посетила …'
    return 1 if scan.norm(index - 1) in scan.says.town_words else 0


def _ends_date(scan: Scan, index: int) -> bool:
    """Whether the token stands inside a date that began before it."""
    return any(scan.in_date[first] > index for first in range(max(index - 8, 0), index))


def place_at(scan: Scan, index: int) -> Actor | PlaceMention | None:
    """A palace or a region as a place; a residence that speaks for a body and governs itself is its state."""
    hit = scan.hit(index, "venue", "region")
    if hit is None or not scan.tokens[index].capital:
        return None
    state, _, rest = hit.value.partition("|")
    name, _, metonym = rest.partition("|")
    prep, _ = scan.preposition(index)
    if metonym and prep not in scan.says.place_prepositions and hit.cases & f.NOM and state:
        return Actor(index, hit.last, hit.cases, what="metonym", sides=(state,), head=name)
    return PlaceMention(index, hit.last, hit.cases, prep=prep, name=name, state=state or None)


def organisation_at(scan: Scan, index: int) -> Actor | None:
    """An international organisation; one without a code has no side."""
    hit = scan.hit(index, "org")
    if hit is None:
        return None
    sides = (hit.value,) if hit.value else ()
    return Actor(index, hit.last, hit.cases, what="org", sides=sides, head=scan.norm(index))


def demonym_at(scan: Scan, index: int) -> Actor | None:
    """'норвежец', 'турки': an inhabitant who stands for the state in the looser style of the press."""
    hit = scan.hit(index, "demonym")
    if hit is None or scan.hit(index, "state_adj"):
        return None
    return Actor(index, hit.last, hit.cases, what="demonym", sides=(hit.value,), head=scan.norm(index))


def sovereign_at(scan: Scan, index: int) -> Actor | None:
    """A monarch by regnal name."""
    hit = scan.hit(index, "sovereign")
    if hit is None or not scan.tokens[index].capital:
        return None
    state, rank, name = hit.value.split("|")
    actor = Actor(index, hit.last, hit.cases, what="person", sides=(state,), rank=rank, head="sovereign")
    actor.persons = [PersonName(index, hit.last, name, hit.value, hit.cases)]
    return actor
