"""The fit of core and periphery equals values worked out by hand, and 1 on the ideal of Borgatti and Everett."""

from itertools import combinations
from statistics import correlation

import pytest

from graph_schema.store import GraphReader
from queries.analytics.core_periphery import CorePeriphery, core_periphery
from queries.analytics.projection import Projection, project
from queries.layers import Layer
from tests.queries.letters import PATH, STAR, TRIANGLES, grown, network


@pytest.mark.parametrize(
    ("pairs", "core", "fit"),
    [
        (STAR, ("a",), 1.0),
        # Two who know all; the three others know those two alone.
        ("ab ac ad ae bc bd be", ("a", "b"), 1.0),
        # Ten pairs, four ties, all of which touch b or d, as do seven pairs: (10*4 - 4*7) / sqrt(4*6*7*3).
        # With b, its neighbour c would add one tie, and d two.
        (PATH, ("b", "d"), 0.5345),
        # Fifteen pairs, seven ties, five of which touch c or d, as do nine pairs: (75 - 63) / sqrt(7*8*9*6) = 0.22.
        # With one of each triangle besides, all seven ties and fourteen pairs: (105 - 98) / sqrt(7*8*14*1).
        (TRIANGLES, ("c", "d", "a", "e"), 0.25),
    ],
    ids=["star", "ideal", "path", "two triangles"],
)
def test_the_best_split_of_textbook_networks(pairs: str, core: tuple[str, ...], fit: float) -> None:
    found = core_periphery(network(pairs))
    assert (found.core, found.correlation) == (core, fit)


def best_of_all_splits(projection: Projection) -> float:
    """Pearson's correlation over all pairs, for every core there is."""
    nodes, best = sorted(projection.graph), -1.0
    pairs = list(combinations(nodes, 2))
    tied = [projection.graph.has_edge(a, b) for a, b in pairs]
    for size in range(1, len(nodes) - 1):
        for core in combinations(nodes, size):
            best = max(best, correlation(tied, [a in core or b in core for a, b in pairs]))
    return round(best, 4)


def test_the_search_finds_the_best_of_all_splits_nearly_always() -> None:
    networks = [grown(7, 8, seed) for seed in range(8)] + [grown(8, 9, seed) for seed in range(8)]
    found = [(core_periphery(made).correlation, best_of_all_splits(made)) for made in networks]
    assert all(fit is not None and fit <= best for fit, best in found)
    assert sum(fit == best for fit, best in found) >= 14
    # The core that grew has 0.24; moving a body makes it the best.
    assert found[8 + 5] == (0.3594, 0.3594)


@pytest.mark.parametrize(("pairs", "alone"), [("ab bc ca", ""), ("ab", ""), ("", "abcd"), ("", "")])
def test_no_split_is_named_where_none_can_be_told_from_another(pairs: str, alone: str) -> None:
    found = core_periphery(network(pairs, alone=alone))
    assert (found.core, found.correlation, found.claims) == ((), None, ())
    assert found.reading == (
        "No split into core and periphery can be told from another: too few bodies, or all or none are tied."
    )


def test_a_split_names_its_core_and_the_ties_within_it() -> None:
    assert core_periphery(network("ab ac ad ae bc bd be")) == CorePeriphery(
        core=("a", "b"),
        names=("A", "B"),
        bodies=5,
        correlation=1.0,
        claims=("c-ab",),
        reading="2 of 5 bodies form the best core; the others are tied to it and hardly to each other "
        "(correlation 1.00).",
    )
    assert core_periphery(network(TRIANGLES)).reading == (
        "4 of 6 bodies form the best core; it is a weak middle (correlation 0.25)."
    )
    assert core_periphery(network(PATH)).reading == (
        "2 of 5 bodies form the best core; the network leans on it, with many ties beside it (correlation 0.53)."
    )


def test_the_police_is_the_core_of_the_invented_countries(ruritania_store: GraphReader) -> None:
    """Five of ten ties touch it, as do 10 of 55 pairs: (55*5 - 10*10) / sqrt(10*45*10*45).

    With Lantern it would be 7 and 19, (55*7 - 10*19) / sqrt(10*45*19*36) = 0.35; with Harbour and Beacon 9 and 27,
    which is 0.386.
    """
    found = core_periphery(project(ruritania_store, year=2020, layers=[Layer.WORK, Layer.REFERRAL]))
    assert (found.core, found.correlation) == (("actor:xru:police",), 0.3889)
