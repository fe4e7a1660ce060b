"""Lists of envoys with their states: 'послы Кубы – А. Б. (с резиденцией в …), Чада – В. Г.', 'посол Чехии А. Б., …'."""

from __future__ import annotations

from typing import Final, NamedTuple

from verbale.mentions.mention import Actor, PersonName
from verbale.mentions.scan import Scan
from verbale.sentences import form as f

_LONGEST_BRACKET: Final = 12  # tokens of '(с резиденцией в городе …)'
_LONGEST_NAME: Final = 7


class _Holder(NamedTuple):
    """A state with the name of who holds the post for it, and the token after both."""

    side: str
    name: PersonName
    last: int


def list_holders(scan: Scan, actor: Actor) -> None:
    """Goes on from a post with one state over the further states and names of its list, each name after a dash.

    Leaves the post as it is where no further state follows.
    """
    if len(actor.sides) != 1 or len(actor.persons) > 1 or not actor.cases & f.NOM:
        return
    if actor.persons:
        held = [_Holder(actor.sides[0], actor.persons[0], _after_bracket(scan, actor.last))]
    elif actor.plural and scan.norm(actor.last) == "-" and (name := _name(scan, actor.last + 1)) is not None:
        held = [_Holder(actor.sides[0], name, _after_bracket(scan, name.last))]
    else:
        return
    while (following := _next(scan, held[-1].last)) is not None:
        held.append(following)
    if len(held) > 1:
        actor.sides, actor.persons = tuple(one.side for one in held), [one.name for one in held]
        actor.plural, actor.cases, actor.last = True, actor.cases & f.NOM, held[-1].last


def _next(scan: Scan, index: int) -> _Holder | None:
    """', Бангладеш – Камрул Ахсан (…)'."""
    if scan.norm(index) not in scan.says.series:
        return None
    index += 1 + (scan.norm(index) == "," and scan.norm(index + 1) in scan.says.and_words)
    state = _state(scan, index)
    if state is None or scan.norm(state[1]) != "-":
        return None
    name = _name(scan, state[1] + 1)
    return _Holder(state[0], name, _after_bracket(scan, name.last)) if name is not None else None


def _state(scan: Scan, index: int) -> tuple[str, int] | None:
    """The one state that a name may mean, in the genitive or as it stands ('Бангладеш'), and the token after it."""
    hit = scan.hit(index, "state", "org")
    if hit is None:
        unsure = scan.all_hits(index, "state?")
        hit = unsure[0] if len(unsure) == 1 and scan.tokens[index].capital else None
    return (hit.value, hit.last) if hit is not None and hit.value and hit.cases & (f.GEN | f.NOM) else None


def _name(scan: Scan, index: int) -> PersonName | None:
    """The name up to the next comma, bracket or end; in the nominative it stands as it is written."""
    found = scan.name(index, f.NOM)
    if found is not None and _ends(scan, found.last):
        return found
    last = index
    while last < scan.count and scan.tokens[last].kind == "w" and scan.tokens[last].capital and not scan.blocked(last):
        last += 1
    if not 1 < last - index <= _LONGEST_NAME or not _ends(scan, last):
        return None
    words = "".join((scan.gap(at) if at > index else "") + scan.tokens[at].text for at in range(index, last))
    return PersonName(index, last, words, scan.norms[last - 1], f.NOM)


def _ends(scan: Scan, index: int) -> bool:
    return scan.norm(index) in {"", ",", "(", ".", ";"} or scan.norm(index) in scan.says.and_words


def _after_bracket(scan: Scan, index: int) -> int:
    """The token after a bracket that opens here, or the same."""
    if scan.norm(index) != "(":
        return index
    inside = range(index + 1, min(index + _LONGEST_BRACKET, scan.count))
    return next((at + 1 for at in inside if scan.norm(at) == ")"), index)
