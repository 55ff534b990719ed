"""`make load`: thirty readers at once for five minutes, without an error, into docs/benchmarks/load.md.

Most readers are light sessions (`light_session.py`): they exchange with the server what a browser does, and draw
nothing. One real Chromium walks the same pages among them. The command fails if any reader saw an error, or, when it
runs for four minutes or more, if the server goes on growing: its peak in the last third of the time may be at most a
quarter above that of the middle third.
"""

import argparse
import asyncio
import random
import sys
import time
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from playwright.async_api import Error as BrowserError
from playwright.async_api import async_playwright

from graph_schema.store import StoreSettings
from tests.bench.figures import machine, spread, table
from tests.bench.light_session import LightSession, PageFailedError, Run
from tests.bench.memory import Memory
from tests.browser.chromium import CHROMIUM, QUIET, address_of, pages
from tests.served import served

PAGE = Path(__file__).parents[2] / "docs" / "benchmarks" / "load.md"
LOG = Path("build") / "load.log"
THINKING = (3.0, 9.0)
"""Seconds between two actions of a reader."""
ARRIVING = 0.2
"""The part of the time in which readers arrive, one after the other, at a server that has just started."""
GROWTH = 1.25
WARM = 240
"""Seconds after which most answers are kept; while they come in, memory grows as it should."""
OPENED, FILTERED, ROW, BROWSER = "page opened", "year changed", "row chosen", "page opened in Chromium"
MEGABYTE = 1024**2


@dataclass
class Found:
    """What all readers saw together."""

    spent: dict[str, dict[str, list[float]]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(list)))
    """Seconds by action, then by page."""
    errors: list[str] = field(default_factory=list)
    bytes: int = 0

    def add(self, action: str, page: str, run: Run) -> None:
        """Note one run of a page."""
        self.spent[action][page].append(run.seconds)
        self.bytes += run.bytes


async def _reader(url: str, number: int, arrives: float, until: float, found: Found) -> None:
    """One reader: opens a page, reads, opens the evidence of a row, changes the year, and goes on to the next page."""
    choice = random.Random(number)
    await asyncio.sleep(arrives)
    try:
        async with LightSession(url) as session:
            while time.monotonic() < until:
                await _visit(session, choice, until, found)
    except (OSError, PageFailedError) as error:
        found.errors.append(f"reader {number}: {error}")


async def _visit(session: LightSession, choice: random.Random, until: float, found: Found) -> None:
    page = choice.choice(pages())
    opened = await session.open(address_of(page).strip("/"))
    found.add(OPENED, page, opened)
    await asyncio.sleep(choice.uniform(*THINKING))
    rows = [widget for widget in opened.of("selectbox") if widget.id.endswith("_row") and widget.options]
    if rows and time.monotonic() < until:
        widget = choice.choice(rows)
        found.add(ROW, page, await session.choose(widget, choice.choice(widget.options)))
        await asyncio.sleep(choice.uniform(*THINKING))
    years = [widget for widget in opened.of("number_input") if widget.id.endswith("-year")]
    if years and time.monotonic() < until:
        found.add(FILTERED, page, await session.choose(years[0], float(choice.choice((2004, 2012, 2014, 2020, 2022)))))
        await asyncio.sleep(choice.uniform(*THINKING))


