"""What is said when a store cannot be reached at all; no server is needed to hear it."""

import socket

import pytest

from graph_schema.errors import StoreError
from graph_schema.store import neo4j_server, open_store
from graph_schema.store.embedded import EmbeddedStore


@pytest.mark.parametrize("url", ["http://127.0.0.1:7474", "graph", "", "neo4j:127.0.0.1"])
def test_an_address_that_is_no_store_is_refused_with_the_forms_that_are(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TIELINE_STORE", url or "ftp://nowhere")
    with pytest.raises(StoreError, match=r"is not a store; write embedded:<directory> or neo4j://host:7687"):
        open_store(url or None)


def test_without_an_address_the_environment_says_which_store_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIELINE_STORE", "embedded:somewhere/graph")
    store = open_store()
    assert isinstance(store, EmbeddedStore)
    assert store.directory.parts[-2:] == ("somewhere", "graph")


def test_a_missing_password_is_asked_for_by_the_name_of_its_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TIELINE_NEO4J_PASSWORD", raising=False)
    with pytest.raises(StoreError, match="set TIELINE_NEO4J_PASSWORD in the environment"):
        open_store("neo4j://127.0.0.1:7687")


def test_a_server_that_is_away_is_named_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIELINE_NEO4J_PASSWORD", "not-asked-for")
    monkeypatch.setattr(neo4j_server, "RETRY_SECONDS", 0.1)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        url = f"bolt://127.0.0.1:{probe.getsockname()[1]}"
    store = open_store(url)
    try:
        with pytest.raises(
            StoreError, match=f"No server answers at {url}; start it .make neo4j. or correct TIELINE_STORE"
        ):
            store.read("MATCH (n) RETURN n")
    finally:
        store.close()
