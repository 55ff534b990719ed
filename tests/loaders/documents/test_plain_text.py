"""How the lines of a text become blocks."""

from collections.abc import Callable

import pytest

from loaders.documents.blocks import Block, BlockKind, Document
from loaders.documents.headings import level_of
from loaders.documents.page_lines import split_lines
from tests.loaders.documents.conftest import RURITANIA

Read = Callable[[bytes | str], Document]
FULL = "This line of the report is as long as a full line of its running text is, or nearly so."


def shown(document: Document) -> list[tuple[str, str]]:
    return [(block.kind.value, block.text) for block in document.blocks]


def kinds(document: Document, kind: BlockKind) -> list[Block]:
    return [block for block in document.blocks if block.kind is kind]


def test_paragraphs_end_at_blank_lines_and_know_their_lines(read: Read) -> None:
    document = read("First line of one\nparagraph.\n\nAnother one.\n")
    assert shown(document) == [("paragraph", "First line of one paragraph."), ("paragraph", "Another one.")]
    assert [(block.first_line, block.last_line) for block in document.blocks] == [(1, 2), (4, 4)]
    assert document.passage(1, 2) == "First line of one\nparagraph."


def test_the_place_of_a_word_is_its_place_in_the_text(read: Read) -> None:
    document = read(f"A title\n\n{FULL} The infor-\nmation of\nRuritania.\n")
    block = document.blocks[-1]
    start = block.text.index("information")
    assert document.lines_of(block, start, start + len("information")) == (3, 4)
    first, after = block.original_span(start, start + len("information"))
    assert document.original[first:after] == "infor-\nmation"


def test_a_sentence_goes_on_behind_the_footnotes_of_its_page(read: Read) -> None:
    document = read(
        f"{FULL}\nThe Lantern Centre1 opened a house for women and it\n"
        "1 Annual report, page 4.\n is open all year, says the clerk of the town of Strelsau,\nand others.\n"
    )
    assert shown(document) == [
        ("paragraph", f"{FULL} The Lantern Centre opened a house for women and it is open all year, "
                      "says the clerk of the town of Strelsau, and others."),
        ("footnote", "Annual report, page 4."),
    ]  # fmt: skip


def test_numbers_in_the_text_are_no_footnotes(read: Read) -> None:
    document = read(
        f"{FULL}\nThe police found\n54 victims in the year.\n\n1 first thing\n2 second thing\n3 third thing\n"
    )
    assert kinds(document, BlockKind.FOOTNOTE) == []


def test_footnotes_count_on_where_one_is_missing_and_begin_again_in_a_new_chapter(read: Read) -> None:
    chapter = (
        f"{FULL}\nOne thing1 and another2 and a third.4\n\n1 Note one.\n2 Note two,\n in two lines.\n4 Note four.\n\n\n"
    )
    document = read(chapter + chapter)
    notes = ["Note one.", "Note two, in two lines.", "Note four."]
    assert [block.text for block in kinds(document, BlockKind.FOOTNOTE)] == notes * 2
    assert kinds(document, BlockKind.PARAGRAPH)[0].text == f"{FULL} One thing and another and a third."


def test_the_note_on_the_designation_is_furniture_and_the_name_keeps_its_star(read: Read) -> None:
    document = read(
        f"{FULL}\nThe report speaks of Kosovo*1 and of others.\n\n"
        "1\t * This designation is without prejudice to positions on status, and is in line with UNSC 1244.\n"
    )
    assert [block.kind.value for block in document.blocks] == ["paragraph", "furniture"]
    assert document.blocks[0].text == f"{FULL} The report speaks of Kosovo* and of others."


def test_page_numbers_and_running_heads_are_furniture(read: Read) -> None:
    document = read(f"{FULL}\n{FULL}\n\n\n\nReview of Ruritania\nin its own words\n\n104\n\n{FULL}\n")
    assert [block.text for block in kinds(document, BlockKind.FURNITURE)] == [
        "Review of Ruritania",
        "in its own words",
        "104",
    ]


def test_what_stands_below_several_page_numbers_is_a_running_head(read: Read) -> None:
    document = read(f"{FULL}\n\n11\n\nReview 11\n\n{FULL}\n\n12\n\nReview 12\n\n{FULL}\n\n13\n\nZenda\n\n{FULL}\n")
    furniture = [block.text for block in kinds(document, BlockKind.FURNITURE)]
    assert furniture == ["11", "Review 11", "12", "Review 12", "13"]
    assert "Zenda" in [block.text for block in document.blocks]


def test_form_feeds_count_pages_and_repeated_edges_are_furniture(read: Read) -> None:
    words = ("Police", "Courts", "Shelters", "Schools")
    document = read("\f".join(f"Annual Review {page}\n\n{word}: {FULL}\n" for page, word in enumerate(words, 1)))
    assert [block.page for block in kinds(document, BlockKind.PARAGRAPH)] == [1, 2, 3, 4]
    assert [block.text for block in kinds(document, BlockKind.FURNITURE)][:2] == ["Annual Review 1", "Annual Review 2"]


