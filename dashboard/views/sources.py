"""Sources: which reports stand behind everything, how much of each is entered, and what may be done with them."""

import streamlit as st

from dashboard.frame import page_foot, page_head
from dashboard.session import Session, session
from graph_schema.texts import text_lines


def render(current: Session) -> None:
    """The table of sources, and each of them with its citation."""
    page_head(
        "Sources", "The public reports from which every claim is taken, in our words, with a locator to the line."
    )
    found = current.overview()
    here = {entry["id"]: text_lines(entry["id"], entry["sha256"]) is not None for entry in found.sources}
    frame = {
        "Source": [entry["title"] for entry in found.sources],
        "Published": [str(entry["published"]) for entry in found.sources],
        "Situation": [entry["situation"] for entry in found.sources],
        "Claims": [entry["claims"] for entry in found.sources],
        "Checked by a second reader": [
            entry["reviewed"] / entry["claims"] if entry["claims"] else None for entry in found.sources
        ],
        "Passages": ["shown" if here[entry["id"]] else "by locator only" for entry in found.sources],
    }
    share = st.column_config.NumberColumn(
        format="percent", help="Share of the claims that a second reader compared with the lines."
    )
    st.dataframe(
        frame,
        hide_index=True,
        column_config={"Checked by a second reader": share},
        alt="Sources with their number of claims",
    )
    st.caption(
        "Passages are shown where the text edition of a source is on this machine (TIELINE_SOURCES); the texts "
        "belong to their publishers and are no part of Tieline."
    )
    for entry in found.sources:
        st.markdown(f"#### {entry['title']}")
        author = f"{entry['author']}, " if entry["author"] else ""
        st.markdown(f"{author}{entry['publisher']}, {entry['published']}. Situation of {entry['situation']}.")
        st.caption(f"{entry['licence']} Id `{entry['id']}`, {entry['lines']} lines, SHA-256 `{entry['sha256'][:16]}…`")
    page_foot(current)


render(session())