async def _browser(url: str, until: float, found: Found) -> None:
    """A real browser that walks the pages in their order, again and again."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        page = await browser.new_page(base_url=url)
        page.set_default_timeout(120_000)
        number = 0
        try:
            while time.monotonic() < until:
                name = pages()[number % len(pages())]
                number += 1
                began = time.perf_counter()
                await page.goto(address_of(name))
                await page.get_by_text("Snapshot ").first.wait_for(state="attached")
                await page.locator("[data-test-script-state=notRunning]").wait_for(state="attached")
                found.spent[BROWSER][name].append(time.perf_counter() - began)
                if await page.get_by_test_id("stException").count():
                    found.errors.append(f"Chromium: an exception on {name}")
                await asyncio.sleep(THINKING[0])
        except BrowserError as error:
            found.errors.append(f"Chromium: {error}")
        finally:
            await browser.close()


async def _all(url: str, sessions: int, duration: float) -> Found:
    found = Found()
    until = time.monotonic() + duration
    arriving = duration * ARRIVING
    readers = [_reader(url, number, arriving * number / sessions, until, found) for number in range(1, sessions)]
    await asyncio.gather(*readers, _browser(url, until, found))
    return found


def growth(memory: Memory) -> float:
    """The peak of the last third of the time as a multiple of that of the middle third."""
    return memory.peak_between(2 / 3, 1) / memory.peak_between(1 / 3, 2 / 3)


def page_of(found: Found, memory: Memory, sessions: int, took: float) -> str:
    """The page of results."""
    rows = []
    for action, by_page in found.spent.items():
        all_of_it = [value for spent in by_page.values() for value in spent]
        rows.append((f"**{action}, all pages**", len(all_of_it), *spread(all_of_it)))
        rows += [
            (f"{action}: {page}", len(by_page[page]), *spread(by_page[page])) for page in pages() if page in by_page
        ]
    megabytes = [
        ("before the first reader", memory.readings[0][1]),
        ("at the end, all readers gone", memory.readings[-1][1]),
        ("peak", memory.peak),
        ("peak of the middle third", memory.peak_between(1 / 3, 2 / 3)),
        ("peak of the last third", memory.peak_between(2 / 3, 1)),
    ]
    actions = sum(len(spent) for by_page in found.spent.values() for spent in by_page.values())
    return "\n".join(
        [
            "# Many readers at once",
            "",
            f"*{sessions} readers for {took:.0f} seconds on the graph of this repository.* Written by `make load`.",
            "",
            f"{sessions - 1} readers are light sessions: they speak the protocol of a browser, receive every table, "
            "and draw nothing. One is a real Chromium on the same machine. Each acts, then thinks for "
            f"{THINKING[0]:g} to {THINKING[1]:g} seconds. They arrive one after the other in the first fifth "
            "of the time, at a server that has just started; what pages open with lies beside the graph, all else that "
            "they ask is worked out while they wait. Readers and server share the processors below.",
            "",
            f"{actions} actions, {len(found.errors)} errors, {found.bytes / MEGABYTE:.0f} MB sent to light sessions.",
            *(f"- {error}" for error in found.errors[:20]),
            "",
            machine("streamlit", "arcadedb-embedded"),
            "",
            "## Memory of the server",
            "",
            table(("", "MB"), [(name, f"{value / MEGABYTE:.0f}") for name, value in megabytes]),
            "",
            "## Seconds until the page is complete again",
            "",
            table(("action", "times", "median", "p95"), rows),
            "",
        ]
    )


def main(words: list[str] | None = None) -> int:
    """Serve, let the readers in, and write the page; the exit code is 1 after an error or with unbounded memory."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench.load", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seconds", type=float, default=300)
    parser.add_argument("--sessions", type=int, default=30)
    parser.add_argument("--out", type=Path, default=PAGE, help="the page to write")
    arguments = parser.parse_args(words)
    store = StoreSettings.from_environment().url
    LOG.parent.mkdir(exist_ok=True)
    with (
        served(store, LOG) as door,
        Memory(door.pid) as memory,
    ):
        began = time.monotonic()
        found = asyncio.run(_all(door.url, arguments.sessions, arguments.seconds))
        took = time.monotonic() - began
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    arguments.out.write_text(page_of(found, memory, arguments.sessions, took), encoding="utf-8")
    print(f"{len(found.errors)} errors; server at most {memory.peak / MEGABYTE:.0f} MB, growth × {growth(memory):.2f}")
    if found.errors:
        print("\n".join([*found.errors[:5], f"What the server wrote: {LOG}"]))
    print(f"Written: {arguments.out}")
    grows = arguments.seconds >= WARM and growth(memory) > GROWTH
    return 1 if found.errors or grows else 0


if __name__ == "__main__":
    sys.exit(main())
