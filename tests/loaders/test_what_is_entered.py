"""What is entered and what is not: coverage by heading, look-alikes without a judgement, the page of numbers."""

import pytest

from graph_schema.claims import Source, SourceSection
from loaders.__main__ import main
from loaders.checking import Checked
from loaders.coverage import SectionCoverage, coverage, coverage_table
from loaders.look_alikes import look_alikes
from loaders.quality import quality_page
from tests.loaders.folder import FACT, Folder


def test_a_heading_counts_only_the_lines_that_no_heading_inside_it_has() -> None:
    source = Source.model_validate(
        {
            "id": "tiny-2010", "title": "Tiny", "publisher": "House", "published": "2010", "situation": "2010",
            "language": "en", "licence": "Invented.", "text_lines": 6, "text_sha256": "0" * 64,
            "sections": [
                SourceSection(heading="All", first=1, last=6),
                SourceSection(heading="Part", first=3, last=6),
            ],
        }
    )  # fmt: skip
    text = ["Head", "", "Part", "one", "", "two"]
    assert coverage(source, text, []) == [
        SectionCoverage("All", 1, 0, ((1, 1),)),
        SectionCoverage("Part", 3, 0, ((3, 6),)),
    ]


def test_lines_between_two_cited_ones_are_a_stretch_of_their_own(folder: Folder) -> None:
    folder.facts(FACT, FACT.replace("lines: 3", "lines: 5").replace("xru:lantern\n", "xru:police\n"))
    checked = folder.check()
    source = checked.library.sources["tiny-2010"]
    text = checked.library.source_lines("tiny-2010")
    assert text is not None
    rows = coverage(source, text, [entry.claim for entry in checked.claims])
    assert rows == [SectionCoverage("1. Ruritania", 5, 2, ((1, 2), (4, 4)))]
    assert "not cited: 1-2, 4" in coverage_table(rows)


def test_coverage_of_an_unknown_source_names_those_that_are_known(
    folder: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--data", str(folder.root), "coverage", "tiny-2011"]) == 1
    assert "There is no source 'tiny-2011'. Known: tiny-2010" in capsys.readouterr().err


def test_coverage_without_the_text_says_how_to_name_its_folder(
    folder: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder.texts / "tiny-2010.txt").unlink()
    assert main(["--data", str(folder.root), "coverage", "tiny-2010"]) == 1
    assert "TIELINE_SOURCES" in capsys.readouterr().err


def things(folder: Folder, *entries: str) -> Checked:
    folder.write("entities/xza.yml", "things:\n" + "\n".join(f"  - {{{entry}}}" for entry in entries) + "\n")
    return folder.check()


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ministry of Interior of Zavonia", "Ministry of Internal Affairs"),
        ("Center for Victims", "Centre for victims of trafficking"),
    ],
)
def test_one_body_under_two_spellings_is_listed(folder: Folder, left: str, right: str) -> None:
    checked = things(
        folder,
        f'id: "actor:xza:left", kind: ministry, name: "{left}"',
        f'id: "actor:xza:right", kind: ministry, name: "{right}"',
    )
    assert [(pair.left, pair.right) for pair in look_alikes(checked.library)] == [("actor:xza:left", "actor:xza:right")]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Law No. 678/2001", "Law No. 687/2001"),
        ("Ministry of Labour and Social Policy", "Ministry of Justice"),
    ],
)
def test_other_numbers_and_other_tasks_are_other_things(folder: Folder, left: str, right: str) -> None:
    checked = things(
        folder,
        f'id: "law:xza:left", kind: statute, name: "{left}"',
        f'id: "law:xza:right", kind: statute, name: "{right}"',
    )
    assert look_alikes(checked.library) == []


def test_the_same_name_in_two_countries_is_no_look_alike(folder: Folder) -> None:
    checked = things(folder, 'id: "actor:xza:police", kind: police, name: "Police"')
    assert look_alikes(checked.library) == []


def test_a_judged_pair_is_not_listed_again(folder: Folder) -> None:
    folder.write(
        "judgements/same_as.csv",
        "left,right,verdict,by,date,why\nactor:xza:left,actor:xza:right,different,reader-1,2026-11-25,Two towns.\n",
    )
    checked = things(
        folder,
        'id: "actor:xza:left", kind: ngo, name: "Centre for Women"',
        'id: "actor:xza:right", kind: ngo, name: "Center for Women"',
    )
    assert look_alikes(checked.library) == []


def test_the_page_counts_claims_and_readings(folder: Folder) -> None:
    page = quality_page(folder.check())
    assert "1 claims on 15 things; 100% reviewed." in page
    assert "| tiny-2010 | 1 | 100% |" in page
    assert "| 2010 | 1 | 100% |" in page
    assert "| xru/tiny-2010.yml | 1 | 1–9 |" in page


def test_a_stale_page_is_said_so_with_the_command(folder: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--data", str(folder.root), "quality", "--check"]) == 1
    assert "write it again with: make docs" in capsys.readouterr().err
    assert main(["--data", str(folder.root), "quality"]) == 0
    assert main(["--data", str(folder.root), "quality", "--check"]) == 0
