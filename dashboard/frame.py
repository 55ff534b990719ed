"""What every page has around it: its look, its head, and the foot that names sources, years and footnotes."""

from pathlib import Path

import streamlit as st

from dashboard.session import Session
from dashboard.wording import FORMAL_TIES
from queries.audience import Readership, readership

STYLE = Path(__file__).parent / "style.css"


def page_head(title: str, lead: str) -> None:
    """The title of a page and one sentence on what it is for."""
    st.html(STYLE)
    st.title(title)
    st.markdown(lead)


def page_foot(session: Session) -> None:
    """Sources and years of everything shown, the footnotes of names, and who is shown what."""
    found = session.overview()
    titles = "; ".join(f"{entry['title']} ({entry['published']})" for entry in found.sources if entry["claims"])
    st.divider()
    st.caption(f"Sources: {titles}. Situations of {found.first_year} to {found.last_year}. {FORMAL_TIES}")
    for footnote in found.footnotes:
        st.caption(footnote.replace("*", "\\*"))
    if readership() is Readership.PARTNER:
        st.caption("This is the view for partners. Do not pass it on.")
    st.caption(f"Snapshot {session.snapshot}")
