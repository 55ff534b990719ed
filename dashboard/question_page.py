"""A page that is a few questions of the catalogue under shared filters: a view at a time, table first, then picture."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import streamlit as st

from dashboard.answers import show_answer
from dashboard.brief_view import brief_row
from dashboard.frame import page_foot, page_head
from dashboard.one_of_few import one_of_few
from dashboard.parameters import shared_widgets
from dashboard.picture_view import show_picture
from dashboard.pictures import Picture
from dashboard.session import Session
from queries import Answer, catalogue
from queries.briefs.content import BriefKind

Draw = Callable[[Answer], Picture | None]
"""A picture of an answer; none where there is nothing to draw."""


@dataclass(frozen=True)
class View:
    """One view of a page: its questions in order, and the pictures of some of them; or something of its own."""

    questions: tuple[str, ...] = ()
    pictures: Mapping[str, Draw] = field(default_factory=dict)
    fixed: Mapping[str, Any] = field(default_factory=dict)
    """Parameters that the page sets itself; no widget is shown for them."""
    brief: tuple[BriefKind, tuple[str, ...]] | None = None
    """The brief that this view offers, and the parameters that name its subject: the first that is chosen."""
    own: Callable[[Session], None] | None = None
    """What is shown where a view is more than questions."""


def question_page(current: Session, page: str, views: Mapping[str, View]) -> None:
    """Head, choice of view, filters, answers with their pictures, foot; all choices stand in the address."""
    page_head(page)
    view = views[one_of_few("filters.view", list(views), "view", f"{page}.views")]
    if view.own:
        view.own(current)
    questions = [catalogue()[question_id] for question_id in view.questions]
    values = shared_widgets(current, questions, without=frozenset(view.fixed))
    if view.brief:
        kind, named = view.brief
        subject = next((values[name] for name in named if values[name]), None)
        if subject:
            brief_row(current, kind, subject, values["year"], page)
    for question in questions:
        st.markdown(f"## {question.title}")
        st.markdown(question.why)
        takes = {**values, **view.fixed}
        answer = current.ask(question.id, **{name: takes[name] for name in question.parameters})
        show_answer(answer, key=question.id)
        draw = view.pictures.get(question.id)
        if draw and answer.rows:
            show_picture(current, partial(draw, answer), question.id, tuple(sorted(answer.parameters.items())))
    page_foot(current)
