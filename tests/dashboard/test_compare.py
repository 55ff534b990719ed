"""Two sides on one page: sides in the address, one subject at a time, rows that only one side has."""

import pytest

from tests.dashboard.conftest import OpenPage
from tests.dashboard.test_pages import all_text, drawer, named

SIDES = {"country": "Ruritania", "year": "2020", "country_2": "Zavonia", "year_2": "2020"}
SUBJECTS = ["Functions", "Agreements", "Penalties", "Services", "Recommendations", "Money"]


@pytest.mark.parametrize("subject", SUBJECTS)
def test_every_subject_opens_from_its_address(open_page: OpenPage, subject: str) -> None:
    app = open_page("compare", subject=subject, **SIDES)
    assert {"Ruritania 2020", "Zavonia 2020"} <= set(app.dataframe[0].value.columns)
    assert not app.error


def test_states_are_told_by_sign_and_word(open_page: OpenPage) -> None:
    table = open_page("compare", **SIDES).dataframe[0].value.set_index("function")
    row = table.loc["Independent national rapporteur"]
    assert (row["Ruritania 2020"], row["Zavonia 2020"]) == ("● present", "○ stated absent")
    assert row["on_record"] == "not alike"


def test_rows_of_one_side_only_can_be_shown_alone(open_page: OpenPage) -> None:
    app = open_page("compare", subject="Agreements", show="Only on one side", **SIDES)
    assert "Only Ruritania 2020: **1** · only Zavonia 2020: **0** · both: **4**" in all_text(app)
    assert list(app.dataframe[0].value["agreement"]) == ["Readmission Agreement of Ruritania and Quorland"]


def test_a_row_opens_the_claims_of_both_sides(open_page: OpenPage) -> None:
    app = open_page("compare", subject="Penalties", **SIDES)
    named(app.selectbox, "compare_laws_row").select(4).run()  # type: ignore[attr-defined]
    assert len(drawer(app)) == 2


def test_one_country_in_two_years_shows_what_changed(open_page: OpenPage) -> None:
    sides = {"country": "Ruritania", "year": "2010", "country_2": "Ruritania", "year_2": "2020"}
    app = open_page("compare", subject="Changes between the years", **sides)
    table = app.dataframe[0].value.set_index("function")
    assert len(app.dataframe) == 1
    assert table.loc["Independent national rapporteur"]["after"] == "● present"
    assert set(table["country"]) == {"Ruritania"}


def test_one_year_has_no_changes_and_the_page_says_what_to_do(open_page: OpenPage) -> None:
    app = open_page("compare", subject="Changes between the years", **SIDES)
    assert "Choose an earlier year on one side" in app.info[0].value
    assert not app.dataframe


def test_the_same_side_twice_is_said_so(open_page: OpenPage) -> None:
    app = open_page("compare", **SIDES | {"country_2": "Ruritania"})
    assert "Choose another country or another year" in app.info[0].value
    assert "Silence of the sources is not absence." in all_text(app)
