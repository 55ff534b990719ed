"""PDF, DOCX and HTML as blocks: order, columns, tables, footnotes, headings."""

from collections.abc import Callable

import pytest

from loaders.documents.blocks import DOCX, HTML, PDF, BlockKind, Document
from tests.loaders.documents import made_files

Read = Callable[[bytes | str], Document]
LEFT = (
    "The Lantern Centre gives shelter to women, and a second house takes children who travel alone. "
    "Its staff were trained in the year before. Its costs are met by two donors."
)
RIGHT = (
    "No shelter stands in Zenda. The Border Police has one unit of ten officers, and it signed no agreement with "
    "Ruritania. The Ministry of Home Affairs coordinates what is done, and meets twice a year."
)


def shown(document: Document, kind: BlockKind) -> list[str]:
    return [block.text for block in document.blocks if block.kind is kind]


@pytest.mark.parametrize("across", [False, True], ids=["column by column", "line by line over both columns"])
def test_columns_of_a_pdf_are_read_one_after_the_other(read: Read, across: bool) -> None:
    document = read(made_files.two_column_pdf(2, across=across))
    assert document.media_type == PDF
    assert shown(document, BlockKind.PARAGRAPH) == [LEFT, RIGHT] * 2
    assert [block.page for block in document.blocks if block.kind is BlockKind.PARAGRAPH] == [1, 1, 2, 2]


def test_headings_of_a_pdf_are_told_by_the_size_of_their_letters(read: Read) -> None:
    document = read(made_files.two_column_pdf(2))
    paths = [block.heading_path for block in document.blocks if block.kind is BlockKind.PARAGRAPH]
    assert paths == [
        ("Chapter 1", "Ruritania"),
        ("Chapter 1", "Zenda"),
        ("Chapter 2", "Ruritania"),
        ("Chapter 2", "Zenda"),
    ]


def test_running_heads_and_page_numbers_of_a_pdf_are_furniture(read: Read) -> None:
    document = read(made_files.two_column_pdf(3))
    furniture = sorted(shown(document, BlockKind.FURNITURE))
    assert furniture == ["1", "2", "3", *["Ruritania Watch: Annual Review"] * 3]


def test_a_running_head_that_changes_is_told_by_its_page_number(read: Read) -> None:
    pages = [("Police 11", "One house is open."), ("12 Shelters", "Two are."), ("Chapter 3: Schools 13", "None is.")]
    document = read(made_files.one_column_pdf(pages))
    assert shown(document, BlockKind.FURNITURE) == ["Police 11", "12 Shelters", "Chapter 3: Schools 13"]
    assert shown(document, BlockKind.PARAGRAPH) == ["One house is open.", "Two are.", "None is."]


def test_small_print_of_a_pdf_is_a_footnote_and_its_marker_no_part_of_the_text(read: Read) -> None:
    document = read(made_files.two_column_pdf(1))
    assert shown(document, BlockKind.FOOTNOTE) == ["Annual report of the Lantern Centre."]
    assert "two donors1." in document.original


def test_a_ruled_table_of_a_pdf_is_read_in_rows(read: Read) -> None:
    document = read(made_files.two_column_pdf(1, table=True))
    assert shown(document, BlockKind.TABLE_ROW) == [
        "Body\tTask\tSince",
        "Border Police\tidentifies\t2019",
        "Lantern\tshelter\t2020",
    ]
    assert shown(document, BlockKind.PARAGRAPH)[1:] == [LEFT, RIGHT]


