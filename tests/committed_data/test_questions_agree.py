"""Questions that tell of the same thing agree: what one says of a country, a pair or a body, no other denies."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import pytest

from graph_schema.store import GraphReader
from queries import ask

YEARS = (2014, 2022)
GROUP = "SEE"
LAW = {
    "offence": "function:trafficking-offence",
    "every_form": "function:every-form-covered",
    "child_specific": "function:child-penalty",
    "non_punishment": "function:non-punishment",
    "legal_persons": "function:legal-persons",
}
UNNAMED = "agreements that a source mentions without telling which"
Row = dict[str, Any]
Cells = dict[tuple[str, str], Row]


@pytest.fixture(autouse=True)
def as_partner(monkeypatch: pytest.MonkeyPatch) -> None:
    """Withheld rows would hide what the questions disagree on."""
    monkeypatch.setenv("TIELINE_AUDIENCE", "partner")


@pytest.fixture(params=YEARS)
def year(request: pytest.FixtureRequest) -> int:
    return int(request.param)


@pytest.fixture
def cells(committed_store: GraphReader, year: int) -> Cells:
    """The map of gaps: what the newest word says of each function of each country."""
    rows = ask("functions_by_country", committed_store, group=GROUP, year=year).rows
    return {(row["country_id"], row["function_id"]): row for row in rows}


def told(cells: Cells, country: str, function: str) -> tuple[Any, ...]:
    cell = cells[country, function]
    return cell["state"], cell["last_word"], sorted(cell["claims"])


def said(row: Row) -> tuple[Any, ...]:
    return row["state"], row["last_word"], sorted(row["claims"])


def gaps(cells: Cells, function: str) -> set[str]:
    """The countries that do not have a function by the map of gaps."""
    return {country for (country, of), cell in cells.items() if of == function and cell["state"] != "present"}


def test_a_function_that_a_country_lacks_is_a_gap_of_the_map(
    committed_store: GraphReader, cells: Cells, year: int
) -> None:
    for function in sorted({function for _country, function in cells}):
        rows = ask("countries_without_function", committed_store, function=function, group=GROUP, year=year).rows
        assert {row["country_id"] for row in rows} == gaps(cells, function)
        assert [said(row) for row in rows] == [told(cells, row["country_id"], function) for row in rows]


def test_needs_are_met_as_the_map_says(committed_store: GraphReader, cells: Cells, year: int) -> None:
    rows = ask("needs_of_a_complete_system", committed_store, group=GROUP, year=year).rows
    assert rows
    assert [said(row) for row in rows] == [told(cells, row["country_id"], row["function_id"]) for row in rows]


def test_rapporteurs_and_plans_are_missing_where_the_map_says(
    committed_store: GraphReader, cells: Cells, year: int
) -> None:
    rapporteur = "function:national-rapporteur"
    rows = ask("countries_without_rapporteur", committed_store, group=GROUP, year=year).rows
    assert {row["country_id"] for row in rows} == gaps(cells, rapporteur)
    assert [said(row) for row in rows] == [told(cells, row["country_id"], rapporteur) for row in rows]
    plans = {cells[key]["function"]: key[1] for key in cells if key[1].startswith("function:current-")}
    rows = ask("countries_without_strategy", committed_store, group=GROUP, year=year).rows
    assert {(row["country_id"], plans[row["plan"]]) for row in rows} == {
        (country, function) for function in plans.values() for country in gaps(cells, function)
    }
    assert [said(row) for row in rows] == [told(cells, row["country_id"], plans[row["plan"]]) for row in rows]


def test_compensation_and_budget_lines_are_missing_where_the_map_says(
    committed_store: GraphReader, cells: Cells, year: int
) -> None:
    rows = ask("countries_without_compensation_in_use", committed_store, group=GROUP, year=year).rows
    assert {row["country_id"] for row in rows} == gaps(cells, "function:compensation")
    assert [said(row)[:2] for row in rows] == [
        told(cells, row["country_id"], "function:compensation")[:2] for row in rows
    ]
    rows = ask("countries_with_strategy_but_no_money", committed_store, group=GROUP, year=year).rows
    planned = {country for country, _function in cells} - gaps(cells, "function:current-strategy")
    assert {row["country_id"] for row in rows} == planned & gaps(cells, "function:budget-line")


def test_what_the_law_of_a_whole_country_holds_the_map_knows(
    committed_store: GraphReader, cells: Cells, year: int
) -> None:
    rows = ask("law_elements", committed_store, group=GROUP, year=year).rows
    whole = [row for row in rows if (row["jurisdiction_id"], LAW["offence"]) in cells]
    assert len(whole) > 5
    for row in whole:
        states = {column: told(cells, row["jurisdiction_id"], function)[0] for column, function in LAW.items()}
        assert {column: row[column] for column in LAW} == states, row["jurisdiction"]


def test_a_line_is_there_in_every_question_or_in_none(committed_store: GraphReader, year: int) -> None:
    there = {"present", "on_paper"}
    rows = ask("helplines", committed_store, year=year).rows
    one_by_one = {row["helpline"] for row in rows if there & set(row["states"])}
    by_kind = ask("helplines_by_kind", committed_store, group=GROUP, year=year).rows
    assert {line for row in by_kind for line in row["lines"]} <= one_by_one
    assert not {line for row in by_kind for line in (*row["ended"], *row["planned"])} & one_by_one
    solutions = ask("hotlines_and_joint_training", committed_store, group=GROUP, year=year).rows
    assert {line for row in solutions for line in row["lines"]} == {
        line for row in by_kind if row["country"] for line in row["lines"]
    }
    services = [
        row
        for country in ("SRB", "BIH", "BGR")
        for row in ask("services_in_a_country", committed_store, country=country).rows
    ]
    now = {row["helpline"]: row["states"] for row in ask("helplines", committed_store).rows}
    lines = [row for row in services if row["kind"] == "helpline"]
    assert lines
    assert [row["states"] for row in lines] == [now[row["service"]] for row in lines]


def test_legs_pairs_and_agreements_of_a_country_have_one_footing(committed_store: GraphReader, year: int) -> None:
    pairs = ask("pairs_board", committed_store, group=GROUP, year=year).rows
    board = {frozenset((row["first_id"], row["second_id"])): row for row in pairs}
    for leg in ask("route_board", committed_store, year=year).rows:
        pair = board.get(frozenset((leg["leg_from_id"], leg["leg_to_id"])))
        if pair:
            assert (leg["level"], leg["agreements"]) == (pair["level"], pair["agreements"])
    signed: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for country in {end for row in pairs for end in (row["first_id"], row["second_id"])}:
        for row in ask("agreements_of_a_country", committed_store, country=country, year=year).rows:
            if row["state"] == "present" and row["status"] != "observer":
                for other in row["others"]:
                    signed[country, other].add(row["agreement"])
    for row in pairs:
        assert signed[row["first_id"], row["second"]] == set(row["agreements"]) - {UNNAMED}
        assert signed[row["second_id"], row["first"]] == set(row["agreements"]) - {UNNAMED}


def test_counterparts_of_two_countries_rest_on_the_agreements_of_the_board(
    committed_store: GraphReader, year: int
) -> None:
    for pair in ask("pairs_board", committed_store, group="WB6", year=year).rows:
        ends = {"first": pair["first_id"], "second": pair["second_id"]}
        rows = ask("counterparts_of_two_countries", committed_store, **ends, year=year).rows
        named = {row["agreement"] for row in rows if row["line"] == "agreement" and row["state"] == "present"}
        assert named == set(pair["agreements"]) - {UNNAMED}


def test_no_agreement_of_two_sides_has_more_than_two_countries(committed_store: GraphReader) -> None:
    """One that a source tells of many countries is entered once for each, or has one of them in its id."""
    rows = committed_store.read(
        "MATCH (g:Agreement)<-[:OBJECT]-(:Claim {predicate: 'PARTY_TO'})-[:SUBJECT]->(c:Country) "
        "WHERE g.kind IN ['bilateral_agreement', 'readmission'] AND g.country IS NULL "
        "WITH g, count(DISTINCT c) AS parties RETURN g.id AS agreement, parties"
    ).rows
    assert [row for row in rows if row["parties"] > 2] == []


def state_named(payer: str) -> str:
    """A country and its government are one payer, here the country."""
    return payer.removeprefix("Government of ").removeprefix("the ")


def paid(committed_store: GraphReader, year: int) -> Iterator[Row]:
    """The money on record, with its payer."""
    for row in ask("who_funds_what", committed_store, year=year).rows:
        if row["state"] == "present":
            yield row | {"payer": state_named(row["funder"])}


def test_who_is_paid_by_one_or_by_several_is_paid_by_those_who_fund(committed_store: GraphReader, year: int) -> None:
    payers: defaultdict[str, set[str]] = defaultdict(set)
    names: dict[str, str] = {}
    for row in paid(committed_store, year):
        payers[row["recipient_id"]].add(row["payer"])
        names[row["recipient_id"]] = row["recipient"]
    several = ask("recipients_with_several_funders", committed_store, year=year).rows
    assert {row["recipient_id"]: row["number"] for row in several} == {
        recipient: len(found) for recipient, found in payers.items() if len(found) > 1
    }
    overlap = ask("donor_overlap", committed_store, year=year).rows
    met = {name for row in overlap for name in row["shared_recipients"]}
    assert met & set(names.values()) <= {row["recipient"] for row in several}
    alone = ask("services_with_one_funder", committed_store, year=year).rows
    assert {row["service_id"] for row in alone}.isdisjoint(row["recipient_id"] for row in several)
    for row in ask("organisations_with_one_funder", committed_store, year=year).rows:
        assert payers.get(row["organisation_id"], set()) <= {state_named(row["funder"])}
    abroad = ask("services_on_external_money_only", committed_store, year=year).rows
    for row in abroad:
        assert {state_named(funder) for funder in row["funders"]} >= payers[row["service_id"]]


def test_a_cell_without_money_holds_no_funded_function(committed_store: GraphReader, cells: Cells, year: int) -> None:
    funded = {
        (row["country"], row["function_id"]) for row in ask("funders_of_functions", committed_store, year=year).rows
    }
    money = ask("funding_cells", committed_store, group=GROUP, year=year).rows
    with_money = {(row["country"], row["function_group"]) for row in money if row["state"] == "present"}
    group_of = {function: cell["function_group"] for (_country, function), cell in cells.items()}
    countries = {cell["country"] for cell in cells.values()}
    assert {(country, group_of[function]) for country, function in funded if country in countries} <= with_money
    without = ask("functions_without_funder_on_record", committed_store, group=GROUP, year=year).rows
    assert funded.isdisjoint((row["country"], row["function_id"]) for row in without)
    assert all(told(cells, row["country_id"], row["function_id"])[0] == "present" for row in without)
    payers = {row["payer"] for row in paid(committed_store, year)}
    assert {state_named(payer) for row in money for payer in row["funders"]} <= payers


@pytest.mark.parametrize("country", ["SRB", "BIH", "MKD"])
def test_one_recommendation_and_its_chain_have_one_outcome(
    committed_store: GraphReader, country: str, year: int
) -> None:
    asked = {"country": country, "year": year}
    rows = ask("recommendation_chains", committed_store, **asked, least=1, regional="no").rows
    chains = {row["function_id"]: row for row in rows}
    for row in ask("recommendations_answered", committed_store, **asked).rows:
        chain = chains[row["function_id"]]
        assert chain["first_asked"] <= row["asked"] <= chain["last_asked"]
        if row["asked"] == chain["first_asked"]:
            assert row["state_since"] == chain["state_since"]
