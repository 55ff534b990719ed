"""Start: a box for a question, a country before a call, first questions of each group of users, and what is in here."""

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from dashboard.first_questions import FIRST_QUESTIONS
from dashboard.found_view import found_questions
from dashboard.frame import page_foot, page_head
from dashboard.links import country_link
from dashboard.names import names_here
from dashboard.session import Session, session
from dashboard.tables import show_columns
from dashboard.wording import plain, say, state_word
from queries import catalogue
from queries.overview import Overview

EXAMPLES = ("call", "route", "money")
CHANGES_SHOWN = 8
A_LINE = 5
SIDE = 440
"""The width of a table in the right half of the page, in pixels."""


def render(current: Session) -> None:
    """The box first; everything below is a way in for those who do not know yet what to ask."""
    page_head("start")
    found = current.overview()
    _ask(current)
    st.subheader(say("start.countries"))
    _countries(current, found)
    st.subheader(say("start.first_questions"))
    _first_questions()
    left, right = st.columns([3, 2], gap="large")
    with left:
        st.subheader(say("start.what_changed"))
        _changes(current)
    with right:
        st.subheader(say("start.newest"))
        _newest(found)
    st.subheader(say("start.what_is_in_here"))
    _in_here(found)
    st.subheader(say("start.how_sure"))
    _how_sure(current, found)
    page_foot(current)


def _ask(current: Session) -> None:
    _left, middle, _right = st.columns([1, 6, 1])
    with middle:
        text = st.text_input(say("start.ask"), key="ask", placeholder=say("start.ask_hint"), bind="query-params")
        if text.strip():
            found_questions(current, text)
            st.page_link("views/find.py", label=say("start.more_found"), query_params={"text": text})
            return
        with st.container(horizontal=True):
            for name in EXAMPLES:
                words = say(f"start.examples.{name}")
                st.page_link("views/find.py", label=f"“{words}”", query_params={"text": words})


def _countries(current: Session, found: Overview) -> None:
    countries = [entry for entry in found.countries if entry["claims"] and "SEE" in entry["groups"]]
    names = names_here(current)
    board = st.container(key="two_a_line_countries")
    for start in range(0, len(countries), A_LINE):
        for column, entry in zip(board.columns(A_LINE), countries[start : start + A_LINE], strict=False):
            link = country_link(current, entry["name"])
            name = plain(names.get(entry["name"], entry["name"]))
            label = say("start.country_claims", name=name, claims=entry["claims"])
            column.page_link(link.view, label=label, query_params=link.address)


def _first_questions() -> None:
    for column, (group, questions) in zip(st.columns(len(FIRST_QUESTIONS)), FIRST_QUESTIONS.items(), strict=True):
        with column, st.container(border=True, height="stretch"):
            st.markdown(f"**{say(f'start.groups.{group}')}**")
            for question_id in questions:
                title = plain(catalogue()[question_id].title)
                st.page_link("views/questions.py", label=title, query_params={"q": question_id})
    everything = say("start.all_questions", number=len(catalogue()))
    st.page_link("views/questions.py", label=everything, icon=":material/list:")


def _changes(current: Session) -> None:
    """Cells of the gap matrix in which the newest word is another one than before, the newest first."""
    answer = current.ask("gap_matrix_between_two_years")
    changed = [row for row in answer.rows if row["change"] == "changed"]
    changed.sort(key=lambda row: (-(row["word_after"] or 0), row["country"], row["function"]))
    if not changed:
        st.info(say("start.nothing_changed"), icon=":material/inbox:")
    st.markdown(_lines(current, changed[:CHANGES_SHOWN]))
    years = {name: str(answer.parameters[name]) for name in ("before", "after")}
    st.page_link(
        "views/questions.py",
        label=say("start.all_changes", number=len(answer.rows), **years),
        icon=":material/arrow_forward:",
        query_params={"q": answer.question.id},
    )


def _lines(current: Session, rows: Sequence[Mapping[str, Any]]) -> str:
    names = names_here(current)
    return "\n".join(
        say(
            "start.change",
            country=plain(names.get(row["country"], row["country"])),
            function=plain(row["function"]),
            before=state_word(row["before"]),
            word_before=row["word_before"],
            after=state_word(row["after"]),
            word_after=row["word_after"],
        )
        for row in rows
    )


def _newest(found: Overview) -> None:
    sources = sorted((entry for entry in found.sources if entry["claims"]), key=lambda entry: -entry["newest"])
    frame = {
        say("start.source"): [entry["title"] for entry in sources],
        say("start.newest_word"): [str(entry["newest"]) for entry in sources],
        say("start.claims"): [entry["claims"] for entry in sources],
    }
    show_columns(frame, key="newest", alt=say("start.newest_table"), width=SIDE)


def _in_here(found: Overview) -> None:
    numbers = {
        "claims": found.claims,
        "sources": sum(1 for entry in found.sources if entry["claims"]),
        "bodies": found.things["Actor"],
        "laws_and_articles": found.things["Law"] + found.things["Article"],
        "routes": found.things["Route"],
        "recommendations": found.things["Recommendation"],
    }
    columns = st.container(key="two_a_line_numbers").columns(len(numbers))
    for column, (name, number) in zip(columns, numbers.items(), strict=True):
        column.metric(say(f"start.in_here.{name}"), f"{number:,}".replace(",", "\u202f"))
    states = " · ".join(f"{state_word(state)}: {number}" for state, number in found.states.items())
    st.caption(say("start.numbers", first=found.first_year, last=found.last_year, states=states))


def _how_sure(current: Session, found: Overview) -> None:
    reviewed = sum(entry["reviewed"] for entry in found.sources)
    disputed = len(current.ask("disagreements").rows)
    share = f"{reviewed / found.claims:.0%}" if found.claims else "–"
    st.markdown(say("start.sure", share=share, claims=found.claims, disputed=disputed))
    with st.container(horizontal=True):
        st.page_link("views/sources.py", label=say("start.sure_sources"), icon=":material/arrow_forward:")
        st.page_link("views/dictionary.py", label=say("start.sure_methods"), icon=":material/arrow_forward:")


render(session())
