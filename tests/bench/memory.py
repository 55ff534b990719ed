"""How much memory a server takes, with every process below it."""

import time
from threading import Event, Thread
from types import TracebackType

import psutil

EVERY = 1.0


class Memory:
    """Watches a process and those below it from a thread of its own; readings in bytes with their seconds."""

    def __init__(self, pid: int) -> None:
        self._process = psutil.Process(pid)
        self._stopped = Event()
        self._thread = Thread(target=self._watch, daemon=True)
        self._began = time.monotonic()
        self.readings: list[tuple[float, int]] = []

    def __enter__(self) -> "Memory":
        self.read()
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stopped.set()
        self._thread.join()
        self.read()

    def read(self) -> int:
        """The memory in use now."""
        total = 0
        for process in [self._process, *self._process.children(recursive=True)]:
            try:
                total += process.memory_info().rss
            except psutil.NoSuchProcess:
                continue
        self.readings.append((time.monotonic() - self._began, total))
        return total

    @property
    def peak(self) -> int:
        """The highest reading."""
        return max(reading for _, reading in self.readings)

    def peak_between(self, first: float, last: float) -> int:
        """The highest reading between two parts of the time, 0 the start and 1 the end."""
        whole = self.readings[-1][0]
        return max((reading for at, reading in self.readings if first * whole <= at <= last * whole), default=0)

    def _watch(self) -> None:
        while not self._stopped.wait(EVERY):
            self.read()
