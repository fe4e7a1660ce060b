"""Lists of envoys with their states: 'послы Кубы – А. Б. (с резиденцией в …), Чада – В. Г.', 'посол Чехии А. Б., …'."""

from __future__ import annotations

from typing import Final, NamedTuple

from verbale.mentions.courtesy import after_courtesy
from verbale.mentions.mention import Actor, Mention, PersonName
from verbale.mentions.scan import Scan
from verbale.sentences import form as f

_LONGEST_BRACKET: Final = 12  # tokens of '(с резиденцией в городе …)'
_LONGEST_NAME: Final = 7
_FEWEST: Final = 2  # pairs of a person and a state that make a list; words of a name in one
_LONGEST_PARTICLE: Final = 4  # letters of 'али', 'бин'


class _Holder(NamedTuple):
    """A state with the name of who holds the post for it, and the token after both."""

    side: str
    name: PersonName
    last: int


def list_holders(scan: Scan, actor: Actor) -> bool:
    """Goes on from a post with one state over the further states and names of its list, each name after a dash.

    By word order after a comma, too: 'the ambassadors of Peru, Julio Ramos, Chile, Ana Vega, and Togo, Koffi Sena'.
    Leaves the post as it is where no further state follows. Whether there was a list.
    """
    by_order = scan.order is not None
    if not by_order and actor.plural and not (actor.sides or actor.persons) and scan.norm(actor.last) == ":":
        return _in_rows(scan, actor)
    if len(actor.sides) != 1 or len(actor.persons) > 1:
        return False
    if actor.plural and actor.persons and not by_order and _without_dashes(scan, actor):
        return True
    if not (by_order or actor.cases & f.NOM):
        return False
    sign = scan.norm(actor.last) if by_order and actor.plural and not actor.persons else "-"
    if actor.persons:
        held = [_Holder(actor.sides[0], actor.persons[0], _after_bracket(scan, actor.last))]
    elif actor.plural and _opens(scan, actor.last, sign) and (name := _name(scan, actor.last + 1)) is not None:
        held = [_Holder(actor.sides[0], name, _after_bracket(scan, name.last))]
    else:
        return False
    while (following := _next(scan, held[-1].last, sign)) is not None:
        held.append(following)
    if len(held) > 1:
        actor.sides, actor.persons = tuple(one.side for one in held), [one.name for one in held]
        actor.plural, actor.last = True, held[-1].last
        actor.cases &= f.CASES if by_order else f.NOM
    return len(held) > 1


def _in_rows(scan: Scan, actor: Actor) -> bool:
    """'вручили послы: - Республики Кубы – Хосе Леон; - Чехии – г-жа Анна Новак.', each row on a line of its own."""
    held: list[_Holder] = []
    at = actor.last + 1
    while actor.cases & f.NOM and (state := _state(scan, at + (scan.norm(at) == "-"))) is not None:
        name = _name(scan, state[1] + 1) if scan.norm(state[1]) == "-" else None
        if name is None:
            break
        held.append(_Holder(state[0], name, _after_bracket(scan, name.last)))
        at = held[-1].last + 1
    if len(held) > 1:
        actor.sides, actor.persons = tuple(one.side for one in held), [one.name for one in held]
        actor.last = held[-1].last
        actor.cases &= f.NOM
    return len(held) > 1


def _without_dashes(scan: Scan, actor: Actor) -> bool:
    """'у послов Кубы Хосе Леона, Чада Адама Махама и Нигерии …': states and names in the cases of the post."""
    held = [_Holder(actor.sides[0], actor.persons[0], actor.last)]
    while scan.norm(held[-1].last) in scan.says.series:
        state = _state(scan, held[-1].last + 1)
        name = scan.name(after_courtesy(scan, state[1]), actor.cases) if state is not None else None
        if state is not None and (name is None or not name.cases & actor.cases):
            name = _name(scan, state[1], actor.cases)
        if state is None or name is None:
            break
        held.append(_Holder(state[0], name, name.last))
    if len(held) > 1:
        actor.sides, actor.persons = tuple(one.side for one in held), [one.name for one in held]
        actor.last = held[-1].last
    return len(held) > 1


