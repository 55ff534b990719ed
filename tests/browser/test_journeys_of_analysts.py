"""Three journeys of somebody who compares countries: to a figure, to a passage, and to an address by keyboard."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.chromium import answered
from tests.browser.conftest import OpenReader
from tests.browser.walking import choose, fits, keyed, open_at, passage_shows, tab_to, tables, take, view, write_year

pytestmark = pytest.mark.browser


def test_an_analyst_takes_a_figure_of_the_penalties_of_an_earlier_year(page: Page) -> None:
    open_at(page, "/law")
    view(page, "Penalties")
    write_year(page, 2010)
    expect(page).to_have_url(re.compile("year=2010"))
    rows = take(page, "penalties_side_by_side")
    assert "Criminal Code of Ruritania, article 117" in rows
    assert "2010" in rows
    assert "2020" not in rows
    figure = take(page, "penalties_side_by_side_picture", "svg")
    assert figure.startswith("<?xml")
    assert "years of imprisonment" in figure
    assert fits(page)


def test_an_analyst_reads_what_was_asked_twice_and_is_still_missing(page: Page) -> None:
    open_at(page, "/recommendations")
    expect(page.get_by_text(re.compile(r"^2 rows ·")).first).to_be_visible()
    choose(page, "recommendation_chains_row", "Shelter for men")
    passage_shows(page, "Men")
    assert fits(page)


def test_an_analyst_shares_what_changed_between_two_years_by_keyboard(wide_page: Page, open_reader: OpenReader) -> None:
    open_at(wide_page, "/gaps")
    target = keyed(wide_page, "view").get_by_role("radio", name="What changed between two years")
    tab_to(wide_page, keyed(wide_page, "view"))
    for _ in range(10):
        if target.evaluate("part => part.contains(document.activeElement)"):
            break
        wide_page.keyboard.press("ArrowRight")
    with answered(wide_page):
        wide_page.keyboard.press("Enter")
    expect(wide_page).to_have_url(re.compile(r"view=two_years"))
    expect(wide_page.get_by_role("heading", name="What changed between two years?")).to_be_visible()
    shared = tables(wide_page)
    assert "Dedicated budget line" in shared["gap_matrix_between_two_years"]
    reader = open_reader()
    open_at(reader, wide_page.url)
    assert tables(reader) == shared
