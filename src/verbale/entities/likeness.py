"""Whether two names are of one person: a score that explains itself."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from verbale.entities.name import (
    Part,
    forename_groups,
    forenames_agree,
    initial_fits,
    initials_fit,
    is_patronymic,
    parts,
    patronymics_agree,
)
from verbale.entities.sounding import letters_alike, nearness, plain_letters
from verbale.packs import load

SURE, POSSIBLE = 0.8, 0.6
"""From `SURE` on two names are taken for one person's, from `POSSIBLE` on they may be."""

_ALONE = 0.85  # a surname without anything else: Лавров
_MISMATCH = 0.3
_OTHER_WORDS = 0.65  # Ким Чен Ир and Ким Чен Ын: of like names a word that is another
_UNHEARD, _CLEAR = 0.45, 0.8  # below, a word has no partner by ear; from here on, no doubt is left of its partner
_LETTERS, _WORD = 0.01, 0.02  # shades among names that are surely alike: a word that is missing weighs most
_WOMAN = re.compile(r".+(?:[оеёа]ва|[иыі]на|[сц]кая|[сц]ька|[оа]ўская|[oea]va|ina|yna|[sc]ka(?:ya|ia|ja|)|auna)", re.I)
_MAN = re.compile(r".+(?:[оеёа][вў]|[иыі]н|[сц]кий|[сц]ький|[сц]кі|[oea][vŭu]|in|yn|[sc]k[iy][jy]?)", re.I)


class Likeness(NamedTuple):
    """A score from 0.0 to 1.0 with the reasons for it."""

    score: float
    reasons: tuple[str, ...]

    @property
    def sure(self) -> bool:
        """Whether it is enough by itself."""
        return self.score >= SURE

    @property
    def possible(self) -> bool:
        """Whether it cannot be ruled out."""
        return self.score >= POSSIBLE


@lru_cache(maxsize=262144)
def likeness(first: str, second: str) -> Likeness:
    """How likely two names are one person's; the order of the two makes no difference.

    >>> likeness("Макей В.В.", "Uładzimir Makiej").sure, likeness("Сергей Лавров", "Александр Лавров").possible
    (True, False)
    """
    if first == second:
        return Likeness(1.0, ("the same words",))
    mine, its = sorted((first, second))
    mine_parts, its_parts = parts(mine), parts(its)
    found = [
        _by_surname(mine_parts, its_parts, i, j)
        for i in _surnames(mine_parts)
        for j in _surnames(its_parts)
        if nearness(mine_parts[i].text, its_parts[j].text) >= POSSIBLE
    ]
    return max(found, default=Likeness(0.0, ("no word of one sounds like a word of the other",)))


def _surnames(name: tuple[Part, ...]) -> list[int]:
    """Places of the words that may be the surname: no particle, and no forename if another word is left."""
    particles = load.sounds()["particles"]
    words = [n for n, part in enumerate(name) if not part.initial and part.text.casefold() not in particles]
    return [number for number in words if not forename_groups(name[number].text)] or words


def _by_surname(mine: tuple[Part, ...], its: tuple[Part, ...], i: int, j: int) -> Likeness:
    """The likeness if the words at `i` and `j` are the surnames."""
    near = nearness(mine[i].text, its[j].text)
    reasons = [f"surnames {mine[i].text} and {its[j].text} sound {near:.2f} alike"]
    rest = [part for number, part in enumerate(mine) if number != i], [p for number, p in enumerate(its) if number != j]
    given = _given(rest[0]), _given(rest[1])
    score = near
    if not given[0] or not given[1]:
        lone = (mine[i] if not given[0] else its[j]).text
        has_both = bool(given[0] or given[1])
        score *= 0.5 if has_both and forename_groups(lone) else _ALONE
        reasons.append("a forename on one side only" if has_both else "no forenames")
    else:
        weight, reason = _forenames(given[0], given[1])
        score = near * weight
        reasons.append(reason)
        if fathers := _fathers_differ(*rest):
            score = min(score, near * _MISMATCH)
            reasons.append(fathers)
    if score > _OTHER_WORDS and (others := _other_words(mine, its)):
        score = others[0]
        reasons.append(others[1])
    if _sexes_differ(mine[i].text, its[j].text):
        score *= 0.4
        reasons.append("one surname is a man's, the other a woman's")
    if score > SURE:  # of several that are surely alike the likeliest comes first; none is less than sure for it
        score = max(SURE, score - _shades(mine, its, i, j))
    return Likeness(round(score, 4), tuple(reasons))


def _other_words(mine: tuple[Part, ...], its: tuple[Part, ...]) -> tuple[float, str] | None:
    """Why names written out are hardly one person's: each has a word that the other lacks, or two words are only near.

    One name may leave out words of the other, and one word may be spelt far from its partner: «Чонг», Trong.
    """
    words = _whole(mine), _whole(its)
    if min(map(len, words)) < 2 or max(map(len, words)) < 3:  # two words each are surname and forename, weighed before
        return None
    pairs = sorted(((forenames_agree(one, other), one, other) for one in words[0] for other in words[1]), reverse=True)
    met: list[tuple[float, str, str]] = []
    for near, one, other in pairs:
        if all(one != here and other != there for _, here, there in met):
            met.append((near, one, other))
    lone = [f"{one} is not {other}" for near, one, other in met if near < _UNHEARD]
    doubtful = [f"{one} and {other}" for near, one, other in met if _UNHEARD <= near < _CLEAR]
    if lone:
        return (_MISMATCH if doubtful else _OTHER_WORDS), lone[0]
    return (_OTHER_WORDS, f"{', '.join(doubtful)} only sound near") if len(doubtful) > 1 else None


