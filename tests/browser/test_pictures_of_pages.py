"""Pictures for docs/ are small, and the page that shows them has every page of the dashboard in its order."""

import io
import random

import pytest
from PIL import Image

from tests.browser.chromium import pages
from tests.browser.screenshots import MOST_BYTES, TALLEST, pages_page, small


def picture(width: int, height: int, *, noise: bool) -> bytes:
    made = Image.new("RGB", (width, height), "#FBFAF7")
    if noise:
        made.putdata([(n, n, n) for n in random.Random(1).choices(range(256), k=width * height)])
    out = io.BytesIO()
    made.save(out, "PNG")
    return out.getvalue()


def test_a_long_page_is_cut_and_keeps_its_width() -> None:
    made = Image.open(io.BytesIO(small(picture(1280, 3000, noise=False))))
    assert made.size == (1280, TALLEST)


def test_a_picture_that_stays_too_large_is_refused() -> None:
    with pytest.raises(ValueError, match="too large"):
        small(picture(1280, 1600, noise=True))
    assert len(small(picture(1280, 1600, noise=False))) < MOST_BYTES


def test_the_page_shows_every_page_once_and_the_first_at_the_door() -> None:
    text = pages_page(("start", "gaps"))
    assert "Address: `/`" in text
    assert "Address: `/gaps`" in text
    assert text.count("](screenshots/") == 2
    assert pages()[0] == "start"
    assert len(set(pages())) == len(pages())
