"""Brokerage roles equal what is counted by hand on the definitions of Gould and Fernandez."""

import pytest

from graph_schema.store import GraphReader
from queries.analytics.brokerage import Brokerage, Role, brokerage
from queries.analytics.groups import Grouping
from queries.analytics.projection import project
from queries.layers import Layer
from tests.queries.letters import STAR, network, one_way

CHAIN = "ab bc"


def roles(rows: list[Brokerage]) -> set[tuple[str, str, int]]:
    return {(row.id.removeprefix("actor:"), row.role.value, row.ways) for row in rows}


@pytest.mark.parametrize(
    ("countries", "role"),
    [
        ({}, "coordinator"),
        ({"b": "XZA"}, "consultant"),
        ({"a": "XZA"}, "gatekeeper"),
        ({"c": "XZA"}, "representative"),
        ({"a": "XQO", "c": "XZA"}, "liaison"),
    ],
)
def test_the_role_follows_from_who_shares_a_group(countries: dict[str, str], role: str) -> None:
    made = network(CHAIN, countries=countries, types=one_way(CHAIN))
    assert roles(brokerage(made, Grouping.COUNTRY, draws=5)) == {("b", role, 1)}


@pytest.mark.parametrize("pairs", ["ab bc ac", "ab cb", "ba bc", "ab", ""])
def test_without_a_way_that_needs_it_nobody_is_a_broker(pairs: str) -> None:
    assert brokerage(network(pairs, types=one_way(pairs)), Grouping.COUNTRY, draws=5) == []


def test_a_tie_back_does_not_replace_the_way_there() -> None:
    """From a to c only through b, from c to a directly; and c reaches b only through a, which is two ways more."""
    made = network("ab bc ca", types=one_way("ab bc ca"))
    assert roles(brokerage(made, Grouping.COUNTRY, draws=5)) == {(node, "coordinator", 1) for node in "abc"}


def test_partnership_counts_both_ways() -> None:
    made = network(CHAIN, countries={"c": "XZA"})
    assert roles(brokerage(made, Grouping.COUNTRY, draws=5)) == {("b", "representative", 1), ("b", "gatekeeper", 1)}
    # Four leaves of one group: each of the twelve ordered pairs meets in the centre.
    assert roles(brokerage(network(STAR), Grouping.COUNTRY, draws=5)) == {("a", "coordinator", 12)}


def test_bodies_without_a_group_are_left_out() -> None:
    made = network("ab bc", kinds={"c": "database"}, types=one_way("ab bc"))
    assert brokerage(made, Grouping.SECTOR, draws=5) == []


def test_chance_is_what_counting_all_ways_to_deal_gives() -> None:
    """Three of six share a group of three in 1 of 10 deals; so 0.1 with a deviation of 0.3, and 1 is 3 above that."""
    made = network(CHAIN, alone="xyz", countries=dict.fromkeys("xyz", "XZA"), types=one_way(CHAIN))
    (row,) = brokerage(made, Grouping.COUNTRY, draws=5000)
    assert row.expected == pytest.approx(0.1, abs=0.015)
    assert row.z == pytest.approx(3.0, abs=0.3)


def test_a_role_says_what_it_rests_on_and_what_chance_would_do() -> None:
    made = network(f"{CHAIN} de", types=one_way(f"{CHAIN} de"))
    assert brokerage(made, Grouping.COUNTRY) == [
        Brokerage(
            id="b",
            name="B",
            kind="ngo",
            country="XRU",
            group="XRU",
            role=Role.COORDINATOR,
            ways=1,
            expected=1.0,
            z=None,
            claims=("c-ab", "c-bc"),
            reading="As coordinator, B stands on 1 way between two of its own group (groups by country); "
            "with groups dealt out at random it would be 1.0 (no draw differs).",
        )
    ]


def test_roles_between_the_sectors_of_the_invented_countries(ruritania_store: GraphReader) -> None:
    """By hand from the picture in the README of the fixtures: referrals have a direction, partners have none."""
    rows = brokerage(project(ruritania_store, year=2020, layers=[Layer.WORK, Layer.REFERRAL]), Grouping.SECTOR)
    assert roles(rows) == {
        # Guard, prosecution and the police of Zavonia reach each other, and Lantern, through the police.
        ("xru:police", "coordinator", 6),
        ("xru:police", "representative", 3),
        # Quorland Aid supports it: three of its partners, and Lantern.
        ("xru:police", "gatekeeper", 3),
        ("xru:police", "liaison", 1),
        ("xru:lantern", "gatekeeper", 2),
        ("xru:harbour", "coordinator", 1),
        ("xza:police", "representative", 1),
        ("xza:beacon", "gatekeeper", 1),
    }
    assert [(row.id, row.role.value) for row in rows[:3]] == [
        ("actor:xru:police", "coordinator"),
        ("actor:xru:police", "gatekeeper"),
        ("actor:xru:police", "representative"),
    ]


def test_the_same_seed_gives_the_same_rows(ruritania_store: GraphReader) -> None:
    first, second = (brokerage(project(ruritania_store, year=2020), Grouping.COUNTRY) for _ in range(2))
    assert first == second
    assert brokerage(project(ruritania_store, year=2020), Grouping.COUNTRY, seed=8) != first
