"""What was worked out from a snapshot, kept on disk beside the graph for the next process that is asked for it.

The name of a folder says all that a value depends on: the snapshot, the code that made it, and for whom. A value is put
there whole or not at all, so that two processes may use one shelf; one that cannot be read is made again.
"""

import gzip
import os
import shutil
import uuid
import zlib
from collections.abc import Callable, Hashable
from functools import lru_cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from threading import Lock
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from graph_schema.store import GraphReader
from queries.audience import readership

T = TypeVar("T")
ROOMS = (Path(__file__).parent, Path(__file__).parents[1] / "graph_schema")
"""The code that answers are made by."""
MOST_BYTES = 200_000_000


class Shelf:
    """The values of one snapshot, made by this code for this readership; none are kept without a folder."""

    def __init__(self, folder: Path | None, snapshot: str, made_by: tuple[Path, ...] = ROOMS) -> None:
        self.snapshot = snapshot
        self._folder = folder / f"{snapshot}-{_code(made_by)}-{readership()}" if folder else None
        self._lock = Lock()
        self._bytes = _size(self._folder) if self._folder and self._folder.is_dir() else 0

    def has(self, name: str, key: Hashable) -> bool:
        """Whether a value is there."""
        file = self._file(name, key)
        return file is not None and file.is_file()

    def get(self, name: str, key: Hashable, of: TypeAdapter[T], reader: GraphReader, make: Callable[[], T]) -> T:
        """The value of a name and a key; made from the reader and put on the shelf where it is not there yet."""
        file = self._file(name, key)
        if file is None:
            return make()
        try:
            return of.validate_json(gzip.decompress(file.read_bytes()))
        except (OSError, EOFError, zlib.error, ValidationError):
            value = make()
        # A value of a snapshot that came into service meanwhile does not belong here.
        if reader.snapshot == self.snapshot:
            self._put(file, value, of)
        return value

    def clear_others(self) -> None:
        """Throw away what belongs to other snapshots, or was made by other code."""
        if self._folder is None or not self._folder.parent.is_dir():
            return
        ours = self._folder.name.rpartition("-")[0]
        for other in self._folder.parent.iterdir():
            if other.name.rpartition("-")[0] != ours:
                shutil.rmtree(other, ignore_errors=True)

    def _file(self, name: str, key: Hashable) -> Path | None:
        if self._folder is None:
            return None
        return self._folder / f"{name}-{sha256(repr(key).encode()).hexdigest()[:20]}.json.gz"

    def _put(self, file: Path, value: Any, of: TypeAdapter[Any]) -> None:
        """Write a value that reads back as it was; a full disk, or one that nobody may write to, is no error."""
        text = of.dump_json(value)
        content = gzip.compress(text, compresslevel=3)
        with self._lock:
            if self._bytes + len(content) > MOST_BYTES:
                return
            self._bytes += len(content)
        if of.validate_json(text) != value:
            return
        whole = file.with_name(f"{uuid.uuid4().hex}.new")
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            whole.write_bytes(content)
            whole.replace(file)
        except OSError:
            whole.unlink(missing_ok=True)


def _size(folder: Path) -> int:
    return sum(entry.stat().st_size for entry in os.scandir(folder))


@lru_cache(maxsize=4)
def _code(rooms: tuple[Path, ...]) -> str:
    """A mark of all that values are made by: the code, the questions, and the packages that compute."""
    mark = sha256("".join(version(package) for package in ("networkx", "numpy", "pydantic", "matplotlib")).encode())
    for room in rooms:
        for file in sorted(room.rglob("*")):
            if file.suffix in {".py", ".cypher", ".toml"}:
                mark.update(f"{file.relative_to(room)}\0".encode())
                mark.update(file.read_bytes())
    return mark.hexdigest()[:16]
