"""What a report is after reading: blocks of repaired text, whose every character points to the text as it was read."""

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property


class BlockKind(StrEnum):
    """What a block is on the page; facts of footnotes and tables are weighed differently from those of paragraphs."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    TABLE_ROW = "table_row"
    FOOTNOTE = "footnote"
    FURNITURE = "furniture"


PLAIN_TEXT, PDF, DOCX, HTML = (
    "text/plain",
    "application/pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "text/html",
)
"""The media types that are read."""
CELL_BREAK = "\t"
"""Stands between the cells of a table row, in the text of the block and in the original."""


@dataclass(frozen=True)
class Block:
    """One piece of a page, with its text repaired: no broken words, no line ends, no footnote markers.

    `offsets[i]` is the place in `Document.original` of the character that `text[i]` is, or stands for.
    `heading_path` names the headings above the block, outermost first; of a heading, it ends with itself.
    Lines are those of `Document.original`, counted from 1.
    """

    kind: BlockKind
    text: str
    page: int | None
    heading_path: tuple[str, ...]
    first_line: int
    last_line: int
    offsets: tuple[int, ...]

    def __post_init__(self) -> None:
        if len(self.text) != len(self.offsets):
            raise ValueError(f"{len(self.text)} characters with {len(self.offsets)} offsets")

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """Where `text[start:end]` stands in the original: first character, and the one after the last."""
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"no characters {start} to {end} in a block of {len(self.text)}")
        return self.offsets[start], self.offsets[end - 1] + 1


@dataclass(frozen=True)
class Document:
    """A report file as it was read: the bytes are known by their hash, the text never changes.

    `notes` are sentences for the person who reviews the draft: what the reader had to guess.
    """

    name: str
    media_type: str
    sha256: str
    original: str
    blocks: tuple[Block, ...]
    notes: tuple[str, ...] = ()

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines of the original as locators count them: `lines[0]` is line 1."""
        return tuple(self.original.split("\n"))

    @cached_property
    def _line_starts(self) -> list[int]:
        starts = [0]
        for line in self.lines[:-1]:
            starts.append(starts[-1] + len(line) + 1)
        return starts

    def line_of(self, offset: int) -> int:
        """The line, counted from 1, in which a character of the original stands."""
        return bisect_right(self._line_starts, offset)

    def lines_of(self, block: Block, start: int, end: int) -> tuple[int, int]:
        """First and last line of `block.text[start:end]`: the locator of what is said there."""
        first, after = block.original_span(start, end)
        return self.line_of(first), self.line_of(after - 1)

    def passage(self, first_line: int, last_line: int) -> str:
        """The original text of a range of lines."""
        return "\n".join(self.lines[first_line - 1 : last_line])


@dataclass(frozen=True)
class Section:
    """A run of blocks about one country, or about none in particular.

    `how_found` says why the section is thought to be about the country, for the person who checks the list.
    """

    country: str | None
    heading: str
    blocks: tuple[Block, ...]
    first_line: int
    last_line: int
    how_found: str
