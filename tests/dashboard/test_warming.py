"""What pages open with is worked out once, kept beside the graph, and shown to nobody for whom it was not made."""

import re
import shutil
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
import streamlit as st

from dashboard.__main__ import main
from dashboard.session import Session
from graph_schema.store import StoreSettings, open_store
from queries import Answer
from queries.asking import ask_question
from tests.browser.chromium import pages
from tests.dashboard.conftest import OpenPage

NOTHING_SIGNED = {"group": "SEE", "year": 2014, "at_most": 0}


@pytest.fixture
def current(ruritania_url: str, monkeypatch: pytest.MonkeyPatch) -> Session:
    """A session without a page, in a process that knows nothing yet, and nothing beside the graph."""
    monkeypatch.setenv("TIELINE_STORE", ruritania_url)
    folder = StoreSettings(url=ruritania_url).kept()
    assert folder is not None
    shutil.rmtree(folder, ignore_errors=True)
    st.cache_resource.clear()
    snapshot = open_store(ruritania_url).snapshot
    assert snapshot
    return Session(ruritania_url, snapshot, has_page=False)


def test_a_page_that_opens_finds_its_answers_made_by_another_process(
    current: Session, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert current.snapshot
    assert main(["ready"]) == 0
    made = re.match(r"(\d+) answers were made that pages open with", capsys.readouterr().out)
    assert made is not None
    assert int(made[1]) > 50
    assert main(["ready"]) == 0
    assert capsys.readouterr().out.startswith("0 answers were made")
    st.cache_resource.clear()

    def asked(question: Any, *_rest: Any) -> Answer:
        raise AssertionError(f"{question.id} is asked of the graph again")

    monkeypatch.setattr("queries.kept.ask_question", asked)
    for name in pages():
        open_page(name)


def test_readers_who_ask_at_once_wait_for_one_answer(current: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def slowly(question: Any, *rest: Any) -> Answer:
        asked.append(question.id)
        time.sleep(0.2)
        return ask_question(question, *rest)

    monkeypatch.setattr("queries.kept.ask_question", slowly)
    with ThreadPoolExecutor(4) as readers:
        found = list(readers.map(lambda _reader: current.ask("figures"), range(4)))
    assert asked == ["figures"]
    assert all(answer is found[0] for answer in found)


def test_what_was_kept_for_partners_is_not_shown_to_the_public(
    current: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TIELINE_AUDIENCE", "partner")
    for_partners = current.ask("pairs_board", **NOTHING_SIGNED)
    monkeypatch.setenv("TIELINE_AUDIENCE", "public")
    for_all = current.ask("pairs_board", **NOTHING_SIGNED)
    assert [(row["first"], row["second"]) for row in for_all.rows] == [("Quorland", "Zavonia")]
    assert [row["second"] for row in for_partners.rows] == ["Ruritania", "Zavonia"]
    folder: Path | None = StoreSettings(url=current.url).kept()
    assert folder is not None
    assert sorted(entry.name.rpartition("-")[2] for entry in (folder / "answers").iterdir()) == ["partner", "public"]


def test_a_picture_is_drawn_once_and_found_by_the_next_process(current: Session) -> None:
    drawn: list[str] = []

    def draw(svg: str) -> tuple[str, str]:
        drawn.append(svg)
        return svg, "two bars"

    assert current.picture("bars", ("year", 2020), lambda: draw("<svg/>")) == ("<svg/>", "two bars")
    st.cache_resource.clear()
    assert current.picture("bars", ("year", 2020), lambda: draw("<svg>again</svg>")) == ("<svg/>", "two bars")
    assert current.picture("bars", ("year", 2021), lambda: draw("<svg>other</svg>")) == ("<svg>other</svg>", "two bars")
    assert drawn == ["<svg/>", "<svg>other</svg>"]


def test_without_a_graph_nothing_is_made_ready(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TIELINE_STORE", f"embedded:{tmp_path / 'nothing'}")
    assert main(["ready"]) == 1
    assert capsys.readouterr().err == "There is no graph yet. Build it with: make graph\n"
