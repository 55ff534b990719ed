"""The process in which files of strangers are read, as seen from outside: how much memory it ever took."""

from pathlib import Path

import psutil


def peak_of_reading() -> int:
    """The most memory, in bytes, that the reading process of this process took so far; ask while its `Reader` is open.

    What the system says of ended children would be at least the memory of this process: Linux counts the moment in
    which a child still is its parent.
    """
    (process,) = (child for child in psutil.Process().children() if "loaders.documents.worker" in str(child.cmdline()))
    return peak_of(process.pid)


def peak_of(pid: int) -> int:
    """The most memory, in bytes, that a living process has taken since it began to run its own program."""
    lines = Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM:"))
