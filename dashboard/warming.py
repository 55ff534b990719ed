"""Answers made ready behind the back of the first readers: what pages open with is on disk before it is asked for.

One thread for each graph in service, set off by the first reader, whose page it leaves time to. It asks as a reader
would: who wants the answer that it is working on waits for that one, and nothing is worked out twice.
"""

import gc
import time
from collections.abc import Mapping
from dataclasses import replace
from threading import Thread
from typing import Any

import streamlit as st

from dashboard.opening import opening_questions
from dashboard.session import Session, Version
from graph_schema.errors import QueryTimeoutError, QuestionError, StoreError

HEAD_START = 2.0
"""Seconds that the first page has the machine for itself."""
BREATH = 0.05
"""Seconds between two answers, for readers who wait."""


def warm(current: Session) -> None:
    """Set the work off, once for a graph, its snapshot and a readership."""
    _set_off(current.version, current)


@st.cache_resource(show_spinner=False, max_entries=4)
def _set_off(graph: Version, _current: Session) -> Thread:
    thread = Thread(target=_work, args=(_current,), name=f"warming {graph[1]}", daemon=True)
    thread.start()
    return thread


def _work(current: Session) -> None:
    time.sleep(HEAD_START)
    made = make_ready(replace(current, has_page=False))
    # Streamlit looks for garbage after every run of a page, and spends more on what is kept than many a page takes.
    gc.unfreeze()
    gc.collect()
    gc.freeze()
    if made:
        print(f"Tieline: {made} answers are ready that pages open with.", flush=True)


def make_ready(current: Session) -> int:
    """Have every answer at hand as long as the snapshot is in service; how many were not on disk yet."""
    made = 0
    try:
        current.reader().read("RETURN 1 AS awake")
        current.forget_others()
        for question_id, values in opening_questions(current):
            if current.reader().snapshot != current.snapshot:
                break
            made += _answered(current, question_id, values)
    except StoreError as error:
        # A reader who asks the same is told in a sentence; nobody looks at this thread.
        print(f"Tieline: not all answers could be made ready: {error}", flush=True)
    return made


def _answered(current: Session, question_id: str, values: Mapping[str, Any]) -> bool:
    """Whether an answer had to be made."""
    was_kept = current.is_kept(question_id, values)
    try:
        current.ask(question_id, **values)
    except (QuestionError, QueryTimeoutError):
        return False  # it names a country or body that this graph does not know, or the machine is too busy
    if not was_kept:
        time.sleep(BREATH)
    return not was_kept
