"""A network on paper: the places and shapes of the picture on the page."""

from dashboard.graph_looks import LOOKS, described, look_of, size_of, wrapped
from dashboard.pictures.canvas import INK, LINE, PAPER, Picture, new_figure
from dashboard.wording import say
from queries.analytics.network_drawing import NetworkDrawing

NAMED_AT_MOST = 60
"""Beyond this many marks only those with most ties carry their name."""
FEW = 40


def network_picture(drawing: NetworkDrawing, *, title: str) -> Picture:
    """The marks and lines of a drawing, with a key of shapes under it."""
    larger = max(1.0, (len(drawing.marks) / FEW) ** 0.5)
    figure = new_figure(9.2 * larger, 6.2 * larger)
    axes = figure.add_subplot()
    for line in drawing.lines:
        (x, y), (to_x, to_y) = drawing.places[line.one], drawing.places[line.other]
        width = 0.6 + min(6, line.ties * line.sources) / 4
        axes.plot([x, to_x], [-y, -to_y], color=LINE, linewidth=width, zorder=1)
    for sort, look in LOOKS.items():
        marks = [mark for mark in drawing.marks if look_of(mark).sort == sort]
        if marks:
            axes.scatter(
                [drawing.places[mark.id][0] for mark in marks],
                [-drawing.places[mark.id][1] for mark in marks],
                s=[34 * size_of(mark) ** 2 for mark in marks],
                marker=look.matplotlib, color=look.colour, edgecolors=PAPER, linewidths=0.6, zorder=2,
                label=say(f"network.shapes.{sort}"),
            )  # fmt: skip
    named = sorted(drawing.marks, key=lambda mark: (-mark.ties, mark.id))[:NAMED_AT_MOST]
    for mark in named:
        x, y = drawing.places[mark.id]
        axes.annotate(
            wrapped(mark.name), (x, -y), xytext=(0, -5 - 4 * size_of(mark)), textcoords="offset points",
            ha="center", va="top", fontsize=7, color=INK, zorder=3,
        )  # fmt: skip
    axes.set_xlim(-1.12, 1.12)
    axes.set_ylim(-1.14, 1.08)
    axes.set_axis_off()
    if drawing.marks:
        axes.legend(loc="upper center", bbox_to_anchor=(0.5, 0), ncols=3, frameon=False, fontsize=8, markerscale=0.7)
    told = "; ".join(described(mark) for mark in named[:20])
    return Picture(figure, f"{title}. {told}.")
