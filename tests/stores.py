"""The stores that tests run on: the embedded one always, and a Neo4j server where one is asked for.

`make test-neo4j` starts a server and says where it is in TIELINE_TEST_NEO4J_URL and TIELINE_TEST_NEO4J_PASSWORD.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import neo4j
import pytest

from graph_schema.store import GraphStore, open_store

URL, PASSWORD = "TIELINE_TEST_NEO4J_URL", "TIELINE_TEST_NEO4J_PASSWORD"
# Tests ask little of many young graphs: without the slow compiler of the JVM they take half the time.
os.environ.setdefault("ARCADEDB_JVM_ARGS", "-XX:TieredStopAtLevel=1")
# A constraint and not a node, so that it outlives what tests do to the nodes.
_MARK = "tieline_tests_may_empty_this"


@pytest.fixture(scope="session", params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def engine(request: pytest.FixtureRequest) -> str:
    """The engine that a test runs on; tests of several engines run once for each."""
    return str(request.param)


def empty_store_url(engine: str, folder: Path, patch: pytest.MonkeyPatch) -> str:
    """The address of an empty store; the environment is set so that it can be opened."""
    if engine == "embedded":
        return f"embedded:{folder / 'graph'}"
    url, password = _server()
    _empty(url, password)
    patch.setenv("TIELINE_NEO4J_PASSWORD", password)
    return url


@pytest.fixture
def store_url(engine: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The address of an empty store."""
    return empty_store_url(engine, tmp_path, monkeypatch)


@pytest.fixture
def store(store_url: str) -> Iterator[GraphStore]:
    """An empty store."""
    opened = open_store(store_url)
    yield opened
    opened.close()


def _server() -> tuple[str, str]:
    missing = [name for name in (URL, PASSWORD) if not os.environ.get(name)]
    if missing:
        pytest.fail(f"No server to test on: {' and '.join(missing)} not set. Run: make test-neo4j", pytrace=False)
    return os.environ[URL], os.environ[PASSWORD]


def _empty(url: str, password: str) -> None:
    """Empty the database, if it is empty already or was marked by tests when it was."""
    with neo4j.GraphDatabase.driver(url, auth=("neo4j", password)) as driver:
        marks = driver.execute_query("SHOW CONSTRAINTS YIELD name WHERE name = $mark RETURN name", mark=_MARK).records
        if not marks:
            if driver.execute_query("MATCH (n) RETURN count(n) AS nodes").records[0]["nodes"]:
                pytest.fail(
                    f"The database at {url} is not empty and was not marked by tests, so they leave it alone. "
                    "Give them a server of their own: make test-neo4j",
                    pytrace=False,
                )
            driver.execute_query(f"CREATE CONSTRAINT {_MARK} FOR (n:TielineTests) REQUIRE n.id IS UNIQUE")
        driver.execute_query("MATCH (n) DETACH DELETE n")
