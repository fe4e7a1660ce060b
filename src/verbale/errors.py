"""Every error Verbale raises on purpose, in one tree.

VerbaleError
├── DocumentError          a file that cannot be read: which, why, what to do
├── LanguageError          no pack for a language, or the language cannot be told
├── PackError              language, kind or world data that breaks its schema
├── DateError              a string that is not an EDTF date of the levels we use
├── StoreError             a stored chronicle that cannot be opened, asked or changed: why, what to do
└── BriefError             a brief that cannot be written: its language, a template, a format
"""

from __future__ import annotations


class VerbaleError(Exception):
    """The root: catch this to catch all of ours."""


class DocumentError(VerbaleError):
    """A document that cannot be read. The message names the file, the cause and what to do."""


class LanguageError(VerbaleError):
    """No language pack, or the language of a text cannot be told. The message lists the packs."""


class PackError(VerbaleError):
    """Language, kind or world data that breaks its schema. The message names file, key and cause."""


class DateError(VerbaleError):
    """A string that is not an EDTF date of the levels Verbale uses."""


class StoreError(VerbaleError):
    """A stored chronicle that cannot be opened, asked or changed. The message names the cause and what to do."""


class BriefError(VerbaleError):
    """A brief that cannot be written. The message names the language, template or format, and what may stand there."""
