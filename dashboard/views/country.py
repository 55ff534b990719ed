"""Country: everything said about one country, by theme, in its states."""

import streamlit as st

from dashboard.answers import show_answer
from dashboard.frame import page_foot, page_head
from dashboard.parameters import country_picker, year_picker
from dashboard.session import Session, session
from dashboard.wording import plain, say, state_word
from queries import Answer, catalogue

THEMES: dict[str, tuple[str, ...]] = {
    "Coordination": ("counterparts_in_a_country", "bodies_and_members_of_a_country"),
    "Functions": ("stated_absences", "shortcomings"),
    "Agreements": ("agreements_of_a_country",),
    "Routes": ("routes_of_a_country",),
    "Protection": ("services_in_a_country",),
    "Recommendations": ("recommendations_to_a_country",),
    "Funding": ("who_funds_what",),
    "Figures": ("figures",),
    "Disagreements": ("disagreements",),
    "Everything": ("everything_said_of_a_country",),
}
STATES = ("present", "planned", "on_paper", "ended", "absent", "disputed", "not mentioned")


def render(current: Session) -> None:
    """The country in one line of states, then one theme at a time."""
    page_head("country")
    found = current.overview()
    left, right = st.columns([3, 1])
    with left:
        code = country_picker(found)
    with right:
        year = year_picker(found)
    entry = next(country for country in found.countries if country["code"] == code)
    st.subheader(plain(entry["name"]))
    if entry["footnote"]:
        st.caption(plain(f"* {entry['footnote']}"))
    theme = st.segmented_control(
        say("country.theme"),
        list(THEMES),
        default="Coordination",
        key="theme",
        bind="query-params",
        label_visibility="collapsed",
    )
    theme = theme or "Coordination"
    if theme == "Functions":
        _functions(current, entry["id"], entry["groups"][0], year)
    for question_id in THEMES[theme]:
        st.markdown(f"#### {catalogue()[question_id].title}")
        takes = catalogue()[question_id].parameters
        given = {"country": entry["id"], "year": year}
        answer = current.ask(question_id, **{name: value for name, value in given.items() if name in takes})
        show_answer(answer, key=f"{theme.lower()}_{question_id}")
    page_foot(current)


def _functions(current: Session, country: str, group: str, year: int) -> None:
    """Functions of a complete response, counted by state and listed state by state."""
    whole = current.ask("functions_by_country", group=group, year=year)
    answer = Answer(
        question=whole.question.model_copy(update={"matrix": None}),
        parameters=whole.parameters | {"country": country},
        rows=tuple(
            sorted(
                (row for row in whole.rows if row["country_id"] == country), key=lambda row: STATES.index(row["state"])
            )
        ),
        evidence=whole.evidence,
    )
    st.markdown(f"#### {say('country.functions')}")
    counts = {state: sum(1 for row in answer.rows if row["state"] == state) for state in STATES}
    st.markdown(" · ".join(f"{state_word(state)}: **{number}**" for state, number in counts.items() if number))
    show_answer(answer, key="functions")
    st.caption(say("legend"))


render(session())
