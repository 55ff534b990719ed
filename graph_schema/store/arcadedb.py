"""ArcadeDB inside the process: opening a database, asking it, writing one.

This is the only file that knows the engine's name.
"""

import contextlib
import os
import re
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from threading import Lock
from typing import Any, TypeVar

from graph_schema.content import GraphContent
from graph_schema.errors import QueryRefusedError, QueryTimeoutError, StoreError, StoreLockedError
from graph_schema.registry import EDGE_TYPES, NODE_LABELS
from graph_schema.store.base import Progress, Rows
from graph_schema.store.cypher import BATCH, unique_id_constraint
from graph_schema.store.writing import mark_of, refuse_broken

HEAP = os.environ.get("TIELINE_HEAP", "384m")
"""The memory of the engine; a graph a hundred times as large as that of the five reports needs more."""
TIES_AT_ONCE = 100_000
"""The door for bulk writing keeps ties in memory until it is closed; after these it is closed and opened again."""
THREADS = 4
# Each new thread that touches the JVM costs memory that never comes back, and Streamlit makes a thread a rerun:
# every call of every store goes through these few.
_POOL = ThreadPoolExecutor(max_workers=THREADS, thread_name_prefix="graph")
_OPTIONS = (
    "-Darcadedb.opencypher.loadCsv.allowFileUrls=false",
    "-Darcadedb.opencypher.loadCsv.allowRemoteUrls=false",
    # Without handlers the engine's log goes nowhere; without this it would put one on the terminal again.
    "-Djava.util.logging.config.file=/dev/null",
    "-Darcadedb.installCustomFormatter=false",
    # The collector for small heaps and few cores; the default one runs threads of its own beside every query.
    "-XX:+UseSerialGC",
)
_INVALID = ("CommandParsingException", "CommandSemanticException", "CommandParameterMissing", "Syntax error")
_WRAPPING = re.compile(r"^(?:Query failed|Reading the result set failed|Exception): |\b(?:com|java)\.[\w.]+: ")
_ASKING, _WRITING = "The query could not be answered", "The graph could not be written"
_STARTED = Lock()
_engine: Any = None

T = TypeVar("T")


def in_pool(call: Callable[[], T]) -> T:
    """Run something that touches the engine in one of the few threads that may."""
    return _POOL.submit(call).result()


def _start_engine() -> Any:
    """Import the engine and start its JVM once, small, silent, and unable to read files or the network."""
    global _engine
    with _STARTED:
        if _engine is None:
            import arcadedb_embedded
            import jpype
            from arcadedb_embedded.jvm import start_jvm

            try:
                with _silenced():
                    start_jvm(heap_size=HEAP, jvm_args=_OPTIONS)
            except Exception as error:  # the engine's errors have no common class across its Java and Python halves
                raise StoreError(f"The graph engine cannot start: {error}") from error
            # The thread that starts a JVM belongs to it, and Python's exit waits for the JVM, which waits for
            # that thread: a thread of the pool, already gone, would be waited for without end.
            jpype.java.lang.Thread.detach()
            # No time limit stops a query that sleeps.
            jpype.JClass("com.arcadedb.function.CypherFunctionRegistry").unregister("util.sleep")
            _engine = arcadedb_embedded
    return _engine


@contextlib.contextmanager
def _silenced() -> Iterator[None]:
    """Keep the JVM's own start-up warning off the terminal; it comes from below Python, on descriptor 2."""
    kept = os.dup(2)
    try:
        with Path(os.devnull).open("w") as nowhere:
            os.dup2(nowhere.fileno(), 2)
            yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)


class Database:
    """A database that is open; every call must come from a thread of the pool."""

    def __init__(self, folder: Path) -> None:
        engine = _start_engine()
        self._folder = folder
        try:
            self._database = engine.open_database(str(folder))
        except Exception as error:  # as above
            self._forget()
            if "locked by another process" in str(error):
                raise StoreLockedError(
                    f"The graph in {folder.parent} is open in another process (a running dashboard?). Stop it, or "
                    "give this one its own copy with TIELINE_STORE=embedded:<directory>."
                ) from error
            raise StoreError(f"The graph in {folder} cannot be opened ({error}). Build it again: make graph") from error

    def read(self, cypher: str, parameters: dict[str, Any], timeout: float, max_rows: int) -> Rows:
        """Ask through the engine's read-only door."""
        import jpype

        # The limit belongs to the thread, so that queries that run beside this one keep theirs.
        limit = jpype.JClass("com.arcadedb.query.sql.executor.CommandTimeoutOverride")
        limit.set(max(1, int(timeout * 1000)))
        try:
            rows: list[dict[str, Any]] = []
            with self._database.query("opencypher", cypher, parameters) as result:
                for row in result.iter_dicts():
                    if len(rows) == max_rows:
                        return Rows(tuple(rows[0]) if rows else self._columns(cypher), tuple(rows), truncated=True)
                    rows.append({name: _plain(value) for name, value in row.items()})
            return Rows(tuple(rows[0]) if rows else self._columns(cypher), tuple(rows))
        except Exception as error:  # as above
            if "TimeoutException" in str(error):
                raise QueryTimeoutError(f"The query took longer than {timeout:g} seconds and was stopped.") from error
            raise _readable(error, _ASKING) from error
        finally:
            limit.clear()

    def close(self) -> None:
        """Let go of the folder; whatever the folder has become in the meantime is of no interest any more."""
        with contextlib.suppress(Exception):
            self._database.close()
        self._forget()

    def _forget(self) -> None:
        """Make all threads forget the folder.

        The engine remembers, for each thread and path, the database that was last used or tried there, and a
        database that is opened later in the same place is then taken for a stranger in that thread.
        """
        import jpype

        jpype.JClass("com.arcadedb.database.DatabaseContext").INSTANCE.removeAllContexts(str(self._folder))

    def _columns(self, cypher: str) -> tuple[str, ...]:
        """The columns of a query without rows, which the engine's result does not tell but its parser does."""
        statement = self._database.get_java_database().getCypherStatementCache().get(cypher)
        returned = statement.getReturnClause()
        if returned is None or returned.isReturnAll():
            return ()
        return tuple(str(item.getOutputName()) for item in returned.getReturnItems())


