"""Three journeys of the people for whom this is, walked in a real browser, on a wide and on a narrow screen."""

import re

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser


def settle(page: Page) -> None:
    """Wait until the page is complete: while it is still being written, an open list closes again."""
    expect(page.get_by_text(re.compile("^Snapshot ")).first).to_be_visible()
    expect(page.locator("[data-test-script-state=notRunning]")).to_be_attached()


def choose(page: Page, label: str, option: str) -> None:
    """Choose an option of a list by typing, as a keyboard user does."""
    settle(page)
    box = page.get_by_role("combobox", name=re.compile(re.escape(label))).last
    box.click()
    box.fill(option)
    page.get_by_role("option", name=re.compile(re.escape(option))).first.click()


def fits(page: Page) -> bool:
    """Whether nothing makes the page itself wider than the screen."""
    return bool(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth + 1"))


def test_a_coordinator_opens_the_passage_behind_an_answer_of_the_first_page(page: Page) -> None:
    page.goto("/")
    expect(page.get_by_role("heading", name="Three questions to begin with")).to_be_visible()
    page.get_by_role("link", name="Open the answer").first.click()
    expect(page.get_by_role("heading", name="Which countries have no separate National Rapporteur?")).to_be_visible()
    choose(page, "Evidence behind row", "1 · Zavonia")
    drawer = page.locator(".st-key-evidence")
    expect(drawer.get_by_text("The coordinator carries the title of rapporteur and has not reported.")).to_be_visible()
    expect(drawer.locator("blockquote").first).to_be_visible()
    expect(drawer.get_by_text(re.compile(r"lines 49-50")).first).to_be_visible()
    assert "countries_without_rapporteur_row=1" in page.url
    assert fits(page)


def test_an_analyst_shares_the_address_of_an_answer_of_another_year(page: Page) -> None:
    page.goto("/questions?q=penalties_side_by_side")
    expect(page.get_by_text(re.compile(r"^\d+ rows ·")).first).to_be_visible()
    settle(page)
    year = page.get_by_role("spinbutton", name=re.compile("Year"))
    year.fill("2010")
    year.press("Enter")
    expect(page).to_have_url(re.compile("year=2010"))
    said = page.get_by_text(re.compile(r"on the situation of 2010;")).first
    expect(said).to_be_visible()
    sentence = said.inner_text()
    address = page.url
    page.goto("about:blank")
    page.goto(address)
    expect(page.get_by_text(sentence)).to_be_visible()
    assert fits(page)


def test_a_donor_sees_who_pays_for_a_service_and_what_the_network_loses_without_it(page: Page) -> None:
    page.goto("/country?country=Ruritania&theme=Funding")
    expect(page.get_by_role("heading", name="Who funds what?")).to_be_visible()
    choose(page, "Evidence behind row", "North Fund")
    expect(page.locator(".st-key-evidence").get_by_text(re.compile("North Fund")).first).to_be_visible()
    page.goto("/network?country=Ruritania")
    expect(page.get_by_role("heading", name="Single points of failure")).to_be_visible()
    choose(page, "Evidence behind a single point", "1 ·")
    expect(page.locator(".st-key-evidence")).to_be_visible()
    frame = page.locator("iframe[title], iframe").last
    expect(frame).to_be_visible()
    expect(frame.content_frame.locator("canvas")).to_be_visible()
    assert fits(page)


def test_the_back_button_returns_to_the_question_before(page: Page) -> None:
    page.goto("/questions?q=figures")
    expect(page.get_by_role("heading", name="Which figures do the sources give?")).to_be_visible()
    page.goto("/questions?q=treaty_status")
    expect(page.get_by_role("heading", name="Which country is bound by which convention?")).to_be_visible()
    page.go_back()
    expect(page.get_by_role("heading", name="Which figures do the sources give?")).to_be_visible()


@pytest.mark.parametrize("path", ["/", "/country", "/questions", "/network", "/sources"])
def test_every_page_is_complete_and_asks_no_other_host(page: Page, path: str) -> None:
    page.goto(path)
    expect(page.get_by_text(re.compile("^Snapshot ")).first).to_be_visible()
    assert page.get_by_test_id("stException").count() == 0
    assert fits(page)
