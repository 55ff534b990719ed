"""The text editions of the sources, where they are on this machine; nothing else depends on them.

They belong to their publishers and never enter the repository or the graph. A text counts only if it is, byte for
byte, the edition whose lines the locators count.
"""

import hashlib
import os
from functools import lru_cache
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent


def sources_folder() -> Path | None:
    """The folder with `<source id>.txt`: TIELINE_SOURCES, or ../shared/sources beside the repository."""
    named = os.environ.get("TIELINE_SOURCES")
    folder = Path(named) if named else REPOSITORY.parent / "shared" / "sources"
    return folder if folder.is_dir() else None


def text_lines(source_id: str, sha256: str) -> tuple[str, ...] | None:
    """The lines of a source, counted from 1 by locators; none where the text, or this edition of it, is not here."""
    folder = sources_folder()
    file = folder / f"{source_id}.txt" if folder else None
    if file is None or not file.is_file():
        return None
    return _lines_of(file, file.stat().st_mtime_ns, sha256)


@lru_cache(maxsize=16)
def _lines_of(file: Path, _changed: int, sha256: str) -> tuple[str, ...] | None:
    content = file.read_bytes()
    if hashlib.sha256(content).hexdigest() != sha256:
        return None
    # Not splitlines(): a form feed inside a line is no line end for `sed -n` or an editor.
    return tuple(content.decode("utf-8", errors="replace").split("\n"))
