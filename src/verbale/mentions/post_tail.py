"""What belongs to a post after its head: portfolio, genitives of its name, its state, where an envoy serves."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from verbale.mentions.field_lists import field_list, in_brackets, names_a_part, only_a_verb
from verbale.mentions.lexicon import Hit
from verbale.mentions.scan import Scan
from verbale.mentions.served_abroad import concurrent_states, risky_state
from verbale.mentions.some_states import opens_states
from verbale.sentences import form as f

ENVOYS: Final = frozenset({"ambassador", "charge", "consul", "envoy"})
_LONGEST_TAIL: Final = 22
_FIELD: Final = 5  # tokens of 'по делам Центральной и'
_STATE_CODE: Final = 2  # letters; organisations have more
_SERVANTS: Final = frozenset({"", "agency_head", "envoy", "head_of_department"})  # ranks of who may serve another post
_LISTING: Final = frozenset({";"})  # 'of the Republic of Chile; the Kingdom of Spain'
_OF_ONE_STATE: Final = ("parliament", "chamber", "ministry")
_NO_MINISTRY: Final = frozenset({"head_of_state", "monarch", "royal", "head_of_government", "speaker"})
_STOPS: Final = frozenset({"concept", "certainty", "event", "paper", "both", "ours", "sovereign"})


@dataclass(slots=True)
class Tail:
    """What follows a post's head: where it ends, and what it tells."""

    last: int
    portfolio: str | None = None
    sides: list[str] = field(default_factory=list)
    candidates: tuple[str, ...] = ()
    host: str | None = None
    also: tuple[str, ...] = ()
    both: bool = False
    ours: bool = False
    body: str = ""
    organisation: bool = False
    abroad: bool = False


def read_tail(scan: Scan, head: Hit) -> Tail:
    """Reads on after the head as long as words belong to the post."""
    tail = Tail(head.last)
    index = head.last
    while index < scan.count and index - head.first < _LONGEST_TAIL:
        step = _tail_step(scan, index, tail, head)
        if step == index:
            break
        index = step
        tail.last = index
        if scan.owner(index - 1):
            break  # "the Grand Duke of Hesse's Minister"
    return tail


def _tail_step(scan: Scan, index: int, tail: Tail, head: Hit) -> int:
    """The index after the next piece of the tail, or the same index when the tail has ended."""
    for reader in _READERS:
        step = reader(scan, index, tail, head)
        if step != index:
            return step
    step = _plain_genitive(scan, index, tail)
    return step if step != index else field_list(scan, index, head)


def _portfolio(scan: Scan, index: int, tail: Tail, head: Hit) -> int:
    hit = scan.hit(index, "portfolio")
    if hit is None:
        return index
    if tail.portfolio is None or head.value not in {"minister", "deputy_minister"}:
        tail.portfolio = hit.value
    body = scan.hit(index, "body")
    if body is not None and body.cases & f.GEN:  # 'глава российского МИД': a portfolio's words that name a body
        _of_body(tail, body.value.partition("@")[0].partition("#")[0])
    return hit.last


def _further_portfolio(scan: Scan, index: int, tail: Tail, head: Hit) -> int:
    """'Ministers of Trade and Agriculture of Chile', 'Minister of Energy and Mines': one more field of a post."""
    if scan.order is None or tail.portfolio is None or index != tail.last or scan.norm(index) not in scan.says.series:
        return index
    hit = scan.hit(index + 1, "portfolio")
    if hit is None or scan.hit(index + 1, "post") or scan.hit(hit.last, "post") or scan.article(index + 1):
        return index
    return hit.last if scan.norm(index) in scan.says.and_words or any(form & f.PL for form in head.forms) else index


def _both_states(scan: Scan, index: int, tail: Tail, _: Hit) -> int:
    hit = scan.hit(index, "both")
    if hit is None or not hit.cases & f.GEN or tail.sides:
        return index
    tail.both = True
    return hit.last


def _senders(scan: Scan, index: int, tail: Tail, head: Hit) -> int:
    """'послы из Франции, Италии и Норвегии'; 'отозвала послов из Франции' tells whence they go."""
    if index != head.last or head.value not in ENVOYS or scan.norm(index) not in scan.says.from_words:
        return index
    if not head.cases & f.NOM and scan.preposition(head.first)[0] is None:
        return index
    last = index
    plural = any(form & f.PL for form in head.forms)
    while last == index or (plural and scan.norm(last) in _LISTING | scan.says.series):
        listed = scan.norm(last) in _LISTING
        after = last + 1 + (listed and scan.norm(last + 1) in scan.says.and_words)
        hit = scan.hit(after, "state", "org")
        if hit is None or not hit.value or not (hit.cases & f.GEN or listed) or (listed and not _item(scan, hit)):
            break
        tail.sides.append(hit.value)
        last = hit.last
    return last


