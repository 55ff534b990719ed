"""No serious or critical finding of axe-core on any page, wide and narrow, light and dark, with evidence open."""

import pytest
from playwright.sync_api import Page

from tests.browser.axe import Finding, NoAxeError, findings
from tests.browser.chromium import address_of, pages
from tests.browser.conftest import NARROW, WIDE
from tests.browser.walking import drawer, open_at

pytestmark = pytest.mark.browser
SETTLED = 700
"""Milliseconds after which a change of size or colours has begun everywhere."""
STILL = "() => document.getAnimations().every(one => !(one instanceof CSSTransition) || one.playState !== 'running')"
"""Nothing fades: a text that comes in has less contrast than it will have."""
CYTOSCAPE = "/component/streamlit_cytoscape.component.streamlit_cytoscape/index.html"
OF_THE_FRAMEWORK = {
    ("list", "stSidebarNavItems"): "the menu on a phone is Streamlit's own list, which holds div elements",
    ("listitem", "stSidebarNavItems"): "the same list: its entries stand in those div elements",
    ("color-contrast", "disabled"): "WCAG asks no contrast of what cannot be used; axe does not see whose label it is",
    ("html-has-lang", CYTOSCAPE): "the frame of the component is a file of its wheel; its words come from this page",
}
"""Rule, where it is broken, and why no file of this repository can mend it."""
ANSWER = "/questions?q=countries_without_rapporteur&countries_without_rapporteur_row=1"


def ours(found: list[Finding]) -> list[Finding]:
    """Findings less those of the framework itself."""
    return [entry for entry in found if not any((entry.rule, part) in OF_THE_FRAMEWORK for part in entry.inside)]


def bad_in_every_look(page: Page) -> list[str]:
    """What is found, each time with size and colours."""
    found = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        for width in (WIDE, NARROW):
            page.set_viewport_size({"width": width, "height": 900})
            page.wait_for_timeout(SETTLED)
            page.wait_for_function(STILL)
            try:
                found += [f"{scheme}, {width}: {entry}" for entry in ours(findings(page))]
            except NoAxeError as error:
                pytest.fail(str(error), pytrace=False)
    return found


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
