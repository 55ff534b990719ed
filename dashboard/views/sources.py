"""Sources and data quality: which reports stand behind everything, how much of each is in, and what may be done."""

from collections.abc import Callable
from typing import Any

import streamlit as st

from dashboard.answers import show_answer
from dashboard.downloads import download_row
from dashboard.frame import page_foot, page_head
from dashboard.names import names_here
from dashboard.one_of_few import one_of_few
from dashboard.session import Session, Version, session
from dashboard.tables import show_columns
from dashboard.wording import plain, say, tie_word
from graph_schema.texts import text_lines
from queries import catalogue
from queries.data_quality import DataQuality, data_quality
from queries.exporting.claims import as_json_lines


@st.cache_data(show_spinner=False, max_entries=4)
def _quality(graph: Version) -> DataQuality:  # noqa: ARG001  it is what the numbers are kept by
    return data_quality(session().reader())


def render(current: Session) -> None:
    """One view at a time; the sources themselves first."""
    page_head("sources")
    views: dict[str, Callable[[Session], None]] = {
        "sources": _sources,
        "quality": _claims,
        "reach": _reach,
        "disagreements": _disagreements,
        "licences": _licences,
    }
    chosen = one_of_few("filters.view", list(views), "view", "sources.views")
    views[chosen](current)
    page_foot(current)


def _sources(current: Session) -> None:
    found = current.overview()
    here = {entry["id"]: text_lines(entry["id"], entry["sha256"]) is not None for entry in found.sources}
    frame = {
        say("sources.source"): [entry["title"] for entry in found.sources],
        say("sources.published"): [str(entry["published"]) for entry in found.sources],
        say("sources.situation"): [entry["situation"] for entry in found.sources],
        say("sources.newest"): [str(entry["newest"] or "") for entry in found.sources],
        say("sources.claims"): [entry["claims"] for entry in found.sources],
        say("sources.reviewed"): [
            entry["reviewed"] / entry["claims"] if entry["claims"] else None for entry in found.sources
        ],
        say("sources.passages"): [
            say("sources.shown") if here[entry["id"]] else say("sources.by_locator") for entry in found.sources
        ],
    }
    reviewed = say("sources.reviewed")
    helps = {reviewed: say("sources.reviewed_help")}
    show_columns(frame, key="sources", alt=say("sources.table"), helps=helps, shares=[reviewed])
    st.caption(say("sources.texts"))
    st.markdown(f"## {say('sources.everything')}")
    st.markdown(say("sources.everything_lead"))
    download_row(
        {"jsonl": lambda: "".join(f"{line}\n" for line in as_json_lines(current.reader()))},
        f"tieline-claims-{current.snapshot}",
        "claims",
    )


def _claims(current: Session) -> None:
    """Claims by country and source, then by kind of statement."""
    quality = current.working("looking", lambda: _quality(current.version))
    titles = {entry["id"]: entry["title"] for entry in current.overview().sources}
    sources = sorted({source for row in quality.by_country.values() for source in row})
    names = names_here(current)
    st.markdown(f"## {say('sources.by_country')}")
    counted = sorted(quality.by_country.items(), key=lambda entry: -sum(entry[1].values()))
    frame: dict[str, list[Any]] = {say("sources.country"): [names.get(country, country) for country, _row in counted]}
    frame |= {source: [row.get(source, 0) for _country, row in counted] for source in sources}
    show_columns(frame, key="by_country", alt=say("sources.by_country"), helps=titles)
    st.caption(say("sources.by_country_reading"))
    st.markdown(f"## {say('sources.by_kind')}")
    kinds = {
        say("sources.kind"): [tie_word(row["kind"]) for row in quality.by_kind],
        say("sources.claims"): [row["claims"] for row in quality.by_kind],
        say("sources.reviewed"): [row["reviewed"] / row["claims"] for row in quality.by_kind],
        say("sources.in_sources"): [row["sources"] for row in quality.by_kind],
        say("sources.years"): [say("sources.span", first=row["first"], last=row["last"]) for row in quality.by_kind],
    }
    reviewed = say("sources.reviewed")
    helps = {reviewed: say("sources.reviewed_help")}
    show_columns(kinds, key="by_kind", alt=say("sources.by_kind"), helps=helps, shares=[reviewed])


def _reach(current: Session) -> None:
    """How far the claims reach into each text, so that a half that nobody entered is seen."""
    quality = current.working("looking", lambda: _quality(current.version))
    titles = {entry["id"]: entry["title"] for entry in current.overview().sources}
    st.markdown(say("sources.reach_lead"))
    frame = {
        say("sources.source"): [titles[entry.source] for entry in quality.cited],
        say("sources.lines"): [entry.lines for entry in quality.cited],
        say("sources.cited"): [round(entry.share, 2) for entry in quality.cited],
        say("sources.silent"): [
            say("sources.silent_lines", first=entry.silent_from, last=entry.silent_to) if entry.silent_to else ""
            for entry in quality.cited
        ],
        say("sources.look"): [say("sources.look_at_it") if entry.is_half_loaded else "" for entry in quality.cited],
    }
    cited = say("sources.cited")
    helps = {cited: say("sources.cited_help")}
    show_columns(frame, key="reach", alt=say("sources.views.reach"), helps=helps, shares=[cited])
    st.caption(say("sources.reach_reading"))


def _disagreements(current: Session) -> None:
    question = catalogue()["disagreements"]
    st.markdown(f"## {question.title}")
    st.markdown(question.why)
    show_answer(current.ask(question.id), key=question.id)


def _licences(current: Session) -> None:
    """Each source with its citation, what may be done with it, and the checksum of the text that was read."""
    for entry in current.overview().sources:
        st.markdown(f"## {plain(entry['title'])}")
        author = f"{entry['author']}, " if entry["author"] else ""
        told = {name: entry[name] for name in ("publisher", "published", "situation")}
        st.markdown(plain(say("sources.of_situation", author=author, **told)))
        st.markdown(plain(entry["licence"]))
        st.caption(say("sources.text", id=entry["id"], lines=entry["lines"], sha=entry["sha256"]))
    st.caption(say("sources.ours"))


render(session())
