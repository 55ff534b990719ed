"""A dashboard on the graph of the invented countries, and readers with a Chromium that notes every request."""

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from graph_schema.store import open_store
from loaders.build import build_graph
from tests.browser.chromium import PATIENCE, NoBrowserError, chromium, count_answers, note_other_hosts
from tests.served import NotServedError, served

SCREENSHOTS = Path("build/screenshots")
WIDE, NARROW = 1280, 390
OpenReader = Callable[..., Page]
"""Opens a page for one more reader, who shares nothing with the others."""


@pytest.fixture(scope="session")
def dashboard_url(
    ruritania_data: Path, ruritania_sources: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The address of a dashboard in a process of its own."""
    folder = tmp_path_factory.mktemp("served")
    store = f"embedded:{folder / 'graph'}"
    opened = open_store(store)
    build_graph(ruritania_data, opened, quiet=True)
    opened.close()
    with ExitStack() as kept:
        try:
            door = kept.enter_context(served(store, folder / "dashboard.log", TIELINE_SOURCES=str(ruritania_sources)))
        except NotServedError as error:
            pytest.fail(str(error), pytrace=False)
        yield door.url


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chromium; where there is none the tests fail and say so."""
    with ExitStack() as kept:
        try:
            opened = kept.enter_context(chromium())
        except NoBrowserError as error:
            pytest.fail(str(error), pytrace=False)
        yield opened


@pytest.fixture
def open_reader(browser: Browser, dashboard_url: str, request: pytest.FixtureRequest) -> Iterator[OpenReader]:
    """Opens fresh readers; a request of any of them to another host fails the test when it ends."""
    elsewhere: list[list[str]] = []
    opened: list[Page] = []

    def reader(width: int = WIDE) -> Page:
        context = browser.new_context(base_url=dashboard_url, viewport={"width": width, "height": 900})
        elsewhere.append(note_other_hosts(context))
        count_answers(context)
        context.set_default_timeout(PATIENCE)
        opened.append(context.new_page())
        return opened[-1]

    yield reader
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    name = re.sub(r"[^\w-]+", "-", request.node.name).strip("-")
    for number, page in enumerate(opened):
        page.screenshot(path=SCREENSHOTS / f"{name}{f'-{number}' if number else ''}.png")
        page.context.close()
    assert [address for found in elsewhere for address in found] == [], "requests left the machine"


@pytest.fixture
def wide_page(open_reader: OpenReader) -> Page:
    """A fresh page on a wide screen."""
    return open_reader(WIDE)


@pytest.fixture(params=[WIDE, NARROW], ids=["wide", "phone"])
def page(open_reader: OpenReader, request: pytest.FixtureRequest) -> Page:
    """A fresh page, wide and narrow."""
    return open_reader(request.param)
