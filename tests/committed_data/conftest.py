"""The graph of the committed data, built once for the session."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph_schema.store import GraphStore, open_store
from loaders.build import build_graph

HERE = Path(__file__).parent
DATA = Path(__file__).parents[2] / "data"


@pytest.fixture(scope="session")
def committed_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[GraphStore]:
    """The graph that `make graph` makes; shared by all tests, so read it only."""
    store = open_store(f"embedded:{tmp_path_factory.mktemp('committed') / 'graph'}")
    build_graph(DATA, store, quiet=True)
    yield store
    store.close()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder is asked of the committed data, and has a target of its own."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.golden)
