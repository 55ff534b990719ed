"""`make bench-browser`: how long a reader waits, in a real Chromium on the real graph, into docs/benchmarks/browser.md.

A page is usable when the server has finished it and the browser has drawn it. An interaction is measured from the
press of the key that sets it off until the page is complete again.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, WebSocket
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from graph_schema.store import StoreSettings
from tests.bench.figures import machine, seconds, spread, table
from tests.browser.chromium import address_of, chromium, pages, settle
from tests.served import served

PAGE = Path(__file__).parents[2] / "docs" / "benchmarks" / "browser.md"
PATIENCE = 240_000
DRAWN = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
AT_REST = 2000
"""Milliseconds before the first interaction: a reader looks first."""
YEARS = (2020, 2014, 2012, 2010, 2004)
_STEPS = ("ArrowDown", "ArrowDown", "ArrowUp", "ArrowDown", "ArrowUp")
"""To and fro: a list may have no more than two entries, and at its end another step down chooses nothing new."""
HEAD = """# How long a reader waits

*A real Chromium on the graph of this repository.* Written by `make bench-browser`. Server and browser share the
processors of one machine. What pages open with is kept beside the graph (`python -m dashboard ready`, or any server
before). A first opening is the first since the server started; what else is asked is worked out once and then kept
until the graph changes.
"""


@dataclass
class Waited:
    """The seconds that a reader of one page waits."""

    page: str
    first: float = 0.0
    again: list[float] = field(default_factory=list)
    filtered: list[float] = field(default_factory=list)
    rows: list[float] = field(default_factory=list)


def _finished(received: bytes | str) -> bool:
    """Whether a message of the server says that a run of the page is complete."""
    if isinstance(received, str):
        return False
    message = ForwardMsg()
    message.ParseFromString(received)
    done = message.WhichOneof("type") == "script_finished"
    return done and message.script_finished == ForwardMsg.ScriptFinishedStatus.FINISHED_SUCCESSFULLY


def _time(page: Page, socket: WebSocket, act: Callable[[], None]) -> float:
    """Seconds from an action until the page is complete and drawn."""
    began = time.perf_counter()
    with socket.expect_event("framereceived", _finished, timeout=PATIENCE):
        act()
    settle(page, PATIENCE)
    page.evaluate(DRAWN)
    return time.perf_counter() - began


@contextmanager
def _reader(browser: Browser, url: str) -> Iterator[tuple[Page, list[WebSocket]]]:
    context = browser.new_context(base_url=url, viewport={"width": 1280, "height": 900})
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    sockets: list[WebSocket] = []
    page.on("websocket", lambda opened: sockets.append(opened))
    yield page, sockets
    context.close()


def _open(page: Page, name: str) -> float:
    began = time.perf_counter()
    page.goto(address_of(name))
    settle(page, PATIENCE)
    page.evaluate(DRAWN)
    took = time.perf_counter() - began
    if page.get_by_test_id("stException").count():
        raise SystemExit(f"{name} shows an error instead of the page; nothing is written.")
    return took


def cold_starts(store: str, times: int, folder: Path) -> tuple[list[float], list[float]]:
    """From the start of a server until its door is open, and until the first page is usable; a new server each time."""
    doors, usable = [], []
    for _ in range(times):
        with chromium() as browser, served(store, folder / "dashboard.log") as door:
            with _reader(browser, door.url) as (page, _):
                opened = _open(page, pages()[0])
            doors.append(door.seconds)
            usable.append(door.seconds + opened)
    return doors, usable


def wait_on(browser: Browser, url: str, name: str, times: int) -> Waited:
    """Open a page, change its year or country, and open the evidence of its first rows."""
    found = Waited(name)
    for number in range(times + 1):
        with _reader(browser, url) as (page, _):
            took = _open(page, name)
        if number:
            found.again.append(took)
        else:
            found.first = took
    with _reader(browser, url) as (page, sockets):
        _open(page, name)
        page.wait_for_timeout(AT_REST)
        row = page.locator("[class*='st-key-'][class*='_row']").get_by_role("combobox")
        if row.count():
            found.rows = [_choose(page, sockets[-1], row.first, _STEPS[n]) for n in range(times)]
        year, country = (page.locator(f".st-key-{key}") for key in ("year", "country"))
        if year.count():
            found.filtered = [_fill(page, sockets[-1], year.get_by_role("spinbutton"), YEARS[n]) for n in range(times)]
        elif country.count():
            found.filtered = [
                _choose(page, sockets[-1], country.get_by_role("combobox"), _STEPS[n]) for n in range(times)
            ]
    return found


def _choose(page: Page, socket: WebSocket, box: Locator, step: str) -> float:
    """Choose the entry beside the one that is chosen; the clock starts when it is confirmed."""
    box.click()
    page.keyboard.press(step)
    return _time(page, socket, lambda: page.keyboard.press("Enter"))


def _fill(page: Page, socket: WebSocket, box: Locator, year: int) -> float:
    box.fill(str(year))
    return _time(page, socket, lambda: box.press("Enter"))


def page_of(doors: list[float], usable: list[float], found: list[Waited]) -> str:
    """The page of results."""
    starts = [("door open", len(doors), *spread(doors)), ("first page usable", len(usable), *spread(usable))]
    rows = [
        (
            entry.page,
            seconds(entry.first),
            *spread(entry.again),
            *(cell for spent in (entry.filtered, entry.rows) for cell in (spread(spent) if spent else ("–", "–"))),
        )
        for entry in found
    ]
    heads = ("page", "first opening", "opened again, median", "p95", "filter, median", "p95", "row, median", "p95")
    return "\n".join(
        [
            HEAD,
            machine("streamlit", "arcadedb-embedded"),
            "",
            "## From nothing to the first page",
            "",
            table(("after `make run`, the graph being built", "times", "median", "p95"), starts),
            "",
            "## Each page",
            "",
            f"*Filter* is another year, or another country where there is no year; *row* is the evidence of a row; "
            f"{len(found[0].again)} times each. A dash: the page has none.",
            "",
            table(heads, rows),
            "",
        ]
    )


def main(words: list[str] | None = None) -> int:
    """Measure and write the page."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench.browser", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--times", type=int, default=5, choices=range(1, len(YEARS) + 1))
    parser.add_argument("--only", nargs="+", choices=pages(), default=pages(), help="these pages, nothing else")
    parser.add_argument("--out", type=Path, default=PAGE, help="the page to write")
    arguments = parser.parse_args(words)
    store = StoreSettings.from_environment().url
    with tempfile.TemporaryDirectory(prefix="tieline-browser-") as kept:
        doors, usable = cold_starts(store, arguments.times, Path(kept))
        print(f"first page usable: {spread(usable)[0]}", flush=True)
        found = []
        with served(store, Path(kept) / "dashboard.log") as door, chromium() as browser:
            for name in arguments.only:
                found.append(wait_on(browser, door.url, name, arguments.times))
                print(f"{name}: first {seconds(found[-1].first)}", flush=True)
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    arguments.out.write_text(page_of(doors, usable, found), encoding="utf-8")
    print(f"Written: {arguments.out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
