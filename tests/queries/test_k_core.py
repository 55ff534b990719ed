"""Core numbers equal values worked out by hand."""

import pytest

from graph_schema.store import GraphReader
from queries.analytics.k_core import Depth, core_numbers
from queries.analytics.projection import project
from queries.layers import Layer
from tests.queries.letters import KITE, PATH, STAR, TRIANGLES, network


@pytest.mark.parametrize(
    ("pairs", "alone", "expected"),
    [
        (PATH, "", {"b": 1, "c": 1, "d": 1, "a": 1, "e": 1}),
        # Many ties do not make a deep place: the centre of a star is no deeper than its leaves.
        (STAR, "", {"a": 1, "b": 1, "c": 1, "d": 1, "e": 1}),
        (f"{TRIANGLES} fg", "x", {"c": 2, "d": 2, "f": 2, "a": 2, "b": 2, "e": 2, "g": 1, "x": 0}),
        ("ab ac ad bc bd cd de", "", {"d": 3, "a": 3, "b": 3, "c": 3, "e": 1}),
        # Jane and Ike hang on by one tie each; without Ike, Heather has two; among the seven others all have three.
        (KITE, "", {"d": 3, "f": 3, "g": 3, "a": 3, "b": 3, "c": 3, "e": 3, "h": 2, "i": 1, "j": 1}),
    ],
    ids=["path", "star", "two triangles, one that hangs on, one alone", "four who all know each other", "kite"],
)
def test_core_numbers_of_textbook_networks(pairs: str, alone: str, expected: dict[str, int]) -> None:
    found = [(row.id, row.core) for row in core_numbers(network(pairs, alone=alone))]
    assert found == list(expected.items()), "the deepest first, then by ties and id"


def test_a_core_number_says_in_whose_company() -> None:
    rows = core_numbers(network("ab bc ca cd", alone="x"))
    assert rows[0] == Depth(
        id="c",
        name="C",
        kind="ngo",
        country="XRU",
        ties=3,
        core=2,
        claims=("c-bc", "c-ca", "c-cd"),
        reading="C is tied to 3 others; the deepest core it belongs to is one of 3 bodies, "
        "each tied to at least 2 of the rest.",
    )
    assert rows[-1].reading == "X has no documented tie in this network."


def test_the_council_of_ruritania_makes_a_ring_with_the_police_and_lantern(ruritania_store: GraphReader) -> None:
    rows = core_numbers(project(ruritania_store, year=2020, layers=[Layer.WORK, Layer.REFERRAL, Layer.COORDINATION]))
    ring = {"actor:xru:council", "actor:xru:lantern", "actor:xru:police", "actor:xza:police", "actor:xza:beacon"}
    joined = {"actor:xru:coordinator", "actor:reg:river-forum", "actor:reg:river-network"}
    zavonia = {"actor:xza:coordinator", "actor:xza:ministry-of-interior", "actor:xza:group"}
    assert {row.id for row in rows if row.core == 2} == ring | joined | zavonia
    assert max(row.core for row in rows) == 2
