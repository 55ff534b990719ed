"""Four journeys of somebody who has to call a counterpart: to a passage, a file, an address, and one by keyboard."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenReader
from tests.browser.walking import (
    choose,
    choose_by_keyboard,
    fits,
    open_at,
    passage_shows,
    tab_to,
    tables,
    take,
    view,
)

pytestmark = pytest.mark.browser


def test_a_coordinator_finds_the_counterpart_of_a_country_and_the_passage_behind_it(page: Page) -> None:
    open_at(page, "/country?country=Zavonia")
    expect(page.get_by_role("heading", name="Who coordinates, chairs and reports in a country?")).to_be_visible()
    choose(page, "coordination_counterparts_in_a_country_row", "National Coordinator of Zavonia · coordinator · does")
    passage_shows(page, "The National Coordinator was given the title in 2018")
    assert fits(page)


def test_a_coordinator_opens_the_passage_behind_an_answer_of_the_first_page_by_keyboard(wide_page: Page) -> None:
    open_at(wide_page, "/")
    tab_to(wide_page, wide_page.get_by_role("link", name="Which countries have no separate National Rapporteur?"))
    wide_page.keyboard.press("Enter")
    expect(
        wide_page.get_by_role("heading", name="Which countries have no separate National Rapporteur?")
    ).to_be_visible()
    choose_by_keyboard(wide_page, "countries_without_rapporteur_row", "1 · Zavonia")
    passage_shows(wide_page, "Zavonia has no National Rapporteur.")
    expect(wide_page).to_have_url(re.compile("countries_without_rapporteur_row=1"))


def test_a_coordinator_takes_the_route_board_to_a_meeting(page: Page) -> None:
    open_at(page, "/routes")
    board = take(page, "route_board")
    assert "Two Rivers Agreement is about trafficking and between the two" in board
    assert "Protocol to Prevent, Suppress and Punish Trafficking in Persons is multilateral or political." in board
    choose(page, "route_board_row", "1 ·")
    assert "route_board_row=1" in page.url
    assert fits(page)


def test_a_coordinator_sends_a_colleague_the_agreements_of_a_country(page: Page, open_reader: OpenReader) -> None:
    open_at(page, "/agreements")
    choose(page, "country", "Ruritania")
    expect(page).to_have_url(re.compile("country=Ruritania"))
    expect(page.get_by_text(re.compile(r"^6 rows ·")).first).to_be_visible()
    sent = tables(page)
    assert "Readmission Agreement of Ruritania and Quorland" in sent["agreements_of_a_country"]
    colleague = open_reader()
    open_at(colleague, page.url)
    assert tables(colleague) == sent
    view(colleague, "Between two countries")
    expect(
        colleague.get_by_role("heading", name="How strong is the footing between each two countries")
    ).to_be_visible()
    assert tables(page) == sent, "what the colleague opens changes nothing here"
    assert fits(page)
