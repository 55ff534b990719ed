"""A light session is served what a browser is served: the passage of a row, another year, and every error."""

import asyncio
from collections.abc import Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import pytest

from graph_schema.store import open_store
from loaders.build import build_graph
from tests.bench.light_session import LightSession, PageFailedError
from tests.served import served

pytestmark = pytest.mark.browser
T = TypeVar("T")
QUESTION = ("questions", "q=countries_without_rapporteur")


@contextmanager
def _dashboard(data: Path, folder: Path, sources: Path) -> Iterator[str]:
    store = f"embedded:{folder / 'graph'}"
    opened = open_store(store)
    build_graph(data, opened, quiet=True)
    opened.close()
    with served(store, folder / "dashboard.log", TIELINE_SOURCES=str(sources)) as door:
        yield door.url


@pytest.fixture(scope="module")
def url(ruritania_data: Path, ruritania_sources: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with _dashboard(ruritania_data, tmp_path_factory.mktemp("light"), ruritania_sources) as address:
        yield address


def done(work: Coroutine[None, None, T]) -> T:
    """What work gives, in a thread of its own: the browser of other tests keeps a loop running in this one."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, work).result()


async def _passage(url: str) -> tuple[str, str]:
    async with LightSession(url) as session:
        opened = await session.open(*QUESTION)
        row = next(widget for widget in opened.of("selectbox") if widget.id.endswith("_rapporteur_row"))
        chosen = await session.choose(row, row.options[0])
        return opened.text(), chosen.text()


def test_a_light_session_reads_the_passage_behind_a_row(url: str) -> None:
    opened, chosen = done(_passage(url))
    assert "Zavonia has no National Rapporteur." not in opened
    assert "Zavonia has no National Rapporteur." in chosen


async def _rows(url: str) -> tuple[str, str]:
    async with LightSession(url) as session:
        opened = await session.open(*QUESTION)
        year = next(widget for widget in opened.of("number_input") if widget.id.endswith("-year"))
        return opened.text(), (await session.choose(year, 2010.0)).text()


def test_a_light_session_changes_the_year(url: str) -> None:
    newest, earlier = done(_rows(url))
    assert "1 row ·" in newest
    assert "2 rows ·" in earlier


async def _lost(url: str) -> None:
    async with LightSession(url) as session:
        await session.open("no_such_page")


def test_a_page_that_is_not_there_is_an_error(url: str) -> None:
    with pytest.raises(PageFailedError, match="no page"):
        done(_lost(url))
