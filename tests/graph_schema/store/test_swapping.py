"""Readers get the old graph or the new one while it is replaced, never an error and never a half."""

import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event

from graph_schema.content import GraphContent
from graph_schema.store import GraphReader, GraphStore, open_store
from tests.graph_schema.store.contents import countries

READERS = 8
OLD, NEW = countries(300, size=300), countries(1_500, size=1_500)
ASKED = "MATCH (n:Country) RETURN count(n) AS count, min(n.size) AS least, max(n.size) AS most"


def answers_during(store: GraphReader, replace: Callable[[], object]) -> set[tuple[int, int, int]]:
    """Every answer that eight threads get while the graph is replaced."""
    done = Event()

    def keep_asking() -> set[tuple[int, int, int]]:
        found = set()
        while not done.is_set():
            found.add(tuple(store.read(ASKED).rows[0].values()))
        return found

    with ThreadPoolExecutor(READERS) as pool:
        asking = [pool.submit(keep_asking) for _ in range(READERS)]
        try:
            replace()
        finally:
            done.set()
        return set().union(*(entry.result() for entry in asking))


def test_eight_threads_read_old_or_new_while_a_thread_replaces_the_graph(store: GraphStore) -> None:
    store.replace(OLD)

    def there_and_back() -> None:
        for content in (NEW, OLD, NEW):
            store.replace(content)

    answers = answers_during(store, there_and_back)
    assert answers <= {(300, 300, 300), (1_500, 1_500, 1_500)}
    assert len(answers) == 2
    assert store.read(ASKED).rows == ({"count": 1_500, "least": 1_500, "most": 1_500},)


def test_eight_threads_read_old_or_new_while_another_process_replaces_the_graph(
    store: GraphStore, store_url: str
) -> None:
    store.replace(OLD)
    command = [sys.executable, "-m", "tests.graph_schema.store.other_process", "build", store_url]
    answers = answers_during(store, lambda: subprocess.run(command, check=True, timeout=60))
    assert answers <= {(300, 300, 300), (1_500, 1_500, 1_500)}
    assert store.read(ASKED).rows == ({"count": 1_500, "least": 1_500, "most": 1_500},)


def test_a_store_that_reads_while_another_builds_twice_is_not_left_without_files(
    store: GraphStore, store_url: str
) -> None:
    store.replace(OLD)
    assert store.read(ASKED).rows[0]["count"] == 300
    other = open_store(store_url)
    contents: list[GraphContent] = [countries(number, size=number) for number in (1, 2, 3)]
    for content in contents:
        other.replace(content)
    other.close()
    assert store.read(ASKED).rows[0]["count"] == 3
