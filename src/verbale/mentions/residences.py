"""Where an envoy sits: '(с резиденцией в Стокгольме)', 'with residence in Tokyo, Japan'; no place of the deed."""

from __future__ import annotations

from typing import Final

from verbale.mentions.lexicon import Hit
from verbale.mentions.mention import Actor, Mention, PlaceMention
from verbale.mentions.post_tail import ENVOYS
from verbale.mentions.scan import Scan
from verbale.mentions.served_abroad import concurrent_phrase

_TO_THE_TOWN: Final = 7  # tokens from 'резиденция' to the town's name


def read_residence(scan: Scan, actor: Actor) -> bool:
    """'(с резиденцией в Стокгольме)', ', резиденция – Ереван', ', резиденция которого находится в Астане'.

    Whether the words belong to the post, as they do without a verb: they are then no place of the deed.
    """
    index = actor.last + (scan.norm(actor.last) in {"(", ","})
    concurrently = concurrent_phrase(scan, index)
    if concurrently and scan.norms[actor.last] == "(" and scan.norm(index + concurrently) == ")":
        actor.last = index + concurrently + 1
        return True
    index += concurrently + (concurrently > 0 and scan.norm(index + concurrently) == ",")
    index += scan.norm(index) in scan.says.with_words
    helping = scan.grammar.helping
    index += helping is not None and scan.norm(index) in helping.infinitive  # 'Minister Resident to reside in Peru'
    if scan.norm(index) not in scan.says.residence_words:
        return False
    for look in range(index + 1, min(index + _TO_THE_TOWN, scan.count)):
        state = scan.hit(look, "state") if helping is not None else None
        if state is not None and not actor.host:
            actor.host = state.value
            return False
        town = scan.hit(look, "city")
        if town is None or town.value not in scan.grammar.cities:
            continue
        actor.residence = scan.grammar.cities[town.value].name
        words = [norm for norm in scan.norms[index:look] if norm not in scan.says.residence_words]
        verbless = not any(scan.grammar.predicate(norm) for norm in words)
        actor.last = _after_town(scan, town) if verbless else actor.last
        return verbless
    return False


def settle_residences(scan: Scan, found: list[Mention]) -> list[Mention]:
    """'the Ambassador of Peru, accredited to Latvia with residence in Oslo': no place of a deed."""
    if scan.says.residence_words.isdisjoint(scan.norms):
        return found
    kept: list[Mention] = []
    for mention in found:
        envoys = [m for m in kept if isinstance(m, Actor) and m.rank in ENVOYS]
        if envoys and isinstance(mention, PlaceMention) and _he_sits_there(scan, mention):
            envoys[-1].residence = envoys[-1].residence or mention.name
        else:
            kept.append(mention)
    return kept


def _he_sits_there(scan: Scan, place: PlaceMention) -> bool:
    word = place.first - 2
    if place.prep is None or scan.norm(word) not in scan.says.residence_words:
        return False
    return not scan.noun_cases(word) or scan.norm(word - 1) in scan.says.with_words


def _after_town(scan: Scan, town: Hit) -> int:
    """The token after the town, its bracket and its state: 'with residence in Tokyo, Japan'."""
    last = town.last + (scan.norm(town.last) == ")")
    state = scan.hit(last + 1, "state") if scan.order is not None and scan.norm(last) == "," else None
    return state.last if state is not None and state.value == scan.grammar.cities[town.value].state else last
