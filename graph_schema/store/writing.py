"""The writing of a snapshot: what is refused before, what is written as Cypher, and the mark that comes last.

Cypher that creates a relationship between two matched nodes writes nothing, and says nothing, where one of them is
missing. So every statement tells how many rows it wrote, and a build that wrote less than it was given stops.
"""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from graph_schema.content import GraphContent
from graph_schema.errors import StoreError
from graph_schema.store.base import Progress
from graph_schema.store.cypher import BATCH, create_nodes, create_relationships

Run = Callable[[str, list[Any]], int]
"""Runs a statement for the rows it is given and tells how many of them it wrote."""


_STAYS = "The graph in service stays as it was."


class _Batch(NamedTuple):
    what: str
    statement: str
    rows: list[Any]


def write_content(content: GraphContent, run: Run, progress: Progress | None = None) -> None:
    """Write all of the content; the mark that says which snapshot it is comes after it."""
    refuse_broken(content)
    total, done = len(content.nodes) + len(content.relationships), 0
    for batch in _batches(content):
        for start in range(0, len(batch.rows), BATCH):
            rows = batch.rows[start : start + BATCH]
            written = run(batch.statement, rows)
            if written != len(rows):
                raise StoreError(f"Only {written} of {len(rows)} {batch.what} were written. {_STAYS}")
            done += len(rows)
            if progress:
                progress(done, total)


def mark_of(content: GraphContent) -> dict[str, str | int]:
    """The properties of the mark: the name of the snapshot, and how much it holds."""
    return {"id": content.snapshot, "nodes": len(content.nodes), "relationships": len(content.relationships)}


def _batches(content: GraphContent) -> Iterator[_Batch]:
    for label, rows in content.batches_of_nodes().items():
        yield _Batch(f"{label} nodes", create_nodes(label), list(rows))
    for (kind, start, end), entries in content.batches_of_relationships().items():
        yield _Batch(f"{kind} relationships", create_relationships(kind, start, end), list(entries))


def refuse_broken(content: GraphContent) -> None:
    """Stop before anything is written: a name that is not declared, an id twice under one label, a tie to nothing."""
    for label in content.batches_of_nodes():
        create_nodes(label)
    for kind, start, end in content.batches_of_relationships():
        create_relationships(kind, start, end)
    known: set[tuple[str, str]] = set()
    for node in content.nodes:
        if (node.label, node.id) in known:
            raise StoreError(f"Two nodes of one label have the same id: {node.label} '{node.id}'. {_STAYS}")
        known.add((node.label, node.id))
    for entry in content.relationships:
        for label, node_id in (entry.start, entry.end):
            if (label, node_id) not in known:
                what = f"there is no {label} with the id '{node_id}'"
                raise StoreError(f"A {entry.type} tie cannot be written: {what}. {_STAYS}")
