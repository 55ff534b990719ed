"""The brief on what a page is about: two buttons, and the file is made when one of them is pressed."""

from collections.abc import Callable, Mapping

import streamlit as st

from dashboard import drawing
from dashboard.downloads import MIME
from dashboard.pictures import Picture
from dashboard.session import Session
from dashboard.wording import say
from queries import Answer
from queries.briefs.as_docx import as_docx
from queries.briefs.as_html import as_html
from queries.briefs.building import build_brief
from queries.briefs.content import Brief, BriefKind

ON_A_MAP = frozenset({BriefKind.COUNTRY, BriefKind.ROUTE})
"""Briefs with a map of legs; the others have no picture."""


def brief_row(current: Session, kind: BriefKind, subject: str, year: int, key: str) -> None:
    """The two formats of the brief on a subject by its id; the same rows as the tables of the page."""
    # The file is made outside the run of the page, where nothing may be drawn: what it needs is taken here.
    reader, found = current.reader(), current.overview()

    def made() -> Brief:
        return build_brief(reader, found, kind, subject, year=year, draw=_legs if kind in ON_A_MAP else None)

    makers: Mapping[str, Callable[[], str | bytes]] = {"docx": lambda: as_docx(made()), "html": lambda: as_html(made())}
    st.caption(say("brief.title"))
    with st.container(horizontal=True):
        for ending, making in makers.items():
            st.download_button(
                say(f"brief.{ending}"),
                making,
                f"brief_{kind.value}_{subject.split(':')[-1]}_{year}.{ending}",
                MIME[ending],
                key=f"{key}_brief_{ending}",
                on_click="ignore",
                icon=":material/description:",
            )


def _legs(answers: Mapping[str, Answer]) -> Picture | None:
    return drawing.legs(answers["route_board"])
