"""Choosing a body by any of its names; the choice stands in the address as `body`, so that a link opens it."""

import streamlit as st

from dashboard.session import Session, Version, session
from dashboard.wording import plain, say
from queries.audience import readership
from queries.bodies import Body, bodies, bodies_called, country_names


@st.cache_data(show_spinner=False, max_entries=4)
def _all_bodies(graph: Version, audience: str) -> dict[str, Body]:  # noqa: ARG001  both are what it is kept by
    return {body.id: body for body in bodies(session().reader())}


@st.cache_data(show_spinner=False, max_entries=4)
def _all_countries(graph: Version) -> dict[str, str]:  # noqa: ARG001  it is what it is kept by
    return country_names(session().reader())


def names_of_countries(current: Session) -> dict[str, str]:
    """The name of every country by its code, for bodies of states that are no more as well."""
    return _all_countries(current.version)


def body_picker(current: Session, *, optional: bool = False) -> Body | None:
    """A box that takes any name, acronym or misspelling, and the list of bodies; none only where it is optional."""
    found = current.working("looking", lambda: _all_bodies(current.version, readership().value))
    left, right = st.columns([1, 2], vertical_alignment="bottom")
    left.text_input(
        say("body.search"),
        key="body_search",
        placeholder=say("body.search_hint"),
        on_change=_take_best,
        args=(current, frozenset(found)),
    )
    hits = [body for body in bodies_called(st.session_state["body_search"], current.reader()) if body in found]
    if st.session_state["body_search"] and not hits:
        st.warning(say("body.not_found", text=plain(st.session_state["body_search"])))
    chosen = _from_address(current, found)
    if chosen is None and not optional:
        chosen = max(found, key=lambda body: (found[body].claims, body))
    options = list(dict.fromkeys([*([chosen] if chosen else []), *(hits or found)]))
    # The address is the truth: a link, the box and the list all lead through it.
    st.session_state["body_chosen"] = chosen
    right.selectbox(
        say("body.body"),
        options,
        index=None,
        key="body_chosen",
        format_func=lambda body: found[body].label,
        placeholder=say("body.all"),
        on_change=_take_chosen,
    )
    return found[chosen] if chosen else None


def center_on(body: str) -> None:
    """Make a body the one that the page is about."""
    st.query_params["body"] = body


def _take_chosen() -> None:
    if st.session_state["body_chosen"]:
        center_on(st.session_state["body_chosen"])
    else:
        st.query_params.pop("body", None)


def _take_best(current: Session, known: frozenset[str]) -> None:
    hits = [body for body in bodies_called(st.session_state["body_search"], current.reader()) if body in known]
    if hits:
        center_on(hits[0])


def _from_address(current: Session, found: dict[str, Body]) -> str | None:
    asked = st.query_params.get("body", "")
    if not asked or asked in found:
        return asked or None
    hits = [body for body in bodies_called(asked, current.reader()) if body in found]
    if not hits:
        st.warning(say("body.unknown", text=plain(asked)))
        return None
    return hits[0]
