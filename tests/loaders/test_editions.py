"""The text edition keeps every line, and nothing by which a person or a house could be found."""

import pytest

from loaders.documents.blocks import Document
from loaders.editions import text_edition
from loaders.safety import SafetyWords

WORDS = SafetyWords(frozenset({"goran", "vesna"}), frozenset({"strelsau"}))


def edition(text: str) -> str:
    return text_edition(Document("invented", "text/plain", "0" * 64, text, ()), WORDS)


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("The shelter stands at 12 Linden Street, Strelsau.", "The shelter stands at […]."),
        ("The shelter is at Linden Street 12.", "The shelter is at […]."),
        ("It is in Ulica Crvene Lipe 7, 11000 Strelsau.", "It is in […]."),
        ("Call +381 11 555 0199 or 011/555-0199.", "Call […] or […]."),
        ("Write to door@example.org or see https://example.org/x.", "Write to […] or see […]"),
        ("It lies at 44.8125, 20.4612 near the river.", "It lies at […] near the river."),
        ("Minister Goran Rassendyll spoke.", "Minister […] spoke."),
        ("Ms Flavia Elphberg runs it.", "[…] runs it."),
        ("Goran\nRassendyll spoke.", "[…]\n spoke."),
    ],
)
def test_what_leads_to_a_person_or_a_house_is_blanked_out(line: str, kept: str) -> None:
    assert edition(line) == kept


@pytest.mark.parametrize(
    "line",
    [
        "The line can be called free of charge under 0800 117 117.",
        "Law No. 123/2004 and 1,200,000 euro, 2008-2012, 54 victims, 2 543 210 euro.",
        "The Ministry of Interior and the Border Guard met in 2010.",
        "the goran of small letters",
    ],
)
def test_facts_stay_as_they_are(line: str) -> None:
    assert edition(line) == line


def test_no_line_moves() -> None:
    text = "One.\n\nMs Flavia\nGoran\n\nRassendyll\n+381 11 555 0199\nLast."

    assert len(edition(text).split("\n")) == len(text.split("\n"))
    assert edition(text).split("\n")[-1] == "Last."
