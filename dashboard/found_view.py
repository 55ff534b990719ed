"""What words find: the questions that they may mean, each one click from its answer, and the things that they name."""

import streamlit as st

from dashboard.body_picker import names_of_countries
from dashboard.links import question_link, thing_link
from dashboard.names import names_here
from dashboard.session import Session
from dashboard.wording import plain, say
from queries import catalogue
from queries.finder import find
from queries.search import Hit, search

THINGS_SHOWN = 8


def found_questions(current: Session, text: str) -> None:
    """The three likeliest questions with what was understood, and what of the words they leave aside."""
    found = current.working("asking", lambda: find(text, current.reader()))
    if not found.suggestions:
        st.info(say("find.no_question"), icon=":material/inbox:")
        return
    for suggestion in found.suggestions:
        link = question_link(current, suggestion.question, suggestion.parameters)
        read, _sign, _title = suggestion.understood.rpartition("read as: ")
        with st.container(border=True):
            st.page_link(
                link.view,
                label=f"**{plain(suggestion.question.title)}**",
                icon=":material/arrow_forward:",
                query_params=link.address,
            )
            understood = say("find.understood", words=plain(read.strip(" ·"))) if read.strip(" ·") else ""
            st.caption(f"{understood} {plain(suggestion.question.why)}".strip())
    for sentence in found.not_understood:
        st.caption(plain(sentence))


def found_things(current: Session, text: str) -> None:
    """Bodies, countries, laws, agreements, routes and terms that bear the name, or nearly so."""
    hits = current.working("looking", lambda: _hits(current, text))
    if not hits:
        st.info(say("find.no_thing", text=plain(text)), icon=":material/inbox:")
        return
    names, countries = names_here(current), names_of_countries(current)
    for hit in hits:
        name = plain(names.get(hit.name, hit.name))
        link = thing_link(current, hit, catalogue())
        if link:
            st.page_link(link.view, label=name, icon=":material/arrow_forward:", query_params=link.address)
        else:
            st.markdown(name)
        place = countries.get(hit.country or "", hit.country)
        why = hit.why.removesuffix(f", {hit.country}")
        st.caption(plain(" · ".join(part for part in (say(f"find.labels.{hit.label}"), place, why) if part)))


def _hits(current: Session, text: str) -> tuple[Hit, ...]:
    """Things that bear the name; where the words are a question, those that were read out of it."""
    if hits := search(text, current.reader(), THINGS_SHOWN):
        return hits
    suggestions = find(text, current.reader()).suggestions
    named = dict.fromkeys(str(value) for entry in suggestions for value in entry.parameters.values())
    return tuple(hit for thing in named if ":" in thing for hit in search(thing, current.reader(), 1))
