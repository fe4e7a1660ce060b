"""Whose voice an address speaks with."""

from __future__ import annotations

import pytest

from verbale.documents.voice import Voice, voice_of

DOMAINS = {
    "BY": ["by", "mfa.gov.by"], "RU": ["ru", "mid.ru", "kremlin.ru"], "NO": ["no", "regjeringen.no", "norway.no"],
    "UA": ["ua", "mfa.gov.ua"], "FI": ["fi"], "US": ["us", "state.gov"], "AM": ["am"], "IO": ["io"], "JP": ["jp"],
}  # fmt: skip


@pytest.mark.parametrize(
    ("url", "voice"),
    [
        ("https://mfa.gov.by/press/1.html", Voice("BY", "institution")),
        ("https://norway.mfa.gov.by/ru/", Voice("BY", "institution")),  # Belarus speaks in Oslo
        ("http://www.regjeringen.no/no/aktuelt/", Voice("NO", "institution")),
        ("https://www.norway.no/en/ukraine/", Voice("NO", "institution")),
        ("www.mid.ru/ru/foreign_policy", Voice("RU", "institution")),
        ("https://www.mofa.go.jp/erp/", Voice("JP", "institution")),
        ("https://www.state.gov/visit", Voice("US", "institution")),
        ("https://ria.ru/20210720/1.html", Voice("RU", "domain")),
        ("https://arab.com.ua/eng/", Voice("UA", "domain")),
        ("https://embassylife.ru/en/", Voice("RU", "domain")),
        ("https://www.rusembassy.fi/coop.htm", None),  # not Finland's voice
        ("http://armembassy.com.ua/print/1.html", None),
        ("https://news.zerkalo.io/1", None),
        ("https://1lurer.am/ru/", None),
        ("https://dailysabah.com/politics", None),
        ("https://mid.com/", None),
        ("https://example.org", None),
        ("http://[broken", None),
        ("file:///tmp/a.html", None),
        ("", None),
        (None, None),
    ],
)
def test_voice(url: str | None, voice: Voice | None) -> None:
    """Institutions speak for their state, a country's domain only weakly, the rest for nobody."""
    assert voice_of(url, DOMAINS) == voice
