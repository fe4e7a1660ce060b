"""Verbale reads what foreign ministries publish and keeps the record: every fact tied to its exact words.

>>> import verbale
>>> reading = verbale.read("Министр посетил Норвегию.", language="ru")
"""

from __future__ import annotations

from verbale.acts.act import Act, Evidence, Paper, Participant, Place
from verbale.acts.reading import BlockCoverage, Reading
from verbale.documents.document import Document
from verbale.errors import BriefError, DateError, DocumentError, LanguageError, PackError, StoreError, VerbaleError
from verbale.read_text import read
from verbale.span import Span
from verbale.stored import open_chronicle

__version__ = "0.1.0"

__all__ = [
    "Act",
    "BlockCoverage",
    "BriefError",
    "DateError",
    "Document",
    "DocumentError",
    "Evidence",
    "LanguageError",
    "PackError",
    "Paper",
    "Participant",
    "Place",
    "Reading",
    "Span",
    "StoreError",
    "VerbaleError",
    "__version__",
    "open_chronicle",
    "read",
]
