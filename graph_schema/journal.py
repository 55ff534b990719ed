"""The journal: who loaded, accepted, rejected or exported what, one line each, every line sealed by the one before it.

Lines are only ever added. Each carries the hash of its content and of the line before, so that a line that was
changed, taken out or put in between is found by `read_journal`. Searches and questions are never written down: what
somebody looks for can reveal an operation.
"""

import fcntl
import getpass
import hashlib
import json
import os
import sys
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from graph_schema.errors import JournalError
from graph_schema.texts import REPOSITORY

_FIRST = "0" * 64


class Deed(StrEnum):
    """What is written down."""

    LOADED = "loaded"
    DRAFTED = "drafted"
    ACCEPTED = "accepted"
    EDITED = "edited"
    MERGED = "merged"
    REJECTED = "rejected"
    UNDONE = "undone"
    WITHDRAWN = "withdrawn"
    EXPORTED = "exported"


@dataclass(frozen=True)
class Entry:
    """One line of the journal."""

    number: int
    at: str
    who: str
    deed: Deed
    what: str
    before: str
    seal: str


def journal_file() -> Path:
    """The file of the journal: TIELINE_JOURNAL, or `build/journal.jsonl` in the repository."""
    named = os.environ.get("TIELINE_JOURNAL")
    return Path(named) if named else REPOSITORY / "build" / "journal.jsonl"


def whoever() -> str:
    """The name under which this person works: TIELINE_USER, or the account on this machine."""
    try:
        return os.environ.get("TIELINE_USER") or getpass.getuser()
    except (KeyError, OSError):
        return "unknown"


def write_down(deed: Deed, what: str, *, who: str | None = None, file: Path | None = None) -> Entry:
    """Add one line; `what` names a file, a candidate or a kind of export in a few words, never its text."""
    path = file or journal_file()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a+", encoding="utf-8") as opened:
            fcntl.flock(opened, fcntl.LOCK_EX)
            opened.seek(0)
            entries = _entries(opened.read(), path)
            before = entries[-1].seal if entries else _FIRST
            at = datetime.now(UTC).isoformat(timespec="seconds")
            entry = _sealed(len(entries) + 1, at, who or whoever(), deed, what, before)
            opened.write(json.dumps(asdict(entry), ensure_ascii=False) + "\n")
            opened.flush()
            os.fsync(opened.fileno())
    except OSError as error:
        raise JournalError(
            f"{path} cannot be written ({error.strerror}); name another file in TIELINE_JOURNAL"
        ) from error
    return entry


def note(deed: Deed, what: str) -> None:
    """Write down what must go on without a journal too: where there can be none, a warning says so.

    Graphs are built and tables taken out where nothing but their own folder may be written. Decisions on facts are
    another matter: they are taken with `write_down`, and where it fails they are not taken.
    """
    try:
        write_down(deed, what)
    except JournalError as error:
        print(f"Not in the journal: {error}", file=sys.stderr)


def read_journal(file: Path | None = None) -> tuple[Entry, ...]:
    """Every line in order; one that does not fit the one before raises `JournalError` with its number."""
    path = file or journal_file()
    return _entries(path.read_text(encoding="utf-8"), path) if path.is_file() else ()


def _entries(text: str, path: Path) -> tuple[Entry, ...]:
    entries: list[Entry] = []
    before = _FIRST
    for number, line in enumerate(text.splitlines(), start=1):
        try:
            found = json.loads(line)
            entry = Entry(**found | {"deed": Deed(found["deed"])})
        except (ValueError, TypeError, KeyError) as error:
            raise JournalError(
                f"{path}:{number}: this is no line of a journal; restore the file from a copy"
            ) from error
        if entry != _sealed(number, entry.at, entry.who, entry.deed, entry.what, before):
            raise JournalError(
                f"{path}:{number}: the seal does not fit; a line was changed, taken out or put in. "
                "Restore the file from a copy, or put it aside and begin a new one"
            )
        entries.append(entry)
        before = entry.seal
    return tuple(entries)


def _sealed(number: int, at: str, who: str, deed: Deed, what: str, before: str) -> Entry:
    content = json.dumps([number, at, who, deed.value, what, before], ensure_ascii=False)
    return Entry(number, at, who, deed, what, before, hashlib.sha256(content.encode("utf-8")).hexdigest())
