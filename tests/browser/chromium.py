"""A real Chromium: how it is started, what it may ask for, and when a page is complete."""

import ast
import os
import re
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit
from weakref import WeakKeyDictionary

from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

CHROMIUM = os.environ.get("TIELINE_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]  # fmt: skip
PATIENCE = 45_000
"""Milliseconds for one wait: a page whose answers nobody has asked for yet takes seconds on a busy machine."""
LOOK_AGAIN = 100
"""Milliseconds between two looks for an answer, and for the browser to draw the one that has come."""
APP = Path(__file__).parents[2] / "dashboard" / "app.py"


class NoBrowserError(Exception):
    """There is no Chromium on this machine."""


def pages() -> tuple[str, ...]:
    """Every page of the dashboard in its order, as app.py lists them; reading the file does not run the app."""
    for statement in ast.parse(APP.read_text(encoding="utf-8")).body:
        if isinstance(statement, ast.Assign) and ast.unparse(statement.targets[0]) == "PAGES":
            return tuple(name for names in ast.literal_eval(statement.value).values() for name in names)
    raise LookupError(f"{APP} lists no PAGES")


def address_of(page: str) -> str:
    """The address of a page below the door; the first page has none."""
    return "/" if page == pages()[0] else f"/{page}"


@contextmanager
def chromium() -> Iterator[Browser]:
    """A Chromium that is closed afterwards."""
    if not CHROMIUM:
        raise NoBrowserError("No Chromium on this machine: apt install chromium, or name one in TIELINE_CHROMIUM")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        try:
            yield opened
        finally:
            opened.close()


def note_other_hosts(context: BrowserContext) -> list[str]:
    """A list that fills with every request and socket of a context, also of its downloads, to another machine."""
    elsewhere: list[str] = []

    def note(address: str) -> None:
        parts = urlsplit(address)
        if parts.scheme in {"http", "https", "ws", "wss"} and parts.hostname != "127.0.0.1":
            elsewhere.append(address)

    context.on("request", lambda asked: note(asked.url))
    context.on("page", lambda page: page.on("websocket", lambda asked: note(asked.url)))
    return elsewhere


def settle(page: Page, patience: float = PATIENCE) -> None:
    """Wait until the page is complete: while it is still being written, an open list closes again."""
    expect(page.get_by_text(re.compile("^Snapshot ")).first).to_be_attached(timeout=patience)
    expect(page.locator("[data-test-script-state=notRunning]")).to_be_attached(timeout=patience)


def count_answers(context: BrowserContext) -> None:
    """Count for each page of a context how often the server has finished it.

    The page itself does not always tell: where the answer is quick, it never says that it is being written.
    """

    def note(page: Page, received: str | bytes) -> None:
        if isinstance(received, str):
            return
        message = ForwardMsg()
        message.ParseFromString(received)
        finished = message.WhichOneof("type") == "script_finished"
        if finished and message.script_finished == ForwardMsg.ScriptFinishedStatus.FINISHED_SUCCESSFULLY:
            _answers[page] = _answers.get(page, 0) + 1

    def watch(page: Page) -> None:
        page.on("websocket", lambda socket: socket.on("framereceived", lambda received: note(page, received)))

    context.on("page", watch)


_answers: WeakKeyDictionary[Page, int] = WeakKeyDictionary()


@contextmanager
def answered(page: Page, patience: float = PATIENCE) -> Iterator[None]:
    """Do what makes the server answer, and wait for the whole answer.

    The address changes, and the old page still looks complete, before the server has begun: whoever looks or presses
    then meets what is about to be replaced.
    """
    settle(page, patience)
    before, until = _answers.get(page, 0), time.monotonic() + patience / 1000
    yield
    while _answers.get(page, 0) == before:
        assert time.monotonic() < until, f"no answer within {patience / 1000:g} s"
        page.wait_for_timeout(LOOK_AGAIN)
    page.wait_for_timeout(LOOK_AGAIN)
    settle(page, patience)
