"""Names in the reader's language, where they are on file; what a source says stays in English."""

from collections.abc import Mapping
from typing import Any

import streamlit as st
from streamlit.errors import StreamlitAPIException

from dashboard.session import Session
from dashboard.wording import ENGLISH, language


def names_here(current: Session) -> Mapping[str, str]:
    """The names in the reader's language by the English ones; none for readers of English."""
    spoken = language()
    return {} if spoken == ENGLISH else current.local_names().get(spoken, {})


def with_names(value: Any, names: Mapping[str, str]) -> Any:
    """A value whose text, or whose parts, are names on file, in the reader's language."""
    if isinstance(value, list | tuple):
        return [with_names(entry, names) for entry in value]
    return names.get(value, value) if isinstance(value, str) else value


def understood_in_address(key: str, current: Session, labels: Mapping[str, str]) -> None:
    """Let an address name a thing by its id, the last part of it, or its name in any language.

    A widget accepts its own labels only, and these are names in the language of the reader.
    """
    asked = st.query_params.get(key)
    if not asked or asked in labels:
        return
    label = _label_of(asked, current, labels)
    if label is None:
        return
    try:
        st.query_params[key] = label
    except StreamlitAPIException:
        # The widget of the page before still holds the address; its value is what this page begins with.
        st.session_state[key] = label


def _label_of(asked: str, current: Session, labels: Mapping[str, str]) -> str | None:
    """The label of the thing that an address names; none where it names nothing here."""
    for label, thing in labels.items():
        if asked.casefold() in {thing.casefold(), thing.rpartition(":")[2].casefold()}:
            return label
    english = {name: known for names in current.local_names().values() for known, name in names.items()}
    name = english.get(asked, asked)
    shown = names_here(current).get(name, name)
    return shown if shown in labels else None
