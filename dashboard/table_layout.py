"""How a table fits a page: a width for each column by what it holds, and rows that are tall enough for it.

The page does not know the screen, so the table is laid out for the width of the page on a desk; a phone shows cards.
What has no room is told by name and stands in the whole row, which opens beside its evidence.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import ceil
from typing import Any

PAGE_WIDTH = 1190
"""The width that columns have together on a desk, in pixels: that of the page, less a scroll bar."""
PADDING = 20
"""What is left free in a cell, in pixels."""
ROOM = 155
"""The least width of a column of sentences."""
WORD, WIDEST = 180, 640
"""The longest word that decides on the width of its column, and the widest column, in pixels."""
ONE_LINE, LINE, LEAST_TALL, MOST_LINES = 35, 20, 66, 5
"""Heights of a row: of one line, of each line more, the least at which the table wraps text, and the most lines."""
STEP = 10
"""What is left of the width is shared out in pieces of so many pixels."""
TALLEST = 600
ALMOST_ALL, MOST = 0.95, 0.85
"""So many cells of a column decide on its width, and so many on the height of rows; what is longer is shortened."""
NAMES = 2
"""The first columns say what a row is about; they and the last one, the number of claims, are never left out."""
_WIDTHS = (
    ("iljI.,;:'’|!", 3.5),
    ("tfr()[]- ·", 4.5),
    ("mwMW@%→", 12.0),
    ("ABCDEGHKNOPQRSUVXYZ&●◔◌◐○◆", 10.0),
    ("cksvxyzJ", 7.0),
)
_OTHER = 8.0
_WIDTH_OF = {letter: width for letters, width in _WIDTHS for letter in letters}
"""The widths of letters in a font such as Arial, in pixels; other fonts of the reader's machine are narrower."""
_MARKED = re.compile(r"[●◔◌◐○◆–] ")


@dataclass(frozen=True)
class Layout:
    """A table that fits: its columns with their widths, its cells, and the columns for which there is no room."""

    widths: Mapping[str, int]
    rows: tuple[dict[str, Any], ...]
    row_height: int
    left_out: tuple[str, ...]

    @property
    def height(self) -> int:
        """The height of the table, with its head; a longer one is scrolled."""
        return min(TALLEST, ONE_LINE + self.row_height * len(self.rows) + 3)


def laid_out(
    rows: Sequence[Mapping[str, Any]],
    heads: Mapping[str, str],
    sooner: frozenset[str] = frozenset(),
    room: int = PAGE_WIDTH,
) -> Layout:
    """Rows laid out under their heads, in the order of the heads.

    Of columns for which there is no room, those named in `sooner` and those of states stay longest.
    """
    cells = {name: [as_text(row[name]) for row in rows] for name in heads}
    least = {name: _least(cells[name], heads[name]) for name in heads}
    most = {name: max(least[name], min(WIDEST, column_width(cells[name]))) for name in heads}
    shown = _with_room(least, cells, sooner, room)
    widths = _shared_out(
        {name: least[name] for name in shown}, most, {name: _of_most(cells[name]) for name in shown}, room
    )
    lines = max((_lines_of_most(cells[name], widths[name]) for name in shown), default=1)
    lines = 1 if lines == 1 else min(MOST_LINES, max(3, lines))
    return Layout(
        widths=widths,
        rows=tuple({name: _broken(row[name], widths[name], lines) for name in shown} for row in rows),
        row_height=ONE_LINE if lines == 1 else max(LEAST_TALL, LINE * lines + 6),
        left_out=tuple(name for name in heads if name not in widths),
    )


def as_text(value: Any) -> str:
    """A value as it stands in a cell."""
    if value is None:
        return ""
    return f"{value:g}" if isinstance(value, float) else str(value)


def column_width(texts: Iterable[str]) -> int:
    """The width of a column in which every text stands in one line."""
    return ceil(max(map(wide, texts), default=0.0)) + PADDING


@lru_cache(maxsize=100_000)
def wide(text: str) -> float:
    """How wide a text is in one line, in pixels."""
    return sum(_WIDTH_OF.get(letter, _OTHER) for letter in text)


def lines_at(text: str, width: float) -> list[str]:
    """A text in the lines that a cell of this width breaks it into."""
    if wide(text) <= width - PADDING:
        return [text]
    lines: list[str] = []
    free = 0.0
    for word in text.split(" "):
        size = wide(word)
        if lines and size + wide(" ") <= free:
            lines[-1] += f" {word}"
            free -= size + wide(" ")
        else:
            lines.append(word)
            free = width - PADDING - size
    return lines


def _least(texts: Sequence[str], head: str) -> int:
    """The least width: the head and the longest word in one line; room for sentences where there are any."""
    word = max((wide(part) for text in texts for part in text.split()), default=0.0)
    longest = _of_most(texts)
    short = column_width(texts)
    # Two lines are as good as one for a name.
    room = ROOM if longest > 2 * ROOM else short if short < ROOM / 2 else max(ROOM / 2, longest * 0.6)
    return ceil(max(wide(head) + PADDING, min(word, WORD) + PADDING, min(room, ROOM)))


def _of_most(texts: Sequence[str]) -> int:
    """The width that almost all of the texts need in one line."""
    sizes = sorted(map(wide, texts)) or [0.0]
    return round(sizes[ceil(ALMOST_ALL * (len(sizes) - 1))] + PADDING)


def _lines_of_most(texts: Sequence[str], width: float) -> int:
    numbers = sorted(len(lines_at(text, width)) for text in texts) or [1]
    return numbers[ceil(MOST * (len(numbers) - 1))]


def _with_room(
    least: Mapping[str, int], cells: Mapping[str, Sequence[str]], sooner: frozenset[str], room: int
) -> list[str]:
    """The columns that fit side by side at their least, in order; the last of the others are left out first."""
    names = list(least)
    told = {name for name in names if name in sooner or any(_MARKED.match(text) for text in cells[name])}
    always = {*names[:NAMES], *names[-1:]}
    by_weight = sorted(names, key=lambda name: (name not in always, name not in told, names.index(name)))
    kept: list[str] = []
    for name in by_weight:
        if sum(least[other] for other in kept) + least[name] <= room:
            kept.append(name)
    return [name for name in names if name in kept]


def _shared_out(
    least: Mapping[str, int], most: Mapping[str, int], wanted: Mapping[str, int], room: int
) -> dict[str, int]:
    """The least widths; what is left goes step by step to the column whose text has the most lines."""
    widths = dict(least)
    left = room - sum(widths.values())
    while left > 0 and (waiting := [name for name in widths if widths[name] < most[name]]):
        # What is cut in any case takes no more than others that are.
        lines = {name: min(2.0 * MOST_LINES, wanted[name] / (widths[name] - PADDING)) for name in waiting}
        tallest = max(waiting, key=lambda name: (lines[name], -widths[name]))
        more = min(STEP, left, most[tallest] - widths[tallest])
        widths[tallest] += more
        left -= more
    return widths


def _broken(value: Any, width: int, lines: int) -> Any:
    """The value in lines as wide as the cell, or as many of them as it shows whole."""
    if not isinstance(value, str):
        return value
    broken = lines_at(value, width)
    if len(broken) <= lines:
        # Broken here: the table misjudges the first texts that it has to break, and lets them run out of the cell.
        return "\n".join(broken)
    words = broken[lines - 1].split(" ")
    while len(words) > 1 and wide(f"{' '.join(words)}…") > width - PADDING:
        words.pop()
    return "\n".join([*broken[: lines - 1], f"{' '.join(words).rstrip(' ;,.')}…"])