@contextlib.contextmanager
def _writing() -> Iterator[None]:
    """Turn what the engine throws while it writes into a sentence; what others throw goes on its way."""
    try:
        yield
    except Exception as error:  # as above
        raise _readable(error, _WRITING) from error


def write_database(folder: Path, content: GraphContent, progress: Progress | None) -> None:
    """Make a new database in a folder that does not exist yet, through the engine's door for bulk writing.

    The same rows as statements of Cypher take four times as long, because each end of each tie is looked up anew.
    """
    engine = _start_engine()
    refuse_broken(content)
    with _writing():
        database = engine.create_database(str(folder))
    try:
        # In one transaction, because each change to the schema on its own is written to disk on its own.
        with _writing(), database.transaction():
            for label in NODE_LABELS:
                database.command("sql", f"CREATE VERTEX TYPE `{label}`")
                database.command("sql", f"CREATE PROPERTY `{label}`.id STRING")
            database.command("sql", "CREATE PROPERTY Source.retrieved DATE")
            for kind in EDGE_TYPES:
                database.command("sql", f"CREATE EDGE TYPE `{kind}`")
        _write_in_bulk(database, content, progress or (lambda _done, _total: None))
        with _writing(), database.transaction():
            for label in NODE_LABELS:
                database.command("opencypher", unique_id_constraint(label))
    finally:
        database.close()


def _write_in_bulk(database: Any, content: GraphContent, progress: Progress) -> None:
    """Nodes, ties, and last the mark that says which snapshot it is."""
    total, done, kept = len(content.nodes) + len(content.relationships), 0, 0
    records: dict[tuple[str, str], str] = {}
    batch = database.graph_batch(expected_edge_count=min(len(content.relationships), TIES_AT_ONCE))
    for label, nodes in content.batches_of_nodes().items():
        for start in range(0, len(nodes), BATCH):
            rows = nodes[start : start + BATCH]
            with _writing():
                made = batch.create_vertices(label, rows)
            records |= {(label, str(row["id"])): record for row, record in zip(rows, made, strict=True)}
            done += len(rows)
            progress(done, total)
    for (kind, start_label, end_label), ties in content.batches_of_relationships().items():
        for start in range(0, len(ties), BATCH):
            some = ties[start : start + BATCH]
            starts = [records[start_label, str(tie["start"])] for tie in some]
            ends = [records[end_label, str(tie["end"])] for tie in some]
            with _writing():
                batch.new_edges(starts, kind, ends, [tie["properties"] for tie in some])
            done, kept = done + len(some), kept + len(some)
            progress(done, total)
            if kept >= TIES_AT_ONCE:
                with _writing():
                    batch.close()
                    batch = database.graph_batch(expected_edge_count=TIES_AT_ONCE)
                kept = 0
    with _writing():
        batch.create_vertices("Snapshot", [mark_of(content)])
        batch.close()


def _plain(value: Any) -> Any:
    """A value as plain Python: dates become dates, nodes and relationships maps of their properties, paths lists."""
    if isinstance(value, list | tuple):
        return [_plain(entry) for entry in value]
    if isinstance(value, dict):
        return {str(name): _plain(entry) for name, entry in value.items() if not str(name).startswith("@")}
    if value is None or isinstance(value, str | int | float | bool | date):
        return value
    if "CypherDate" in type(value).__name__:
        return date.fromisoformat(str(value))
    if hasattr(value, "toAlternatingList"):
        return [_plain(entry) for entry in value.toAlternatingList()]
    if hasattr(value, "toMap"):
        return _plain(dict(sorted(_engine.convert_java_to_python(value.toMap(False)).items())))
    return str(value)


def _readable(error: Exception, doing: str) -> StoreError:
    text = str(error)
    said = _WRAPPING.sub("", text.splitlines()[0] if text else type(error).__name__)[:300]
    if "QueryNotIdempotent" in text:
        return QueryRefusedError("The query writes; this door only reads.")
    if any(name in text for name in _INVALID):
        return QueryRefusedError(f"The query is not valid Cypher: {said}")
    if "DuplicatedKeyException" in text:
        return StoreError(f"Two nodes of one label have the same id: {said}")
    return StoreError(f"{doing}: {said}")
