"""How the reading process and the one that started it talk: a length, then JSON; nothing that could be run."""

import json
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from loaders.documents.blocks import Block, BlockKind, Document

LENGTH = 8
"""So many bytes say how long a message is."""


def framed(message: dict[str, Any], payload: bytes = b"") -> bytes:
    """A message, and bytes that go with it."""
    text = json.dumps({**message, "payload": len(payload)}).encode()
    return len(text).to_bytes(LENGTH, "big") + text + payload


def plain_document(document: Document) -> dict[str, Any]:
    """A document in plain values; offsets as runs, of which a block has few."""
    return {
        "media_type": document.media_type,
        "original": document.original,
        "notes": list(document.notes),
        "blocks": [
            [block.kind.value, block.text, block.page, block.heading_path, block.first_line, block.last_line, runs]
            for block in document.blocks
            for runs in [list(_runs(block.offsets))]
        ],
    }


def document_from(values: dict[str, Any], name: str, sha256: str) -> Document:
    """The document that plain values describe; a ValueError, KeyError or TypeError where they describe none."""
    original = str(values["original"])
    blocks: list[Block] = []
    for kind, text, page, path, first, last, runs in values["blocks"]:
        offsets = tuple(place for start, count in runs for place in _run(int(start), int(count), len(str(text))))
        if offsets and not 0 <= min(offsets) <= max(offsets) < len(original):
            raise ValueError("a character points outside the text")
        shown = int(page) if page is not None else None
        blocks.append(Block(BlockKind(kind), str(text), shown, tuple(map(str, path)), int(first), int(last), offsets))
    notes = tuple(map(str, values["notes"]))
    return Document(name, str(values["media_type"]), sha256, original, tuple(blocks), notes)


def _runs(offsets: tuple[int, ...]) -> Iterator[tuple[int, int]]:
    """Places that follow each other, as (first, how many); the same place again begins a new run."""
    if not offsets:
        return
    first, count = offsets[0], 1
    for before, place in pairwise(offsets):
        if place == before + 1:
            count += 1
        else:
            yield first, count
            first, count = place, 1
    yield first, count


def _run(start: int, count: int, most: int) -> range:
    if not 0 < count <= most:
        raise ValueError("a run of characters longer than its text")
    return range(start, start + count)
