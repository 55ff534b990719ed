"""Network: tables first, one measure at a time, then the picture of the same network, to click in."""

from dataclasses import dataclass
from functools import partial

import streamlit as st

from dashboard.answers import show_answer
from dashboard.body_picker import body_picker, names_of_countries
from dashboard.frame import page_foot, page_head
from dashboard.graph_view import ENGINES, Engine, render_graph, shapes
from dashboard.network_parts import network_downloads, one_mark, ties_table
from dashboard.one_of_few import one_of_few
from dashboard.parameters import country_picker, year_picker
from dashboard.picture_view import show_picture
from dashboard.pictures.network_picture import network_picture
from dashboard.session import Session, session
from dashboard.wording import plain, say
from queries import catalogue
from queries.analytics.ego import DEPTHS, around
from queries.analytics.network_drawing import Grouped, network_drawing
from queries.analytics.projection import Projection
from queries.bodies import Body
from queries.layers import EACH_TIE_ONCE, Layer

VIEWS: dict[str, tuple[str, ...]] = {
    "ties": (),
    "brokers": ("brokers_of_a_network",),
    "single_points": ("single_points_of_failure", "bodies_whose_loss_cuts_off"),
    "holes": ("structural_holes",),
    "roles": ("brokerage_roles", "brokerage_roles_between_countries"),
    "communities": ("communities_of_cooperation",),
    "core": ("core_and_periphery",),
    "silos": ("silos_by_sector", "silos_by_country"),
    "layers": ("bodies_in_several_layers",),
}


@dataclass(frozen=True)
class Chosen:
    """What the page is about."""

    body: Body | None
    depth: int
    code: str | None
    year: int
    layers: tuple[Layer, ...]
    whole: bool


def render(current: Session) -> None:
    """Filters, one measure, the picture, and what is behind the mark that is chosen."""
    page_head("network")
    chosen = _filters(current)
    whole = current.network(chosen.layers, chosen.year, chosen.code, chosen.whole)
    seen = around(whole, chosen.body.id, chosen.depth) if chosen.body else whole
    view = _view()
    if view == "ties":
        _ties(current, chosen, seen)
    else:
        _measures(current, chosen, VIEWS[view])
    if seen.graph.number_of_edges():
        _picture(current, chosen, seen)
    page_foot(current)


def _filters(current: Session) -> Chosen:
    found = current.overview()
    body = body_picker(current, optional=True)
    row = st.container(key="two_a_line_filters")
    one, two, three = row.columns([2, 1, 1], vertical_alignment="bottom")
    with one:
        code = country_picker(found, everywhere=True)
    with two:
        depth = st.selectbox(
            say("network.depth"), DEPTHS, key="depth", bind="query-params", help=say("network.depth_help"),
            disabled=body is None,
        )  # fmt: skip
    with three:
        year = year_picker(found)
    names = st.pills(
        say("network.layers"),
        [layer.value for layer in Layer],
        selection_mode="multi",
        default=[layer.value for layer in EACH_TIE_ONCE],
        key="layers",
        bind="query-params",
        format_func=lambda name: name.replace("_", " "),
        help=say("network.layers_help"),
    )
    whole = st.toggle(say("network.whole"), key="whole", bind="query-params", help=say("network.whole_help"))
    return Chosen(body, depth or 1, code, year, tuple(Layer(name) for name in names) or EACH_TIE_ONCE, whole)


def _view() -> str:
    return one_of_few("filters.view", list(VIEWS), "view", "network.views")


def _ties(current: Session, chosen: Chosen, seen: Projection) -> None:
    if chosen.body:
        key = "network.around" if chosen.depth == 1 else "network.around_many"
        st.markdown(f"## {say(key, name=plain(chosen.body.name), steps=chosen.depth)}")
    else:
        st.markdown(f"## {say('network.ties')}")
    if seen.graph.number_of_edges():
        st.caption(seen.described())
        ties_table(current, seen)
        return
    key = "network.no_tie_of" if chosen.body else "network.no_tie"
    st.info(say(key, name=plain(chosen.body.name) if chosen.body else ""), icon=":material/inbox:")


def _measures(current: Session, chosen: Chosen, questions: tuple[str, ...]) -> None:
    """The questions of one measure; they are asked of one layer or of all."""
    layer = chosen.layers[0].value if len(chosen.layers) == 1 else None
    if layer is None and set(chosen.layers) != set(EACH_TIE_ONCE):
        st.info(say("network.one_layer_or_all"), icon=":material/info:")
    if chosen.body:
        st.caption(say("network.whole_is_measured", name=plain(chosen.body.name)))
    country = f"country:{chosen.code.lower()}" if chosen.code else None
    given = {"year": chosen.year, "country": country, "layer": layer}
    for question_id in questions:
        question = catalogue()[question_id]
        st.markdown(f"## {question.title}")
        st.markdown(question.why)
        takes = {name: given[name] for name in question.parameters}
        show_answer(current.ask(question_id, **takes), key=question_id)


def _picture(current: Session, chosen: Chosen, seen: Projection) -> None:
    drawing = current.working("drawing", lambda: network_drawing(seen, names_of_countries(current)))
    st.markdown(f"## {say('network.picture')}")
    if drawing.grouped is not Grouped.BODY:
        st.info(say(f"network.grouped.{drawing.grouped}", bodies=seen.graph.number_of_nodes()), icon=":material/info:")
    engine: Engine = one_of_few("network.engine", ENGINES, "engine", "network.engines")
    about = f"{chosen.body.id if chosen.body else chosen.code or 'all'}_{chosen.year}_{'-'.join(chosen.layers)}"
    clicked = render_graph(drawing, engine, key=f"network_{about}_{chosen.depth}")
    st.caption(f"{shapes(drawing)}. {say('network.read_picture')} {say('formal_ties')}")
    one_mark(current, drawing, clicked, chosen.year)
    with st.expander(say("network.take_along"), icon=":material/download:"):
        draw = partial(network_picture, drawing, title=seen.described())
        show_picture(current, draw, "network", (about, chosen.depth))
        network_downloads(current, chosen.code, chosen.year, chosen.layers, seen)


render(session())
