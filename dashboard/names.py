"""Names in the reader's language, where they are on file; what a source says stays in English."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from dashboard.session import Session
from dashboard.wording import ENGLISH, language

_WORDS = frozenset({"text", "ask", "lang", "claim"})
"""Parameters of an address that hold what somebody typed, or no name."""


def names_here(current: Session) -> Mapping[str, str]:
    """The names in the reader's language by the English ones; none for readers of English."""
    spoken = language()
    return {} if spoken == ENGLISH else current.local_names().get(spoken, {})


def with_names(value: Any, names: Mapping[str, str]) -> Any:
    """A value whose text, or whose parts, are names on file, in the reader's language."""
    if isinstance(value, list | tuple):
        return [with_names(entry, names) for entry in value]
    return names.get(value, value) if isinstance(value, str) else value


def understood_address(current: Session, page: str) -> None:
    """Open the page again where its address names a country by its code, or in a language that the reader does not use.

    Widgets take their own labels from an address and drop everything else, and labels are names in one language.
    """
    asked = {key: value for key, value in st.query_params.items() if key not in _WORDS}
    understood = {key: _in_this_language(value, current) for key, value in asked.items()}
    if understood != asked:
        kept = {key: st.query_params.get_all(key) for key in st.query_params}
        mended = {key: [value] for key, value in understood.items() if value != asked[key]}
        st.switch_page(f"views/{page}.py", query_params=kept | mended)


def _in_this_language(value: str, current: Session) -> str:
    english = {name: known for names in current.local_names().values() for known, name in names.items()}
    codes = {entry["code"]: entry["name"] for entry in current.overview().countries}
    name = codes.get(value.removeprefix("country:").upper() if value.startswith("country:") else value)
    name = name or english.get(value, value)
    return names_here(current).get(name, name)
