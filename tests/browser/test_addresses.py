"""Every page is complete, its address opens the same tables again, and tabs and the back button keep their place."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.chromium import PATIENCE, address_of, answered, pages
from tests.browser.conftest import OpenReader
from tests.browser.walking import choose, fits, keyed, open_at, tables

pytestmark = pytest.mark.browser
NO_FILTER = {
    "start": "leads to pages with filters",
    "find": "shows nothing before something is looked for",
    "console": "the reader writes the question, which is never in the address",
}
"""Pages of which nothing hangs on the address, and why."""
WITHOUT_FILES = frozenset({"network", "sources", "dictionary"})
"""Pages whose tables are read and not taken as CSV; what they say is compared."""
DRAWN = 2000
"""Milliseconds after which a page that was asked for again has begun, and one that is complete has its foot."""


@pytest.mark.parametrize("name", pages())
def test_every_page_is_complete_and_asks_no_other_host(page: Page, name: str) -> None:
    open_at(page, address_of(name))
    assert page.get_by_test_id("stException").count() == 0
    assert fits(page)


@pytest.mark.parametrize("name", [name for name in pages() if name not in NO_FILTER])
def test_an_address_opened_again_gives_the_same_tables(open_reader: OpenReader, name: str) -> None:
    first = open_reader()
    open_at(first, f"{address_of(name)}?year=2010&country=Ruritania")
    views = keyed(first, "view").get_by_role("radio")
    if views.count():
        with answered(first):
            views.nth(1).click()
    rows = tables(first)
    first.wait_for_timeout(DRAWN)
    said = first.get_by_test_id("stMain").inner_text()
    assert rows or "No row." in said or name in WITHOUT_FILES
    again = open_reader()
    open_at(again, first.url)
    assert tables(again) == rows
    expect(again.get_by_test_id("stMain")).to_have_text(said, use_inner_text=True, timeout=PATIENCE)


def test_two_tabs_do_not_disturb_each_other(open_reader: OpenReader) -> None:
    one = open_reader()
    other = one.context.new_page()
    open_at(one, "/questions?q=penalties_side_by_side&year=2010")
    before = tables(one)
    open_at(other, "/questions?q=penalties_side_by_side&year=2020")
    choose(other, "question", "Which figures do the sources give?")
    choose(one, "penalties_side_by_side_row", "1 ·")
    assert tables(one) == before
    assert "q=figures" in other.url
    assert "q=penalties_side_by_side" in one.url


def test_the_back_button_returns_to_the_page_and_the_question_before(page: Page) -> None:
    open_at(page, "/")
    page.get_by_role("link", name="Which countries have no separate National Rapporteur?").click()
    first = page.get_by_role("heading", name="Which countries have no separate National Rapporteur?")
    expect(first).to_be_visible()
    choose(page, "question", "Which figures do the sources give?")
    expect(page.get_by_role("heading", name="Which figures do the sources give?")).to_be_visible()
    page.go_back()
    expect(first).to_be_visible()
    page.go_back()
    expect(page.get_by_role("heading", name="First questions")).to_be_visible()
    expect(page).to_have_url(re.compile(r"/(\?.*)?$"))
