"""A choice of one among a few, side by side, kept in the address by a short name that outlives what it is called."""

from collections.abc import Sequence
from typing import TypeVar

import streamlit as st

from dashboard.wording import say

Name = TypeVar("Name", bound=str)


def one_of_few(label: str, names: Sequence[Name], key: str, words: str) -> Name:
    """The name that is chosen, the first one until then; `words` begins the keys of what each is called."""
    chosen = _from_address(names, key, words)
    # The address is the truth: a link, the way back and the choice itself all lead through it.
    st.session_state[key] = chosen
    st.segmented_control(
        say(label),
        list(names),
        key=key,
        format_func=lambda name: say(f"{words}.{name}"),
        label_visibility="collapsed",
        on_change=_to_address,
        args=(key, names[0]),
    )
    return chosen


def _from_address(names: Sequence[Name], key: str, words: str) -> Name:
    """The name in the address, or the one that is called so: addresses once held what a choice is called."""
    asked = st.query_params.get(key, "")
    return next((name for name in names if asked in {name, say(f"{words}.{name}")}), names[0])


def _to_address(key: str, first: str) -> None:
    chosen = st.session_state[key]
    if chosen == first:
        st.query_params.pop(key, None)
    elif chosen:
        st.query_params[key] = chosen