def persons_of_states(scan: Scan, found: list[Mention]) -> list[Mention]:
    """The mentions with each name of 'Вручили: А. Б. – Республика Чад, В. Г. – Королевство Таиланд.' of its state.

    A name goes from the sign before it to its dash, whatever its words are; the state after the dash is then no party
    of its own. One such pair alone makes no list, and changes nothing.
    """
    if "-" not in scan.norms:
        return found
    rows = [(first, state) for state in found if (first := _row_start(scan, state)) is not None]
    if len(rows) < _FEWEST:
        return found
    kept = [m for m in found if not any(first <= m.first < state.last for first, state in rows)]
    return sorted([*kept, *(_person(scan, found, *row) for row in rows)], key=lambda m: m.first)


def _row_start(scan: Scan, state: Mention) -> int | None:
    """The first token of the name in 'Юнхо Ли – Республика Корея,' if the mention is the state that ends such a row."""
    if (
        not isinstance(state, Actor)
        or state.what not in {"state", "party"}
        or len(state.sides) != 1
        or not state.cases & f.NOM
    ):
        return None
    if scan.norm(state.first - 1) != "-" or scan.norm(state.last) not in {",", ";", ".", ""}:
        return None
    first = state.first - 1
    while first and _of_a_name(scan, first - 1):
        first -= 1
    return first if scan.norm(first - 1) in {":", ",", ";"} and first < state.first - _FEWEST else None


def _of_a_name(scan: Scan, index: int) -> bool:
    token = scan.tokens[index]
    if token.kind != "w" or scan.in_date[index] or scan.hit(index, "post", "body") is not None:
        return False
    return token.capital or (len(token.text) <= _LONGEST_PARTICLE and token.norm not in scan.says.and_words)


def _person(scan: Scan, found: list[Mention], first: int, state: Mention) -> Mention:
    """The person of a row, with its state."""
    last = state.first - 1
    told = next((m for m in found if isinstance(m, Actor) and m.persons and (m.first, m.last) == (first, last)), None)
    words = "".join((scan.gap(at) if at > first else "") + scan.tokens[at].text for at in range(first, last))
    name = told.persons[0] if told is not None else PersonName(first, last, words, scan.norms[last - 1], f.NOM)
    sides = state.sides if isinstance(state, Actor) else ()
    return Actor(first, state.last, f.NOM, what="person", sides=sides, persons=[name], head=scan.norm(first))


def _opens(scan: Scan, index: int, sign: str) -> bool:
    return sign in {"-", ","} and scan.norm(index) == sign


def _next(scan: Scan, index: int, sign: str) -> _Holder | None:
    """', Бангладеш – Камрул Ахсан (…)'."""
    if scan.norm(index) not in scan.says.series and scan.norm(index) != ";":
        return None
    index += 1 + (scan.norm(index) == "," and scan.norm(index + 1) in scan.says.and_words)
    state = _state(scan, index)
    if state is None or scan.norm(state[1]) != sign:
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


def _name(scan: Scan, index: int, cases: int = f.NOM) -> PersonName | None:
    """The name up to the next comma, bracket or end; in the nominative it stands as it is written."""
    index = after_courtesy(scan, index)
    found = scan.name(index, cases)
    if found is not None and _ends(scan, found.last):
        return found
    last = index
    while last < scan.count and not scan.blocked(last) and (_capital(scan, last) or _particle(scan, index, last)):
        last += 1
    if not 1 < last - index <= _LONGEST_NAME or not _ends(scan, last):
        return None
    words = "".join((scan.gap(at) if at > index else "") + scan.tokens[at].text for at in range(index, last))
    return PersonName(index, last, words, scan.norms[last - 1], cases)


def _capital(scan: Scan, index: int) -> bool:
    return scan.tokens[index].kind == "w" and scan.tokens[index].capital


def _particle(scan: Scan, first: int, index: int) -> bool:
    """'Туа бин Илхас'."""
    token = scan.tokens[index]
    short = token.kind == "w" and len(token.text) <= _LONGEST_PARTICLE and token.norm not in scan.says.and_words
    return short and first < index < scan.count - 1 and _capital(scan, index - 1) and _capital(scan, index + 1)


def _ends(scan: Scan, index: int) -> bool:
    return scan.norm(index) in {"", ",", "(", ".", ";"} or scan.norm(index) in scan.says.and_words


def _after_bracket(scan: Scan, index: int) -> int:
    """The token after a bracket that opens here, or the same."""
    if scan.norm(index) != "(":
        return index
    inside = range(index + 1, min(index + _LONGEST_BRACKET, scan.count))
    return next((at + 1 for at in inside if scan.norm(at) == ")"), index)
