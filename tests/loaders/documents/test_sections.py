"""Which part of a report is about which country, in the layouts of several publishers; and the list to correct it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from graph_schema.errors import DataError
from loaders.__main__ import main
from loaders.documents.blocks import Document
from loaders.documents.corrections import read_corrections, sections_page
from loaders.documents.countries import country_names
from loaders.documents.passages import country_passages
from loaders.documents.refusals import DocumentError
from loaders.documents.sections import Correction, country_sections
from tests.loaders.documents.conftest import RURITANIA

Read = Callable[[bytes | str], Document]
FULL = "This line of the report is as long as a full line of its running text is, or nearly so."


def found(document: Document) -> list[tuple[str | None, int, int]]:
    sections = country_sections(document, names=RURITANIA)
    assert [block for section in sections for block in section.blocks] == list(document.blocks)
    return [(section.country, section.first_line, section.last_line) for section in sections if section.country]


def page(*parts: str) -> str:
    return "\n\n".join(part or FULL for part in parts) + "\n"


def test_numbered_countries_below_a_chapter(read: Read) -> None:
    text = page("1 Introduction", "", "2 Countries", "2.1 Ruritania", "", "2.2 Zenda", "", "3 Findings", "")
    assert found(read(text)) == [("XRU", 7, 9), ("XZE", 11, 13)]


def test_countries_with_small_roman_numbers(read: Read) -> None:
    text = page("Introduction", "", "i. Ruritania", "", "ii. Zenda", "", "5. FINDINGS", "")
    assert found(read(text)) == [("XRU", 5, 7), ("XZE", 9, 11)]


def test_the_same_countries_in_two_annexes(read: Read) -> None:
    annex = ("1. Ruritania", "", "Migration", "", "2. Zenda", "")
    text = page("ANNEX II Situation", *annex, "ANNEX III Plans", *annex)
    assert found(read(text)) == [("XRU", 3, 9), ("XZE", 11, 13), ("XRU", 17, 23), ("XZE", 25, 27)]


def test_an_annual_report_with_a_tier_behind_each_name(read: Read) -> None:
    text = page(
        "COUNTRY NARRATIVES", "RURITANIA (Tier 2)", "", "PRIORITIZED RECOMMENDATIONS:", "", "PROSECUTION", "",
        "SYLDAVIA: Tier 3", "", "ZENDA: Tier 2 Watch List", "", "PROSECUTION", "",
    )  # fmt: skip
    assert found(read(text)) == [("XRU", 3, 13), ("XZE", 19, 25)]


def test_a_monitoring_report_about_one_country_is_one_section(read: Read) -> None:
    text = page(
        "GROUP OF EXPERTS ON ACTION AGAINST TRAFFICKING", "Evaluation report", "RURITANIA", "Third evaluation round",
        "I. Introduction", "", "II. Findings", f"{FULL[:-1]} in Ruritania.", "Appendix I", "",
    )  # fmt: skip
    sections = country_sections(read(text), names=RURITANIA)
    assert [(entry.country, entry.first_line, entry.last_line) for entry in sections] == [("XRU", 1, 19)]


def test_a_monitoring_report_whose_title_is_a_sentence(read: Read) -> None:
    text = page(
        "Report concerning the implementation of the Convention by Ruritania",
        "1. Introduction",
        "",
        f"{FULL[:-1]}: Ruritania.",
    )
    sections = country_sections(read(text), names=RURITANIA)
    assert [entry.country for entry in sections] == ["XRU"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Country profile: Ruritania", "Country profile: Zenda"),
        ("Country Report – Ruritania", "Country Report – Zenda"),
        ("4.1 Country report: Republic of Zavonia", "4.2 Country report: Ruritania"),
        ("Ruritania – Legal framework", "Zenda – Legal framework"),
        ("Case study: Ruritania", "Case study: Zenda"),
        ("The situation in Ruritania", "The situation in Zenda"),
        ("A. Ruritania", "B. Zenda"),
        ("RURITANIA", "ZENDA"),
        ("Ruritania*12", "Zenda*13"),
        ("3.3 Ruritania (RU)", "3.4 Zenda (ZE)"),
    ],
)
def test_headings_of_other_publishers(read: Read, first: str, second: str) -> None:
    text = page("Overview", f"{FULL[:-1]} in Ruritania, Zenda and Zavonia.", first, "", "Prevention", "", second, "")
    assert [lines for _code, *lines in found(read(text))] == [[5, 11], [13, 15]]


@pytest.mark.parametrize(
    "heading",
    ["Cooperation of Ruritania and Zenda", "Ruritania is a country of origin.", "Ruritania .......... 12", "Strelsau"],
)
def test_headings_that_open_no_section(read: Read, heading: str) -> None:
    text = page(
        "Overview", f"{FULL[:-1]} in Ruritania, Zenda and Zavonia.", heading, f"{FULL[:-1]} in Zenda and Zavonia."
    )
    assert found(read(text)) == []


def test_a_country_named_below_another_one_does_not_end_its_section(read: Read) -> None:
    text = page("1. Ruritania", "", "Border with Zenda", f"{FULL[:-1]} in Zenda.", "2. Zavonia", "")
    assert found(read(text)) == [("XRU", 1, 7), ("XZA", 9, 11)]


def test_headings_of_a_contents_list_have_no_text_and_open_no_section(read: Read) -> None:
    text = page("Contents", "1. Ruritania", "2. Zenda", "Introduction", "", "1. Ruritania", "", "2. Zenda", "")
    assert found(read(text))[-2:] == [("XRU", 11, 13), ("XZE", 15, 17)]


def test_levels_of_html_end_a_section(read: Read) -> None:
    document = read(
        "<html><body><h1>Countries</h1><h2>Ruritania</h2><p>One.</p><h3>Law</h3><p>Two.</p><h2>Method</h2><p>Three.</p>"
        "<h2>Zenda</h2><p>Four.</p><h1>Outlook</h1><p>Five.</p></body></html>"
    )
    assert found(document) == [("XRU", 2, 5), ("XZE", 8, 9)]


def test_a_section_that_names_another_country_more_often_is_marked(read: Read) -> None:
    text = page("1. Ruritania", f"{FULL[:-1]} in Zenda, in Zenda and in Ruritania.", "2. Zavonia", "Zavonian police.")
    reasons = [entry.how_found for entry in country_sections(read(text), names=RURITANIA)]
    assert reasons == [
        "the heading is the country's name; named 1 times in it, but XZE 2 times: check",
        "the heading is the country's name; named 1 times in it",
    ]


def test_the_list_can_be_corrected_and_given_back(read: Read, tmp_path: Path) -> None:
    document = read(page("1. Ruritania", "", "2. Zenda", "", "3. Outlook", ""))
    listed = sections_page(document, country_sections(document, names=RURITANIA), RURITANIA)
    assert listed == (
        "# report: 2 country sections, 2 countries.\n"
        "# To correct the list, save it, change it, and give it back with --sections.\n"
        "sections:\n"
        "  # the heading is the country's name; named 0 times in it\n"
        "  - country: XRU\n"
        "    lines: 1-3\n"
        '    heading: "1. Ruritania"\n'
        "  # the heading is the country's name; named 0 times in it\n"
        "  - country: XZE\n"
        "    lines: 5-7\n"
        '    heading: "2. Zenda"\n'
        "# In no country section: lines 9-11; runs of paragraphs about one country: none.\n"
    )
    file = tmp_path / "list.yml"
    file.write_text(listed.replace("5-7", "5-11"), encoding="utf-8")
    corrections = read_corrections(file, RURITANIA)
    assert corrections == (Correction("XRU", 1, 3), Correction("XZE", 5, 11))
    sections = country_sections(document, corrections, RURITANIA)
    assert [(entry.country, entry.first_line, entry.last_line, entry.how_found) for entry in sections] == [
        ("XRU", 1, 3, "given by hand"),
        ("XZE", 5, 11, "given by hand"),
    ]


def test_mistakes_in_the_list_are_reported_with_their_lines(tmp_path: Path) -> None:
    file = tmp_path / "list.yml"
    file.write_text(
        "sections:\n  - country: XRV\n    lines: 1-3\n  - country: XZE\n    lines: 9-5\n"
        "  - country: XRU\n    lines: 20-30\n  - country: XZE\n    lines: 25-40\n"
    )
    with pytest.raises(DataError) as refused:
        read_corrections(file, RURITANIA)
    assert str(refused.value).split("\n") == [
        "list.yml:1: sections: XRU ends in line 30, after XZE begins",
        "  fix: let each section end before the next one begins",
        "list.yml:2: country: unknown country 'XRV'",
        "  known and close: XRU",
        "  fix: use an alpha-3 code of data/vocabulary/countries.yml",
        "list.yml:4: lines: no first and last line",
        "  fix: write them as in `lines: 120-250`",
        "3 problems in data; nothing was written.",
    ]


@pytest.mark.parametrize(
    "text", ["", "a", "sections: x", "sections: [x]", "sections: [{country: [a]}]", "sections: [[]]"]
)
def test_a_list_of_another_form_is_reported(tmp_path: Path, text: str) -> None:
    file = tmp_path / "list.yml"
    file.write_text(text)
    with pytest.raises(DataError, match=r"^list.yml:1: "):
        read_corrections(file, RURITANIA)


def test_lines_that_are_not_in_the_document_are_reported(read: Read) -> None:
    with pytest.raises(DocumentError, match="report was not read: no text begins in lines 50-60; correct the list"):
        country_sections(read(page("1. Ruritania", "")), [Correction("XRU", 50, 60)], RURITANIA)


def test_the_command_prints_the_list(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "report.txt"
    file.write_text(page("1. Albania", "", "2. Serbia", ""), encoding="utf-8")
    assert main(["sections", str(file)]) == 0
    printed = capsys.readouterr().out
    assert [line.strip() for line in printed.splitlines() if "country:" in line or "lines:" in line] == [
        "- country: ALB",
        "lines: 1-3",
        "- country: SRB",
        "lines: 5-7",
    ]
    assert main(["sections", str(tmp_path / "gone.pdf")]) == 1
    assert capsys.readouterr().err == (
        "gone.pdf was not read: it cannot be opened (No such file or directory); check its path and rights.\n"
    )


def test_a_report_without_country_headings_is_about_the_country_that_it_begins_with(read: Read) -> None:
    begins = page(
        "5.24. Chapter 24: Justice", "Ruritania has made some progress.", "The police of Ruritania opened a unit.",
        "Ruritania signed an agreement with Zenda. In Zenda it is in force.", "Ruritanian shelters are full.",
    )  # fmt: skip
    assert found(read(begins)) == [("XRU", 1, 9)]
    far_ahead = page(
        "II. FINDINGS OF THE VISIT", "9. At the invitation of the Ruritanian Government, experts came to Strelsau.",
        "In Ruritania they saw two shelters.", "Ruritania has no hotline; Zenda has one.", "Ruritania was thanked.",
    )  # fmt: skip
    assert found(read(far_ahead)) == [("XRU", 1, 9)]


def test_a_report_about_several_countries_is_about_none_of_them(read: Read) -> None:
    text = page(
        "Trends of the region", "In the region, Ruritania and Zenda met.", "Zenda has a shelter. Ruritania has none.",
        "Zenda signed, and Ruritania and Zavonia did not.", "Zavonia waits for Zenda.",
    )  # fmt: skip
    assert found(read(text)) == []


def test_paragraphs_about_one_country_in_a_chapter_by_theme(read: Read) -> None:
    text = page(
        "3.1 Identification", "All police look for victims.", "In Ruritania, the police decide.", "They ask nobody.",
        "Ruritanian courts follow.", "Zenda has no rules.", "Ruritania, Zenda and Zavonia met.", "3.2 Support",
        "It is scarce.", "In Zavonia it is not.",
    )  # fmt: skip
    (section,) = country_sections(read(text), names=RURITANIA)
    passages = [(entry.country, entry.first_line, entry.last_line) for entry in country_passages(section, RURITANIA)]
    assert passages == [("XRU", 5, 9), ("XZE", 11, 11), ("XZA", 19, 19)]


def test_names_of_the_vocabulary() -> None:
    names = country_names()
    assert names.code_of("FYR  macedonia") == "MKD"
    assert [code for code, _start, _end in names.named_in("Serbia and Montenegro, Serbia")] == ["SCG", "SRB"]
    assert names.mentions("The Albanian police told us of Kosovo*.") == {"ALB": 1, "XKX": 1}
    assert names.mentions("the former Yugoslav Republic of Macedonia and turkey") == {"MKD": 1}
    assert names.heading.fullmatch("10. UN Administered Province of Kosovo")
    assert not names.heading.fullmatch("us")
