"""Whether there is a console, and a query asked in it."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from threading import Lock

from graph_schema.errors import QueryRefusedError
from graph_schema.store import GraphReader
from graph_schema.store.base import Rows
from queries.audience import Readership, readership
from queries.console.allowed import refuse_unknown

MOST_ROWS = 500
TIMEOUT = 5.0
_busy: set[str] = set()
_lock = Lock()


class ConsoleState(StrEnum):
    """Whether the console can be used, and if not, why."""

    ON = "on"
    PUBLIC = "public"
    OFF = "off"


def console_state() -> ConsoleState:
    """On only where TIELINE_CONSOLE says on and TIELINE_AUDIENCE says partner.

    A query returns whatever the graph holds, and no filter can tell which part of a count or a path rests on a claim
    for partners. So there is no filtered console for the public: there is none.
    """
    if readership() is not Readership.PARTNER:
        return ConsoleState.PUBLIC
    return ConsoleState.ON if os.environ.get("TIELINE_CONSOLE") == "on" else ConsoleState.OFF


def ask_console(cypher: str, reader: GraphReader, user: str) -> Rows:
    """The rows of a typed query; what is not allowed, or comes while the last one runs, raises `QueryRefusedError`."""
    if console_state() is not ConsoleState.ON:
        raise QueryRefusedError("There is no console here: it is for partners, where TIELINE_CONSOLE is on.")
    plain = refuse_unknown(cypher)
    with _one_at_a_time(user):
        return reader.read(plain, timeout=TIMEOUT, max_rows=MOST_ROWS)


@contextmanager
def _one_at_a_time(user: str) -> Iterator[None]:
    with _lock:
        if user in _busy:
            raise QueryRefusedError("Your last query is still running; wait until it is answered.")
        _busy.add(user)
    try:
        yield
    finally:
        with _lock:
            _busy.discard(user)
