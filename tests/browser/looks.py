"""What axe-core finds on a page in every look: wide and narrow, light and dark."""

import pytest
from playwright.sync_api import Page

from tests.browser.axe import Finding, NoAxeError, findings

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
WIDTHS = (1280, 390)


def ours(found: list[Finding]) -> list[Finding]:
    """Findings less those of the framework itself."""
    return [entry for entry in found if not any((entry.rule, part) in OF_THE_FRAMEWORK for part in entry.inside)]


def bad_in_every_look(page: Page) -> list[str]:
    """What is found, each time with size and colours."""
    found = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            page.wait_for_timeout(SETTLED)
            page.wait_for_function(STILL)
            try:
                found += [f"{scheme}, {width}: {entry}" for entry in ours(findings(page))]
            except NoAxeError as error:
                pytest.fail(str(error), pytrace=False)
    return found
