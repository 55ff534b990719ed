"""A shared Neo4j server, for many users: the official driver, managed transactions, routing where there is a cluster.

The whole graph is replaced in one transaction, and readers see the old snapshot or the new one, never half.
Only a database that is empty, or that carries the mark of an earlier build, is ever replaced.
"""

import contextlib
import time
import uuid
from collections.abc import Iterator, Mapping
from typing import Any

import neo4j
from neo4j import Driver, GraphDatabase, ManagedTransaction, Session
from neo4j.exceptions import AuthError, DriverError, Neo4jError, ServiceUnavailable
from neo4j.graph import Node, Path, Relationship

from graph_schema.content import GraphContent
from graph_schema.errors import QueryRefusedError, QueryTimeoutError, StoreError
from graph_schema.registry import NODE_LABELS
from graph_schema.store.base import DEFAULT_MAX_ROWS, DEFAULT_TIMEOUT, Progress, Rows
from graph_schema.store.cypher import unique_id_constraint
from graph_schema.store.guard import refuse_reaching_outside
from graph_schema.store.neo4j_swap import BUSY_SECONDS, InBetweenError, claim, look, one_snapshot, put_mark, settle
from graph_schema.store.settings import StoreSettings
from graph_schema.store.writing import write_content

RETRY_SECONDS = 5.0
_PAUSE = 0.05


class Neo4jStore:
    """A graph on a Neo4j server."""

    def __init__(self, url: str, settings: StoreSettings) -> None:
        self.url = url
        self.database = settings.neo4j_database
        if not settings.neo4j_password:
            raise StoreError("A Neo4j server needs a password: set TIELINE_NEO4J_PASSWORD in the environment.")
        self._driver: Driver = GraphDatabase.driver(
            url,
            auth=(settings.neo4j_user, settings.neo4j_password),
            connection_timeout=5,
            max_transaction_retry_time=RETRY_SECONDS,
            notifications_min_severity="OFF",
        )

    @property
    def snapshot(self) -> str | None:
        """The name of the snapshot in service."""
        with self._session(neo4j.READ_ACCESS, DEFAULT_TIMEOUT) as session:
            mark = session.execute_read(look)
            return mark.id if mark else None

    def read(
        self,
        cypher: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        timeout: float = DEFAULT_TIMEOUT,
        max_rows: int = DEFAULT_MAX_ROWS,
    ) -> Rows:
        """Run a query in a transaction that the server keeps from writing."""
        refuse_reaching_outside(cypher)

        @neo4j.unit_of_work(timeout=timeout)
        def work(transaction: ManagedTransaction) -> Rows:
            with one_snapshot(transaction) as mark:
                if mark is None:
                    raise StoreError(f"There is no graph at {self.url} yet. Build it with: make graph")
                result = transaction.run(cypher, dict(parameters or {}))
                columns = tuple(result.keys())
                records = result.fetch(max_rows + 1)
                result.consume()
            rows = tuple({name: _plain(record[name]) for name in columns} for record in records[:max_rows])
            return Rows(columns, rows, truncated=len(records) > max_rows)

        patient_until = time.monotonic() + BUSY_SECONDS
        while True:
            try:
                with self._session(neo4j.READ_ACCESS, timeout) as session:
                    return session.execute_read(work)
            except InBetweenError as error:
                if time.monotonic() > patient_until:
                    message = f"The graph at {self.url} is being replaced all the time. Ask again in a moment."
                    raise StoreError(message) from error
                time.sleep(_PAUSE)

    def replace(self, content: GraphContent, progress: Progress | None = None) -> None:
        """Put a new snapshot in the place of the old one, in one transaction."""
        swap = uuid.uuid4().hex

        def work(transaction: ManagedTransaction) -> None:
            def run(statement: str, rows: list[Any]) -> int:
                return int(transaction.run(statement, rows=rows).single(strict=True)["written"])

            before = look(transaction)
            if before is None and transaction.run("MATCH (n) RETURN n LIMIT 1").peek():
                raise StoreError(
                    f"The database '{self.database}' at {self.url} is not empty and not ours. "
                    "Name another one with TIELINE_NEO4J_DATABASE, or empty it yourself."
                )
            transaction.run("MATCH (n) WHERE NOT n:Snapshot DETACH DELETE n").consume()
            write_content(content, run, progress)
            if before is not None:
                with self._session(neo4j.WRITE_ACCESS, DEFAULT_TIMEOUT) as beside:
                    claim(beside, before.swap, swap)
            put_mark(transaction, content, swap)

        with self._session(neo4j.WRITE_ACCESS, DEFAULT_TIMEOUT) as session:
            for label in NODE_LABELS:
                session.run(unique_id_constraint(label)).consume()
            try:
                session.execute_write(work)
            finally:
                settle(session, swap)

    @contextlib.contextmanager
    def _session(self, access: str, timeout: float) -> Iterator[Session]:
        """A session whose errors are told as sentences."""
        try:
            with self._driver.session(database=self.database, default_access_mode=access) as session:
                yield session
        except (Neo4jError, DriverError) as error:
            raise self._readable(error, timeout) from error

    def close(self) -> None:
        """Close all connections."""
        self._driver.close()

    def _readable(self, error: Neo4jError | DriverError, timeout: float) -> StoreError:
        if isinstance(error, AuthError):
            return StoreError(
                f"The server at {self.url} does not accept the user and password; check TIELINE_NEO4J_USER and "
                "TIELINE_NEO4J_PASSWORD."
            )
        if isinstance(error, ServiceUnavailable):
            return StoreError(f"No server answers at {self.url}; start it (make neo4j) or correct TIELINE_STORE.")
        code = getattr(error, "code", None) or ""
        said = str(getattr(error, "message", None) or error)[:300]
        if "TransactionTimedOut" in code or "Terminated" in code:
            return QueryTimeoutError(f"The query took longer than {timeout:g} seconds and was stopped.")
        if "AccessMode" in code:
            return QueryRefusedError("The query writes; this door only reads.")
        if code.startswith("Neo.ClientError.Statement"):
            return QueryRefusedError(f"The query is not valid Cypher: {said}")
        if "ConstraintValidation" in code:
            return StoreError(f"Two nodes of one label have the same id: {said}")
        return StoreError(f"The query could not be answered: {said}")


def _plain(value: Any) -> Any:
    """A value as plain Python: dates become dates, nodes and relationships maps of their properties, paths lists."""
    if isinstance(value, list | tuple):
        return [_plain(entry) for entry in value]
    if isinstance(value, Path):
        steps = zip(value.relationships, value.nodes[1:], strict=True)
        return [_plain(value.start_node), *(_plain(entry) for step in steps for entry in step)]
    if isinstance(value, Node | Relationship):
        return {name: _plain(entry) for name, entry in sorted(value.items())}
    if isinstance(value, dict):
        return {name: _plain(entry) for name, entry in value.items()}
    if value is None or isinstance(value, str | int | float | bool):
        return value
    return value.to_native() if hasattr(value, "to_native") else str(value)
