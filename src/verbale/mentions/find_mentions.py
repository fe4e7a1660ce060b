"""All mentions of a sentence, left to right, and the coordinations among its actors."""
from __future__ import annotations

from collections.abc import Callable

from verbale.mentions.deeds import certainty_at, deed_at
from verbale.mentions.mention import Actor, Deed, Mention, PlaceMention
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
from verbale.mentions.posts import person_at, post_at
from verbale.mentions.scan import Scan
from verbale.sentences import form as f

# In order of precedence: what is read first keeps its words.
_ACTORS: tuple[Callable[[Scan, int], Mention | None], ...] = (
    post_at, sovereign_at, adjective_at, official_at, party_at, body_at, state_at, organisation_at, city_at,
    place_at, demonym_at,
)  # fmt: skip


def find_mentions(scan: Scan) -> list[Mention]:
    """Every mention, in text order; a word of a deed may also be a paper or a mark of certainty."""
    found: list[Mention] = []
    index = 0
    while index < scan.count:
        if scan.in_date[index]:
            index = scan.in_date[index]
        elif scan.hits[index] or scan.tokens[index].capital or scan.norms[index] in scan.grammar.pronouns:
            index = _read(scan, index, found)
        else:
            if scan.tokens[index].kind == "w" and scan.grammar.predicate(scan.norms[index]):
                found.append(_other_verb(scan, index))
            index += 1
    actors = [m for m in found if isinstance(m, Actor)]
    _coordinate(scan, actors)
    _colon_list(scan, actors)
    _agree_in_chains(actors)
    for actor in actors:
        actor.bracketed = actor.what in {"state", "metonym"} and _in_brackets(scan, actor.first)
    return found


def _read(scan: Scan, index: int, found: list[Mention]) -> int:
    """Adds what begins at a token, and gives the index to go on from."""
    event = event_at(scan, index)
    if event is not None:
        found.append(event)
        return event.last
    actor = _actor_at(scan, index)
    if actor is not None:
        if actor.prep is None:
            actor.prep, _ = scan.preposition(actor.first)
        if isinstance(actor, PlaceMention):
            actor.first_offset = scan.tokens[actor.first].start
        if actor.prep is None and actor.cases == f.CASES and _after_noun(scan, actor.first):
            actor.cases = f.GEN  # 'Госсоветом СССР', 'продолжателем СССР'
        found.append(actor)
        return actor.last
    last = index + 1
    for mention in (*certainty_at(scan, index), *papers_at(scan, index)):
        found.append(mention)
        last = max(last, mention.last if mention.first <= index else last)
    deed = deed_at(scan, index)
    if deed is not None:
        found.append(deed)
        last = max(last, deed.last)
    return last


def _other_verb(scan: Scan, index: int) -> Deed:
    """A verb that says no deed of ours still heads a clause of its own ('сообщил МИД')."""
    report = scan.norms[index] in scan.grammar.reports
    return Deed(index, index + 1, 0, senses=(("REPORT" if report else "OTHER", "v", 0),), forms=scan.forms(index), start=index)


def _after_noun(scan: Scan, index: int) -> bool:
    """Whether a noun stands right before, so that an indeclinable name can only be its genitive."""
    if index == 0 or scan.in_date[index - 1]:
        return False
    forms = scan.forms(index - 1)
    return bool(forms) and bool(forms[0] & f.NOUN)


def _actor_at(scan: Scan, index: int) -> Actor | PlaceMention | None:
    hits = scan.hits[index]
    if hits or scan.norms[index].startswith("официальн") or scan.norms[index] in scan.grammar.pronouns:
        for reader in _ACTORS:
            mention = reader(scan, index)
            if isinstance(mention, Actor | PlaceMention):
                return mention
    if scan.tokens[index].capital and not any(hit.tag in {"concept", "paper", "certainty"} for hit in hits):
        return person_at(scan, index, 0)
    return None


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
    for actor in actors:
        mates = [a for a in actors if a.chain == actor.chain and a is not actor]
        shared = f.CASES
        for mate in mates:
            shared &= mate.cases
        if mates and shared & actor.cases:
            actor.cases &= shared


def _colon_list(scan: Scan, actors: list[Actor]) -> None:
    """'со следующими странами: A, B, C': what stands after the colon has the preposition and case of the noun before."""
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
    for left, right in zip(actors, actors[1:], strict=False):
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
    if between and between[-1] in scan.grammar.prepositions:
        if right.prep != left.prep:
            return False
        between = between[:-1]
    if len(between) <= 7 and left.what == right.what == "state" and left.cases & right.cases & ~f.NOM:
        words = [w for w in between if w not in {",", "и"}]
        if words and between[0] == between[-1] == "," and not any(scan.grammar.predicate(w) for w in words):
            return True  # 'в Индии, странах Центральной Азии, Беларуси'
    if between not in (["и"], [","], [",", "а", "также"], ["а", "также"], [",", "и"], [";"], [",", "-"], [";", "-"]) or not left.cases & right.cases:
        return False
    alike = {left.what, right.what} <= {"state", "org", "metonym", "party", "body"} or (
        {left.what, right.what} <= {"post", "person"}
    )
    if between == [","]:
        return alike and (left.what == right.what or left.what == "state")
    return alike
