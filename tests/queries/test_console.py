"""The console is for partners, asks and never changes, and refuses whatever is not known to be harmless."""

from threading import Event, Thread

import pytest

from graph_schema.errors import QueryRefusedError
from graph_schema.store import GraphReader
from graph_schema.store.base import Rows
from queries.asking import catalogue
from queries.console import MOST_ROWS, ConsoleState, ask_console, console_state
from queries.console.allowed import refuse_unknown

PAYLOADS = [
    "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
    "LOAD CSV WITH HEADERS FROM 'http://127.0.0.1:9/x' AS line RETURN line",
    "MATCH (n) LOAD/**/CSV FROM 'http://127.0.0.1:9/x' AS line RETURN line",
    "WITH 1 AS one LOAD\u00a0CSV FROM 'file:///etc/passwd' AS line RETURN line",
    "RETURN 1 AS one // a\rUNION LOAD CSV FROM 'file:///etc/passwd' AS line RETURN 1 AS one",
    "MATCH (n) FOREACH (x IN [1] | SET n.name = 'evil')",
    "FOREACH (x IN [1] | CREATE (:Country))",
    "CALL { MATCH (n) RETURN n } RETURN n",
    "MATCH (n) CALL { WITH n DETACH DELETE n } RETURN 1 AS one",
    "MATCH (n) CALL (n) { DETACH DELETE n } RETURN 1 AS one",
    "MATCH (n) WHERE TRUE CALL { MATCH (m) RETURN m } RETURN n",
    "MATCH (n) WHERE EXISTS { MATCH (n)-->(m) } RETURN n",
    "MATCH (n) WHERE (COUNT { MATCH (n)-->(m) } > 1) RETURN n",
    "MATCH (n) RETURN COLLECT { MATCH (n)-->(m) RETURN m } AS all_of_them",
    "CALL db.labels()",
    "CALL db.labels",
    "CALL `db.labels`()",
    "CALL/**/dbms.listConfig() YIELD name RETURN name",
    "MATCH (n) CALL apoc.load.json('http://127.0.0.1:9/x') YIELD value RETURN value",
    "MATCH (n) RETURN apoc.text.join(['a'], 'b') AS text",
    "RETURN util.sleep(60000) AS slept",
    "CREATE (:Country {id: 'country:evil'})",
    "MATCH (n) CREATE (m:Country) RETURN m",
    "MATCH (n) MERGE (n)-[:PART_OF]->(n) RETURN n",
    "MATCH (n) SET n.name = 'evil' RETURN n",
    "MATCH (n) /* SET */ SET n.name /* = */ = 'evil'",
    "MATCH (n) SET n:Place",
    "MATCH (n) REMOVE n.name",
    "MATCH (n) DELETE n",
    "MATCH (n)\u2003DETACH\u2003DELETE\u2003n",
    "MATCH (n) WHERE TRUE DELETE [n]",
    "MATCH (n) WITH n AS all DELETE [n]",
    "MATCH (n) RETURN n.all DELETE [n]",
    "MATCH (n) RETURN n UNION CREATE (n:Country) RETURN n",
    "/* only a comment */ CREATE (:Country)",
    "// only a comment\rCREATE (:Country)",
    "ＣＲＥＡＴＥ (:Country)",
    "ＬＯＡＤ ＣＳＶ FROM 'file:///etc/passwd' AS line RETURN line",
    "MATCH (n) ＳＥＴ n.name = 'evil'",
    "CRE\u200bATE (:Country)",
    "MATCH (n) S\u00adET n.name = 'evil'",
    r"\u0043REATE (:Country)",
    r"MATCH (n) S\u0045T n.name = 'evil'",
    "RETURN 1 AS one; CREATE (:Country)",
    "RETURN 1 AS one; MATCH (n) RETURN n",
    "SHOW USERS",
    "USE system SHOW USERS",
    "PROFILE MATCH (n) RETURN n",
    "EXPLAIN MATCH (n) RETURN n",
    "DROP CONSTRAINT country_id",
    "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
    "UNWIND range(1, 1000000000) AS x RETURN x",
    "RETURN reduce(t = 'x', i IN [1, 2] | t + t) AS text",
    "WITH 'x' AS `a` `CREATE` (n) RETURN n",
    "",
    "   ",
    "// nothing but a comment",
    "MATCH (n) RETURN n" + " " * 4_000,
]
"""What was tried against consoles of other tools, and what stands near to it."""


@pytest.mark.parametrize("cypher", PAYLOADS)
def test_what_is_not_known_to_be_harmless_is_refused(cypher: str) -> None:
    with pytest.raises(QueryRefusedError):
        refuse_unknown(cypher)