def test_a_blank_line_after_every_line_is_no_end_of_a_paragraph(read: Read) -> None:
    lines = [f"{FULL[:-1]} and", "so it goes on to its end.", *[FULL] * 25]
    document = read("\n\n".join(lines) + "\n")
    assert document.blocks[0].text == f"{FULL[:-1]} and so it goes on to its end."
    assert document.blocks[0].last_line == 3
    assert document.notes[0] == "A blank line follows every line of this text; the paragraphs are guessed."


@pytest.mark.parametrize("bullet", ["•", "\ufffd", "-", "–", "▪", "\uf0b7"])
def test_list_items_lose_their_bullets_and_keep_their_second_lines(read: Read, bullet: str) -> None:
    document = read(f"It does:\n\n{bullet} the first\n thing;\n{bullet} the second.\n")
    assert shown(document)[1:] == [("list_item", "the first thing;"), ("list_item", "the second.")]


def test_cells_parted_by_tabs_are_rows(read: Read) -> None:
    document = read("Body\tTask\nBorder Police\tidentifies\n")
    assert shown(document) == [("table_row", "Body\tTask"), ("table_row", "Border Police\tidentifies")]


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("ANNEX III – Interviewed Bodies", 1),
        ("Chapter 2", 1),
        ("IV. Findings", 1),
        ("3 Findings", 2),
        ("3.1 Findings", 3),
        ("3.1.2 Findings", 4),
        ("Ruritania", 7),
        ("ii. Ruritania", 8),
        ("FINDINGS", 9),
        ("Findings", 10),
    ],
)
def test_how_deep_a_heading_is(line: str, level: int) -> None:
    assert level_of(line, RURITANIA.heading) == level


def test_headings_above_a_block_are_its_path(read: Read) -> None:
    document = read(
        f"ANNEX II\n\n1. Ruritania\n{FULL}\n{FULL}\n\nMigration of workers\n{FULL}\n\n2. Zenda\n{FULL}\n\n"
        f"3.3.1 Large campaigns that raise the awareness of\nwhole towns\n{FULL}\n"
    )
    paths = [block.heading_path for block in kinds(document, BlockKind.PARAGRAPH)]
    assert paths == [
        ("ANNEX II", "1. Ruritania"),
        ("ANNEX II", "1. Ruritania", "Migration of workers"),
        ("ANNEX II", "2. Zenda"),
        ("ANNEX II", "2. Zenda", "3.3.1 Large campaigns that raise the awareness of whole towns"),
    ]


@pytest.mark.parametrize(
    "line",
    ["Table 2: Numbers by area", "this is no heading", "It ends as a sentence does.", "1999", "X X X X", "with the"],
)
def test_lines_that_stand_apart_and_are_no_headings(read: Read, line: str) -> None:
    document = read(f"{FULL}\n\n{line}\n\n{FULL}\n")
    assert kinds(document, BlockKind.HEADING) == []


def test_a_numbered_list_is_no_row_of_headings(read: Read) -> None:
    document = read(f"{FULL}\n\n1. A help line\n2. A campaign\n3. Lessons in schools\n\n{FULL}\n")
    assert [block.kind.value for block in document.blocks][1:4] == ["list_item"] * 3


def test_the_first_line_of_a_numbered_paragraph_is_no_heading(read: Read) -> None:
    first = "21. Ruritania concluded bilateral agreements concerning police co-operation with the North"
    second = "Zendan Confederation, whose authorities established comparable arrangements with others."
    document = read(f"{FULL}\n{FULL}\n\n{first}\n{second}\n{FULL}\n")
    assert kinds(document, BlockKind.HEADING) == []


@pytest.mark.parametrize(
    ("content", "text", "notes"),
    [
        (b"\xef\xbb\xbfMu\xc5\xa1i\xc4\x87", "Mušić", 0),
        ("Mušić".encode("utf-16"), "Mušić", 0),
        (b"Br\xfcssel", "Brüssel", 1),
        (b"one\rtwo\r\rThree", "one two", 0),
        (b"one\r\ntwo\r\n", "one two", 0),
    ],
)
def test_encodings_and_line_ends(read: Read, content: bytes, text: str, notes: int) -> None:
    document = read(content)
    assert document.blocks[0].text == text
    assert len(document.notes) == notes


def test_lines_are_counted_as_locators_count_them() -> None:
    lines = split_lines("one\x0btwo\u2028three\n\nfour\n").entries
    assert [line.text for line in lines] == ["one\x0btwo\u2028three", "four"]


def test_a_table_of_a_thousand_numbers_is_read_in_time(read: Read) -> None:
    document = read("".join(f"{number % 300} word{number % 300}\n" for number in range(20_000)))
    assert len(document.original) > 200_000


def test_number_signs_make_headings_and_are_no_part_of_them(read: Read) -> None:
    document = read(f"# Ruritania\n\n## The law\n{FULL}\n#1 of all routes leads north.\n\n# Zenda\n{FULL}\n")
    assert shown(document) == [
        ("heading", "Ruritania"),
        ("heading", "The law"),
        ("paragraph", f"{FULL} #1 of all routes leads north."),
        ("heading", "Zenda"),
        ("paragraph", FULL),
    ]
    assert document.blocks[2].heading_path == ("Ruritania", "The law")
    first, after = document.blocks[3].original_span(0, len("Zenda"))
    assert document.original[first:after] == "Zenda"
