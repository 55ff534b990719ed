"""Report files made on the spot, about invented countries: PDF by reportlab, DOCX as the archive that it is."""

import io
import zipfile
from collections.abc import Sequence
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Table, TableStyle

WIDTH, HEIGHT = A4
LEFT_COLUMN = [
    "Ruritania",
    "The Lantern Centre gives shelter to",
    "women, and a second house takes chil-",
    "dren who travel alone. Its staff were",
    "trained in the year before.",
    "Its costs are met by two donors1.",
]
FOOTNOTES = [
    "Letter to the authors.",
    "Annual report of the Lantern Centre.",
    "Talk with a clerk of the Border Police.",
]
RIGHT_COLUMN = [
    "Zenda",
    "No shelter stands in Zenda. The Border",
    "Police has one unit of ten officers, and",
    "it signed no agreement with Ruritania.",
    "The Ministry of Home Affairs coordinates",
    "what is done, and meets twice a year.",
]


def two_column_pdf(pages: int = 3, *, across: bool = False, table: bool = False) -> bytes:
    """Pages in two columns with a running head, a page number and a footnote in small print.

    `across` writes line by line over both columns, as some programs do.
    """
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, pageCompression=0, invariant=1)
    for page in range(1, pages + 1):
        canvas.setFont("Helvetica", 8)
        canvas.drawString(60, HEIGHT - 40, "Ruritania Watch: Annual Review")
        canvas.drawString(WIDTH / 2, 30, str(page))
        canvas.setFont("Helvetica-Bold", 20)
        canvas.drawString(60, HEIGHT - 90, f"Chapter {page}")
        cells = [(60, row, text) for row, text in enumerate(LEFT_COLUMN)]
        cells += [(320, row, text) for row, text in enumerate(RIGHT_COLUMN)]
        for x, row, text in sorted(cells, key=lambda cell: cell[1]) if across else cells:
            canvas.setFont(*(("Helvetica-Bold", 13) if row == 0 else ("Helvetica", 10)))
            _draw(canvas, x, HEIGHT - 130 - 14 * row, text)
        if table and page == 1:
            _draw_table(
                canvas,
                [["Body", "Task", "Since"], ["Border Police", "identifies", "2019"], ["Lantern", "shelter", "2020"]],
            )
        canvas.setFont("Helvetica", 7)
        canvas.drawString(60, 80, f"1 {FOOTNOTES[page % 3]}")
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _draw(canvas: Canvas, x: float, y: float, text: str) -> None:
    """Draw a line; the figure at the end of `donors1.` is raised, as a footnote marker is."""
    if "donors1." not in text:
        canvas.drawString(x, y, text)
        return
    before = text.removesuffix("1.")
    canvas.drawString(x, y, before)
    at = x + canvas.stringWidth(before, "Helvetica", 10)
    canvas.setFont("Helvetica", 6)
    canvas.drawString(at, y + 4, "1")
    canvas.setFont("Helvetica", 10)
    canvas.drawString(at + 4, y, ".")


def _draw_table(canvas: Canvas, rows: Sequence[Sequence[str]]) -> None:
    table = Table(rows, colWidths=[120, 120, 60])
    table.setStyle(TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black)]))
    table.wrapOn(canvas, 400, 200)
    table.drawOn(canvas, 60, HEIGHT - 420)


