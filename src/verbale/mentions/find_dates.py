"""Find the date expressions of a sentence: one compiled pattern for the atoms, a small grammar for what joins them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from verbale.mentions.compose_dates import YEAR_LEANS, Piece, date_pieces, reduce_joins
from verbale.mentions.date_atom import Atom, AtomReader
from verbale.mentions.date_governor import Governor, Governors, LoneWords, Stretch
from verbale.mentions.date_mention import DateMention, Preposition
from verbale.mentions.date_pattern import DatePattern
from verbale.sentences.memory import KEPT_WORDS
from verbale.sentences.split import tokens
from verbale.sentences.token import Token

_OPEN: Final[dict[str, Preposition]] = {"since": "since", "until": "until", "after": "after", "before": "before"}


class DateFinder:
    """Finds date expressions by the `dates` data of a language (`languages/<code>/dates.yaml`)."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        pattern = DatePattern(data)
        self._search, self._match = pattern.regex.finditer, pattern.regex.match
        self._openers = frozenset(tokens(word, 0, len(word))[0].text for word in (*pattern.meanings, *pattern.months))
        self._beginnings: dict[str, tuple[int, ...]] = {}
        self._read = AtomReader(data, pattern).read
        self._links = {"": "join"}
        for link in ("range", "range_after_since", "list", "year"):
            self._links |= dict.fromkeys(data["connectors"][link], link)
        self._longest_link = max(14, *(len(words) + 2 for words in self._links))
        self._inner = frozenset(data["connectors"]["inner"])
        self._inner_day = frozenset(data["connectors"].get("inner_day", ())) | self._inner
        self._links |= dict.fromkeys((",", *(words for words in self._inner if words.startswith(","))), "comma")
        self._governors = Governors(data)
        self._prepositions = self._governors.kinds
        self._lone = LoneWords(data)
        self._weekday_prepositions = frozenset(data["weekday_prepositions"])
        self._not_after = {relative: frozenset(words) for relative, words in data["not_after"].items()}
        vague = frozenset(data.get("shifts", {}).get("not_after", ()))  # "nearly two years later"
        self._not_after |= dict.fromkeys(("days_on", "months_on", "years_on", "days_ago"), vague)
        self._seasons_alone = frozenset(data["seasons_alone"])
        reaching = "|".join(data["reaching"])
        self._reaching = re.compile(rf"(?<!\w)(?:{reaching})(?:\s+[\w«»\"-]+){{1,4}}\s*$", re.IGNORECASE)
        self._term = re.compile(rf"(?<!\w)(?:{'|'.join(data['term_phrases'])})\s+\w+\s*$", re.IGNORECASE)
        self._after_bare_year = re.compile(data["bare_year_followed_by"])

    def find(self, text: str, start: int, stop: int) -> list[DateMention]:
        """The date expressions in `text[start:stop]`, in order; offsets count in the whole text."""
        atoms = [atom for match in self._search(text, start, stop) for atom in self._read(match)]
        return self._mentions(text, start, stop, atoms)

    def find_among(self, text: str, start: int, stop: int, words: list[Token]) -> list[DateMention]:
        """The same, given the tokens: the pattern is only tried where a date can begin, not at every letter."""
        atoms: list[Atom] = []
        end = start
        known = self._beginnings
        for token in words:
            spelled = token.text
            for beginning in known[spelled] if spelled in known else self._learn(token):
                if token.start + beginning < end:
                    continue
                match = self._match(text, token.start + beginning, stop)
                if match is not None:
                    end = match.end()
                    atoms.extend(self._read(match))
        return self._mentions(text, start, stop, atoms) if atoms else []

    def _learn(self, token: Token) -> tuple[int, ...]:
        """Where in a token a date can begin: at a number or at a word of dates, also inside 'саммит-2016'."""
        spelled = token.text
        places = [n for n in range(len(spelled)) if n == 0 or not (spelled[n - 1].isalnum() or spelled[n - 1] == "_")]
        whole = spelled in self._openers or len(places) > 1
        able = [n for n in places if n or whole or spelled[n].isdecimal()]
        if len(self._beginnings) >= KEPT_WORDS:
            self._beginnings.clear()
        found = self._beginnings[spelled] = tuple(able)
        return found

    def _mentions(self, text: str, start: int, stop: int, atoms: list[Atom]) -> list[DateMention]:
        mentions: list[DateMention] = []
        index = 0
        while index < len(atoms):
            run, links = [atoms[index]], []
            index += 1
            while index < len(atoms):
                link = self._link(text, run[-1], atoms[index])
                if link is None:
                    break
                run.append(atoms[index])
                links.append(link)
                index += 1
            self._read_run(text, start, stop, (run, links), mentions)
        return mentions

    def _link(self, text: str, left: Atom, right: Atom) -> str | None:
        if right.start - left.stop > self._longest_link:
            return None
        gap = text[left.stop : right.start].strip()
        # "в 2010 году, в мае": the year first, then a month without one.
        twice = left.kind == "weekday" or (left.kind == "relative" and left.lean not in YEAR_LEANS)
        if twice and right.first.month is not None and right.kind == "day" and (gap == "(" or gap in self._inner_day):
            return "comma"  # "yesterday (February 17)", "this week, on 2 April": said twice
        month_last = left.kind in ("year", "relative") and right.kind in ("day", "month") and right.yearless
        if month_last and gap in (self._inner if right.kind == "month" else self._inner_day):
            return "inner"
        return self._links.get(gap)

    def _read_run(
        self, text: str, start: int, stop: int, run: tuple[list[Atom], list[str]], mentions: list[DateMention]
    ) -> None:
        place = run[0][0].start
        governor = self._governors.before(text, start, place)
        if governor.kind == "between":
            _make_range(text, *run)
        atoms, links = reduce_joins(*run)
        begin = 0
        for end in range(1, len(atoms) + 1):
            if end < len(atoms) and links[end - 1] != "break":
                continue
            if atoms[begin].start != place:
                place = atoms[begin].start
                governor = self._governors.before(text, start, place)
            since = governor.kind == "since"
            for piece in date_pieces(atoms[begin:end], links[begin : end - 1], since):
                if piece.atoms[0].start != place:
                    place = piece.atoms[0].start
                    governor = self._governors.before(text, start, place)
                words = Stretch(text, start, stop, place, piece.atoms[-1].stop)
                if self._is_date(words, piece, governor) and all(value.exists for value in piece.values):
                    mentions.append(self._mention(words, piece, governor))
            begin = end

    def _is_date(self, place: Stretch, piece: Piece, governor: Governor) -> bool:
        first, word = piece.atoms[0], governor.word
        if first.kind == "day":
            return first.first.month is not None or self._lone.is_day(governor)
        if first.kind == "month":
            if first.marked or not first.yearless:
                return True
            month = place.text[first.start : first.stop]
            if word in self._prepositions and self._lone.is_month(place, governor, month):
                return True
            return month.lower() in self._seasons_alone
        if first.kind == "weekday":
            return word in self._weekday_prepositions
        if first.kind == "relative":
            return self._not_after.get(first.lean or "", frozenset()).isdisjoint((word, governor.article))
        return self._is_year(place, piece, governor)

    def _is_year(self, place: Stretch, piece: Piece, governor: Governor) -> bool:
        if any(atom.marked for atom in piece.atoms):
            return True
        if place.before(1) == "(" and place.after(1) in (")", ",", ";"):
            return True
        if self._lone.is_year(place, governor) or _opens_a_line(place):
            return True
        if governor.word not in self._prepositions:
            return False
        several = len(piece.atoms) > 1
        return several or self._after_bare_year.match(place.text, place.end, place.stop) is not None

    def _mention(self, place: Stretch, piece: Piece, governor: Governor) -> DateMention:
        first, last = piece.atoms[0], piece.atoms[-1]
        preposition = self._preposition(piece, governor)
        attributive = self._lone.is_attribute(place, governor)
        if attributive and preposition in ("after", "before") and piece.atoms[0].kind != "year":
            preposition = None  # 'following the October 16 call': the call came before
        return DateMention(
            first.start, last.stop, piece.values, preposition, first.lean, first.weekday, first.shift, attributive
        )

    def _preposition(self, piece: Piece, governor: Governor) -> Preposition | None:
        kind, before = governor.kind, governor.text
        first = piece.atoms[0]
        years_only = first.kind == "year"
        if years_only and kind in ("since", "until", "of", None) and self._term.search(before):
            return "term"
        if kind == "term":
            if not years_only:
                return None
            return "term" if first.last or piece.is_interval or piece.atoms[-1].many else "for"
        if kind in (None, "of") and years_only and self._reaching.search(before):
            return "after"
        if piece.is_interval and kind == "since":
            return None  # "с 11 по 12 декабря" is an interval, not an open end
        return _OPEN.get(kind or "")


_DASH_AND_WORD: Final = re.compile(r"\s+[–—-]\s+[^\W\d_]")


def _opens_a_line(place: Stretch) -> bool:
    """'2014 – визит …', '1998-2004 – Ветров': the years that a line of a list begins with."""
    first = not place.text[place.start : place.begin].strip("• \t")
    return first and _DASH_AND_WORD.match(place.text, place.end, place.stop) is not None


def _make_range(text: str, atoms: list[Atom], links: list[str]) -> None:
    """ "between 3 and 5 May": the first thing that a list would hold is the beginning of a range."""
    for index, link in enumerate(links):
        if link == "list" and text[atoms[index].stop : atoms[index + 1].start].strip() != ",":
            links[index] = "range"
            return
