"""All mentions of a sentence, left to right, and the coordinations among its actors."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise
from typing import Final

from verbale.mentions.after_name import read_after_name
from verbale.mentions.carried_posts import carry_posts
from verbale.mentions.deeds import certainty_at, deed_at
from verbale.mentions.holder_lists import persons_of_states
from verbale.mentions.lexicon import mask_of
from verbale.mentions.mention import Actor, Deed, Mention, PaperMention, PlaceMention
from verbale.mentions.papers import event_at, papers_at
from verbale.mentions.parties import (
    adjective_at,
    body_at,
    city_at,
    demonym_at,
    official_at,
    organisation_at,
    party_at,
    place_at,
    sovereign_at,
    state_at,
)
from verbale.mentions.persons import person_at
from verbale.mentions.posts import post_at, post_of_body
from verbale.mentions.residences import settle_residences
from verbale.mentions.scan import Scan
from verbale.mentions.spelled_out import spell_out
from verbale.sentences import form as f

_Reader = Callable[[Scan, int], Actor | PlaceMention | None]
# In order of precedence (what is read first keeps its words), with the tags one of which a word must have to be asked.
_ACTORS: Final[tuple[tuple[_Reader, int], ...]] = (
    (post_at, mask_of(("post",))),
    (sovereign_at, mask_of(("sovereign",))),
    (adjective_at, mask_of(("state_adj", "state_adj?"))),
    (official_at, 0),
    (party_at, mask_of(("ours", "both", "party"))),
    (post_of_body, mask_of(("body",))),
    (body_at, mask_of(("body",))),
    (state_at, mask_of(("state", "state?"))),
    (organisation_at, mask_of(("org",))),
    (city_at, mask_of(("city", "city?"))),
    (place_at, mask_of(("venue", "region"))),
    (demonym_at, mask_of(("demonym",))),
)
_EVENT: Final = mask_of(("event",))
_CERTAINTY: Final = mask_of(("certainty",))
_PAPER: Final = mask_of(("paper",))
_DEED: Final = mask_of(("concept",))
_NO_NAME: Final = _CERTAINTY | _PAPER | _DEED
_FORENAME_TOO: Final = _NO_NAME | mask_of(("state", "state?", "city", "city?", "demonym", "state_adj", "region"))
_REPORT: Final = (("REPORT", "v", 0),)
_OTHER: Final = (("OTHER", "v", 0),)
_ALL: Final = tuple(reader for reader, _ in _ACTORS)


@lru_cache(maxsize=4096)
def _readers(tags: int) -> tuple[_Reader, ...]:
    """The readers that a word with these tags can interest."""
    return tuple(reader for reader, wanted in _ACTORS if tags & wanted)


def find_mentions(scan: Scan) -> list[Mention]:
    """Every mention, in text order; a word of a deed may also be a paper or a mark of certainty."""
    found: list[Mention] = []
    index = 0
    tags, tokens, norms, in_date = scan.tags, scan.tokens, scan.norms, scan.in_date
    pronouns, predicate = scan.grammar.pronouns, scan.predicate
    passed: dict[int, int] = {}  # titles that follow the parties of their papers
    while index < scan.count:
        if in_date[index]:
            index = in_date[index]
        elif index in passed:
            index = passed[index]
        elif tags[index] or tokens[index].capital or norms[index] in pronouns:
            index = _read(scan, index, found)
            last = found[-1] if found else None
            if isinstance(last, PaperMention) and last.later is not None:
                passed[last.later[0]] = last.later[1]
        else:
            if tokens[index].kind == "w" and predicate(index):
                found.append(_other_verb(scan, index))
            index += 1
    found = settle_residences(scan, persons_of_states(scan, found))
    if scan.order is not None:
        found = _one_noun(scan, _without_states_of_towns(scan, found))
    actors = [m for m in found if isinstance(m, Actor)]
    if scan.order is not None:
        carry_posts(scan, actors)
    _coordinate(scan, actors)
    if ":" in norms:
        _colon_list(scan, actors)
    if len(actors) > 1:
        _agree_in_chains(actors)
    found = spell_out(scan, found)
    for actor in actors:
        actor.bracketed = actor.what in _WHERE and (_in_brackets(scan, actor.first) or _town_of(scan, actor))
    return found


def _without_states_of_towns(scan: Scan, found: list[Mention]) -> list[Mention]:
    """'in Helsinki, Finland': the state only says which town."""
    kept: list[Mention] = []
    for mention in found:
        last = kept[-1] if kept else None
        state = isinstance(mention, Actor) and mention.what == "state"
        if state and isinstance(last, PlaceMention) and last.prep and _of_town(scan, last, mention):
            last.last = mention.last
            continue
        kept.append(mention)
    return kept


def _of_town(scan: Scan, town: PlaceMention, state: Mention) -> bool:
    return scan.norms[town.last : state.first] == [","] and getattr(state, "sides", ()) == (town.state,)


_MEASURES: Final = ("MEETING", "SESSION", "ROUND", "TALK")
_MEASURED: Final = ("CONSULTATIONS", "NEGOTIATIONS")


def _one_noun(scan: Scan, found: list[Mention]) -> list[Mention]:
    """'the second meeting of political consultations', 'Foreign Office Consultations (FOC)': two nouns, one deed."""
    kept: list[Mention] = []
    for mention in found:
        last = kept[-1] if kept else None
        if isinstance(mention, Deed) and isinstance(last, Deed) and not mention.verbal and not last.verbal:
            bracket = scan.norm(mention.start - 1) == "(" and scan.norm(mention.last) == ")"
            if bracket and last.last == mention.start - 1 and last.senses[0][0] == mention.senses[0][0]:
                last.last = mention.last + 1
                continue
            measured = mention.start == last.last and mention.cases == f.GEN and _any_of(mention, _MEASURED)
            if measured and _any_of(last, _MEASURES):
                mention.cases, mention.prep, mention.start = last.cases, last.prep, last.start
                mention.ordinal = mention.ordinal or last.ordinal
                mention.adjectives = mention.adjectives or last.adjectives
                kept[-1] = mention
                continue
        kept.append(mention)
    return kept


def _any_of(deed: Deed, concepts: tuple[str, ...]) -> bool:
    return any(deed.means(concept) for concept in concepts)


def _read(scan: Scan, index: int, found: list[Mention]) -> int:
    """Adds what begins at a token, and gives the index to go on from."""
    tags = scan.tags[index]
    event = event_at(scan, index) if tags & _EVENT else None
    if event is not None:
        found.append(event)
        return event.last
    actor = _actor_at(scan, index)
    if actor is not None:
        if scan.order is not None and isinstance(actor, Actor):
            read_after_name(scan, actor)
        if _opens_after_town(scan, actor, found):
            actor.cases = f.NOM
        elif actor.prep is None:
            actor.prep = _governing(scan, actor) or _likened(scan, actor.first)
        if isinstance(actor, PlaceMention):
            actor.first_offset = scan.tokens[actor.first].start
        if actor.prep is None and actor.cases == f.CASES and _after_noun(scan, actor.first):
            actor.cases = f.GEN  # 'Госсоветом СССР', 'продолжателем СССР'
        found.append(actor)
        return actor.last
    last = index + 1
    marks = certainty_at(scan, index) if tags & _CERTAINTY else ()
    papers = papers_at(scan, index) if tags & _PAPER else ()
    for mention in (*marks, *papers):
        found.append(mention)
        last = max(last, mention.last if mention.first <= index else last)
    deed = deed_at(scan, index) if tags & _DEED else None
    if deed is not None:
        found.append(deed)
        last = max(last, deed.last)
    return last


def _opens_after_town(scan: Scan, actor: Actor | PlaceMention, found: list[Mention]) -> bool:
    """'In Oslo Kari Holm received': by word order a name right after a town, before any verb, is the subject."""
    town = found[-1] if found else None
    if scan.order is None or not isinstance(town, PlaceMention) or not isinstance(actor, Actor):
        return False
    if not town.prep or town.last != actor.first or not actor.persons:
        return False
    return not any(scan.in_verb_group(at) for at in range(actor.first))


def _governing(scan: Scan, actor: Actor | PlaceMention) -> str | None:
    """The preposition before an actor; none governs a nominative: 'после министр посетит', 'среди которых посол'."""
    prep, first = scan.preposition(actor.first)
    if prep is None and scan.order is not None and isinstance(actor, Actor) and actor.what == "post":
        return scan.before_owner(actor.first, actor.last)
    if scan.order is not None:
        return prep or _second_of_two(scan, actor.first)
    if actor.cases != f.NOM:
        return prep
    between = all(scan.adjective(index) & f.NOM for index in range(first + 1, actor.first))
    post = isinstance(actor, Actor) and actor.what == "post" and actor.plural
    if not post or not between or prep not in scan.says.inside_prepositions:
        return None
    actor.cases = f.ACC  # 'избрали в члены Совета'
    return prep


def _second_of_two(scan: Scan, first: int) -> str | None:
    """'relations between his country and Peru': 'between' governs what follows its 'and', too."""
    before, between = scan.norms[:first], scan.says.between_words
    if not before or before[-1] not in scan.says.and_words or between.isdisjoint(before):
        return None
    last = max(at for at, norm in enumerate(before) if norm in between)
    plain = all(scan.tokens[at].kind == "w" and not scan.in_verb_group(at) for at in range(last + 1, first - 1))
    return scan.grammar.prepositions[before[last]] if plain and first - last <= _LONGEST_FIRST else None


_LONGEST_FIRST: Final = 6  # tokens of 'between his own country and'


def _likened(scan: Scan, first: int) -> str | None:
    """'Латвия, как и Литва, понизит': who is only likened to the subject is none, and no object."""
    likening = scan.says.likening_words
    at = first - 1 if scan.norm(first - 1) in likening else first - 2
    joined = at == first - 1 or scan.norm(first - 1) in scan.says.and_words
    found = likening and at >= 1 and joined and scan.norm(at) in likening and scan.norm(at - 1) == ","
    return scan.norm(at) if found else None


def _other_verb(scan: Scan, index: int) -> Deed:
    """A verb that says no deed of ours still heads a clause of its own ('сообщил МИД')."""
    senses = _REPORT if scan.norms[index] in scan.grammar.reports else _OTHER
    return Deed(index, index + 1, 0, senses=senses, forms=scan.forms(index), start=index)


def _after_noun(scan: Scan, index: int) -> bool:
    """Whether a noun stands right before, so that an indeclinable name can only be its genitive."""
    if index == 0 or scan.in_date[index - 1]:
        return False
    forms = scan.forms(index - 1)
    return bool(forms) and bool(forms[0] & f.NOUN)


def _actor_at(scan: Scan, index: int) -> Actor | PlaceMention | None:
    tags, norm = scan.tags[index], scan.norms[index]
    if tags & _FORENAME_TOO and scan.leads_a_name(index):
        named = person_at(scan, index, 0)
        if named is not None:
            return named
    pointing = norm in scan.grammar.pronouns or norm.startswith(scan.party_words.official_stems)
    for reader in _ALL if pointing else _readers(tags):
        mention = reader(scan, index)
        if mention is not None:
            return mention
    if scan.tokens[index].capital and not tags & _NO_NAME and not _of_a_land(scan, index):
        return person_at(scan, index, 0)
    return None


def _of_a_land(scan: Scan, index: int) -> bool:
    """'the Sri Lanka Embassy': a name of several words that stands like an adjective is no title with a name."""
    return any(hit.tag in {"state", "state_adj", "region"} and hit.last > index + 1 for hit in scan.hits[index])


_WHERE: Final = frozenset({"state", "metonym", "party"})


def _town_of(scan: Scan, actor: Actor) -> bool:
    """'Мале (Мальдивская Республика)': a capital with its state in a bracket is a town."""
    state = scan.hit(actor.last + 1, "state") if scan.norm(actor.last) == "(" else None
    return actor.what == "metonym" and state is not None and (state.value,) == actor.sides


def _in_brackets(scan: Scan, index: int) -> bool:
    """'на полях саммита (Ашхабад, Туркмения)': a state in a bracket says where, not who."""
    for look in range(index - 1, max(index - 5, -1), -1):
        if scan.norms[look] == ")":
            return False
        if scan.norms[look] == "(":
            return True
    return False


def _agree_in_chains(actors: list[Actor]) -> None:
    """An indeclinable name in a coordination has the case of the others ('Китая, Бурунди и Уругвая')."""
    chains: dict[int, list[Actor]] = {}
    for actor in actors:
        chains.setdefault(actor.chain, []).append(actor)
    for chain in chains.values():
        for actor in chain if len(chain) > 1 else ():
            shared = f.CASES
            for mate in chain:
                shared &= mate.cases if mate is not actor else f.CASES
            if shared & actor.cases:
                actor.cases &= shared
        if len(chain) == 2:
            _of_one_state(*chain)


def _of_one_state(left: Actor, right: Actor) -> None:
    """'Президент и Премьер-министр Латвии': the state after the second post is both's."""
    bare = left.what == "post" == right.what and left.rank is not None and not (left.sides or left.persons or left.each)
    if bare and left.last + 1 == right.first and right.sides and not (left.candidates or left.ours or left.plural):
        left.sides = right.sides


