"""A shelf gives back what was put on it, and makes anew what is broken, of another snapshot, or too much."""

from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter

from graph_schema.store.base import Rows
from queries import shelf as shelves
from queries.shelf import Shelf

TEXTS: TypeAdapter[list[str]] = TypeAdapter(list[str])
ANYTHING: TypeAdapter[Any] = TypeAdapter(Any)


class Graph:
    """A graph of which nothing is known but its snapshot."""

    def __init__(self, snapshot: str) -> None:
        self.snapshot = snapshot

    def read(self, *_given: Any, **_limits: Any) -> Rows:
        raise AssertionError("the shelf asks no graph")

    def close(self) -> None: ...


def made_by(shelf: Shelf, snapshot: str = "s1", value: str = "new") -> list[str]:
    return shelf.get("texts", ("year", 2020), TEXTS, Graph(snapshot), lambda: [value])


def test_what_one_process_put_there_the_next_one_finds(tmp_path: Path) -> None:
    assert made_by(Shelf(tmp_path, "s1"), value="first") == ["first"]
    assert made_by(Shelf(tmp_path, "s1"), value="second") == ["first"]
    assert Shelf(tmp_path, "s1").has("texts", ("year", 2020))
    assert not Shelf(tmp_path, "s1").has("texts", ("year", 2021))


def test_a_broken_file_is_made_again(tmp_path: Path) -> None:
    made_by(Shelf(tmp_path, "s1"), value="first")
    (file,) = tmp_path.glob("*/texts-*")
    file.write_bytes(file.read_bytes()[:-5])
    assert made_by(Shelf(tmp_path, "s1"), value="second") == ["second"]
    assert made_by(Shelf(tmp_path, "s1"), value="third") == ["second"]


def test_a_value_of_a_snapshot_that_came_meanwhile_is_not_put_there(tmp_path: Path) -> None:
    assert made_by(Shelf(tmp_path, "s1"), snapshot="s2", value="of s2") == ["of s2"]
    assert made_by(Shelf(tmp_path, "s1"), value="of s1") == ["of s1"]


def test_a_value_that_would_read_back_otherwise_is_not_put_there(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path, "s1")
    shelf.get("pair", (), ANYTHING, Graph("s1"), lambda: ("a", "b"))
    assert not shelf.has("pair", ())


def test_a_full_shelf_takes_no_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelves, "MOST_BYTES", 10)
    assert made_by(Shelf(tmp_path, "s1")) == ["new"]
    assert list(tmp_path.rglob("*.gz")) == []


def test_what_belongs_to_other_snapshots_or_other_code_is_thrown_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made_by(Shelf(tmp_path, "s1"))
    made_by(Shelf(tmp_path, "s2"), snapshot="s2")
    monkeypatch.setenv("TIELINE_AUDIENCE", "partner")
    made_by(Shelf(tmp_path, "s2"), snapshot="s2")
    Shelf(tmp_path, "s2").clear_others()
    assert sorted((folder.name[:3], folder.name.rpartition("-")[2]) for folder in tmp_path.iterdir()) == [
        ("s2-", "partner"),
        ("s2-", "public"),
    ]


def test_without_a_folder_nothing_is_kept() -> None:
    assert made_by(Shelf(None, "s1"), value="first") == ["first"]
    assert made_by(Shelf(None, "s1"), value="second") == ["second"]
