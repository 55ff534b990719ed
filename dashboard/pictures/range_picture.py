"""Ranges side by side, such as penalties from the least to the most years; an open upper end is drawn open."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.pictures.canvas import ACCENT, FAINT, INK, SECOND, Picture, begun, new_figure

ROW = 0.34
MOST = 40
LOOKS = ((ACCENT, ""), (SECOND, "///"), ("#8A7A2A", "..."))
"""Fill and hatching of the first, the second and the third sort."""


@dataclass(frozen=True)
class Range:
    """From the least to the most of something; an end that is not said is none."""

    name: str
    sort: str
    least: float | None
    most: float | None


def range_picture(ranges: Sequence[Range], *, title: str, unit: str) -> Picture:
    """One bar for each range, at most forty, in the order given, shaded and hatched by sort."""
    shown = [entry for entry in ranges if entry.least is not None or entry.most is not None][:MOST]
    sorts = list(dict.fromkeys(entry.sort for entry in shown))
    furthest = max((entry.most or entry.least or 0 for entry in shown), default=1) + 2
    figure = new_figure(9.2, 1.2 + max(2, len(shown)) * ROW)
    axes = figure.add_subplot()
    for y, entry in enumerate(shown):
        fill, hatch = LOOKS[sorts.index(entry.sort) % len(LOOKS)]
        start, end = entry.least or 0, furthest if entry.most is None else entry.most
        axes.barh(
            y, end - start, left=start, height=0.6, facecolor=fill, hatch=hatch, edgecolor=INK, linewidth=0.6,
            label=entry.sort if entry is next(other for other in shown if other.sort == entry.sort) else None,
        )  # fmt: skip
        if entry.most is None:
            axes.plot([end], [y], marker=">", color=INK, markersize=6, clip_on=False)
    axes.set_yticks(range(len(shown)), [entry.name for entry in shown], fontsize=9)
    axes.set_ylim(max(1, len(shown)) - 0.4, -0.6)
    axes.set_xlim(0, furthest)
    axes.set_xlabel(unit)
    axes.grid(axis="x", color=FAINT)
    axes.set_axisbelow(True)
    axes.tick_params(length=0)
    axes.spines[:].set_visible(False)
    if len(sorts) > 1:
        axes.legend(loc="upper center", bbox_to_anchor=(0.5, -0.12), ncols=3, frameon=False, fontsize=9)
    told = "; ".join(f"{entry.name}, {entry.sort}: {_span(entry)}" for entry in shown)
    return Picture(figure, f"{begun(title, ',')} in {unit}. {told}." if told else f"{title}: nothing to draw.")


def _span(entry: Range) -> str:
    if entry.most is None:
        return f"{entry.least:g} and more"
    return f"{entry.least:g} to {entry.most:g}" if entry.least is not None else f"up to {entry.most:g}"
