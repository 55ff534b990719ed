"""What a reader does on a page, by hand and by keyboard, and what is taken away from it."""

import re
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from tests.browser.chromium import PATIENCE, answered, settle

MOST_STEPS = 150
"""So many presses of Tab reach anything on a page."""
TAKEN = re.compile(r"st-key-(\w+)_csv\b")


def open_at(page: Page, address: str) -> None:
    """Open an address and wait until it is complete."""
    page.goto(address)
    settle(page)


def keyed(page: Page, key: str) -> Locator:
    """The widget with a key."""
    return page.locator(f".st-key-{key}")


def choose(page: Page, key: str, option: str) -> None:
    """Choose an option of a list: click it, type a part of the option, take what is offered first."""
    settle(page)
    box = keyed(page, key).get_by_role("combobox")
    box.click()
    box.fill(option)
    expect(page.get_by_role("option", name=re.compile(re.escape(option))).first).to_be_visible()
    with answered(page):
        # By key: to click what is offered, the page may have to be scrolled, and then the list closes.
        page.keyboard.press("Enter")


def view(page: Page, name: str) -> None:
    """Change to another view of a page."""
    with answered(page):
        keyed(page, "view").get_by_text(name, exact=True).click()


def write_year(page: Page, year: int) -> None:
    """Write another year into the filter."""
    box = keyed(page, "year").get_by_role("spinbutton")
    with answered(page):
        box.fill(f"{year}")
        box.press("Enter")


def fits(page: Page) -> bool:
    """Whether nothing makes the page itself wider than the screen."""
    return bool(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth + 1"))


def drawer(page: Page) -> Locator:
    """The evidence that is open."""
    return page.locator("[class*='st-key-evidence']")


def passage_shows(page: Page, text: str) -> None:
    """The open evidence quotes the source with these words."""
    expect(drawer(page).locator("blockquote").filter(has_text=text).first).to_be_visible(timeout=PATIENCE)


def take(page: Page, key: str, ending: str = "csv") -> str:
    """The text of the file that a download button of an answer gives."""
    with page.expect_download(timeout=PATIENCE) as waited:
        keyed(page, f"{key}_{ending}").get_by_role("button").click()
    assert waited.value.suggested_filename.endswith(f".{ending}")
    return Path(waited.value.path()).read_text(encoding="utf-8")


def tables(page: Page) -> dict[str, str]:
    """The rows of every table on a page, as the reader can take them."""
    settle(page)
    names = page.locator("[class*='st-key-'][class*='_csv']").evaluate_all("all => all.map(one => one.className)")
    keys = [found[1] for name in names if (found := TAKEN.search(name))]
    return {key: take(page, key) for key in keys}


def tab_to(page: Page, target: Locator) -> None:
    """Press Tab until the focus is in a part of the page."""
    settle(page)
    for _ in range(MOST_STEPS):
        page.keyboard.press("Tab")
        if target.evaluate("part => part.contains(document.activeElement)"):
            return
    raise AssertionError(f"{MOST_STEPS} presses of Tab do not reach {target}")


def choose_by_keyboard(page: Page, key: str, option: str) -> None:
    """Choose an option of a list without a pointer."""
    tab_to(page, keyed(page, key).get_by_role("combobox"))
    page.keyboard.type(option)
    expect(page.get_by_role("option", name=re.compile(re.escape(option))).first).to_be_visible()
    page.keyboard.press("Enter")
    # No answer is waited for: on the way here the table may have been walked through, and the row be chosen already.
    expect(keyed(page, key).get_by_role("combobox")).to_have_value(re.compile(re.escape(option)))
    settle(page)
