"""The process that reads files of strangers: little memory, little time, no network, no files, no programs.

It is started by `opening.py` and by nobody else; requests come on standard input, answers go to standard output.
"""

import os
import re
import resource
import sys
from typing import Any, BinaryIO

from loaders.documents.pieces import document_of
from loaders.documents.reading_by_type import read_content
from loaders.documents.refusals import UnreadableError
from loaders.documents.wire import LENGTH, framed, plain_document

_FORBIDDEN = (
    "socket.",
    "subprocess.",
    "os.system",
    "os.exec",
    "os.fork",
    "os.posix_spawn",
    "os.spawn",
    "os.remove",
    "os.rename",
    "os.mkdir",
    "os.link",
    "os.symlink",
    "ftplib.",
    "http.",
    "smtplib.",
    "urllib.",
    "webbrowser.",
)


def limit(memory: int) -> None:
    """Give up what reading does not need; the kernel holds the memory limit, Python the rest."""
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    sys.addaudithook(_refuse)
    sys.setrecursionlimit(2_000)


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    if event.startswith(_FORBIDDEN):
        raise PermissionError(f"{event} while reading a document")
    if event == "open" and len(arguments) > 2 and isinstance(arguments[2], int):
        writes = arguments[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC)
        if writes:
            raise PermissionError("writing a file while reading a document")


def answer(content: bytes, names: re.Pattern[str]) -> dict[str, Any]:
    """The document in plain values, or why it is refused; `failed` names a fault of the reader itself."""
    try:
        media_type, reading = read_content(content, names)
        return {"document": plain_document(document_of(reading, "", media_type, ""))}
    except UnreadableError as refusal:
        return {"refused": [refusal.why, refusal.mend]}
    except MemoryError:
        return {"memory": True}
    except RecursionError:
        return {"refused": ["it is nested too deeply", "open it and save it again in a simpler form"]}
    except Exception as error:
        return {"failed": f"{type(error).__name__}: {error}"[:300]}


def _allow(seconds: int) -> None:
    """Processor time for the next file, on top of what is used up."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime) + seconds + 1, resource.RLIM_INFINITY))


def serve(requests: BinaryIO, answers: BinaryIO, names: re.Pattern[str], seconds: int) -> None:
    """Answer requests until there are no more."""
    while length := requests.read(LENGTH):
        content = requests.read(int.from_bytes(length, "big"))
        _allow(seconds)
        answers.write(framed(answer(content, names)))
        answers.flush()


def main() -> None:
    """Take limits and the pattern of country names from the first line, then serve."""
    memory, seconds = int(sys.argv[1]), int(sys.argv[2])
    answers = os.fdopen(os.dup(1), "wb")
    # What a library prints must not get between the answers.
    os.dup2(2, 1)
    requests = sys.stdin.buffer
    names = re.compile(requests.read(int.from_bytes(requests.read(LENGTH), "big")).decode(), re.IGNORECASE)
    limit(memory)
    serve(requests, answers, names, seconds)
