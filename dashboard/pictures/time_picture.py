"""Spans of years, one a line: what was in force when, with open ends drawn open."""

from collections.abc import Sequence
from dataclasses import dataclass

from matplotlib.ticker import MaxNLocator

from dashboard.pictures.canvas import FAINT, INK, Picture, begun, new_figure
from dashboard.pictures.matrix_picture import LOOKS

ROW = 0.32
MOST = 20
"""So many fit one screen."""


@dataclass(frozen=True)
class Span:
    """A name with its first and last year; an end that is not known is none and is drawn as an arrow."""

    name: str
    first: int
    last: int | None
    state: str = "present"


def time_picture(spans: Sequence[Span], *, title: str, until: int) -> Picture:
    """At most twenty spans, the longest, in the order given, up to the year `until`; the words count all."""
    longest = sorted(spans, key=lambda span: span.first - (until if span.last is None else span.last))[:MOST]
    shown = [span for span in spans if span in longest][:MOST]
    figure = new_figure(9.2, 0.9 + max(2, len(shown)) * ROW)
    axes = figure.add_subplot()
    for y, span in enumerate(shown):
        fill, hatch, _sign, _ink = LOOKS.get(span.state, LOOKS["present"])
        end = until + 0.5 if span.last is None else span.last + 1
        axes.barh(
            y, max(0.4, end - span.first), left=span.first, height=0.62, facecolor=fill, hatch=hatch,
            edgecolor=INK, linewidth=0.6,
        )  # fmt: skip
        if span.last is None:
            axes.plot([end], [y], marker=">", color=INK, markersize=6, clip_on=False)
    axes.set_yticks(range(len(shown)), [_short(span.name) for span in shown], fontsize=9)
    axes.set_ylim(max(1, len(shown)) - 0.4, -0.6)
    axes.set_xlim(min((span.first for span in shown), default=until - 1) - 0.5, until + 1.2)
    axes.xaxis.set_major_locator(MaxNLocator(integer=True, nbins=10))
    axes.grid(axis="x", color=FAINT)
    axes.set_axisbelow(True)
    axes.tick_params(length=0)
    axes.spines[:].set_visible(False)
    first = min((span.first for span in spans), default=until)
    more = f" The {MOST} longest are drawn." if len(spans) > MOST else ""
    return Picture(
        figure, f"{begun(title)} {len(spans)} spans between {first} and {until}.{more} The table has the same data."
    )


def _short(name: str, most: int = 46) -> str:
    return name if len(name) <= most else f"{name[: most - 1].rstrip()}…"
