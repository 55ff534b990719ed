"""Parts of the network page: the table of ties, what is behind one mark of the picture, and files to take along."""

import streamlit as st

from dashboard.answers import show_answer
from dashboard.body_picker import center_on
from dashboard.chosen_row import follow_row, numbered, row_meant
from dashboard.downloads import download_row
from dashboard.evidence import evidence_drawer
from dashboard.session import Session
from dashboard.tables import show_columns
from dashboard.wording import plain, say, tie_word
from queries.analytics.network_drawing import Grouped, NetworkDrawing
from queries.analytics.projection import Projection
from queries.audience import readership
from queries.evidence import evidence_for
from queries.exporting.among import among
from queries.exporting.gexf import as_gexf
from queries.exporting.graphml import as_graphml
from queries.exporting.network import Network, network_of
from queries.exporting.scope import Scope
from queries.layers import Layer

TABLE_HEIGHT = 320


def ties_table(current: Session, projection: Projection) -> None:
    """Every tie of the picture in words, and the claims behind the one that is chosen."""
    edges = sorted(projection.graph.edges, key=lambda edge: (projection.name(edge[0]), projection.name(edge[1])))
    words = [", ".join(tie_word(tie) for tie in projection.ties[frozenset(edge)]) for edge in edges]
    names = [(projection.name(a), projection.name(b)) for a, b in edges]
    frame = {
        say("network.columns.one"): [one for one, _ in names],
        say("network.columns.tie"): words,
        say("network.columns.other"): [other for _, other in names],
        say("network.columns.sources"): [projection.graph.edges[edge]["weight"] for edge in edges],
    }
    show_columns(frame, key="picture", alt=say("network.ties_alt", ties=len(edges)), tallest=TABLE_HEIGHT)
    ties = zip(names, words, strict=True)
    labels = {number: f"{one} · {word} · {other}" for number, ((one, other), word) in enumerate(ties, start=1)}
    follow_row("tie_row", labels)
    chosen = st.selectbox(
        say("network.evidence_of_tie"),
        list(labels),
        index=None,
        key="tie_row",
        format_func=lambda number: numbered(number, labels[number]),
        placeholder=say("answer.choose_row"),
    )
    if number := row_meant(chosen, labels):
        claims = projection.graph.edges[edges[number - 1]]["claims"]
        evidence_drawer(evidence_for(current.reader(), claims), " – ".join(names[number - 1]))


def one_mark(current: Session, drawing: NetworkDrawing, clicked: str | None, year: int) -> None:
    """The mark that was clicked, or chosen from the list: its ties with their evidence, and the way further."""
    marks = {mark.id: mark for mark in sorted(drawing.marks, key=lambda mark: mark.name.casefold())}
    if clicked:
        st.session_state["mark"] = clicked
    elif st.session_state.get("mark") not in marks:
        st.session_state["mark"] = None
    key = "network.mark_of_bodies" if drawing.grouped is Grouped.BODY else "network.mark_of_groups"
    chosen = st.selectbox(
        say(key), list(marks), index=None, key="mark", format_func=lambda mark: marks[mark].name,
        placeholder=say("network.mark_hint"),
    )  # fmt: skip
    if chosen is None:
        return
    mark = marks[chosen]
    if drawing.grouped is Grouped.COUNTRY:
        if mark.id in {entry["code"] for entry in current.overview().countries}:
            label = say("network.open_country", name=plain(mark.name))
            address = {"country": mark.name, "year": str(year)}
            st.page_link("views/network.py", label=label, icon=":material/arrow_forward:", query_params=address)
        else:
            st.markdown(say("network.no_country_of_ours"))
        return
    if mark.kind == "country":
        label = say("network.open_country", name=plain(mark.name))
        st.page_link("views/country.py", label=label, query_params={"country": mark.name, "year": str(year)})
        return
    if drawing.grouped is Grouped.BODY:
        show_answer(current.ask("ties_of_a_body", body=mark.id, year=year), key="mark_ties")
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(say("network.center"), key="center", on_click=center_on, args=(mark.id,), icon=":material/hub:")
        label = say("network.open_actor", name=plain(mark.name))
        address = {"body": mark.id, "year": str(year)}
        st.page_link("views/actor.py", label=label, icon=":material/arrow_forward:", query_params=address)


def network_downloads(
    current: Session, code: str | None, year: int, layers: tuple[Layer, ...], seen: Projection
) -> None:
    """The bodies that are seen and all that is on record between them, as files for Gephi, yEd and others."""
    scope = Scope(current.snapshot, code, year, layers, readership().value)

    def part() -> Network:
        return among(network_of(current.reader(), scope), seen.graph.nodes)

    files = {"graphml": lambda: as_graphml(part()), "gexf": lambda: as_gexf(part())}
    download_row(files, scope.file_name("graphml", "").rstrip("."), "network_files")
    st.caption(say("network.files"))
