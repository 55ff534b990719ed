"""A dashboard in a process of its own, for whoever looks at it from outside: browser tests, screenshots, benchmarks."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

START_SECONDS = 90
END_SECONDS = 20


class NotServedError(Exception):
    """The dashboard did not answer in time, or ended."""


@dataclass(frozen=True)
class Served:
    """A dashboard that answers."""

    url: str
    pid: int
    log: Path
    seconds: float
    """From the start of the process until the door was open."""


@contextmanager
def served(store: str, log: Path, **environment: str) -> Iterator[Served]:
    """Serve the graph at `store` on a free port of this machine, and end the processes afterwards."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    began = time.perf_counter()
    with log.open("w") as written:
        process = subprocess.Popen(
            [sys.executable, "-m", "dashboard"],
            env=os.environ | {"TIELINE_STORE": store, "TIELINE_PORT": str(port)} | environment,
            stdout=written,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            _wait_for(f"http://127.0.0.1:{port}/_stcore/health", process, log)
            yield Served(f"http://127.0.0.1:{port}", process.pid, log, time.perf_counter() - began)
        finally:
            _end(process)


def _wait_for(address: str, process: "subprocess.Popen[bytes]", log: Path) -> None:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until and process.poll() is None:
        try:
            with urllib.request.urlopen(address, timeout=2):
                return
        except OSError:
            time.sleep(0.1)
    raise NotServedError(f"The dashboard did not start:\n{log.read_text(encoding='utf-8')[-2000:]}")


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End the whole group: `python -m dashboard` serves in a process below its own."""
    for sign in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, sign)
        except ProcessLookupError:
            return
        try:
            process.wait(END_SECONDS)
            return
        except subprocess.TimeoutExpired:
            continue
