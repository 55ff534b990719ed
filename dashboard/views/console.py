"""Query console: Cypher typed by hand, for partners; off, with the reason, everywhere else."""

from typing import Any

import streamlit as st

from dashboard.downloads import download_row
from dashboard.frame import page_foot, page_head
from dashboard.session import Session, session
from dashboard.wording import plain, say
from graph_schema.errors import TielineError
from graph_schema.store.base import Rows
from queries import catalogue
from queries.console import MOST_ROWS, TIMEOUT, ConsoleState, ask_console, console_state
from queries.exporting.rows import rows_as_csv

EXAMPLE = """MATCH (a:Actor)-[r:MEMBER_OF]->(b)
WHERE a.country = 'SRB'
RETURN a.name AS member, b.name AS body, r.last_year AS last_word
ORDER BY body, member"""
"""A query to begin with; Cypher is no text of the interface."""
RESULT = "console_rows"


def render(current: Session) -> None:
    """The box, the rows and what to know of them; or why there is no console."""
    page_head("console")
    state = console_state()
    if state is not ConsoleState.ON:
        st.info(say(f"console.{state.value}"), icon=":material/lock:")
        st.page_link("views/questions.py", label=say("console.instead", number=len(catalogue())))
        page_foot(current)
        return
    st.caption(say("console.rules", rows=MOST_ROWS, seconds=f"{TIMEOUT:g}"))
    with st.form("console_form"):
        typed = st.text_area(say("console.query"), EXAMPLE, key="cypher", height=200)
        wanted = st.form_submit_button(say("console.run"))
    if wanted:
        st.session_state.pop(RESULT, None)
        try:
            with st.spinner(say("asking")):
                st.session_state[RESULT] = ask_console(typed, current.reader(), _user())
        except TielineError as error:
            st.error(plain(str(error)), icon=":material/error:")
    if found := st.session_state.get(RESULT):
        _rows(found)
    with st.expander(say("console.from_catalogue")):
        _from_catalogue()
    page_foot(current)


def _rows(found: Rows) -> None:
    st.caption(say("console.found", rows=len(found.rows)))
    if found.truncated:
        st.warning(say("console.truncated", rows=MOST_ROWS))
    if not found.rows:
        st.info(say("console.nothing"), icon=":material/inbox:")
        return
    frame = {name: [_cell(row[name]) for row in found.rows] for name in found.columns}
    st.dataframe(frame, hide_index=True, alt=say("console.table", rows=len(found.rows)))
    st.caption(say("console.reading"))
    download_row({"csv": lambda: rows_as_csv(found)}, "tieline-console-partner", "console")


def _cell(value: Any) -> Any:
    """A value that one column can hold beside others of its sort."""
    return value if isinstance(value, int | float | str | bool) or value is None else str(value)


def _from_catalogue() -> None:
    questions = [question for question in catalogue().values() if question.cypher and not question.parameters]
    for question in questions:
        st.markdown(plain(question.title))
        st.code(question.cypher or "", language="cypher")


def _user() -> str:
    """Whose query it is, without a name: the address it comes from, which several people may share."""
    return st.context.ip_address or "this machine"


render(session())
