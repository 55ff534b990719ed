"""What every store does, whichever engine is behind it."""

import time
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

from graph_schema.content import GraphContent, Node, Relationship
from graph_schema.errors import QueryRefusedError, QueryTimeoutError, SchemaError, StoreError
from graph_schema.store import GraphStore, Rows, open_store
from tests.graph_schema.store.contents import OTHER, SMALL, countries, whole_graph

HOSTILE = [
    'O\'Hara "the" Count',
    "`) DETACH DELETE n //",
    "'}) MATCH (n) DETACH DELETE n RETURN 1 //",
    "$rows {id: 1} {{}} [] \\ \\u0041 \\n",
    "MATCH (n) SET n.name = 'gone'; CREATE (:Country)",
    "line one\nline two\ttab",
    "Đorđe Šćepović — Ħ 漢 🜁",
]


def test_a_store_without_a_graph_says_how_to_build_one(store: GraphStore) -> None:
    assert store.snapshot is None
    with pytest.raises(StoreError, match=r"There is no graph .* yet\. Build it with: make graph"):
        store.read("MATCH (n) RETURN n")


def test_nodes_ties_dates_and_lists_come_back_as_they_went_in(store: GraphStore) -> None:
    store.replace(SMALL)
    assert whole_graph(store) == [
        '{"end": "agreement:reg:strelsau-protocol", "properties": {"claims": ["c-1", "c-2"], "disputed": false, '
        '"state": "present", "years": [2004, 2010]}, "start": "country:xru", "type": "PARTY_TO"}',
        '{"end": "country:xza", "properties": {"state": "planned"}, "start": "country:xru", "type": "PARTNERS_WITH"}',
        '{"labels": ["Agreement"], "properties": {"id": "agreement:reg:strelsau-protocol", '
        '"name": "Strelsau Protocol", "year": 2004}}',
        '{"labels": ["Country"], "properties": {"aliases": ["RU", "Ruritanian Kingdom"], "id": "country:xru", '
        '"name": "Ruritania"}}',
        '{"labels": ["Country"], "properties": {"id": "country:xza", "name": "Zavonia"}}',
        '{"labels": ["Source"], "properties": {"id": "watch-2010", "name": "Watch", "retrieved": "2026-11-24"}}',
    ]
    assert store.read("MATCH (s:Source) RETURN s.retrieved AS day, s.retrieved > date('2026-01-01') AS later").rows == (
        {"day": date(2026, 11, 24), "later": True},
    )


def test_the_same_content_twice_gives_the_same_graph(store: GraphStore) -> None:
    store.replace(SMALL)
    first, name = whole_graph(store), store.snapshot
    store.replace(SMALL)
    assert (whole_graph(store), store.snapshot) == (first, name)
    assert store.read("MATCH (s:Snapshot) RETURN s.id AS id, s.nodes AS nodes, s.relationships AS ties").rows == (
        {"id": name, "nodes": 4, "ties": 2},
    )


def test_another_content_takes_the_place_of_all_of_the_old_one(store: GraphStore) -> None:
    store.replace(SMALL)
    store.replace(OTHER)
    assert whole_graph(store) == ['{"labels": ["Country"], "properties": {"id": "country:xbl", "name": "Balkaria"}}']
    assert store.snapshot == OTHER.snapshot
    store.replace(SMALL)
    assert len(whole_graph(store)) == 6


def test_progress_is_told_up_to_the_whole(store: GraphStore) -> None:
    told: list[tuple[int, int]] = []
    store.replace(SMALL, lambda done, total: told.append((done, total)))
    assert told[-1] == (6, 6)
    assert told == sorted(told)


def test_one_id_may_stand_under_two_labels_but_not_twice_under_one(store: GraphStore) -> None:
    both = [Node("Country", {"id": "same"}), Node("Place", {"id": "same"})]
    store.replace(GraphContent.of(both, []))
    with pytest.raises(StoreError, match="Two nodes of one label have the same id"):
        store.replace(GraphContent.of([*both, Node("Place", {"id": "same", "name": "again"})], []))
    assert whole_graph(store) == [
        '{"labels": ["Country"], "properties": {"id": "same"}}',
        '{"labels": ["Place"], "properties": {"id": "same"}}',
    ]


