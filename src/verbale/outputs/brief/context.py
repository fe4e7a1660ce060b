"""What a sentence template can use of an entry, in the language of the brief."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from verbale.outputs.brief.names import Names, is_of_script, is_woman
from verbale.outputs.brief.offices import names_side, office_of
from verbale.outputs.brief.papers import paper_of
from verbale.outputs.brief.parties import Parties
from verbale.outputs.brief.people import Figure, People
from verbale.outputs.brief.places import place_phrase, seat_phrase
from verbale.outputs.chronicle_table import value
from verbale.outputs.wording import Wording
from verbale.when.when import When

Entry = Mapping[str, Any]
_OF_SIDES = frozenset({"consultations", "negotiations", "commission", "call", "video_call"})
_ASIDE = frozenset({"recipient", "inviter", "target", "host", "speaker"})
NAMES = frozenset({
    "attended", "date", "day", "envoy", "event", "first", "framework", "framework_gen", "initiative", "label", "level",
    "level_unless", "members", "named", "noun", "occasion", "on", "ordinal", "ordinal_n", "org", "others", "over",
    "paper", "past", "place", "post", "purpose", "rank_from", "rank_to", "recipient", "residence", "said", "seat",
    "sides", "sides_people", "signers", "speaker", "topics", "visit", "who", "whom", "years",
})  # fmt: skip
"""What templates may name."""

OPENS, CLOSES = "\ue000", "\ue001"
"""Brackets of an aside until the sentence is finished; no text has these characters."""


class Contexts:
    """Makes the context of each entry of one brief."""

    def __init__(self, words: Mapping[str, Any], wording: Wording, names: Names) -> None:
        self._words, self._wording, self._names = words, wording, names
        self._language = wording.language

    def of(self, entry: Entry) -> dict[str, Any]:
        """All that templates may name but the noun, the date of an anniversary and what agrees with the noun."""
        sides = list(entry["sides"])
        who, whom = self._people(entry, sides[:1]), self._people(entry, sides[1:])
        everyone = People([*who.figures, *whom.figures], self._language, self._words)
        named = everyone.all_named
        found: dict[str, Any] = {
            "date": self._date(entry), "over": _is_over(entry), "who": who, "whom": whom, "sides_people": everyone,
            "named": named, "envoy": self._envoy(entry, who), "recipient": self._people(entry, None, "recipient"),
            "speaker": self._people(entry, None, "speaker"),
            "attended": self._attended(entry, everyone),
            "signers": self._bracket("signers", everyone),
        }  # fmt: skip
        return (
            found | self._sides(entry, sides) | self._where(entry) | self._what(entry, everyone) | self._details(entry)
        )

    def _date(self, entry: Entry) -> str:
        date = self._wording.on_date(entry["when"]) if entry["when"] else ""
        return str(self._words["grammar"]["dated"].format(date=date)) if date else ""

    def _parties(self, codes: Iterable[str]) -> Parties:
        return Parties(tuple(codes), self._wording, self._words)

    def _sides(self, entry: Entry, sides: list[str]) -> dict[str, Any]:
        closing = sides[-1:] if len(sides) > 1 and sides[-1] in self._words["organisations"] else []
        return {
            "first": self._parties(sides[:1]), "others": self._parties(sides[1:]), "sides": self._parties(sides),
            "org": self._parties(closing), "members": self._parties(sides[: len(sides) - len(closing)]),
        }  # fmt: skip

    def _where(self, entry: Entry) -> dict[str, Any]:
        place, state = value(entry, "where.place"), value(entry, "where.state")
        occasion = self._in_script(self._worded(entry, "occasion") or "")
        event = f"«{occasion}»" if occasion and self._language == "ru" else f"“{occasion}”" if occasion else ""
        return {
            "place": self._place(place) if place else self._parties([state]).inside if state else "",
            "seat": seat_phrase(place, self._language) if state in (None, *entry["sides"][1:]) else "", "event": event,
            "occasion": self._words["grammar"]["occasion"].format(event=event) if event else "",
        }  # fmt: skip

    def _worded(self, entry: Entry, field: str) -> str | None:
        """What is told most; where that is in another script, what another telling says in this one."""
        found: str | None = value(entry, field)
        if not found or is_of_script(found, self._language):
            return found
        name, _, part = field.partition(".")
        records = [telling["record"].get(name) for telling in entry["tellings"]]
        told = [each.get(part) if isinstance(each, Mapping) else each for each in records]
        return next((each for each in told if each and is_of_script(each, self._language)), found)

    def _in_script(self, words: str) -> str:
        """Words of a source, '' if they are in another script: the footnote has them."""
        return words if is_of_script(words, self._language) else ""

    def _place(self, place: str) -> str:
        return place_phrase(place, self._words, self._language)

    def _what(self, entry: Entry, everyone: People) -> dict[str, Any]:
        level, initiator = value(entry, "level"), value(entry, "initiator")
        shown = self._words["at_level"].get(level, "") if level else ""
        document = {"type": value(entry, "document.type"), "title": self._worded(entry, "document.title")}
        grammar = self._words["grammar"]
        initiative = grammar["initiative"].format(side=self._parties([initiator]).gen) if initiator else ""
        return {
            "level": shown, "level_unless": "" if everyone else shown, "initiative": initiative,
            "topics": self._topics(entry),
            "paper": paper_of(document, self._words, self._language),
            "label": self._wording.kind(entry["kind"]).lower(),
        }  # fmt: skip

    def _topics(self, entry: Entry) -> str:
        own = self._words.get("topics", {})
        said = [own.get(each) or self._wording.label("topics", each) for each in _telling_topics(entry)]
        pattern = self._words["grammar"]["topics" if len(said) > 1 else "topic"]
        return aside(pattern.format(topics=", ".join(said))) if said else ""

    def _details(self, entry: Entry) -> dict[str, Any]:
        detail = {
            key: value(entry, f"detail.{key}") for key in ("post", "residence", "framework", "visit_type", "purpose")
        }
        words, grammar = self._words, self._words["grammar"]
        visit = words["visits"].get(detail["visit_type"], ("", "", ""))
        framework = self._parties([detail["framework"]] if detail["framework"] else [])
        ranks = words["ranks_of_relations"]
        ordinal, city = value(entry, "ordinal"), detail["residence"]
        return {
            "post": self._parties([detail["post"]] if detail["post"] else []), "framework": framework,
            "framework_gen": f" {framework.gen}" if framework else "",
            "residence": grammar["residence"].format(city=self._place(city)) if city else "",
            "visit": dict(zip(("nom", "ins", "gen"), visit, strict=True)),
            "purpose": words["purposes"].get(detail["purpose"] or "other", words["purposes"]["other"]),
            "rank_from": ranks.get(value(entry, "detail.rank_from"), ""),
            "rank_to": ranks.get(value(entry, "detail.rank_to"), ""),
            "ordinal": grammar["ordinal"].format(number=ordinal) if ordinal else "",
            "ordinal_n": ordinal_of(ordinal, grammar) if ordinal else "",
        }  # fmt: skip

    def _attended(self, entry: Entry, everyone: People) -> str:
        """Those who took part in talks that are told as talks of the sides."""
        if entry["kind"] not in _OF_SIDES:
            return ""
        return self._bracket("attended" if everyone.many else "attendee", everyone)

    def _bracket(self, key: str, people: People) -> str:
        """Those who took part, if a name is told."""
        if not people.names:
            return ""
        said = "; ".join(figure.said("nom", self._words, self._language) for figure in people.figures)
        return aside(self._words["grammar"][key].format(people=said))

    def _people(self, entry: Entry, sides: list[str] | None, role: str | None = None) -> People:
        told = value(entry, "participants") or ()
        wanted = [
            each
            for each in told
            if (each.get("role") == role if role else each.get("role") not in _ASIDE)
            and (sides is None or each.get("side") in sides)
        ]
        figures = [
            figure for each in wanted if (figure := self._figure(each, self._post(entry, each))).office or figure.name
        ]
        return People(distinct(figures), self._language, self._words)

    def _figure(self, who: Mapping[str, Any], post: str | None = None) -> Figure:
        code, person = who.get("side"), who.get("person")
        side = self._parties([code] if code else [])
        name = self._names.written(code or "", person) if person else ""
        office = self._posted(office_of(who, side, self._words, self._language), who.get("rank"), post)
        return Figure(office, name, side.nom, bool(person) and is_woman(code, person or ""))

    def _posted(self, office: str, rank: str | None, post: str | None) -> str:
        """«посол Норвегии в Украине»: where an envoy who covers another state sits, if the office does not say so."""
        if not post or rank != "ambassador" or names_side(office, post, self._language):
            return office
        party = self._parties([post])
        return str(self._words["grammar"]["posted"].format(office=office, inside=party.inside, into=party.into))

    def _envoy(self, entry: Entry, who: People) -> People:
        """Whose credentials or mission it is; where none is told, the ambassador of the first side."""
        if who:
            return who
        ambassador = {"rank": "ambassador", "side": next(iter(entry["sides"]), None)}
        figure = self._figure(ambassador, self._post(entry, ambassador))
        return People([figure], self._language, self._words)

    def _post(self, entry: Entry, who: Mapping[str, Any]) -> str | None:
        return value(entry, "detail.post") if who.get("side") == next(iter(entry["sides"]), None) else None


def aside(words: str) -> str:
    """What stands in brackets after a sentence, with brackets that a neighbour of the same sort can share."""
    return OPENS + words.removeprefix("(").removesuffix(")") + CLOSES


def distinct(figures: list[Figure]) -> list[Figure]:
    """Each once; a nameless one not beside a named one of the same office and side."""
    found: list[Figure] = []
    named = {(figure.side, figure.office) for figure in figures if figure.name}
    for figure in figures:
        if figure not in found and (figure.name or (figure.side, figure.office) not in named):
            found.append(figure)
    return found


def ordinal_of(number: int, grammar: Mapping[str, Any]) -> str:
    """«3-е», '3rd'."""
    endings = grammar.get("ordinal_endings")
    if not endings:
        return str(grammar["ordinal"].format(number=number))
    last = "th" if 10 < number % 100 < 14 else endings.get(str(number % 10), "th")
    return f"{number}{last}"


def _telling_topics(entry: Entry) -> list[str]:
    """The topics that say more than the sentence does by itself."""
    topics = list(value(entry, "topics") or ())
    if value(entry, "detail.framework") == "EU":
        topics = [each for each in topics if each != "european_union"]
    return topics if topics != ["bilateral"] else []


def _is_over(entry: Entry) -> bool:
    """Whether a date with an end is given, so that a standing arrangement is told in the past."""
    when = entry["when"]
    return bool(when) and When.parse(when).latest is not None