def _list_to_and(scan: Scan, index: int) -> bool:
    """'Ministers of Estonia, Latvia and Lithuania': names parted by commas with an 'and' before the last of them."""
    closed = scan.norm(index - 1) in scan.says.and_words
    while scan.order is not None and (hit := scan.hit(index, "state")) is not None:
        if closed:
            return True
        index, sign = hit.last, scan.norm(hit.last)
        if sign not in scan.says.series:
            return False
        index += 1 + (sign == "," and scan.norm(index + 1) in scan.says.and_words)
        closed = sign in scan.says.and_words or scan.norm(index - 1) in scan.says.and_words
    return False


def _item(scan: Scan, hit: Hit) -> bool:
    """Whether a name after ';' is an item of its list and opens no clause: '; the Republic of Chile opened'."""
    return scan.norm(hit.last) in {";", ".", ""}


def _some_states(scan: Scan, index: int, _tail: Tail, _head: Hit) -> int:
    """'послы 17 стран': which, the text does not name here."""
    noun = scan.hit(index + 1, "party") if scan.norm(index).isdigit() else None
    return noun.last if noun is not None and noun.value in scan.party_words.state_nouns else index


def _our_state(scan: Scan, index: int, tail: Tail, _: Hit) -> int:
    """'министр здравоохранения нашей страны'."""
    hit = scan.hit(index, "ours")
    if hit is None or not hit.cases & f.GEN or tail.sides:
        return index
    tail.ours = True
    return hit.last


def _state(scan: Scan, index: int, tail: Tail, head: Hit) -> int:
    """A genitive of a state, further ones after 'и' or a comma when the post is plural."""
    joined = index
    if not tail.sides and scan.norm(index) in {"-", ":"} and any(form & f.PL for form in head.forms):
        joined = index + 1  # 'глав девяти миссий — Китая, Казахстана'
    if tail.sides and scan.norm(index) in _LISTING | scan.says.series and any(form & f.PL for form in head.forms):
        joined = index + 1
        joined += scan.norm(index) == ";" and scan.norm(joined) in scan.says.and_words
    hit = scan.hit(joined, "state", "org") or scan.hit(joined, "state?")
    if (
        hit is None
        or not (hit.cases & f.GEN or scan.norm(index) in _LISTING or (tail.sides and _list_to_and(scan, joined)))
        or (scan.norm(index) in _LISTING and not _item(scan, hit))
        or (tail.sides and joined == index)
        or (joined != index and scan.norm(index) == "-" and scan.name(joined) is not None)
    ):
        return index
    if hit.tag == "state?":
        meant = tuple(h.value for h in scan.all_hits(joined, "state?"))
        if not tail.sides and not (len(meant) == 1 and opens_states(scan, joined, hit.last, head)):
            tail.candidates = meant
            return hit.last
        if len(meant) > 1 or not scan.tokens[joined].capital:
            return index
    tail.organisation = tail.organisation or hit.tag == "org"
    if hit.value:
        tail.sides.append(hit.value)
    return hit.last


def _state_adjective(scan: Scan, index: int, tail: Tail, _: Hit) -> int:
    """'глава латвийского правительства', 'депутат немецкого парламента'."""
    hit = scan.hit(index, "state_adj")
    if hit is None or not hit.cases & f.GEN:
        return index
    if not tail.sides and "+" not in hit.value:
        tail.sides.append(hit.value)
    return hit.last


def _abroad(scan: Scan, index: int, tail: Tail, head: Hit) -> int:
    """'Посол Норвегии в Украине', 'постпред при ООН', 'и по совместительству в Армении'."""
    if scan.norm(index) not in scan.says.abroad_prepositions or not _serves_abroad(scan, index, head):
        return index
    hit = scan.hit(index + 1, "state", "org", "city") or risky_state(scan, index + 1)
    if hit is None or not hit.cases & f.LOC:
        return index
    tail.abroad = True
    if hit.tag == "city":
        city = scan.grammar.cities.get(hit.value)
        tail.host = tail.host or (city.state if city and city.capital else None)
        if city is not None and head.value == "consul":
            tail.host = tail.host or city.state or None
            return hit.last
        return hit.last if city and city.capital else index
    if hit.tag in {"state", "state?"}:
        tail.host = tail.host or hit.value
    last, tail.also = concurrent_states(scan, hit.last)
    return _further_hosts(scan, last) if scan.order is None and any(form & f.PL for form in head.forms) else last


def _further_hosts(scan: Scan, last: int) -> int:
    """'послов в Боливии и Индии': where each of them is."""
    if scan.norm(last) not in scan.says.series:
        return last
    other = scan.hit(last + 1, "state")
    return _further_hosts(scan, other.last) if other is not None and other.cases & f.LOC else last


