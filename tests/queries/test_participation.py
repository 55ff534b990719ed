"""Participation equals values worked out by hand."""

import pytest

from graph_schema.errors import QuestionError
from graph_schema.store import GraphReader
from queries.analytics.participation import Presence, participation
from queries.analytics.projection import project
from queries.layers import Layer
from tests.queries.letters import network

C, W, R, F, A, _training = Layer


def test_ties_spread_evenly_give_one_and_ties_in_one_layer_none() -> None:
    made = network("ab ac", types={"ab": ("MEMBER_OF",), "ac": ("SUPPORTS",)}, layers=[C, W], alone="x")
    assert [(row.id, row.ties, row.participation) for row in participation(made)] == [
        ("a", {C: 1, W: 1}, 1.0),
        ("b", {C: 1, W: 0}, 0.0),
        ("c", {C: 0, W: 1}, 0.0),
        ("x", {C: 0, W: 0}, None),
    ]


def test_an_uneven_spread_lies_between() -> None:
    """Two, one and one of four layers: 4/3 * (1 - (4 + 1 + 1) / 16)."""
    types = {"ab": ("CHAIRS",), "ac": ("MEMBER_OF",), "ad": ("PARTNERS_WITH",), "ae": ("FUNDS",)}
    first = participation(network("ab ac ad ae", types=types, layers=(C, W, R, F)))[0]
    assert first == Presence(
        id="a",
        name="A",
        kind="ngo",
        country="XRU",
        ties={C: 2, W: 1, R: 0, F: 1},
        participation=0.8333,
        claims=("c-ab", "c-ac", "c-ad", "c-ae"),
        reading="A has documented ties in 3 of 4 layers: coordination (2), work (1), funding (1).",
    )


def test_a_tie_of_two_sorts_counts_in_both_layers_and_one_of_two_types_once() -> None:
    types = {"ab": ("MEMBER_OF", "CHAIRS", "FUNDS")}
    first, *_ = participation(network("ab", types=types, layers=[C, F]))
    assert (first.ties, first.participation) == ({C: 1, F: 1}, 1.0)


def test_one_layer_is_nothing_to_compare() -> None:
    with pytest.raises(QuestionError, match="at least two"):
        participation(network("ab"))


def test_readings_of_bodies_in_one_layer_or_none() -> None:
    made = network("ab", layers=[C, W], alone="x")
    readings = {row.id: row.reading for row in participation(made)}
    assert readings["a"] == "A has documented ties in one layer only, work (1), of 2."
    assert readings["x"] == "X has no documented tie in this network."


def test_presence_of_the_invented_bodies(ruritania_store: GraphReader) -> None:
    rows = {row.id: row for row in participation(project(ruritania_store, year=2020))}
    # Six ties, five layers: 5/4 * (1 - (4 + 9 + 1) / 36), and 5/4 * (1 - (1 + 16 + 1) / 36).
    lantern, police = rows["actor:xru:lantern"], rows["actor:xru:police"]
    assert (lantern.ties, lantern.participation) == ({C: 2, W: 0, R: 3, F: 1, A: 0}, 0.7639)
    assert (police.ties, police.participation) == ({C: 1, W: 4, R: 1, F: 0, A: 0}, 0.625)
    assert rows["actor:xru:council"].participation == 0.0
