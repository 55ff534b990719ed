"""Who gives to whom, as ribbons between two columns whose width is what flows: amounts, or numbers of activities."""

from collections.abc import Sequence
from dataclasses import dataclass

from matplotlib.axes import Axes
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path as Outline

from dashboard.pictures.canvas import ACCENT, INK, PAPER, SECOND, THIRD, Picture, begun, new_figure

GAP, NODE = 0.018, 0.012
"""The space between two ends and the width of an end, as shares of the picture."""
FILLS = ((ACCENT, ""), (SECOND, ""), (THIRD, ""), ("#8A7A2A", ""), ("#5C6B70", ""))
MOST = 14
"""Ends drawn on each side; the rest of a side is drawn as one, and named so."""
REST = "all others"


@dataclass(frozen=True)
class Flow:
    """What goes from a giver to a taker; the weight is positive."""

    start: str
    end: str
    weight: float


def flow_picture(flows: Sequence[Flow], *, title: str, unit: str) -> Picture:
    """Givers on the left, takers on the right, the largest on top; `unit` says what the width counts."""
    drawn = _gathered(flows)
    lefts, rights = _totals(drawn, "start"), _totals(drawn, "end")
    figure = new_figure(9.2, max(3.2, 0.42 * max(len(lefts), len(rights)) + 1.0))
    axes = figure.add_subplot()
    total = sum(flow.weight for flow in drawn) or 1.0
    left, right = _places(lefts, total), _places(rights, total)
    fills = {name: FILLS[number % len(FILLS)][0] for number, name in enumerate(lefts)}
    left_at, right_at = {n: p[0] for n, p in left.items()}, {n: p[0] for n, p in right.items()}
    scale = _scale(max(len(lefts), len(rights)))
    order = {name: number for number, name in enumerate(rights)}
    for flow in sorted(drawn, key=lambda entry: (list(lefts).index(entry.start), order[entry.end])):
        width = flow.weight / total * scale
        _ribbon(axes, left_at[flow.start], right_at[flow.end], width, fills[flow.start])
        left_at[flow.start] += width
        right_at[flow.end] += width
    for places, x, side in ((left, 0.3, "right"), (right, 0.7, "left")):
        for name, (top, height) in places.items():
            axes.add_patch(Rectangle((x - NODE / 2, top), NODE, height, facecolor=INK, edgecolor="none"))
            beside = x - 0.015 if side == "right" else x + 0.015
            axes.text(beside, top + height / 2, _short(name), ha=side, va="center", fontsize=8.5)
    axes.set_xlim(0, 1)
    axes.set_ylim(1, 0)
    axes.set_axis_off()
    largest = max(flows, key=lambda flow: flow.weight, default=None)
    widest = f" The widest is from {largest.start} to {largest.end}." if largest else ""
    ends = f"{len({flow.start for flow in flows})} on the left and {len({flow.end for flow in flows})} on the right"
    told = f"{begun(title)} {len(flows)} flows between {ends}, by {unit}.{widest} The table has the same data."
    return Picture(figure, told)


def _gathered(flows: Sequence[Flow]) -> list[Flow]:
    """The flows with the small ends of each side taken together."""
    keep = {side: set(list(_totals(flows, side))[: MOST - 1]) for side in ("start", "end")}
    for side in keep:
        if len(_totals(flows, side)) <= MOST:
            keep[side] = set(_totals(flows, side))
    weights: dict[tuple[str, str], float] = {}
    for flow in flows:
        ends = (flow.start if flow.start in keep["start"] else REST, flow.end if flow.end in keep["end"] else REST)
        weights[ends] = weights.get(ends, 0.0) + flow.weight
    return [Flow(start, end, weight) for (start, end), weight in weights.items()]


def _totals(flows: Sequence[Flow], side: str) -> dict[str, float]:
    found: dict[str, float] = {}
    for flow in flows:
        name = str(getattr(flow, side))
        found[name] = found.get(name, 0.0) + flow.weight
    return dict(sorted(found.items(), key=lambda entry: (entry[0] == REST, -entry[1], entry[0])))


def _scale(ends: int) -> float:
    return max(0.2, 1 - GAP * max(0, ends - 1))


def _places(totals: dict[str, float], total: float) -> dict[str, tuple[float, float]]:
    scale, at, places = _scale(len(totals)), 0.0, {}
    for name, weight in totals.items():
        height = weight / total * scale
        places[name] = (at, height)
        at += height + GAP
    return places


def _ribbon(axes: Axes, left: float, right: float, width: float, fill: str) -> None:
    a, b, middle = 0.3 + NODE / 2, 0.7 - NODE / 2, 0.5
    points = [
        (a, left), (middle, left), (middle, right), (b, right),
        (b, right + width), (middle, right + width), (middle, left + width), (a, left + width), (a, left),
    ]  # fmt: skip
    kinds = [Outline.MOVETO, *[Outline.CURVE4] * 3, Outline.LINETO, *[Outline.CURVE4] * 3, Outline.CLOSEPOLY]
    axes.add_patch(PathPatch(Outline(points, kinds), facecolor=fill, edgecolor=PAPER, linewidth=0.6, alpha=0.72))


def _short(name: str, most: int = 38) -> str:
    return name if len(name) <= most else f"{name[: most - 1].rstrip()}…"
