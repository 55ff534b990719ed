"""Review: a report file becomes candidates, a person decides on each, and what was accepted enters the data folder."""

from collections import Counter

import streamlit as st

from dashboard.frame import page_foot, page_head
from dashboard.review_desk import ReviewDesk, opener, review_is_on
from dashboard.review_queue import LEFT, MODE, SKIPPED, TOLD, queue
from dashboard.review_second import READ, second_reading
from dashboard.session import Session, session
from dashboard.wording import plain, say
from graph_schema.errors import TielineError

DESK, CHANGES = "review_desk", "review_changes"
TYPES = ["pdf", "docx", "html", "htm", "txt"]
MOST_MEGABYTES = 50
ASKED = ("title", "publisher", "published", "situation", "language", "licence")


def render(current: Session) -> None:
    """The upload, or the queue of the report on the desk; a sentence where reviewing is off."""
    page_head("review")
    if not review_is_on():
        st.info(say("review.off"), icon=":material/lock:")
    elif (desk := st.session_state.get(DESK)) is None:
        _upload()
    else:
        _review(desk)
    page_foot(current)


def _upload() -> None:
    with st.form("review_upload"):
        file = st.file_uploader(say("review.file"), type=TYPES, key="review_file", max_upload_size=MOST_MEGABYTES)
        source = st.text_input(say("review.source"), key="review_source", help=say("review.source_help"), max_chars=60)
        st.caption(say("review.stays"))
        sent = st.form_submit_button(say("review.open"))
    if sent and file is None:
        st.warning(say("review.no_file"))
    elif sent and file is not None:
        _open(file.getvalue(), file.name, source or None)


def _open(content: bytes, name: str, source: str | None) -> None:
    open_desk = opener()
    assert open_desk is not None, "the page is on only where a desk is installed"
    try:
        with st.spinner(say("review.reading")):
            desk = open_desk(content, name, source)
    except TielineError as error:
        st.error(plain(str(error)), icon=":material/error:")
        return
    st.session_state[DESK] = desk
    _forget(CHANGES, SKIPPED, MODE, TOLD, LEFT, READ)
    st.rerun()


def _forget(*names: str) -> None:
    for name in names:
        st.session_state.pop(name, None)


def _review(desk: ReviewDesk) -> None:
    left, right = st.columns([4, 1], vertical_alignment="bottom")
    left.markdown(f"### {plain(say('review.head', source=desk.source, by=desk.by))}")
    right.button(say("review.another"), key="review_another", on_click=_forget, args=(DESK,), width="stretch")
    decided, waiting, speed = desk.progress()
    told = say("review.progress_speed" if speed else "review.progress", decided=decided, waiting=waiting, speed=speed)
    st.progress(decided / (decided + waiting) if decided + waiting else 1.0, text=told)
    queue(desk)
    if rejected := desk.rejected():
        why = ", ".join(say("review.counted", number=n, what=say(f"review.reason_{r}")) for r, n in rejected.items())
        st.caption(say("review.rejected", why=why))
    _sections(desk)
    if (reader := desk.second_reader) is not None:
        second_reading(desk, reader)
    _write(desk)


def _sections(desk: ReviewDesk) -> None:
    sections = desk.sections()
    countries = len({entry["country"] for entry in sections if entry["country"]})
    with st.expander(say("review.sections", number=len(sections), countries=countries)):
        for note in desk.notes:
            st.caption(plain(note))
        frame = {
            say("review.country"): [entry["country"] or say("review.none") for entry in sections],
            say("review.heading"): [entry["heading"] for entry in sections],
            say("review.lines"): [say("review.span", first=one["first"], last=one["last"]) for one in sections],
            say("review.why"): [entry["why"] for entry in sections],
        }
        st.dataframe(frame, hide_index=True, alt=say("review.sections_table"))
        st.caption(say("review.sections_wrong"))


def _write(desk: ReviewDesk) -> None:
    with st.expander(say("review.write"), expanded=CHANGES in st.session_state), st.form("review_write"):
        st.caption(say("review.write_lead"))
        asked = () if desk.known_source else ASKED
        given = {name: st.text_input(say(f"review.asked_{name}"), key=f"review_{name}").strip() for name in asked}
        if st.form_submit_button(say("review.do_write")):
            try:
                st.session_state[CHANGES] = desk.finish({name: value for name, value in given.items() if value})
            except TielineError as error:
                st.error(plain(str(error)), icon=":material/error:")
    if changes := st.session_state.get(CHANGES):
        st.success(say("review.written"))
        counted = Counter(entry["change"] for entry in changes)
        st.markdown(" · ".join(say("review.counts", number=count, change=change) for change, count in counted.items()))
        frame = {
            say("review.change"): [entry["change"] for entry in changes],
            say("review.says"): [entry["says"] for entry in changes],
            say("review.lines"): [entry["lines"] for entry in changes],
            say("review.why"): [entry["why"] for entry in changes],
        }
        st.dataframe(frame, hide_index=True, alt=say("review.changes"))


render(session())