def one_column_pdf(pages: Sequence[tuple[str, str]]) -> bytes:
    """Pages that have a running head of their own above one paragraph of one line."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1)
    for head, text in pages:
        canvas.setFont("Helvetica", 9)
        canvas.drawString(60, HEIGHT - 40, head)
        canvas.setFont("Helvetica", 10)
        canvas.drawString(60, HEIGHT - 200, text)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def scanned_pdf() -> bytes:
    """Two pages that hold a drawing and no letters."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1)
    for _page in range(2):
        canvas.rect(50, 50, 400, 600, fill=1)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def encrypted_pdf() -> bytes:
    """A PDF that opens with a password only."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, encrypt="a secret")
    canvas.drawString(100, 700, "Ruritania")
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def paragraph(text: str, style: str = "", *, bold: bool = False, note: int = 0) -> str:
    """A paragraph of a DOCX, perhaps with a heading style, or with a reference to a footnote at its end."""
    kind = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    look = "<w:rPr><w:b/></w:rPr>" if bold else ""
    reference = f'<w:r><w:footnoteReference w:id="{note}"/></w:r>' if note else ""
    return f'<w:p>{kind}<w:r>{look}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>{reference}</w:p>'


def table(rows: Sequence[Sequence[str]]) -> str:
    """A table of a DOCX."""
    shown = "".join("<w:tr>" + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) + "</w:tr>" for row in rows)
    return f"<w:tbl>{shown}</w:tbl>"


def docx(body: Sequence[str], *, notes: Sequence[str] = (), relations: str = "", head: str = "") -> bytes:
    """A DOCX with these paragraphs and tables; `relations` and `head` stand as they are, for files that do harm."""
    text = f"<w:document {_NAMESPACES}><w:body>{''.join(body)}</w:body></w:document>"
    document = f'<?xml version="1.0" encoding="UTF-8"?>{head}{text}'
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="Heading{level}"><w:name w:val="heading {level}"/></w:style>'
        for level in (1, 2, 3)
    )
    footnotes = "".join(
        f'<w:footnote w:id="{number}">{paragraph(note)}</w:footnote>' for number, note in enumerate(notes, 1)
    )
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
        f'ContentType="application/xml"/><Override PartName="/word/document.xml" '
        f'ContentType="{_WORD}.document.main+xml"/>'
        f'<Override PartName="/word/footnotes.xml" ContentType="{_WORD}.footnotes+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="{_OFFICE}/footnotes" '
        f'Target="footnotes.xml"/>{relations}</Relationships>',
        "word/document.xml": document,
        "word/styles.xml": f"<w:styles {_NAMESPACES}>{styles}</w:styles>",
        "word/footnotes.xml": f"<w:footnotes {_NAMESPACES}>{footnotes}</w:footnotes>",
    }
    return archive(parts)


def archive(parts: dict[str, str]) -> bytes:
    """A ZIP archive with these parts, the same bytes each time."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made:
        for name, text in parts.items():
            made.writestr(zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0)), text, compress_type=zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def report_docx() -> bytes:
    """A short report with two countries, a table, a footnote and a heading that is only bold."""
    return docx(
        [
            paragraph("Ruritania Watch", "Heading1"),
            paragraph("Albania", "Heading2"),
            paragraph("The Lantern Centre gives shelter to women.", note=1),
            paragraph("Prevention", bold=True),
            paragraph("Lessons are held in schools."),
            table([["Body", "Task"], ["Border Police", "identifies"]]),
            paragraph("Serbia", "Heading2"),
            paragraph("No shelter stands there."),
        ],
        notes=["Annual report of the Lantern Centre."],
    )


REPORT_HTML = b"""<!doctype html>
<html><head><title>Review</title><style>p { color: red }</style><script>alert("1")</script></head>
<body><nav><a href="/">Home</a></nav>
<h1>Ruritania Watch</h1>
<h2>Albania</h2>
<p>The Lantern Centre gives <b>shelter</b> to
women.<sup><a href="#n1" id="r1">1</a></sup> It opened in 2019.</p>
<ul><li>first task</li><li><p>second task</p></li></ul>
<table><tr><th>Body</th><th>Task</th></tr><tr><td>Border <i>Police</i></td><td>identifies</td></tr></table>
<h2>Serbia</h2>
<p>No shelter stands there.<br>None is planned.</p>
<p style="display: none">A hidden sentence.</p>
<img src="http://192.0.2.1/pixel.png">
<ol><li id="n1">Annual report of the Lantern Centre. <a href="#r1">&#8617;</a></li></ol>
<footer>Imprint</footer>
</body></html>
"""
