"""Which sentences of a text are worth reading."""

from __future__ import annotations

import pytest

from verbale.mentions.worth_reading import every_sentence, list_end, worth_reading
from verbale.pipeline import reader
from verbale.sentences.split import blocks

RUSSIAN = reader("ru")
WEATHER = "В городе идет дождь. Вечером стало тихо. На рынке продают рыбу. Дети играют во дворе.\n"
VISIT = "Министр Норвегии прибыл с визитом в Минск.\n"


def chosen(text: str) -> tuple[list[str], list[str] | None]:
    """The sentences to read, and those of the probe."""
    choice = worth_reading(text, list(blocks(text)), RUSSIAN.gate, RUSSIAN.grammar.abbreviations)
    places = [text[place.start : place.stop] for place in choice.places]
    return places, None if choice.probe is None else [text[place.start : place.stop] for place in choice.probe]


@pytest.mark.parametrize("text", ["", WEATHER * 3, "Его приняли вечером.", "Визит начался.\n" + WEATHER])
def test_nothing_where_no_deed_has_a_party(text: str) -> None:
    """No word of a deed, or none with a state or who speaks for one beside it: nothing is read."""
    assert chosen(text) == ([], None)


def test_a_text_of_deeds_is_read_with_its_neighbours() -> None:
    """Sentences beside a deed tell who 'он' is and what was spoken of."""
    assert chosen(VISIT + "Он осмотрел порт.\n") == ([VISIT.strip(), "Он осмотрел порт."], None)


def test_a_text_of_other_things_is_probed_first() -> None:
    """One deed among many other sentences: it is read first, and with it only the opening and its neighbours."""
    places, probe = chosen(WEATHER * 3 + VISIT + WEATHER)
    assert probe == [VISIT.strip()]
    assert places == [
        "В городе идет дождь.", "Вечером стало тихо.", "Дети играют во дворе.", VISIT.strip(), "В городе идет дождь.",
    ]  # fmt: skip


@pytest.mark.parametrize("deed", ["Министр Норвегии провел встречу.\n", "Норвежские рыбаки поддержали Норвегию.\n"])
def test_a_text_of_other_things_needs_two_sides(deed: str) -> None:
    """One state among many sentences of other things tells no act: nothing is read."""
    assert chosen(WEATHER * 3 + deed + WEATHER) == ([], None)


def test_a_heading_with_two_sides_speaks_for_the_text() -> None:
    """'Отношения России и Дании' above: a deed of 'стороны' need not name them again."""
    deed = "Стороны подписали договор 5 мая 1998 года."
    _, probe = chosen("Отношения России и Дании\n" + WEATHER * 3 + deed + "\n" + WEATHER)
    assert probe == ["Отношения России и Дании", deed]


def test_a_list_goes_with_the_line_that_opens_it() -> None:
    """'Состоялись встречи:' and the items after it are one sentence."""
    text = "Состоялись встречи:\n- с министром Дании;\n- с послом Чили.\nПогода ясная."
    rows = list(blocks(text))
    places = every_sentence(text, rows, RUSSIAN.gate, RUSSIAN.grammar.abbreviations)
    assert list_end(text, rows, 0) == 2
    assert [text[place.start : place.stop] for place in places] == [text[: text.index("\nПогода")], "Погода ясная."]
