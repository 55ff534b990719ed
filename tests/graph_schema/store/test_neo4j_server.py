"""What only a server can meet: wrong passwords, somebody else's data, two builds at once."""

import os
import time
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import neo4j
import pytest

from graph_schema.errors import StoreError, StoreLockedError
from graph_schema.store import GraphStore, neo4j_server, neo4j_swap, open_store
from tests import stores
from tests.graph_schema.store.contents import OTHER, SMALL, countries, whole_graph

pytestmark = pytest.mark.neo4j


@pytest.fixture
def url(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    return stores.empty_store_url("neo4j", tmp_path, monkeypatch)


@pytest.fixture
def store(url: str) -> Iterator[GraphStore]:
    opened = open_store(url)
    yield opened
    opened.close()


@pytest.fixture
def driver(url: str) -> Iterator[neo4j.Driver]:
    """A way to the server that knows nothing of Tieline."""
    with neo4j.GraphDatabase.driver(url, auth=("neo4j", os.environ[stores.PASSWORD])) as opened:
        yield opened


def test_a_wrong_password_is_told_from_a_server_that_is_away(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIELINE_NEO4J_PASSWORD", "not-the-password")
    store = open_store(url)
    try:
        with pytest.raises(StoreError, match="does not accept the user and password; check TIELINE_NEO4J_USER"):
            store.read("MATCH (n) RETURN n")
    finally:
        store.close()


def test_a_database_that_is_not_there_is_named(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIELINE_NEO4J_DATABASE", "elsewhere")
    monkeypatch.setattr(neo4j_server, "RETRY_SECONDS", 0.1)
    store = open_store(url)
    try:
        with pytest.raises(StoreError, match="elsewhere"):
            store.read("MATCH (n) RETURN n")
    finally:
        store.close()


def test_data_of_somebody_else_are_never_replaced(store: GraphStore, driver: neo4j.Driver) -> None:
    driver.execute_query("CREATE (:Song {title: 'Lantern'})")
    with pytest.raises(StoreError, match=r"is not empty and not ours\. Name another one with TIELINE_NEO4J_DATABASE"):
        store.replace(SMALL)
    assert driver.execute_query("MATCH (n) RETURN n.title AS title").records[0]["title"] == "Lantern"


def test_tests_leave_a_database_alone_that_they_have_not_marked(
    driver: neo4j.Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver.execute_query("CREATE (:Song {title: 'Lantern'})")
    monkeypatch.setattr(stores, "_MARK", "another_mark")
    with pytest.raises(pytest.fail.Exception, match="is not empty and was not marked by tests"):
        stores.empty_store_url("neo4j", tmp_path, monkeypatch)
    assert driver.execute_query("MATCH (n) RETURN count(n) AS n").records[0]["n"] == 1


def test_a_missing_server_fails_a_test_with_the_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(stores.URL)
    with pytest.raises(pytest.fail.Exception, match=r"TIELINE_TEST_NEO4J_URL not set\. Run: make test-neo4j"):
        stores.empty_store_url("neo4j", tmp_path, monkeypatch)


def test_every_label_has_a_constraint_of_its_own(store: GraphStore, driver: neo4j.Driver) -> None:
    store.replace(SMALL)
    asked = "SHOW CONSTRAINTS YIELD name, type, labelsOrTypes, properties WHERE name = 'country_id' RETURN *"
    record = driver.execute_query(asked).records[0]
    assert (record["type"], record["labelsOrTypes"], record["properties"]) == ("UNIQUENESS", ["Country"], ["id"])


def test_of_two_builds_at_once_the_second_gives_up(store: GraphStore, url: str) -> None:
    store.replace(SMALL)
    second = open_store(url)
    with ThreadPoolExecutor(1) as pool:
        started: list[Future[None]] = []

        def start_another(_done: int, _total: int) -> None:
            if not started:
                started.append(pool.submit(second.replace, countries(5, size=5)))
                time.sleep(1)  # until it waits for what the first one holds

        store.replace(OTHER, start_another)
        with pytest.raises(StoreLockedError, match="Another build has replaced the graph meanwhile"):
            started[0].result(timeout=30)
    second.close()
    assert len(whole_graph(store)) == 1


def test_a_build_that_died_while_it_took_over_holds_readers_up_for_a_while_only(
    store: GraphStore, driver: neo4j.Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.replace(OTHER)
    driver.execute_query("MATCH (s:Snapshot) SET s.busy_until = timestamp() + 700, s.busy_for = 'dead'")
    assert len(whole_graph(store)) == 1
    driver.execute_query("MATCH (s:Snapshot) SET s.busy_until = timestamp() + 60000")
    monkeypatch.setattr(neo4j_server, "BUSY_SECONDS", 0.2)
    with pytest.raises(StoreError, match=r"is being replaced all the time\. Ask again in a moment"):
        store.read("MATCH (n) RETURN n")
    driver.execute_query("MATCH (s:Snapshot) SET s.busy_until = timestamp() - 1")
    store.replace(SMALL)
    assert len(whole_graph(store)) == 6


def test_the_mark_tells_readers_that_the_graph_is_at_rest(store: GraphStore, driver: neo4j.Driver) -> None:
    store.replace(SMALL)
    store.replace(OTHER)
    with driver.session() as session:
        mark = session.execute_read(neo4j_swap.look)
    assert mark is not None
    assert (mark.id, mark.busy) == (OTHER.snapshot, False)
