"""The states where an envoy serves as well: 'посол в Индии и по совместительству в Непале'."""

from __future__ import annotations

from verbale.mentions.lexicon import Hit
from verbale.mentions.scan import Scan
from verbale.sentences import form as f


def concurrent_states(scan: Scan, index: int) -> tuple[int, tuple[str, ...]]:
    """Passes over 'и по совместительству в A и B', 'и в A по совместительству': only the first state is the post's.

    The index after it, and the states where the envoy serves as well.
    """
    joined = index + (scan.norm(index) in {",", "("})
    joined += scan.norm(joined) in scan.says.and_words
    phrase = concurrent_phrase(scan, joined)
    if phrase:
        begin = joined + phrase + (scan.norm(joined + phrase) == "-")
        last, states = _states_abroad(scan, begin)
    else:
        last, states = _states_abroad(scan, joined) if joined > index else (index, ())
        phrase = concurrent_phrase(scan, last)
        last += phrase
    if not phrase or not states:
        return index, ()
    return last + (scan.norm(index) == "(" and scan.norm(last) == ")"), states


def concurrent_phrase(scan: Scan, index: int) -> int:
    """How many tokens say 'по совместительству' at an index."""
    return next((len(ws) for ws in scan.says.concurrently if tuple(scan.norms[index : index + len(ws)]) == ws), 0)


def risky_state(scan: Scan, index: int) -> Hit | None:
    """'посол в Перу': a state whose name is a common word, too, where only a state can stand."""
    hits = scan.all_hits(index, "state?") if index < scan.count and scan.tokens[index].capital else []
    return hits[0] if len(hits) == 1 else None


def _states_abroad(scan: Scan, index: int) -> tuple[int, tuple[str, ...]]:
    """'в Мексике, на Кубе и в Панаме': the states, and the index after them."""
    last = index
    states: list[str] = []
    while True:
        begin = last + bool(states and scan.norm(last) in scan.says.series)
        begin += scan.norm(begin) in scan.says.abroad_prepositions
        hit = scan.hit(begin, "state") or risky_state(scan, begin)
        if hit is None or not hit.cases & f.LOC or (states and begin == last):
            return last, tuple(states)
        states.append(hit.value)
        last = hit.last
