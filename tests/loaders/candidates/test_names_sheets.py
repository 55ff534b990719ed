"""What is found of all names in invented prose in the manner of three publishers, and that no person is one."""

import pytest

from tests.loaders.candidates.names_sheet import read_names

SHEETS = ("us-tip-names", "greta-names", "osce-names")


@pytest.mark.parametrize("sheet", SHEETS)
def test_nine_of_ten_names_are_found_and_nine_of_ten_candidates_are_names(sheet: str) -> None:
    read = read_names(sheet)
    assert len(read.missed) <= 0.1 * len(read.wanted), read.missed
    assert len(read.wrong) <= 0.1 * len(read.proposed), [one.subject.name for one in read.wrong]


@pytest.mark.parametrize("sheet", SHEETS)
def test_laws_and_articles_are_read_almost_without_a_miss(sheet: str) -> None:
    assert read_names(sheet).f1("Law", "Article") >= 0.93


@pytest.mark.parametrize("sheet", SHEETS)
def test_no_person_of_the_prose_is_in_any_candidate(sheet: str) -> None:
    read = read_names(sheet)
    everything = " ".join(one.model_dump_json() for one in read.everything)
    families = [person.split()[-1] for person in read.people]
    assert families
    assert [family for family in families if family in everything] == []
