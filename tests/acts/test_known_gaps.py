"""Plain sentences that are read wrongly today: each mark goes with the fix of its cause."""

from __future__ import annotations

import pytest
from telling import people, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Исландия установила дипломатические отношения с Грузией, Арменией и Молдовой в 1992 году.",
            ["relations.established held 1992 GE+IS", "relations.established held 1992 AM+IS",
             "relations.established held 1992 IS+MD"],
            marks=pytest.mark.xfail(strict=True, reason="the first partner is paired with all others"),
        ),
        pytest.param(
            "Президент Латвии встретился с президентами Грузии и Эстонии.",
            ["meeting held None GE+LV", "meeting held None EE+LV"],
            marks=pytest.mark.xfail(strict=True, reason="so are the holders of one plural post"),
        ),
        pytest.param(
            "Эстония оказала гуманитарную помощь Грузии в 2008 году.", ["aid held 2008 EE>GE"],
            marks=pytest.mark.xfail(strict=True, reason="the state after the noun is read as its genitive, so as doer"),
        ),
        pytest.param(
            "Президент Латвии хотел, чтобы президент Узбекистана посетил Ригу.", [],
            marks=pytest.mark.xfail(strict=True, reason="'чтобы' with the past form is not read as a wish"),
        ),
        pytest.param(
            "Президент Польши пригласил президента Литвы посетить Варшаву.", ["visit planned None LT>PL"],
            marks=pytest.mark.xfail(strict=True, reason="the object of 'пригласил', not its subject, travels"),
        ),
        pytest.param(
            "Грузия отменила визовый режим для граждан Эстонии в 2005 году.", ["easing held 2005 GE>EE"],
            marks=pytest.mark.xfail(strict=True, reason="the deed's own 'отменила' is read as calling the deed off"),
        ),
    ],
)  # fmt: skip
def test_parties_and_certainty(text: str, expected: list[str]) -> None:
    """What the sentence says."""
    assert told(text) == expected


@pytest.mark.xfail(strict=True, reason="a post after 'во главе с' gets the host's side")
def test_the_head_of_a_delegation() -> None:
    """Who leads a delegation is of its state."""
    assert people("Делегация Литвы во главе с премьер-министром посетила Варшаву.") == [["LT - head_of_government"]]