def _serves_abroad(scan: Scan, index: int, head: Hit) -> bool:
    """Whether it is an envoy's post; 'Minister to Belgium' is one by the state that follows, if 'to' brings it."""
    if head.value in ENVOYS:
        return True
    words = scan.grammar.post_words
    envoy = head.last - head.first == 1 and scan.norms[head.first] in words.abroad_ranks
    if envoy and any(_is_visit(hit.value) for before in range(head.first) for hit in scan.hits[before]):
        return False  # 'the visit of the Minister to Belgium'
    return envoy and scan.norm(index) in words.principal_prepositions and scan.hit(index + 1, "state") is not None


def _is_visit(value: str) -> bool:
    return value.startswith("VISIT/n/")


def _town(scan: Scan, index: int, tail: Tail, head: Hit) -> int:
    """'мэр Вильнюса': who heads a town is of its state."""
    hit = scan.hit(index, "city")
    city = scan.grammar.cities.get(hit.value) if hit is not None else None
    if hit is None or city is None or head.value or tail.sides or not hit.cases & f.GEN or not city.state:
        return index
    tail.sides.append(city.state)
    return hit.last


def _principal(scan: Scan, index: int, tail: Tail, head: Hit) -> int:
    """'специальный представитель Президента Узбекистана', 'Special Envoy of the US President', 'Adviser to the
    President of Norway': whose man he is tells his state.
    """
    begin = index
    if index == head.last and scan.norm(index) in scan.grammar.post_words.principal_prepositions:
        begin = index + 1 if head.value in _SERVANTS else index
    serves = scan.order is not None and head.value in _SERVANTS
    adjective = scan.hit(begin, "state_adj") if serves else None
    hit = scan.hit(adjective.last if adjective is not None else begin, "post")
    affairs = scan.order is None and scan.norm(index - 2) in scan.says.field_words  # 'Министр по делам Президента'
    if hit is None or (index != head.last and not affairs) or tail.sides:
        return index
    if begin == index and (not hit.cases & f.GEN or hit.cases & f.NOM or not scan.brings_genitive(index)):
        return index
    principal = read_tail(scan, hit)
    sides = principal.sides or list(states_within(scan, hit))
    tail.sides.extend(sides or (adjective.value.split("+")[:1] if adjective is not None else []))
    tail.candidates = principal.candidates
    if scan.order is None:
        return principal.last if tail.sides or principal.candidates else index
    named = scan.name(principal.last, f.CASES) if principal.last == hit.last and not scan.article(begin) else None
    return named.last if named is not None else principal.last  # 'Special Envoy of President Varn Ivo Tarn'


def states_within(scan: Scan, head: Hit) -> tuple[str, ...]:
    """'Глава белорусского государства', 'госсекретарь США', 'President of the Storting': the state in the post's own
    name; of a body only where it ends the name or is a chamber or a ministry: members of a Politburo are of any state.
    """
    for index in range(head.first + (scan.order is None), head.last):
        hit = scan.hit(index, "state_adj", "state") or (scan.hit(index, "org") if scan.order is not None else None)
        if hit is not None and hit.value and hit.last <= head.last:
            return (hit.value,)
        body = scan.hit(index, "body")
        own = body.value.partition("@")[2] if body is not None else ""
        if body is not None and own and (body.last == head.last or body.value.startswith(_OF_ONE_STATE)):
            return (own,)
    return ()


def _body(scan: Scan, index: int, tail: Tail, _: Hit, *, of_it: bool = True) -> int:
    hit = scan.hit(index, "body")
    if hit is None or (of_it and not hit.cases & f.GEN):
        return index
    kind, _mark, state = hit.value.partition("@")
    kind, _mark, portfolio = kind.partition("#")
    tail.portfolio = tail.portfolio or portfolio or None
    if state and not tail.sides:
        tail.sides.append(state)
    _of_body(tail, kind)
    if tail.portfolio is None and hit.value.startswith("ministry_of_foreign"):
        tail.portfolio = "foreign_affairs"
    return hit.last


def _at_ministry(scan: Scan, index: int, tail: Tail, head: Hit) -> int:
    """'State Secretary at the Ministry of Foreign Affairs of Norway': where who holds no minister's post serves."""
    if scan.order is None or scan.norm(index) not in scan.says.inside_prepositions or head.value in _NO_MINISTRY:
        return index
    own = scan.hit(index + 1, "state_adj")  # "at New Zealand's Ministry"
    at = own.last if own is not None else index + 1
    hit = scan.hit(at, "body")
    if hit is None or tail.body or head.value == "minister" or not hit.value.startswith("ministry"):
        return index
    tail.sides.extend(own.value.split("+")[:1] if own is not None and not tail.sides else ())
    return _body(scan, at, tail, head, of_it=False)


