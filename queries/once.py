"""What is costly to make and asked for again: made once, however many ask for it at the same time."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from threading import Lock
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

from graph_schema.store import GraphReader

T = TypeVar("T")


class Once:
    """Values by key, those that were asked for least lately given up first; whoever asks meanwhile waits for the first.

    A value that could not be made is an error for all who waited, and is tried again for the next.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._lock = Lock()
        self._made: OrderedDict[Hashable, Future[Any]] = OrderedDict()

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """The value of a key; `make` makes it where it is not there yet."""
        with self._lock:
            known = self._made.get(key)
            made: Future[Any] = known or Future()
            self._made[key] = made
            self._made.move_to_end(key)
            while len(self._made) > self._most:
                self._made.popitem(last=False)
        if known is None:
            try:
                made.set_result(make())
            except BaseException as error:
                with self._lock:
                    if self._made.get(key) is made:
                        del self._made[key]
                made.set_exception(error)
        value: T = made.result()
        return value


class OncePerSnapshot:
    """The same for what is made from a graph: given up with its reader, and never shown for another snapshot."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._lock = Lock()
        self._of: WeakKeyDictionary[GraphReader, Once] = WeakKeyDictionary()

    def get(self, reader: GraphReader, key: Hashable, make: Callable[[], T]) -> T:
        """The value of a key for the snapshot in service."""
        with self._lock:
            kept = self._of.setdefault(reader, Once(self._most))
        return kept.get((reader.snapshot, key), make)
