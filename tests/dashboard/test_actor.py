"""One body of the invented countries: found by any name, shown section by section, each row with its evidence."""

import pytest

from tests.dashboard.conftest import OpenPage
from tests.dashboard.test_pages import all_text, drawer, named

SECTIONS = [
    "Who it is and what it does", "Ties", "Money", "Recommendations", "Place in the network",
    "Ties that may be missing", "Disagreements", "Everything",
]  # fmt: skip


def column(app: object, name: str, table: int = 0) -> list[object]:
    return list(app.dataframe[table].value[name])  # type: ignore[attr-defined]


@pytest.mark.parametrize("section", SECTIONS)
def test_every_section_opens_from_its_address(open_page: OpenPage, section: str) -> None:
    app = open_page("actor", body="actor:xru:lantern", year="2020", section=section)
    assert app.subheader[0].value == "Lantern"
    assert not app.error


def test_the_page_says_who_a_body_is(open_page: OpenPage) -> None:
    text = all_text(open_page("actor", body="actor:xru:council", year="2020"))
    assert "coordination body · Ruritania" in text
    assert "Also called: Anti-Trafficking Council" in text


def test_history_stands_before_work(open_page: OpenPage) -> None:
    app = open_page("actor", body="actor:xru:council", year="2020")
    assert column(app, "fact") == ["took the place of", "was created by", "meets"]
    assert column(app, "value")[0] == "State Commission on Trafficking of Ruritania"


def test_ties_are_listed_by_layer_and_direction(open_page: OpenPage) -> None:
    app = open_page("actor", body="actor:xru:lantern", year="2020", section="Ties")
    assert column(app, "layer") == ["coordination", "coordination", "funding", *["referral"] * 4]
    assert column(app, "direction")[-2:] == ["to it", "to it"]
    assert column(app, "other")[-2:] == ["Crime Police of Ruritania", "Ruritanian Line"]


def test_a_row_opens_its_claims_with_the_passage(open_page: OpenPage) -> None:
    app = open_page("actor", body="actor:xru:lantern", year="2020", section="Ties")
    named(app.selectbox, "ties_ties_of_a_body_row").select(6).run()  # type: ignore[attr-defined]
    assert len(drawer(app)) == 2
    assert all("tl-passage" in claim for claim in drawer(app))


def test_a_name_in_the_address_finds_the_body(open_page: OpenPage) -> None:
    app = open_page("actor", body="National Rapporteur of Ruritania")
    assert app.subheader[0].value == "National Rapporteur of Ruritania"


def test_a_misspelt_name_in_the_box_finds_the_body(open_page: OpenPage) -> None:
    app = open_page("actor")
    named(app.text_input, "body_search").input("Lantren").run()  # type: ignore[attr-defined]
    assert app.subheader[0].value == "Lantern"


def test_a_name_that_nobody_has_is_said_so_and_something_is_shown(open_page: OpenPage) -> None:
    app = open_page("actor", body="xylophone")
    assert "There is no body ‘xylophone’ here" in app.warning[0].value
    assert app.subheader[0].value


def test_the_page_opens_with_the_body_of_which_most_is_said(open_page: OpenPage) -> None:
    app = open_page("actor")
    assert app.subheader[0].value == "Anti-Trafficking Council of Ruritania"


def test_only_disagreements_on_the_body_are_shown(open_page: OpenPage) -> None:
    lantern = open_page("actor", body="actor:xru:lantern", year="2020", section="Disagreements")
    assert set(column(lantern, "subject")) == {"Lantern"}
    harbour = open_page("actor", body="actor:xru:harbour", year="2020", section="Disagreements")
    assert not harbour.dataframe
    assert "No row." in harbour.info[0].value


def test_the_place_in_the_network_has_its_stability(open_page: OpenPage) -> None:
    app = open_page("actor", body="actor:xru:lantern", year="2020", section="Place in the network")
    assert column(app, "measure")[:2] == ["ties", "between others"]
    assert {"stability_ties", "stability_sources"} <= set(app.dataframe[0].value.columns)


def test_rows_of_two_answers_are_open_at_once(open_page: OpenPage) -> None:
    page = open_page("actor", who_history_of_a_body_row="1", who_work_of_a_body_row="1")
    chosen = {box.key: box.value for box in page.selectbox if box.key and box.key.startswith("who_")}
    assert chosen == {"who_history_of_a_body_row": 1, "who_work_of_a_body_row": 1}
    assert not page.exception