def _colon_list(scan: Scan, actors: list[Actor]) -> None:
    """'со следующими странами: A, B, C': what stands after the colon has preposition and case of the noun before."""
    for actor in actors:
        if scan.norm(actor.first - 1) != ":" or actor.prep is not None:
            continue
        noun = actor.first - 2
        prep, _ = scan.preposition(noun)
        cases = scan.noun_cases(noun) if noun >= 0 else 0
        if prep is not None and cases and scan.hit(noun, "both", "party") is not None:
            for other in actors:
                if other.chain == actor.chain:
                    other.prep, other.cases = prep, cases


def _coordinate(scan: Scan, actors: list[Actor]) -> None:
    """Gives actors of one coordination the same chain number, and the first one's preposition."""
    chain = 0
    for left, right in pairwise(actors):
        if left.chain < 0:
            left.chain = chain
            chain += 1
        if _joined(scan, left, right):
            right.chain = left.chain
            right.prep = right.prep or left.prep
    if actors and actors[-1].chain < 0:
        actors[-1].chain = chain


def _joined(scan: Scan, left: Actor, right: Actor) -> bool:
    between = scan.norms[left.last : right.first]
    if scan.owner(right.last - 1) and not scan.owner(left.last - 1):
        return False  # 'with Bhutan, Delhi's closest neighbour'
    if between and between[-1] in scan.grammar.prepositions:
        if right.prep != left.prep:
            return False
        between = between[:-1]
    if len(between) <= 7 and left.what == right.what == "state" and left.cases & right.cases & ~f.NOM:
        words = [w for w in between if w not in scan.says.series]
        if words and between[0] == between[-1] == "," and not any(scan.grammar.predicate(w) for w in words):
            return True  # 'в Индии, странах Центральной Азии, Беларуси'
    official = {left.what, right.what} <= {"post", "person"} or (bool(right.persons) and left.what == "post")
    if scan.order is None and official and len(between) > 1 and scan.adjective(right.first - 1) & right.cases:
        between = between[:-1]  # 'с президентом X и своим коллегой Y'
    if tuple(between) not in scan.says.joints or not left.cases & right.cases:
        return False
    alike = {left.what, right.what} <= {"state", "org", "metonym", "party", "body"} or (
        {left.what, right.what} <= {"post", "person"} or (scan.order is None and official)
    )
    if between == [","]:
        return alike and (left.what in {right.what, "state"} or official)
    return alike
