"""`make screenshots`: every page of the real graph as a picture in docs/screenshots, and docs/pages.md that shows them.

What goes into docs/ is the wide light view of what the public sees. Dark and narrow views go to build/looks, for eyes.
"""

import argparse
import io
import os
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import Literal

from PIL import Image
from playwright.sync_api import Browser, Page

from dashboard.wording import ENGLISH, WORDS
from graph_schema.store import StoreSettings
from tests.browser.chromium import address_of, chromium, pages, settle
from tests.served import served

ROOT = Path(__file__).parents[2]
PICTURES = ROOT / "docs" / "screenshots"
PAGE = ROOT / "docs" / "pages.md"
LOOKS = ROOT / "build" / "looks"
WIDTHS = (1280, 390)
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
TALLEST = 1600
"""Pixels of a picture in docs/; a page may go on below."""
COLOURS = 64
MOST_BYTES = 150_000
PATIENCE = 240_000
"""Milliseconds for the slowest page of the real graph, a ranking that nobody has asked for yet."""
DRAWN = 1500
"""Milliseconds after which tables and pictures, which are drawn after the page is complete, stand still."""
HEAD = """# The pages

*What each page shows, on the graph of this repository.* Written by `make screenshots`.
"""


def _whole(page: Page) -> bytes:
    """A picture from top to bottom: the window is made as tall as the page, which scrolls inside itself."""
    size = page.viewport_size
    assert size is not None, "every page here has a window"
    tall = page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight")
    page.set_viewport_size({"width": size["width"], "height": min(max(900, tall), 4000)})
    page.wait_for_timeout(DRAWN)
    taken = page.screenshot()
    page.set_viewport_size(size)
    return taken


def small(taken: bytes) -> bytes:
    """The upper part of a picture in few colours, with no dots that stand for others: text stays sharp."""
    whole = Image.open(io.BytesIO(taken)).convert("RGB")
    part = whole.crop((0, 0, whole.width, min(whole.height, TALLEST)))
    for colours in (COLOURS, COLOURS // 4):
        out = io.BytesIO()
        part.quantize(colours, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
        if out.tell() <= MOST_BYTES:
            return out.getvalue()
    raise ValueError(f"a picture of {out.tell():,} bytes is too large for docs/")


def _take(browser: Browser, url: str, name: str, *, looks: bool) -> bytes:
    """The wide light view of a page; with `looks` the others are kept in build/ as well."""
    context = browser.new_context(base_url=url, viewport={"width": WIDTHS[0], "height": 900})
    page = context.new_page()
    page.goto(address_of(name))
    settle(page, PATIENCE)
    taken = _whole(page)
    if looks:
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": 900})
                page.wait_for_timeout(DRAWN)
                (LOOKS / f"{name}-{scheme}-{width}.png").write_bytes(_whole(page))
    context.close()
    return taken


def pages_page(names: tuple[str, ...]) -> str:
    """docs/pages.md: each page with its lead and its picture."""
    parts = [HEAD]
    for name in names:
        words = tomllib.loads((WORDS / ENGLISH / f"{name}.toml").read_text(encoding="utf-8"))
        parts.append(
            f"## {words['title']}\n\n{words['lead']}\n\nAddress: `{address_of(name)}`\n\n"
            f"![The page {words['title']}](screenshots/{name}.png)\n"
        )
    return "\n".join(parts)


def main(words: list[str] | None = None) -> int:
    """Take the pictures and write the page."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.browser.screenshots",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--looks", action="store_true", help=f"dark and narrow views as well, into {LOOKS.name}/")
    parser.add_argument("--only", nargs="+", choices=pages(), default=pages(), help="these pages, nothing else")
    arguments = parser.parse_args(words)
    PICTURES.mkdir(parents=True, exist_ok=True)
    LOOKS.mkdir(parents=True, exist_ok=True)
    store = StoreSettings.from_environment().url
    with tempfile.TemporaryDirectory(prefix="tieline-screenshots-") as kept:
        # Without a folder of texts: no passage of a source can get into a picture of the repository.
        nothing = {"TIELINE_SOURCES": kept, "TIELINE_AUDIENCE": "public"}
        with served(store, Path(kept) / "dashboard.log", **nothing) as door, chromium() as browser:
            for name in arguments.only:
                picture = small(_take(browser, door.url, name, looks=arguments.looks))
                (PICTURES / f"{name}.png").write_bytes(picture)
                print(f"{name}: {len(picture) / 1024:.0f} KB", flush=True)
    for picture_file in PICTURES.glob("*.png"):
        if picture_file.stem not in pages():
            picture_file.unlink()
    PAGE.write_text(pages_page(pages()), encoding="utf-8")
    print(f"Written: {os.path.relpath(PAGE)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
