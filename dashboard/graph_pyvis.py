"""The plain engine: a page of pyvis with seeded places, no physics, every asset inside, plain text only.

The page of pyvis would ask two hosts for style sheets and scripts that the picture does not need, and those lines are
taken out. Titles are text without markup: a name from a document can never become part of the page's code.
"""

import re
from html import escape

from pyvis.network import Network

from dashboard.graph_looks import described, look_of, said_of, size_of, wrapped
from dashboard.pictures.canvas import INK, LINE, PAPER
from queries.analytics.network_drawing import NetworkDrawing

_REMOTE = re.compile(r"<(?:link|script)\b[^>]*(?:href|src)=\"https?://[^>]*>(?:\s*</script>)?", re.IGNORECASE)
_HEADING = re.compile(r"<center>\s*<h1></h1>\s*</center>")
_WIDE, _HIGH = 900, 560


def network_page(drawing: NetworkDrawing, title: str) -> str:
    """A page of HTML with the picture in it; the same network always gives the same page."""
    network = Network(
        height="620px", width="100%", bgcolor=PAPER, font_color=INK, directed=False, cdn_resources="in_line"
    )
    network.toggle_physics(False)
    spread = max(0.4, (len(drawing.marks) / 40) ** 0.5)
    for mark in drawing.marks:
        look = look_of(mark)
        x, y = drawing.places[mark.id]
        network.add_node(
            mark.id,
            label=wrapped(mark.name),
            title=described(mark),
            shape=look.pyvis,
            color=look.colour,
            size=12 * size_of(mark),
            x=x * _WIDE * spread,
            y=y * _HIGH * spread,
            font={"size": 17, "color": INK, "strokeWidth": 4, "strokeColor": PAPER},
        )
    for line in drawing.lines:
        words = said_of(line, drawing.name(line.one), drawing.name(line.other))
        network.add_edge(line.one, line.other, title=words, color=LINE, width=1 + min(6, line.ties * line.sources) / 2)
    page = network.generate_html(notebook=False)
    page = _HEADING.sub("", _REMOTE.sub("", page))
    return page.replace("<html>", '<html lang="en">', 1).replace("<head>", f"<head><title>{escape(title)}</title>", 1)
