"""Measures equal values worked out by hand, on textbook networks and on that of the invented countries.

`tests/fixtures/README.md` draws the network of 2020 and counts the pairs that each body separates.
"""

import pytest

from graph_schema.store import GraphReader
from queries.analytics.brokers import Broker, brokers
from queries.analytics.projection import project
from queries.analytics.single_points import SinglePoint, single_points
from queries.layers import Layer
from tests.queries.letters import PATH, SQUARE, STAR, TRIANGLES, network

WORKING = [Layer.WORK, Layer.REFERRAL]


def shares(found: list[Broker]) -> dict[str, float]:
    return {row.id.removeprefix("actor:"): row.between for row in found}


def losses(found: list[SinglePoint]) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(row.what, row.id.replace("actor:", ""), row.cut_off) for row in found]


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        # Of the six pairs without c, four (ad, ae, bd, be) meet through it; b and d each separate three.
        (PATH, {"c": 0.6667, "b": 0.5, "d": 0.5}),
        # All six pairs of leaves meet in the centre.
        (STAR, {"a": 1.0}),
        # Each stands on one of the two shortest ways between its neighbours: half of one pair of three.
        (SQUARE, {"a": 0.1667, "b": 0.1667, "c": 0.1667, "d": 0.1667}),
        # Both ends of the bridge separate two bodies from three: six of ten pairs.
        (TRIANGLES, {"c": 0.6, "d": 0.6}),
        ("ab bc ca", {}),
        # Parts that are not connected: the middle of one path of three separates one of the six pairs.
        ("ab bc de", {"b": 0.1667}),
    ],
    ids=["path", "star", "square", "two triangles", "triangle", "two parts"],
)
def test_brokers_of_textbook_networks(pairs: str, expected: dict[str, float]) -> None:
    found = brokers(network(pairs))
    assert shares(found) == expected
    assert [row.id for row in found] == list(expected), "the greatest first, then by id"


def test_a_broker_says_what_it_rests_on_and_what_the_number_means() -> None:
    (first, *_) = brokers(network(TRIANGLES))
    assert first == Broker(
        id="c",
        name="C",
        kind="ngo",
        country="XRU",
        ties=3,
        between=0.6,
        claims=("c-bc", "c-ca", "c-cd"),
        reading="C is tied to 3 others; 60% of the shortest connections between all other bodies run through it.",
    )


def test_only_so_many_brokers_as_are_asked_for() -> None:
    assert [row.id for row in brokers(network(PATH), most=2)] == ["c", "b"]
    assert brokers(network("")) == []


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        (
            PATH,
            [
                ("body", "c", ("D", "E")),
                ("tie", "b c", ("A", "B")),
                ("tie", "c d", ("D", "E")),
                ("body", "b", ("A",)),
                ("body", "d", ("E",)),
            ],
        ),
        (STAR, [("body", "a", ("C", "D", "E"))]),
        (SQUARE, []),
        (
            TRIANGLES,
            [("tie", "c d", ("D", "E", "F")), ("body", "c", ("A", "B")), ("body", "d", ("E", "F"))],
        ),
        ("ab bc ca", []),
        ("ab", []),
        ("ab bc de", [("body", "b", ("C",))]),
    ],
    ids=["path", "star", "square", "two triangles", "triangle", "one tie", "two parts"],
)
def test_single_points_of_textbook_networks(pairs: str, expected: list[tuple[str, str, tuple[str, ...]]]) -> None:
    assert losses(single_points(network(pairs))) == expected


def test_a_single_point_says_who_loses_touch() -> None:
    bridge, body, _other = single_points(network(TRIANGLES))
    assert bridge.name == "C – D"
    assert bridge.claims == ("c-cd",)
    assert bridge.reading == "If the tie C – D ends, D, E and F have no documented way left to the rest."
    assert body.claims == ("c-bc", "c-ca", "c-cd")
    assert body.reading == "Without C, A and B have no documented tie left to the rest."
    alone = single_points(network("ab bc"))[0]
    assert alone.reading == "Without B, C has no documented tie left to the rest."
    many = single_points(network("ab ac ad ae af ag"))[0]
    assert many.reading == "Without A, C, D, E and 2 more have no documented tie left to the rest."


def test_a_second_way_between_two_sides_leaves_no_single_point() -> None:
    assert single_points(network(f"{TRIANGLES} be")) == []


def test_brokers_of_the_invented_countries(ruritania_store: GraphReader) -> None:
    found = brokers(project(ruritania_store, year=2020, layers=WORKING))
    assert [(row.id, row.ties, row.between) for row in found] == [
        ("actor:xru:police", 5, 0.8),
        ("actor:xru:lantern", 3, 0.5111),
        ("actor:xza:police", 2, 0.3556),
        ("actor:xru:harbour", 2, 0.2),
        ("actor:xza:beacon", 2, 0.2),
    ]
    assert found[1].reading == (
        "Lantern is tied to 3 others; 51% of the shortest connections between all other bodies run through it."
    )
    assert (found[1].name, found[1].kind, found[1].country, len(found[1].claims)) == ("Lantern", "ngo", "XRU", 5)


def test_brokers_by_country_and_year(ruritania_store: GraphReader) -> None:
    ruritania = brokers(project(ruritania_store, year=2020, layers=WORKING, country="XRU"))
    assert shares(ruritania) == {"xru:police": 0.7857, "xru:lantern": 0.6071, "xru:harbour": 0.25}
    ten_years_before = brokers(project(ruritania_store, year=2010, layers=WORKING))
    assert shares(ten_years_before) == {"xru:lantern": 0.2667, "xru:harbour": 0.2, "xru:police": 0.2}


def test_single_points_of_the_invented_countries(ruritania_store: GraphReader) -> None:
    found = single_points(project(ruritania_store, year=2020, layers=WORKING))
    victim_support = ("Centre for Social Work of Ruritania", "Harbour", "Open Door")
    abroad = ("Beacon", "Harbour House", "Zavonian Police")
    guard, others = "Border Guard of Ruritania", ("Harbour House", "Public Prosecution of Ruritania", "Quorland Aid")
    assert losses(found) == [
        ("body", "xru:police", ("Beacon", guard, *others, "Zavonian Police")),
        ("tie", "xru:lantern xru:police", (*victim_support[:2], "Lantern", "Open Door")),
        ("body", "xru:lantern", victim_support),
        ("tie", "xru:police xza:police", abroad),
        ("body", "xza:police", ("Beacon", "Harbour House")),
        ("tie", "xru:harbour xru:lantern", ("Centre for Social Work of Ruritania", "Harbour")),
        ("tie", "xza:beacon xza:police", ("Beacon", "Harbour House")),
        ("body", "xru:harbour", ("Centre for Social Work of Ruritania",)),
        ("body", "xza:beacon", ("Harbour House",)),
    ]
    assert all(row.claims for row in found)


def test_measures_give_the_same_rows_twice(ruritania_store: GraphReader) -> None:
    first, second = (project(ruritania_store, year=2020) for _ in range(2))
    assert brokers(first) == brokers(second)
    assert single_points(first) == single_points(second)
