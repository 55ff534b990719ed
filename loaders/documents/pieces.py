"""What a reader of one file format hands on: the linear text, and which of its characters form which piece."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from loaders.documents.blocks import Block, BlockKind, Document
from loaders.documents.repair import Repairer
from loaders.documents.traced import Traced

_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True)
class Piece:
    """A block before its text is repaired: spans of the original, in reading order.

    `level` is that of a heading, 1 outermost; it is 0 of everything else.
    """

    kind: BlockKind
    spans: tuple[tuple[int, int], ...]
    page: int | None = None
    level: int = 0


@dataclass(frozen=True)
class Reading:
    """A file as one reader understood it.

    `markers` are the places of characters that only point to a footnote; `notes` tell the reviewer what was guessed.
    """

    original: str
    pieces: tuple[Piece, ...]
    markers: frozenset[int] = frozenset()
    notes: tuple[str, ...] = ()


def document_of(reading: Reading, name: str, media_type: str, sha256: str) -> Document:
    """The blocks of a reading, repaired, each under its headings; pieces without any text are left out."""
    repairer = Repairer(reading.original)
    document = Document(name, media_type, sha256, reading.original, ())
    path: list[tuple[int, str]] = []
    blocks: list[Block] = []
    for piece in reading.pieces:
        traced = repairer.mended(
            Traced.of(reading.original, piece.spans), reading.markers, cells=piece.kind is BlockKind.TABLE_ROW
        )
        if not traced.text:
            continue
        if piece.kind is BlockKind.HEADING:
            path = [*(entry for entry in path if entry[0] < piece.level), (piece.level, traced.text)]
        blocks.append(
            Block(
                kind=piece.kind,
                text=traced.text,
                page=piece.page,
                heading_path=tuple(text for _level, text in path),
                first_line=document.line_of(traced.offsets[0]),
                last_line=document.line_of(traced.offsets[-1]),
                offsets=traced.offsets,
            )
        )
    mended = repairer.repairs
    notes = [*reading.notes]
    if mended.ligatures:
        notes.append(f"{mended.ligatures} words with torn ligatures were joined.")
    if mended.hyphens_joined or mended.hyphens_kept:
        notes.append(
            f"Of {mended.hyphens_joined + mended.hyphens_kept} words hyphenated at a line end, "
            f"{mended.hyphens_kept} keep the hyphen."
        )
    return replace(document, blocks=tuple(blocks), notes=tuple(notes))


def lines_of_pieces(texts: Iterable[str]) -> tuple[str, list[tuple[int, int]]]:
    """A linear text with one line for each given text, and the span of each; line ends inside a text are kept."""
    spans: list[tuple[int, int]] = []
    place = 0
    # Half of a surrogate pair is no character; a broken font table can yield one.
    kept = [_SURROGATE.sub("\ufffd", text) for text in texts]
    for text in kept:
        spans.append((place, place + len(text)))
        place += len(text) + 1
    return "\n".join(kept), spans
