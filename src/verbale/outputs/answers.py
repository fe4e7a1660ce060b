"""The words around what a chronicle answers, in the languages that its tables speak."""

from __future__ import annotations

from verbale.outputs.table import TableWords

_ENGLISH = {
    "silences": "Longest silences", "silence": "{level}: {days} days", "after": "after {entry}",
    "until": "until {entry}", "until this day": "until this day, {day}", "overdue": "Rounds overdue",
    "late": "{kind}, {level}: {rounds} rounds, every {rhythm} days; {days} days since {day}",
    "unreturned": "Visits not returned", "host": "by {side}, {level}: {entry}",
    "initiative": "Initiative, of contacts whose telling names it", "none": "none",
    "disputed": "sources differ: {entry}", "no level": "no level told",
    "anniversaries": "Anniversaries until {day}", "anniversary": "{day}: {years} since {entry}",
    "ahead": "Planned, until {day}", "unkept": "Planned, past, and not told as done",
    "voice": "{voice} tells {told}, alone {alone}", "topics": "topics: {topics}",
    "own topics": "topics of its own: {topics}", "all": "told by all: {n}", "differently": "told differently: {n}",
    "unheard": "told only by documents that no capital speaks in: {n} (--sources compares them, too)",
    "also": "also: {names}", "seen": "{office}, seen {dates}: {tellings}", "undated": "undated",
    "perhaps": "perhaps one: {first} and {second} (for: {for_}; against: {against})",
    "entry": "entry {id}", "differ": "Sources differ", "derived": "Derived", "history": "History", "told by": "Told by",
    "stage when": " for {day}", "stage told": ", told {day}", "telling": "telling {id}",
}  # fmt: skip
_RUSSIAN = {
    "silences": "Самые долгие перерывы", "silence": "{level}: {days} дн.", "after": "после: {entry}",
    "until": "до: {entry}", "until this day": "по сей день, {day}", "overdue": "Просроченные раунды",
    "late": "{kind}, {level}: раундов {rounds}, раз в {rhythm} дн.; последний {days} дн. назад: {day}",
    "unreturned": "Визиты без ответного", "host": "за {side}, {level}: {entry}",
    "initiative": "Инициатива, где источник её называет", "none": "нет",
    "disputed": "источники расходятся: {entry}", "no level": "уровень не назван",
    "anniversaries": "Годовщины по {day}", "anniversary": "{day}: {years}, {entry}",
    "ahead": "Запланировано, по {day}", "unkept": "Запланировано, срок прошёл, а что состоялось, не сказано",
    "voice": "{voice}: сообщает {told}, один {alone}", "topics": "темы: {topics}",
    "own topics": "темы только у него: {topics}", "all": "сообщают все: {n}", "differently": "расходятся: {n}",
    "unheard": "только в документах, где не говорит ни одна столица: {n} (--sources сравнит и их)",
    "also": "также: {names}", "seen": "{office}, упоминается: {dates}: {tellings}", "undated": "без даты",
    "perhaps": "возможно, одно лицо: {first} и {second} (за: {for_}; против: {against})",
    "entry": "запись {id}", "differ": "Источники расходятся", "derived": "Выведено", "history": "История",
    "told by": "Источники", "stage when": ", {day}", "stage told": ", сообщено {day}", "telling": "сообщение {id}",
}  # fmt: skip
_ANSWERS = {"en": _ENGLISH, "ru": _RUSSIAN}


_THOUSANDS = {"en": ",", "ru": "\N{NO-BREAK SPACE}"}


def say(words: TableWords, key: str, /, **values: object) -> str:
    """A phrase of an answer, English where the language has none.

    >>> from verbale.outputs.wording import wording
    >>> say(wording("en").for_table(), "all", n=1500), say(wording("ru").for_table(), "all", n=2)
    ('told by all: 1,500', 'сообщают все: 2')
    """
    told = {name: _number(words, each) if isinstance(each, int) else each for name, each in values.items()}
    return _ANSWERS.get(words.language, _ENGLISH)[key].format(**told)


def years(words: TableWords, number: int) -> str:
    """A number of years: '1 year', «22 года», «28 лет»."""
    if words.language != "ru":
        return f"{_number(words, number)} year{'' if number == 1 else 's'}"
    few = number % 10 in (2, 3, 4) and number % 100 not in (12, 13, 14)
    one = number % 10 == 1 and number % 100 != 11
    return f"{number} {'год' if one else 'года' if few else 'лет'}"


def _number(words: TableWords, number: int) -> str:
    return f"{number:,}".replace(",", _THOUSANDS.get(words.language, ","))
