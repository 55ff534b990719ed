"""Review: a report file becomes candidates, a person decides on each, and what was accepted enters the data folder."""

from collections import Counter
from collections.abc import Callable

import streamlit as st

from dashboard.frame import page_foot, page_head
from dashboard.review_desk import ReviewDesk, opener, review_is_on
from dashboard.review_view import edit_form, passage_beside_candidate
from dashboard.session import Session, session
from dashboard.wording import plain, say
from graph_schema.errors import TielineError

DESK, SKIPPED, TOLD, MODE, CHANGES = "review_desk", "review_skipped", "review_told", "review_mode", "review_changes"
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
    _forget(CHANGES, SKIPPED, MODE, TOLD)
    st.rerun()


def _forget(*names: str) -> None:
    for name in names:
        st.session_state.pop(name, None)


def _review(desk: ReviewDesk) -> None:
    left, right = st.columns([4, 1], vertical_alignment="bottom")
    left.markdown(f"### {plain(say('review.head', source=desk.source, by=desk.by))}")
    right.button(say("review.another"), key="review_another", on_click=_forget, args=(DESK,))
    decided, waiting, speed = desk.progress()
    told = say("review.progress_speed" if speed else "review.progress", decided=decided, waiting=waiting, speed=speed)
    st.progress(decided / (decided + waiting) if decided + waiting else 1.0, text=told)
    _sections(desk)
    if error := st.session_state.pop(TOLD, None):
        st.error(plain(error), icon=":material/error:")
    _queue(desk)
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


def _queue(desk: ReviewDesk) -> None:
    skipped = st.session_state.setdefault(SKIPPED, [])
    waiting = [candidate for candidate in desk.waiting() if candidate not in skipped] or list(desk.waiting())
    if not waiting:
        st.success(say("review.nothing_waits"))
        st.button(say("review.undo"), key="review_undo", shortcut="U", on_click=_do, args=(desk.undo,))
        return
    candidate = waiting[0]
    try:
        item = desk.item(candidate)
    except TielineError as error:
        st.error(plain(str(error)), icon=":material/error:")
        return
    passage_beside_candidate(item)
    buttons = st.columns(6)
    keys: list[tuple[str, str, Callable[[], object]]] = [
        ("accept", "A", lambda: desk.accept(candidate)),
        ("edit", "E", lambda: _switch("edit")),
        ("reject", "X", lambda: desk.reject(candidate)),
        ("merge", "M", lambda: _switch("merge")),
        ("skip", "S", lambda: skipped.append(candidate)),
        ("undo", "U", desk.undo),
    ]
    for column, (name, key, call) in zip(buttons, keys, strict=True):
        words = say(f"review.{name}")
        column.button(words, key=f"review_{name}", shortcut=key, width="stretch", on_click=_do, args=(call, name))
    mode = st.session_state.get(MODE)
    if mode == "edit" and (changes := edit_form(item)) is not None:
        _do(lambda: desk.edit(candidate, changes))
        st.rerun()
    if mode == "merge":
        _merge(desk, candidate, {thing: (name, like) for thing, name, like in item["might_be"]})


def _switch(mode: str) -> None:
    st.session_state[MODE] = None if st.session_state.get(MODE) == mode else mode


def _do(call: Callable[[], object], name: str = "") -> None:
    """Do what a button asks for; an error of ours is shown on the next run, and nothing else has changed."""
    try:
        call()
    except TielineError as error:
        st.session_state[TOLD] = str(error)
        return
    if name not in {"edit", "merge"}:
        _forget(MODE)


def _merge(desk: ReviewDesk, candidate: str, known: dict[str, tuple[str, float]]) -> None:
    with st.form(f"review_merge_{candidate}"):
        st.caption(say("review.merge_lead"))
        chosen = st.selectbox(
            say("review.might_be"),
            list(known),
            format_func=lambda thing: say("review.might", name=known[thing][0], id=thing, likeness=known[thing][1]),
            index=0 if known else None,
        )
        other = st.text_input(say("review.other_id"), max_chars=160).strip()
        if st.form_submit_button(say("review.do_merge")) and (other or chosen):
            _do(lambda: desk.merge(candidate, other or str(chosen)))
            st.rerun()


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
