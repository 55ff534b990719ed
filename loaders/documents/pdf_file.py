"""PDF becomes pieces: pages read column by column; running heads and footnotes are told by their place and size."""

import io
import re
from collections import Counter
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect, PDFTextExtractionNotAllowed

from loaders.documents.blocks import BlockKind
from loaders.documents.footnotes import DESIGNATION
from loaders.documents.gathering import gathered, mark_items
from loaders.documents.headings import NUMBERED, heads_text, level_of
from loaders.documents.page_lines import Line, Lines
from loaders.documents.pdf_page import PageLine, lines_of_page
from loaders.documents.pieces import Reading, lines_of_pieces
from loaders.documents.refusals import UnreadableError

MOST_PAGES = 1_500
_FEWEST_LETTERS = 12
"""A page with fewer letters than this is a picture."""
_EDGE, _LONGEST_HEAD = 0.11, 90
_PRINTED = re.compile(r"^\W*(?:page\s+)?(\d{1,4})\b|\b(\d{1,4})\W*$", re.IGNORECASE)
_NOTE = re.compile(r"\[?(?:\d{1,3}|[*†‡])\]?(?=[\s.)]|[^\W\d_]|$)")
_SAVE_AGAIN = "open it in a PDF reader and print it to a new PDF"


def read_pdf(content: bytes, names: re.Pattern[str]) -> Reading:
    """The pieces of a PDF file; `names` matches a line that is a country's name and nothing else."""
    pages, notes = _pages(content)
    lines = [line for page in pages for line in page]
    original, spans = lines_of_pieces(line.text for line in lines)
    body = _body_size(lines)
    entries = []
    for line, (start, _end) in zip(lines, spans, strict=True):
        entries.append(Line(start, line.text, 0, line.opens, line.page))
    _set_gaps(entries, lines)
    _mark_running_heads(entries, lines, body)
    numbers = _mark_footnotes(entries, lines, body)
    _mark_headings(entries, lines, body, names)
    bullets = mark_items(entries)
    for entry, line in zip(entries, lines, strict=True):
        if line.is_row:
            entry.kind = BlockKind.TABLE_ROW
    markers = {
        place
        for line, (start, _end) in zip(lines, spans, strict=True)
        for first, last in line.markers
        for place in range(start + first, start + last)
    }
    shown = Lines(entries, padded=False, has_pages=True)
    return Reading(original, tuple(gathered(shown)), frozenset(markers) | numbers | bullets, notes)


def _pages(content: bytes) -> tuple[list[list[PageLine]], tuple[str, ...]]:
    try:
        with pdfplumber.open(io.BytesIO(content)) as pdf:
            count = len(pdf.pages)
            if count > MOST_PAGES:
                raise UnreadableError(f"it has {count} pages, more than {MOST_PAGES}", "split it")
            pages = []
            for page in pdf.pages:
                pages.append(lines_of_page(page))
                page.close()
    except (UnreadableError, MemoryError):
        raise
    except Exception as error:
        raise _refusal(error) from error
    letters = [sum(len(line.text) for line in page) for page in pages]
    pictures = sum(count < _FEWEST_LETTERS for count in letters)
    if not pages or pictures == len(pages):
        raise UnreadableError(
            "it is a scan: a picture of text, without letters", "run text recognition (OCR) over it first"
        )
    notes: tuple[str, ...] = ()
    if pictures > 0.2 * len(pages):
        notes = (f"{pictures} of {len(pages)} pages hold no text: they are pictures, and what they say is not read.",)
    return pages, notes


def _refusal(error: BaseException) -> UnreadableError:
    """What a failure inside the PDF library means to the person who chose the file."""
    cause: BaseException | None = error
    seen: list[Any] = []
    while cause is not None and cause not in seen:
        seen.append(cause)
        inner = [*cause.args, cause.__cause__, cause.__context__]
        if any(isinstance(entry, PDFPasswordIncorrect | PDFTextExtractionNotAllowed) for entry in (cause, *inner)):
            return UnreadableError("it is protected with a password", "save a copy without the password")
        cause = cause.__cause__ or cause.__context__
    return UnreadableError("the PDF file is damaged", _SAVE_AGAIN)


def _body_size(lines: list[PageLine]) -> float:
    sizes: Counter[float] = Counter()
    for line in lines:
        if not line.is_row:
            sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 10.0


