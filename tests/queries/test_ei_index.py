"""The E-I index equals values worked out by hand, and draws at random do what can be counted."""

import pytest

from graph_schema.store import GraphReader
from queries.analytics.ei_index import Openness, ei_index
from queries.analytics.groups import Grouping
from queries.analytics.projection import Projection, project
from queries.layers import Layer
from tests.queries.letters import STAR, TRIANGLES, network

TWO_COUNTRIES = dict.fromkeys("def", "XZA")


def counts(projection: Projection, by: Grouping, *among: str) -> list[tuple[str, int, int, int, float | None]]:
    rows = ei_index(projection, by, among=among or None, draws=20)
    return [(row.id, row.bodies, row.inside, row.outside, row.index) for row in rows]


def test_two_circles_joined_by_one_tie() -> None:
    """One of seven ties leads out: (1 - 6) / 7; one of the four of each country: (1 - 3) / 4."""
    assert counts(network(TRIANGLES, countries=TWO_COUNTRIES), Grouping.COUNTRY) == [
        ("all", 6, 6, 1, -0.7143),
        ("XRU", 3, 3, 1, -0.5),
        ("XZA", 3, 3, 1, -0.5),
    ]


def test_chance_is_what_counting_all_ways_to_deal_gives() -> None:
    """Two of six share a group in 2 of 5 cases, so 2.8 of 7 ties: (4.2 - 2.8) / 7.

    Of the 20 ways to deal out two groups of three, only the two that part the triangles are as far from that.
    """
    (whole, *_) = ei_index(network(TRIANGLES, countries=TWO_COUNTRIES), Grouping.COUNTRY, draws=4000)
    assert whole.expected == pytest.approx(0.2, abs=0.02)
    assert whole.as_extreme == pytest.approx(0.1, abs=0.02)


def test_draws_on_either_side_count_as_extreme() -> None:
    """A star whose centre has one fellow among four leaves: three ties lead out. With two fellows, two do."""
    made = network(STAR, countries={"a": "XZA", "b": "XZA"})
    (whole, *_) = ei_index(made, Grouping.COUNTRY, draws=4000)
    # The centre is of the pair in 2 of 5 deals (0.5), else of the three (0): on average 0.2, and 0.5 is farther off.
    assert (whole.index, whole.expected) == (0.5, pytest.approx(0.2, abs=0.02))
    assert whole.as_extreme == pytest.approx(0.4, abs=0.03)


def test_one_group_has_nowhere_to_go() -> None:
    whole, group = ei_index(network(STAR), Grouping.COUNTRY, draws=20)
    assert (whole.index, whole.expected, whole.as_extreme) == (-1.0, -1.0, 1.0)
    assert (group.id, group.index) == ("XRU", -1.0)


def test_a_row_reads_in_words_and_names_its_claims() -> None:
    rows = ei_index(network("ab bc cd", countries={"c": "XZA", "d": "XZA"}, alone="x"), Grouping.COUNTRY, draws=0)
    assert rows[1] == Openness(
        id="XRU",
        bodies=3,
        inside=1,
        outside=1,
        index=0.0,
        expected=None,
        as_extreme=None,
        claims=("c-ab", "c-bc"),
        reading="XRU: of 2 ties, 1 inside a group and 1 between groups (index +0.00); "
        "no draw at random gives it a tie to compare with.",
    )
    drawn = ei_index(network(TRIANGLES), Grouping.COUNTRY, draws=20)[0].reading
    assert drawn == (
        "All groups: of 7 ties, 7 inside a group and 0 between groups (index -1.00); "
        "with groups dealt out at random -1.00, and 100% of draws are as far from that."
    )


def test_a_group_without_a_tie_has_no_index() -> None:
    made = network("ab", alone="x", countries={"x": "XZA"})
    row = ei_index(made, Grouping.COUNTRY)[-1]
    assert (row.id, row.index, row.expected, row.as_extreme) == ("XZA", None, None, None)
    assert row.reading == "XZA: no documented tie in this network."


def test_a_network_without_bodies_has_a_row_without_a_number() -> None:
    assert [(row.id, row.bodies, row.index) for row in ei_index(network(""), Grouping.SECTOR)] == [("all", 0, None)]


def test_how_divided_the_invented_countries_are(ruritania_store: GraphReader) -> None:
    projection = project(ruritania_store, year=2020, layers=[Layer.WORK, Layer.REFERRAL])
    assert counts(projection, Grouping.SECTOR) == [
        ("all", 11, 7, 3, -0.4),
        ("international", 1, 0, 1, 1.0),
        ("law_enforcement", 4, 3, 3, 0.0),
        ("victim_support", 6, 4, 2, -0.3333),
    ]
    assert counts(projection, Grouping.COUNTRY) == [
        ("all", 11, 8, 2, -0.6),
        ("XQO", 1, 0, 1, 1.0),
        ("XRU", 7, 6, 2, -0.5),
        ("XZA", 3, 2, 1, -0.3333),
    ]
    # Between the two police services and the two who help victims: Lantern in one country, Beacon in the other.
    assert counts(projection, Grouping.SECTOR, "law_enforcement", "victim_support") == [
        ("all", 10, 7, 2, -0.5556),
        ("law_enforcement", 4, 3, 2, -0.2),
        ("victim_support", 6, 4, 2, -0.3333),
    ]


def test_the_same_seed_gives_the_same_rows(ruritania_store: GraphReader) -> None:
    first, second = (ei_index(project(ruritania_store, year=2020), Grouping.SECTOR) for _ in range(2))
    assert first == second
    assert ei_index(project(ruritania_store, year=2020), Grouping.SECTOR, seed=8) != first
