"""The default store: the engine inside the process, a directory on disk, no server.

The directory holds one folder for each snapshot and a file `current` that names the one in service. A build
writes a new folder and then replaces `current` in one step, so that a build that dies leaves the old graph. The
snapshot that was in service before stays until the next build, for readers that are on their way to it.
"""

import contextlib
import fcntl
import shutil
import uuid
from collections.abc import Iterator, Mapping
from pathlib import Path
from threading import Lock
from typing import Any

from graph_schema.content import GraphContent
from graph_schema.errors import StoreError, StoreLockedError
from graph_schema.store.arcadedb import Database, in_pool, write_database
from graph_schema.store.base import DEFAULT_MAX_ROWS, DEFAULT_TIMEOUT, Progress, Rows
from graph_schema.store.guard import refuse_reaching_outside

_PREFIX = "snapshot-"


class _OpenFolders:
    """The databases that this process has open: each once, until the last that holds it lets go.

    Every store holds the snapshot that it reads from, and every query holds it while it runs, so that a snapshot
    that goes out of service is closed behind the last of its readers.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._open: dict[Path, tuple[Database, int]] = {}

    def take(self, folder: Path) -> Database:
        with self._lock:
            database, holders = self._open.get(folder) or (_opened(folder), 0)
            self._open[folder] = database, holders + 1
            return database

    def holds(self, folder: Path) -> bool:
        with self._lock:
            return folder in self._open

    def release(self, folder: Path) -> None:
        with self._lock:
            database, holders = self._open.pop(folder)
            if holders > 1:
                self._open[folder] = database, holders - 1
            else:
                database.close()


def _opened(folder: Path) -> Database:
    """The database in a folder, if it is the one that the folder is named after: an empty folder opens as well."""
    database = Database(folder)
    try:
        marks = database.read("MATCH (s:Snapshot) RETURN s.id AS id", {}, DEFAULT_TIMEOUT, 2).rows
    except StoreError:
        marks = ()
    if marks != ({"id": folder.name.removeprefix(_PREFIX)},):
        database.close()
        raise StoreError(f"The graph in {folder} is damaged. Build it again: make graph")
    return database


_FOLDERS = _OpenFolders()


class EmbeddedStore:
    """A graph in a directory; one process at a time may hold a snapshot open."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory.absolute()
        self._lock = Lock()
        self._held: Path | None = None

    @property
    def snapshot(self) -> str | None:
        """The name of the snapshot in service."""
        try:
            return (self.directory / "current").read_text(encoding="utf-8").strip() or None
        except FileNotFoundError:
            return None

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

        def ask() -> Rows:
            with self._reading() as database:
                return database.read(cypher, dict(parameters or {}), timeout, max_rows)

        return in_pool(ask)

    def replace(self, content: GraphContent, progress: Progress | None = None) -> None:
        """Write a new snapshot beside the one in service, then swap."""
        try:
            self.directory.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreError(f"The graph cannot be kept in {self.directory}: {error.strerror}") from error
        with _one_builder(self.directory):
            for unfinished in self.directory.glob("building-*"):
                shutil.rmtree(unfinished, ignore_errors=True)
            if not in_pool(lambda: self._is_whole(content.snapshot)):
                self._build(content, progress)
            kept = {self._folder(content.snapshot), self._folder(self.snapshot or content.snapshot)}
            pointer = self.directory / "current.new"
            pointer.write_text(content.snapshot + "\n", encoding="utf-8")
            pointer.replace(self.directory / "current")
            for folder in self.directory.glob(f"{_PREFIX}*"):
                if folder not in kept and not _FOLDERS.holds(folder):
                    shutil.rmtree(folder, ignore_errors=True)

    def close(self) -> None:
        """Let go of the directory, as soon as the queries that still run are answered."""
        in_pool(self._let_go)

    def _folder(self, snapshot: str) -> Path:
        return self.directory / f"{_PREFIX}{snapshot}"

    def _build(self, content: GraphContent, progress: Progress | None) -> None:
        building = self.directory / f"building-{uuid.uuid4().hex[:8]}"
        try:
            in_pool(lambda: write_database(building, content, progress))
            shutil.rmtree(self._folder(content.snapshot), ignore_errors=True)
            building.rename(self._folder(content.snapshot))
        finally:
            shutil.rmtree(building, ignore_errors=True)

    def _is_whole(self, snapshot: str) -> bool:
        """Whether the snapshot is there already and opens; one that another process has open does."""
        folder = self._folder(snapshot)
        if not folder.is_dir():
            return False
        try:
            _FOLDERS.take(folder)
        except StoreLockedError:
            return True
        except StoreError:
            return False
        _FOLDERS.release(folder)
        return True

    @contextlib.contextmanager
    def _reading(self) -> Iterator[Database]:
        """The database of the snapshot in service, held open for one query."""
        with self._lock:
            self._follow()
            assert self._held is not None, "a snapshot is held once it was followed"
            folder, database = self._held, _FOLDERS.take(self._held)
        try:
            yield database
        finally:
            _FOLDERS.release(folder)

    def _follow(self) -> None:
        """Hold the snapshot in service, and let go of the one that was in service before."""
        while True:
            wanted = self.snapshot
            if wanted is None:
                raise StoreError(f"There is no graph in {self.directory} yet. Build it with: make graph")
            folder = self._folder(wanted)
            if folder == self._held:
                return
            try:
                _FOLDERS.take(folder)
            except StoreLockedError:
                if self._held is None:
                    raise
                return  # the snapshot held is older, but it answers
            except StoreError:
                if self.snapshot == wanted:
                    raise
                continue  # a build was quicker: what was in service a moment ago is gone
            held, self._held = self._held, folder
            if held is not None:
                _FOLDERS.release(held)
            return

    def _let_go(self) -> None:
        with self._lock:
            held, self._held = self._held, None
            if held is not None:
                _FOLDERS.release(held)


@contextlib.contextmanager
def _one_builder(directory: Path) -> Iterator[None]:
    """Only one build at a time; a second one is told so instead of waiting."""
    with (directory / ".building").open("w") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise StoreLockedError(f"Another build of the graph in {directory} is running. Wait for it.") from error
        yield
