"""What a page is handed: the graph, opened once for all readers, and answers kept for as long as it does not change."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import streamlit as st
from pydantic import TypeAdapter

from dashboard.wording import plain, say
from graph_schema.errors import TielineError
from graph_schema.store import GraphReader, StoreSettings, open_store
from queries import Answer
from queries.audience import Readership, readership
from queries.kept import Values, is_kept, kept_answer, kept_names, kept_overview, values_of
from queries.layers import Layer
from queries.overview import Overview
from queries.shelf import ROOMS, Shelf

if TYPE_CHECKING:
    from queries.analytics.projection import Projection

T = TypeVar("T")
Drawn = tuple[str, str] | None
"""A picture as SVG and the words that stand for it; none where there is nothing to draw."""
_DRAWN: TypeAdapter[Drawn] = TypeAdapter(Drawn)


Version = tuple[str, str, Readership]
"""The address of a graph, its snapshot, and for whom: what is kept for one is never shown for another."""


@st.cache_resource(show_spinner=False)
def _reader(url: str) -> GraphReader:
    return open_store(url)


@st.cache_resource(show_spinner=False, max_entries=4)
def _shelf(graph: Version) -> Shelf:
    url, snapshot, _audience = graph
    return Shelf(_place(url, "answers"), snapshot)


@st.cache_resource(show_spinner=False, max_entries=4)
def _gallery(graph: Version) -> Shelf:
    url, snapshot, _audience = graph
    return Shelf(_place(url, "pictures"), snapshot, made_by=(*ROOMS, Path(__file__).parent))


def _place(url: str, name: str) -> Path | None:
    """Where things of a sort are kept on disk."""
    beside = StoreSettings(url=url).kept()
    return beside / name if beside else None


# As resources: what is kept is frozen, and a copy of it at every rerun costs more than the table. Whoever asks for one
# that is being made waits for it.
@st.cache_resource(show_spinner=False, max_entries=500)
def _answer(graph: Version, question_id: str, values: Values) -> Answer:
    return kept_answer(_shelf(graph), _reader(graph[0]), question_id, values)


@st.cache_resource(show_spinner=False, max_entries=4)
def _overview(graph: Version) -> Overview:
    return kept_overview(_shelf(graph), _reader(graph[0]))


@st.cache_resource(show_spinner=False, max_entries=4)
def _local_names(graph: Version) -> dict[str, dict[str, str]]:
    return kept_names(_shelf(graph), _reader(graph[0]))


@st.cache_resource(show_spinner=False, max_entries=200)
def _drawn(graph: Version, name: str, of: tuple[object, ...], _draw: Callable[[], Drawn]) -> Drawn:
    return _gallery(graph).get(name, of, _DRAWN, _reader(graph[0]), _draw)


@st.cache_resource(show_spinner=False, max_entries=60)
def _network(graph: Version, layers: tuple[Layer, ...], year: int, country: str | None, whole: bool) -> "Projection":
    # Imported here: networkx takes longer to import than the first page to draw, and few pages need it.
    from queries.analytics.projection import project

    return project(_reader(graph[0]), layers=layers, year=year, country=country, countries_as_a_whole=whole)


@dataclass(frozen=True)
class Session:
    """The service object of a page; every answer belongs to one snapshot of the graph."""

    url: str
    snapshot: str
    has_page: bool = True
    """Without a page nothing is said while something lasts, and an error is an error."""

    @property
    def version(self) -> Version:
        """What answers are kept by."""
        return self.url, self.snapshot, readership()

    def ask(self, question_id: str, **parameters: Any) -> Answer:
        """Ask the catalogue; the same question on the same snapshot is computed once."""
        return self.working("asking", lambda: _answer(self.version, question_id, values_of(question_id, parameters)))

    def is_kept(self, question_id: str, parameters: Mapping[str, Any]) -> bool:
        """Whether the answer is on disk, so that nobody waits for it."""
        return is_kept(_shelf(self.version), question_id, values_of(question_id, parameters))

    def forget_others(self) -> None:
        """Clear the disk of what belongs to other snapshots, or was made by other code."""
        _shelf(self.version).clear_others()
        _gallery(self.version).clear_others()

    def picture(self, name: str, of: tuple[object, ...], draw: Callable[[], Drawn]) -> Drawn:
        """A drawn picture; `of` says what is drawn, so that the same picture of the same graph is drawn once."""
        return _drawn(self.version, name, of, draw)

    def reader(self) -> GraphReader:
        """The graph itself, for what is not a question of the catalogue: the claims behind a measure."""
        return _reader(self.url)

    def overview(self) -> Overview:
        """What is in the graph: countries, bodies, controlled lists, sources, counts."""
        return self.working("looking", lambda: _overview(self.version))

    def local_names(self) -> dict[str, dict[str, str]]:
        """For each language of the region the names on file, by the English ones."""
        return self.working("looking", lambda: _local_names(self.version))

    def network(self, layers: tuple[Layer, ...], year: int, country: str | None, whole: bool) -> "Projection":
        """Who works with whom; `whole` adds countries as a whole beside their bodies."""
        return self.working("drawing", lambda: _network(self.version, layers, year, country, whole))

    def working(self, doing: str, call: Callable[[], T]) -> T:
        """What a call gives, with the words of `doing` while it lasts; an error of ours ends the page in a sentence."""
        return _or_say_why(doing, call) if self.has_page else call()


def session() -> Session:
    """The session of this rerun; where there is no graph, the page says what to do and ends."""
    url = StoreSettings.from_environment().url
    snapshot = _or_say_why("asking", lambda: _reader(url).snapshot)
    if snapshot is None:
        st.info(say("no_graph"), icon=":material/database:")
        st.stop()
    return Session(url, snapshot)


def _or_say_why(doing: str, call: Callable[[], T]) -> T:
    """The value, with a word on what is done while it takes long; or the reason in a sentence and the end of the page.

    Anything that is no error of ours is a bug and may be seen.
    """
    try:
        with st.spinner(say(doing)):
            return call()
    except TielineError as error:
        st.error(plain(f"{error}"), icon=":material/error:")
        st.caption(say("mend_and_reload"))
        st.stop()
