"""A picture on a page: shown with the words that stand for it, and taken along as SVG or PNG."""

from base64 import b64encode
from collections.abc import Callable
from functools import partial
from html import escape

import streamlit as st

from dashboard.downloads import download_row
from dashboard.pictures import Picture
from dashboard.session import Drawn, Session
from dashboard.wording import language

LONGEST_CAPTION = 260
Drawing = Callable[[], Picture | None]
"""Draws a picture; none where there is nothing to draw."""


def show_picture(current: Session, draw: Drawing, name: str, of: tuple[object, ...]) -> None:
    """The picture as wide as the page allows, its words under it, and its downloads; `name` names the files.

    `of` says what is drawn, in values that can be compared: the same picture of the same graph is drawn once for all.
    """
    drawn = current.picture(name, (of, language()), partial(_drawn, draw))
    if drawn is None:
        return
    svg, words = drawn
    image = b64encode(svg.encode("utf-8")).decode("ascii")
    st.html(
        f"<figure class='tl-picture'><img src='data:image/svg+xml;base64,{image}' alt='{escape(words)}'>"
        f"<figcaption>{escape(_shortened(words))}</figcaption></figure>"
    )
    download_row({"svg": lambda: svg, "png": lambda: _png(draw)}, name, f"{name}_picture")


def _drawn(draw: Drawing) -> Drawn:
    picture = draw()
    return (picture.svg(), picture.alt) if picture else None


def _png(draw: Drawing) -> bytes:
    picture = draw()
    assert picture is not None, "there is a button only where something was drawn"
    return picture.png()


def _shortened(text: str) -> str:
    """The beginning of the words: the eye has the picture, a screen reader has all of them."""
    return text if len(text) <= LONGEST_CAPTION else f"{text[:LONGEST_CAPTION].rstrip()} …"
