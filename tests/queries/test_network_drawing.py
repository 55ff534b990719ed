"""What a picture of a network shows, and the surroundings of a body, on textbook networks."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

import networkx

from graph_schema.store import GraphReader
from queries.analytics.ego import around
from queries.analytics.layout import packed_places
from queries.analytics.network_drawing import MOST_MARKS, Grouped, network_drawing
from queries.analytics.projection import Projection, project
from queries.exporting.among import among
from queries.exporting.network import network_of
from queries.exporting.scope import Scope
from queries.layers import Layer
from tests.queries.letters import KITE, PATH, grown, network


def test_one_step_shows_partners_and_two_also_theirs() -> None:
    assert sorted(around(network(PATH), "c", 1).graph) == ["b", "c", "d"]
    assert sorted(around(network(PATH), "c", 2).graph) == ["a", "b", "c", "d", "e"]
    assert sorted(around(network(KITE), "j", 1).graph) == ["i", "j"]


def test_ties_among_partners_are_shown_as_well() -> None:
    assert around(network("ab bc ca cd"), "a", 1).graph.has_edge("b", "c")


def test_a_body_without_a_tie_has_no_surroundings() -> None:
    assert len(around(network("ab"), "z", 2).graph) == 0


def test_the_same_network_has_the_same_places(ruritania_store: GraphReader) -> None:
    first, second = (network_drawing(project(ruritania_store, year=2020), {}) for _ in range(2))
    assert first == second
    assert all(-1 <= value <= 1 for place in first.places.values() for value in place)
    assert len(set(first.places.values())) == len(first.marks)


def test_parts_that_are_not_connected_stand_apart() -> None:
    places = packed_places("abcde", [("a", "b"), ("b", "c"), ("d", "e")])
    fields = [[places[node] for node in part] for part in ("abc", "de")]
    apart = [
        all(one[axis] < other[axis] for one in fields[left] for other in fields[right])
        for axis in (0, 1)
        for left, right in ((0, 1), (1, 0))
    ]
    assert any(apart)


def test_few_bodies_are_each_a_mark_and_those_without_a_tie_are_none() -> None:
    found = network_drawing(network("ab bc", alone="z"), {})
    assert [(mark.id, mark.ties) for mark in found.marks] == [("a", 1), ("b", 2), ("c", 1)]
    assert [(line.one, line.other, line.types) for line in found.lines] == [
        ("a", "b", ("PARTNERS_WITH",)),
        ("b", "c", ("PARTNERS_WITH",)),
    ]
    assert found.grouped is Grouped.BODY


def tied(pairs: Iterable[tuple[str, str]], countries: Mapping[str, str]) -> Projection:
    graph: networkx.Graph[str] = networkx.Graph()
    made = Projection(graph, (Layer.WORK,), 2020, None)
    for a, b in pairs:
        for node in (a, b):
            graph.add_node(node, name=node.upper(), kind="ngo", country=countries.get(node))
        graph.add_edge(a, b, claims=["c"], sources=["watch"], weight=1)
        made.ties[frozenset((a, b))] = ["PARTNERS_WITH"]
    return made


def two_stars() -> Projection:
    """More bodies than a picture holds: two stars of 80, the first of Ruritania, whose centres are tied."""
    leaves = [(hub, f"{hub}-{number:02}") for hub in "ab" for number in range(MOST_MARKS // 2 + 4)]
    return tied([("a", "b"), *leaves], {node: "XRU" for pair in leaves for node in pair if node[0] == "a"})


def test_too_many_bodies_are_drawn_country_by_country() -> None:
    found = network_drawing(two_stars(), {"XRU": "Ruritania"})
    assert found.grouped is Grouped.COUNTRY
    assert [(mark.name, mark.bodies, mark.within) for mark in found.marks] == [
        ("Ruritania", 80, 79),
        ("International and regional", 80, 79),
    ]
    assert [(line.one, line.other, line.ties) for line in found.lines] == [("XRU", "no country", 1)]


def test_too_many_bodies_of_one_country_are_drawn_circle_by_circle() -> None:
    found = network_drawing(replace(two_stars(), country="XRU"), {})
    assert found.grouped is Grouped.COMMUNITY
    assert [(mark.name, mark.bodies) for mark in found.marks] == [("A", 80), ("B", 80)]


def test_a_picture_holds_no_more_marks_than_it_can_carry() -> None:
    dense = grown(MOST_MARKS, 600, seed=3)
    dense.ties.update({frozenset(pair): ["PARTNERS_WITH"] for pair in dense.graph.edges})
    assert len(network_drawing(dense, {}).marks) == MOST_MARKS


def test_what_is_taken_along_is_what_is_seen(ruritania_store: GraphReader) -> None:
    whole = network_of(ruritania_store, Scope(ruritania_store.snapshot or "", year=2020, layers=(Layer.REFERRAL,)))
    seen = ["actor:xru:police", "actor:xru:lantern", "actor:xru:harbour"]
    part = among(whole, seen)
    assert sorted(part.things) == sorted(seen)
    assert {(tie.start, tie.end) for tie in part.ties} == {
        ("actor:xru:police", "actor:xru:lantern"),
        ("actor:xru:lantern", "actor:xru:harbour"),
    }
