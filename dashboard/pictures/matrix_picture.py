"""A table of states as a heat map: shade, hatching and a sign in each cell say the same thing three times."""

from collections.abc import Mapping, Sequence

from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from dashboard.pictures.canvas import ACCENT, INK, PAPER, Picture, begun, new_figure

LOOKS = {
    "present": (ACCENT, "", "●", PAPER),
    "planned": ("#A9C6CB", "", "◔", INK),
    "ended": ("#DAD5C8", "..", "◌", INK),
    "on_paper": ("#C9B458", "//", "◐", INK),
    "absent": ("#E8B9A4", "xx", "○", INK),
    "disputed": ("#8A7BB5", "++", "◆", PAPER),
    "not mentioned": (PAPER, "", "–", INK),
}
"""Fill, hatching, sign and its colour, by state."""
MOST_ROWS, MOST_COLUMNS = 36, 8
"""More rows than these stand in two parts side by side, unless there are too many columns for two."""
CELL, LABELS, HEADS = 0.34, 3.1, 1.5
"""The height of a row, the least width of its label and the height of the heads, in inches."""
LETTER = 0.075
"""The width of a letter of a label, in inches."""


def matrix_picture(
    rows: Sequence[str], columns: Sequence[str], cells: Mapping[tuple[str, str], str], *, title: str
) -> Picture:
    """Rows × columns with a state in each cell; a cell that is missing is not mentioned."""
    parts = 2 if len(rows) > MOST_ROWS and len(columns) <= MOST_COLUMNS else 1
    high = -(-len(rows) // parts)
    labels = max(LABELS, LETTER * max((len(_short(row)) for row in rows), default=0))
    figure = new_figure(parts * (labels + max(4, len(columns)) * 0.78), HEADS + high * CELL + 0.5)
    for number in range(parts):
        _part(figure.add_subplot(1, parts, number + 1), rows[number * high : (number + 1) * high], columns, cells, high)
    others = sorted(set(cells.values()) - set(LOOKS))
    used = [*others, *(state for state in LOOKS if state in {*cells.values(), "not mentioned"})]
    figure.supxlabel("   ".join(f"{_look(state)[2]} {state.replace('_', ' ')}" for state in used), fontsize=9)
    counts = {state: sum(1 for found in cells.values() if found == state) for state in used}
    told = ", ".join(f"{number} {state.replace('_', ' ')}" for state, number in counts.items() if number)
    return Picture(figure, f"{begun(title)} {len(rows)} by {len(columns)} cells, {told}. The table has the same cells.")


def _short(name: str, most: int = 80) -> str:
    return name if len(name) <= most else f"{name[: most - 1].rstrip()}…"


def _look(state: str) -> tuple[str, str, str, str]:
    """The look of a state; other words, such as the role of a member, look like what is present."""
    return LOOKS.get(state, LOOKS["present"])


def _part(
    axes: Axes, rows: Sequence[str], columns: Sequence[str], cells: Mapping[tuple[str, str], str], high: int
) -> None:
    """Rows one under the other, with room for as many as there are in the other part."""
    for y, row in enumerate(rows):
        for x, column in enumerate(columns):
            fill, hatch, sign, ink = _look(cells.get((row, column), "not mentioned"))
            axes.add_patch(Rectangle((x, y), 1, 1, facecolor=fill, hatch=hatch, edgecolor="#B9B4A6", linewidth=0.8))
            axes.text(x + 0.5, y + 0.52, sign, ha="center", va="center", color=ink, fontsize=10)
    axes.set_xlim(0, max(1, len(columns)))
    axes.set_ylim(max(1, high), 0)
    axes.set_xticks([x + 0.5 for x in range(len(columns))], columns, rotation=35, ha="left", rotation_mode="anchor")
    axes.set_yticks([y + 0.5 for y in range(len(rows))], [_short(row) for row in rows])
    axes.xaxis.tick_top()
    axes.tick_params(length=0)
    axes.spines[:].set_visible(False)
