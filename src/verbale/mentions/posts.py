"""Posts with their states and holders: 'заместитель Министра иностранных дел Беларуси О.Кравченко'.

A post takes its portfolio, the genitives that belong to its name, its state (adjective, genitive, place of a mission),
and the persons who hold it; a plural post is shared out over a list of names.
"""
from __future__ import annotations

from dataclasses import dataclass, field

from verbale.mentions.lexicon import Hit
from verbale.mentions.mention import Actor, PersonName
from verbale.mentions.scan import Scan
from verbale.sentences import form as f

_ENVOYS = frozenset({"ambassador", "charge", "consul", "envoy"})
_LONGEST_TAIL = 22
_MERGED = frozenset({"head_of_government", "deputy_head_of_government", "minister", "deputy_minister"})
_STOPS = frozenset({"concept", "certainty", "event", "paper", "both", "ours", "sovereign"})


@dataclass(slots=True)
class _Tail:
    """What follows a post's head: where it ends, and what it tells."""

    last: int
    portfolio: str | None = None
    sides: list[str] = field(default_factory=list)
    candidates: tuple[str, ...] = ()
    host: str | None = None
    both: bool = False
    body: str = ""


_HEADS_OF_BODIES = {
    "government": "head_of_government", "ministry_of_foreign_affairs": "minister", "ministry": "minister",
    "parliament": "speaker", "chamber": "speaker",
}  # fmt: skip


def post_at(scan: Scan, index: int, sides: tuple[str, ...] = (), first: int | None = None) -> Actor | None:
    """The post that begins at a token, with everything that belongs to it, or None.

    `sides` are told by an adjective before it that begins at `first`.
    """
    head = scan.hit(index, "post")
    if head is None or scan.in_date[index]:
        return None
    begin = index if first is None else first
    tail = _tail(scan, head)
    acting = _acting(scan, index)
    begin = min(begin, acting)
    actor = Actor(begin, tail.last, f.CASES if acting < index else head.cases, what="post", rank=head.value or None, head=scan.norm(index))
    actor.plural = bool(head.forms) and all(form & f.PL for form in head.forms)
    actor.sides = tuple(tail.sides) or sides
    actor.candidates = tail.candidates
    actor.portfolio = tail.portfolio or _portfolio_within(scan, head)
    _rank_by_body(actor, tail)
    if not actor.sides:
        actor.sides = _adjective_within(scan, head) or _of_one_state(scan, head)
    if tail.both:
        actor.each = True
    if tail.host and actor.rank in _ENVOYS:
        actor.host = tail.host
    actor.office = office_words(scan, begin, tail.last)
    _second_post(scan, actor)
    if not actor.persons:
        _holders(scan, actor)
    return actor


def _acting(scan: Scan, index: int) -> int:
    """Where 'и.о.' or 'врио' before a post begins: the post itself is then in the genitive, whatever the case."""
    if scan.norms[max(index - 4, 0) : index] == ["и", ".", "о", "."]:
        return index - 4
    return index - 1 if scan.norm(index - 1) == "врио" else index


def _rank_by_body(actor: Actor, tail: _Tail) -> None:
    """'глава латвийского правительства': a bare head noun takes its rank from the body that it heads."""
    if actor.rank is None and actor.head in {"глава", "главы", "главе", "главу", "главой", "глав", "главами", "главам"}:
        actor.rank = _HEADS_OF_BODIES.get(tail.body)


def _adjective_within(scan: Scan, head: Hit) -> tuple[str, ...]:
    """'Глава белорусского государства': the state told inside the post's own name."""
    for index in range(head.first + 1, head.last):
        hit = scan.hit(index, "state_adj")
        if hit is not None:
            return (hit.value,)
    return ()


def _of_one_state(scan: Scan, head: Hit) -> tuple[str, ...]:
    """A nuncio is the Holy See's."""
    states = scan.grammar.data["posts"]["of_state"]
    lemmas = [word.lemma for word in scan.grammar.morphology.analyse(scan.norms[head.last - 1])]
    return next(((states[lemma],) for lemma in lemmas if lemma in states), ())


def office_words(scan: Scan, first: int, last: int) -> str:
    """The post as worded, its head in the nominative singular."""
    words = [scan.tokens[first].text]
    for index in range(first + 1, last):
        gap = scan.tokens[index].start > scan.tokens[index - 1].stop
        words.append((" " if gap else "") + scan.tokens[index].text)
    lemma = _nominative(scan, first)
    if lemma:
        words[0] = lemma if not scan.tokens[first].capital else lemma.capitalize()
    return "".join(words)


def _nominative(scan: Scan, index: int) -> str | None:
    for word in scan.grammar.morphology.analyse(scan.norms[index]):
        if word.form & f.NOUN and "-" not in scan.norms[index]:
            return word.lemma
    return None


