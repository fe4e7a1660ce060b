"""Posts with their states and holders: 'заместитель Министра иностранных дел Беларуси О.Кравченко'.

A post takes its portfolio, the genitives that belong to its name, its state (adjective, genitive, place of a mission),
and the persons who hold it; a plural post is shared out over a list of names.
"""

from __future__ import annotations

from typing import Final

from verbale.mentions.holder_lists import list_holders
from verbale.mentions.lexicon import Hit
from verbale.mentions.mention import Actor
from verbale.mentions.office_as_worded import office_of_post, office_words
from verbale.mentions.post_holders import read_holders
from verbale.mentions.post_tail import ENVOYS, Tail, read_tail, states_within
from verbale.mentions.residences import read_residence
from verbale.mentions.scan import Scan
from verbale.mentions.some_states import of_some_states
from verbale.sentences import form as f
from verbale.sentences.form import case_mask

_PAIR: Final = 2
_STATE_CODE: Final = 2  # letters; organisations have more
_MERGED: Final = frozenset({"head_of_government", "deputy_head_of_government", "minister", "deputy_minister"})
_HEADS_OF_BODIES: Final = {
    "government": "head_of_government", "ministry_of_foreign_affairs": "minister", "ministry": "minister",
    "parliament": "speaker", "chamber": "speaker",
}  # fmt: skip


_OF_STATES: Final = frozenset({"head_of_state", "deputy_head_of_state"})
_OF_MEMBERS: Final = frozenset({None, "speaker", "committee_chair", "member_of_parliament"})  # posts that members hold
_TOGETHER: Final = frozenset(
    {("deputy_head_of_government", "minister"), ("deputy_head_of_state", "head_of_government"), (None, "minister")}
)
_CHAMBERS: Final = frozenset({"parliament", "chamber"})
_LONGEST_PORTFOLIO: Final = 6  # words: 'oil and energy'


def post_at(scan: Scan, index: int, sides: tuple[str, ...] = (), first: int | None = None) -> Actor | None:
    """The post that begins at a token, with everything that belongs to it, or None.

    `sides` are told by an adjective before it that begins at `first`.
    """
    head = scan.hit(index, "post")
    if head is None or scan.in_date[index] or _is_preposition(scan, index):
        return None
    begin = index if first is None else first
    tail = read_tail(scan, head)
    acting = _acting(scan, index)
    begin = min(begin, acting, _portfolio_before(scan, index))
    cases = f.CASES if acting < index else head.cases
    actor = Actor(begin, tail.last, cases, what="post", rank=head.value or None, head=scan.norm(index))
    actor.plural = bool(head.forms) and all(form & f.PL for form in head.forms)
    several = tuple(form for form in head.forms if form & f.PL) if len(tail.sides) > 1 or tail.both else ()
    if several and scan.order is None:  # 'главы МИД России и Италии' are two, not of one
        actor.plural, actor.cases = True, case_mask(several)
    actor.sides = tuple(tail.sides) or sides
    actor.candidates = tail.candidates
    actor.portfolio = tail.portfolio or _portfolio_within(scan, begin, head)
    if not actor.sides:
        actor.sides = states_within(scan, head) or _of_one_state(scan, head)
    _rank_in_place(scan, actor, head, tail)
    actor.each, actor.ours = tail.both, tail.ours
    if tail.host and actor.rank in ENVOYS:
        actor.host, actor.also = tail.host, tail.also
    whose = actor.sides or actor.candidates or (actor.each and scan.order is not None)
    if actor.plural and not whose and of_some_states(scan, head, tail.last):
        actor.what, actor.each = "some", False
    if scan.order is not None and not whose and (land := scan.hit(tail.last - 1, "region")) and land.last == tail.last:
        actor.what = "some"  # 'Foreign Minister of Artsakh': of no state that has a code
    if scan.order is not None and tail.organisation and not whose and not actor.plural:
        actor.what = "some"  # 'Secretary General of the League of Arab States'
    actor.office = office_of_post(scan, actor, head)
    _second_post(scan, actor)
    if not actor.persons:
        read_holders(scan, actor)
    if actor.rank in ENVOYS and read_residence(scan, actor) and not actor.persons:
        read_holders(scan, actor)
    if scan.order is None and len(actor.persons) == 1 and not actor.plural and acting == index:
        _of_one(actor, head)
    if list_holders(scan, actor):
        alone = Actor(head.first, head.last, head.cases, plural=True)
        actor.office = office_of_post(scan, alone, head)  # whose ambassador, each name says
    leader = scan.order is not None and actor.head in scan.party_words.leader_nouns
    if leader and not (_told(actor) and _of_a_land(scan, head, tail)):
        actor.rank = None  # 'the leader': of whatever rank who was told before has
    return actor


def _of_one(actor: Actor, head: Hit) -> None:
    """'главы делегации Ито Нобуаки': the post of one person is no plural, though its form could be."""
    single = case_mask(tuple(form for form in head.forms if form & f.SG))
    actor.cases = actor.cases & single or single or actor.cases


