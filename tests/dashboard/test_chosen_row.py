"""What the browser hands over when the rows of a list have changed under the one that was chosen."""

import pytest
from streamlit.testing.v1 import AppTest


def _page() -> None:
    import streamlit as st

    from dashboard.chosen_row import follow_row

    follow_row("row", {1: "Zavonia · 2020", 2: "Ruritania · 2020"})
    st.text(f"{st.session_state['row']}")


@pytest.mark.parametrize(
    ("handed_over", "followed_to"),
    [
        (2, "2"),
        (7, "None"),
        ("7 · Ruritania · 2020", "2"),
        ("1 · Quorland · 2020", "None"),
        ("2020", "None"),
        (None, "None"),
    ],
)
def test_a_chosen_row_is_followed_to_its_new_place(handed_over: object, followed_to: str) -> None:
    app = AppTest.from_function(_page)
    app.session_state["row"] = handed_over
    app.run()
    assert not app.exception
    assert app.text[0].value == followed_to
