"""Two pages: how much room tables take, column widths by what stands in them, rows left out where it is too much."""

from dataclasses import replace

from queries.briefs.content import Part
from queries.briefs.places import footnote

PAGES = 2
PAGE_HEIGHT, PAGE_WIDTH = 269.0, 182.0
"""The printed part of an A4 page with margins of 14 mm, in millimetres."""
TEXT, SMALL = 7.5, 6.0
"""Sizes of letters in points: tables, and footnotes with the end of the brief."""
HEAD, HEADING, TABLE_GAP, ROW_GAP = 26.0, 5.6, 1.2, 0.5
PICTURE = 46.0
"""Millimetres that the head, a heading, the space around a table and a row, and a picture beside the head take."""
_LETTER = 0.45 * 0.3528
"""The width of a letter of one point, in millimetres, as an average of a plain typeface."""
_LINE = 1.22 * 0.3528
LEAST = 1
"""Rows that a table keeps at least."""
_LONGEST_WORD, _WIDEST = 16, 90
_WIDE_LETTER = 0.58 * 0.3528
"""The same for a word that may not break: room for capitals."""
PADDING, NUMBER_WIDTH = 2.2, 9.0
"""Millimetres around the text of a cell, and of the column with the number of the footnote."""


def widths_of(part: Part) -> tuple[float, ...]:
    """The share of each column in the width of the table; the last one is that of the number of the footnote.

    A column has room for its longest word, and the rest of the width goes where the texts are long.
    """
    texts = [[head, *(line.cells[at] for line in part.lines)] for at, head in enumerate(part.heads)]
    least = [min(_LONGEST_WORD, max(len(word) for text in column for word in f"{text} -".split())) for column in texts]
    weights = [min(_WIDEST, max(map(len, column))) for column in texts]
    needed = [PADDING + word * TEXT * _WIDE_LETTER for word in least]
    rest = max(0.0, PAGE_WIDTH - NUMBER_WIDTH - sum(needed))
    widths = [width + rest * weight / sum(weights) for width, weight in zip(needed, weights, strict=True)]
    widths.append(NUMBER_WIDTH)
    return tuple(width / sum(widths) for width in widths)


def fitted(parts: tuple[Part, ...], ending: int, *, picture: bool) -> tuple[Part, ...]:
    """The parts with as many rows as two pages hold; the fullest table gives up its last row first, and counts it.

    `ending` is the number of letters under the tables.
    """
    fixed = (PICTURE if picture else HEAD) + _height(ending, PAGE_WIDTH, SMALL) + 4 * HEADING
    while sum(map(_height_of, parts)) + fixed + _notes(parts) > PAGES * PAGE_HEIGHT:
        fullest = max(range(len(parts)), key=lambda at: len(parts[at].lines))
        if len(parts[fullest].lines) <= LEAST:
            break
        shorter = replace(parts[fullest], lines=parts[fullest].lines[:-1], more=parts[fullest].more + 1)
        parts = (*parts[:fullest], shorter, *parts[fullest + 1 :])
    return parts


def _height_of(part: Part) -> float:
    widths = widths_of(part)
    rows = [part.heads, *(line.cells for line in part.lines)] if part.lines else []
    tables = sum(_row(cells, widths) for cells in rows)
    return HEADING + TABLE_GAP + tables + sum(_height(len(text), PAGE_WIDTH, TEXT) for text in part.below)


def _row(cells: tuple[str, ...], widths: tuple[float, ...]) -> float:
    # Words do not break where a line ends: a fifteenth of each line stays empty.
    rooms = [max(4.0, (share * PAGE_WIDTH - PADDING) * 14 / 15) for share in widths]
    return ROW_GAP + max(_height(len(cell), room, TEXT) for cell, room in zip(cells, rooms, strict=False))


def _notes(parts: tuple[Part, ...]) -> float:
    texts = {footnote(line.places, part.question) for part in parts for line in part.lines if line.places}
    return sum(_height(len(text) + 4, PAGE_WIDTH / 2 - 4, SMALL) for text in texts) / 2


def _height(letters: int, width: float, size: float) -> float:
    lines = -(-letters // max(1, int(width / (size * _LETTER)))) or 1
    return lines * size * _LINE
