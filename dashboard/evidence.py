"""The drawer behind a row: who says it, where, about when, in our words, and the passage where the text is here."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from dashboard.wording import plain, say, state_word, tie_word
from queries.evidence import Evidence

AT_ONCE = 12
"""So many claims are read at once; the others open below them."""


def evidence_drawer(entries: Sequence[Evidence], about: str, whole: str = "", answer_key: str = "") -> None:
    """Every claim behind one row, one under the other; sources that disagree stand side by side here.

    `whole` is the row itself as HTML, for what a table has no room for. A page with several answers may have a drawer
    open under each: `answer_key` tells them apart.
    """
    with st.container(border=True, key=f"evidence_{answer_key}" if answer_key else "evidence"):
        st.markdown(f"### {say('evidence.title', about=plain(about))}")
        if whole:
            st.html(whole)
        if not entries:
            st.markdown(say("evidence.none"))
        for entry in entries[:AT_ONCE]:
            st.html(_claim(entry))
        if rest := entries[AT_ONCE:]:
            with st.expander(say("evidence.more", number=len(rest))):
                for entry in rest:
                    st.html(_claim(entry))


def _claim(entry: Evidence) -> str:
    """One claim as HTML; everything that came from a document or a data file is escaped."""
    ends = (
        f"{escape(entry.subject_name)} <em>{escape(tie_word(entry.predicate))}</em> {escape(entry.object_name or '')}"
    )
    checked = say("evidence.reviewed" if entry.reviewed else "evidence.unreviewed")
    if entry.passage is None:
        passage = f"<p class='tl-note'>{escape(say('evidence.no_text'))}</p>"
    else:
        passage = f"<blockquote class='tl-passage'>{escape(entry.passage)}</blockquote>"
    lines = escape(say("evidence.lines", lines=entry.lines))
    return (
        f"<article class='tl-claim'><p class='tl-ends'>{ends} "
        f"<span class='tl-state'>{escape(state_word(entry.state.value))}, {_years(entry)}</span></p>"
        f"<p class='tl-says'>{escape(entry.says)}</p>{passage}"
        f"<p class='tl-note'>{escape(entry.source_title)} · {escape(entry.section)} · {lines}"
        f" · {checked} · {escape(entry.claim)}</p></article>"
    )


def _years(entry: Evidence) -> str:
    if entry.valid_from or entry.valid_to:
        return escape(f"{entry.as_of} ({entry.valid_from or '…'} to {entry.valid_to or '…'})")
    return str(entry.as_of)
