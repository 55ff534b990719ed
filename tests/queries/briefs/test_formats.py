"""A brief as a file: read again it says the same, leads nowhere outside, and runs nothing."""

import io
import re
import zipfile
from dataclasses import replace

import pytest
from docx import Document
from lxml import html

from graph_schema.store import GraphReader
from queries.briefs.as_docx import as_docx
from queries.briefs.as_html import as_html
from queries.briefs.content import Brief, BriefKind, Line, Part, Picture
from tests.queries.briefs.conftest import POISON, brief_on

ILLEGAL = "a\x00b\x0bc\ud800d\ufffee"
PIXEL = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89"
    b"\x00\x00\x00\nIDATx\x9cc\x00\x01\x00\x00\x05\x00\x01\r\n-\xb4\x00\x00\x00\x00IEND\xaeB`\x82"
)


def tables_of(brief: Brief) -> list[list[list[str]]]:
    """The tables as both formats have to show them: heads, rows, and the number of the footnote in brackets."""
    return [
        [[*part.heads, ""], *([*line.cells, f"[{line.number}]"] for line in part.lines)]
        for part in brief.parts
        if part.lines
    ]


@pytest.fixture(params=BriefKind)
def brief(request: pytest.FixtureRequest, trapped: GraphReader) -> Brief:
    return brief_on(trapped, request.param)


def test_a_docx_read_again_has_the_same_tables_and_footnotes(brief: Brief) -> None:
    document = Document(io.BytesIO(as_docx(brief)))
    found = [[[cell.text for cell in row.cells] for row in table.rows] for table in document.tables]
    assert found == tables_of(brief)
    paragraphs = [paragraph.text for paragraph in document.paragraphs]
    assert paragraphs[0] == brief.title
    for number, text in enumerate(brief.footnotes, start=1):
        assert f"[{number}] {text}" in paragraphs
    for head, text in brief.ending:
        assert f"{head}: {text}" in paragraphs
    for part in brief.parts:
        assert set(part.below) <= set(paragraphs)


def test_a_docx_leads_nowhere_and_runs_nothing(brief: Brief) -> None:
    with zipfile.ZipFile(io.BytesIO(as_docx(brief))) as package:
        names = package.namelist()
        everything = {name: package.read(name).decode("utf-8", "replace") for name in names}
    assert not [name for name in names if "vba" in name.lower() or name.endswith((".bin", ".js"))]
    for name, text in everything.items():
        assert "TargetMode" not in text, name
        assert "<w:hyperlink" not in text, name
        assert "<w:instrText" not in text, name
        assert "<w:fldSimple" not in text, name


def test_a_docx_is_on_a4(brief: Brief) -> None:
    for section in Document(io.BytesIO(as_docx(brief))).sections:
        assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)


def test_a_page_read_again_has_the_same_tables_and_footnotes(brief: Brief) -> None:
    page = html.fromstring(as_html(brief).encode())
    found = [
        [[cell.text_content() for cell in row.xpath("./th|./td")] for row in table.xpath(".//tr")]
        for table in page.xpath("//table")
    ]
    heads = [[[*table[0][:-1], "Footnote"], *table[1:]] for table in tables_of(brief)]
    assert found == heads
    assert [entry.text_content() for entry in page.xpath("//ol/li")] == list(brief.footnotes)


def test_a_page_asks_for_nothing_and_runs_nothing(brief: Brief) -> None:
    text = as_html(replace(brief, picture=Picture(PIXEL, POISON)))
    page = html.fromstring(text.encode())
    assert page.xpath("//script|//iframe|//object|//embed|//link|//form|//base") == []
    assert [entry for entry in page.xpath("//@*") if str(entry.attrname).startswith("on")] == []
    ids = {f"#{entry}" for entry in page.xpath("//@id")}
    assert set(page.xpath("//@href")) <= ids
    assert all(source.startswith("data:image/png;base64,") for source in page.xpath("//@src"))
    assert page.xpath("//img/@alt") == [POISON]
    assert not re.search(r"url\(|@import", text)
    assert "default-src 'none'" in page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]


def test_a_poisoned_name_stays_text(trapped: GraphReader) -> None:
    brief = brief_on(trapped, BriefKind.COUNTRY)
    assert brief.parts[0].lines[0].cells[0] == POISON
    page = html.fromstring(as_html(brief).encode())
    assert page.xpath("//tbody/tr[1]/td[1]")[0].text_content() == POISON
    assert page.xpath("//img") == []
    assert Document(io.BytesIO(as_docx(brief))).tables[0].cell(1, 0).text == POISON


def test_signs_that_xml_forbids_are_left_out_and_the_rest_survives() -> None:
    part = Part(ILLEGAL, "q", (ILLEGAL,), (Line((ILLEGAL,), (), 1),), remarks=(ILLEGAL,))
    brief = Brief(
        ILLEGAL, ((ILLEGAL, ILLEGAL),), (part,), (ILLEGAL,), ((ILLEGAL, ILLEGAL),), "f", Picture(PIXEL, ILLEGAL)
    )
    document = Document(io.BytesIO(as_docx(brief)))
    assert document.paragraphs[0].text == "abcde"
    assert document.tables[1].cell(1, 0).text == "abcde"
    page = html.fromstring(as_html(brief).encode())
    assert page.xpath("//h1")[0].text_content() == "abcde"
    assert page.xpath("//td")[0].text_content() == "abcde"


def test_the_picture_stands_beside_the_head_with_its_words(trapped: GraphReader) -> None:
    brief = replace(brief_on(trapped, BriefKind.ROUTE), picture=Picture(PIXEL, "Two legs between three countries."))
    document = Document(io.BytesIO(as_docx(brief)))
    assert len(document.inline_shapes) == 1
    assert document.inline_shapes[0]._inline.docPr.get("descr") == "Two legs between three countries."
    assert document.tables[0].cell(0, 0).text.startswith("Year: 2020;")
