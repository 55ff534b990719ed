"""The graph made physical: one interface, two engines."""

from graph_schema.errors import StoreError
from graph_schema.store.base import GraphReader, GraphStore, Progress, Rows
from graph_schema.store.settings import StoreSettings

__all__ = ["GraphReader", "GraphStore", "Progress", "Rows", "StoreSettings", "open_store"]

_SERVER_SCHEMES = ("neo4j://", "neo4j+s://", "neo4j+ssc://", "bolt://", "bolt+s://", "bolt+ssc://")


def open_store(url: str | None = None) -> GraphStore:
    """Open a store: `embedded:<directory>`, or the address of a Neo4j server; without a url, TIELINE_STORE.

    Nothing is read yet: an embedded directory that is locked, or a server that is away, is reported by the first
    call that needs it.
    """
    settings = StoreSettings.from_environment()
    url = url or settings.url
    # Imported here so that the vocabulary, and a process that uses one engine, never load the other.
    if url.startswith("embedded:"):
        from graph_schema.store.embedded import EmbeddedStore

        return EmbeddedStore(settings.model_copy(update={"url": url}).directory())
    if url.startswith(_SERVER_SCHEMES):
        from graph_schema.store.neo4j_server import Neo4jStore

        return Neo4jStore(url, settings)
    raise StoreError(f"'{url}' is not a store; write embedded:<directory> or neo4j://host:7687")