def post_of_body(scan: Scan, index: int, sides: tuple[str, ...] = (), first: int | None = None) -> Actor | None:
    """'Storting President Holm', 'Foreign Ministry State Secretary Nes': a post after its body, by word order."""
    body = scan.hit(index, "body")
    if scan.order is None or body is None or body.last >= scan.count or scan.lead(body.last):
        return None
    kind, _, own = body.value.partition("@")
    kind, _, portfolio = kind.partition("#")
    post = post_at(scan, body.last, (own,) if own else sides, index if first is None else first)
    if post is None:
        return None
    if kind in _CHAMBERS and post.rank in _OF_STATES:
        post.rank = _HEADS_OF_BODIES[kind]
    elif post.rank is None and post.head in scan.grammar.post_words.body_heads:
        post.rank = _HEADS_OF_BODIES.get(kind)
    post.portfolio = post.portfolio or (
        "foreign_affairs" if kind.startswith("ministry_of_foreign") else portfolio or None
    )
    return post


def _of_a_land(scan: Scan, head: Hit, tail: Tail) -> bool:
    """'leader of Peru', and not 'Leader of the Peruvian Labour Party', who is none of its rulers."""
    if tail.last == head.last:
        return True
    whose = scan.hit(head.last, "state", "both")
    return whose is not None and whose.last == tail.last


def _told(actor: Actor) -> bool:
    """Whether it is said whose post it is, or who holds it."""
    return bool(actor.sides or actor.persons or actor.candidates or actor.plural or actor.each or actor.ours)


def _is_preposition(scan: Scan, index: int) -> bool:
    """'после переговоров': the prepositional of 'посол' stands only after a preposition ('о после')."""
    if scan.order is not None:
        return False  # 'Under Secretary of State'
    return scan.norms[index] in scan.grammar.prepositions and scan.preposition(index)[0] is None


def _acting(scan: Scan, index: int) -> int:
    """Where 'и.о.' or 'врио' before a post begins: the post itself is then in the genitive, whatever the case."""
    for words in scan.grammar.post_words.acting.get(scan.norm(index - 1), ()):
        if tuple(scan.norms[max(index - len(words), 0) : index]) == words:
            return index - len(words)
    return index


def _of_a_part(scan: Scan, first: int, last: int) -> bool:
    """'head of the Consular Department of the Foreign Ministry', 'глава консульского управления МИД'."""
    parts, analyse = scan.grammar.post_words.parts_of_bodies, scan.grammar.morphology.analyse
    body = next((i for i in range(first, last) if scan.hit(i, "body") is not None), last)
    return any(norm in parts or any(w.lemma in parts for w in analyse(norm)) for norm in scan.norms[first:body])


def _rank_in_place(scan: Scan, actor: Actor, head: Hit, tail: Tail) -> None:
    """The rank where its head alone does not tell it: by the body, the organisation, the state or the post abroad.

    'глава латвийского правительства' takes its rank from the body that it heads, 'President of the Storting' too;
    an organisation's president is no head of a state, and a 'Minister to Belgium' is an envoy.
    """
    words = scan.grammar.post_words
    bare = scan.norms[head.last - 1] in words.body_heads
    if bare and (actor.rank is None or (actor.rank in _OF_STATES and tail.body in _CHAMBERS)):
        field = tail.portfolio and not tail.body and scan.order is None
        of_a_field = "minister" if field else None  # 'глава норвежской дипломатии'
        actor.rank = _HEADS_OF_BODIES.get(tail.body, of_a_field) or _head_of_state(scan, head, tail)
        if actor.rank == "minister" and _of_a_part(scan, head.last, tail.last):
            actor.rank = "head_of_department"
    elif tail.organisation and actor.rank in _OF_STATES:
        actor.rank = None
    elif actor.rank == "speaker" and _of_committee(scan, head.last):
        actor.rank = "committee_chair"
    elif tail.abroad and head.last - head.first == 1:
        actor.rank = words.abroad_ranks.get(scan.norms[head.first], actor.rank)
    elif words.rank_by_state and len(actor.sides) == 1:
        by_state = words.rank_by_state.get(" ".join(scan.norms[head.first : head.last]), {})
        actor.rank = by_state.get(actor.sides[0], actor.rank)
    elif words.rank_by_state and not actor.sides:
        actor.ranks = words.rank_by_state.get(" ".join(scan.norms[head.first : head.last]))


def _head_of_state(scan: Scan, head: Hit, tail: Tail) -> str | None:
    """'глава Таджикистана', 'главы Беларуси и Китая': with nothing but the states after the word."""
    state = scan.hit(head.last, "state") if scan.order is None and not tail.organisation else None
    if state is None or tail.body or tail.portfolio:
        return None
    alone = state.last == tail.last and len(tail.sides) == 1
    return "head_of_state" if alone or len(tail.sides) == _PAIR else None


def _of_committee(scan: Scan, index: int) -> bool:
    """'Chairman of the State Duma | Committee on International Affairs': a committee of the chamber just told."""
    if scan.order is None or index >= scan.count or scan.lead(index):
        return False
    hit = scan.hit(index, "concept")
    return hit is not None and hit.value.startswith("COMMISSION_BODY/")


