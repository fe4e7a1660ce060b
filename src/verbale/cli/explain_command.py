"""`verbale explain`: opens one document and hands it to the explainer."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from verbale.acts.explain import PlaceError
from verbale.cli.doors import Doors
from verbale.cli.exits import Exit
from verbale.documents.document import Document
from verbale.documents.open_document import open_document, open_stream
from verbale.documents.opening import Opening
from verbale.documents.walk import STDIN
from verbale.errors import VerbaleError


def run_explain(
    path: Path, doors: Doors, place: dict[str, int | None], *, language: str | None, as_json: bool
) -> tuple[Exit, str]:
    """The exit code, and the explanation or why there is none. Of `offset` and `sentence` in `place` one is None."""
    try:
        document = _document(path, doors.opening(language))
        told = doors.explain(document, offset=place["offset"], sentence=place["sentence"])
        if as_json:
            return Exit.ALL_READ, json.dumps({"path": str(path), **told}, ensure_ascii=False, indent=2)
        return Exit.ALL_READ, doors.explanation(told).rstrip("\n")
    except PlaceError as error:
        return Exit.WRONG_USAGE, str(error)
    except VerbaleError as error:
        return Exit.NOTHING_READ, str(error)


def _document(path: Path, opening: Opening) -> Document:
    if str(path) == STDIN:
        return open_stream(sys.stdin.buffer, opening).document
    return open_document(path, opening).document
