"""The directory of the embedded store: builds that die, processes that meet, files that are damaged."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from graph_schema.errors import StoreError, StoreLockedError
from graph_schema.store import GraphStore, arcadedb, embedded, open_store
from tests.graph_schema.store.contents import OTHER, SMALL, countries, whole_graph


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    return tmp_path / "graph"


@pytest.fixture
def store(directory: Path) -> Iterator[GraphStore]:
    opened = open_store(f"embedded:{directory}")
    yield opened
    opened.close()


class Other:
    """Another process at work on the same directory, step by step."""

    def __init__(self, what: str, directory: Path) -> None:
        command = [sys.executable, "-m", "tests.graph_schema.store.other_process", what, f"embedded:{directory}"]
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, text=True)

    def says(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()

    def go_on(self) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write("\n")
        self.process.stdin.flush()

    def end(self) -> str:
        """Let it run to its end, and tell what it put on standard error."""
        _, errors = self.process.communicate("\n" * 9, timeout=60)
        assert self.process.returncode == 0, errors
        return errors


def folders(directory: Path) -> list[str]:
    return sorted(entry.name for entry in directory.iterdir() if entry.is_dir())


def test_a_build_that_is_killed_half_way_leaves_the_old_graph_and_the_next_build_clears_up(
    store: GraphStore, directory: Path
) -> None:
    store.replace(SMALL)
    before = whole_graph(store)
    other = Other("build-slowly", directory)
    assert other.says() == "written: 2000"
    with pytest.raises(StoreLockedError, match=r"Another build of the graph in .* is running\. Wait for it"):
        store.replace(OTHER)
    other.process.send_signal(signal.SIGKILL)
    assert other.process.wait(timeout=30) == -signal.SIGKILL
    assert [name.split("-")[0] for name in folders(directory)] == ["building", "snapshot"]
    assert (whole_graph(store), store.snapshot) == (before, SMALL.snapshot)
    store.close()
    assert whole_graph(store) == before
    store.replace(OTHER)
    assert len(whole_graph(store)) == 1
    assert folders(directory) == sorted([f"snapshot-{SMALL.snapshot}", f"snapshot-{OTHER.snapshot}"])


def test_a_graph_that_another_process_reads_can_be_replaced_but_not_read(store: GraphStore, directory: Path) -> None:
    store.replace(SMALL)
    store.close()
    other = Other("hold", directory)
    assert other.says() == "holding"
    with pytest.raises(StoreLockedError, match=r"is open in another process .*TIELINE_STORE=embedded:<directory>"):
        store.read("MATCH (n) RETURN n")
    for content in (SMALL, OTHER, countries(7, size=7)):
        store.replace(content)
    other.go_on()
    assert other.says() == "7"
    other.end()


def test_a_reader_keeps_the_old_graph_while_another_process_holds_the_new_one(
    store: GraphStore, directory: Path
) -> None:
    store.replace(SMALL)
    assert len(whole_graph(store)) == 6
    other = Other("build-and-hold", directory)
    assert other.says() == "holding"
    assert store.snapshot == OTHER.snapshot
    with ThreadPoolExecutor(8) as pool:
        assert {len(graph) for graph in pool.map(lambda _: whole_graph(store), range(16))} == {6}
        other.end()
        assert {len(graph) for graph in pool.map(lambda _: whole_graph(store), range(16))} == {1}


def test_a_process_that_builds_and_asks_ends_by_itself_and_says_nothing_on_the_terminal(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.graph_schema.store.other_process", "ask", f"embedded:{tmp_path / 'graph'}"]
    root = str(Path(__file__).parents[3])
    environment = {**os.environ, "PYTHONPATH": root}
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=60, check=True, cwd=tmp_path, env=environment
    )
    assert (done.stdout, done.stderr) == ("Balkaria\n", "")
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["graph"]


def test_two_graphs_are_kept_and_the_one_before_is_taken_up_again_without_a_build(
    store: GraphStore, directory: Path
) -> None:
    for content in (countries(1, size=1), SMALL, OTHER):
        store.replace(content)
    assert folders(directory) == sorted([f"snapshot-{SMALL.snapshot}", f"snapshot-{OTHER.snapshot}"])
    told: list[int] = []
    store.replace(SMALL, lambda done, _total: told.append(done))
    assert (store.snapshot, told) == (SMALL.snapshot, [])
    assert len(whole_graph(store)) == 6


@pytest.mark.parametrize("damage", ["emptied", "cut short", "gone"])
def test_a_damaged_graph_is_reported_and_built_again(store: GraphStore, directory: Path, damage: str) -> None:
    store.replace(SMALL)
    before = whole_graph(store)
    store.close()
    folder = directory / f"snapshot-{SMALL.snapshot}"
    if damage == "cut short":
        for file in folder.iterdir():
            file.write_bytes(file.read_bytes()[:100])
    else:
        shutil.rmtree(folder)
        if damage == "emptied":
            folder.mkdir()
    with pytest.raises(StoreError, match=r"The graph in .* (is damaged|cannot be opened).* Build it again: make graph"):
        store.read("MATCH (n) RETURN n")
    store.replace(SMALL)
    assert whole_graph(store) == before


def test_a_directory_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    store = open_store(f"embedded:{tmp_path / 'file' / 'graph'}")
    with pytest.raises(StoreError, match=r"The graph cannot be kept in .*file/graph: Not a directory"):
        store.replace(OTHER)


def test_a_failed_build_leaves_no_files(store: GraphStore, directory: Path) -> None:
    store.replace(SMALL)

    def stumble(_done: int, _total: int) -> None:
        raise RuntimeError("stumbled")

    with pytest.raises(RuntimeError, match="stumbled"):
        store.replace(OTHER, stumble)
    assert folders(directory) == [f"snapshot-{SMALL.snapshot}"]


def test_the_engine_itself_reads_no_addresses(store: GraphStore, monkeypatch: pytest.MonkeyPatch) -> None:
    store.replace(OTHER)
    monkeypatch.setattr(embedded, "refuse_reaching_outside", lambda _cypher: None)
    with pytest.raises(StoreError, match="remote URLs are disabled"):
        store.read("LOAD CSV FROM 'http://127.0.0.1:9/x' AS line RETURN line")


def test_ties_that_are_written_in_several_goes_are_all_there(
    store: GraphStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.replace(SMALL)
    at_once = whole_graph(store)
    monkeypatch.setattr(arcadedb, "TIES_AT_ONCE", 1)
    store.replace(OTHER)
    store.replace(SMALL)
    assert whole_graph(store) == at_once
