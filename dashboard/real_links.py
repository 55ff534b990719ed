"""Links that open addresses: a page that is left keeps its own in the history, and the next one gets all of its own."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import NoReturn
from urllib.parse import urlencode

import streamlit as st

_SCRIPT = Path(__file__).with_suffix(".js")
_KEY = "real_links"


def real_links() -> None:
    """Make every link of the page a real one, `st.page_link` and the menu among them; it takes no room."""
    _run(_script())


def go_to(page: str, address: Mapping[str, str]) -> NoReturn:
    """Leave for another page as a link does; what is typed is percent-encoded, so that no sign of it is code."""
    _run(f"location.assign('{page}?{urlencode(address)}')", "going")
    st.stop()


def _run(script: str, key: str = _KEY) -> None:
    with st.container(key=key):
        st.html(
            f"<style>.st-key-{key} {{ display: none }}</style><script>{script}</script>", unsafe_allow_javascript=True
        )


@lru_cache(maxsize=1)
def _script() -> str:
    return _SCRIPT.read_text(encoding="utf-8")
