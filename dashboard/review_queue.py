"""The queue on the Review page: one candidate at a time, one key a decision, and what a key opens below it.

Whatever a key opens gets the focus, so that a reader goes on without a pointer.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import streamlit as st

from dashboard.review_desk import ReviewDesk, Shown
from dashboard.review_view import edit_form, passage_beside_candidate
from dashboard.wording import plain, say
from graph_schema.errors import TielineError

SKIPPED, TOLD, LEFT, MODE = "review_skipped", "review_told", "review_left", "review_mode"
_ITEM, _OPENED = "review_item", "review_opened"
_FOCUS = f"""(function wait(left, focused) {{
  const opened = document.querySelector(".st-key-{_OPENED}");
  const first = opened && opened.querySelector("input, textarea, button");
  if (first && first !== focused && (!focused || focused === document.activeElement)) {{
    first.focus();
    focused = first;
    opened.onkeydown = pressed => {{ if (pressed.key === "Escape") pressed.target.blur(); }};
  }}
  if (left) setTimeout(wait, 100, left - 1, focused);
}})(20);"""
"""What was opened gets the focus, whichever of its parts the browser draws first; Escape leaves a field."""
_IN_SIGHT = f"""(function () {{
  const wide = window.innerWidth > 640;
  const begin = document.querySelector(wide ? "[data-testid=stProgress]" : ".st-key-{_ITEM}");
  const top = begin.getBoundingClientRect().top;
  if (top < 60 || top > window.innerHeight / 2) begin.scrollIntoView();
}})();"""
"""A long candidate was decided on at its end; the next one begins in sight."""
_STYLE = Path(__file__).with_name("review.css")


def queue(desk: ReviewDesk) -> None:
    """The candidate that is next, with its keys; where nothing waits, what to do then."""
    skipped = st.session_state.setdefault(SKIPPED, [])
    waiting = [candidate for candidate in desk.waiting() if candidate not in skipped] or list(desk.waiting())
    if not waiting:
        told()
        st.success(say("review.nothing_waits"))
        st.button(say("review.undo"), key="review_undo", shortcut="U", on_click=_undo, args=(desk,))
        return
    candidate = waiting[0]
    try:
        item = desk.item(candidate)
    except TielineError as error:
        st.error(plain(str(error)), icon=":material/error:")
        return
    with st.container(key=_ITEM):
        passage_beside_candidate(item)
    _run("review_sight", f"/* {candidate} */ {_IN_SIGHT}")
    _opened(desk, candidate, item)
    _keys(desk, candidate, skipped)


def _keys(desk: ReviewDesk, candidate: str, skipped: list[str]) -> None:
    keys: list[tuple[str, str, Callable[[], None]]] = [
        ("accept", "A", lambda: decide(lambda: desk.accept(candidate))),
        ("edit", "E", lambda: _switch("edit")),
        ("reject", "X", lambda: _reject(desk, candidate)),
        ("merge", "M", lambda: _switch("merge")),
        ("skip", "S", lambda: decide(lambda: skipped.append(candidate))),
        ("undo", "U", lambda: _undo(desk)),
    ]
    st.html(_STYLE)
    with st.container(key="review_keys"):
        told()
        for column, (name, key, call) in zip(st.columns(len(keys)), keys, strict=True):
            column.button(say(f"review.{name}"), key=f"review_{name}", shortcut=key, width="stretch", on_click=call)


def told() -> None:
    """What came of the last key, if there is something to say: beside the keys, where it is seen wherever one reads."""
    if error := st.session_state.pop(TOLD, None):
        st.error(plain(error), icon=":material/error:")
    if left := st.session_state.pop(LEFT, None):
        st.info(plain(say("review.left_files", files=", ".join(left))))


def _opened(desk: ReviewDesk, candidate: str, item: Shown) -> None:
    """What the last key opened, if it opened something."""
    mode = st.session_state.get(MODE)
    if mode is None:
        return
    with st.container(key=_OPENED):
        if mode == "edit" and (changes := edit_form(item)) is not None:
            _edit(desk, candidate, changes)
        elif mode == "merge":
            _merge(desk, candidate, item)
        elif mode == "reject":
            _reasons(desk, candidate)
    _run("review_focus", _FOCUS)


def _run(key: str, script: str) -> None:
    """Run a script once: a text that stays the same is not run again, and what is gone and comes back is."""
    with st.container(key=key):
        hidden = f"<style>.st-key-{key} {{ display: none }}</style>"
        st.html(f"{hidden}<script>{script}</script>", unsafe_allow_javascript=True)


def _switch(mode: str) -> None:
    st.session_state[MODE] = None if st.session_state.get(MODE) == mode else mode


def decide(call: Callable[[], object]) -> None:
    """Do what a key asks for; an error of ours is shown on the next run, and nothing else has changed."""
    try:
        call()
    except TielineError as error:
        st.session_state[TOLD] = str(error)
        return
    st.session_state[MODE] = None


def _undo(desk: ReviewDesk) -> None:
    decide(lambda: st.session_state.__setitem__(LEFT, list(desk.undo())))


def _reject(desk: ReviewDesk, candidate: str) -> None:
    """The first press asks why; the second one rejects without an answer."""
    if st.session_state.get(MODE) == "reject":
        decide(lambda: desk.reject(candidate))
    else:
        _switch("reject")


def _reasons(desk: ReviewDesk, candidate: str) -> None:
    st.caption(say("review.why_reject"))
    for number, reason in enumerate(desk.reasons, start=1):
        st.button(
            say(f"review.reason_{reason}"),
            key=f"review_reason_{reason}",
            shortcut=str(number),
            on_click=decide,
            args=(lambda reason=reason: desk.reject(candidate, reason),),
        )


def _edit(desk: ReviewDesk, candidate: str, changes: Mapping[str, Any]) -> None:
    decide(lambda: desk.edit(candidate, changes))
    st.rerun()


def _merge(desk: ReviewDesk, candidate: str, item: Shown) -> None:
    st.caption(say("review.merge_lead"))
    for number, (thing, name, likeness) in enumerate(item["might_be"], start=1):
        st.button(
            plain(say("review.might", name=name, id=thing, likeness=likeness)),
            key=f"review_might_{number}",
            shortcut=str(number),
            on_click=decide,
            args=(lambda thing=thing: desk.merge(candidate, thing),),
        )
    with st.form(f"review_merge_{candidate}"):
        other = st.text_input(say("review.other_id"), max_chars=160).strip()
        if st.form_submit_button(say("review.do_merge")) and other:
            decide(lambda: desk.merge(candidate, other))
            st.rerun()
