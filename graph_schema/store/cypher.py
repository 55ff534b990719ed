"""The only generated Cypher: constraints and batch writes, from names that the registry declares."""

from graph_schema.errors import SchemaError
from graph_schema.registry import EDGE_TYPES, NODE_LABELS

BATCH = 2_000
"""Rows a statement: large enough to be fast, small enough to stay in a small heap."""


def _declared(name: str, names: tuple[str, ...]) -> str:
    if name not in names:
        raise SchemaError(f"'{name}' is not declared in the registry and cannot be written")
    return f"`{name}`"


def unique_id_constraint(label: str) -> str:
    """The constraint that no two nodes of a label have the same id."""
    quoted = _declared(label, NODE_LABELS)
    return f"CREATE CONSTRAINT {label.lower()}_id IF NOT EXISTS FOR (n:{quoted}) REQUIRE n.id IS UNIQUE"


def create_nodes(label: str) -> str:
    """Create the nodes in `$rows`, each a map of properties, and count them."""
    return f"UNWIND $rows AS row CREATE (n:{_declared(label, NODE_LABELS)}) SET n = row RETURN count(*) AS written"


def create_relationships(kind: str, start_label: str, end_label: str) -> str:
    """Create the relationships in `$rows`, each with start id, end id and properties, and count them."""
    start, end = _declared(start_label, NODE_LABELS), _declared(end_label, NODE_LABELS)
    return (
        f"UNWIND $rows AS row MATCH (a:{start} {{id: row.start}}) MATCH (b:{end} {{id: row.end}}) "
        f"CREATE (a)-[r:{_declared(kind, EDGE_TYPES)}]->(b) SET r = row.properties RETURN count(*) AS written"
    )
