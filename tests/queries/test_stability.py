"""Stability: shares that can be worked out by hand, and rows that carry them."""

import pytest

from graph_schema.store import GraphReader
from queries.analytics.brokers import brokers, by_betweenness
from queries.analytics.projection import Projection, project
from queries.analytics.single_points import single_points
from queries.analytics.stability import affordable, stability, stable_brokers, stable_single_points
from queries.layers import Layer
from tests.queries.letters import STAR, TRIANGLES, grown, network

WORKING = [Layer.WORK, Layer.REFERRAL]


def test_a_body_that_needs_two_ties_stays_where_both_do() -> None:
    """0.9 * 0.9 of the networks keep both ties of the middle of a path of three."""
    found = stability(network("ab bc"), by_betweenness, samples=4000)
    assert found.stays("b") == pytest.approx(0.81, abs=0.02)
    assert found.stays("a") == 0.0


def test_a_body_with_ties_to_spare_stays() -> None:
    (row,) = stable_brokers(network(STAR))
    assert row.stays is not None
    # At least two of four ties are left in 99.6 % of networks.
    assert row.stays >= 0.98


def test_only_the_first_ten_count() -> None:
    def fixed(_projection: Projection) -> list[str]:
        return [f"n{place}" for place in range(1, 13)]

    found = stability(network("ab"), fixed, samples=5)
    assert [found.stays(f"n{place}") for place in (1, 10, 11)] == [1.0, 1.0, 0.0]
    assert [found.stays_without_a_source(f"n{place}") for place in (1, 10, 11)] == [1.0, 1.0, 0.0]


def test_a_tie_is_lost_with_a_source_where_no_other_says_it() -> None:
    """Without watch, ab and with it the middle of the path are gone; without review or panel, both ties stay."""
    made = network("ab bc", sources={"bc": ["review", "watch"], "cd": ["panel"]})
    assert stability(made, by_betweenness, samples=0).stays_without_a_source("b") == 0.5
    longer = network("ab bc cd", sources={"bc": ["review", "watch"], "cd": ["panel"]})
    found = stability(longer, by_betweenness, samples=0)
    assert found.sources == 3
    assert [found.stays_without_a_source(node) for node in "bc"] == [pytest.approx(2 / 3), pytest.approx(2 / 3)]


def test_every_resample_is_a_thinner_network_of_all_bodies() -> None:
    seen: list[tuple[int, int]] = []

    def watching(projection: Projection) -> list[str]:
        seen.append((len(projection.graph), projection.graph.number_of_edges()))
        return []

    whole = network(TRIANGLES)
    stability(whole, watching, samples=300)
    assert {bodies for bodies, _ in seen} == {6}
    ties = [number for _, number in seen[:300]]
    assert sum(ties) / 300 == pytest.approx(6.3, abs=0.2)
    assert seen[300:] == [(6, 0)], "the one source says all of it"
    assert whole.graph.number_of_edges() == 7


def test_betweenness_of_a_thick_network_is_asked_of_fewer_and_the_reading_says_so() -> None:
    """A ring of 300 is half as many again as the 200 for which all samples are drawn: 200 / 1.5^3."""
    ring = grown(300, 0, 1)
    nodes = sorted(ring.graph)
    for a, b in zip(nodes, [*nodes[1:], nodes[0]], strict=True):
        ring.graph.add_edge(a, b, claims=[], sources=["watch"], weight=1)
    assert affordable(ring) == 59
    assert [affordable(made) for made in (network(TRIANGLES), network(STAR), grown(200, 2000, 1))] == [200, 200, 200]
    assert affordable(grown(1000, 9000, 1)) == 20
    row, *_ = stable_brokers(network(STAR), samples=20)
    assert " of 20 networks that lost each tie" in row.reading


def test_measures_alone_say_nothing_of_stability() -> None:
    made = network(TRIANGLES)
    assert {(row.stays, row.stays_without_a_source) for row in [*brokers(made), *single_points(made)]} == {(None, None)}


def test_rows_are_those_of_the_measure_with_stability_in_number_and_word() -> None:
    made = network("ab bc", sources={"bc": ["review", "watch"]})
    (row,), (plain,) = stable_brokers(made, samples=0), brokers(made)
    assert (row.stays, row.stays_without_a_source) == (None, 0.5)
    assert row.reading == (
        f"{plain.reading} It is among the first 10 in 1 of 2 networks that lost what one source alone says."
    )
    (both,) = stable_single_points(made)
    assert both.stays is not None
    assert both.reading == (
        f"Without B, C has no documented tie left to the rest. It is among the first 10 in {both.stays:.0%} of 200 "
        "networks that lost each tie with a chance of 10%, and in 1 of 2 that lost what one source alone says."
    )


def test_brokers_of_the_invented_countries_without_one_of_the_reports(ruritania_store: GraphReader) -> None:
    """What the report of 2020 alone says holds Zavonia to Ruritania; without it, a path of five is left."""
    rows = stable_brokers(project(ruritania_store, year=2020, layers=WORKING))
    assert {row.id.removeprefix("actor:"): row.stays_without_a_source for row in rows} == {
        "xru:police": 1.0,
        "xru:lantern": 1.0,
        "xru:harbour": 1.0,
        "xza:police": 0.5,
        "xza:beacon": 0.5,
    }
    stays = {row.id.removeprefix("actor:"): row.stays for row in rows}
    # Beacon has two ties, and needs both.
    assert stays["xza:beacon"] == pytest.approx(0.81, abs=0.08)
    assert stays["xru:police"] == 1.0


def test_single_points_of_the_invented_countries_carry_both_shares(ruritania_store: GraphReader) -> None:
    rows = stable_single_points(project(ruritania_store, year=2020, layers=WORKING))
    bridge = next(row for row in rows if row.id == "actor:xru:police actor:xza:police")
    assert bridge.stays_without_a_source == 0.5
    # It has to be there, and Beacon beyond it, or it would lead to a dead end: 0.9 * 0.9.
    assert bridge.stays == pytest.approx(0.81, abs=0.08)


def test_the_same_seed_gives_the_same_rows(ruritania_store: GraphReader) -> None:
    projection = project(ruritania_store, year=2020, layers=WORKING)
    assert stable_brokers(projection) == stable_brokers(projection)
    assert stable_single_points(projection) == stable_single_points(projection)
    first, second = (stability(projection, by_betweenness, seed=seed) for seed in (7, 8))
    assert first != second
