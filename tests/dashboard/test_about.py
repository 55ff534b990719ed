"""Sources, dictionary and console: what stands behind everything, what words mean, and typed queries for partners."""

import pytest

from dashboard.reporting import contact
from tests.dashboard.conftest import OpenPage
from tests.dashboard.test_pages import all_text, drawer, named


def table(app: object, number: int = 0) -> dict[str, list[object]]:
    return app.dataframe[number].value.to_dict("list")  # type: ignore[attr-defined,no-any-return]


def test_claims_are_counted_by_country_and_source(open_page: OpenPage) -> None:
    counted = table(open_page("sources", view="Claims"))
    assert sorted(map(str, counted["Country"])) == ["Quorland", "Ruritania", "Zavonia"]
    assert set(counted) == {"Country", "border-review-2020", "ruritania-watch-2010"}


def test_the_longest_stretch_without_a_claim_is_shown(open_page: OpenPage) -> None:
    reach = table(open_page("sources", view="How much is entered"))
    assert [str(title).split(" 20")[0] for title in reach["Source"]] == ["Border Review", "Ruritania Watch"]
    assert all(str(entry).startswith("lines ") for entry in reach["Longest stretch without a claim"])


def test_disagreements_open_their_evidence(open_page: OpenPage) -> None:
    app = open_page("sources", view="Disagreements", disagreements_row="1")
    assert len(drawer(app)) >= 2


def test_licence_and_checksum_of_each_source_are_shown_in_full(open_page: OpenPage) -> None:
    text = all_text(open_page("sources", view="Citation and licence"))
    assert "SHA-256 of the text edition `" in text
    assert text.count("SHA-256") == 2


def test_seven_states_are_explained_with_their_signs(open_page: OpenPage) -> None:
    assert table(open_page("dictionary"))["State"] == [
        "● present", "◔ planned", "◐ on paper", "◌ ended", "○ stated absent", "◆ disputed", "– not mentioned",
    ]  # fmt: skip


def test_functions_are_listed_with_what_must_be_the_case(open_page: OpenPage) -> None:
    listed = table(open_page("dictionary", view="Functions"))
    assert "Independent national rapporteur" in listed["Function"]
    assert all(listed["Means"])


def test_measures_are_told_with_formula_and_reference(open_page: OpenPage) -> None:
    app = open_page("dictionary", view="Measures")
    labels = [entry.label for entry in app.expander]
    assert "The E-I index: whether ties stay inside a sector or country, or lead out of it." in labels
    assert "Burt 1992" in all_text(app)


def test_one_part_of_the_schema_is_in_the_address(open_page: OpenPage) -> None:
    text = all_text(open_page("dictionary", view="What can be said", part="Shelter"))
    assert "#### Shelter" in text
    assert "#### Helpline" not in text


@pytest.mark.parametrize("sort", ["Things", "Statements", "Further relationships", "Evidence", "Closed lists"])
def test_every_sort_of_declaration_can_be_read(open_page: OpenPage, sort: str) -> None:
    assert all_text(open_page("dictionary", view="What can be said", sort=sort)).count("#### ") >= 3


def test_an_error_is_reported_with_the_claim_and_the_snapshot(
    open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TIELINE_CONTACT", "corrections@example.org")
    row = open_page("questions", q="countries_without_rapporteur", countries_without_rapporteur_row="1")
    claim = drawer(row)[0].rpartition(" · ")[2].partition("<")[0]
    app = open_page("dictionary", view="Report an error", claim=claim)
    assert len(drawer(app)) == 1
    assert app.code[0].value.startswith(f"To: corrections@example.org\nClaim: {claim}\n")
    assert "\nSnapshot: " in app.code[0].value


def test_a_claim_that_is_not_there_is_said_so(open_page: OpenPage) -> None:
    app = open_page("dictionary", view="Report an error", claim="c-nothing")
    assert "There is no claim c-nothing" in app.warning[0].value


def test_without_a_contact_the_one_who_gave_access_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TIELINE_CONTACT", raising=False)
    assert contact() == "whoever gave you access to this Tieline"


@pytest.mark.parametrize(
    ("audience", "console", "reason"),
    [
        ("public", "on", "it exists in the view for partners alone"),
        ("partner", "off", "turns it on with TIELINE_CONSOLE=on"),
    ],
)
def test_a_console_that_is_off_says_why(
    open_page: OpenPage, monkeypatch: pytest.MonkeyPatch, audience: str, console: str, reason: str
) -> None:
    monkeypatch.setenv("TIELINE_AUDIENCE", audience)
    monkeypatch.setenv("TIELINE_CONSOLE", console)
    app = open_page("console")
    assert reason in app.info[0].value
    assert len(app.text_area) == 0


@pytest.fixture
def console_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIELINE_AUDIENCE", "partner")
    monkeypatch.setenv("TIELINE_CONSOLE", "on")


@pytest.mark.usefixtures("console_on")
def test_a_typed_query_gives_rows(open_page: OpenPage) -> None:
    app = open_page("console")
    query = (
        "MATCH (c:Country) WHERE c.country STARTS WITH 'X' RETURN c.name AS country, c.groups AS lists ORDER BY country"
    )
    named(app.text_area, "cypher").set_value(query)  # type: ignore[attr-defined]
    app.button[0].click().run()
    assert not app.exception
    assert table(app)["country"] == ["Quorland", "Ruritania", "Zavonia"]
    assert "3 rows" in all_text(app)


@pytest.mark.usefixtures("console_on")
def test_the_query_that_stands_there_first_can_be_asked(open_page: OpenPage) -> None:
    app = open_page("console")
    app.button[0].click().run()
    assert not app.exception
    assert not app.error


@pytest.mark.usefixtures("console_on")
def test_a_query_that_writes_is_refused_with_a_sentence(open_page: OpenPage) -> None:
    app = open_page("console")
    named(app.text_area, "cypher").set_value("MATCH (n) DETACH DELETE n")  # type: ignore[attr-defined]
    app.button[0].click().run()
    assert "The graph can be asked, not changed." in app.error[0].value
    assert len(app.dataframe) == 0
