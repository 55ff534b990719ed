"""Lines become pieces: what belongs to one paragraph, list item or footnote, also across a page end."""

import re

from loaders.documents.blocks import BlockKind
from loaders.documents.page_lines import Line, Lines
from loaders.documents.pieces import Piece

_BULLET = re.compile(r"[•\ufffd▪◦‣●○■□➢➤✓\uf0b7\uf0a7*–—-][ \t]+(?=\S)")
_ITEM = re.compile(r"(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)])[ \t]+(?=\S)")
_SENTENCE_END = re.compile(r"[.!?:;]['’”\")\]]*\d*$")
_FULL = 0.85


def mark_items(entries: list[Line]) -> frozenset[int]:
    """Mark list items, and rows whose cells a tab parts; the places of the bullet signs, which no item says."""
    bullets: set[int] = set()
    for line in entries:
        if line.kind is not None:
            continue
        bullet = _BULLET.match(line.text)
        if bullet or _ITEM.match(line.text):
            line.kind = BlockKind.LIST_ITEM
            bullets.update([line.start] if bullet else [])
        if "\t" in line.text[bullet.end() if bullet else 0 :]:
            line.kind = BlockKind.TABLE_ROW
    return frozenset(bullets)


def gathered(lines: Lines) -> list[Piece]:
    """Lines that belong together as one piece each, in the order in which the pieces begin."""
    pieces: list[list[Line]] = []
    running: list[Line] | None = None
    for line in lines.entries:
        kind = line.kind
        if kind in {BlockKind.FURNITURE, BlockKind.FOOTNOTE, BlockKind.HEADING}:
            if line.joins and pieces and pieces[-1][-1].kind is kind:
                pieces[-1].append(line)
            else:
                pieces.append([line])
            # A sentence goes on behind a footnote or a page end, but not behind a heading.
            running = None if kind is BlockKind.HEADING else running
            continue
        if running is not None and kind is None and _continues(running, line, pieces[-1] is running, lines):
            running.append(line)
        else:
            running = [line]
            pieces.append(running)
    return [_piece(group) for group in pieces]


def _continues(running: list[Line], line: Line, adjacent: bool, lines: Lines) -> bool:
    last = running[-1]
    ended = _SENTENCE_END.search(last.text) is not None
    if last.kind is BlockKind.TABLE_ROW:
        return False
    if adjacent and not line.gap and not line.opens:
        return not (lines.padded and ended and len(last.text) < _FULL * lines.width)
    # Across a page end, a footnote or a blank line: only what cannot begin a sentence.
    return not ended and (line.text[0].islower() or last.text.endswith("-"))


def _piece(group: list[Line]) -> Piece:
    first = group[0]
    return Piece(
        kind=first.kind or BlockKind.PARAGRAPH,
        spans=tuple((line.start, line.end) for line in group),
        page=first.page,
        level=first.level,
    )
