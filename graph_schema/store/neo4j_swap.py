"""How a Neo4j server changes from one snapshot to the next without a reader seeing a part of each.

Neo4j shows a transaction to readers piece by piece while it is committed. So the mark of the snapshot says when
that is about to happen: a build sets `busy_until` on it, commits the new graph under a new `swap`, and takes
`busy_until` away. A reader looks at the mark before and after its query, and asks again unless both times it saw
the same `swap` at rest. A build that dies in between holds readers up for as long as it asked for, and no longer.
"""

import contextlib
from collections.abc import Iterator
from typing import NamedTuple

from neo4j import ManagedTransaction, Session
from neo4j.exceptions import ClientError

from graph_schema.content import GraphContent
from graph_schema.errors import StoreLockedError
from graph_schema.store.writing import mark_of

BUSY_SECONDS = 60
_LOOK = "MATCH (s:Snapshot) RETURN s.id AS id, s.swap AS swap, coalesce(s.busy_until, 0) > timestamp() AS busy"
_CLAIM = (
    "MATCH (s:Snapshot) WHERE coalesce(s.swap, '') = $before "
    "AND (coalesce(s.busy_until, 0) <= timestamp() OR s.busy_for = $after) "
    "SET s.busy_until = timestamp() + $milliseconds, s.busy_for = $after RETURN count(s) AS claimed"
)
_PUT = "MERGE (s:Snapshot) SET s = $mark, s.busy_until = timestamp() + $milliseconds"
_SETTLE = "MATCH (s:Snapshot) WHERE $swap IN [s.swap, s.busy_for] REMOVE s.busy_until, s.busy_for"
_VANISHED = "Neo.ClientError.Statement.EntityNotFound"  # a node that was found is gone when it is looked into


class Mark(NamedTuple):
    """What the mark in the graph says: the snapshot, the build that wrote it, and whether another takes over."""

    id: str
    swap: str
    busy: bool


class InBetweenError(Exception):
    """A query may have seen a part of each of two snapshots; it must be asked again."""


def look(transaction: ManagedTransaction) -> Mark | None:
    """The mark as this transaction sees it; none where nothing was built yet."""
    record = transaction.run(_LOOK).single()
    return Mark(str(record["id"]), str(record["swap"] or ""), bool(record["busy"])) if record else None


@contextlib.contextmanager
def one_snapshot(transaction: ManagedTransaction) -> Iterator[Mark | None]:
    """See to it that what is asked meanwhile sees one snapshot alone, or raises `InBetweenError`."""
    before = look(transaction)
    try:
        yield before
    except ClientError as error:
        if error.code == _VANISHED:
            raise InBetweenError from error
        raise
    if before is not None and (before.busy or look(transaction) != before):
        raise InBetweenError


def claim(session: Session, before: str, after: str) -> None:
    """Tell readers that the graph written by the build `before` is about to change into that of `after`."""
    asked = {"before": before, "after": after, "milliseconds": BUSY_SECONDS * 1000}
    if session.run(_CLAIM, asked).single(strict=True)["claimed"] == 0:
        raise StoreLockedError(
            "Another build has replaced the graph meanwhile, or is about to. Wait, then build again."
        )


def put_mark(transaction: ManagedTransaction, content: GraphContent, swap: str) -> None:
    """Mark the graph as the given content, written by the given build, and not at rest yet."""
    mark = mark_of(content) | {"swap": swap}
    transaction.run(_PUT, mark=mark, milliseconds=BUSY_SECONDS * 1000).consume()


def settle(session: Session, swap: str) -> None:
    """Tell readers that the given build has put its graph in service, or has given up: the graph is at rest."""
    session.run(_SETTLE, swap=swap).consume()