def _portfolio_within(scan: Scan, head: Hit) -> str | None:
    for index in range(head.first + 1, head.last):
        hit = scan.hit(index, "portfolio")
        if hit is not None:
            return hit.value
    return None


def _tail(scan: Scan, head: Hit) -> _Tail:
    """Reads on after the head as long as words belong to the post."""
    tail = _Tail(head.last)
    index = head.last
    while index < scan.count and index - head.first < _LONGEST_TAIL:
        step = _tail_step(scan, index, tail, head)
        if step == index:
            break
        index = step
        tail.last = index
    return tail


def _tail_step(scan: Scan, index: int, tail: _Tail, head: Hit) -> int:
    """The index after the next piece of the tail, or the same index when the tail has ended."""
    for reader in (_portfolio, _both_states, _state, _state_adjective, _abroad, _body):
        step = reader(scan, index, tail, head)
        if step != index:
            return step
    return _plain_genitive(scan, index, tail)


def _portfolio(scan: Scan, index: int, tail: _Tail, head: Hit) -> int:
    hit = scan.hit(index, "portfolio")
    if hit is None:
        return index
    if tail.portfolio is None or head.value not in {"minister", "deputy_minister"}:
        tail.portfolio = hit.value
    return hit.last


def _both_states(scan: Scan, index: int, tail: _Tail, _: Hit) -> int:
    hit = scan.hit(index, "both")
    if hit is None or not hit.cases & f.GEN or tail.sides:
        return index
    tail.both = True
    return hit.last


def _state(scan: Scan, index: int, tail: _Tail, head: Hit) -> int:
    """A genitive of a state, further ones after 'и' or a comma when the post is plural."""
    joined = index
    if not tail.sides and scan.norm(index) in {"-", ":"} and any(form & f.PL for form in head.forms):
        joined = index + 1  # 'глав девяти миссий — Китая, Казахстана'
    if tail.sides and scan.norm(index) in {"и", ","} and any(form & f.PL for form in head.forms):
        joined = index + 1
    hit = scan.hit(joined, "state", "org") or scan.hit(joined, "state?")
    if hit is None or not hit.cases & f.GEN or (tail.sides and joined == index) or (
        joined != index and scan.norm(index) == "-" and scan.name(joined) is not None
    ):
        return index
    if hit.tag == "state?":
        tail.candidates = tuple(h.value for h in scan.all_hits(joined, "state?"))
        return hit.last
    if hit.value:
        tail.sides.append(hit.value)
    return hit.last


def _state_adjective(scan: Scan, index: int, tail: _Tail, _: Hit) -> int:
    """'глава латвийского правительства', 'депутат немецкого парламента'."""
    hit = scan.hit(index, "state_adj")
    if hit is None or not hit.cases & f.GEN:
        return index
    if not tail.sides and "+" not in hit.value:
        tail.sides.append(hit.value)
    return hit.last


def _abroad(scan: Scan, index: int, tail: _Tail, head: Hit) -> int:
    """'Посол Норвегии в Украине', 'постпред при ООН', 'и по совместительству в Армении'."""
    norm = scan.norm(index)
    if head.value not in _ENVOYS or norm not in {"в", "во", "на", "при"}:
        return index
    hit = scan.hit(index + 1, "state", "org", "city")
    if hit is None or not hit.cases & f.LOC or (hit.cases & f.LOC and norm == "на"):
        return index
    if hit.tag == "city":
        city = scan.grammar.cities.get(hit.value)
        tail.host = tail.host or (city.state if city and city.capital else None)
        return hit.last if city and city.capital else index
    if hit.tag == "state":
        tail.host = tail.host or hit.value
    return _concurrent(scan, hit.last)


def _concurrent(scan: Scan, index: int) -> int:
    """Passes over 'и по совместительству в …' so that only the first state counts as the post."""
    if scan.norm(index) == "и" and scan.norm(index + 1) == "по" and scan.norm(index + 2) == "совместительству":
        hit = scan.hit(index + 4, "state")
        return hit.last if hit is not None else index
    return index


def _body(scan: Scan, index: int, tail: _Tail, _: Hit) -> int:
    hit = scan.hit(index, "body")
    if hit is None or not hit.cases & f.GEN:
        return index
    kind, _mark, state = hit.value.partition("@")
    kind, _mark, portfolio = kind.partition("#")
    tail.portfolio = tail.portfolio or portfolio or None
    if state and not tail.sides:
        tail.sides.append(state)
    tail.body = tail.body or kind
    if tail.portfolio is None and hit.value.startswith("ministry_of_foreign"):
        tail.portfolio = "foreign_affairs"
    return hit.last