def _portfolio_before(scan: Scan, index: int) -> int:
    """Where the portfolio before a bare post begins, in a language by word order: 'HRD Minister', 'MFA spokesman'."""
    for first in range(max(index - _LONGEST_PORTFOLIO, 0), index if scan.order is not None else 0):
        hit = scan.hit(first, "portfolio")
        if hit is not None and hit.last == index and not scan.lead(index) and not scan.owner(index - 1):
            return first
    return index


def _of_one_state(scan: Scan, head: Hit) -> tuple[str, ...]:
    """A nuncio is the Holy See's, an Assistant Secretary of State Washington's."""
    states = scan.grammar.post_words.of_state
    whole = " ".join(scan.norms[head.first : head.last])
    if whole in states:
        return (states[whole],)
    lemmas = [word.lemma for word in scan.grammar.morphology.analyse(scan.norms[head.last - 1])]
    return next(((states[lemma],) for lemma in lemmas if lemma in states), ())


def _portfolio_within(scan: Scan, begin: int, head: Hit) -> str | None:
    """'Foreign Minister': the portfolio among the words of the post's own name."""
    for index in range(begin, head.last):
        hit = scan.hit(index, "portfolio")
        if hit is not None:
            return hit.value
    return None


def _second_post(scan: Scan, actor: Actor) -> None:
    """'председателя ПКБМ, депутата Стортинга Й.Асфьеля': one person with two posts; the later post gives the rank."""
    norm = scan.norm(actor.last)
    if (norm not in scan.says.series and norm != "-") or actor.plural:
        return
    index = actor.last + 1
    while scan.adjective(index) and not scan.hit(index, "post") and index < actor.last + 3:
        index += 1
    head = scan.hit(index, "post")
    if head is None or not any(form & f.SG for form in head.forms):
        return
    if scan.order is None and not head.cases & actor.cases:
        return
    second = post_at(scan, index)
    if second is None or not _of_one_holder(scan, actor, second, head):
        return
    actor.rank = second.rank or actor.rank
    actor.portfolio = second.portfolio or actor.portfolio
    actor.sides = actor.sides or second.sides
    if second.sides and second.rank and (norm == "," or scan.order is not None):
        actor.sides = second.sides
    actor.candidates = actor.candidates or second.candidates
    actor.host, actor.also = actor.host or second.host, actor.also or second.also
    actor.persons = second.persons
    actor.last = second.last
    if norm in scan.says.and_words and second.office:
        last = second.persons[0].first if second.persons else second.last
        actor.office = office_words(scan, actor.first, last - (scan.norm(last - 1) == ","))


def _of_one_holder(scan: Scan, actor: Actor, second: Actor, head: Hit) -> bool:
    """Whether a second post is of who holds the first one.

    Where articles tell no more, two posts are one person's only if they are often so: 'Deputy PM and Foreign Minister';
    'the President, Foreign Minister Varn' are two.
    """
    if scan.order is None:
        own = second.sides or states_within(scan, head)
        if (
            actor.sides
            and own
            and actor.sides != own
            and all(len(side) == _STATE_CODE for side in (*actor.sides, *own))
        ):
            return False  # 'между главой МИД Армении и госсекретарём США Майком Помпео'
        together = scan.norm(second.first - 1) in scan.says.and_words
        return len(second.persons) == 1 and (not together or {actor.rank, second.rank} <= _MERGED)
    if scan.lead(second.first) or second.plural:
        return False
    if second.rank == "member_of_parliament":
        return not actor.plural and actor.rank in _OF_MEMBERS
    agree = not actor.sides or not second.sides or actor.sides == second.sides
    envoy = actor.rank == second.rank == "ambassador" and scan.norm(second.first - 1) in scan.says.and_words
    if agree and envoy and not actor.persons and not (actor.host and second.host):
        return True  # 'Ambassador and Permanent Representative of Peru to the UN'
    together = (actor.rank, second.rank) in _TOGETHER or _of_two_ministries(scan, actor, second)
    return agree and (together or _subject_of_two_posts(scan, actor, second))


def _of_two_ministries(scan: Scan, actor: Actor, second: Actor) -> bool:
    """'The Minister for Foreign Affairs and Minister for Defence, Simon Holm': one article, two fields, one name."""
    fields = actor.portfolio and second.portfolio and actor.rank == second.rank == "minister"
    joined = scan.norm(second.first - 1) in scan.says.and_words
    return bool(fields) and joined and not actor.persons and len(second.persons) == 1


def _subject_of_two_posts(scan: Scan, actor: Actor, second: Actor) -> bool:
    """'The Under-Secretary of State, Political Director Jens Holm, was in Oslo': no 'and', and then the verb."""
    order, last = scan.order, second.last + (scan.norm(second.last) == ",")
    if order is None or scan.norm(second.first - 1) != "," or len(second.persons) != 1 or last >= scan.count:
        return False
    listed = scan.norm(actor.first - 1) in scan.says.series
    alone = not listed or bool(scan.in_date[actor.first - 2])  # no list began before
    return alone and (last in order.absorbed or bool(order.verbs[last] & (f.FINITE | f.SHORT)))
