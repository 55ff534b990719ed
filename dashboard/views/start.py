"""Start: what this is, what is in here, and three questions to begin with."""

import streamlit as st

from dashboard.frame import page_foot, page_head
from dashboard.session import Session, session
from dashboard.wording import SIGNS, state_word
from queries import Answer, catalogue
from queries.answer import shown
from queries.question import ColumnType

FIRST_QUESTIONS = {
    "countries_without_rapporteur": ("country", "state"),
    "functions_asked_for_by_several": ("country", "function"),
    "countries_without_strategy": ("country", "plan", "state"),
}
"""Questions on the first page, with the columns that tell their answer in a line."""
A_LINE = 3


def render(current: Session) -> None:
    """What is in here, and three answers that open on the page of questions."""
    page_head(
        "Tieline",
        "Who works with whom against trafficking in South Eastern Europe, on what legal footing, along which routes, "
        "paid by whom, and where the line is missing. Every line opens the passage that it rests on.",
    )
    found = current.overview()
    st.subheader("What is in here")
    numbers = {
        "claims": found.claims,
        "sources": sum(1 for entry in found.sources if entry["claims"]),
        "bodies": found.things["Actor"],
        "laws and articles": found.things["Law"] + found.things["Article"],
        "routes": found.things["Route"],
        "recommendations": found.things["Recommendation"],
    }
    for column, (name, number) in zip(st.columns(len(numbers)), numbers.items(), strict=True):
        column.metric(name, f"{number:,}".replace(",", "\u202f"))
    states = " · ".join(f"{SIGNS[state]}: {number}" for state, number in found.states.items())
    st.caption(f"Situations of {found.first_year} to {found.last_year}. Claims by state: {states}.")
    st.subheader("Three questions to begin with")
    for column, (question_id, columns) in zip(st.columns(len(FIRST_QUESTIONS)), FIRST_QUESTIONS.items(), strict=True):
        with column, st.container(border=True, height="stretch"):
            answer = current.ask(question_id)
            st.markdown(f"**{answer.question.title}**")
            st.markdown(_in_short(answer, columns))
            st.page_link(
                "views/questions.py",
                label="Open the answer",
                icon=":material/arrow_forward:",
                query_params={"q": question_id},
            )
    st.page_link("views/questions.py", label=f"All {len(catalogue())} questions", icon=":material/list:")
    st.subheader("A country before a call")
    countries = [entry for entry in found.countries if entry["claims"] and "SEE" in entry["groups"]]
    for start in range(0, len(countries), A_LINE):
        for column, entry in zip(st.columns(A_LINE), countries[start : start + A_LINE], strict=False):
            label = f"{entry['name'].replace('*', chr(92) + '*')} · {entry['claims']} claims"
            column.page_link("views/country.py", label=label, query_params={"country": entry["name"]})
    page_foot(current)


def _in_short(answer: Answer, columns: tuple[str, ...]) -> str:
    """The first rows of an answer in a line each, straight from the graph."""
    if not answer.rows:
        return "No row in the sources entered so far."
    lines = [" · ".join(_word(answer, name, row[name]) for name in columns) for row in answer.rows[:5]]
    more = [f"and {len(answer.rows) - 5} more"] if len(answer.rows) > 5 else []
    return "".join(f"\n- {line}" for line in [*lines, *more])


def _word(answer: Answer, column: str, value: object) -> str:
    is_state = answer.question.columns[column].type is ColumnType.STATE
    return (state_word(value) if is_state else shown(value)).replace("*", "\\*")


render(session())