def test_blocks_of_a_docx(read: Read) -> None:
    document = read(made_files.report_docx())
    assert document.media_type == DOCX
    assert [(block.kind.value, block.heading_path[1:], block.text) for block in document.blocks] == [
        ("heading", (), "Ruritania Watch"),
        ("heading", ("Albania",), "Albania"),
        ("paragraph", ("Albania",), "The Lantern Centre gives shelter to women."),
        ("heading", ("Albania", "Prevention"), "Prevention"),
        ("paragraph", ("Albania", "Prevention"), "Lessons are held in schools."),
        ("table_row", ("Albania", "Prevention"), "Body\tTask"),
        ("table_row", ("Albania", "Prevention"), "Border Police\tidentifies"),
        ("heading", ("Serbia",), "Serbia"),
        ("paragraph", ("Serbia",), "No shelter stands there."),
        ("footnote", ("Serbia",), "Annual report of the Lantern Centre."),
    ]


def test_blocks_of_an_html_page(read: Read) -> None:
    document = read(made_files.REPORT_HTML)
    assert document.media_type == HTML
    assert [(block.kind.value, block.text) for block in document.blocks] == [
        ("furniture", "Home"),
        ("heading", "Ruritania Watch"),
        ("heading", "Albania"),
        ("paragraph", "The Lantern Centre gives shelter to women. It opened in 2019."),
        ("list_item", "first task"),
        ("list_item", "second task"),
        ("table_row", "Body\tTask"),
        ("table_row", "Border Police\tidentifies"),
        ("heading", "Serbia"),
        ("paragraph", "No shelter stands there. None is planned."),
        ("footnote", "Annual report of the Lantern Centre."),
        ("furniture", "Imprint"),
    ]
    assert document.notes == ("1 hidden parts of the page were left out.",)


def test_scripts_styles_and_hidden_words_leave_no_trace(read: Read) -> None:
    original = read(made_files.REPORT_HTML).original
    assert [word for word in ("alert", "color", "hidden", "192.0.2.1") if word in original] == []


def test_footnotes_as_a_word_processor_writes_them_in_html(read: Read) -> None:
    document = read(
        "<html><body><p>A house<a href='#_ftn1' name='_ftnref1'>[1]</a> is open.</p>"
        "<p>More.</p><p><a href='#_ftnref1' name='_ftn1'>[1]</a> A note.</p></body></html>"
    )
    assert [(block.kind.value, block.text) for block in document.blocks] == [
        ("paragraph", "A house is open."),
        ("paragraph", "More."),
        ("footnote", "A note."),
    ]


def test_a_table_that_only_arranges_the_page_is_no_table(read: Read) -> None:
    document = read(
        "<html><body><table><tr><td><p>Left.</p></td><td><h2>Right</h2><p>Text.</p></td></tr></table></body></html>"
    )
    assert [(block.kind.value, block.text) for block in document.blocks] == [
        ("paragraph", "Left."),
        ("heading", "Right"),
        ("paragraph", "Text."),
    ]


@pytest.mark.parametrize(
    "content",
    [
        "<html><head><meta charset='windows-1250'></head><body><p>Mušić</p></body></html>".encode("cp1250"),
        "<!DOCTYPE html><html><body><p>Mušić</p></body></html>".encode(),
        "\ufeff<html><body><p>Mušić</p></body></html>".encode(),
    ],
)
def test_html_is_decoded_as_it_says_or_as_utf_8(read: Read, content: bytes) -> None:
    assert read(content).blocks[0].text == "Mušić"


@pytest.mark.parametrize(
    "content",
    [
        made_files.two_column_pdf(3, table=True),
        made_files.report_docx(),
        made_files.REPORT_HTML,
        b"The Lan-\ntern Centre1 helps.\n\n1 A note.\n",
    ],
    ids=["pdf", "docx", "html", "text"],
)
def test_every_word_stands_in_the_linear_text_where_its_block_says(read: Read, content: bytes) -> None:
    document = read(content)
    lines = document.original.split("\n")
    for block in document.blocks:
        word = block.text.split()[0]
        start, end = block.original_span(0, len(word))
        assert document.original[start:end].replace("-\n", "") == word
        assert word[:3] in lines[block.first_line - 1]
        assert document.line_of(block.offsets[-1]) == block.last_line
