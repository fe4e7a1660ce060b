"""Whose a person is by what follows the name, where word order tells: 'King Harald V of Norway', 'Vik of the MFA'."""

from __future__ import annotations

from verbale.mentions.mention import Actor
from verbale.mentions.parties import body_at
from verbale.mentions.posts import post_at
from verbale.mentions.scan import Scan


def read_after_name(scan: Scan, actor: Actor) -> None:
    """Gives a named person, whose side is not told yet, the side that follows the name, and takes those words in.

    A state counts only for who has a post ('President Varn of Latvia'): whom 'Jens Holm of Norway' serves is not said.
    """
    if actor.sides or actor.candidates or actor.plural or not actor.persons or actor.last >= scan.count:
        return
    index = actor.last
    posted = bool(actor.rank or actor.office)
    if scan.norm(index) == "(" and posted:
        _in_brackets(scan, actor)
    elif scan.brings_genitive(index):
        hit = scan.hit(index, "state", "org") if posted else None
        if hit is not None and hit.value:
            actor.sides, actor.last = (hit.value,), hit.last
        else:
            _of_body(scan, actor, index)
    elif scan.norm(index) in scan.says.from_words:
        _of_body(scan, actor, index + 1)
        _from_state(scan, actor, index + 1)
    elif scan.norm(index) == "," and posted:
        if scan.norm(index + 1) in scan.says.from_words:
            _set_off(scan, actor, index + 2)
        else:
            _same_post_in_full(scan, actor, index + 1)


def _in_brackets(scan: Scan, actor: Actor) -> None:
    """'Ambassador Kari Nes (Norway)'."""
    hit = scan.hit(actor.last + 1, "state")
    if hit is not None and scan.norm(hit.last) == ")":
        actor.sides, actor.last = (hit.value,), hit.last + 1


def _from_state(scan: Scan, actor: Actor, index: int) -> None:
    """'A. Momin from Bangladesh, Jai Rai from Bhutan and …': each of a list with his state."""
    hit = scan.hit(index, "state") if not actor.sides else None
    if hit is None or scan.norm(hit.last) not in scan.says.series | {".", ";", ""}:
        return
    if scan.norm(actor.first - 1) in scan.says.series or scan.norm(hit.last) in scan.says.series:
        actor.sides, actor.last = (hit.value,), hit.last


def _set_off(scan: Scan, actor: Actor, index: int) -> None:
    """'Deputy Minister A. Kvit, from the side of Georgia, and …, from the Republic of Peru.': whose he is."""
    if _of_a_side(scan, actor, index):
        return
    side = scan.hit(index, "party")
    hit = scan.hit(index, "state") or (scan.hit(side.last, "state") if side is not None else None)
    if hit is not None and scan.norm(hit.last) in {",", ".", ""}:
        actor.sides, actor.last = (hit.value,), hit.last


def _of_a_side(scan: Scan, actor: Actor, index: int) -> bool:
    """ "from Norway's side", 'from the Norwegian side': whose side a person is on."""
    whose = scan.hit(index, "state_adj", "state")
    owns = whose is not None and (whose.tag == "state_adj" or scan.owner(whose.last - 1))
    if whose is None or not owns or "+" in whose.value or scan.hit(whose.last, "party") is None:
        return False
    actor.sides, actor.last = (whose.value,), whose.last + 1
    return True


def _of_body(scan: Scan, actor: Actor, index: int) -> None:
    """'of the Norwegian MFA', 'from the Ministry of Foreign Affairs of Norway': a body whose state is told."""
    if _of_a_side(scan, actor, index):
        return
    adjective = scan.hit(index, "state_adj")
    sides = tuple(adjective.value.split("+")) if adjective is not None else ()
    body = body_at(scan, adjective.last if adjective is not None else index, sides, index)
    if body is not None and len(body.sides) == 1:
        actor.sides, actor.last = body.sides, body.last
        actor.portfolio = actor.portfolio or body.portfolio


def _same_post_in_full(scan: Scan, actor: Actor, index: int) -> None:
    """'Ambassador Kari Nes, Permanent Representative of Norway to the UN,': the post once more, with its state."""
    post = post_at(scan, index) if scan.hit(index, "post") is not None and not scan.article(index) else None
    if post is None or post.persons or post.plural or post.rank != actor.rank or len(post.sides) != 1:
        return
    if scan.norm(post.last) in {",", ".", ""}:
        actor.sides, actor.host, actor.also = post.sides, post.host, post.also
        actor.office, actor.last = post.office, post.last
