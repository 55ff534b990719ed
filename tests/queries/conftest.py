"""A second graph of the invented countries, which no order of rows may depend on."""

from collections.abc import Iterator

import pytest

from graph_schema.content import GraphContent
from graph_schema.store import GraphReader, open_store


@pytest.fixture(scope="session")
def written_backwards(
    ruritania_content: GraphContent, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[GraphReader]:
    """The same graph in an embedded store, written from its end to its beginning."""
    nodes, ties = reversed(ruritania_content.nodes), reversed(ruritania_content.relationships)
    store = open_store(f"embedded:{tmp_path_factory.mktemp('backwards') / 'graph'}")
    store.replace(GraphContent(tuple(nodes), tuple(ties)))
    yield store
    store.close()