def test_a_tie_to_a_missing_node_is_an_error_and_leaves_the_old_graph(store: GraphStore) -> None:
    store.replace(SMALL)
    before, name = whole_graph(store), store.snapshot
    ties = [
        Relationship("PARTNERS_WITH", ("Country", "country:xbl"), ("Country", "country:xbl")),
        Relationship("PARTNERS_WITH", ("Country", "country:xbl"), ("Country", "country:xqo")),
    ]
    with pytest.raises(StoreError, match=r"A PARTNERS_WITH tie .* there is no Country with the id 'country:xqo'"):
        store.replace(GraphContent.of(OTHER.nodes, ties))
    assert (whole_graph(store), store.snapshot) == (before, name)


@pytest.mark.parametrize(
    "content",
    [
        GraphContent.of([Node("Spy` {x: 1}) DETACH DELETE n //", {"id": "a"})], []),
        GraphContent.of(OTHER.nodes, [Relationship("KNOWS", ("Country", "country:xbl"), ("Country", "country:xbl"))]),
        GraphContent.of(OTHER.nodes, [Relationship("PART_OF", ("Spy", "a"), ("Country", "country:xbl"))]),
    ],
    ids=["label", "type of a tie", "label at the end of a tie"],
)
def test_names_that_are_not_declared_are_refused_and_leave_the_old_graph(
    store: GraphStore, content: GraphContent
) -> None:
    store.replace(SMALL)
    before = whole_graph(store)
    with pytest.raises(SchemaError, match="is not declared in the registry and cannot be written"):
        store.replace(content)
    assert whole_graph(store) == before


def test_an_error_in_the_middle_of_a_build_leaves_the_old_graph(store: GraphStore) -> None:
    store.replace(SMALL)
    before = whole_graph(store)

    def stumble(done: int, _total: int) -> None:
        if done >= 2_000:
            raise RuntimeError("stumbled")

    with pytest.raises(RuntimeError, match="stumbled"):
        store.replace(countries(2_500, size=1), stumble)
    assert whole_graph(store) == before
    store.replace(OTHER)
    assert len(whole_graph(store)) == 1


def test_values_that_look_like_a_query_come_back_unchanged(store: GraphStore) -> None:
    nodes = [
        Node("Country", {"id": f"country:x{number}", "name": text, "aliases": [text]})
        for number, text in enumerate(HOSTILE)
    ]
    store.replace(GraphContent.of(nodes, []))
    asked = "MATCH (n:Country) WHERE n.name = $name AND $name IN n.aliases RETURN n.name AS name, $name AS asked"
    for text in HOSTILE:
        assert store.read(asked, {"name": text}).rows == ({"name": text, "asked": text},)
    assert len(whole_graph(store)) == len(HOSTILE)


def test_parameters_of_every_kind_travel(store: GraphStore) -> None:
    store.replace(OTHER)
    given = {
        "text": "a",
        "number": 7,
        "share": 0.5,
        "yes": True,
        "nothing": None,
        "day": date(2026, 11, 24),
        "names": ["a", "b"],
        "none": [],
        "map": {"a": 1, "b": ["x"]},
    }
    returned = ", ".join(f"${name} AS {name}" for name in given)
    assert store.read(f"RETURN {returned}", given).rows == (given,)


def test_nodes_ties_and_paths_come_back_as_maps_and_lists(store: GraphStore) -> None:
    store.replace(SMALL)
    zavonia = {"id": "country:xza", "name": "Zavonia"}
    ruritania = {"aliases": ["RU", "Ruritanian Kingdom"], "id": "country:xru", "name": "Ruritania"}
    answer = store.read(
        "MATCH p = (a)-[r:PARTNERS_WITH]->(b) RETURN b AS node, r AS tie, p AS path, collect(b) AS list, {of: b} AS map"
    )
    assert answer.rows == (
        {
            "node": zavonia,
            "tie": {"state": "planned"},
            "path": [ruritania, {"state": "planned"}, zavonia],
            "list": [zavonia],
            "map": {"of": zavonia},
        },
    )


