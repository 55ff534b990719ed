"""A picture on a page: shown with the words that stand for it, and taken along as SVG or PNG."""

from base64 import b64encode
from html import escape

import streamlit as st

from dashboard.downloads import download_row
from dashboard.pictures import Picture

LONGEST_CAPTION = 260


def show_picture(picture: Picture, name: str) -> None:
    """The picture as wide as the page allows, its words under it, and its downloads; `name` names the files."""
    image = b64encode(picture.svg().encode("utf-8")).decode("ascii")
    st.html(
        f"<figure class='tl-picture'><img src='data:image/svg+xml;base64,{image}' alt='{escape(picture.alt)}'>"
        f"<figcaption>{escape(_shortened(picture.alt))}</figcaption></figure>"
    )
    download_row({"svg": picture.svg, "png": picture.png}, name, f"{name}_picture")


def _shortened(text: str) -> str:
    """The beginning of the words: the eye has the picture, a screen reader has all of them."""
    return text if len(text) <= LONGEST_CAPTION else f"{text[:LONGEST_CAPTION].rstrip()} …"
