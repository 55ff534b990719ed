"""What the Review page expects of a desk, and where it finds one; the dashboard itself never loads.

A desk comes from the entry point group `tieline.review_desk`. Without one, or unless the deployment asks for it, there
is no Review page.
"""

import os
from collections.abc import Mapping, Sequence
from importlib.metadata import entry_points
from typing import Any, Protocol

import streamlit as st

from dashboard.__main__ import is_loopback
from queries.audience import Readership, readership

GROUP = "tieline.review_desk"
Shown = Mapping[str, Any]
"""Plain values by name."""


class ReviewDesk(Protocol):
    """The candidates of one report, the decisions on them, and the way into the data folder."""

    @property
    def source(self) -> str:
        """The id of the source."""
        ...

    @property
    def known_source(self) -> bool:
        """Whether the source is on record already."""
        ...

    @property
    def notes(self) -> Sequence[str]:
        """What had to be guessed when the file was read."""
        ...

    @property
    def by(self) -> str:
        """The handle under which decisions are written down."""
        ...

    @property
    def second_reader(self) -> Shown | None:
        """A language model that can read the report as well: model, host; none where the deployment names none."""
        ...

    def read_again(self, *, consent: bool) -> Shown:
        """Let it read, if its reader consents to sending the text; returns new (a number) and problems."""
        ...

    def sections(self) -> Sequence[Shown]:
        """The parts of the report: country, heading, first, last, why."""
        ...

    def waiting(self) -> Sequence[str]:
        """The ids of the candidates that wait, in the order of the queue."""
        ...

    def item(self, candidate: str) -> Shown:
        """A candidate with its passage and what is known beside it."""
        ...

    def accept(self, candidate: str) -> None:
        """Take a candidate as it is."""
        ...

    def edit(self, candidate: str, changes: Mapping[str, Any]) -> None:
        """Take a candidate with changes."""
        ...

    @property
    def reasons(self) -> Sequence[str]:
        """Why a candidate may be refused, as words that `reject` takes."""
        ...

    def reject(self, candidate: str, reason: str = "") -> None:
        """Refuse a candidate, and say why or not."""
        ...

    def rejected(self) -> Mapping[str, int]:
        """How many were refused for which reason."""
        ...

    def merge(self, candidate: str, into: str) -> None:
        """Say that what a candidate names is a known thing, given by its id or by one of its names."""
        ...

    def undo(self) -> Sequence[str]:
        """Take back the last decision; returns the files of the data folder that its fact has left, if any."""
        ...

    def progress(self) -> tuple[int, int, float]:
        """How many were decided, how many wait, how many are decided a minute."""
        ...

    def finish(self, description: Mapping[str, str]) -> Sequence[Shown]:
        """Write what was accepted; returns what it changes: change, says, lines, why."""
        ...


class OpenDesk(Protocol):
    """Opens a desk on the bytes of a report."""

    def __call__(self, content: bytes, name: str, source: str | None = None) -> ReviewDesk:
        """The desk for a report; a file that cannot be read raises an error of ours."""
        ...


def review_is_on() -> bool:
    """Whether this deployment reviews: asked for by TIELINE_REVIEW, for partners, on this machine alone.

    `TIELINE_REVIEW=on` serves the page only where the server listens on this machine; `everywhere` also where others
    reach it, which is for servers behind a door of their own.
    """
    wanted = os.environ.get("TIELINE_REVIEW", "")
    if wanted not in {"on", "everywhere"} or readership() is not Readership.PARTNER or opener() is None:
        return False
    return wanted == "everywhere" or is_loopback(str(st.get_option("server.address") or ""))


def opener() -> OpenDesk | None:
    """What opens a desk, where one is installed."""
    found = next(iter(entry_points(group=GROUP)), None)
    return found.load() if found else None
