"""The five reports themselves, where their texts are on this machine: offsets, repairs, footnotes, sections, speed."""

import resource
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

from graph_schema.texts import sources_folder
from loaders.documents import country_passages, country_sections, read_document
from loaders.documents.blocks import BlockKind, Document
from loaders.documents.countries import country_names
from loaders.documents.opening import Reader
from loaders.documents.repair import BULLET, LIGATURES, UNREADABLE
from tests.reading_process import peak_of_reading

IDS = ("giz-daad-2012", "io-role-2020", "iom-2014", "regional-response-2022", "see-prevention-2004")


def text_file(source_id: str) -> Path:
    folder = sources_folder()
    file = folder / f"{source_id}.txt" if folder else None
    if file is None or not file.is_file():
        pytest.skip(f"the text of {source_id} is not on this machine (TIELINE_SOURCES)")
    return file


@pytest.fixture(scope="module")
def documents() -> dict[str, Document]:
    names = country_names()
    return {source_id: read_document(text_file(source_id), names) for source_id in IDS}


def _stands_for(read: str, shown: str) -> bool:
    """Whether a character of a block is that of the original, or its declared replacement."""
    return (
        read == shown
        or (read.isspace() and shown in " \t")
        or (read == UNREADABLE and shown == BULLET)
        or shown in LIGATURES.get(read, "")
        or unicodedata.normalize("NFD", shown).startswith(read)
    )


def test_every_character_of_every_block_points_to_itself(documents: dict[str, Document]) -> None:
    wrong: list[str] = []
    characters = words = 0
    for name, document in documents.items():
        for block in document.blocks:
            characters += len(block.text)
            words += len(block.text.split())
            wrong += [
                f"{name}:{block.first_line}: {shown!r} for {document.original[place]!r}"
                for shown, place in zip(block.text, block.offsets, strict=True)
                if not _stands_for(document.original[place], shown)
            ]
            if list(block.offsets) != sorted(block.offsets):
                wrong.append(f"{name}:{block.first_line}: the offsets are not in order")
            if document.line_of(block.offsets[0]) != block.first_line:
                wrong.append(f"{name}:{block.first_line}: begins in another line")
    print(f"\n{characters} characters, {words} words, {len(wrong)} wrong")
    assert wrong == []
    assert words > 140_000


def test_no_character_of_a_text_is_lost_or_read_twice(documents: dict[str, Document]) -> None:
    for name, document in documents.items():
        used = Counter(place for block in document.blocks for place in block.offsets)
        letters = [place for place, letter in enumerate(document.original) if letter.isalpha()]
        missing = [place for place in letters if place not in used]
        twice = [place for place, count in used.items() if count > len(LIGATURES.get(document.original[place], "1"))]
        assert (name, missing[:5], twice[:5]) == (name, [], [])


def test_torn_words_of_the_report_of_2004_are_whole(documents: dict[str, Document]) -> None:
    document = documents["see-prevention-2004"]
    print(f"\n{document.notes}")
    assert document.notes[0] == "2506 words with torn ligatures were joined."
    torn = ("traffi ", "identifi ", "diff er", "eff ect", "offi c", " fi nan", " fi rst")
    found = Counter(word for block in document.blocks for word in torn if word in block.text)
    assert found == Counter()


@pytest.mark.parametrize(
    ("source_id", "fewest", "numbers"),
    [("see-prevention-2004", 255, 267), ("iom-2014", 45, 49), ("io-role-2020", 58, 61)],
)
def test_footnotes_are_found_and_their_markers_cut(
    documents: dict[str, Document], source_id: str, fewest: int, numbers: int
) -> None:
    notes = [block for block in documents[source_id].blocks if block.kind is BlockKind.FOOTNOTE]
    print(f"\n{source_id}: {len(notes)} of {numbers} footnotes")
    assert fewest <= len(notes) <= numbers


def test_the_note_on_the_designation_is_no_text(documents: dict[str, Document]) -> None:
    blocks = [block for block in documents["giz-daad-2012"].blocks if "without prejudice" in block.text]
    assert len(blocks) > 30
    assert {block.kind for block in blocks} == {BlockKind.FURNITURE}


