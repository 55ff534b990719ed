"""Betweenness and the sizes of cuts, made quick, equal published values and those of slower code."""

import networkx
import pytest

from queries.analytics.betweenness import betweenness
from queries.analytics.brokers import brokers, by_betweenness
from queries.analytics.cut_sizes import cut_sizes
from queries.analytics.projection import Projection
from queries.analytics.single_points import by_loss, single_points
from tests.queries.letters import KITE, PATH, SQUARE, STAR, TRIANGLES, grown, network

GROWN = [grown(40, ties, seed) for ties in (20, 35, 45, 60, 120) for seed in (1, 2, 3)]


def test_the_kite_of_krackhardt() -> None:
    """Heather has few ties and stands on most ways; Diane has most ties."""
    found = {node: round(share, 3) for node, share in betweenness(network(KITE).graph).items()}
    assert found == {
        "a": 0.023,
        "b": 0.023,
        "c": 0.0,
        "d": 0.102,
        "e": 0.0,
        "f": 0.231,
        "g": 0.231,
        "h": 0.389,
        "i": 0.222,
        "j": 0.0,
    }
    assert [(row.id, row.ties) for row in brokers(network(KITE))[:2]] == [("h", 3), ("f", 5)]


@pytest.mark.parametrize("pairs", [PATH, STAR, SQUARE, TRIANGLES, "ab bc ca cd de", "ab cd", "ab", ""])
def test_small_networks_have_the_betweenness_of_networkx(pairs: str) -> None:
    graph = network(pairs, alone="x").graph
    assert betweenness(graph) == pytest.approx(networkx.betweenness_centrality(graph), abs=1e-12)


@pytest.mark.parametrize("projection", GROWN)
def test_grown_networks_have_the_betweenness_of_networkx(projection: Projection) -> None:
    found = betweenness(projection.graph)
    assert found == pytest.approx(networkx.betweenness_centrality(projection.graph), abs=1e-12)
    assert list(found) == list(projection.graph)


@pytest.mark.parametrize("projection", GROWN)
def test_sizes_of_cuts_are_those_of_single_points(projection: Projection) -> None:
    rows = single_points(projection)
    assert cut_sizes(projection.graph) == {(row.what, row.id): len(row.cut_off) for row in rows}
    assert by_loss(projection) == [row.id for row in rows]


def test_a_long_chain_is_walked_without_recursion() -> None:
    graph: networkx.Graph[str] = networkx.relabel_nodes(networkx.path_graph(3001), "n{:04}".format)
    assert cut_sizes(graph)["body", "n1500"] == 1500


def test_rankings_have_the_order_of_the_rows() -> None:
    for projection in GROWN:
        assert by_betweenness(projection)[:20] == [row.id for row in brokers(projection)]
