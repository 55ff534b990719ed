"""Questions: the whole catalogue; parameters become widgets, columns become a table."""

import streamlit as st

from dashboard.answers import show_answer
from dashboard.frame import page_foot, page_head
from dashboard.parameters import parameter_widgets
from dashboard.session import Session, session
from dashboard.wording import plain, say
from queries import catalogue


def render(current: Session) -> None:
    """One question with its reason, its parameters and its answer."""
    page_head("questions")
    questions = catalogue()
    ids = sorted(questions, key=lambda name: (questions[name].theme.value, questions[name].title))
    asked = st.query_params.get("q", "countries_without_rapporteur")
    if asked not in questions:
        st.warning(say("questions.unknown", asked=plain(asked)))
        asked = "countries_without_rapporteur"

    def chosen() -> None:
        st.query_params["q"] = st.session_state["question"]

    # The address is the truth: a link, the back button and the list all lead through it.
    st.session_state["question"] = asked
    question_id = st.selectbox(
        say("questions.question"),
        ids,
        key="question",
        format_func=lambda name: f"{questions[name].theme.value.capitalize()} · {questions[name].title}",
        on_change=chosen,
    )
    question = questions[question_id]
    st.subheader(question.title)
    audience = say("questions.audience", audience=", ".join(f"{entry.value}s" for entry in question.audience))
    st.markdown(f"{question.why} *{audience}*")
    values = parameter_widgets(current, question)
    show_answer(current.ask(question_id, **values), key=question_id)
    with st.expander(say("questions.file"), icon=":material/code:"):
        st.code(question.text, language="cypher" if question.cypher else "toml", wrap_lines=True)
    page_foot(current)


render(session())
