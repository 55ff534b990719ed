"""Whose loss cuts a country or a function off, on networks small enough to see it."""

import networkx
import pytest

from queries.analytics.cut_off import CutOff, Task, cut_off
from queries.analytics.cut_sizes import cut_sizes, lost_without
from queries.analytics.single_points import single_points
from tests.queries.letters import KITE, PATH, SQUARE, STAR, TRIANGLES, grown, network

SHELTER, HOTLINE = Task("Shelter", "XRU"), Task("Hotline", "XRU")


@pytest.mark.parametrize(
    ("pairs", "lost"),
    [
        (PATH, {"b": "a", "c": "de", "d": "e"}),
        (STAR, {"a": "cde"}),
        (SQUARE, {}),
        (TRIANGLES, {"c": "ab", "d": "ef"}),
        ("ab bc de ef", {"b": "c", "e": "f"}),
    ],
    ids=["path", "star", "square", "two triangles", "two parts"],
)
def test_who_loses_the_larger_part(pairs: str, lost: dict[str, str]) -> None:
    assert lost_without(network(pairs).graph) == {body: frozenset(others) for body, others in lost.items()}


def test_one_walk_says_what_taking_each_body_out_says() -> None:
    for made in [network(KITE), *(grown(40, 45, seed) for seed in range(6))]:
        lost = lost_without(made.graph)
        rows = {row.id: row.cut_off for row in single_points(made) if row.what == "body"}
        assert {body: tuple(sorted(made.name(other) for other in others)) for body, others in lost.items()} == rows
        assert {body: size for (what, body), size in cut_sizes(made.graph).items() if what == "body"} == {
            body: len(others) for body, others in lost.items()
        }
        assert set(lost) == set(networkx.articulation_points(made.graph))


def test_a_country_is_cut_off_where_none_of_its_other_bodies_is_left() -> None:
    """Two triangles: without c, a and b lose the rest; without d, e and f do, and f is all that is left of XRU."""
    made = network(TRIANGLES, countries={**dict.fromkeys("abc", "XZA"), "e": "XQO"})
    assert cut_off(made.graph, []) == [
        CutOff("d", frozenset("ef"), ("XQO", "XRU"), (), ()),
        CutOff("c", frozenset("ab"), ("XZA",), (), ()),
    ]


def test_a_function_is_lost_with_the_only_body_that_performs_it() -> None:
    assert cut_off(network("ab").graph, [(SHELTER, "a"), (HOTLINE, "a"), (HOTLINE, "b")]) == [
        CutOff("a", frozenset(), (), (SHELTER,), ())
    ]
    alone = cut_off(network("ab").graph, [(SHELTER, "z")])
    assert alone == [CutOff("z", frozenset(), (), (SHELTER,), ())], "a body without a tie can be the only one"


def test_a_function_is_out_of_reach_where_all_who_perform_it_are() -> None:
    (row, *_) = cut_off(network(TRIANGLES).graph, [(SHELTER, "a"), (SHELTER, "b"), (HOTLINE, "a"), (HOTLINE, "f")])
    assert row == CutOff("c", frozenset("ab"), (), (), (SHELTER,))


def test_most_countries_come_first_and_then_most_functions() -> None:
    made = network("ab bc de", countries={"a": "XZA", "c": "XQO"})
    rows = cut_off(made.graph, [(SHELTER, "d"), (HOTLINE, "e"), (Task("Shelter", "XZA"), "e")])
    assert [row.body for row in rows] == ["b", "e", "d"]
    assert rows[0].countries == ("XQO",), "of two equal parts the first counts as the rest"
