"""A post that a verb gives to its subject."""

from __future__ import annotations

import pytest
from telling import people, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Аскар Акаев был послом Кыргызстана в России.", ["envoy.accredited held None KG>RU"]),
        ("Саломе Зурабишвили была назначена послом Грузии в Эстонии 5 мая 2015 г.",
         ["envoy.appointed held 2015-05-05 GE>EE"]),
        ("Алар Карис стал президентом Эстонии.", []),
        ("Алар Карис стал президентом Эстонии. 12 октября 2022 г. он посетил Грузию.", ["visit held 2022-10-12 EE>GE"]),
    ],
)  # fmt: skip
def test_posts(text: str, expected: list[str]) -> None:
    """An ambassador is accredited by it; a president at home is no act, but what he does later is his state's."""
    assert told(text) == expected


def test_the_person_keeps_the_post() -> None:
    """The post that the sentence before gave him stands with the deed."""
    text = "Алар Карис стал президентом Эстонии. 12 октября 2022 г. он посетил Грузию."
    assert people(text) == [["EE Алар Карис head_of_state"]]
