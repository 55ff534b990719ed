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
    """Draw it; the mark that was clicked last, and when, so that an old click is not taken for a new one."""
    shown = _called(drawing)
    spread = max(0.4, (len(drawing.marks) / 40) ** 0.5)
    nodes = [
        {
            "data": {
                "id": shown[mark.id],
                "label": say(f"network.sorts.{look_of(mark).sort}"),
                "_shown": wrapped(mark.name),
                "_size": 12 * size_of(mark),
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
                "id": say("network.panel.line_number", number=number + 1),
                "label": say("network.panel.line"),
                "source": shown[line.one],
                "target": shown[line.other],
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
        edge_styles=[
            EdgeStyle(
                say("network.panel.line"), color=LINE, curve_style="haystack", custom_styles={"width": "data(_width)"}
            )
        ],
        height=height,
        key=key,
        events=[Event("chosen", "tap", "node")],
    )
    if not isinstance(found, dict) or found.get("action") != "chosen":
        return None
    marks = {name: mark for mark, name in shown.items()}
    chosen = marks.get(str(found["data"]["target_id"]))
    return (chosen, int(found["timestamp"])) if chosen else None


def _called(drawing: NetworkDrawing) -> dict[str, str]:
    """A name of its own for each mark: the component shows the id of what is clicked, and an id of ours is no name."""
    found: dict[str, str] = {}
    for mark in drawing.marks:
        name = text_only(mark.name)
        taken = name in found.values()
        found[mark.id] = f"{name} ({mark.country or mark.id.split(':')[-1]}, {len(found)})" if taken else name
    return found


def _node_style(sort: str) -> NodeStyle:
    look = LOOKS[sort]
    return NodeStyle(
        say(f"network.sorts.{sort}"),
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
