"""Communities: what all runs see is found, and where they differ the rows say so."""

import random

import pytest

from graph_schema.errors import QuestionError
from graph_schema.store import GraphReader
from queries.analytics import communities as searched
from queries.analytics.communities import Community, communities
from queries.analytics.projection import Projection, project
from queries.layers import Layer
from tests.queries.letters import TRIANGLES, network


def test_two_circles_joined_by_one_tie_are_two_communities() -> None:
    assert communities(network(TRIANGLES)) == [
        Community(
            id="a",
            name="C",
            members=("a", "b", "c"),
            names=("A", "B", "C"),
            agree=1.0,
            claims=("c-ab", "c-bc", "c-ca"),
            reading="3 bodies around C; on average, 100% of the runs put two of them together.",
        ),
        Community(
            id="d",
            name="D",
            members=("d", "e", "f"),
            names=("D", "E", "F"),
            agree=1.0,
            claims=("c-de", "c-ef", "c-fd"),
            reading="3 bodies around D; on average, 100% of the runs put two of them together.",
        ),
    ]


def test_a_body_without_a_tie_belongs_to_no_circle() -> None:
    alone = communities(network(TRIANGLES, alone="x"))[-1]
    assert (alone.members, alone.agree, alone.claims) == (("x",), 1.0, ())
    assert alone.reading == "X belongs to no circle: 100% of the runs leave it alone."
    assert communities(network("")) == []


def test_a_ring_has_no_circles_that_runs_agree_on() -> None:
    """Every place of a ring of ten is like every other, so where it is cut is chance."""
    rows = communities(network("ab bc cd de ef fg gh hi ij ja"))
    assert sorted(node for row in rows for node in row.members) == list("abcdefghij")
    assert min(row.agree for row in rows) < 0.9


def test_the_order_of_bodies_changes_nothing() -> None:
    made = network("ab bc cd de ef fg gh hi ij ja ac fh")
    nodes, edges = list(made.graph.nodes.data()), list(made.graph.edges.data())
    random.Random(3).shuffle(nodes)
    random.Random(4).shuffle(edges)
    graph = made.graph.__class__()
    graph.add_nodes_from(nodes)
    graph.add_edges_from(edges)
    assert communities(Projection(graph, made.layers, made.year, None)) == communities(made)


def test_a_network_too_large_to_compare_every_two_bodies_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(searched, "MOST_BODIES", 5)
    with pytest.raises(QuestionError, match="6 bodies; circles are searched for among at most 5"):
        communities(network(TRIANGLES))


def test_communities_of_the_invented_countries(ruritania_store: GraphReader) -> None:
    rows = communities(project(ruritania_store, year=2020, layers=[Layer.WORK, Layer.REFERRAL]))
    found = [({node.removeprefix("actor:") for node in row.members}, row.agree) for row in rows]
    assert found == [
        ({"xqo:quorland-aid", "xru:border-guard", "xru:police", "xru:prosecution"}, 1.0),
        ({"xru:centre-for-social-work", "xru:harbour", "xru:lantern", "xru:open-door"}, 1.0),
        ({"xza:beacon", "xza:harbour-house", "xza:police"}, 1.0),
    ]
