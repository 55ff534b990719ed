"""Somebody who enters a new report: ten candidates a minute without a pointer, and typing is never taken for a key."""

import json
import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from graph_schema.store import open_store
from loaders.build import build_graph
from tests.browser.chromium import PATIENCE, answered, count_answers, note_other_hosts, settle
from tests.browser.conftest import NARROW, SCREENSHOTS, WIDE
from tests.browser.looks import bad_in_every_look
from tests.browser.walking import fits, open_at, tab_to
from tests.loaders.review.conftest import REPORT
from tests.ruritania import assemble_ruritania
from tests.served import served

pytestmark = pytest.mark.browser
READING = 180_000
"""Milliseconds until a report is read and its candidates found, on a machine that has much else to do."""
TYPED = "A maxed-out sentence, such as accept, edit, merge, skip and undo."
"""Every letter that is a key when nobody types."""


@pytest.fixture(scope="module")
def review_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A dashboard on which reports are reviewed, with a data folder, texts and a journal of its own."""
    folder = tmp_path_factory.mktemp("reviewed")
    data = assemble_ruritania(folder / "data")
    (folder / "texts").mkdir()
    store = f"embedded:{folder / 'graph'}"
    opened = open_store(store)
    build_graph(data, opened, quiet=True)
    opened.close()
    (folder / "ruritania-today.txt").write_text(REPORT, encoding="utf-8")
    settings = {"AUDIENCE": "partner", "REVIEW": "on", "USER": "reader-9", "DATA": str(data)}
    places = {"REVIEWS": "reviews", "JOURNAL": "journal.jsonl", "SOURCES": "texts"}
    settings |= {name: str(folder / place) for name, place in places.items()}
    environment = {f"TIELINE_{name}": value for name, value in settings.items()}
    with served(store, folder / "dashboard.log", **environment) as door:
        yield f"{door.url}\n{folder}"


@pytest.fixture(params=[WIDE, NARROW], ids=["wide", "phone"])
def desk(browser: Browser, review_url: str, request: pytest.FixtureRequest) -> Iterator[tuple[Page, str]]:
    """The Review page with the report on the desk, and the id under which it is reviewed."""
    url, folder = review_url.split("\n")
    source = f"ruritania-today-{request.param}"
    context = browser.new_context(base_url=url, viewport={"width": request.param, "height": 900})
    context.set_default_timeout(PATIENCE)
    elsewhere = note_other_hosts(context)
    count_answers(context)
    page = context.new_page()
    open_at(page, "/review")
    page.locator("input[type=file]").set_input_files(Path(folder) / "ruritania-today.txt")
    expect(page.get_by_text("ruritania-today.txt")).to_be_visible()
    tab_to(page, page.get_by_role("textbox", name="Id of the source"))
    page.keyboard.type(source)
    with answered(page, READING):
        page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Accept")).to_be_visible()
    page.evaluate("document.activeElement.blur()")
    yield page, source
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SCREENSHOTS / f"{source}.png")
    context.close()
    assert elsewhere == [], "requests left the machine"


def decided(page: Page) -> int:
    found = re.search(r"(\d+) decided", page.get_by_test_id("stProgress").inner_text())
    assert found is not None
    return int(found[1])


def press(page: Page, *keys: str) -> int:
    """Press keys, waiting for the page after each; how many are decided then."""
    for key in keys:
        with answered(page):
            page.keyboard.press(key)
    return decided(page)


def edit(page: Page) -> int:
    """Open the form, write a sentence with every letter that is a key, and accept with it."""
    while page.get_by_text("The passage names").count():
        press(page, "s")
    press(page, "e")
    expect(page.locator(".st-key-review_opened :focus")).to_have_count(1)
    box = page.get_by_role("textbox", name="In our words")
    tab_to(page, box)
    page.keyboard.press("Control+a")
    page.keyboard.type(TYPED)
    with answered(page):
        page.keyboard.press("Control+Enter")
    expect(page.locator(".st-key-review_opened")).to_have_count(0)
    settle(page)
    return decided(page)


def test_ten_candidates_are_decided_in_a_minute_by_keys_alone(desk: tuple[Page, str], review_url: str) -> None:
    page, source = desk
    began = time.monotonic()

    assert press(page, "a") == 1
    assert press(page, "x", "1") == 2
    assert press(page, "u") == 1
    assert press(page, "x", "x") == 2
    assert edit(page) == 3
    while decided(page) < 10:
        before = decided(page)
        if press(page, "a") == before:
            press(page, "x", "4")
    seconds = time.monotonic() - began

    print(f"\n10 decisions in {seconds:.0f} s")
    assert seconds < 60
    assert fits(page)
    (file,) = (Path(review_url.split("\n")[1]) / "reviews").glob(f"*-{source}.jsonl")
    lines = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    assert [line.get("reason") for line in lines[1:4]] == ["not_said", None, None]
    assert [line["changes"]["says"] for line in lines if line["verdict"] == "edit"] == [TYPED]
    assert len(lines) >= 12


@pytest.mark.parametrize("desk", [WIDE], indirect=True, ids=["every look"])
def test_axe_finds_nothing_serious_with_a_candidate_on_the_desk(desk: tuple[Page, str]) -> None:
    page, _source = desk
    assert not (bad := bad_in_every_look(page)), "\n".join(bad)
    page.set_viewport_size({"width": WIDE, "height": 900})
    press(page, "e")
    expect(page.locator(".st-key-review_opened")).to_be_visible()
    assert not (bad := bad_in_every_look(page)), "\n".join(bad)
