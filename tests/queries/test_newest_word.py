"""What ended, or was said again in another way, after 2020 is shown no more; what was asked of 2020 stays as it was."""

from collections.abc import Iterator
from typing import Any

import pytest

from graph_schema.claims import Claim
from graph_schema.statements import (
    ExploitationIn,
    Funds,
    HasDetail,
    HasFunction,
    MemberOf,
    Operates,
    PartyTo,
    RefersTo,
)
from graph_schema.store import GraphReader, open_store
from graph_schema.vocabulary import PartyStatus, State
from loaders.assembling import assemble
from loaders.checking import Checked
from queries import ask
from tests.queries.small_world import claim

NORTH_FUND = "actor:intl:north-fund"
LINE = "helpline:xru:ruritanian-line"
TWO_RIVERS = "agreement:reg:two-rivers"


def later_words() -> Iterator[Claim]:
    """What a third report might say of 2022."""
    ended = (
        RefersTo(sender="actor:xru:police", receiver="actor:xru:lantern"),
        Funds(funder=NORTH_FUND, recipient="shelter:xza:beacon-shelter"),
        Funds(funder=NORTH_FUND, recipient="shelter:xru:harbour-shelter"),
        MemberOf(member="actor:xza:coordinator", body="actor:reg:river-forum"),
        Operates(operator="actor:xru:ministry-of-interior", operated=LINE),
        Operates(operator="actor:xru:lantern", operated="project:xru:school-campaign"),
        ExploitationIn(form="form:labour", country="country:xza"),
        HasFunction(country="country:xru", function="function:current-strategy"),
    )
    for number, statement in enumerate(ended, start=1):
        yield claim(statement, State.ENDED, 2022, "border-review-2020", valid_to="2021", line=number)
    for number, (party, status) in enumerate((("xru", PartyStatus.RATIFIED), ("xza", PartyStatus.SIGNED)), start=11):
        said = PartyTo(party=f"country:{party}", agreement=TWO_RIVERS, status=status)
        yield claim(said, State.ON_PAPER, 2022, "border-review-2020", line=number)
    yield claim(HasDetail(thing=LINE, detail="hours", value="by day"), as_of=2022, source="border-review-2020", line=14)
    shelter = HasFunction(country="country:xru", function="function:shelter-men")
    yield claim(shelter, as_of=2022, source="border-review-2020", line=15)


@pytest.fixture(scope="module")
def two_years_on(ruritania_checked: Checked, tmp_path_factory: pytest.TempPathFactory) -> Iterator[GraphReader]:
    """The invented countries with these words added."""
    claims = [entry.claim for entry in ruritania_checked.claims]
    store = open_store(f"embedded:{tmp_path_factory.mktemp('later') / 'graph'}")
    store.replace(assemble([*claims, *later_words()], ruritania_checked.library))
    yield store
    store.close()


def rows(reader: GraphReader, question: str, *columns: str, **given: Any) -> list[tuple[Any, ...]]:
    return [tuple(row[name] for name in columns) for row in ask(question, reader, **given).rows]


def test_a_chain_with_a_step_that_ended_is_no_chain(two_years_on: GraphReader) -> None:
    at_home = {"country": "XRU", "shelter_country": "XRU"}
    assert rows(two_years_on, "referral_paths", "steps", **at_home, year=2020) == [(3,)]
    assert rows(two_years_on, "referral_paths", "steps", **at_home, year=2022) == []


def test_money_that_stopped_carries_nothing(two_years_on: GraphReader) -> None:
    alone = rows(two_years_on, "services_with_one_funder", "service", "funder", year=2022)
    assert alone == [("Shelter run by Beacon", "Ministry of Interior of Zavonia")]
    assert rows(two_years_on, "services_on_external_money_only", "service", year=2022) == []
    assert rows(two_years_on, "recipients_with_several_funders", "recipient", year=2022) == []
    assert ("North Fund", "Shelter for women") not in rows(
        two_years_on, "funders_of_functions", "funder", "function", year=2022
    )


def test_what_lost_its_only_funder_has_none_on_record(two_years_on: GraphReader) -> None:
    without = rows(two_years_on, "functions_without_funder_on_record", "country", "function", year=2022)
    assert ("Ruritania", "Shelter for women") in without
    assert ("Zavonia", "Shelter for women") not in without
    left = rows(two_years_on, "central_local_bodies_without_funding", "organisation", country="XRU", least=1, year=2022)
    # The money for the campaign of Lantern was for 2019 to 2021.
    assert left == [("Harbour",), ("Lantern",)]


def test_coordinators_whose_common_table_one_of_them_left_have_no_tie(two_years_on: GraphReader) -> None:
    assert len(rows(two_years_on, "coordinators_without_a_tie", "first", year=2022)) == 1
    assert rows(two_years_on, "coordinators_without_a_tie", "first", year=2020) == []
    pair = {"first": "actor:xru:coordinator", "second": "actor:xza:coordinator"}
    assert rows(two_years_on, "networks_that_join_two_bodies", "joined_by", **pair, year=2020) == [("River Forum",)]
    assert rows(two_years_on, "networks_that_join_two_bodies", "joined_by", **pair, year=2022) == []


def test_a_line_that_closed_keeps_its_last_operator_and_its_newest_hours(two_years_on: GraphReader) -> None:
    lines = rows(two_years_on, "helplines", "operators", "hours", "states", country="XRU", year=2022)
    assert lines == [(["Ministry of Interior of Ruritania"], ["by day"], ["ended"])]
    earlier = rows(two_years_on, "helplines", "hours", "states", country="XRU", year=2020)
    assert earlier == [(["day and night"], ["present"])]


def test_a_service_that_nobody_runs_any_more_serves_nobody(two_years_on: GraphReader) -> None:
    assert rows(two_years_on, "services_for_a_group", "service", victim_group="children", year=2022) == []


def test_a_form_that_is_said_to_be_over_is_not_reported(two_years_on: GraphReader) -> None:
    assert rows(two_years_on, "exploitation_in_countries", "country", year=2022) == [("Ruritania",)]


def test_the_newest_word_since_a_recommendation_counts(two_years_on: GraphReader) -> None:
    since = rows(two_years_on, "recommendations_answered", "function", "asked", "state_since", country="XRU", year=2022)
    assert [row[1:] for row in since if row[0] == "Shelter for men"] == [(2010, "present"), (2020, "present")]


def test_a_strategy_that_ended_is_not_one_without_money(two_years_on: GraphReader) -> None:
    assert rows(two_years_on, "countries_with_strategy_but_no_money", "country", year=2020) == [("Ruritania",)]
    assert rows(two_years_on, "countries_with_strategy_but_no_money", "country", year=2022) == []


def test_an_agreement_that_a_newer_word_calls_unused_is_on_paper(
    two_years_on: GraphReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TIELINE_AUDIENCE", "partner")
    unused = "agreements_without_evidence_of_use"
    assert (TWO_RIVERS, "on_paper") in rows(two_years_on, unused, "agreement_id", "state", year=2022)
    assert TWO_RIVERS not in {row[0] for row in rows(two_years_on, unused, "agreement_id", year=2020)}
