"""The lines of a page-shaped text, and what of them is running heads and page numbers."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from statistics import median

from loaders.documents.blocks import BlockKind

_PAGE_NUMBER = re.compile(
    r"[-–—|\s]*(?:page\s+)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:of|/)\s*\d{1,4})?[-–—|\s]*", re.IGNORECASE
)
_FOOTNOTE_START = re.compile(r"\d{1,3}[ \t]+\S")
_PADDED = 0.8
_SHORT = 70
_FEW = 4
"""Running heads are looked for among so many lines at the top and the bottom of a page."""


@dataclass
class Line:
    """A line that is not blank: its place, without surrounding spaces, and what is known of it so far.

    `gap` is the number of blank lines before it. A line that `opens` may begin a page, so the sentence before it may
    go on in it.
    """

    start: int
    text: str
    gap: int
    opens: bool
    page: int | None = None
    kind: BlockKind | None = None
    level: int = 0
    joins: bool = False
    """Whether it goes on with the line before: the second line of a heading, of a list item, of a footnote."""

    @property
    def end(self) -> int:
        """The place after its last character."""
        return self.start + len(self.text)


@dataclass(frozen=True)
class Lines:
    """The lines of one text that are not blank."""

    entries: list[Line]
    padded: bool
    has_pages: bool

    @cached_property
    def width(self) -> float:
        """How long a full line of running text is."""
        long = [len(line.text) for line in self.entries if len(line.text) > 20]
        return median(long) if long else 80.0


def split_lines(original: str) -> Lines:
    """All lines that are not blank; a form feed, or one space before the first of several lines, begins a page."""
    raw = original.split("\n")
    padded = _is_padded(raw)
    has_pages = "\f" in original
    entries: list[Line] = []
    place, gap, page = 0, 0, 1
    for number, text in enumerate(raw):
        page += text.count("\f")
        stripped = text.strip()
        if stripped:
            indented = text[0] == " " and text[1:2].strip() != ""
            opens = "\f" in text or (indented and not _goes_on_indented(raw, number))
            shown = max(0, gap - 1) if padded else gap
            start = place + len(text) - len(text.lstrip())
            entries.append(Line(start, stripped, shown, opens, page if has_pages else None))
            gap = 0
        else:
            gap += 1
        place += len(text) + 1
    return Lines(entries, padded, has_pages)


def _is_padded(raw: list[str]) -> bool:
    """Whether a blank line follows nearly every line: a conversion that doubled the line ends."""
    written = [number for number, line in enumerate(raw[:-1]) if line.strip()]
    followed = sum(not raw[number + 1].strip() for number in written)
    return len(written) > 20 and followed > _PADDED * len(written)


def _goes_on_indented(raw: list[str], number: int) -> bool:
    """Whether the next line is indented as well, or begins a footnote: then the space is that of a footnote."""
    following = next((line for line in raw[number + 1 : number + 4] if line.strip()), "")
    return following[:1] == " " or _FOOTNOTE_START.match(following) is not None


def mark_furniture(lines: Lines) -> None:
    """Page numbers that stand alone, the running heads beside them, and what many pages have at top or bottom."""
    entries = lines.entries
    for number, line in enumerate(entries):
        following = entries[number + 1] if number + 1 < len(entries) else None
        alone = (line.gap or line.opens or number == 0) and (following is None or following.gap or following.opens)
        if alone and _PAGE_NUMBER.fullmatch(line.text) and not lines.padded:
            line.kind = BlockKind.FURNITURE
            _mark_running_head(entries, number)
    _mark_heads_below(entries)
    _mark_repeated(lines)


def _mark_heads_below(entries: list[Line]) -> None:
    """Running heads under the page number: what stands alone behind several of them, whatever its own numbers."""
    below = [
        line
        for number, line in pairwise(entries)
        if number.kind is BlockKind.FURNITURE and line.kind is None and len(line.text) <= 2 * _SHORT
    ]
    seen = Counter(_shape(line.text) for line in below)
    for line in below:
        if seen[_shape(line.text)] > 1:
            line.kind = BlockKind.FURNITURE


def _mark_running_head(entries: list[Line], number: int) -> None:
    """The few short lines above a page number, down to the wide gap that parts them from the page before."""
    above: list[Line] = []
    for line in reversed(entries[max(0, number - _FEW) : number]):
        if len(line.text) > _SHORT:
            return
        above.append(line)
        if line.gap > 1 or line.opens:
            break
    else:
        return
    for line in above:
        line.kind = BlockKind.FURNITURE
    # Side tabs repeat the name of the chapter: short lines, a blank one, then the head, or right after the number.
    head = number - len(above)
    tabs = [entries[head - 2 : head], entries[number + 1 : number + 4]]
    for group in tabs:
        if group and all(len(line.text) < 25 for line in group) and group[0].gap and group[0].text.isupper():
            for line in group:
                line.kind = BlockKind.FURNITURE


def _mark_repeated(lines: Lines) -> None:
    """Of texts with real page ends: first and last lines that every fifth page has, whatever their numbers."""
    if not lines.has_pages:
        return
    pages: dict[int, list[Line]] = {}
    for line in lines.entries:
        pages.setdefault(line.page or 0, []).append(line)
    edges = [line for page in pages.values() for line in {id(edge): edge for edge in (*page[:2], *page[-2:])}.values()]
    seen = Counter(_shape(line.text) for line in edges)
    enough = max(3, len(pages) // 5)
    for line in edges:
        if len(line.text) <= 2 * _SHORT and seen[_shape(line.text)] >= enough:
            line.kind = BlockKind.FURNITURE


def _shape(text: str) -> str:
    return re.sub(r"\d+", "#", " ".join(text.split())).casefold()
