"""Words that are said and mean no thing of their own: articles, and the 'of' that makes a genitive.

A language that tells cases by word order names them in `function_words.yaml`. They are no tokens; what stood before a
token is kept beside it, as is whether the token was a possessive ("Norway's", "the ministers' meeting").
"""

from __future__ import annotations

from typing import NamedTuple

from verbale.sentences.split import words_of
from verbale.sentences.token import Token

_APOSTROPHES = frozenset("'’ʼ‘")


class Sounding(NamedTuple):
    """The tokens that remain; for each the silent words before it, with blanks between, whether it is possessive."""

    tokens: list[Token]
    leads: list[str]
    possessive: list[bool]


def without_silent(
    tokens: list[Token],
    silent: frozenset[str],
    ordinal_endings: frozenset[str] = frozenset(),
    possessive_endings: tuple[str, ...] = (),
    fused_openers: tuple[str, ...] = (),
) -> Sounding:
    """Tokens without silent words and without the endings of possessives; '28th' is one token, folded '28-th'.

    What is fused to the word after it ('then-Prime Minister') is dropped like a silent word.
    """
    found = Sounding([], [], [])
    lead: list[str] = []
    for index, token in enumerate(tokens):
        if fused_openers and token.norm.startswith(fused_openers):
            token = _without_opener(token, fused_openers)  # noqa: PLW2901 -- the same word, without what is fused to it
        if token.norm in silent and not _an_initial(tokens, index):
            lead.append(token.norm)
        elif token.text in _APOSTROPHES and _ends_plural(found.tokens, token):
            found.possessive[-1] = True
        elif token.norm in ordinal_endings and _counts(found.tokens, token):
            found.tokens[-1] = _ordinal(found.tokens[-1], token)
        else:
            ending = _ending(token, possessive_endings)
            owner = ending > 0
            found.tokens.append(_owner(token, ending) if owner else token)
            found.leads.append(" ".join(lead))
            found.possessive.append(owner)
            lead = []
    return found


def sounding_words(phrase: str, silent: frozenset[str]) -> list[str]:
    """The folded tokens of a phrase of data without silent words, unless it has no others.

    >>> sounding_words("at the invitation of", frozenset({"the", "of"}))
    ['at', 'invitation']
    """
    words = words_of(phrase)
    return [word for word in words if word not in silent] or words


def _an_initial(tokens: list[Token], index: int) -> bool:
    """'A. Samosuev', 'A.B. Ivanov'."""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    token = tokens[index]
    return token.capital and len(token.text) == 1 and following is not None and following.text == "." and (
        following.start == token.stop
    )  # fmt: skip


def _ends_plural(before: list[Token], mark: Token) -> bool:
    return bool(before) and before[-1].norm.endswith("s") and before[-1].stop == mark.start


def _counts(before: list[Token], ending: Token) -> bool:
    return bool(before) and before[-1].stop == ending.start and before[-1].text.isdecimal()


def _ordinal(number: Token, ending: Token) -> Token:
    return Token(number.start, ending.stop, number.text + ending.text, f"{number.text}-{ending.norm}", "n", False)


def _ending(token: Token, possessive_endings: tuple[str, ...]) -> int:
    """The length of a possessive's ending, 0 for another word."""
    if token.kind != "w" or not token.norm.endswith(possessive_endings):
        return 0
    return next(len(ending) for ending in possessive_endings if token.norm.endswith(ending))


def _without_opener(token: Token, openers: tuple[str, ...]) -> Token:
    cut = next(len(opener) for opener in openers if token.norm.startswith(opener))
    text, norm = token.text[cut:], token.norm[cut:]
    whole = not text[:1].isupper()  # 'then-president' may be, 'then-time' is no post: only a capital opens one
    return token if whole else Token(token.start + cut, token.stop, text, norm, token.kind, capital=True)


def _owner(token: Token, ending: int) -> Token:
    text, norm = token.text[:-ending], token.norm[:-ending]
    return Token(token.start, token.stop - ending, text, norm, token.kind, token.capital)
