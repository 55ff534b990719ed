"""What tests do to a graph from another process: `python -m tests.graph_schema.store.other_process WHAT URL`.

Each step is told on standard output, and goes on after a line on standard input.
"""

import sys

from graph_schema.store import GraphStore, open_store
from tests.graph_schema.store.contents import OTHER, countries


def _pause(word: str) -> None:
    print(word, flush=True)
    sys.stdin.readline()


def _build(store: GraphStore) -> None:
    store.replace(countries(1_500, size=1_500))


def _build_slowly(store: GraphStore) -> None:
    store.replace(countries(3_000, size=3_000), lambda done, _total: _pause(f"written: {done}"))


def _hold(store: GraphStore) -> None:
    store.read("MATCH (n) RETURN count(n) AS n")
    _pause("holding")
    print(store.read("MATCH (n:Country) RETURN count(n) AS n").rows[0]["n"])


def _build_and_hold(store: GraphStore) -> None:
    store.replace(OTHER)
    _hold(store)


def _ask(store: GraphStore) -> None:
    store.replace(OTHER)
    print(store.read("MATCH (n:Country) RETURN n.name AS name").rows[0]["name"])


if __name__ == "__main__":
    opened = open_store(sys.argv[2])
    what = {
        "build": _build,
        "build-slowly": _build_slowly,
        "build-and-hold": _build_and_hold,
        "hold": _hold,
        "ask": _ask,
    }
    what[sys.argv[1]](opened)
    opened.close()
