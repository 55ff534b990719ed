"""The door: a report file of unknown origin becomes a `Document`, or one sentence that says why not.

No parser runs in this process. The bytes go to another one (`worker.py`) that has little memory and time and may not
reach anything; what it answers is checked. Nothing is written anywhere.
"""

import contextlib
import hashlib
import json
import os
import selectors
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISREG
from types import TracebackType
from typing import IO, Any

from graph_schema.texts import REPOSITORY
from loaders.documents.blocks import Document
from loaders.documents.countries import CountryNames, country_names
from loaders.documents.refusals import DocumentError, UnreadableError
from loaders.documents.wire import LENGTH, document_from

_START = "import sys; sys.path.insert(0, sys.argv.pop()); from loaders.documents.worker import main; main()"
_CHUNK = 2**16


@dataclass(frozen=True)
class Limits:
    """How much a file may cost: bytes on disk, memory and bytes of the answer, seconds of processor and of waiting."""

    file_bytes: int = 50 * 2**20
    memory_bytes: int = 2**30
    answer_bytes: int = 150 * 2**20
    processor_seconds: int = 150
    seconds: float = 180.0


class StoppedError(Exception):
    """The reading process ended, or was ended, before it answered; says why."""


class Reader:
    """A limited process that reads one file after the other; started when needed, and again after it died."""

    def __init__(self, names: CountryNames, limits: Limits | None = None) -> None:
        self.limits = limits or Limits()
        self.starts = 0
        self._pattern = names.heading.pattern.encode()
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> "Reader":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the process, and wait until it is gone."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None

    def read(self, content: bytes, name: str) -> Document:
        """The document in some bytes; a DocumentError where there is none."""
        if not content:
            raise UnreadableError("it is empty", "save or download it again").about(name)
        try:
            answer = self._ask(content)
        except StoppedError as stopped:
            self.close()
            raise UnreadableError(str(stopped), "split it, or save it again in a simpler form").about(name) from None
        if "document" in answer:
            try:
                return document_from(answer["document"], name, hashlib.sha256(content).hexdigest())
            except (ValueError, KeyError, TypeError) as error:
                why = f"the reader gave no sensible answer ({error})"
                raise UnreadableError(why, "save it again in another form").about(name) from None
        if "refused" in answer:
            why, mend = answer["refused"]
            raise UnreadableError(str(why), str(mend)).about(name)
        if "memory" in answer:
            self.close()
            why = f"reading it takes more than {self.limits.memory_bytes // 2**20} MB of memory"
            raise UnreadableError(why, "split it, or save it without pictures").about(name)
        why = f"the reader does not understand it ({answer.get('failed', 'no answer')})"
        raise UnreadableError(why, "save it again in another form").about(name)

    def _ask(self, content: bytes) -> dict[str, Any]:
        process = self._process
        if process is None or process.poll() is not None:
            process = self._process = self._start()
        assert process.stdin is not None
        assert process.stdout is not None
        deadline = time.monotonic() + self.limits.seconds
        _send(process.stdin, len(content).to_bytes(LENGTH, "big") + content, deadline)
        length = int.from_bytes(self._receive(process.stdout, LENGTH, deadline), "big")
        if length > self.limits.answer_bytes:
            raise StoppedError("what was read from it is larger than any report")
        answer = json.loads(self._receive(process.stdout, length, deadline))
        return answer if isinstance(answer, dict) else {}

    def _start(self) -> subprocess.Popen[bytes]:
        limits = [str(self.limits.memory_bytes), str(self.limits.processor_seconds)]
        self.starts += 1
        process = subprocess.Popen(
            [sys.executable, "-I", "-B", "-c", _START, *limits, str(REPOSITORY)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={"LC_ALL": "C.UTF-8", "MALLOC_ARENA_MAX": "2"},
            start_new_session=True,
        )
        assert process.stdin is not None
        assert process.stdout is not None
        for pipe in (process.stdin, process.stdout):
            os.set_blocking(pipe.fileno(), False)
        head = len(self._pattern).to_bytes(LENGTH, "big") + self._pattern
        _send(process.stdin, head, time.monotonic() + self.limits.seconds)
        return process

    def _receive(self, pipe: IO[bytes], count: int, deadline: float) -> bytes:
        parts: list[bytes] = []
        while count:
            _wait(pipe, selectors.EVENT_READ, deadline, self.limits.seconds)
            part = os.read(pipe.fileno(), min(count, _CHUNK * 16))
            if not part:
                raise StoppedError(self._why_it_died())
            parts.append(part)
            count -= len(part)
        return b"".join(parts)

    def _why_it_died(self) -> str:
        assert self._process is not None
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(timeout=5)
        if self._process.returncode == -signal.SIGXCPU:
            return f"reading it takes more than {self.limits.processor_seconds} s"
        return "the reader broke down over it"


def _send(pipe: IO[bytes], content: bytes, deadline: float) -> None:
    view = memoryview(content)
    while view:
        _wait(pipe, selectors.EVENT_WRITE, deadline, 0)
        try:
            view = view[os.write(pipe.fileno(), view[:_CHUNK]) :]
        except BrokenPipeError:
            raise StoppedError("the reader broke down over it") from None


def _wait(pipe: IO[bytes], event: int, deadline: float, seconds: float) -> None:
    with selectors.DefaultSelector() as selector:
        selector.register(pipe, event)
        if not selector.select(max(0.0, deadline - time.monotonic())):
            raise StoppedError(f"reading it takes more than {seconds:.0f} s")


def read_document(path: Path, names: CountryNames | None = None, limits: Limits | None = None) -> Document:
    """The report in a file; where it cannot be read, a DocumentError says what, why, and how to mend it."""
    used = limits or Limits()
    content = _content(path, used)
    with Reader(names or country_names(), used) as reader:
        return reader.read(content, path.name)


def _content(path: Path, limits: Limits) -> bytes:
    try:
        # Without waiting: a pipe without a writer would never open.
        with open(path, "rb", opener=lambda name, flags: os.open(name, flags | os.O_NONBLOCK)) as file:
            status = os.fstat(file.fileno())
            if not S_ISREG(status.st_mode):
                raise UnreadableError("it is no ordinary file", "give the report as PDF, DOCX, HTML or text").about(
                    path.name
                )
            content = b"" if status.st_size > limits.file_bytes else file.read(limits.file_bytes + 1)
            size = max(status.st_size, len(content))
    except DocumentError:
        raise
    except OSError as error:
        raise UnreadableError(f"it cannot be opened ({error.strerror})", "check its path and rights").about(
            path.name
        ) from None
    if size > limits.file_bytes:
        why = f"it has {size / 2**20:.0f} MB, and at most {limits.file_bytes // 2**20} MB are taken"
        raise UnreadableError(why, "split it, or save it without pictures").about(path.name)
    return content
