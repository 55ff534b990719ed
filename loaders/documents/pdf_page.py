"""One PDF page as lines in reading order: tables as rows, columns found and read one after the other."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from statistics import median
from typing import Any

from loaders.documents.blocks import CELL_BREAK

_GUTTER, _MIDDLE = 9.0, 0.22
"""The least width of the white strip between two columns, and how far from the edge of the text it lies."""
_FEWEST_ROWS = 4
_MOST_SHAPES = 4_000
"""A page with more lines and boxes than this is a drawing; tables are not looked for in it."""
_RAISED, _SMALL = 0.05, 0.85
"""A figure that points to a footnote: how far above the line, and how small, as shares of the size of the letters."""


@dataclass(frozen=True)
class Word:
    """Letters side by side in one font."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    bold: bool


@dataclass
class PageLine:
    """A line of one column, or a row of a table, with the look that tells headings and footnotes."""

    text: str
    top: float
    bottom: float
    size: float
    bold: bool
    page: int
    page_height: float
    is_row: bool = False
    opens: bool = False
    markers: list[tuple[int, int]] = field(default_factory=list)


def lines_of_page(page: Any) -> list[PageLine]:
    """The lines of a pdfplumber page, in the order in which a person reads them."""
    number, height = int(page.page_number), float(page.height)
    rows, boxes = _tables(page, number, height)
    words = [word for word in _words(page) if not any(_inside(word, box) for box in boxes)]
    lines = [line for column in _columns(words) for line in _lines(column, number, height)]
    for row in rows:
        # A table stands before the first line that begins below it, whatever the column.
        at = next((index for index, line in enumerate(lines) if line.top > row.top), len(lines))
        lines.insert(at, row)
    return lines


def _words(page: Any) -> list[Word]:
    found = page.extract_words(
        x_tolerance_ratio=0.2, y_tolerance=2, keep_blank_chars=False, extra_attrs=["size", "fontname"]
    )
    return [
        Word(
            text=str(word["text"]),
            x0=float(word["x0"]),
            x1=float(word["x1"]),
            top=float(word["top"]),
            bottom=float(word["bottom"]),
            size=float(word["size"]),
            bold=any(mark in str(word["fontname"]).casefold() for mark in ("bold", "black", "heavy", "semibold")),
        )
        for word in found
    ]


def _tables(page: Any, number: int, height: float) -> tuple[list[PageLine], list[tuple[float, float, float, float]]]:
    """Rows of ruled tables, and where the tables stand."""
    if not 4 <= len(page.rects) + len(page.lines) + len(page.curves) <= _MOST_SHAPES:
        return [], []
    rows: list[PageLine] = []
    boxes: list[tuple[float, float, float, float]] = []
    for table in page.find_tables():
        cells = table.extract()
        if len(cells) < 2 or max(map(len, cells)) < 2:
            continue
        boxes.append(table.bbox)
        for row, place in zip(cells, table.rows, strict=False):
            texts = [" ".join(str(cell or "").split()) for cell in row]
            if any(texts):
                top, bottom = float(place.bbox[1]), float(place.bbox[3])
                text = CELL_BREAK.join(texts).strip(CELL_BREAK)
                rows.append(PageLine(text, top, bottom, 0.0, False, number, height, is_row=True))
    return rows, boxes


