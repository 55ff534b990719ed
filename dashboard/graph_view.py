"""The picture of a network behind one function, whatever draws it: same marks, same places, same shapes."""

from typing import Literal

import streamlit as st

from dashboard.graph_cytoscape import clickable_network
from dashboard.graph_looks import look_of
from dashboard.graph_pyvis import network_page
from dashboard.wording import say
from queries.analytics.network_drawing import Grouped, NetworkDrawing

Engine = Literal["cytoscape", "pyvis"]
ENGINES: tuple[Engine, ...] = ("cytoscape", "pyvis")
HEIGHT = 620


def render_graph(drawing: NetworkDrawing, engine: Engine, key: str) -> str | None:
    """Draw a network; the id of a mark that was clicked since the last run, where the engine can tell.

    `cytoscape` tells which mark is clicked; `pyvis` is a picture to look at, zoom and hover, and tells nothing.
    """
    words = alternative(drawing)
    if engine == "pyvis":
        st.iframe(network_page(drawing, words), height=HEIGHT + 20, alt=words)
        return None
    clicked = clickable_network(drawing, key, HEIGHT)
    if clicked is None or st.session_state.get(f"{key}_clicked_at") == clicked[1]:
        return None
    st.session_state[f"{key}_clicked_at"] = clicked[1]
    return clicked[0] if clicked[0] in drawing.places else None


def alternative(drawing: NetworkDrawing) -> str:
    """What the picture is, for those who do not see it."""
    key = "network.alt_groups" if drawing.grouped is not Grouped.BODY else "network.alt"
    return say(key, marks=len(drawing.marks), lines=len(drawing.lines))


def shapes(drawing: NetworkDrawing) -> str:
    """Which shape stands for what, of those that are in the picture."""
    there = dict.fromkeys(look_of(mark).sort for mark in drawing.marks)
    return " · ".join(say(f"network.shapes.{sort}") for sort in sorted(there))
