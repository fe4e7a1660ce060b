"""A date in Russian words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

import verbale
from verbale.errors import PackError
from verbale.when.when import When
from verbale.when.words import words

RUSSIAN: dict[str, Any] = yaml.load(
    (Path(verbale.__path__[0]) / "languages/ru/date_words.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader
)

SAID = [
    ("1992-02-04", "4 февраля 1992 г."),
    ("1996-10", "октябрь 1996 г."),
    ("1954", "1954 г."),
    ("2016-01/..", "с января 2016 г."),
    ("2016-01-25/..", "с 25 января 2016 г."),
    ("../2019", "до 2019 г."),
    ("2019-12-11/2019-12-12", "11–12 декабря 2019 г."),
    ("2015-06-30/2015-07-02", "с 30 июня 2015 г. по 2 июля 2015 г."),
    ("2020-01/2020-03", "январь–март 2020 г."),
    ("2000/2012", "2000–2012 гг."),
    ("2011-22/2012-21", "с лета 2011 г. по весну 2012 г."),
    ("2019-05/2020", "с мая 2019 г. по 2020 г."),
    ("2011-21", "весна 2011 г."),
    ("199X", "1990-е годы"),
    ("199X/..", "с 1990-х годов"),
    ("19XX", "1900–1999 гг."),
    ("[2020..]", "после 2020 г."),
    ("[..2020]", "не позднее 2020 г."),
    ("[2008-01..2008-06]", "не ранее января 2008 г. и не позднее июня 2008 г."),
    ("{2017,2018,2020}", "2017 г., 2018 г. и 2020 г."),
    ("[2017,2018]", "2017 г. или 2018 г."),
    ("XXXX-02-04", "4 февраля (год не назван)"),
    ("XXXX-08", "август (год не назван)"),
    ("XXXX-12-03/XXXX-12-04", "3–4 декабря (год не назван)"),
    ("1996~", "около 1996 г."),
    ("1996-10~", "около октября 1996 г."),
    ("2017-05-02?", "предположительно 2 мая 2017 г."),
    ("2020-06-XX", "июнь 2020 г."),
]


@pytest.mark.parametrize(("edtf", "said"), SAID)
def test_words_in_russian(edtf: str, said: str) -> None:
    """Every form of date is said as a Russian page would write it."""
    assert words(When.parse(edtf), RUSSIAN) == said


def test_a_missing_pattern_is_named() -> None:
    """The error names the missing key."""
    with pytest.raises(PackError, match=r"no pattern year\.said"):
        words(When.parse("1992"), {})
    with pytest.raises(PackError, match="months"):
        words(When.parse("1992-10"), {"month": "{month}", "months": ["январь"]})
