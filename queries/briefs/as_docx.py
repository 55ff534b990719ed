"""A brief as a DOCX file on A4: text and tables only, no link that leads out, no macro."""

import io
from datetime import datetime
from typing import Any

from docx import Document
from docx.document import Document as Docx
from docx.enum.section import WD_SECTION
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Mm, Pt, RGBColor
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from queries.briefs.content import Brief, Part
from queries.briefs.fitting import PAGE_WIDTH, SMALL, TEXT, widths_of
from queries.exporting.xml_values import allowed

FONT, INK, ACCENT, SHADE = "Arial", RGBColor(0x1E, 0x2A, 0x2E), RGBColor(0x0B, 0x55, 0x63), "E9EFF0"
MARGIN = 14
PICTURE_WIDTH = 52
"""Millimetres of the picture beside the head."""


def as_docx(brief: Brief) -> bytes:
    """The file."""
    document = Document()
    _set_up(document, brief)
    _head(document, brief)
    for part in brief.parts:
        _part(document, part)
    _footnotes(document, brief)
    for heading, text in brief.ending:
        _said(document.add_paragraph(), f"{heading}: ", SMALL, bold=True).add_run(allowed(text)).font.size = Pt(SMALL)
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def _set_up(document: Docx, brief: Brief) -> None:
    _a4(document.sections[0])
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size, normal.font.color.rgb = FONT, Pt(TEXT), INK
    normal.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:cs"), FONT)
    for name, size in (("Title", 15), ("Heading 1", 9)):
        style: Any = document.styles[name]
        style.font.name, style.font.size, style.font.color.rgb, style.font.bold = FONT, Pt(size), ACCENT, True
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        for border in style.element.findall(f".//{qn('w:pBdr')}"):
            border.getparent().remove(border)
        _tight(style, before=4 if name == "Heading 1" else 0, after=1)
    _tight(normal, before=0, after=0)
    about = document.core_properties
    about.title, about.author, about.language = allowed(brief.title)[:255], "Tieline", "en"
    about.comments = allowed("; ".join(f"{name}: {value}" for name, value in brief.about[:3]))[:255]
    # A fixed date: the snapshot tells how old the content is.
    about.created = about.modified = datetime(2000, 1, 1)


def _a4(section: Section) -> None:
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(MARGIN)
    section.header_distance = section.footer_distance = Mm(6)


def _tight(style: Any, *, before: float, after: float) -> None:
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
    style.paragraph_format.line_spacing = 1.0


def _head(document: Docx, brief: Brief) -> None:
    document.add_paragraph(allowed(brief.title), style="Title")
    if brief.picture is None:
        for name, value in brief.about:
            _said(document.add_paragraph(), f"{name}: ", TEXT, bold=True).add_run(allowed(value))
        return
    table = _table(document, 1, (1 - PICTURE_WIDTH / PAGE_WIDTH, PICTURE_WIDTH / PAGE_WIDTH))
    left, right = table.rows[0].cells
    for at, (name, value) in enumerate(brief.about):
        _said(left.paragraphs[0] if at == 0 else left.add_paragraph(), f"{name}: ", TEXT, bold=True).add_run(
            allowed(value)
        )
    shape = right.paragraphs[0].add_run().add_picture(io.BytesIO(brief.picture.png), width=Mm(PICTURE_WIDTH))
    shape._inline.docPr.set("descr", allowed(brief.picture.alt))
    right.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _part(document: Docx, part: Part) -> None:
    document.add_paragraph(allowed(part.title), style="Heading 1")
    if part.lines:
        table = _table(document, 1 + len(part.lines), widths_of(part))
        table.style = "Table Grid"
        for at, head in enumerate((*part.heads, "")):
            _said(table.cell(0, at).paragraphs[0], head, TEXT, bold=True)
            _shaded(table.cell(0, at))
        _repeated(table)
        for at, line in enumerate(part.lines, start=1):
            number = f"[{line.number}]" if line.number else ""
            for column, text in enumerate((*line.cells, number)):
                _said(table.cell(at, column).paragraphs[0], text, TEXT)
    for text in part.below:
        _said(document.add_paragraph(), text, TEXT).runs[-1].italic = True


def _footnotes(document: Docx, brief: Brief) -> None:
    """In two columns, since most are short."""
    document.add_paragraph("Where each row comes from", style="Heading 1")
    _columns(document.add_section(WD_SECTION.CONTINUOUS), 2)
    for number, text in enumerate(brief.footnotes, start=1):
        _said(document.add_paragraph(), f"[{number}] {text}", SMALL)
    _columns(document.add_section(WD_SECTION.CONTINUOUS), 1)


def _columns(section: Section, number: int) -> None:
    found = section._sectPr.find(qn("w:cols"))
    columns = OxmlElement("w:cols") if found is None else found
    columns.set(qn("w:num"), str(number))
    columns.set(qn("w:space"), "230")
    if found is None:
        section._sectPr.append(columns)


def _table(document: Docx, rows: int, shares: tuple[float, ...]) -> Table:
    table: Table = document.add_table(rows, len(shares))
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    for share, column in zip(shares, table.columns, strict=True):
        column.width = Mm(share * PAGE_WIDTH)
        for cell in column.cells:
            cell.width = Mm(share * PAGE_WIDTH)
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), "50")
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    table._tbl.tblPr.append(margins)
    return table


def _shaded(cell: _Cell) -> None:
    shade = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", SHADE)):
        shade.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(shade)


def _repeated(table: Table) -> None:
    """The heads again on the next page, and no row torn by the end of one."""
    for at, row in enumerate(table.rows):
        marks = row._tr.get_or_add_trPr()
        marks.append(OxmlElement("w:cantSplit"))
        if at == 0:
            marks.append(OxmlElement("w:tblHeader"))


def _said(paragraph: Paragraph, text: str, size: float, *, bold: bool = False) -> Paragraph:
    run = paragraph.add_run(allowed(text))
    run.font.size, run.bold = Pt(size), bold
    return paragraph
