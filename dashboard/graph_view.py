"""The picture of a network: seeded positions, no physics, every asset inside the page, plain text only.

pyvis draws; its page would ask two hosts for style sheets and scripts that the picture does not need, and those lines
are taken out. Titles are text without markup: a name from a document can never become part of the page's code.
"""

import re
from html import escape

from pyvis.network import Network

from queries.analytics.layout import places
from queries.analytics.projection import Projection

_INK, _PAPER, _LINE = "#1E2A2E", "#FBFAF7", "#8A9296"
_SHAPES = {
    "ngo": ("dot", "#B4552D"),
    "ngo_network": ("dot", "#B4552D"),
    "religious_body": ("dot", "#B4552D"),
    "international_organisation": ("diamond", "#5B4B8A"),
    "regional_body": ("diamond", "#5B4B8A"),
    "donor_agency": ("diamond", "#5B4B8A"),
    "foreign_government_body": ("diamond", "#5B4B8A"),
    "country": ("triangle", "#6B6B2A"),
}
_STATE_BODY = ("square", "#0B5563")
_MECHANISM = ("triangle", "#6B6B2A")
_REMOTE = re.compile(r"<(?:link|script)\b[^>]*(?:href|src)=\"https?://[^>]*>(?:\s*</script>)?", re.IGNORECASE)
_HEADING = re.compile(r"<center>\s*<h1></h1>\s*</center>")


def network_page(projection: Projection) -> str:
    """A page of HTML with the picture in it; the same network always gives the same page."""
    part = projection.graph
    at = places(projection)
    network = Network(
        height="620px", width="100%", bgcolor=_PAPER, font_color=_INK, directed=False, cdn_resources="in_line"
    )
    network.toggle_physics(False)
    for node in sorted(part):
        values = part.nodes[node]
        shape, colour = _MECHANISM if node.startswith("mechanism:") else _SHAPES.get(values["kind"], _STATE_BODY)
        x, y = at[node]
        network.add_node(
            node,
            label=_wrapped(values["name"]),
            title=_text(f"{values['name']} ({values['kind'].replace('_', ' ')}), {part.degree(node)} ties"),
            shape=shape,
            color=colour,
            size=10 + 3 * min(10, part.degree(node)) ** 0.8,
            x=x * 820,
            y=y * 540,
            font={"size": 17, "color": _INK, "strokeWidth": 4, "strokeColor": _PAPER},
        )
    for a, b in sorted(part.edges):
        title = _text(f"{projection.name(a)} – {projection.name(b)}: {', '.join(projection.ties[frozenset((a, b))])}")
        network.add_edge(a, b, title=title, color=_LINE, width=1 + part.edges[a, b]["weight"])
    page = network.generate_html(notebook=False)
    page = _HEADING.sub("", _REMOTE.sub("", page))
    return page.replace("<html>", '<html lang="en">', 1).replace(
        "<head>", f"<head><title>{_title(projection)}</title>", 1
    )


def _title(projection: Projection) -> str:
    graph = projection.graph
    return escape(f"Network of {graph.number_of_nodes()} bodies and {graph.number_of_edges()} ties")


def _text(text: str) -> str:
    """Text for a tooltip, without the signs that make markup."""
    return re.sub(r"[<>&\"'`]", " ", text)


def _wrapped(name: str, width: int = 20, most: int = 2) -> str:
    lines = [""]
    for word in _text(name).split():
        if lines[-1] and len(lines[-1]) + len(word) + 1 > width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return "\n".join(lines[:most]) + ("…" if len(lines) > most else "")
