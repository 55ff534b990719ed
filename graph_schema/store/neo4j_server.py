"""A shared Neo4j server, for many users: the official driver, managed transactions, routing where there is a cluster.

The whole graph is replaced in one transaction, so that readers see the old snapshot or the new one, never half.
Only a database that is empty, or that carries the mark of an earlier build, is ever replaced.
"""

from collections.abc import Mapping
from typing import Any

import neo4j
from neo4j import Driver, GraphDatabase, ManagedTransaction
from neo4j.exceptions import AuthError, ClientError, DriverError, Neo4jError, ServiceUnavailable
from neo4j.graph import Node, Relationship

from graph_schema.content import GraphContent
from graph_schema.errors import QueryRefusedError, QueryTimeoutError, StoreError
from graph_schema.registry import NODE_LABELS
from graph_schema.store.base import DEFAULT_MAX_ROWS, DEFAULT_TIMEOUT, Progress, Rows, refuse_reaching_outside
from graph_schema.store.cypher import BATCH, create_nodes, create_relationships, unique_id_constraint
from graph_schema.store.settings import StoreSettings


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
            max_transaction_retry_time=5,
            notifications_min_severity="OFF",
        )

    @property
    def snapshot(self) -> str | None:
        """The name of the snapshot in service."""
        rows = self.read("MATCH (s:Snapshot) RETURN s.id AS id").rows
        return rows[0]["id"] if rows else None

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
            result = transaction.run(cypher, dict(parameters or {}))  # type: ignore[arg-type]
            columns = tuple(result.keys())
            records = result.fetch(max_rows + 1)
            rows = tuple({name: _plain(record[name]) for name in columns} for record in records[:max_rows])
            return Rows(columns if rows else (), rows, truncated=len(records) > max_rows)

        try:
            with self._driver.session(database=self.database, default_access_mode=neo4j.READ_ACCESS) as session:
                return session.execute_read(work)
        except (Neo4jError, DriverError) as error:
            raise self._readable(error, timeout) from error

    def replace(self, content: GraphContent, progress: Progress | None = None) -> None:
        """Put a new snapshot in the place of the old one, in one transaction."""
        total = len(content.nodes) + len(content.relationships)

        def work(transaction: ManagedTransaction) -> None:
            found = transaction.run("MATCH (n) RETURN count(n) AS nodes, count{MATCH (:Snapshot)} AS marks").single()
            if found and found["nodes"] and not found["marks"]:
                raise StoreError(
                    f"The database '{self.database}' at {self.url} is not empty and not ours. "
                    "Name another one with TIELINE_NEO4J_DATABASE, or empty it yourself."
                )
            transaction.run("MATCH (n) DETACH DELETE n").consume()
            done = 0
            batches: list[tuple[str, list[Any]]] = [
                (create_nodes(label), list(rows)) for label, rows in content.batches_of_nodes().items()
            ]
            batches += [(create_relationships(*key), rows) for key, rows in content.batches_of_relationships().items()]
            for statement, rows in batches:
                for start in range(0, len(rows), BATCH):
                    transaction.run(statement, rows=rows[start : start + BATCH]).consume()  # type: ignore[arg-type]
                    done += len(rows[start : start + BATCH])
                    if progress:
                        progress(done, total)
            row = {
                "id": content.snapshot,
                "nodes": len(content.nodes),
                "relationships": len(content.relationships),
            }
            transaction.run(create_nodes("Snapshot"), rows=[row]).consume()

        try:
            with self._driver.session(database=self.database) as session:
                for label in NODE_LABELS:
                    session.run(unique_id_constraint(label)).consume()  # type: ignore[arg-type]
                session.execute_write(work)
        except (Neo4jError, DriverError) as error:
            raise self._readable(error, DEFAULT_TIMEOUT) from error

    def close(self) -> None:
        """Close all connections."""
        self._driver.close()

    def _readable(self, error: Exception, timeout: float) -> StoreError:
        if isinstance(error, AuthError):
            return StoreError(
                f"The server at {self.url} does not accept the user and password; check TIELINE_NEO4J_USER and "
                "TIELINE_NEO4J_PASSWORD."
            )
        if isinstance(error, ServiceUnavailable):
            return StoreError(f"No server answers at {self.url}; start it (make neo4j) or correct TIELINE_STORE.")
        code = getattr(error, "code", "") or ""
        if "TransactionTimedOut" in code or "Terminated" in code:
            return QueryTimeoutError(f"The query took longer than {timeout:g} seconds and was stopped.")
        if isinstance(error, ClientError) and "AccessMode" in code:
            return QueryRefusedError("The query writes; this door only reads.")
        if isinstance(error, ClientError) and code.startswith("Neo.ClientError.Statement"):
            return QueryRefusedError(f"The query is not valid Cypher: {str(error.message)[:300]}")
        return StoreError(f"The query could not be answered: {error}")


def _plain(value: Any) -> Any:
    """A value as plain Python: the driver's dates become dates, its records become maps of their properties."""
    if isinstance(value, list | tuple):
        return [_plain(entry) for entry in value]
    if isinstance(value, Node | Relationship):
        return {name: _plain(entry) for name, entry in value.items()}
    if isinstance(value, dict):
        return {name: _plain(entry) for name, entry in value.items()}
    return value.to_native() if hasattr(value, "to_native") else value
