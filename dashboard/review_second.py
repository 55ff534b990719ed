"""The language model on the Review page, where the deployment names one: for one report, by a reader who consents.

Nothing of this is shown where none is named.
"""

import streamlit as st

from dashboard.review_desk import ReviewDesk, Shown
from dashboard.wording import plain, say
from graph_schema.errors import TielineError

READ = "review_read_again"


def second_reading(desk: ReviewDesk, reader: Shown) -> None:
    """Who would read and where the text would go, the consent, and afterwards what came of it."""
    found = st.session_state.get(READ)
    with st.expander(plain(say("review.second", model=reader["model"], host=reader["host"])), expanded=bool(found)):
        st.caption(say("review.second_lead"))
        with st.form("review_second"):
            consent = st.checkbox(plain(say("review.second_consent", host=reader["host"])), key="review_consent")
            if st.form_submit_button(say("review.second_ask")):
                _ask(desk, consent)
        if found:
            st.success(say("review.second_found", number=found["new"]))
            for problem in found["problems"]:
                st.warning(plain(problem))


def _ask(desk: ReviewDesk, consent: bool) -> None:
    if not consent:
        st.warning(say("review.second_no_consent"))
        return
    try:
        with st.spinner(say("review.second_reading")):
            st.session_state[READ] = desk.read_again(consent=consent)
    except TielineError as error:
        st.error(plain(str(error)), icon=":material/error:")
        return
    st.rerun()
