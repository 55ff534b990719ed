"""Plain text becomes pieces: pages, headings, lists, footnotes and paragraphs, guessed from how the lines lie."""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE

from loaders.documents.footnotes import mark_footnotes
from loaders.documents.gathering import gathered, mark_items
from loaders.documents.headings import join_heading_lines, mark_headings
from loaders.documents.page_lines import mark_furniture, split_lines
from loaders.documents.pieces import Reading


def decoded(content: bytes) -> tuple[str, tuple[str, ...]]:
    """The text of a file, and what had to be guessed about its encoding."""
    for mark, encoding in ((BOM_UTF8, "utf-8"), (BOM_UTF16_LE, "utf-16-le"), (BOM_UTF16_BE, "utf-16-be")):
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, errors="replace"), ()
    try:
        return content.decode("utf-8"), ()
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")
        return text, ("The text is not UTF-8; it was read as Western European (Windows-1252), so check its names.",)


def read_plain_text(content: bytes, names: re.Pattern[str]) -> Reading:
    """The pieces of a text file; `names` matches a line that is a country's name and nothing else."""
    original, notes = decoded(content)
    if "\n" not in original:
        original = original.replace("\r", "\n")
    lines = split_lines(original)
    if lines.padded:
        notes += ("A blank line follows every line of this text; the paragraphs are guessed.",)
    mark_furniture(lines)
    markers = mark_footnotes(lines)
    mark_headings(lines, names)
    join_heading_lines(lines.entries)
    bullets = mark_items(lines.entries)
    return Reading(original, tuple(gathered(lines)), markers | bullets, notes)
