"""Measured seconds as words and tables, and the machine that they belong to."""

import os
import platform
import statistics
from collections.abc import Iterable, Sequence
from importlib.metadata import version

import psutil

GIGABYTE = 1024**3


def machine(*packages: str) -> str:
    """What the numbers were measured on, in a sentence."""
    named = ", ".join(f"{name} {version(name)}" for name in packages)
    memory = psutil.virtual_memory().total / GIGABYTE
    return (
        f"Machine: {os.cpu_count()} cores, {platform.machine()}, {memory:.0f} GB of memory, {platform.system()} "
        f"{platform.release().split('-')[0]}, Python {platform.python_version()}, {named}. "
        f"{os.getloadavg()[0]:.1f} programs wanted a core when this page was written."
    )


def spread(spent: Sequence[float]) -> tuple[str, str]:
    """Median and 95th percentile by nearest rank; with fewer than twenty values, that is the highest."""
    ordered = sorted(spent)
    high = ordered[max(0, -(-95 * len(ordered) // 100) - 1)]
    return seconds(statistics.median(ordered)), seconds(high)


def seconds(value: float | None) -> str:
    """A time as a person reads it; nothing for one that was not taken."""
    if value is None:
        return ""
    return f"{value * 1000:.3g} ms" if value < 1 else f"{value:.3g} s"


def table(heads: Sequence[str], rows: Iterable[Iterable[object]]) -> str:
    """Rows as a table of Markdown."""
    lines = [f"| {' | '.join(heads)} |", f"|{'---|' * len(heads)}"]
    lines += [f"| {' | '.join(str(cell).replace('|', '/') for cell in row)} |" for row in rows]
    return "\n".join(lines)
