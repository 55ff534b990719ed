"""A choice of one among a few, side by side, kept in the address: the view of a page, the theme of a country."""

from collections.abc import Sequence
from typing import TypeVar

import streamlit as st

from dashboard.wording import say

Name = TypeVar("Name", bound=str)


def one_of_few(label: str, names: Sequence[Name], key: str, words: str) -> Name:
    """The name that is chosen, the first one until then; `words` begins the keys of what each is called."""
    chosen = st.segmented_control(
        say(label),
        list(names),
        default=names[0],
        key=key,
        bind="query-params",
        format_func=lambda name: say(f"{words}.{name}"),
        label_visibility="collapsed",
    )
    return chosen or names[0]
