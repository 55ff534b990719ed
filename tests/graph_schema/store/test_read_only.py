"""Whatever is tried on the read path, the graph stays as it was.

Two things stand in the way: the engine, which refuses whatever writes, and a guard before it, which also refuses
what engines count as reading. The first is tried with the guard switched off.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph_schema.errors import StoreError
from graph_schema.store import GraphStore, embedded, neo4j_server, open_store
from tests.graph_schema.store.contents import SMALL, whole_graph
from tests.stores import empty_store_url

WRITES = [
    "CREATE (:Country {id: 'country:evil'})",
    "create (:Country {id: 'country:evil'})",
    "CrEaTe (:Country {id: 'country:evil'}) ReTuRn 1",
    "\t\n CREATE\n\t(:Country\n{id: 'country:evil'})",
    "MATCH (n:Country) CREATE (m:Country {id: n.id + '-evil'}) RETURN m",
    "MERGE (n:Country {id: 'country:evil'}) RETURN n",
    "MATCH (n:Country) MERGE (n)-[:PART_OF]->(n) RETURN n",
    "MATCH (n:Country) SET n.name = 'evil' RETURN n",
    "MATCH (n:Country) SET n:Place RETURN n",
    "MATCH (n:Country) SET n += {name: 'evil'} RETURN n",
    "MATCH (n:Country) SET n = $evil",
    "MATCH ()-[r]->() SET r.state = 'evil'",
    "MATCH (n:Country) REMOVE n.name RETURN n",
    "MATCH (n:Country) REMOVE n:Country RETURN n",
    "MATCH (n:Source) DELETE n",
    "MATCH (n) DETACH DELETE n",
    "MATCH ()-[r]->() DELETE r",
    "MATCH (n:Country) FOREACH (x IN [1] | SET n.name = 'evil')",
    "FOREACH (x IN range(1, 9) | CREATE (:Country {id: 'country:evil' + x}))",
    "CALL { CREATE (:Country {id: 'country:evil'}) } RETURN 1 AS one",
    "MATCH (n:Country) CALL { WITH n SET n.name = 'evil' } RETURN n",
    "MATCH (n:Country) CALL (n) { DETACH DELETE n } RETURN 1 AS one",
    "CALL { CALL { MATCH (n) DETACH DELETE n } } RETURN 1 AS one",
    "MATCH (n:Country) CALL { WITH n DELETE n } IN TRANSACTIONS RETURN 1 AS one",
    "MATCH (n) RETURN n UNION CREATE (n:Country {id: 'country:evil'}) RETURN n",
    "RETURN 1 AS one // nothing here\nUNION CREATE (:Country {id: 'country:evil'}) RETURN 1 AS one",
    "MATCH (n) WHERE EXISTS { MATCH (n) SET n.name = 'evil' } RETURN n",
    "MATCH (n) RETURN COLLECT { CREATE (m:Country {id: 'country:evil'}) RETURN m } AS evil",
    "CREATE INDEX evil FOR (n:Country) ON (n.name)",
    "CREATE TEXT INDEX evil FOR (n:Country) ON (n.name)",
    "CREATE FULLTEXT INDEX evil FOR (n:Country) ON EACH [n.name]",
    "CREATE CONSTRAINT evil FOR (n:Country) REQUIRE n.name IS UNIQUE",
    "DROP CONSTRAINT country_id",
    "DROP INDEX country_id IF EXISTS",
    "PROFILE CREATE (:Country {id: 'country:evil'})",
    "CREATE USER evil SET PASSWORD 'evil-evil'",
    "ALTER USER neo4j SET PASSWORD 'evil-evil'",
    "CREATE DATABASE evil",
    "DROP DATABASE neo4j",
    "STOP DATABASE neo4j",
    "CRE/**/ATE (:Country {id: 'country:evil'})",
    "/* only a comment */ CREATE (:Country {id: 'country:evil'})",
    "// only a comment\nCREATE (:Country {id: 'country:evil'})",
    "// only a comment\rCREATE (:Country {id: 'country:evil'})",
    "MATCH (n) /* SET */ SET /* n */ n.name /* = */ = 'evil'",
    r"\u0043REATE (:Country {id: 'country:evil'})",
    r"MATCH (n:Country) S\u0045T n.name = 'evil'",
    "ＣＲＥＡＴＥ (:Country {id: 'country:evil'})",
    "CR\nEATE (:Country {id: 'country:evil'})",
    "C\tREATE (:Country {id: 'country:evil'})",
    "CREATE\u00a0(:Country {id: 'country:evil'})",
    "MATCH (n)\u2003DETACH\u2003DELETE\u2003n",
    "RETURN 1 AS one; CREATE (:Country {id: 'country:evil'})",
    "RETURN 1 AS one;\n; MATCH (n) DETACH DELETE n;",
    "CALL apoc.create.node(['Country'], {id: 'country:evil'})",
    "CALL db.createLabel('Evil')",
    "CALL dbms.setConfigValue('db.logs.query.enabled', 'OFF')",
]
"""Queries that would write, on either engine or on a server with more installed."""

REACHES_OUTSIDE = [
    "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
    "LOAD CSV WITH HEADERS FROM 'http://127.0.0.1:9/x' AS line RETURN line",
    "LoAd\n cSv FROM 'file:///etc/passwd' AS line RETURN line",
    "WITH 1 AS one LOAD/* */CSV FROM 'file:///etc/passwd' AS line RETURN line",
    "WITH 1 AS one LOAD\u00a0CSV FROM 'file:///etc/passwd' AS line RETURN line",
    "RETURN 1 AS one // a\rUNION LOAD CSV FROM 'file:///etc/passwd' AS line RETURN 1 AS one",
    r"WITH 1 AS one LO\u0041D CSV FROM 'file:///etc/passwd' AS line RETURN line",
    "CALL { LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line } RETURN line",
    "CALL db.labels()",
    "CALL db.labels",
    "CALL `db.labels`()",
    "CALL `db`.`labels`() YIELD label RETURN label",
    "CALL/**/db.labels() YIELD label RETURN label",
    "CALL // (\ndb.labels() YIELD label RETURN label",
    "MATCH (n) CALL\u00a0db.labels() YIELD label RETURN label",
    "CALL { CALL dbms.listConfig() YIELD name RETURN name } RETURN name",
    "OPTIONAL CALL dbms.components() YIELD name RETURN name",
    "CALL apoc.load.json('http://127.0.0.1:9/x')",
    "SHOW USERS",
    "SHOW SETTINGS",
    "SHOW TRANSACTIONS",
    "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
    "/* MATCH */ TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
    "USE system SHOW USERS",
    "EXPLAIN MATCH (n) RETURN n",
    "RETURN util.sleep(60000) AS slept",
]
"""Queries that engines count as reading, and that have no business here."""


@pytest.fixture(scope="module")
def filled(engine: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[GraphStore]:
    with pytest.MonkeyPatch.context() as patch:
        store = open_store(empty_store_url(engine, tmp_path_factory.mktemp("read-only"), patch))
        store.replace(SMALL)
        yield store
        store.close()


@pytest.fixture(scope="module")
def before(filled: GraphStore) -> list[str]:
    return whole_graph(filled)


@pytest.mark.parametrize("cypher", [*WRITES, *REACHES_OUTSIDE])
def test_a_query_that_does_more_than_ask_is_refused(filled: GraphStore, before: list[str], cypher: str) -> None:
    with pytest.raises(StoreError):
        filled.read(cypher, {"evil": {"id": "country:evil"}}, timeout=5)
    assert whole_graph(filled) == before


@pytest.mark.parametrize("cypher", WRITES)
def test_the_engine_itself_refuses_to_write(
    filled: GraphStore, before: list[str], cypher: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (embedded, neo4j_server):
        monkeypatch.setattr(module, "refuse_reaching_outside", lambda _cypher: None)
    with pytest.raises(StoreError):
        filled.read(cypher, {"evil": {"id": "country:evil"}}, timeout=5)
    assert whole_graph(filled) == before


def test_the_engine_itself_reads_no_files(filled: GraphStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "secret.csv").write_text("secret\n", encoding="utf-8")
    for module in (embedded, neo4j_server):
        monkeypatch.setattr(module, "refuse_reaching_outside", lambda _cypher: None)
    with pytest.raises(StoreError, match=r"disabled|not allowed|import"):
        filled.read(f"LOAD CSV FROM '{(tmp_path / 'secret.csv').as_uri()}' AS line RETURN line")


@pytest.mark.parametrize(
    "cypher",
    [
        "MATCH (n:Country) WHERE n.name <> 'CREATE; LOAD CSV' RETURN n.id AS id // DELETE;",
        "OPTIONAL MATCH (n) RETURN count(n) AS `CALL db.labels()`;",
        "CALL { MATCH (n) RETURN count(n) AS n } RETURN n",
        "MATCH (c:Country) CALL (c) { MATCH (c)-->(x) RETURN count(x) AS ties } RETURN c.id AS id, ties",
        "  // a comment first\n/* and another */ unwind [1, 2] AS x WITH x RETURN x /* CALL db.labels() */",
        "WITH \"it's\" AS text RETURN text + ';' AS text",
    ],
)
def test_a_query_that_only_looks_like_writing_is_answered(filled: GraphStore, cypher: str) -> None:
    assert filled.read(cypher).rows
