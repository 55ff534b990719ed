"""Constraint and effective size equal values worked out by hand, and Burt's and Krackhardt's."""

import networkx
import pytest

from graph_schema.store import GraphReader
from queries.analytics.burt import Reach, structural_holes
from queries.analytics.projection import project
from queries.layers import Layer
from tests.queries.letters import KITE, SQUARE, STAR, TRIANGLES, network


def holes(pairs: str, alone: str = "") -> dict[str, tuple[int, float | None, float | None]]:
    return {
        row.id: (row.ties, row.effective_size, row.constraint) for row in structural_holes(network(pairs, alone=alone))
    }


@pytest.mark.parametrize(
    ("pairs", "body", "expected"),
    [
        # Half of its ties in each of two who hold half of theirs in each other: 2 * (1/2 + 1/2 * 1/2)^2.
        ("ab bc ca", "a", (2, 1.0, 1.125)),
        ("ab", "a", (1, 1.0, 1.0)),
        # Four contacts that do not know each other: 4 * (1/4)^2.
        (STAR, "a", (4, 4.0, 0.25)),
        (STAR, "b", (1, 1.0, 1.0)),
        (SQUARE, "a", (2, 2.0, 0.5)),
        # a and b are tied to each other, d is apart: 2 * (1/3 + 1/3 * 1/2)^2 + (1/3)^2.
        (TRIANGLES, "c", (3, 2.3333, 0.6111)),
        # Heather: two tied to each other with five ties each, Ike apart: 2 * (1/3 + 1/3 * 1/5)^2 + (1/3)^2.
        (KITE, "h", (3, 2.3333, 0.4311)),
        # Diane: six contacts and eight ties among them, 6 - 16/6.
        (KITE, "i", (2, 2.0, 0.5)),
    ],
)
def test_constraint_and_effective_size_of_textbook_networks(
    pairs: str, body: str, expected: tuple[int, float, float]
) -> None:
    assert holes(pairs)[body] == expected


def test_the_kite_has_the_numbers_of_networkx() -> None:
    graph = network(KITE).graph
    constraint, size = networkx.constraint(graph), networkx.effective_size(graph)
    assert holes(KITE) == {
        node: (graph.degree(node), round(size[node], 4), round(constraint[node], 4)) for node in graph
    }


def test_a_body_without_a_tie_stands_last_and_has_no_number() -> None:
    rows = structural_holes(network("ab bc", alone="x"))
    assert [(row.id, row.constraint) for row in rows] == [("b", 0.5), ("a", 1.0), ("c", 1.0), ("x", None)]
    assert rows[-1] == Reach(
        id="x",
        name="X",
        kind="ngo",
        country="XRU",
        ties=0,
        effective_size=None,
        constraint=None,
        claims=(),
        reading="X has no documented tie in this network, so nothing can be said of its contacts.",
    )


def test_the_reading_says_whether_contacts_know_each_other() -> None:
    readings = {row.id: row.reading for row in structural_holes(network(f"{TRIANGLES} fg fh hi"))}
    assert readings["c"] == (
        "C is tied to 3 others; as some of these are tied to each other, they amount to 2.3 separate contacts "
        "(constraint 0.61)."
    )
    assert readings["h"] == "H is tied to 2 others, none of them tied to each other (constraint 0.50)."
    assert readings["i"] == "I has a single contact, so all it hears comes one way (constraint 1.00)."


def test_structural_holes_of_the_invented_countries(ruritania_store: GraphReader) -> None:
    """The network is a tree: nobody's contacts are tied, so constraint is one part in the number of ties."""
    rows = structural_holes(project(ruritania_store, year=2020, layers=[Layer.WORK, Layer.REFERRAL]))
    assert [(row.id, row.ties, row.effective_size, row.constraint) for row in rows[:5]] == [
        ("actor:xru:police", 5, 5.0, 0.2),
        ("actor:xru:lantern", 3, 3.0, 0.3333),
        ("actor:xru:harbour", 2, 2.0, 0.5),
        ("actor:xza:beacon", 2, 2.0, 0.5),
        ("actor:xza:police", 2, 2.0, 0.5),
    ]
    assert (len(rows), len(rows[1].claims)) == (11, 5)