def _inside(word: Word, box: tuple[float, float, float, float]) -> bool:
    x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def _rows(words: Iterable[Word]) -> list[list[Word]]:
    """Words that stand on one line, from left to right; raised figures stand on the line of their word."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda entry: (entry.bottom, entry.x0)):
        if rows and _on_line(word, rows[-1]):
            rows[-1].append(word)
        elif len(rows) > 1 and _on_line(word, rows[-2]):
            rows[-2].append(word)
        else:
            rows.append([word])
    rows.sort(key=lambda row: max(word.bottom for word in row))
    return [sorted(row, key=lambda word: word.x0) for row in rows]


def _on_line(word: Word, row: list[Word]) -> bool:
    largest = max(row, key=lambda entry: entry.size)
    shared = min(word.bottom, largest.bottom) - max(word.top, largest.top)
    return shared > 0.5 * min(word.bottom - word.top, largest.bottom - largest.top)


def _columns(words: list[Word]) -> Iterator[list[Word]]:
    """The words column by column; a line across all columns stands between what is above and below it."""
    if not words:
        return
    strip = _gutter(words)
    if strip is None:
        yield words
        return
    centre = (strip[0] + strip[1]) / 2
    for across, group in groupby(_rows(words), key=lambda row: _crosses(row, strip)):
        part = [word for row in group for word in row]
        if across:
            yield part
            continue
        yield from _columns([word for word in part if word.x1 <= centre])
        yield from _columns([word for word in part if word.x1 > centre])


def _crosses(row: list[Word], strip: tuple[float, float]) -> bool:
    centre = (strip[0] + strip[1]) / 2
    if any(word.x0 < centre < word.x1 for word in row):
        return True
    left = max((word.x1 for word in row if word.x1 <= centre), default=None)
    right = min((word.x0 for word in row if word.x0 >= centre), default=None)
    return left is not None and right is not None and right - left < 0.7 * (strip[1] - strip[0])


def _gutter(words: list[Word]) -> tuple[float, float] | None:
    """The white strip that most lines leave free and that has lines on both sides: left and right edge."""
    rows = _rows(words)
    left, right = min(word.x0 for word in words), max(word.x1 for word in words)
    width = int(right - left) + 1
    if len(rows) < _FEWEST_ROWS or not 4 * _GUTTER < width < 10_000:
        return None
    covered = [0] * (width + 1)
    for row in rows:
        taken: set[int] = set()
        for word in row:
            taken.update(range(max(0, int(word.x0 - left)), min(width, int(word.x1 - left) + 1)))
        # A space between two words of one line is no gap.
        for before, after in pairwise(row):
            if after.x0 - before.x1 < 0.6 * before.size:
                taken.update(range(max(0, int(before.x1 - left)), min(width, int(after.x0 - left))))
        for place in taken:
            covered[place] += 1
    inner = range(int(_MIDDLE * width), int((1 - _MIDDLE) * width))
    for limit in (0, int(0.15 * len(rows)), int(0.4 * len(rows))):
        strips = [
            (int(places[0]), int(places[-1]) + 1)
            for free, group in groupby(inner, key=lambda place: covered[place] <= limit)
            if free and (places := list(group))
        ]
        for start, end in sorted(strips, key=lambda strip: strip[0] - strip[1]):
            strip = (left + start, left + end)
            if end - start >= _GUTTER and _has_both_sides(rows, strip):
                return strip
    return None


def _has_both_sides(rows: list[list[Word]], strip: tuple[float, float]) -> bool:
    """Whether at least a few lines end before the strip and as many begin after it."""
    apart = [row for row in rows if not _crosses(row, strip)]
    before = sum(row[0].x0 < strip[0] for row in apart)
    after = sum(row[-1].x1 > strip[1] for row in apart)
    return min(before, after) >= max(3, 0.2 * len(apart))


def _lines(words: list[Word], number: int, height: float) -> Iterator[PageLine]:
    """The lines of one column; a small raised figure behind a word points to a footnote."""
    for index, row in enumerate(_rows(words)):
        sizes: Counter[float] = Counter()
        for word in row:
            sizes[round(word.size, 1)] += len(word.text)
        size = sizes.most_common(1)[0][0]
        base = median(word.bottom for word in row if round(word.size, 1) == size)
        text, markers = "", []
        before: Word | None = None
        for word in row:
            raised = word.size < _SMALL * size and word.bottom < base - _RAISED * size
            marker = before is not None and raised and word.text.strip("[]()").isdigit()
            close = before is not None and word.x0 - before.x1 < 0.18 * size
            text += "" if before is None or close or marker else " "
            if marker:
                markers.append((len(text), len(text) + len(word.text)))
            text += word.text
            before = word
        letters = sum(len(word.text) for word in row)
        bold = sum(len(word.text) for word in row if word.bold) > 0.8 * letters
        top, bottom = min(word.top for word in row), max(word.bottom for word in row)
        yield PageLine(text, top, bottom, size, bold, number, height, opens=index == 0, markers=markers)
