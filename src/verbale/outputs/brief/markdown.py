"""A brief as Markdown with footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from verbale.outputs.brief.brief import Brief, Citation, Note, is_web_address

_MARKUP = re.compile(r"([\\`*_\[\]<>|#])")


def write_markdown(brief: Brief) -> str:
    """The brief as Markdown; ends with a newline."""
    return "\n\n".join(_blocks(brief)) + "\n"


def _blocks(brief: Brief) -> Iterator[str]:
    yield f"# {_plain(brief.title)}"
    yield from map(_plain, brief.lead)
    for section in brief.sections:
        yield f"{'#' * section.level} {_plain(section.heading)}"
        for sentence in section.sentences:
            yield f"{_plain(sentence.text)}[^{sentence.note.number}]"
    if brief.box:
        yield f"## {_plain(brief.box_heading)}"
        yield "\n".join(f"> {_plain(line)}" + ("\n>" if line != brief.box[-1] else "") for line in brief.box)
    for sentence in brief.sentences:
        yield _note(sentence.note)


def _note(note: Note) -> str:
    said = [*map(_citation, note.citations), *map(_plain, note.remarks)]
    return f"[^{note.number}]: {' '.join(said)}"


def _citation(citation: Citation) -> str:
    named = (
        f"[{_plain(citation.source)}](<{citation.url}>)" if is_web_address(citation.url) else _plain(citation.source)
    )
    published = f", {_plain(citation.published)}" if citation.published else ""
    return f"{named}{published}: «{_plain(citation.quotation)}»{citation.stop}"


def _plain(text: str) -> str:
    """Text that Markdown does not take for marks."""
    return _MARKUP.sub(r"\\\1", text)
