"""Desks over chronicles, and clients without scripts before them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("fastapi", reason="the extra `web` is not installed: pip install 'verbale[web]'")
pytest.importorskip("httpx2", reason="the Python package httpx2 is not installed")

from fastapi.testclient import TestClient

from verbale.documents.document import Document
from verbale.outputs.jsonl import record
from verbale.pipeline import read_document
from verbale.store.adding import Addition
from verbale.store.store import Store
from verbale.web.app import make_app
from verbale.web.desk import Desk
from verbale.web.guard import FORM_COOKIE
from verbale.web.settings import Settings

AT = "2021-07-20T09:00:00+00:00"
HOME = "http://127.0.0.1"
SECOND = (
    "Министр иностранных дел Беларуси В.Л.Сенько посетил Норвегию в октябре 1996 г.\n\n"
    "2 мая 2017 г. Посол Норвегии в Украине вручил верительные грамоты Президенту Республики Беларусь.\n"
)


def made_desk(address: Path, **settings: Any) -> Desk:
    """A desk over a chronicle that is made if it is not there; its clock stands still."""
    return Desk(Store(address, create=True), Settings(str(address), who="tester", **settings), lambda: AT)


def client_of(desk: Desk) -> TestClient:
    """A browser without scripts on this machine."""
    return TestClient(make_app(desk), base_url=HOME, raise_server_exceptions=False, headers={"accept": "text/html"})


def token_of(client: TestClient) -> dict[str, str]:
    """What a form of the pages bears."""
    client.get("/log")
    return {"form_token": str(client.cookies.get(FORM_COOKIE))}


def records_of(text: str, *acts: dict[str, Any], **known: str) -> Addition:
    """A document whose acts people wrote down."""
    document = Document(text, language="ru", **{"name": "by-hand.txt", **known})
    return Addition(text.encode(), document, list(acts), by_hand=True)


def read_addition(text: str, name: str, **known: str) -> Addition:
    """A text with its acts, as the program reads it."""
    document = Document(text, language="ru", name=name, **known)
    return Addition(text.encode(), document, [record(act) for act in read_document(document).acts])
