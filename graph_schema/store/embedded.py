"""The default engine: ArcadeDB inside the process, a directory on disk, no server.

The directory holds one folder for each snapshot and a file `current` that names the one in service. A build
writes a new folder and then replaces `current` in one step, so that a build that dies leaves the old graph.
This is the only file that knows the engine's name.
"""

import contextlib
import fcntl
import os
import shutil
import tempfile
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from threading import Lock
from typing import Any, TypeVar

from graph_schema.content import GraphContent
from graph_schema.errors import QueryRefusedError, QueryTimeoutError, StoreError, StoreLockedError
from graph_schema.registry import EDGE_TYPES, NODE_LABELS
from graph_schema.store.base import DEFAULT_MAX_ROWS, DEFAULT_TIMEOUT, Progress, Rows, refuse_reaching_outside
from graph_schema.store.cypher import BATCH, create_nodes, create_relationships, unique_id_constraint

HEAP = "384m"
READERS = 4
# Each new thread that touches the JVM costs memory that never comes back, and Streamlit makes a thread a rerun:
# every call of every store goes through these few.
_POOL = ThreadPoolExecutor(max_workers=READERS, thread_name_prefix="graph")
_STARTED = Lock()
_engine: Any = None

T = TypeVar("T")


def _start_engine() -> Any:
    """Import the engine and start its JVM once, small, silent, and unable to read files or the network."""
    global _engine
    with _STARTED:
        if _engine is None:
            os.environ.setdefault("ARCADEDB_LOG_DIR", tempfile.mkdtemp(prefix="tieline-engine-"))
            import arcadedb_embedded
            import jpype
            from arcadedb_embedded.jvm import start_jvm

            closed = ("allowFileUrls", "allowRemoteUrls")
            options = [f"-Darcadedb.opencypher.loadCsv.{name}=false" for name in closed]
            with _silenced():
                start_jvm(heap_size=HEAP, jvm_args=[*options, "-Djava.util.logging.config.file=/dev/null"])
                # The thread that starts a JVM belongs to it, and Python's exit waits for the JVM, which waits for
                # that thread: a thread of the pool, already gone, would be waited for without end.
                jpype.java.lang.Thread.detach()
            _engine = arcadedb_embedded
    return _engine


@contextlib.contextmanager
def _silenced() -> Any:
    """Keep the JVM's start-up warnings off the terminal; they come from below Python, on descriptor 2."""
    kept = os.dup(2)
    try:
        with Path(os.devnull).open("w") as nowhere:
            os.dup2(nowhere.fileno(), 2)
            yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)


class EmbeddedStore:
    """A graph in a directory; one process at a time may hold a snapshot open."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self._database: Any = None
        self._open_snapshot: str | None = None
        self._timeout_ms: int | None = None
        self._lock = Lock()

    @property
    def snapshot(self) -> str | None:
        """The name of the snapshot in service."""
        file = self.directory / "current"
        return file.read_text(encoding="utf-8").strip() if file.is_file() else None

    def read(
        self,
        cypher: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        timeout: float = DEFAULT_TIMEOUT,
        max_rows: int = DEFAULT_MAX_ROWS,
    ) -> Rows:
        """Run a query through the engine's read-only door."""
        refuse_reaching_outside(cypher)
        return _in_pool(lambda: self._read(cypher, dict(parameters or {}), timeout, max_rows))

    def replace(self, content: GraphContent, progress: Progress | None = None) -> None:
        """Write a new snapshot beside the one in service, then swap."""
        self.directory.mkdir(parents=True, exist_ok=True)
        with _one_builder(self.directory):
            target = self.directory / f"snapshot-{content.snapshot}"
            if self.snapshot != content.snapshot:
                building = self.directory / f"building-{os.getpid()}"
                for unfinished in self.directory.glob("building-*"):
                    shutil.rmtree(unfinished, ignore_errors=True)
                _in_pool(lambda: _write(building, content, progress))
                shutil.rmtree(target, ignore_errors=True)
                building.rename(target)
                pointer = self.directory / "current.new"
                pointer.write_text(content.snapshot + "\n", encoding="utf-8")
                pointer.replace(self.directory / "current")
            self._drop_old_snapshots(target)

    def close(self) -> None:
        """Let go of the directory."""
        with self._lock:
            if self._database is not None:
                _in_pool(self._database.close)
            self._database, self._open_snapshot = None, None

    def _drop_old_snapshots(self, kept: Path) -> None:
        for folder in self.directory.glob("snapshot-*"):
            in_use = self._open_snapshot is not None and folder.name == f"snapshot-{self._open_snapshot}"
            if folder != kept and not in_use:
                shutil.rmtree(folder, ignore_errors=True)

    def _current(self, timeout: float) -> Any:
        """The database of the snapshot in service; a new snapshot is opened and the old one closed."""
        with self._lock:
            wanted = self.snapshot
            if wanted is None:
                raise StoreError(f"There is no graph in {self.directory} yet. Build it with: make graph")
            if wanted != self._open_snapshot:
                if self._database is not None:
                    self._database.close()
                self._database, self._timeout_ms = _open(self.directory / f"snapshot-{wanted}"), None
                self._open_snapshot = wanted
            limit = max(1, int(timeout * 1000))
            if self._timeout_ms != limit:
                self._database.command("sql", f"ALTER DATABASE `arcadedb.command.timeout` {limit}")
                self._timeout_ms = limit
            return self._database

    def _read(self, cypher: str, parameters: dict[str, Any], timeout: float, max_rows: int) -> Rows:
        database = self._current(timeout)
        try:
            result = database.query("opencypher", cypher, parameters)
            rows: list[dict[str, Any]] = []
            truncated = False
            for row in result.iter_dicts():
                if len(rows) == max_rows:
                    truncated = True
                    break
                rows.append({name: _plain(value) for name, value in row.items()})
        except Exception as error:  # the engine's errors have no common class across its Java and Python halves
            raise _readable(error, timeout) from error
        columns = tuple(rows[0]) if rows else ()
        return Rows(columns, tuple(rows), truncated)


