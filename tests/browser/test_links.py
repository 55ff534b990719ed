"""A link opens the page with its own parameters, and the back button the page before with those that it had."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.chromium import answered, settle
from tests.browser.walking import keyed, open_at, tables

pytestmark = pytest.mark.browser
ZAVONIA = "/country?country=Zavonia&year=2014&theme=Agreements"


def follow(page: Page, address: str) -> None:
    """Click the link of the page that leads to an address."""
    with answered(page):
        page.locator(f".stPageLink a[href^='{address}']").first.click()


def country_in(page: Page) -> str:
    return keyed(page, "country").get_by_role("combobox").input_value()


def test_from_a_country_to_an_actor_and_back(wide_page: Page) -> None:
    open_at(wide_page, ZAVONIA)
    before, said = tables(wide_page), country_in(wide_page)
    assert said == "Zavonia"
    with answered(wide_page):
        wide_page.get_by_role("button", name="Before a call").click()
        wide_page.get_by_test_id("stTopNavDropdownLink").get_by_text("Actor", exact=True).click()
    expect(wide_page).to_have_url(re.compile(r"/actor$"))
    wide_page.go_back()
    settle(wide_page)
    expect(wide_page).to_have_url(re.compile(re.escape(ZAVONIA)))
    assert (tables(wide_page), country_in(wide_page)) == (before, "Zavonia")


def test_a_link_takes_its_country_along_and_back_leads_to_the_country(wide_page: Page) -> None:
    open_at(wide_page, ZAVONIA)
    before = tables(wide_page)
    follow(wide_page, "agreements")
    assert country_in(wide_page) == "Zavonia"
    wide_page.go_back()
    settle(wide_page)
    expect(wide_page).to_have_url(re.compile(re.escape(ZAVONIA)))
    assert tables(wide_page) == before


def test_a_link_keeps_the_language_of_the_reader(wide_page: Page) -> None:
    open_at(wide_page, "/country?country=Zavonia&lang=mk")
    follow(wide_page, "routes")
    expect(wide_page).to_have_url(re.compile(r"/routes\?.*lang=mk"))


def test_the_way_back_from_what_was_found_shows_it_again(wide_page: Page) -> None:
    open_at(wide_page, ZAVONIA)
    box = keyed(wide_page, "find_anything").get_by_role("textbox")
    box.fill("national rapporteur")
    with answered(wide_page):
        box.press("Enter")
    found = wide_page.url
    assert found.endswith("/find?text=national+rapporteur")
    with answered(wide_page):
        wide_page.locator(".stPageLink a").first.click()
    wide_page.go_back()
    settle(wide_page)
    expect(wide_page).to_have_url(found)
    expect(keyed(wide_page, "text").get_by_role("textbox")).to_have_value("national rapporteur")
    wide_page.go_back()
    settle(wide_page)
    expect(wide_page).to_have_url(re.compile(re.escape(ZAVONIA)))
