"""What is measured of reading is told as it was: limits kept or not, ratios, memory; the pages are pages."""

from pathlib import Path

import pdfplumber
import pytest

from loaders.checking import Checked
from tests.bench import reading
from tests.bench.reading import Took, page_of, read_by_peer, read_to_blocks, read_to_candidates, ten_pages, typeset

MB = 1024**2
LINES = [
    "Ruritania",
    "The Lantern association operates a hotline in Ruritania, and Žaneta's house is closed.",
    "It ended.",
]
TEN = [
    Took("Tieline", 6.0, 4.0, 60 * MB, "9 blocks, 3 candidates"),
    Took("Tieline, blocks alone", 3.0, 2.0, 60 * MB, "9 blocks"),
    Took("pdfplumber 0.11", 2.0, 1.6, 110 * MB, "300 characters"),
]


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    file = tmp_path / "section.pdf"
    typeset(LINES * 30, file)
    return file


def test_lines_become_pages_with_headings_and_letters_of_the_region(pdf: Path) -> None:
    with pdfplumber.open(pdf) as opened:
        assert len(opened.pages) == 3
        text = opened.pages[0].extract_text().splitlines()
    assert text[:3] == LINES


def test_ten_pages_are_ten_also_where_no_source_is(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("TIELINE_SOURCES", str(tmp_path))
    with ten_pages() as (file, origin), pdfplumber.open(file) as opened:
        assert len(opened.pages) == 10
        assert origin == "two invented reports, again and again"
    assert not file.exists()


def test_a_reading_tells_what_it_gives_and_what_it_took(pdf: Path, ruritania_checked: Checked) -> None:
    whole, blocks = read_to_candidates(pdf, ruritania_checked.library, "section"), read_to_blocks(pdf)
    peer = read_by_peer("pdfplumber", reading.PEERS["pdfplumber"], pdf)

    assert whole.found.endswith(" candidates")
    assert whole.found.startswith(blocks.found)
    assert peer.found.endswith(" characters")
    for took in (whole, blocks, peer):
        assert took.processor > 0
        assert took.seconds > 0
        assert 20 * MB < took.memory < 1024 * MB


def test_the_page_tells_limits_ratios_and_memory() -> None:
    text = page_of("an invented report", TEN, {"one": TEN[0], "two": Took("Tieline", 200, 130, 70 * MB, "1 blocks")})

    assert (
        "from an invented report; 44 lines a page, each program the median of 3 times. Within the limit of 10 s."
        in text
    )
    assert "| pdfplumber 0.11 | 2 s | 1.6 s | 110 MB | 1.25 | 300 characters |" in text
    assert (
        "Each read once to its candidates: 206 s on the wall, 134 s of the processor. **Over** the limit of 120 s."
        in text
    )
    assert "The reading process took 70 MB at most" in text
    assert "| `one` | 6 s | 4 s | 60 MB | 9 blocks, 3 candidates |" in text


def test_without_texts_the_page_says_so() -> None:
    assert "No text of a source is on the machine, so nothing was measured." in page_of("nothing", TEN, {})


def test_the_page_lies_with_the_other_results() -> None:
    assert reading.PAGE.relative_to(Path(reading.__file__).parents[2]) == Path("docs/benchmarks/reading.md")
