"""Named persons, with what is told of them after the name: a post in apposition, a post or a state in brackets."""

from __future__ import annotations

from typing import Final

from verbale.mentions.courtesy import after_nominals
from verbale.mentions.mention import Actor
from verbale.mentions.posts import post_at
from verbale.mentions.scan import Scan
from verbale.sentences import form as f

_ATTRIBUTES: Final = 3  # tokens of 'newly appointed' before a post


def person_at(scan: Scan, index: int, expected: int) -> Actor | None:
    """A named person, with a post in apposition or a state in brackets after the name."""
    name = scan.name(index, expected)
    if name is None:
        return None
    actor = Actor(name.first, name.last, name.cases, what="person", persons=[name], head=name.surname)
    actor.last = after_nominals(scan, actor.last)
    _bracketed(scan, actor)
    _apposition(scan, actor)
    return actor


def _bracketed(scan: Scan, actor: Actor) -> None:
    """'Аида Ветрова (КР)', 'Ара Сорокин (МИД Армении)', 'Иванов (замруководителя департамента)'."""
    if scan.norm(actor.last) != "(":
        return
    index = actor.last + 1
    post = post_at(scan, index)
    if post is not None and scan.norm(post.last) == ")":
        _take_post(actor, post)
        actor.last = post.last + 1
        return
    body = scan.hit(index, "body")
    if body is not None:
        index = body.last
        actor.portfolio = "foreign_affairs" if body.value.startswith("ministry_of_foreign") else None
    hit = scan.hit(index, "state", "org") or scan.hit(index, "state?")
    if hit is not None and scan.norm(hit.last) == ")":
        if hit.tag == "state?":
            actor.candidates = tuple(h.value for h in scan.all_hits(index, "state?"))
        else:
            actor.sides = (hit.value,) if hit.value else ()
        actor.last = hit.last + 1


def _apposition(scan: Scan, actor: Actor) -> None:
    """'А. Ветров, Посол Индии в Казахстане,' and 'А. Ветров — министр иностранных дел'."""
    if scan.norm(actor.last) not in {",", "-"} or actor.sides:
        return
    index = actor.last + 1
    index += scan.norm(index) in scan.grammar.post_words.formerly  # ', the then Minister'
    sides: tuple[str, ...] = ()
    adjective = scan.hit(index, "state_adj")
    first = index
    if adjective is not None:
        sides, index = tuple(adjective.value.split("+")), adjective.last
    elif not scan.hit(index, "post"):
        index = _past_attributes(scan, index)
    post = post_at(scan, index, sides, first)
    if post is not None and scan.order is not None and _posts_come_first(scan, actor.first - 1):
        return  # 'the ambassador of Peru, Ana Vega, the Ambassador of Chile, Luis Ruiz'
    if post is not None and post.persons and scan.norm(post.persons[0].first - 1) == ",":
        # 'A. Ozols, Ambassador of Latvia, B. Lind, Ambassador of Norway': the second name opens the next of the list
        post.last, post.persons = post.persons[0].first - 1, []
    if post is None or post.persons or post.plural:
        return
    bare = scan.order is not None and not scan.article(post.first) and not scan.owner(post.last - 1)
    if not post.cases & actor.cases and not bare:
        return  # 'After talks with Jens Holm, the President left', but 'with Jens Holm, President of Latvia, …'
    _take_post(actor, post)
    actor.last = post.last
    if scan.order is not None and not (actor.sides or actor.host):
        _further_post(scan, actor)


def _past_attributes(scan: Scan, index: int) -> int:
    """The token after an adjective; where word order tells, after 'newly appointed' before a post, too."""
    at = index
    while scan.order is not None and at < min(index + _ATTRIBUTES, scan.count) and scan.hit(at, "post") is None:
        forms = scan.grammar.forms(scan.norms[at])
        adverb = bool(forms) and not any(form & (f.CASES | f.VERBAL) for form in forms)
        if not (adverb or scan.adjective(at) or any(form & f.PARTICIPLE for form in forms)):
            break
        at += 1
    if at > index and scan.hit(at, "post") is not None:
        return at
    return index + bool(scan.adjective(index))


def _further_post(scan: Scan, actor: Actor) -> None:
    """'Jens Holm, Chief of the General Staff and Deputy Minister of Peru,': one more post of his tells whose he is."""
    begin = actor.last + 1
    post = post_at(scan, begin) if scan.norm(actor.last) in scan.says.and_words else None
    if post is not None and not (post.persons or post.plural or scan.article(begin)) and len(post.sides) == 1:
        actor.sides, actor.last = post.sides, post.last


def _posts_come_first(scan: Scan, comma: int) -> bool:
    """Whether a list of posts and names that goes on at a comma began with a post: each name is of the post before."""
    opened = False
    while comma > 0 and scan.norms[comma] in scan.says.series:
        first = comma
        while first > 0 and scan.norms[first - 1] not in scan.says.series and not scan.in_verb_group(first - 1):
            first -= 1
        part = range(first, comma)
        posted = any(scan.hit(at, "post") is not None for at in part)
        if posted and _names_its_holder(scan, part):
            break
        if not posted and not scan.tokens[comma - 1].capital:
            break
        opened = posted
        if not posted and not all(scan.tokens[at].capital for at in part):
            break
        comma = first - 1
    return opened


def _names_its_holder(scan: Scan, part: range) -> bool:
    """'the Minister of Peru Ana Vega' of a list: a name that no article or 'of' opens follows the post."""
    posts = [hit.last for at in part if (hit := scan.hit(at, "post")) is not None]
    for at in range(posts[-1], part.stop):
        unknown = scan.tokens[at].capital and not scan.hits[at]
        if unknown and not scan.lead(at) and (scan.hits[at - 1] or at == posts[-1]):
            return True
    return False


def _take_post(actor: Actor, post: Actor) -> None:
    actor.what = "post"
    actor.rank, actor.portfolio, actor.office = post.rank, post.portfolio, post.office
    actor.sides, actor.candidates, actor.host = post.sides, post.candidates, post.host
    actor.each, actor.ranks, actor.also = post.each, post.ranks, post.also
