"""`verbale explain`: opens one document and hands it to the explainer."""
from __future__ import annotations

import sys
from pathlib import Path

from verbale.cli.doors import Doors
from verbale.cli.exits import Exit
from verbale.documents.document import Document
from verbale.documents.open_document import open_document, open_stream
from verbale.documents.opening import Opening
from verbale.documents.walk import STDIN
from verbale.errors import VerbaleError


def run_explain(
    path: Path, doors: Doors, *, offset: int | None, sentence: int | None, language: str | None
) -> tuple[Exit, str]:
    """The exit code, and the explanation or why there is none."""
    try:
        document = _document(path, doors.opening(language))
        if offset is not None and offset >= len(document.text):
            return Exit.WRONG_USAGE, f"--at {offset} is outside the text: it has {len(document.text)} characters."
        return Exit.ALL_READ, doors.explain(document, offset=offset, sentence=sentence)
    except VerbaleError as error:
        return Exit.NOTHING_READ, str(error)


def _document(path: Path, opening: Opening) -> Document:
    if str(path) == STDIN:
        return open_stream(sys.stdin.buffer, opening).document
    return open_document(path, opening).document
