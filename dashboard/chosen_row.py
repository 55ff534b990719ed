"""A row that was chosen, followed to its new place when other filters give other rows."""

from collections.abc import Mapping

import streamlit as st


def numbered(number: int, label: str) -> str:
    """A row as a list offers it: its number, and what tells it apart."""
    return f"{number} · {label}"


def follow_row(key: str, labels: Mapping[int, str]) -> None:
    """Keep to the row that was chosen: where lists have changed, the browser hands over what it was called.

    A row that is there no more is chosen no more.
    """
    chosen = st.session_state.get(key)
    if chosen is None or chosen in labels:
        return
    called = chosen.partition(" · ")[2] if isinstance(chosen, str) else None
    st.session_state[key] = next((number for number, label in labels.items() if label == called), None)
