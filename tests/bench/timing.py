"""How long something takes: a first run that is not counted, then several; never longer than it may."""

import signal
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from types import FrameType
from typing import Any

from graph_schema.errors import TielineError


class OverLimitError(Exception):
    """What was measured took longer than it may."""


@dataclass(frozen=True)
class Timing:
    """What one thing took, in seconds."""

    name: str
    runs: int = 0
    first: float | None = None
    """The run before those that count: the engine plans the query, and caches are empty."""
    median: float | None = None
    p95: float | None = None
    """The 95th percentile by nearest rank; with fewer than twenty runs, the slowest."""
    size: int | None = None
    """How many rows, bodies or claims came of it."""
    said: str = ""
    """Why there are no numbers."""

    def as_dict(self) -> dict[str, Any]:
        """Plain values for a line of JSON."""
        return asdict(self)


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Stop what runs inside after so many seconds; for the main thread of a process."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise OverLimitError(f"not within {seconds:g} s")

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def timed(name: str, call: Callable[[], Any], *, runs: int = 5, limit: float = 30.0, patience: float = 0.7) -> Timing:
    """What a call takes: up to `runs` times after the first, fewer once they took longer than `patience` together.

    A refusal, a failure, and a run over the limit are told and not raised.
    """
    spent: list[float] = []
    first = None
    size = None
    try:
        with at_most(limit):
            while len(spent) < runs:
                began = time.perf_counter()
                found = call()
                took = time.perf_counter() - began
                if first is None:
                    first, size = took, _size(found)
                    if took > patience:
                        break  # a second run would tell what the first one did
                    continue
                spent.append(took)
                if sum(spent) > patience:
                    break
    except (OverLimitError, TielineError) as error:
        if first is None:
            return Timing(name, said=str(error))
    except Exception as error:  # one that is broken must not hide the times of all others
        return Timing(name, said=f"failed: {type(error).__name__}: {error}")
    spent = spent or [value for value in (first,) if value is not None]
    return Timing(name, len(spent), first, statistics.median(spent), _p95(spent), size)


def _p95(spent: list[float]) -> float:
    ordered = sorted(spent)
    return ordered[max(0, -(-95 * len(ordered) // 100) - 1)]


def _size(found: Any) -> int | None:
    rows = getattr(found, "rows", found)
    return len(rows) if hasattr(rows, "__len__") else None
