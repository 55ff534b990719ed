"""Network: who works with whom; tables first, then the picture of the same ties."""

from collections.abc import Sequence

import streamlit as st

from dashboard.answers import SENTENCE_HEIGHT
from dashboard.evidence import evidence_drawer
from dashboard.frame import page_foot, page_head
from dashboard.graph_view import network_page
from dashboard.parameters import country_picker, year_picker
from dashboard.session import Session, session
from dashboard.wording import FORMAL_TIES, tie_word
from queries.analytics.brokers import Broker, brokers
from queries.analytics.layout import MOST_NODES, drawable
from queries.analytics.projection import Projection
from queries.analytics.single_points import SinglePoint, single_points
from queries.evidence import evidence_for
from queries.layers import Layer

HEIGHT = 400
NAME = st.column_config.TextColumn(width="medium")
SENTENCE = st.column_config.TextColumn(width="large")
SHAPES = "Square: state body. Dot: NGO. Diamond: international or regional body. Triangle: mechanism or country."


def render(current: Session) -> None:
    """Filters, brokers, single points of failure, ties, picture."""
    page_head(
        "Network",
        "Who works with whom, who joins parts that otherwise do not meet, and whose loss would cut them apart.",
    )
    found = current.overview()
    one, two, three = st.columns([2, 1, 3])
    with one:
        code = country_picker(found, everywhere=True)
    with two:
        year = year_picker(found)
    with three:
        names = [layer.value for layer in Layer]
        chosen = st.pills(
            "Layers",
            names,
            selection_mode="multi",
            default=names,
            key="layers",
            bind="query-params",
            help=_layers_help(),
        )
    whole = st.toggle(
        "Countries as a whole beside their bodies",
        key="whole",
        bind="query-params",
        help="Reports often say that a country, not a body of it, works with somebody. That seems to join its bodies.",
    )
    layers = tuple(Layer(name) for name in chosen or names)
    projection = current.network(layers, year, code, whole)
    if not projection.graph.number_of_edges():
        st.info(
            "No tie on record for this choice; add a layer, or choose another country or year.", icon=":material/inbox:"
        )
        page_foot(current)
        return
    st.caption(projection.described())
    _brokers(current, brokers(projection))
    _single_points(current, single_points(projection))
    _ties(current, projection)
    _picture(projection)
    page_foot(current)


def _layers_help() -> str:
    return "Coordination: members, chairs, coordinators. Work: works with, supports. Referral. Funding."


def _brokers(current: Session, rows: Sequence[Broker]) -> None:
    st.markdown("#### Brokers")
    st.markdown("Bodies through which most shortest connections run, beside the number of their ties.")
    if not rows:
        st.info("No body stands between others here.")
        return
    frame = {
        "Body": [row.name for row in rows],
        "Country": [row.country or "" for row in rows],
        "Ties": [row.ties for row in rows],
        "Share of connections": [row.between for row in rows],
        "Reading": [row.reading for row in rows],
    }
    share = st.column_config.NumberColumn(
        format="percent", help="Betweenness: the share of shortest connections through it."
    )
    st.dataframe(
        frame,
        hide_index=True,
        column_config={"Share of connections": share, "Body": NAME, "Reading": SENTENCE},
        row_height=SENTENCE_HEIGHT,
        height=HEIGHT,
        alt="Brokers, the strongest first",
    )
    _evidence(current, "broker", [row.name for row in rows], [row.claims for row in rows])


def _single_points(current: Session, rows: Sequence[SinglePoint]) -> None:
    st.markdown("#### Single points of failure")
    st.markdown("If the body stops, or the tie ends, the bodies named have no documented way left to the rest.")
    if not rows:
        st.info("No body or tie holds parts of this network together alone.")
        return
    frame = {
        "Body or tie": [row.name for row in rows],
        "What": [row.what for row in rows],
        "Cut off": [len(row.cut_off) for row in rows],
        "Reading": [row.reading for row in rows],
    }
    st.dataframe(
        frame,
        hide_index=True,
        column_config={"Body or tie": NAME, "Reading": SENTENCE},
        row_height=SENTENCE_HEIGHT,
        height=HEIGHT,
        alt="Single points of failure, the worst first",
    )
    _evidence(current, "point", [row.name for row in rows], [row.claims for row in rows])


def _ties(current: Session, projection: Projection) -> None:
    st.markdown("#### Ties")
    edges = sorted(projection.graph.edges, key=lambda edge: (projection.name(edge[0]), projection.name(edge[1])))
    words = [", ".join(tie_word(tie) for tie in projection.ties[frozenset(edge)]) for edge in edges]
    names = [(projection.name(a), projection.name(b)) for a, b in edges]
    frame = {
        "One": [one for one, _ in names],
        "Tie": words,
        "Other": [other for _, other in names],
        "Sources": [projection.graph.edges[edge]["weight"] for edge in edges],
    }
    st.dataframe(frame, hide_index=True, height=320, alt=f"{len(edges)} ties, the same as in the picture below")
    _evidence(
        current,
        "tie",
        [f"{one} · {word} · {other}" for (one, other), word in zip(names, words, strict=True)],
        [projection.graph.edges[edge]["claims"] for edge in edges],
    )


def _evidence(current: Session, what: str, labels: Sequence[str], claims: Sequence[Sequence[str]]) -> None:
    chosen = st.selectbox(
        f"Evidence behind a {what if what != 'point' else 'single point'}",
        range(len(labels)),
        index=None,
        key=f"{what}_row",
        format_func=lambda number: f"{number + 1} · {labels[number]}",
        placeholder="Choose a row to read who says it, and where",
    )
    if chosen is not None:
        evidence_drawer(evidence_for(current.reader(), claims[chosen]), labels[chosen])


def _picture(projection: Projection) -> None:
    st.markdown("#### Picture")
    drawn = drawable(projection)
    part = drawn.graph
    left_out = projection.graph.number_of_nodes() - part.number_of_nodes()
    if left_out:
        st.caption(
            f"The picture shows the largest connected part, at most {MOST_NODES} bodies with most ties; the tables "
            f"have the other {left_out} as well."
        )
    text = (
        f"Network of {part.number_of_nodes()} bodies and {part.number_of_edges()} ties. The table of ties above "
        "says the same in words."
    )
    st.iframe(network_page(drawn), height=640, alt=text)
    st.caption(f"{text} {SHAPES} {FORMAL_TIES}")


render(session())