def _in_pool(call: Callable[[], T]) -> T:
    return _POOL.submit(call).result()


@contextlib.contextmanager
def _one_builder(directory: Path) -> Any:
    """Only one process builds at a time; a second one is told so instead of waiting."""
    with (directory / ".building").open("w") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise StoreLockedError(f"Another process is building the graph in {directory}. Wait for it.") from error
        yield


def _open(folder: Path) -> Any:
    engine = _start_engine()
    try:
        with _silenced():
            return engine.open_database(str(folder))
    except Exception as error:
        if "locked by another process" in str(error):
            raise StoreLockedError(
                f"The graph in {folder.parent} is open in another process (a running dashboard?). Stop it, or give "
                "this one its own copy with TIELINE_STORE=embedded:<directory>."
            ) from error
        raise StoreError(f"The graph in {folder} cannot be opened ({error}). Build it again: make graph") from error


def _write(folder: Path, content: GraphContent, progress: Progress | None) -> None:
    engine = _start_engine()
    total, done = len(content.nodes) + len(content.relationships), 0
    with _silenced():
        database = engine.create_database(str(folder))
    try:
        for label in NODE_LABELS:
            database.command("sql", f"CREATE VERTEX TYPE `{label}` IF NOT EXISTS")
            database.command("sql", f"CREATE PROPERTY `{label}`.id IF NOT EXISTS STRING")
            with _silenced():
                database.command("opencypher", unique_id_constraint(label))
        database.command("sql", "CREATE PROPERTY Source.retrieved IF NOT EXISTS DATE")
        for kind in EDGE_TYPES:
            database.command("sql", f"CREATE EDGE TYPE `{kind}` IF NOT EXISTS")
        batches: list[tuple[str, list[Any]]] = [
            (create_nodes(label), list(rows)) for label, rows in content.batches_of_nodes().items()
        ]
        batches += [(create_relationships(*key), rows) for key, rows in content.batches_of_relationships().items()]
        for statement, rows in batches:
            for start in range(0, len(rows), BATCH):
                with database.transaction():
                    database.command("opencypher", statement, {"rows": rows[start : start + BATCH]})
                done += len(rows[start : start + BATCH])
                if progress:
                    progress(done, total)
        with database.transaction():
            row = {
                "id": content.snapshot,
                "nodes": len(content.nodes),
                "relationships": len(content.relationships),
            }
            database.command("opencypher", create_nodes("Snapshot"), {"rows": [row]})
    finally:
        database.close()


def _plain(value: Any) -> Any:
    """A value as plain Python: the engine's dates become dates, its records become maps of their properties."""
    if isinstance(value, list | tuple):
        return [_plain(entry) for entry in value]
    if isinstance(value, dict):
        return {str(name): _plain(entry) for name, entry in value.items() if not str(name).startswith("@")}
    if value is None or isinstance(value, str | int | float | bool | date):
        return value
    if "CypherDate" in type(value).__name__:
        return date.fromisoformat(str(value))
    if hasattr(value, "to_dict"):
        return _plain(value.to_dict())
    if hasattr(value, "toMap"):
        return _plain(_engine.convert_java_to_python(value.toMap(False)))
    return str(value)


def _readable(error: Exception, timeout: float) -> StoreError:
    if isinstance(error, StoreError):
        return error
    text = str(error)
    if "TimeoutException" in text:
        return QueryTimeoutError(f"The query took longer than {timeout:g} seconds and was stopped.")
    if "QueryNotIdempotent" in text:
        return QueryRefusedError("The query writes; this door only reads.")
    if "CommandParsingException" in text or "Syntax error" in text:
        return QueryRefusedError(f"The query is not valid Cypher: {text.splitlines()[0][-300:]}")
    return StoreError(f"The query could not be answered: {text.splitlines()[0][-300:]}")