COUNTRIES_2004 = ["ALB", "BIH", "BGR", "HRV", "MKD", "MDA", "ROU", "SRB", "MNE", "XKX"]
ANNEXES_2004 = [
    *zip(COUNTRIES_2004, [4675, 4832, 4914, 4979, 5035, 5140, 5243, 5313, 5420, 5502], strict=True),
    *zip(COUNTRIES_2004, [5585, 5777, 5872, 6011, 6180, 6338, 6411, 6560, 6721, 6871], strict=True),
]
"""Country and first line of the sections of Annex II and Annex III."""
SECTIONS = {
    "see-prevention-2004": ANNEXES_2004,
    "regional-response-2022": [
        ("ALB", 1366), ("SRB", 1623), ("MKD", 1765), ("XKX", 1869), ("MNE", 1989), ("BIH", 2140),
    ],
    "giz-daad-2012": [
        ("BIH", 223), ("XKX", 376), ("MKD", 617), ("SRB", 791),
        ("BIH", 1799), ("XKX", 1852), ("MKD", 1925), ("SRB", 1972),
    ],
    "iom-2014": [],
    "io-role-2020": [],
}  # fmt: skip


@pytest.mark.parametrize("source_id", SECTIONS)
def test_country_sections_begin_where_a_reader_says(documents: dict[str, Document], source_id: str) -> None:
    sections = [entry for entry in country_sections(documents[source_id]) if entry.country]
    plain = [entry for entry in sections if entry.how_found.startswith("the heading is the country's name")]
    assert [(entry.country, entry.first_line) for entry in plain] == SECTIONS[source_id]
    boxes = [(entry.country, entry.first_line, entry.last_line) for entry in sections if entry not in plain]
    print(f"\n{source_id}: {len(plain)} sections, and boxes on one country: {boxes}")
    assert len(boxes) <= 8


def test_country_sections_end_before_what_is_about_all() -> None:
    def last_lines(source_id: str) -> list[int]:
        sections = country_sections(read_document(text_file(source_id)))
        return [
            entry.last_line for entry in sections if entry.how_found.startswith("the heading is the country's name")
        ]

    assert last_lines("regional-response-2022")[-1] == 2282
    assert [last_lines("giz-daad-2012")[index] for index in (3, 7)] == [899, 2052]
    assert last_lines("see-prevention-2004")[9] == 5584


def test_the_report_by_theme_has_passages_about_each_country(documents: dict[str, Document]) -> None:
    (section,) = country_sections(documents["iom-2014"])
    passages = country_passages(section)
    counted = Counter(entry.country for entry in passages)
    print(f"\niom-2014: {counted}")
    assert {"ALB", "BIH", "XKX", "MKD", "MNE", "SRB"} <= set(counted)
    # Section 3.2, six areas one after the other: Kosovo from 1564, North Macedonia from 1586, Montenegro from 1596.
    found = {entry.country for entry in passages if 1540 <= entry.first_line <= 1660}
    assert {"XKX", "MKD", "MNE", "SRB"} <= found


def _processor_seconds() -> float:
    """What this process and those that it waited for have used; a busy machine does not change it much."""
    used = [resource.getrusage(whose) for whose in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(entry.ru_utime + entry.ru_stime for entry in used)


def test_all_five_are_read_and_parted_in_less_than_ten_seconds() -> None:
    files = [text_file(source_id) for source_id in IDS]
    begun = _processor_seconds()
    with Reader(country_names()) as reader:
        for file in files:
            country_sections(reader.read(file.read_bytes(), file.name))
        memory = peak_of_reading() // 2**20
    seconds = _processor_seconds() - begun
    print(f"\n{seconds:.1f} s of processor time, {memory} MB in the reading process")
    assert seconds < 10
    assert memory < 512


def test_the_memory_of_this_process_is_not_taken_for_that_of_the_reading_process() -> None:
    held = b"x" * (300 * 2**20)
    with Reader(country_names()) as reader:
        reader.read(b"Ruritania\n\nThe Lantern association operates a hotline.\n", "report.txt")
        memory = peak_of_reading()
    assert memory < len(held)
