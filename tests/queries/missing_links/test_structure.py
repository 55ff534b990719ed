"""The effect of a tie on networks small enough to be worked out by hand, and on larger ones against networkx."""

import networkx
import pytest

from queries.analytics.missing_links.structure import Effect, Structure
from queries.analytics.single_points import by_loss
from tests.queries.letters import PATH, SQUARE, STAR, TRIANGLES, grown, network


def structure(pairs: str, alone: str = "") -> Structure:
    graph = network(pairs, alone=alone).graph
    return Structure(graph, graph.edges)


def untied(graph: "networkx.Graph[str]") -> list[tuple[str, str]]:
    """Pairs without a tie, in the same order in every process."""
    return sorted((min(a, b), max(a, b)) for a, b in networkx.non_edges(graph))


@pytest.mark.parametrize(("pairs", "ends", "common"), [("ab bc", "ac", 0.5), (SQUARE, "ac", 1.0), (PATH, "ad", 0.0)])
def test_friends_in_common_count_for_less_the_more_friends_they_have(pairs: str, ends: str, common: float) -> None:
    assert structure(pairs).common(*ends) == common


@pytest.mark.parametrize(
    ("pairs", "ends", "gain"),
    [
        # 1 + 1 + 1/2 becomes 3.
        ("ab bc", "ac", 0.2),
        # 2 becomes 3 + 1/2 + 1/2 + 1/3.
        ("ab cd", "bc", 7 / 6),
        # 1 becomes 2 + 1/2, with a body that had no tie.
        ("ab", "bc", 1.5),
    ],
)
def test_the_gain_is_the_growth_of_efficiency(pairs: str, ends: str, gain: float) -> None:
    assert structure(pairs, alone="abc").gain(*ends) == pytest.approx(gain)


def test_the_first_tie_of_all_gains_everything() -> None:
    assert structure("", alone="abc").gain("a", "b") == 1.0


@pytest.mark.parametrize("ties", [30, 45, 80])
def test_the_gain_is_that_of_networkx(ties: int) -> None:
    graph = grown(40, ties, seed=3).graph
    tried = Structure(graph, graph.edges)
    before = networkx.global_efficiency(graph)
    for a, b in untied(graph)[::40]:
        thicker = graph.copy()
        thicker.add_edge(a, b)
        assert tried.gain(a, b) == pytest.approx(networkx.global_efficiency(thicker) / before - 1, abs=1e-12)


@pytest.mark.parametrize(
    ("pairs", "ends", "relieved"),
    [
        # The three in the middle, and the two ties between them; ties to the ends were dead ends.
        (PATH, "ae", 5),
        # b and the tie bc; c still holds d.
        (PATH, "ac", 2),
        # The middle still holds the two others.
        (STAR, "bc", 0),
        # Both corners and the bridge between the triangles.
        (TRIANGLES, "be", 3),
        # All on one ring already.
        (SQUARE, "ac", 0),
        # A tie between separate parts is a bridge itself.
        ("ab cd", "bc", 0),
        ("ab", "bc", 0),
    ],
)
def test_a_ring_relieves_what_held_it_together_alone(pairs: str, ends: str, relieved: int) -> None:
    assert structure(pairs, alone="abcde").relieved(*ends) == relieved


def test_relieved_is_the_number_of_single_points_that_are_gone() -> None:
    whole = grown(40, 45, seed=5)
    tried = Structure(whole.graph, whole.graph.edges)
    before = len(by_loss(whole))
    numbers = set()
    for a, b in untied(whole.graph)[::25]:
        if networkx.has_path(whole.graph, a, b):
            thicker = grown(40, 45, seed=5)
            thicker.graph.add_edge(a, b, claims=[], sources=["watch"], weight=1)
            assert tried.relieved(a, b) == before - len(by_loss(thicker))
            numbers.add(tried.relieved(a, b))
    assert len(numbers) > 3, "the network is too simple to try this on"


def test_the_value_is_a_mean_of_three_parts_that_are_one_at_most() -> None:
    assert Effect(0.5, 0, 0.004).value == pytest.approx(0.3)
    assert Effect(2.5, 7, 3.0).value == 1.0
    assert Effect(0.0, 0, 0.0).value == 0.0
