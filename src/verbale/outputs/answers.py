"""The words around what a chronicle answers, in the languages that its tables speak: `words/*.json`."""

from __future__ import annotations

from typing import Any

from verbale.outputs.page_words import own_words, page_languages
from verbale.outputs.table import TableWords


def say(words: TableWords, key: str, /, **values: object) -> str:
    """A phrase of an answer, English where the language has none.

    >>> from verbale.outputs.wording import wording
    >>> say(wording("en").for_table(), "all", n=1500), say(wording("ru").for_table(), "all", n=2)
    ('told by all: 1,500', 'сообщают все: 2')
    """
    told = {name: _number(words, each) if isinstance(each, int) else each for name, each in values.items()}
    return str(_own(words, "answers")[key]).format(**told)


def years(words: TableWords, number: int) -> str:
    """A number of years: '1 year', «22 года», «28 лет»; a language with a form for few counts as Russian does."""
    forms = _own(words, "numbers")["years"]
    few = "few" in forms and number % 10 in (2, 3, 4) and number % 100 not in (12, 13, 14)
    one = (number % 10 == 1 and number % 100 != 11) if "few" in forms else number == 1
    return str(forms["one" if one else "few" if few else "many"]).format(n=_number(words, number))


def _number(words: TableWords, number: int) -> str:
    return f"{number:,}".replace(",", str(_own(words, "numbers")["thousands"]))


def _own(words: TableWords, group: str) -> dict[str, Any]:
    return own_words(words.language if words.language in page_languages() else "en")[group]
