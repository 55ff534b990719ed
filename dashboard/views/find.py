"""Find: words from the box of any page; the questions that they may mean, and the things that they name."""

import streamlit as st

from dashboard.found_view import found_questions, found_things
from dashboard.frame import page_foot, page_head
from dashboard.session import Session, session
from dashboard.wording import say


def render(current: Session) -> None:
    """The words, then questions on the left and things on the right."""
    page_head("find")
    text = st.text_input(say("find.words"), key="text", bind="query-params", placeholder=say("find_hint"))
    if not text.strip():
        st.info(say("find.nothing_typed"), icon=":material/search:")
        page_foot(current)
        return
    left, right = st.columns([3, 2], gap="large")
    with left:
        st.subheader(say("find.questions"))
        found_questions(current, text)
    with right:
        st.subheader(say("find.things"))
        found_things(current, text)
    page_foot(current)


render(session())
