"""What a page is handed: the graph, opened once for all readers, and answers kept for as long as it does not change."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

import streamlit as st

from dashboard.wording import plain, say
from graph_schema.errors import TielineError
from graph_schema.store import GraphReader, StoreSettings, open_store
from queries import Answer, ask
from queries.analytics.projection import Projection, project
from queries.layers import Layer
from queries.local_names import names_by_language
from queries.overview import Overview, overview

T = TypeVar("T")


Version = tuple[str, str]
"""The address of a graph and its snapshot: what is kept for one is never shown for another."""


@st.cache_resource(show_spinner=False)
def _reader(url: str) -> GraphReader:
    return open_store(url)


# As a resource: an answer is frozen, and a copy of its evidence at every rerun costs more than the table.
@st.cache_resource(show_spinner=False, max_entries=500)
def _answer(graph: Version, question_id: str, parameters: tuple[tuple[str, Any], ...]) -> Answer:
    return ask(question_id, _reader(graph[0]), **dict(parameters))


@st.cache_data(show_spinner=False, max_entries=4)
def _overview(graph: Version) -> Overview:
    return overview(_reader(graph[0]))


@st.cache_data(show_spinner=False, max_entries=4)
def _local_names(graph: Version) -> dict[str, dict[str, str]]:
    return {spoken.value: names for spoken, names in names_by_language(_reader(graph[0])).items()}


@st.cache_resource(show_spinner=False, max_entries=60)
def _network(graph: Version, layers: tuple[Layer, ...], year: int, country: str | None, whole: bool) -> Projection:
    return project(_reader(graph[0]), layers=layers, year=year, country=country, countries_as_a_whole=whole)


@dataclass(frozen=True)
class Session:
    """The service object of a page; every answer belongs to one snapshot of the graph."""

    url: str
    snapshot: str

    @property
    def version(self) -> Version:
        """What answers are kept by."""
        return self.url, self.snapshot

    def ask(self, question_id: str, **parameters: Any) -> Answer:
        """Ask the catalogue; the same question on the same snapshot is computed once."""
        given = tuple(sorted(parameters.items()))
        return _or_say_why("asking", lambda: _answer(self.version, question_id, given))

    def reader(self) -> GraphReader:
        """The graph itself, for what is not a question of the catalogue: the claims behind a measure."""
        return _reader(self.url)

    def overview(self) -> Overview:
        """What is in the graph: countries, bodies, controlled lists, sources, counts."""
        return _or_say_why("looking", lambda: _overview(self.version))

    def local_names(self) -> dict[str, dict[str, str]]:
        """For each language of the region the names on file, by the English ones."""
        return _or_say_why("looking", lambda: _local_names(self.version))

    def network(self, layers: tuple[Layer, ...], year: int, country: str | None, whole: bool) -> Projection:
        """Who works with whom; `whole` adds countries as a whole beside their bodies."""
        return _or_say_why("drawing", lambda: _network(self.version, layers, year, country, whole))

    def working(self, doing: str, call: Callable[[], T]) -> T:
        """What a call gives, with the words of `doing` while it lasts; an error of ours ends the page in a sentence."""
        return _or_say_why(doing, call)


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
