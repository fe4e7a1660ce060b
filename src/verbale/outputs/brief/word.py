"""A brief as a Word document with real footnotes. python-docx knows no footnotes, so their part is made here."""

from __future__ import annotations

import datetime
import io
import zipfile
from typing import Any
from xml.sax.saxutils import escape

from verbale.errors import BriefError
from verbale.outputs.brief.brief import Brief, Citation, Note, Sentence, is_web_address, unbroken

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_RELATION = f"{_R}/footnotes"
_HYPERLINK = f"{_R}/hyperlink"
_FONT = "Times New Roman"
_STAMP = (1980, 1, 1, 0, 0, 0)  # the first that a zip can hold: the same brief gives the same bytes
_TONGUES = {"ru": "ru-RU", "en": "en-GB"}
_SEPARATORS = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
)


def write_word(brief: Brief, on: datetime.date) -> bytes:
    """The brief as .docx; `on` is the day that its properties tell.

    Raises:
        BriefError: python-docx is not installed; says how to install it.
    """
    try:
        from docx import Document  # noqa: PLC0415 -- an extra
    except ImportError:
        raise BriefError("A Word document needs python-docx. Install it with: pip install 'verbale[word]'") from None
    document = Document()
    _properties(document, brief, on)
    _styles(document, brief.language)
    _body(document, brief)
    _footnotes(document, [sentence.note for sentence in brief.sentences], brief.language)
    buffer = io.BytesIO()
    document.save(buffer)
    return _without_clock(buffer.getvalue())


def _properties(document: Any, brief: Brief, on: datetime.date) -> None:
    from docx.shared import Cm  # noqa: PLC0415

    properties = document.core_properties
    properties.title, properties.author, properties.comments = brief.title, "Verbale", ""
    properties.language = brief.language
    properties.created = properties.modified = datetime.datetime(on.year, on.month, on.day)
    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin, page.right_margin = Cm(2.5), Cm(2)
    page.top_margin = page.bottom_margin = Cm(2)


def _styles(document: Any, language: str) -> None:
    from docx.enum.style import WD_STYLE_TYPE  # noqa: PLC0415
    from docx.oxml.ns import qn  # noqa: PLC0415
    from docx.shared import Pt, RGBColor  # noqa: PLC0415

    styles = document.styles
    note = styles.add_style("Footnote Text", WD_STYLE_TYPE.PARAGRAPH)
    note.base_style = styles["Normal"]
    reference = styles.add_style("Footnote Reference", WD_STYLE_TYPE.CHARACTER)
    reference.font.superscript = True
    sizes = {"Normal": 12, "Title": 20, "Heading 1": 14, "Heading 2": 14, "Heading 3": 12, "Footnote Text": 9}
    for name, size in sizes.items():
        style = styles[name]
        style.font.size, style.font.name = Pt(size), _FONT
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        fonts.set(qn("w:cs"), _FONT)
        if name != "Normal":
            style.font.color.rgb = RGBColor(0, 0, 0)
    normal = styles["Normal"]
    normal.paragraph_format.space_after = Pt(6)
    styles["Footnote Text"].paragraph_format.space_after = Pt(0)
    tongue = normal.element.get_or_add_rPr().makeelement(qn("w:lang"), {qn("w:val"): _TONGUES.get(language, language)})
    normal.element.get_or_add_rPr().append(tongue)


def _body(document: Any, brief: Brief) -> None:
    document.add_heading(brief.title, 0)
    for line in brief.lead:
        document.add_paragraph(line)
    for section in brief.sections:
        document.add_heading(section.heading, section.level - 1)
        for sentence in section.sentences:
            _sentence(document, sentence)
    if brief.box:
        _box(document, brief)


def _sentence(document: Any, sentence: Sentence) -> None:
    from docx.oxml import parse_xml  # noqa: PLC0415

    paragraph = document.add_paragraph(unbroken(sentence.text))
    run = paragraph.add_run(style="Footnote Reference")
    run._r.append(parse_xml(f'<w:footnoteReference xmlns:w="{_W}" w:id="{sentence.note.number}"/>'))


def _box(document: Any, brief: Brief) -> None:
    """A frame of one cell, on one page."""
    from docx.oxml import parse_xml  # noqa: PLC0415

    document.add_paragraph()
    table = document.add_table(rows=1, cols=1, style="Table Grid")
    table.rows[0]._tr.get_or_add_trPr().append(parse_xml(f'<w:cantSplit xmlns:w="{_W}"/>'))
    cell = table.cell(0, 0)
    cell.paragraphs[0].add_run(brief.box_heading).bold = True
    for line in brief.box:
        cell.add_paragraph(line)


def _footnotes(document: Any, notes: list[Note], language: str) -> None:
    from docx.opc.packuri import PackURI  # noqa: PLC0415
    from docx.opc.part import Part  # noqa: PLC0415

    part = Part(PackURI("/word/footnotes.xml"), _TYPE, b"", document.part.package)
    written = "".join(_footnote(note, part, language) for note in notes)
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    root = f'<w:footnotes xmlns:w="{_W}" xmlns:r="{_R}">{_SEPARATORS}{written}</w:footnotes>'
    part._blob = f"{head}{root}".encode()
    document.part.relate_to(part, _RELATION)


def _footnote(note: Note, part: Any, language: str) -> str:
    mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
    said = "".join(_cited(citation, part, language) for citation in note.citations)
    remarks = "".join(_run(f" {remark}") for remark in note.remarks)
    style = '<w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>'
    return f'<w:footnote w:id="{note.number}"><w:p>{style}{mark}{said}{remarks}</w:p></w:footnote>'


def _cited(citation: Citation, part: Any, language: str) -> str:
    source = _run(citation.source)
    if is_web_address(citation.url):
        relation = part.relate_to(citation.url, _HYPERLINK, is_external=True)
        source = f'<w:hyperlink r:id="{relation}">{source}</w:hyperlink>'
    published = _run(f", {citation.published}") if citation.published else ""
    tongue = citation.language if citation.language != language else None
    return f"{_run(' ')}{source}{published}{_run(': «')}{_run(citation.quotation, tongue)}{_run(f'»{citation.stop}')}"


def _run(text: str, language: str | None = None) -> str:
    """Characters that XML cannot hold are left out."""
    legal = "".join(character for character in text if character >= " " or character in "\t\n")
    tongue = f'<w:rPr><w:lang w:val="{_TONGUES.get(language, language)}"/></w:rPr>' if language else ""
    return f'<w:r>{tongue}<w:t xml:space="preserve">{escape(legal)}</w:t></w:r>'


def _without_clock(content: bytes) -> bytes:
    """The same archive with one stamp for all files."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, _STAMP)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            new.writestr(entry, old.read(name))
    return buffer.getvalue()
