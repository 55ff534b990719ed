"""Every page starts, says what it rests on, and opens the passage behind a row."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from queries import catalogue
from tests.dashboard.conftest import APP, OpenPage

VIEWS = sorted(file.stem for file in (APP.parent / "views").glob("*.py") if file.stem not in {"__init__", "review"})
"""Every page but that of reviews, which is off unless it is asked for and has its own tests."""


def all_text(app: AppTest) -> str:
    blocks = [*app.title, *app.header, *app.subheader, *app.markdown, *app.caption, *app.info, *app.warning, *app.error]
    return "\n".join([*(str(block.value) for block in blocks), *drawer(app)])


def drawer(app: AppTest) -> list[str]:
    return [str(block.proto.body) for block in app.get("html") if "<article" in str(block.proto.body)]


def named(elements: object, key: str) -> object:
    found = [entry for entry in elements if entry.key == key]  # type: ignore[attr-defined]
    assert len(found) == 1, f"{len(found)} widgets have the key {key}"
    return found[0]


@pytest.mark.parametrize("name", VIEWS)
def test_every_page_starts_and_names_its_sources(open_page: OpenPage, name: str) -> None:
    text = all_text(open_page(name))
    assert "Ruritania Watch" in text
    assert "Border Review" in text
    assert "Silence of the sources is not absence." in text


def test_start_counts_what_is_in_the_graph(open_page: OpenPage) -> None:
    app = open_page("start")
    numbers = {metric.label: metric.value for metric in app.metric}
    assert numbers["sources"] == "2"
    assert numbers["laws and articles"] == "4"
    assert numbers["routes"] == "3"


@pytest.mark.parametrize("question_id", sorted(catalogue()))
def test_every_question_of_the_catalogue_is_answered_on_its_page(open_page: OpenPage, question_id: str) -> None:
    app = open_page("questions", q=question_id)
    assert catalogue()[question_id].title in [block.value for block in app.subheader]
    assert not app.error


def test_a_row_opens_its_claims_with_the_passage(open_page: OpenPage) -> None:
    app = open_page("questions", q="countries_without_rapporteur")
    row = named(app.selectbox, "countries_without_rapporteur_row")
    row.select(1).run()  # type: ignore[attr-defined]
    claims = drawer(app)
    assert len(claims) == 2
    assert all("stated absent" in claim or "on paper" in claim for claim in claims)
    assert all("lines" in claim and "tl-passage" in claim for claim in claims)


def test_an_address_opens_the_evidence_of_its_row(open_page: OpenPage) -> None:
    app = open_page("questions", q="countries_without_rapporteur", countries_without_rapporteur_row="1")
    assert len(drawer(app)) == 2


def test_an_address_with_a_row_that_does_not_exist_shows_the_table_alone(open_page: OpenPage) -> None:
    app = open_page("questions", q="countries_without_rapporteur", countries_without_rapporteur_row="99")
    assert drawer(app) == []


def test_an_unknown_question_in_the_address_is_said_so(open_page: OpenPage) -> None:
    app = open_page("questions", q="who_is_to_blame")
    assert "There is no question 'who\\_is\\_to\\_blame'" in app.warning[0].value


def test_a_year_in_the_address_changes_the_answer(open_page: OpenPage) -> None:
    now = open_page("questions", q="countries_without_rapporteur", year="2020")
    then = open_page("questions", q="countries_without_rapporteur", year="2010")
    assert "1 row" in all_text(now)
    assert "2 rows" in all_text(then)


def test_two_years_open_at_the_two_years_of_the_question(open_page: OpenPage) -> None:
    app = open_page("questions", q="gap_matrix_between_two_years")
    years = {entry.key: (entry.label, entry.value) for entry in app.number_input}
    assert years == {"before": ("Before", 2014), "after": ("After", 2020)}
    assert len(app.dataframe) == 1


def test_a_body_that_belongs_to_something_can_be_chosen(open_page: OpenPage) -> None:
    app = open_page("questions", q="networks_that_join_two_bodies")
    options = named(app.selectbox, "first").options  # type: ignore[attr-defined]
    assert "Lantern" in options
    assert "Anti-Trafficking Council of Ruritania" in options


def test_a_cell_of_a_matrix_opens_its_claims(open_page: OpenPage) -> None:
    app = open_page("questions", q="memberships_in_regional_bodies")
    row = named(app.selectbox, "memberships_in_regional_bodies_matrix_row")
    row.select("Southeast European Law Enforcement Center")  # type: ignore[attr-defined]
    column = named(app.selectbox, "memberships_in_regional_bodies_matrix_column")
    column.select("Zavonia").run()  # type: ignore[attr-defined]
    assert len(drawer(app)) == 1
    assert "Zavonia watches in SELEC." in drawer(app)[0]


def test_a_cell_of_silence_says_that_no_claim_stands_behind_it(open_page: OpenPage) -> None:
    app = open_page("questions", q="memberships_in_regional_bodies")
    row = named(app.selectbox, "memberships_in_regional_bodies_matrix_row")
    row.select("Migration, Asylum, Refugees Regional Initiative")  # type: ignore[attr-defined]
    column = named(app.selectbox, "memberships_in_regional_bodies_matrix_column")
    column.select("Zavonia").run()  # type: ignore[attr-defined]
    assert "No claim stands behind this row" in all_text(app)


@pytest.mark.parametrize("theme", ["Functions", "Agreements", "Protection", "Everything", "Disagreements"])
def test_the_themes_of_a_country_are_in_the_address(open_page: OpenPage, theme: str) -> None:
    app = open_page("country", country="Ruritania", theme=theme)
    assert app.header[0].value == "Ruritania"
    assert not app.error


def test_the_public_is_told_how_many_rows_are_for_partners(open_page: OpenPage) -> None:
    app = open_page("questions", q="pairs_board", group="South Eastern Europe", year="2014")
    assert "1 more row is shown to partners only" in app.warning[0].value


def test_without_a_graph_the_page_says_how_to_build_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIELINE_STORE", f"embedded:{tmp_path / 'nothing'}")
    app = AppTest.from_file(str(APP), default_timeout=30).run()
    assert not app.exception
    assert "make graph" in app.info[0].value


def test_an_address_that_is_no_store_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIELINE_STORE", "sqlite:graph.db")
    app = AppTest.from_file(str(APP), default_timeout=30).run()
    assert not app.exception
    assert "'sqlite:graph.db' is not a store" in app.error[0].value
