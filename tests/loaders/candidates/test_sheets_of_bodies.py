"""How much of three sheets of invented prose about bodies and services is found: none may fall below its floor."""

import pytest

from tests.loaders.candidates.reading import candidates_of
from tests.loaders.candidates.sheet import read_sheet


@pytest.mark.parametrize(
    ("sheet", "recall", "precision"),
    [("us-tip-bodies", 0.75, 0.75), ("greta-bodies", 0.75, 0.65), ("osce-bodies", 0.70, 0.65)],
)
def test_facts_about_bodies_come_out_of_reports_of_several_styles(sheet: str, recall: float, precision: float) -> None:
    read = read_sheet(sheet)
    assert read.recall >= recall, read.missed
    assert read.precision >= precision, read.wrong


@pytest.mark.parametrize("sheet", ["us-tip-bodies", "greta-bodies", "osce-bodies"])
def test_most_members_of_every_list_are_found(sheet: str) -> None:
    read = read_sheet(sheet)
    wanted = [fact for fact in read.wanted if fact.predicate == "MEMBER_OF"]
    missed = [fact for fact in read.missed if fact.predicate == "MEMBER_OF"]
    assert len(missed) <= 0.3 * len(wanted), missed


@pytest.mark.parametrize(
    "sentence",
    [
        "The shelter is managed by Elira Hoxha.",
        "A study was conducted by Surtees in three towns.",
        "The programme was launched together with Dragana Kovacevic.",
    ],
)
def test_a_person_who_runs_or_writes_something_is_no_organisation(sentence: str) -> None:
    names = [end.name for one in candidates_of(sentence) for end in (one.subject, one.object) if end is not None]
    assert not [name for name in names if any(word in name for word in ("Hoxha", "Surtees", "Kovacevic"))]
