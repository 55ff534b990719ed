"""Compare: two countries, or one in two years, side by side: what one has on record and the other has not."""

import streamlit as st

from dashboard.answers import show_answer
from dashboard.frame import page_foot, page_head
from dashboard.one_of_few import one_of_few
from dashboard.parameters import country_picker, year_picker
from dashboard.session import Session, session
from dashboard.wording import say
from queries import catalogue
from queries.compared import SUBJECTS, Place, compare, only_of
from queries.comparing import sorted_out
from queries.overview import Overview

FUNCTIONS, CHANGES = "functions", "changes"
VIEWS = (FUNCTIONS, CHANGES, *(name for name in SUBJECTS if name != FUNCTIONS))
START = ("Serbia", "Albania")


def render(current: Session) -> None:
    """Two sides, one subject, and the part of it that is wanted."""
    page_head("compare")
    one, other = _sides(current.overview())
    if one == other:
        st.info(say("compare.same"), icon=":material/info:")
        page_foot(current)
        return
    view = one_of_few("compare.subject", VIEWS, "subject", "compare.subjects")
    if view == CHANGES:
        _changes(current, one, other)
    else:
        _subject(current, view, one, other)
    page_foot(current)


def _sides(found: Overview) -> tuple[Place, Place]:
    places = []
    for half, (side, suffix), start in zip(
        st.columns(2, gap="large"), (("one", ""), ("other", "_2")), START, strict=True
    ):
        with half:
            st.markdown(f"**{say(f'compare.{side}')}**")
            left, right = st.container(key=f"two_a_line_{side}").columns([3, 2])
            with left:
                code = country_picker(found, f"country{suffix}", start=start)
            with right:
                year = year_picker(found, f"year{suffix}")
        entry = next(country for country in found.countries if country["code"] == code)
        places.append(Place(entry["id"], entry["name"], entry["groups"][0], year))
    return places[0], places[1]


def _subject(current: Session, view: str, one: Place, other: Place) -> None:
    title = say(f"compare.titles.{view}", one=one.label, other=other.label)
    st.markdown(f"## {title}")
    whole = compare(current.ask, SUBJECTS[view], one, other, title)
    parts = sorted_out(whole)
    if whole.rows:
        rows = {name: len(part.rows) for name, part in parts.items()}
        st.markdown(say("compare.counts", one=one.label, other=other.label, **rows))
        wanted = one_of_few("compare.show", ["all", *parts], "show", "compare.parts")
        whole = parts.get(wanted, whole)
    show_answer(whole, key=f"compare_{view}")


def _changes(current: Session, one: Place, other: Place) -> None:
    """What changed between the two years, in the countries that are compared."""
    before, after = sorted((one.year, other.year))
    if before == after:
        st.info(say("compare.one_year", year=after), icon=":material/info:")
        return
    st.markdown(f"## {catalogue()['gap_matrix_between_two_years'].title}")
    for place in dict.fromkeys((one, other)) if one.country != other.country else (one,):
        st.markdown(f"### {place.name}")
        answer = current.ask("gap_matrix_between_two_years", group=place.group, before=before, after=after)
        show_answer(only_of(answer, place), key=f"changes_{place.country}")


render(session())
