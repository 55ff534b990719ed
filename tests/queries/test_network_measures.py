"""The measures of a whole network, on networks that can be counted by hand and against those of networkx."""

import networkx
import pytest

from queries.analytics.network_measures import network_measures, pairs_at_distance


def of(text: str) -> "networkx.Graph[str]":
    graph: networkx.Graph[str] = networkx.Graph()
    graph.add_edges_from((pair[0], pair[1]) for pair in text.split())
    return graph


def test_pairs_are_counted_by_how_far_they_are_apart() -> None:
    assert pairs_at_distance(of("ab bc cd")) == [3, 2, 1]
    assert pairs_at_distance(of("ab cd")) == [2]
    assert pairs_at_distance(networkx.Graph()) == []


def test_a_path_of_three_in_all_its_numbers() -> None:
    found = network_measures(of("ab bc"))
    assert (found.bodies, found.ties, found.parts, found.largest_part, found.near) == (3, 2, 1, 3, 3)
    assert found.efficiency == pytest.approx((1 + 1 + 1 / 2) / 3)
    assert (found.cut_points, found.first) == (frozenset("b"), ("b",))


def test_bodies_without_a_tie_are_parts_of_their_own_and_lower_the_efficiency() -> None:
    graph = of("ab")
    graph.add_node("c")
    found = network_measures(graph)
    assert (found.parts, found.largest_part, found.near) == (2, 2, 1)
    assert found.efficiency == pytest.approx(1 / 3)


def test_a_network_without_bodies_has_only_zeros() -> None:
    found = network_measures(networkx.Graph())
    assert (found.bodies, found.parts, found.largest_part, found.near, found.efficiency) == (0, 0, 0, 0, 0.0)


@pytest.mark.parametrize("seed", range(5))
def test_efficiency_is_that_of_networkx(seed: int) -> None:
    graph = networkx.gnm_random_graph(40, 45, seed=seed)
    named = networkx.relabel_nodes(graph, {node: f"b{node:02}" for node in graph})
    assert network_measures(named).efficiency == pytest.approx(networkx.global_efficiency(graph))
