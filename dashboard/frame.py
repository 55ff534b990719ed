"""What every page has around it: its look, its head with the search box, and the foot that names sources and years."""

from pathlib import Path

import streamlit as st

from dashboard.language_choice import language_choice
from dashboard.names import understood_address
from dashboard.real_links import go_to, real_links
from dashboard.session import Session, session
from dashboard.warming import warm
from dashboard.wording import keep_language, plain, say
from queries.audience import Readership, readership

STYLE = Path(__file__).parent / "style.css"


def page_head(page: str) -> None:
    """The title of a page, one sentence on what it is for, and the box that finds anything from anywhere."""
    real_links()
    keep_language()
    understood_address(session(), page)
    st.html(STYLE)
    left, right = st.columns([3, 1], vertical_alignment="bottom")
    left.title(say(f"{page}.title"))
    if page not in {"start", "find"}:
        right.text_input(
            say("find"),
            key="find_anything",
            placeholder=say("find_hint"),
            label_visibility="collapsed",
            icon=":material/search:",
        )
        if wanted := st.session_state.get("find_anything"):
            go_to("find", {"text": wanted})
    st.markdown(say(f"{page}.lead"))


def page_foot(current: Session) -> None:
    """Sources and years of everything shown, the footnotes of names, and who is shown what."""
    found = current.overview()
    titles = "; ".join(f"{entry['title']} ({entry['published']})" for entry in found.sources if entry["claims"])
    st.divider()
    st.caption(
        say(
            "sources",
            titles=plain(titles),
            first=found.first_year,
            last=found.last_year,
            formal_ties=say("formal_ties"),
        )
    )
    for footnote in found.footnotes:
        st.caption(plain(footnote))
    if readership() is Readership.PARTNER:
        st.caption(say("partner_view"))
    st.caption(say("snapshot", snapshot=current.snapshot))
    language_choice(current)
    warm(current)
