"""A map of the region: countries shaded by class, legs of routes as arrows whose line and number give their level."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import FancyArrowPatch, Patch, PathPatch, Rectangle
from matplotlib.path import Path as Outline

from dashboard.pictures.borders import Line, borders
from dashboard.pictures.canvas import FAINT, INK, LINE, PAPER, SECOND, Picture, begun, new_figure

WEST, EAST, SOUTH, NORTH = 10.5, 33.0, 35.6, 49.2
STRETCH = 1.39
"""A degree of latitude against one of longitude at 44° north."""
SEA = "#F0F2F3"
SHADES = (("#FBFAF7", ""), ("#BFDADD", ""), ("#8FB8BE", "//"), ("#4D8B95", ".."), ("#0B5563", ""))
"""Fill and hatching of classes, from the first to the last."""
LEVELS: dict[int, Any] = {
    0: (0, (1, 2.2)),
    1: (0, (4, 2.6)),
    2: (0, (8, 2.6)),
    3: "solid",
    4: "solid",
}
"""The line of each level of agreement: dots for none, longer dashes, solid; level 4 is drawn thicker."""


MOST_NUMBERED = 25
"""With more legs than these their numbers would hide them; the kind of line still tells the level."""


@dataclass(frozen=True)
class Leg:
    """A leg between two countries (alpha-3), with the level of the agreements behind it, if there is one."""

    start: str
    end: str
    level: int | None = None


def map_picture(
    classes: Mapping[str, int],
    labels: Sequence[str],
    *,
    title: str,
    legs: Sequence[Leg] = (),
    notes: Mapping[str, str] | None = None,
    names: Mapping[str, str] | None = None,
    others: str = "",
) -> Picture:
    """Countries by class (index into `labels`, at most five), legs over them; `notes` stand under a country's code.

    `names` are those of the codes, for the words; `others` says what a country without a class is.

    A leg that leaves the map is not drawn, and the words that stand for the picture say how many are not.
    """
    known = borders()
    drawn = [leg for leg in legs if leg.start in known.centres and leg.end in known.centres and _inside(leg)]
    figure = new_figure(9.2, 7.6)
    axes = figure.add_subplot()
    axes.add_patch(Rectangle((WEST, SOUTH), EAST - WEST, NORTH - SOUTH, facecolor=SEA, edgecolor="none"))
    for code, rings in known.shapes.items():
        fill, hatch = SHADES[classes[code]] if code in classes else (FAINT, "")
        for ring in filter(_in_sight, rings):
            axes.add_patch(PathPatch(_outline(ring), facecolor=fill, hatch=hatch, edgecolor="none"))
    for border in known.borders:
        style = (0, (2, 2)) if border.disputed else "solid"
        axes.plot(*zip(*border.line, strict=True), color=INK, linewidth=0.9, linestyle=style)
    for leg in drawn:
        _arrow(axes, leg, numbered=len(drawn) <= MOST_NUMBERED)
    for code in sorted({*classes, *(end for leg in drawn for end in (leg.start, leg.end))} & set(known.centres)):
        _name(axes, code, (notes or {}).get(code, ""), dark=classes.get(code) == len(SHADES) - 1)
    axes.set_xlim(WEST, EAST)
    axes.set_ylim(SOUTH, NORTH)
    axes.set_aspect(STRETCH)
    axes.set_axis_off()
    fills = [(SHADES[number], label) for number, label in enumerate(labels) if number in classes.values()]
    fills += [((FAINT, ""), others)] if others else []
    _legend(axes, fills, sorted({leg.level for leg in drawn if leg.level is not None}))
    named = [((names or {}).get(code, code), number) for code, number in classes.items()]
    return Picture(figure, _alt(title, named, labels, legs, len(drawn)))


def _inside(leg: Leg) -> bool:
    centres = borders().centres
    return all(WEST <= centres[code][0] <= EAST and SOUTH <= centres[code][1] <= NORTH for code in (leg.start, leg.end))


def _in_sight(ring: Line) -> bool:
    return any(WEST <= x <= EAST and SOUTH <= y <= NORTH for x, y in ring)


def _outline(ring: Line) -> Outline:
    return Outline(ring, closed=False)


def _arrow(axes: Axes, leg: Leg, *, numbered: bool) -> None:
    centres = borders().centres
    start, end = centres[leg.start], centres[leg.end]
    axes.add_patch(
        FancyArrowPatch(
            start,
            end,
            connectionstyle="arc3,rad=0.18",
            arrowstyle="-|>",
            mutation_scale=11,
            shrinkA=9,
            shrinkB=9,
            color=SECOND,
            linestyle="solid" if leg.level is None else LEVELS[leg.level],
            linewidth=_width(leg.level),
            zorder=4,
        )
    )
    if numbered and leg.level is not None:
        x = (start[0] + end[0]) / 2 + 0.09 * (end[1] - start[1])
        y = (start[1] + end[1]) / 2 - 0.09 * (end[0] - start[0])
        box = {"boxstyle": "circle,pad=0.15", "facecolor": PAPER, "edgecolor": SECOND, "linewidth": 0.8}
        axes.text(x, y, str(leg.level), fontsize=8, ha="center", va="center", color=INK, bbox=box, zorder=5)


def _width(level: int | None) -> float:
    return 2.6 if level == max(LEVELS) else 1.5


def _name(axes: Axes, code: str, note: str, *, dark: bool) -> None:
    x, y = borders().centres[code]
    if not (WEST < x < EAST and SOUTH < y < NORTH):
        return
    shown = "XKX*" if code == "XKX" else code
    words = f"{shown}\n{note}" if note else shown
    box = {"boxstyle": "round,pad=0.12", "facecolor": INK if dark else PAPER, "edgecolor": "none", "alpha": 0.75}
    axes.text(x, y, words, fontsize=8.5, ha="center", va="center", color=PAPER if dark else INK, bbox=box, zorder=6)


def _legend(axes: Axes, fills: Sequence[tuple[tuple[str, str], str]], levels: Sequence[int]) -> None:
    marks: list[Patch | Line2D] = [
        Patch(facecolor=fill, hatch=hatch, edgecolor=LINE, label=label) for (fill, hatch), label in fills
    ]
    marks += [
        Line2D(
            [], [], color=SECOND, linestyle=LEVELS[level], linewidth=2.6 if level == 4 else 1.5, label=f"level {level}"
        )
        for level in levels
    ]
    marks.append(Line2D([], [], color=INK, linestyle=(0, (2, 2)), linewidth=0.9, label="disputed border"))
    axes.legend(handles=marks, loc="lower left", fontsize=8, frameon=True, facecolor=PAPER, edgecolor=FAINT)


def _alt(title: str, named: Sequence[tuple[str, int]], labels: Sequence[str], legs: Sequence[Leg], drawn: int) -> str:
    by_class = [
        f"{label}: {', '.join(sorted(name for name, number in named if number == index))}"
        for index, label in reversed(list(enumerate(labels)))
        if index in {number for _name, number in named}
    ]
    told = f"{begun(title, '.')} {'; '.join(by_class)}." if by_class else begun(title, ".")
    if legs:
        by_level = [
            f"{sum(1 for leg in legs if leg.level == level)} of level {level}"
            for level in sorted({leg.level for leg in legs if leg.level is not None})
        ]
        number = f"{len(legs)} leg{'s' if len(legs) > 1 else ''}"
        told += f" {number} ({', '.join(by_level)})." if by_level else f" {number}."
        if drawn < len(legs):
            told += f" {len(legs) - drawn} of them lead out of the map and are not drawn."
    return told + " The table has the same data."
