"""A real dashboard on the graph of the invented countries, and a real Chromium that notes every request."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from graph_schema.store import open_store
from loaders.build import build_graph

CHROMIUM = os.environ.get("TIELINE_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]  # fmt: skip
START_SECONDS = 60
SCREENSHOTS = Path("build/screenshots")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="session")
def dashboard_url(
    ruritania_data: Path, ruritania_sources: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The address of a dashboard in a process of its own."""
    folder = tmp_path_factory.mktemp("served")
    store = open_store(f"embedded:{folder / 'graph'}")
    build_graph(ruritania_data, store, quiet=True)
    store.close()
    port = _free_port()
    environment = os.environ | {
        "TIELINE_STORE": f"embedded:{folder / 'graph'}",
        "TIELINE_SOURCES": str(ruritania_sources),
        "TIELINE_PORT": str(port),
    }
    log = (folder / "dashboard.log").open("w")
    process = subprocess.Popen(
        [sys.executable, "-m", "dashboard"],
        env=environment,
        stdout=log,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )
    try:
        _wait_for(f"http://127.0.0.1:{port}/_stcore/health", process, folder / "dashboard.log")
        yield f"http://127.0.0.1:{port}"
    finally:
        os.killpg(process.pid, 15)
        process.wait(timeout=20)
        log.close()


def _wait_for(address: str, process: "subprocess.Popen[bytes]", log: Path) -> None:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until and process.poll() is None:
        try:
            with urllib.request.urlopen(address, timeout=2):
                return
        except OSError:
            time.sleep(0.3)
    pytest.fail(f"The dashboard did not start:\n{log.read_text(encoding='utf-8')[-2000:]}", pytrace=False)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chromium; where there is none the tests fail and say so."""
    if not CHROMIUM:
        pytest.fail("No Chromium on this machine: apt install chromium, or name one in TIELINE_CHROMIUM", pytrace=False)
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield opened
        opened.close()


@pytest.fixture(params=[1280, 390], ids=["wide", "phone"])
def page(browser: Browser, dashboard_url: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A fresh page, wide and narrow; a request to any other host fails the test when it ends."""
    opened = browser.new_page(base_url=dashboard_url, viewport={"width": request.param, "height": 900})
    elsewhere: list[str] = []

    def note(address: str) -> None:
        parts = urlsplit(address)
        if parts.scheme in {"http", "https", "ws", "wss"} and parts.hostname != "127.0.0.1":
            elsewhere.append(address)

    opened.on("request", lambda asked: note(asked.url))
    opened.on("websocket", lambda asked: note(asked.url))
    opened.set_default_timeout(20_000)
    yield opened
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    name = re.sub(r"[^\w-]+", "-", request.node.name).strip("-")
    opened.screenshot(path=SCREENSHOTS / f"{name}.png")
    opened.close()
    assert elsewhere == [], "requests left the machine"
