"""Actor: everything on record about one body, from what it is to where sources disagree on it."""

from dataclasses import replace

import streamlit as st

from dashboard.answers import show_answer
from dashboard.body_picker import body_picker, names_of_countries
from dashboard.brief_view import brief_row
from dashboard.frame import page_foot, page_head
from dashboard.one_of_few import one_of_few
from dashboard.parameters import year_picker
from dashboard.session import Session, session
from dashboard.wording import plain, say
from queries import Answer, catalogue
from queries.bodies import Body
from queries.briefs.content import BriefKind

SECTIONS: dict[str, tuple[str, ...]] = {
    "who": ("history_of_a_body", "work_of_a_body"),
    "ties": ("ties_of_a_body",),
    "money": ("money_of_a_body",),
    "recommendations": ("recommendations_of_a_body",),
    "place": ("place_of_a_body",),
    "missing": ("missing_links_of_a_body",),
    "disagreements": ("disagreements",),
    "everything": ("everything_said_of_a_body",),
}
NAMES_SHOWN = 12


def render(current: Session) -> None:
    """Which body, who it is in two lines, then one section at a time."""
    page_head("actor")
    left, right = st.columns([5, 1], vertical_alignment="bottom")
    with right:
        year = year_picker(current.overview())
    with left:
        body = body_picker(current)
    assert body is not None, "the picker always has one here"
    _who(current, body)
    brief_row(current, BriefKind.ACTOR, body.id, year, "actor")
    section = one_of_few("actor.section", list(SECTIONS), "section", "actor.sections")
    for question_id in SECTIONS[section]:
        question = catalogue()[question_id]
        st.markdown(f"## {question.title}")
        given = {"body": body.id, "year": year}
        answer = current.ask(question_id, **{name: given[name] for name in question.parameters if name in given})
        if question_id == "disagreements":
            answer = _about(answer, body)
        show_answer(answer, key=f"{section}_{question_id}")
    if section in {"ties", "place"}:
        label = say("actor.network", name=plain(body.name))
        address = {"body": body.id, "year": str(year)}
        st.page_link("views/network.py", label=label, icon=":material/hub:", query_params=address)
    page_foot(current)


def _who(current: Session, body: Body) -> None:
    """Name, sort, country, other names, and how much is on record."""
    st.subheader(plain(body.name))
    names = names_of_countries(current)
    where = names.get(body.country or "", body.country) or say("actor.no_country")
    kind = body.kind.replace("_", " ")
    st.markdown(say("actor.who", kind=plain(kind), country=plain(where), claims=body.claims))
    others = [name for name in body.aliases if name != body.name]
    if others:
        more = say("start.more", number=len(others) - NAMES_SHOWN) if len(others) > NAMES_SHOWN else ""
        st.caption(say("body.also", names=plain("; ".join([*others[:NAMES_SHOWN], *([more] if more else [])]))))


def _about(answer: Answer, body: Body) -> Answer:
    """The rows that speak of the body, at either end."""
    ends = {
        id(row): {end for claim in answer.evidence_of(row) for end in (claim.subject, claim.object)}
        for row in answer.rows
    }
    return replace(answer, rows=tuple(row for row in answer.rows if body.id in ends[id(row)]))


render(session())