def _whole(name: tuple[Part, ...]) -> list[str]:
    """Words of a name that are written out, without particles and patronymics."""
    particles = load.sounds()["particles"]
    words = [part.text for part in name if not part.initial and part.text.casefold() not in particles]
    return [word for word in words if not is_patronymic(word)] or words


def _shades(mine: tuple[Part, ...], its: tuple[Part, ...], i: int, j: int) -> float:
    """What sounds leave open: a surname in another place, and what each word of either name lacks in the other."""
    moved = _WORD * (len(mine) > 2 and len(its) > 2 and len(mine) - i != len(its) - j)
    return moved + sum(_lacks(part, its) for part in mine) + sum(_lacks(part, mine) for part in its)


def _lacks(part: Part, other: tuple[Part, ...]) -> float:
    """What speaks against a word or an initial: nothing there is like it, or it is in letters less plain."""
    if part.initial:
        return 0.0 if any(plain_letters(part.text)[:1] == plain_letters(o.text)[:1] for o in other) else _WORD
    if any(initial_fits(o.text, part.text) for o in other if o.initial):
        return 0.0
    near = [
        letters_alike(part.text, o.text) for o in other if not o.initial and nearness(part.text, o.text) >= POSSIBLE
    ]
    return _LETTERS * (1 - max(near)) if near else _WORD


def _given(rest: list[Part]) -> list[Part]:
    """Forenames and initials, without patronymics beside them; a name of particles alone has none."""
    bare = [part for part in rest if part.initial or not is_patronymic(part.text)] or rest
    particles = load.sounds()["particles"]
    return [part for part in bare if part.initial or (len(part.text) > 1 and part.text.casefold() not in particles)]


def _fathers_differ(mine: list[Part], its: list[Part]) -> str:
    """Why the patronymics, or a patronymic and the second initial, cannot be of one person; empty if they can."""
    named = [_father(rest) for rest in (mine, its)]
    seconds = [letters[1] if len(letters) > 1 else "" for letters in map(_initials, (mine, its))]
    first, second = named[0] or seconds[0], named[1] or seconds[1]
    if not any(named) or not first or not second or patronymics_agree(first, second):
        return ""
    return f"{first} is not {second}"


def _father(rest: list[Part]) -> str:
    words = [part.text for part in rest if not part.initial]
    return next((word for word in words[1:] if is_patronymic(word)), "")


def _initials(rest: list[Part]) -> list[str]:
    return [part.text for part in rest if part.initial]


def _forenames(mine: list[Part], its: list[Part]) -> tuple[float, str]:
    """The best weight of the forenames, and what it rests on. The first of one side must fit one of the other."""
    both = [_initials(given) for given in (mine, its)]
    if all(len(letters) > 1 for letters in both) and not _both_fit(both[0][1], both[1][1]):
        return _MISMATCH, f"second initials {both[0][1]} and {both[1][1]} differ"
    short, long = (mine, its) if len(mine) <= len(its) else (its, mine)
    first, others = short[0], long if not any(part.initial for part in (*short, *long)) else long[:1]
    if first.initial and not long[0].initial and len(long) > 1 and not initial_fits(first.text, long[0].text):
        others = long
    best = max((_pair(first, other) for other in others), key=lambda found: found[0])
    if best[0] > _MISMATCH and len(short) > 1 and others == long[:1] and short[1].initial != long[1].initial:
        second = _pair(short[1], long[1])
        return second if second[0] == _MISMATCH else best
    return best


def _both_fit(one: str, other: str) -> bool:
    return initial_fits(one, other) or initial_fits(other, one) or initials_fit(one, other)


def _pair(one: Part, other: Part) -> tuple[float, str]:
    if one.initial and other.initial:
        if initial_fits(one.text, other.text) or initial_fits(other.text, one.text):
            return 0.97, "the same initials"
        if initials_fit(one.text, other.text):
            return 0.9, f"initials {one.text} and {other.text} can be of one forename in two languages"
        return _MISMATCH, f"initials {one.text} and {other.text} differ"
    if one.initial or other.initial:
        initial, word = (one, other) if one.initial else (other, one)
        if initial_fits(initial.text, word.text):
            return 0.97, f"{word.text} can have the initial {initial.text}."
        return _MISMATCH, f"{word.text} cannot have the initial {initial.text}."
    agree = forenames_agree(one.text, other.text)
    if agree >= 0.8:
        return agree, f"forenames {one.text} and {other.text} are one"
    if agree >= POSSIBLE:
        return 0.75, f"forenames {one.text} and {other.text} sound {agree:.2f} alike"
    return _MISMATCH, f"forenames {one.text} and {other.text} differ"


def _sexes_differ(mine: str, its: str) -> bool:
    """Захарова is no Zakharov; a foreign surname in -ina or -ova on both sides tells nothing."""
    return any(
        _WOMAN.fullmatch(a) and _MAN.fullmatch(b) and not _WOMAN.fullmatch(b) for a, b in ((mine, its), (its, mine))
    )
