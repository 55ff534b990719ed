"""The drawer behind a row: who says it, where, about when, in our words, and the passage where the text is here."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from dashboard.wording import state_word, tie_word
from queries.evidence import Evidence


def evidence_drawer(entries: Sequence[Evidence], about: str) -> None:
    """Every claim behind one row, one under the other; sources that disagree stand side by side here."""
    with st.container(border=True, key="evidence"):
        st.markdown(f"##### Evidence · {_plain(about)}")
        if not entries:
            st.markdown("No claim stands behind this row: the sources entered so far say nothing on it.")
        for entry in entries:
            st.html(_claim(entry))


def _claim(entry: Evidence) -> str:
    """One claim as HTML; everything that came from a document or a data file is escaped."""
    ends = (
        f"{escape(entry.subject_name)} <em>{escape(tie_word(entry.predicate))}</em> {escape(entry.object_name or '')}"
    )
    checked = "checked by a second reader" if entry.reviewed else "not yet checked by a second reader"
    if entry.passage is None:
        passage = (
            "<p class='tl-note'>The text of this source is not on this machine; the locator finds it in the report.</p>"
        )
    else:
        passage = f"<blockquote class='tl-passage'>{escape(entry.passage)}</blockquote>"
    return (
        f"<article class='tl-claim'><p class='tl-ends'>{ends} "
        f"<span class='tl-state'>{escape(state_word(entry.state.value))}, {_years(entry)}</span></p>"
        f"<p class='tl-says'>{escape(entry.says)}</p>{passage}"
        f"<p class='tl-note'>{escape(entry.source_title)} · {escape(entry.section)} · lines {escape(entry.lines)}"
        f" · {checked} · {escape(entry.claim)}</p></article>"
    )


def _years(entry: Evidence) -> str:
    if entry.valid_from or entry.valid_to:
        return escape(f"{entry.as_of} ({entry.valid_from or '…'} to {entry.valid_to or '…'})")
    return str(entry.as_of)


def _plain(text: str) -> str:
    """Text without what Markdown would read as markup."""
    for sign in "\\`*_{}[]<>#|$~":
        text = text.replace(sign, f"\\{sign}")
    return text
