"""Stability: shares that can be worked out by hand, and quick rankings that equal the slow ones."""

from collections.abc import Callable, Sequence

import pytest

from graph_schema.store import GraphReader
from queries.analytics.brokerage import brokerage, by_ways
from queries.analytics.brokers import brokers, by_betweenness
from queries.analytics.burt import by_constraint, structural_holes
from queries.analytics.groups import Grouping, groups_of
from queries.analytics.k_core import by_depth, core_numbers
from queries.analytics.memberships import by_weight, memberships, seats_of, shared_tables
from queries.analytics.participation import by_spread, participation
from queries.analytics.projection import Projection, project
from queries.analytics.single_points import by_loss, single_points
from queries.analytics.stability import Ranking, affordable, stability
from queries.layers import Layer
from tests.queries.letters import STAR, TRIANGLES, grown, network

WORKING = [Layer.WORK, Layer.REFERRAL]
BETWEEN = ("xru:police", "xru:lantern", "xru:harbour", "xza:police", "xza:beacon")


def test_a_body_that_needs_two_ties_stays_where_both_do() -> None:
    """0.9 * 0.9 of the networks keep both ties of the middle of a path of three."""
    found = stability(network("ab bc"), by_betweenness, samples=4000)
    assert found.stays("b") == pytest.approx(0.81, abs=0.02)
    assert found.stays("a") == 0.0


def test_a_body_with_ties_to_spare_stays() -> None:
    # At least two of four ties are left in 99.6 % of networks.
    assert (stability(network(STAR), by_betweenness).stays("a") or 0) >= 0.98


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


def test_betweenness_of_a_large_network_is_asked_of_fewer() -> None:
    """All 200 are drawn up to 200 bodies and 300 ties that no branch holds; a ring of 300 has 1.5 times as much."""
    ring = grown(300, 0, 1)
    nodes = sorted(ring.graph)
    for a, b in zip(nodes, [*nodes[1:], nodes[0]], strict=True):
        ring.graph.add_edge(a, b, claims=[], sources=["watch"], weight=1)
    assert affordable(ring) == 133
    assert [affordable(made) for made in (network(TRIANGLES), network(STAR))] == [200, 200]
    assert affordable(grown(1000, 9000, 1)) == 20


def test_the_sentence_says_what_the_shares_were_counted_in() -> None:
    made = network("ab bc", sources={"bc": ["review", "watch"]})
    assert stability(made, by_betweenness).described() == (
        "Stability is the share in which a row stays among the first 10: of 200 networks that lost each tie with a "
        "chance of 10% (stability_ties), and of 2 that lost what one source alone says (stability_sources)."
    )
    assert stability(made, by_betweenness, samples=0).columns("b") == {"stability_ties": None, "stability_sources": 0.5}


def test_a_tie_through_an_agreement_needs_the_word_on_both_parties() -> None:
    """Watch says of a, review of b that it is a party: without either, nothing joins them. bc is said by both."""
    made = network("ab bc", sources={"ab": ["review", "watch"], "bc": ["review", "watch"]})
    made.derived[frozenset("ab")] = frozenset({"review", "watch"})
    assert stability(made, by_betweenness, samples=0).stays_without_a_source("b") == 0.0
    made.derived[frozenset("ab")] = frozenset({"review"})
    assert stability(made, by_betweenness, samples=0).stays_without_a_source("b") == 0.5


RANKINGS: dict[str, tuple[Ranking, Callable[[Projection], Sequence[str]]]] = {
    "betweenness": (by_betweenness, lambda made: [row.id for row in brokers(made, most=None)]),
    "single points": (by_loss, lambda made: [row.id for row in single_points(made)]),
    "constraint": (by_constraint, lambda made: [row.id for row in structural_holes(made) if row.ties]),
    "core": (by_depth, lambda made: [row.id for row in core_numbers(made) if row.core]),
    "participation": (by_spread, lambda made: [row.id for row in participation(made) if row.participation]),
    "roles": (
        lambda made: by_ways(made, groups_of(made, Grouping.SECTOR)),
        lambda made: [f"{row.id} {row.role}" for row in brokerage(made, Grouping.SECTOR, draws=1)],
    ),
}


@pytest.mark.parametrize("ranking", RANKINGS)
def test_rankings_without_rows_have_the_order_of_the_rows(ranking: str, ruritania_store: GraphReader) -> None:
    quick, rows = RANKINGS[ranking]
    for year in (2010, 2020):
        made = project(ruritania_store, year=year)
        assert list(quick(made)) == list(rows(made))
        assert quick(made)


def test_shared_seats_without_rows_have_the_order_of_the_rows(ruritania_store: GraphReader) -> None:
    graph = memberships(ruritania_store, year=2020, countries_as_a_whole=True)
    assert by_weight(seats_of(graph)) == [row.id for row in shared_tables(graph, most=None)]


def test_brokers_of_the_invented_countries_without_one_of_the_reports(ruritania_store: GraphReader) -> None:
    """What the report of 2020 alone says holds Zavonia to Ruritania; without it, a path of five is left."""
    found = stability(project(ruritania_store, year=2020, layers=WORKING), by_betweenness)
    assert {body: found.stays_without_a_source(f"actor:{body}") for body in BETWEEN} == {
        "xru:police": 1.0,
        "xru:lantern": 1.0,
        "xru:harbour": 1.0,
        "xza:police": 0.5,
        "xza:beacon": 0.5,
    }
    # Beacon has two ties, and needs both.
    assert found.stays("actor:xza:beacon") == pytest.approx(0.81, abs=0.08)
    assert found.stays("actor:xru:police") == 1.0


def test_single_points_of_the_invented_countries(ruritania_store: GraphReader) -> None:
    found = stability(project(ruritania_store, year=2020, layers=WORKING), by_loss)
    bridge = "actor:xru:police actor:xza:police"
    assert found.stays_without_a_source(bridge) == 0.5
    # It has to be there, and Beacon beyond it, or it would lead to a dead end: 0.9 * 0.9.
    assert found.stays(bridge) == pytest.approx(0.81, abs=0.08)


def test_the_same_seed_gives_the_same_shares(ruritania_store: GraphReader) -> None:
    projection = project(ruritania_store, year=2020, layers=WORKING)
    first, again, other = (stability(projection, by_betweenness, seed=seed) for seed in (7, 7, 8))
    assert first == again
    assert first != other
