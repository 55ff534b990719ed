"""A network that has lost a source."""

from queries.analytics.source_loss import sources_of, without_source
from tests.queries.letters import network

MADE = network("ab bc cd", sources={"bc": ["review", "watch"], "cd": ["panel"]})


def test_sources_are_those_behind_ties() -> None:
    assert sources_of(MADE) == ["panel", "review", "watch"]


def test_a_tie_goes_where_no_other_source_says_it() -> None:
    assert sorted(without_source(MADE, "watch").graph.edges) == [("b", "c"), ("c", "d")]
    assert sorted(without_source(MADE, "review").graph.edges) == [("a", "b"), ("b", "c"), ("c", "d")]


def test_bodies_stay_where_their_ties_go() -> None:
    assert sorted(without_source(MADE, "panel").graph) == ["a", "b", "c", "d"]