def _plain_genitive(scan: Scan, index: int, tail: _Tail) -> int:
    """Genitive words, 'по' with a dative, quoted names and brackets of abbreviations that belong to the post's name."""
    token = scan.tokens[index]
    norm = token.norm
    if norm == "по" and scan.noun_cases(index + 1) & f.DAT and not scan.hit(index + 1, "concept"):
        return index + 2
    if norm in {"и", ","} and index + 1 < scan.count and scan.tokens[index + 1].text.islower():
        follows = scan.noun_cases(index + 1) & (f.GEN | f.DAT) and not _ends_tail(scan, index + 1)
        return index + 2 if follows and norm == "и" else index
    if norm == "-" and scan.hit(index + 1, "post"):
        return index
    if norm == "(" and scan.norm(index + 2) == ")" and scan.tokens[index + 1].text.isupper():
        return index + 3
    if token.kind != "w" or _ends_tail(scan, index) or not scan.noun_cases(index) & f.GEN:
        in_phrase = tail.last > 0 and scan.norm(index - 2) == "по"
        return index + 1 if in_phrase and token.kind == "w" and scan.noun_cases(index) & f.DAT and not _ends_tail(
            scan, index) else index
    if token.capital and scan.name(index) is not None:
        return index
    return index + 1


def _ends_tail(scan: Scan, index: int) -> bool:
    if scan.in_date[index]:
        return True
    hits = scan.hits[index]
    return any(hit.tag in _STOPS or hit.tag == "post" for hit in hits) and not any(h.tag == "party" for h in hits)


def _second_post(scan: Scan, actor: Actor) -> None:
    """'председателя ПКБМ, депутата Стортинга Й.Асфьеля': one person with two posts; the later post gives the rank."""
    norm = scan.norm(actor.last)
    if norm not in {",", "и", "-"} or actor.plural:
        return
    index = actor.last + 1
    while scan.adjective(index) and not scan.hit(index, "post") and index < actor.last + 3:
        index += 1
    head = scan.hit(index, "post")
    if head is None or not head.cases & actor.cases or not any(form & f.SG for form in head.forms):
        return
    second = post_at(scan, index)
    if second is None or len(second.persons) != 1:
        return
    if norm == "и" and not {actor.rank, second.rank} <= _MERGED:
        return
    actor.rank = second.rank or actor.rank
    actor.portfolio = second.portfolio or actor.portfolio
    actor.sides = actor.sides or second.sides
    if second.sides and norm == "," and second.rank:
        actor.sides = second.sides
    actor.candidates = actor.candidates or second.candidates
    actor.host = actor.host or second.host
    actor.persons = second.persons
    actor.last = second.last


def _holders(scan: Scan, actor: Actor) -> None:
    """The name or, for a plural post, the list of names after it."""
    index = actor.last
    while index < scan.count and scan.norm(index) in {"г-н", "г-жа", "господин", "госпожа"}:
        index += 1
    name = scan.name(index, actor.cases)
    if name is None and scan.norm(index) == "," and scan.norm(index + 1) not in {"который", "которая"}:
        name = _set_off(scan, index + 1, actor)
    if name is None or not name.cases & actor.cases:
        return
    names = [name]
    if actor.plural:
        names += _more_names(scan, name.last, actor.cases)
    actor.persons = names
    actor.last = names[-1].last
    actor.cases &= name.cases


def _set_off(scan: Scan, index: int, actor: Actor) -> PersonName | None:
    """A name set off by commas on both sides ('посол, Иван Ветров, вручил')."""
    name = scan.name(index, actor.cases)
    if name is None or scan.norm(name.last) != "," or actor.plural:
        return None
    return name


def _more_names(scan: Scan, index: int, cases: int) -> list[PersonName]:
    names: list[PersonName] = []
    while scan.norm(index) in {",", "и"}:
        name = scan.name(index + 1, cases)
        if name is None or not name.cases & cases:
            break
        names.append(name)
        index = name.last
    return names


def person_at(scan: Scan, index: int, expected: int) -> Actor | None:
    """A named person, with a post in apposition or a state in brackets after the name."""
    name = scan.name(index, expected)
    if name is None:
        return None
    actor = Actor(name.first, name.last, name.cases, what="person", persons=[name], head=name.surname)
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
    sides: tuple[str, ...] = ()
    adjective = scan.hit(index, "state_adj")
    first = index
    if adjective is not None:
        sides, index = tuple(adjective.value.split("+")), adjective.last
    elif scan.adjective(index) and not scan.hit(index, "post"):
        index += 1
    post = post_at(scan, index, sides, first)
    if post is None or post.persons or not post.cases & actor.cases or post.plural:
        return
    _take_post(actor, post)
    actor.last = post.last


def _take_post(actor: Actor, post: Actor) -> None:
    actor.what = "post"
    actor.rank, actor.portfolio, actor.office = post.rank, post.portfolio, post.office
    actor.sides, actor.candidates, actor.host = post.sides, post.candidates, post.host
    actor.each = post.each
