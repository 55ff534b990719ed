"""A real Chromium: how it is started, what it may ask for, and when a page is complete."""

import ast
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

CHROMIUM = os.environ.get("TIELINE_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]  # fmt: skip
PATIENCE = 45_000
"""Milliseconds for one wait: a page whose answers nobody has asked for yet takes seconds on a busy machine."""
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


_ANSWERS = """() => {
  if (window.answersSoFar === undefined) {
    window.answersSoFar = 0;
    const complete = () => document.querySelector("[data-test-script-state=notRunning]") !== null;
    let before = complete();
    new MutationObserver(() => {
      const now = complete();
      if (now && !before) window.answersSoFar += 1;
      before = now;
    }).observe(document, {subtree: true, childList: true, attributeFilter: ["data-test-script-state"]});
  }
  return window.answersSoFar;
}"""


@contextmanager
def answered(page: Page, patience: float = PATIENCE) -> Iterator[None]:
    """Do what makes the server answer, and wait for the whole answer.

    The address changes, and the old page still looks complete, before the server has begun: whoever looks or presses
    then meets what is about to be replaced.
    """
    settle(page, patience)
    before = page.evaluate(_ANSWERS)
    yield
    page.wait_for_function("before => window.answersSoFar > before", arg=before, timeout=patience)
    settle(page, patience)
