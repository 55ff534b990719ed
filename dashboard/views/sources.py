"""Sources: which reports stand behind everything, how much of each is entered, and what may be done with them."""

import streamlit as st

from dashboard.frame import page_foot, page_head
from dashboard.session import Session, session
from dashboard.wording import plain, say
from graph_schema.texts import text_lines


def render(current: Session) -> None:
    """The table of sources, and each of them with its citation."""
    page_head("sources")
    found = current.overview()
    here = {entry["id"]: text_lines(entry["id"], entry["sha256"]) is not None for entry in found.sources}
    frame = {
        say("sources.source"): [entry["title"] for entry in found.sources],
        say("sources.published"): [str(entry["published"]) for entry in found.sources],
        say("sources.situation"): [entry["situation"] for entry in found.sources],
        say("sources.claims"): [entry["claims"] for entry in found.sources],
        say("sources.reviewed"): [
            entry["reviewed"] / entry["claims"] if entry["claims"] else None for entry in found.sources
        ],
        say("sources.passages"): [
            say("sources.shown") if here[entry["id"]] else say("sources.by_locator") for entry in found.sources
        ],
    }
    share = st.column_config.NumberColumn(format="percent", help=say("sources.reviewed_help"))
    st.dataframe(
        frame,
        hide_index=True,
        column_config={say("sources.reviewed"): share},
        alt=say("sources.table"),
    )
    st.caption(say("sources.texts"))
    for entry in found.sources:
        st.markdown(f"#### {plain(entry['title'])}")
        author = f"{entry['author']}, " if entry["author"] else ""
        told = {name: entry[name] for name in ("publisher", "published", "situation")}
        st.markdown(plain(say("sources.of_situation", author=author, **told)))
        st.caption(
            say("sources.text", **{name: entry[name] for name in ("licence", "id", "lines")}, sha=entry["sha256"][:16])
        )
    page_foot(current)


render(session())
