"""`verbale.read`: a text in memory to a reading."""

from __future__ import annotations

from verbale.acts.reading import Reading
from verbale.documents.document import Document


def read(
    text: str,
    language: str | None = None,
    published: str | None = None,
    url: str | None = None,
    title: str | None = None,
) -> Reading:
    """Reads a text and gives its acts, each with the words that say it.

    Args:
        text: the text; every offset of the reading counts in it, in code points.
        language: code of a language pack ('ru'); detected when not said.
        published: EDTF date of publication ('2021-07-20', '2021-07', '2021'): grounds 'today' and missing years.
        url: where it was published: tells whose 'our country' is.
        title: the page's title, if it is not in the text.

    Raises:
        LanguageError: no pack for the language, or it cannot be told.
        DateError: `published` is no EDTF date.
    """
    from verbale.documents.open_document import document_of_text  # noqa: PLC0415 -- `import verbale` stays quick
    from verbale.pipeline import read_document  # noqa: PLC0415

    document: Document = document_of_text(text, language=language, published=published, url=url, title=title)
    return read_document(document)