@pytest.mark.parametrize(
    "cypher",
    [
        "MATCH (n:Country) WHERE n.name <> 'CREATE; LOAD CSV' RETURN n.id AS id // DELETE;",
        "MATCH (a:Actor {country: 'XRU'})-[r:MEMBER_OF|PART_OF*1..2]->(b) RETURN a.name, count(DISTINCT b) AS bodies;",
        "OPTIONAL MATCH (n) RETURN count(n) AS `CALL db.labels()`",
        "MATCH (n:Claim) WITH n.state AS state, count(*) AS claims WHERE claims > 1 RETURN state, claims ORDER BY "
        "claims DESC SKIP 1 LIMIT 5",
        "MATCH (n) WHERE n.country IN ['XRU', 'XZA'] AND NOT (n)-[:PART_OF]->() RETURN CASE WHEN n.kind = 'ngo' THEN 1 "
        "ELSE 2 END AS sort",
        "MATCH p = shortestPath((a:Actor)-[*..3]-(b:Actor)) WHERE a.id < b.id RETURN [x IN nodes(p) | x.name] AS names",
        "MATCH (n:Country) RETURN n.name AS name UNION ALL MATCH (n:Place) RETURN n.name AS name",
        "UNWIND [1, 2] AS x WITH x WHERE x > 1 RETURN {value: x} AS found",
    ],
)
def test_a_query_that_only_asks_is_let_through(cypher: str) -> None:
    assert refuse_unknown(cypher) == cypher


@pytest.fixture
def for_partners(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIELINE_AUDIENCE", "partner")
    monkeypatch.setenv("TIELINE_CONSOLE", "on")


@pytest.mark.parametrize(
    ("audience", "console", "state"),
    [
        ("public", "on", ConsoleState.PUBLIC),
        ("public", "off", ConsoleState.PUBLIC),
        ("partner", "off", ConsoleState.OFF),
        ("partner", "yes", ConsoleState.OFF),
        ("partner", "on", ConsoleState.ON),
    ],
)
def test_the_console_is_on_only_where_both_words_say_so(
    audience: str, console: str, state: ConsoleState, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TIELINE_AUDIENCE", audience)
    monkeypatch.setenv("TIELINE_CONSOLE", console)
    assert console_state() is state


def test_the_console_is_off_where_nothing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TIELINE_AUDIENCE", raising=False)
    monkeypatch.delenv("TIELINE_CONSOLE", raising=False)
    assert console_state() is ConsoleState.PUBLIC


@pytest.mark.parametrize(("audience", "console"), [("public", "on"), ("partner", "off")])
def test_a_query_is_refused_where_the_console_is_off(
    ruritania_store: GraphReader, audience: str, console: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TIELINE_AUDIENCE", audience)
    monkeypatch.setenv("TIELINE_CONSOLE", console)
    with pytest.raises(QueryRefusedError, match="There is no console here"):
        ask_console("MATCH (n:Country) RETURN n.name AS name", ruritania_store, "somebody")


@pytest.mark.usefixtures("for_partners")
def test_a_partner_gets_rows(ruritania_store: GraphReader) -> None:
    found = ask_console("MATCH (n:Country) RETURN n.name AS name ORDER BY name", ruritania_store, "somebody")
    assert [row["name"] for row in found.rows][-3:] == ["Quorland", "Ruritania", "Zavonia"]


@pytest.mark.usefixtures("for_partners")
def test_more_rows_than_the_limit_are_cut_and_said_so(ruritania_store: GraphReader) -> None:
    found = ask_console("MATCH (a), (b) RETURN a.id AS one, b.id AS other", ruritania_store, "somebody")
    assert (len(found.rows), found.truncated) == (MOST_ROWS, True) == (500, True)


class SlowReader:
    """A graph that answers when it is told to."""

    snapshot = "slow"

    def __init__(self) -> None:
        self.asked, self.answer = Event(), Event()
        self.limits: dict[str, object] = {}

    def read(self, _cypher: str, _parameters: object = None, **limits: object) -> Rows:
        self.limits = limits
        self.asked.set()
        assert self.answer.wait(10)
        return Rows(("one",), ({"one": 1},))

    def close(self) -> None:
        """Nothing is held."""


@pytest.mark.usefixtures("for_partners")
def test_a_second_query_waits_until_the_first_is_answered() -> None:
    slow = SlowReader()
    first = Thread(target=ask_console, args=("RETURN 1 AS one", slow, "ana's desk"))
    first.start()
    assert slow.asked.wait(10)
    with pytest.raises(QueryRefusedError, match="still running"):
        ask_console("RETURN 1 AS one", slow, "ana's desk")
    slow.answer.set()
    first.join(10)
    assert ask_console("RETURN 1 AS one", slow, "ana's desk").rows == ({"one": 1},)
    assert slow.limits == {"timeout": 5.0, "max_rows": 500}


def test_queries_of_the_catalogue_pass_unless_they_fold_lists_or_are_long() -> None:
    known = ("reduce(", "replace(", "The query is longer", "A query begins with")
    queries = [question.cypher for question in catalogue().values() if question.cypher]
    refused = [reason for cypher in queries if (reason := refusal(cypher))]
    assert [reason for reason in refused if not reason.startswith(known)] == []
    assert len(refused) < len(queries) / 2


def refusal(cypher: str) -> str | None:
    try:
        refuse_unknown(cypher)
    except QueryRefusedError as error:
        return str(error)
    return None
