"""No serious or critical finding of axe-core on any page, wide and narrow, light and dark, with evidence open."""

import pytest
from playwright.sync_api import Page

from tests.browser.axe import findings
from tests.browser.chromium import address_of, pages
from tests.browser.looks import SETTLED, STILL, bad_in_every_look, ours
from tests.browser.walking import drawer, open_at

pytestmark = pytest.mark.browser
ANSWER = "/questions?q=countries_without_rapporteur&countries_without_rapporteur_row=1"


@pytest.mark.parametrize("name", pages())
def test_axe_finds_nothing_serious_on_a_page(wide_page: Page, name: str) -> None:
    open_at(wide_page, address_of(name))
    assert not (bad := bad_in_every_look(wide_page)), "\n".join(bad)


def test_axe_finds_nothing_serious_with_the_evidence_open(wide_page: Page) -> None:
    open_at(wide_page, ANSWER)
    assert drawer(wide_page).is_visible()
    assert not (bad := bad_in_every_look(wide_page)), "\n".join(bad)


def test_axe_finds_what_is_bad(wide_page: Page) -> None:
    open_at(wide_page, "/sources")
    wide_page.wait_for_timeout(SETTLED)
    wide_page.wait_for_function(STILL)
    wide_page.evaluate("document.querySelector('h1').appendChild(document.createElement('button'))")
    assert [entry.rule for entry in ours(findings(wide_page))] == ["button-name"]


def test_dark_is_another_look_than_light(wide_page: Page) -> None:
    open_at(wide_page, "/sources")
    grounds = []
    for scheme in ("light", "dark"):
        wide_page.emulate_media(color_scheme=scheme)
        wide_page.wait_for_timeout(SETTLED)
        ground = "getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor"
        grounds.append(wide_page.evaluate(ground))
    assert grounds == ["rgb(251, 250, 247)", "rgb(20, 25, 27)"]
