"""Start: what this is, what is in here, and three questions to begin with."""

import streamlit as st

from dashboard.frame import page_foot, page_head
from dashboard.session import Session, session
from dashboard.wording import SIGNS
from queries import Answer, catalogue
from queries.answer import shown

FIRST_QUESTIONS = ("countries_without_rapporteur", "counterparts_in_a_country", "functions_asked_for_by_several")


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
    for column, question_id in zip(st.columns(3), FIRST_QUESTIONS, strict=True):
        with column, st.container(border=True, height="stretch"):
            question = catalogue()[question_id]
            answer = current.ask(question_id)
            st.markdown(f"**{question.title}**")
            st.markdown(_in_short(answer))
            st.page_link(
                "views/questions.py",
                label="Open the answer",
                icon=":material/arrow_forward:",
                query_params={"q": question_id},
            )
    st.page_link("views/questions.py", label=f"All {len(catalogue())} questions", icon=":material/list:")
    st.subheader("A country before a call")
    countries = [entry for entry in found.countries if "WB6" in entry["groups"]]
    for column, entry in zip(st.columns(len(countries)), countries, strict=True):
        with column:
            name = entry["name"].replace("*", "\\*")
            st.page_link("views/country.py", label=name, query_params={"country": entry["name"]})
            st.caption(f"{entry['claims']} claims")
    page_foot(current)


def _in_short(answer: Answer) -> str:
    """The first rows of an answer in a line each, straight from the graph."""
    if not answer.rows:
        return "No row in the sources entered so far."
    names = [name for name in answer.question.shown_columns if name not in {"last_word", "kind", "times", "years"}][:2]
    lines = [
        " · ".join(shown(row[name]).replace("_", " ").replace("*", "\\*") for name in names) for row in answer.rows[:3]
    ]
    more = f"\n- and {len(answer.rows) - 3} more" if len(answer.rows) > 3 else ""
    return "".join(f"\n- {line}" for line in lines) + more


render(session())
