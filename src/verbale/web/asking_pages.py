"""The pages that ask the chronicle: pairs, one pair, one entry, a search, the log; lists also for programs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, replace
from functools import partial
from typing import NamedTuple

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, RedirectResponse, Response

from verbale.packs import load
from verbale.store.found import FoundLine
from verbale.web.choice import ROWS, Choice
from verbale.web.entry_view import entry_view
from verbale.web.facets import Row, facets_of
from verbale.web.faults import Fault, asking, naming
from verbale.web.pair_timeline import PairTimeline, pair_timeline
from verbale.web.render import desk_of, entries_as, page, parted, speech_of
from verbale.web.speech import Speech
from verbale.web.typed_values import FIELDS

router = APIRouter()
PAGE = 50
_LINES = 50
_CHANNELS = ("visit", "meeting", "negotiations", "consultations", "call", "video_call")
_SIDE = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_")


class Pages(NamedTuple):
    """Where a list stands: this page, how many there are."""

    now: int
    all: int


def home(request: Request) -> Response:
    """The pairs of the chronicle; of an empty one, how to begin."""
    desk = desk_of(request)
    size = desk.size()
    words = request.query_params.get("q", "").strip()
    pairs = [each for each in desk.pairs() if _named(each, words, speech_of(request))]
    return page(
        request, "home.html", size=size, pairs=pairs[:200], more=max(0, len(pairs) - 200), words_asked=words,
        events=list(reversed(desk.store.events(5))),
    )  # fmt: skip


def pairs_as(request: Request, form: str) -> Response:
    """The pairs as JSON or CSV."""
    pairs = desk_of(request).pairs()
    if form == "json":
        return JSONResponse({"pairs": [{"sides": [one, other], "entries": n} for one, other, n in pairs]})
    if form == "csv":
        lines = "".join(f"{one},{other},{n}\n" for one, other, n in pairs)
        return Response(f"one,other,entries\n{lines}", media_type="text/csv; charset=utf-8")
    raise Fault(404, speech_of(request)["not_found"])


def go_to_pair(request: Request) -> Response:
    """The pair that two fields of a form name."""
    one, other = (request.query_params.get(name, "").strip().upper() for name in ("one", "other"))
    side(one)
    side(other)
    return RedirectResponse(f"/pair/{one}/{other}", status_code=303)


def pair(request: Request, one: str, other: str) -> Response:
    """One pair: timeline, list, facets with counts, search."""
    other, form = parted(other)
    sides = (side(one), side(other))
    if sides[0] == sides[1]:
        raise Fault(404, speech_of(request)["same_sides"])
    desk, speaks = desk_of(request), speech_of(request)
    choice = Choice.of(request.query_params.multi_items())
    with asking():
        rows, shown = desk.chosen(sides, choice)
        found = desk.found(choice.words)
    if form:
        name = "-".join(sides)
        return entries_as(request, form, desk.lines(shown), name, sides=list(sides), total=len(shown))
    pages = Pages(min(choice.page, max(1, -(-len(shown) // PAGE))), max(1, -(-len(shown) // PAGE)))
    start = (pages.now - 1) * PAGE
    return page(
        request, "pair.html", sides=sides, choice=choice, total=len(shown), all_total=len(rows), start=start,
        facets=facets_of(rows, choice, found), lines=desk.lines(shown[start : start + PAGE]), pages=pages,
        timeline=timeline_of(shown, choice, speaks), rows_kinds=ROWS, base=f"/pair/{'/'.join(sides)}",
        lane_word=partial(lane_word, choice=choice, speaks=speaks), narrowed=narrowed,
    )  # fmt: skip


def entry(request: Request, wanted: str) -> Response:
    """One entry with all that stands behind it."""
    wanted, form = parted(wanted)
    desk = desk_of(request)
    with naming():
        told = desk.store.entry(wanted)
    events = desk.store.events_about(told)
    if form == "json":
        log = [{"number": each.number, "who": each.who, "at": each.at, "what": each.what} for each in events]
        return JSONResponse({**told.to_json(), "log": log})
    if form:
        return entries_as(request, form, [dict(told.line)], told.id[:12])
    return page(request, "entry.html", view=entry_view(told, events, speech_of(request)), fields=FIELDS)


def search(request: Request) -> Response:
    """Lines that hold all the words in any of their forms."""
    return _search(request, "")


def search_as(request: Request, form: str) -> Response:
    """What a search finds, as JSON, CSV or a calendar of the entries."""
    return _search(request, form)


def _search(request: Request, form: str) -> Response:
    desk = desk_of(request)
    words = request.query_params.get("q", "").strip()[:300]
    found: list[FoundLine] = []
    total = 0
    if words:
        with asking():
            found, total = desk.store.search(words, _LINES)
    if form == "json":
        return JSONResponse({"total": total, "lines": [line.to_json() for line in found]})
    if form:
        lines = {told.id: dict(told.line) for line in found for told in line.entries}
        return entries_as(request, form, lines.values(), "search")
    return page(request, "search.html", found=found, total=total, words_asked=words)


def log(request: Request) -> Response:
    """The last events of the log, the newest first."""
    return page(request, "log.html", events=list(reversed(desk_of(request).store.events(200))))


def log_as(request: Request, form: str) -> Response:
    """The whole log as JSON."""
    if form != "json":
        raise Fault(404, speech_of(request)["not_found"])
    return JSONResponse({"events": [asdict(each) for each in desk_of(request).store.events()]})


def side(code: str) -> str:
    """A code of a state or an organisation as an address has it."""
    made = code.upper()
    if not made or len(made) > 12 or not set(made) <= _SIDE:
        raise Fault(404, f"{code!r} is no code of a state or an organisation, like BY or NO.")
    return made


def timeline_of(rows: Sequence[Row], choice: Choice, speaks: Speech) -> PairTimeline:
    """The timeline of a choice, its rows from the highest level or by channel."""
    order = tuple(load.vocabulary()["ranks"]) if choice.rows == "level" else channels()
    return pair_timeline(rows, partial(lane_of, choice=choice), order, speaks.date)


def lane_of(row: Row, choice: Choice) -> str:
    """The row of the timeline that an entry stands in."""
    return (row.level or "") if choice.rows == "level" else row.kind.split(".", maxsplit=1)[0]


def channels() -> tuple[str, ...]:
    """The channels in their order: contacts from the closest, then the others."""
    families = dict.fromkeys(kind.split(".", maxsplit=1)[0] for kind in load.kinds())
    return tuple(dict.fromkeys((*_CHANNELS, *families)))


def lane_word(code: str, choice: Choice, speaks: Speech) -> str:
    """What a row of the timeline is called."""
    if choice.rows == "level":
        return speaks.label("ranks", code) or speaks["no_level"]
    families: dict[str, str] = speaks.own["channels"]
    return families.get(code) or speaks.label("kinds", code)


def narrowed(choice: Choice, first: int, last: int, status: str) -> Choice:
    """The choice of a crowded mark: its years and its status."""
    picked = {**choice.picked, "status": (status,)}
    return replace(choice, picked=picked, first=f"{first:04}", last=f"{last:04}", page=1)


def _named(pair: tuple[str, str, int], words: str, speaks: Speech) -> bool:
    """Whether a pair's names or codes hold all the words."""
    named = f"{pair[0]} {pair[1]} {speaks.side(pair[0])} {speaks.side(pair[1])}".lower()
    return all(word in named for word in words.lower().replace("–", " ").split())


for path, endpoint in (
    ("/", home), ("/pairs.{form}", pairs_as), ("/pair", go_to_pair), ("/pair/{one}/{other}", pair),
    ("/entry/{wanted}", entry), ("/search", search), ("/search.{form}", search_as), ("/log", log),
    ("/log.{form}", log_as),
):  # fmt: skip
    router.add_api_route(path, endpoint, methods=["GET"], response_model=None)
