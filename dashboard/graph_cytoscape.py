"""The engine to click in: Cytoscape in a component that ships inside its wheel and asks no other host for anything."""

from typing import Any

from streamlit_cytoscape import EdgeStyle, Event, NodeStyle, streamlit_cytoscape

from dashboard.graph_looks import LOOKS, described, look_of, said_of, size_of, text_only, wrapped
from dashboard.pictures.canvas import LINE
from dashboard.wording import say
from queries.analytics.network_drawing import NetworkDrawing

_WIDE, _HIGH = 900, 560
_SETTLED = {"name": "preset", "fit": True, "padding": 30, "animate": False}
"""Places are given: nothing moves, and the same network always looks the same."""


def clickable_network(drawing: NetworkDrawing, key: str, height: int) -> tuple[str, int] | None:
    """Draw it; the mark that was clicked last and the time of the click, so that an old click is not taken for a new one."""
    spread = max(1.0, (len(drawing.marks) / 40) ** 0.5)
    nodes = [
        {
            "data": {
                "id": mark.id,
                "label": look_of(mark).sort,
                "_shown": wrapped(mark.name),
                "_size": 9 * size_of(mark),
                say("network.panel.name"): text_only(mark.name),
                say("network.panel.about"): described(mark),
            },
            "position": {
                "x": drawing.places[mark.id][0] * _WIDE * spread,
                "y": drawing.places[mark.id][1] * _HIGH * spread,
            },
        }
        for mark in drawing.marks
    ]
    edges = [
        {
            "data": {
                "id": f"line-{number}",
                "label": "line",
                "source": line.one,
                "target": line.other,
                "_width": 1 + min(6, line.ties * line.sources) / 2,
                say("network.panel.about"): said_of(line, drawing.name(line.one), drawing.name(line.other)),
            }
        }
        for number, line in enumerate(drawing.lines)
    ]
    found: Any = streamlit_cytoscape(
        {"nodes": nodes, "edges": edges},
        layout=_SETTLED,
        node_styles=[_node_style(sort) for sort in LOOKS],
        edge_styles=[EdgeStyle("line", color=LINE, curve_style="haystack", custom_styles={"width": "data(_width)"})],
        height=height,
        key=key,
        events=[Event("chosen", "tap", "node")],
    )
    if not isinstance(found, dict) or found.get("action") != "chosen":
        return None
    return str(found["data"]["target_id"]), int(found["timestamp"])


def _node_style(sort: str) -> NodeStyle:
    look = LOOKS[sort]
    return NodeStyle(
        sort,
        color=look.colour,
        caption="_shown",
        custom_styles={
            "shape": look.cytoscape,
            "width": "data(_size)",
            "height": "data(_size)",
            "font-size": 13,
            "min-zoomed-font-size": 5,
            "text-wrap": "wrap",
            "text-max-width": "150px",
        },
    )