def _set_gaps(entries: list[Line], lines: list[PageLine]) -> None:
    """A blank line stands where the distance to the line above is larger than usual for its size."""
    for index in range(1, len(lines)):
        above, line = lines[index - 1], lines[index]
        if above.page != line.page or line.top < above.top:
            entries[index].opens = True
        elif line.is_row or above.is_row or line.top - above.bottom > 0.75 * max(line.size, 1.0):
            entries[index].gap = 1
            entries[index].opens = False
        else:
            entries[index].opens = False


def _mark_running_heads(entries: list[Line], lines: list[PageLine], body: float) -> None:
    """What stands, no larger than the text, at one height near the edge of every fifth page, numbers aside."""
    pages = len({line.page for line in lines})
    edge = [
        index
        for index, line in enumerate(lines)
        if (line.bottom < _EDGE * line.page_height or line.top > (1 - _EDGE) * line.page_height)
        and line.size <= 1.1 * body
    ]
    shapes = Counter(_shape(lines[index]) for index in edge)
    enough = max(2, pages // 5)
    shift = _shift_of_numbers([lines[index] for index in edge])
    for index in edge:
        line = lines[index]
        repeated = pages > 1 and shapes[_shape(line)] >= enough
        if repeated or (shift is not None and shift in _shifts(line) and len(line.text) < _LONGEST_HEAD):
            entries[index].kind = BlockKind.FURNITURE


def _shift_of_numbers(edge: list[PageLine]) -> int | None:
    """How far printed page numbers are from counted ones, if several pages agree."""
    shifts = Counter(shift for line in edge for shift in _shifts(line))
    most = shifts.most_common(1)
    return most[0][0] if most and most[0][1] > 1 else None


def _shifts(line: PageLine) -> set[int]:
    """The page counted less the number that a line begins or ends with; a footnote begins with one at the bottom."""
    above = line.top < line.page_height / 2
    found = (match for match in _PRINTED.finditer(line.text) if above or match[2] or match[0] == line.text)
    return {line.page - int(match[1] or match[2]) for match in found}


def _shape(line: PageLine) -> tuple[str, int]:
    return re.sub(r"\d+", "#", line.text).casefold(), round(line.top / 4)


def _mark_footnotes(entries: list[Line], lines: list[PageLine], body: float) -> frozenset[int]:
    """Small print in the lower part of a page, from a line that begins with a number on; the places of the numbers."""
    open_page = 0
    numbers: set[int] = set()
    for entry, line in zip(entries, lines, strict=True):
        small = line.size <= 0.92 * body and not line.is_row
        begins = _NOTE.match(line.text) if small and line.top > 0.45 * line.page_height else None
        if entry.kind is not None or not small or not (begins or open_page == line.page):
            open_page = open_page if entry.kind is BlockKind.FURNITURE and open_page == line.page else 0
            continue
        entry.kind = BlockKind.FURNITURE if DESIGNATION.search(line.text) else BlockKind.FOOTNOTE
        entry.joins = begins is None
        numbers.update(range(entry.start, entry.start + begins.end()) if begins else ())
        open_page = line.page
    return frozenset(numbers)


def _mark_headings(entries: list[Line], lines: list[PageLine], body: float, names: re.Pattern[str]) -> None:
    """Large or bold short lines, country names alone on a line, and numbered lines that stand apart."""
    large = sorted({line.size for line in lines if line.size >= 1.12 * body}, reverse=True)
    last: PageLine | None = None
    for index, (entry, line) in enumerate(zip(entries, lines, strict=True)):
        if entry.kind is not None or line.is_row:
            last = None
            continue
        looks = line.size >= 1.12 * body or line.bold
        apart = entry.gap or entry.opens or index == 0 or entries[index - 1].kind is not None
        if looks and last is not None and not entry.gap and (last.size, last.bold) == (line.size, line.bold):
            entry.kind, entry.joins, entry.level = BlockKind.HEADING, True, entries[index - 1].level
            continue
        following = entries[index + 1] if index + 1 < len(entries) else None
        alone = following is None or following.gap > 0 or following.opens
        numbered = NUMBERED.match(line.text) is not None and alone and apart and line.text[:1].isalnum()
        if (
            (looks and heads_text(line.text))
            or (apart and names.fullmatch(line.text))
            or (numbered and heads_text(line.text) and not line.text.isdigit())
        ):
            entry.kind = BlockKind.HEADING
            rank = large.index(line.size) + 1 if line.size in large else 0
            entry.level = min(rank, 6) if rank else max(7, level_of(line.text, names))
            last = line
        else:
            last = None
