"""Which lines of a plain text are headings, and how deep each is: numbers, annexes, short lines set apart."""

import re
from itertools import pairwise

from loaders.documents.blocks import BlockKind
from loaders.documents.page_lines import Line, Lines

NUMBERED = re.compile(
    r"(?P<part>(?:chapter|annex|appendix|part|section)\s+(?:[IVXLC]+|\d{1,2}|[A-Z])\b[.:]?(?=\s|$))"
    r"|(?P<roman>[IVXLC]{1,6}\.)(?=\s)|(?P<digits>\d{1,2}(?:\.\d{1,2}){0,4})\.?(?=\s)"
    r"|(?P<small>[ivxl]{1,5}[.)])(?=\s)|(?P<letter>[A-Z]\.)(?=\s)",
    re.IGNORECASE | re.ASCII,
)
COUNTRY, SMALL, CAPITALS, UNNUMBERED = 7, 8, 9, 10
"""How deep headings without a figure are: a country's name stands above `ii.`, capitals and all others."""

_HASHED = re.compile(r"#{1,6}[ \t]+(?=[^\W_])")
_CAPTION = re.compile(r"(?:table|figure|graph|chart|map|box|source|photo|note)\b", re.IGNORECASE)
_ENDS_A_SENTENCE = re.compile(r"[.!?;,]['’”\")\]]?\d*$")
_DANGLING = re.compile(r"\b(?:a|an|the|of|and|or|in|on|to|for|by|with|from|that|which|is|are|was|were)$", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{3,}")
_QUOTES = "“\"‘’'«„"
_MOST_WORDS, _LONGEST, _MOST_LINES = 16, 110, 3
_FULL = 0.85
"""So much of the width of a page a line takes that is broken only because the page ends."""
_CERTAIN_NUMBERS = 6
"""Up to this depth a number makes a heading; `ii.` and `B.` stand before list items as often."""


def mark_headings(lines: Lines, names: re.Pattern[str]) -> None:
    """Give every heading its kind and level; `names` matches a line that is a country's name and nothing else."""
    entries = lines.entries
    width = lines.width
    _mark_hashed(entries)
    for number, line in enumerate(entries):
        if line.kind is not None:
            continue
        before = entries[number - 1] if number else None
        following = entries[number + 1] if number + 1 < len(entries) else None
        if not _stands_apart(line, before, lines.padded, names):
            continue
        level = level_of(line.text, names)
        if not _looks_like_one(line, following, level, width, names) or _in_a_list(entries, number, width, names):
            continue
        line.kind, line.level = BlockKind.HEADING, level
        for last, more in pairwise(entries[number : number + _MOST_LINES]):
            if not _goes_on(last, more, width):
                break
            more.kind, more.joins, more.level = BlockKind.HEADING, True, level


def _mark_hashed(entries: list[Line]) -> None:
    """Headings as Markdown has them: as deep as they have number signs, which are no part of their text."""
    for line in entries:
        found = _HASHED.match(line.text)
        if line.kind is None and found and heads_text(line.text[found.end() :]):
            line.kind, line.level = BlockKind.HEADING, found[0].count("#")
            line.start, line.text = line.start + found.end(), line.text[found.end() :]


def heads_text(text: str) -> bool:
    """Whether a line that is set apart by its look (bold, large) has the shape of a heading: short, no sentence."""
    found = NUMBERED.match(text)
    words = (text[found.end() :].lstrip(" \t–—:-") if found else "") or text
    short = len(text) <= _LONGEST and len(words.split()) <= _MOST_WORDS
    return short and bool(_WORD.search(words)) and not _CAPTION.match(words) and not _ENDS_A_SENTENCE.search(text)


def level_of(text: str, names: re.Pattern[str]) -> int:
    """How deep a heading is, 1 outermost."""
    found = NUMBERED.match(text)
    if found is None or not (found["part"] or text[found.end() :].strip()):
        if names.fullmatch(text):
            return COUNTRY
        return CAPITALS if text.isupper() else UNNUMBERED
    if found["part"] or (found["roman"] and found["roman"].isupper()):
        return 1
    if found["digits"]:
        return 2 + min(4, found["digits"].count("."))
    return SMALL


def _stands_apart(line: Line, before: Line | None, padded: bool, names: re.Pattern[str]) -> bool:
    if before is None or line.opens or line.gap or before.kind is BlockKind.FURNITURE:
        return True
    if padded:
        return False
    below_heading = before.kind is BlockKind.HEADING
    return below_heading and (before.text.isupper() != line.text.isupper() or names.fullmatch(line.text) is not None)


def _looks_like_one(line: Line, following: Line | None, level: int, width: float, names: re.Pattern[str]) -> bool:
    text = line.text
    if names.fullmatch(text):
        return True
    found = NUMBERED.match(text)
    numbered = level <= _CERTAIN_NUMBERS and found is not None
    words = (text[found.end() :].lstrip(" \t–—:-") if found else "") or text
    if (
        not _WORD.search(words)
        or not (words[0].isupper() or words[0] in _QUOTES)
        or len(text) > (_LONGEST if numbered else 0.8 * width)
        or len(words.split()) > _MOST_WORDS
        or _CAPTION.match(words)
        or _ENDS_A_SENTENCE.search(text)
        or "\t" in text
    ):
        return False
    if following is None or following.gap or following.kind is not None:
        return not _DANGLING.search(text)
    if numbered:
        # "21. Ruritania has concluded agreements with the United / Kingdom": two full lines are a paragraph.
        full = len(text) > _FULL * width and len(following.text) > _FULL * width
        anew = not full and (not following.text[0].islower() or NUMBERED.match(following.text) is not None)
        return anew or _goes_on(line, following, width)
    starts_anew = following.text[0].isupper() or not following.text[0].isalnum()
    return starts_anew and not _DANGLING.search(text) and len(following.text) > len(text) and len(text) < 0.7 * width


def _goes_on(line: Line, following: Line, width: float) -> bool:
    """Whether the heading has a further line: no gap, as short, and no sentence."""
    if following.kind is not None or following.gap or NUMBERED.match(following.text):
        return False
    text = following.text
    same_case = line.text.isupper() == text.isupper()
    broken = line.text.endswith("-") or _DANGLING.search(line.text) is not None or len(line.text) > 0.45 * width
    return broken and same_case and len(text) < 0.6 * width and not _ENDS_A_SENTENCE.search(text)


def _in_a_list(entries: list[Line], number: int, width: float, names: re.Pattern[str]) -> bool:
    """Whether `1.` is followed, or `2.` preceded, within few lines by its neighbour in a list."""
    found = NUMBERED.match(entries[number].text)
    if not found or not found["digits"] or "." in found["digits"] or names.fullmatch(entries[number].text):
        return False
    value = int(found["digits"])
    before, after = entries[max(0, number - 6) : number][::-1], entries[number + 1 : number + 7]
    return _counts_on(before, value - 1, width) or _counts_on(after, value + 1, width)


def _counts_on(near: list[Line], value: int, width: float) -> bool:
    """Whether a line with the number follows, before a full line that stands apart begins a paragraph."""
    for line in near:
        if re.match(rf"{value}\.?\s+\S", line.text):
            return True
        if line.gap and len(line.text) > 0.8 * width:
            return False
    return False


def join_heading_lines(entries: list[Line]) -> None:
    """A heading in capitals over two lines is one heading, where both stand together."""
    for before, line in pairwise(entries):
        both = before.kind is BlockKind.HEADING and line.kind is BlockKind.HEADING
        if both and not line.gap and not line.joins and before.text.isupper() and line.text.isupper():
            line.joins, line.level = True, before.level
