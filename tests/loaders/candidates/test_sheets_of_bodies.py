"""How much of three sheets of invented prose about bodies and services is found: none may fall below its floor."""

import pytest

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
