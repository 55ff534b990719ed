"""Three journeys of somebody who pays: to a passage, to a file, and to an address."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenReader
from tests.browser.walking import choose, fits, open_at, passage_shows, tables, take, view

pytestmark = pytest.mark.browser


def test_a_donor_sees_who_pays_for_a_shelter_and_the_passage_behind_it(page: Page) -> None:
    open_at(page, "/country?country=Ruritania&theme=Funding")
    expect(page.get_by_role("heading", name="Who funds what?")).to_be_visible()
    choose(page, "funding_who_funds_what_row", "North Fund · Shelter run by Harbour")
    passage_shows(page, "The North Fund pays 60,000 euro a year for the shelter")
    assert fits(page)


def test_a_donor_takes_the_services_that_hang_on_one_funder(page: Page) -> None:
    open_at(page, "/funding")
    view(page, "Concentration")
    rows = take(page, "services_with_one_funder")
    assert "Shelter run by Harbour" in rows
    assert "Shelter run by Beacon" not in rows, "it has two funders"
    assert fits(page)


def test_a_donor_shares_the_cells_without_money(page: Page, open_reader: OpenReader) -> None:
    open_at(page, "/funding")
    view(page, "Cells without money on record")
    expect(page).to_have_url(re.compile(r"view=cells"))
    shared = tables(page)
    assert "Zavonia" in shared["funding_cells"]
    board = open_reader(390)
    open_at(board, page.url)
    assert tables(board) == shared
    assert fits(page)
