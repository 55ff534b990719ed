"""A row that was chosen, followed to its new place when other filters give other rows."""

from collections.abc import Mapping

import streamlit as st


def numbered(number: int, label: str) -> str:
    """A row as a list offers it: its number, and what tells it apart."""
    return f"{number} · {label}"


def row_meant(chosen: object, labels: Mapping[int, str]) -> int | None:
    """The row that a list gave: its number, or the one that is called so now; none where it is there no more.

    Where the rows have changed, the browser still hands over what the row was called, and the list gives that.
    """
    if isinstance(chosen, str):
        called = chosen.partition(" · ")[2]
        return next((number for number, label in labels.items() if label == called), None)
    return chosen if isinstance(chosen, int) and chosen in labels else None


def follow_row(key: str, labels: Mapping[int, str]) -> None:
    """Keep to the row that was chosen before the list is shown again."""
    chosen = st.session_state.get(key)
    if chosen is not None:
        st.session_state[key] = row_meant(chosen, labels)
