"""Country: everything said about one country, by theme, in its states."""

from collections.abc import Callable, Mapping
from typing import Any

import streamlit as st

from dashboard.answers import show_answer
from dashboard.brief_view import brief_row
from dashboard.frame import page_foot, page_head
from dashboard.links import country_link
from dashboard.names import names_here
from dashboard.one_of_few import one_of_few
from dashboard.parameters import country_picker, year_picker
from dashboard.session import Session, session
from dashboard.wording import plain, say, state_word
from queries import Answer, catalogue
from queries.briefs.content import BriefKind

THEMES: dict[str, tuple[str, ...]] = {
    "coordination": ("counterparts_in_a_country", "bodies_and_members_of_a_country"),
    "functions": ("stated_absences", "shortcomings"),
    "law": (),
    "agreements": ("agreements_of_a_country",),
    "routes": ("routes_of_a_country",),
    "protection": ("services_in_a_country",),
    "recommendations": ("recommendations_to_a_country",),
    "funding": ("who_funds_what",),
    "figures": ("figures",),
    "disagreements": ("disagreements",),
    "everything": ("everything_said_of_a_country",),
}
"""Questions by theme; those on functions and law are about groups of countries, of which one country is shown."""
LAW = {"law_elements": "jurisdiction_id", "strategies_at_year": "country", "treaty_status": "country_id"}
"""Questions on law, with the column that says whose row it is."""
FURTHER = ("routes", "agreements", "compare", "recommendations")
"""Pages that are read next, each opened at the same country."""
STATES = ("present", "planned", "on_paper", "ended", "absent", "disputed", "not mentioned")


def render(current: Session) -> None:
    """The country in one line of states, then one theme at a time."""
    page_head("country")
    found = current.overview()
    left, right = st.container(key="two_a_line_filters").columns([3, 1])
    with left:
        code = country_picker(found)
    with right:
        year = year_picker(found)
    entry = next(country for country in found.countries if country["code"] == code)
    st.header(plain(names_here(current).get(entry["name"], entry["name"])))
    if entry["footnote"]:
        st.caption(plain(f"* {entry['footnote']}"))
    brief_row(current, BriefKind.COUNTRY, entry["id"], year, "country")
    _further(current, entry["name"])
    theme = one_of_few("country.theme", list(THEMES), "theme", "country.themes")
    if theme == "functions":
        _functions(current, entry, year)
    if theme == "law":
        _law(current, entry, year)
    for question_id in THEMES[theme]:
        st.markdown(f"### {catalogue()[question_id].title}")
        takes = catalogue()[question_id].parameters
        given = {"country": entry["id"], "year": year}
        answer = current.ask(question_id, **{name: value for name, value in given.items() if name in takes})
        show_answer(answer, key=f"{theme}_{question_id}")
    page_foot(current)


def _further(current: Session, name: str) -> None:
    with st.container(horizontal=True):
        for page in FURTHER:
            address = country_link(current, name).address
            label = say("country.further", page=say(f"{page}.title"))
            st.page_link(f"views/{page}.py", label=label, icon=":material/arrow_forward:", query_params=address)


def _functions(current: Session, entry: Mapping[str, Any], year: int) -> None:
    """Functions of a complete response, counted by state and listed state by state."""
    whole = current.ask("functions_by_country", group=entry["groups"][0], year=year)
    answer = _part(whole, entry, "country_id", lambda row: STATES.index(row["state"]))
    st.markdown(f"### {say('country.functions')}")
    counts = {state: sum(1 for row in answer.rows if row["state"] == state) for state in STATES}
    st.markdown(" · ".join(f"{state_word(state)}: **{number}**" for state, number in counts.items() if number))
    show_answer(answer, key="functions")
    st.caption(say("legend"))


def _law(current: Session, entry: Mapping[str, Any], year: int) -> None:
    """The law of the country and of its parts, its plans, and the treaties that bind it."""
    for question_id, column in LAW.items():
        question = catalogue()[question_id]
        given = {"group": entry["groups"][0], "year": year}
        whole = current.ask(question_id, **{name: given[name] for name in question.parameters})
        st.markdown(f"### {question.title}")
        show_answer(_part(whole, entry, column), key=f"law_{question_id}")


def _part(
    whole: Answer, entry: Mapping[str, Any], column: str, order: Callable[[dict[str, Any]], int] | None = None
) -> Answer:
    """The rows of one country, or of its parts, out of an answer on many."""
    names = {entry["id"], entry["name"]}
    code = str(entry["code"]).lower()
    rows = [row for row in whole.rows if row[column] in names or _scope(row[column]) == code]
    return Answer(
        question=whole.question.model_copy(update={"matrix": None}),
        parameters=whole.parameters | {"country": entry["id"]},
        rows=tuple(sorted(rows, key=order) if order else rows),
        evidence=whole.evidence,
        notes=whole.notes,
    )


def _scope(thing: str) -> str:
    """The country in an id: `place:bih:brcko` is of `bih`, `place:bih-fbih:…` too."""
    return thing.split(":")[1].split("-")[0] if ":" in thing else ""


render(session())
