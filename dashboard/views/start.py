"""Start: what this is, what is in here, and three questions to begin with."""

import streamlit as st

from dashboard.frame import page_foot, page_head
from dashboard.session import Session, session
from dashboard.wording import plain, say, state_word
from queries import Answer, catalogue
from queries.answer import shown
from queries.question import ColumnType

FIRST_QUESTIONS = {
    "countries_without_rapporteur": ("country", "state"),
    "recommendations_several_monitors_ask": ("country", "function"),
    "countries_without_strategy": ("country", "plan", "state"),
}
"""Questions on the first page, with the columns that tell their answer in a line."""
A_LINE = 3


def render(current: Session) -> None:
    """What is in here, and three answers that open on the page of questions."""
    page_head("start")
    found = current.overview()
    st.subheader(say("start.what_is_in_here"))
    numbers = {
        say("start.in_here.claims"): found.claims,
        say("start.in_here.sources"): sum(1 for entry in found.sources if entry["claims"]),
        say("start.in_here.bodies"): found.things["Actor"],
        say("start.in_here.laws_and_articles"): found.things["Law"] + found.things["Article"],
        say("start.in_here.routes"): found.things["Route"],
        say("start.in_here.recommendations"): found.things["Recommendation"],
    }
    for column, (name, number) in zip(st.columns(len(numbers)), numbers.items(), strict=True):
        column.metric(name, f"{number:,}".replace(",", "\u202f"))
    states = " · ".join(f"{state_word(state)}: {number}" for state, number in found.states.items())
    st.caption(say("start.numbers", first=found.first_year, last=found.last_year, states=states))
    st.subheader(say("start.first_questions"))
    for column, (question_id, columns) in zip(st.columns(len(FIRST_QUESTIONS)), FIRST_QUESTIONS.items(), strict=True):
        with column, st.container(border=True, height="stretch"):
            answer = current.ask(question_id)
            st.markdown(f"**{answer.question.title}**")
            st.markdown(_in_short(answer, columns))
            st.page_link(
                "views/questions.py",
                label=say("start.open"),
                icon=":material/arrow_forward:",
                query_params={"q": question_id},
            )
    everything = say("start.all_questions", number=len(catalogue()))
    st.page_link("views/questions.py", label=everything, icon=":material/list:")
    st.subheader(say("start.countries"))
    countries = [entry for entry in found.countries if entry["claims"] and "SEE" in entry["groups"]]
    for start in range(0, len(countries), A_LINE):
        for column, entry in zip(st.columns(A_LINE), countries[start : start + A_LINE], strict=False):
            label = say("start.country_claims", name=plain(entry["name"]), claims=entry["claims"])
            column.page_link("views/country.py", label=label, query_params={"country": entry["name"]})
    page_foot(current)


def _in_short(answer: Answer, columns: tuple[str, ...]) -> str:
    """The first rows of an answer in a line each, straight from the graph."""
    if not answer.rows:
        return say("start.no_row")
    lines = [" · ".join(_word(answer, name, row[name]) for name in columns) for row in answer.rows[:5]]
    more = [say("start.more", number=len(answer.rows) - 5)] if len(answer.rows) > 5 else []
    return "".join(f"\n- {line}" for line in [*lines, *more])


def _word(answer: Answer, column: str, value: object) -> str:
    is_state = answer.question.columns[column].type is ColumnType.STATE
    return plain(state_word(value) if is_state else shown(value))


render(session())