def test_more_rows_than_allowed_are_cut_and_said_to_be(store: GraphStore) -> None:
    store.replace(countries(5, size=5))
    asked = "MATCH (n:Country) RETURN n.id AS id ORDER BY id"
    assert store.read(asked, max_rows=2) == Rows(("id",), ({"id": "country:x0"}, {"id": "country:x1"}), truncated=True)
    assert not store.read(asked, max_rows=5).truncated


@pytest.mark.parametrize(
    ("cypher", "columns"),
    [
        ("MATCH (n:Law) RETURN n.name AS name, n.id AS id, count(*) AS count ORDER BY name", ("name", "id", "count")),
        ("MATCH (n:Law) RETURN n.name, n.id", ("n.name", "n.id")),
        ("MATCH (n:Law) RETURN n.id AS id UNION MATCH (n:Place) RETURN n.id AS id", ("id",)),
        (
            "MATCH (n:Country) RETURN null AS nothing, n.nowhere AS absent, n.name AS name",
            ("nothing", "absent", "name"),
        ),
    ],
)
def test_columns_are_known_in_their_order_with_and_without_rows(
    store: GraphStore, cypher: str, columns: tuple[str, ...]
) -> None:
    store.replace(OTHER)
    assert store.read(cypher).columns == columns


def test_a_query_that_takes_too_long_is_stopped_and_the_store_answers_again(store: GraphStore) -> None:
    store.replace(countries(400, size=400))
    started = time.monotonic()
    with pytest.raises(QueryTimeoutError, match=r"The query took longer than 0\.5 seconds and was stopped"):
        store.read("MATCH (a), (b), (c), (d) WHERE a.size + b.size + c.size + d.size = 0 RETURN a.id", timeout=0.5)
    assert time.monotonic() - started < 3
    assert store.read("MATCH (n:Country) RETURN count(n) AS n").rows == ({"n": 400},)


def test_queries_beside_each_other_keep_their_own_limits(store: GraphStore) -> None:
    store.replace(countries(600, size=600))
    pairs = "MATCH (a:Country), (b:Country) WHERE a.size + b.size = 1200 RETURN count(a.id + b.id) AS pairs"
    with ThreadPoolExecutor(1) as pool:
        patient = pool.submit(store.read, pairs, timeout=60)
        with pytest.raises(QueryTimeoutError):
            store.read("MATCH (a), (b), (c), (d) WHERE a.size + b.size + c.size + d.size = 0 RETURN a.id", timeout=0.1)
        assert patient.result().rows == ({"pairs": 360_000},)


@pytest.mark.parametrize(
    "cypher",
    [
        "MATCH (n RETURN n",
        "MATCH (n) RETURN m",
        "MATCH (n) RETURN $unknown AS x",
        "RETURN nosuchfunction(1) AS x",
        "",
        "//",
    ],
)
def test_what_is_not_valid_cypher_is_refused_with_a_sentence(store: GraphStore, cypher: str) -> None:
    store.replace(OTHER)
    with pytest.raises(QueryRefusedError, match=r"^(The query is not valid Cypher: |A query starts with )"):
        store.read(cypher)


def test_two_stores_in_one_place_follow_the_same_snapshot(store: GraphStore, store_url: str) -> None:
    other = open_store(store_url)
    try:
        store.replace(SMALL)
        assert whole_graph(other) == whole_graph(store)
        other.replace(OTHER)
        assert store.snapshot == OTHER.snapshot
        assert whole_graph(store) == whole_graph(other)
    finally:
        other.close()
    assert len(whole_graph(store)) == 1