def _of_body(tail: Tail, kind: str) -> None:
    """'директор департамента стран СНГ МИД России': what stood before the ministry is the department's field."""
    if kind and all(len(side) > _STATE_CODE for side in tail.sides):
        tail.sides.clear()
    tail.body = tail.body or kind


def _plain_genitive(scan: Scan, index: int, tail: Tail) -> int:
    """Genitive words, 'по' with a dative, quoted names and brackets of abbreviations that belong to the post's name."""
    token = scan.tokens[index]
    norm = token.norm
    if norm in scan.says.field_words and scan.noun_cases(index + 1) & f.DAT and not scan.hit(index + 1, "concept"):
        region = scan.hit(index + 1, "region_adj", "region") if scan.order is not None else None
        # 'for South Asian Affairs', 'for Northern Ireland'
        return index + 2 if region is None else region.last + (region.tag == "region_adj")
    if norm in scan.says.series and index + 1 < scan.count and scan.tokens[index + 1].text.islower():
        follows = scan.noun_cases(index + 1) & (f.GEN | f.DAT) and not _ends_tail(scan, index + 1)
        return index + 2 if follows and norm in scan.says.and_words else index
    if norm in scan.says.and_words or (norm == "-" and scan.hit(index + 1, "post")):
        return index + 2 if norm != "-" and _field_goes_on(scan, index + 1) else index
    if norm == "(":
        return in_brackets(scan, index)
    if token.kind != "w" or _ends_tail(scan, index) or only_a_verb(scan, index):
        return index
    cases = scan.noun_cases(index)
    if not cases & f.GEN:
        in_field = tail.last > 0 and scan.norm(index - 2) in scan.says.field_words
        return index + 1 if in_field and cases & f.DAT else index
    after_state = scan.order is None and bool(tail.sides) and scan.hit(index - 1, "state") is not None
    expected = f.CASES if after_state or (scan.order is not None and _ends_in_a_term(scan, index)) else 0
    if token.capital and not names_a_part(scan, index) and scan.name(index, expected) is not None:
        return index
    return index + 1


def _field_goes_on(scan: Scan, index: int) -> bool:
    """'помощник министра по делам Центральной и Южной Азии': the field of a post goes on."""
    if scan.order is not None or scan.says.field_words.isdisjoint(scan.norms[max(index - _FIELD, 0) : index]):
        return False
    region = scan.hit(index, "region") is not None
    adjective = bool(scan.adjective(index) & f.GEN) and scan.hit(index, "state_adj") is None
    return region or (adjective and bool(scan.noun_cases(index + 1) & f.GEN) and scan.name(index) is None)


def _ends_in_a_term(scan: Scan, index: int) -> bool:
    """Whether a known term ends right before a token, so that a lone capital is a name: not in 'of New Hampshire'."""
    if scan.lead(index):
        return False
    return any(hit.last == index for look in range(max(index - 6, 0), index) for hit in scan.hits[look])


def _further_body(scan: Scan, index: int, tail: Tail, head: Hit) -> int:
    """'Secretary (West), Ministry of External Affairs, India': the ministry after a comma, without its article."""
    if scan.order is None or head.value in _NO_MINISTRY or tail.body or scan.norm(index) != "," or index != tail.last:
        return index
    hit = scan.hit(index + 1, "body")
    if hit is None or scan.lead(index + 1) or not hit.value.startswith("ministry"):
        return index
    last = _body(scan, index + 1, tail, head, of_it=False)
    state = scan.hit(last + 1, "state") if scan.norm(last) == "," and not tail.sides else None
    if state is not None and scan.norm(state.last) in {",", ".", ""}:
        tail.sides.append(state.value)
        return state.last
    return last


def _further_region(scan: Scan, index: int, tail: Tail, _: Hit) -> int:
    """'the directorate for Eastern Europe and the South Caucasus': one more region that a post deals with."""
    if scan.order is None or index != tail.last or scan.norm(index) not in scan.says.and_words:
        return index
    region = scan.hit(index + 1, "region")
    before = (hit for hits in scan.hits[max(index - 4, 0) : index] for hit in hits)
    dealt_with = any(hit.tag in {"region", "state", "portfolio"} and hit.last == index for hit in before)
    return region.last if region is not None and (dealt_with or scan.tokens[index - 1].capital) else index


def _ends_tail(scan: Scan, index: int) -> bool:
    if scan.in_date[index]:
        return True
    hits = scan.hits[index]
    return any(hit.tag in _STOPS or hit.tag == "post" for hit in hits) and not any(h.tag == "party" for h in hits)


_READERS: Final = (
    _portfolio, _further_portfolio, _senders, _principal, _both_states, _our_state, _state, _state_adjective, _abroad,
    _body, _town, _further_body, _at_ministry, _further_region, _some_states,
)  # fmt: skip
