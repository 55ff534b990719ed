"""Footnotes of a plain text: the notes at the foot of its pages, and the numbers glued to words that point to them.

A list numbered 1, 2, 3 looks much the same. Of all lines that begin with a number, the footnotes are the best chain of
rising numbers most of which have a marker, a number glued to a word, in the text before them.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise

from loaders.documents.blocks import BlockKind
from loaders.documents.page_lines import Line, Lines

DESIGNATION = re.compile(
    r"designation is without prejudice|in line with UNSCR? ?1244|ICJ Opinion on the Kosovo|^independence\.$"
    r"|назив је без прејудицирања|Међународног суда правде|ovaj naziv (?:je|ne)|Ky (?:përcaktim|emërtim)",
    re.IGNORECASE,
)
"""The note on the designation of Kosovo*, in the scripts in which reports print it: no fact stands in it."""

_START = re.compile(r"(\d{1,3})[ \t]+(?=\S)")
_MARKER = re.compile(
    r"(?:(?<=[^\W\d_])|(?<=[;:!?)\]”\"'’*%])|(?<=(?<!\d)[.,])|(?<=(?:19|20)\d\d)|(?<=(?:19|20)\d\d[.,]))(\d{1,3})(?![\d%])"
)
_BESIDE = re.compile(r"[ ,]{1,2}(\d{1,3})(?!\d)")
_WINDOW = 160
"""A marker stands at most so many lines before its footnote."""
_LONGEST = 30
_MOST_SKIPPED, _SKIPPED, _RESTART, _LATE_START = 12, 0.5, 1.5, 1.0
_WITH_MARKER, _WITHOUT = 2.0, 0.6
_NEAR, _LOOK_BACK = 12, 200


@dataclass
class _Candidate:
    """A line that begins with a number, and the best chain of footnotes that ends in it."""

    at: int
    value: int
    marked: bool
    score: float = float("-inf")
    before: "_Candidate | None" = None


def mark_footnotes(lines: Lines) -> frozenset[int]:
    """Give every line of a footnote its kind; the places of the digits that mark one, in the text and before it."""
    entries = lines.entries
    found = _markers_in(entries)
    chain = _best_chain(_candidates(entries, found))
    # From the last to the first: each ends where the next one, marked by then, begins.
    for candidate in reversed(chain):
        _claim(entries, candidate.at, lines)
    places: set[int] = set()
    last = (0, 0)
    for candidate in chain:
        begin = entries[candidate.at].start
        places.update(range(begin, begin + len(str(candidate.value))))
        first = max(0, candidate.at - _WINDOW)
        near = [place for place in found.get(candidate.value, []) if first <= place[0] <= candidate.at]
        near = [place for place in near if entries[place[0]].kind is None]
        if near:
            last = next((place for place in near if place > last), near[-1])
            start = entries[last[0]].start + last[1]
            places.update(range(start, start + len(str(candidate.value))))
    _set_designations_aside(entries)
    return frozenset(places)


def _markers_in(entries: list[Line]) -> dict[int, list[tuple[int, int]]]:
    """Numbers glued to a word, or right after such a number: line and place in it, by number."""
    found: dict[int, list[tuple[int, int]]] = {}
    for number, line in enumerate(entries):
        for match in _MARKER.finditer(line.text):
            value, place = int(match[1]), match
            while True:
                found.setdefault(value, []).append((number, place.start(1)))
                beside = _BESIDE.match(line.text, place.end(1))
                if beside is None or int(beside[1]) != value + 1:
                    break
                value, place = value + 1, beside
    return found


def _candidates(entries: list[Line], found: dict[int, list[tuple[int, int]]]) -> list[_Candidate]:
    candidates = []
    for number, line in enumerate(entries):
        start = _START.match(line.text)
        if start and line.kind is None and start[1] != "0":
            value = int(start[1])
            places = found.get(value, [])
            index = bisect_left(places, (number, 0))
            marked = index > 0 and places[index - 1][0] >= number - _WINDOW
            candidates.append(_Candidate(number, value, marked))
    return candidates


def _best_chain(candidates: list[_Candidate]) -> list[_Candidate]:
    """The chain with the most footnotes that have a marker and the fewest numbers left out."""
    best: _Candidate | None = None
    for index, candidate in enumerate(candidates):
        if candidate.marked:
            candidate.score = _WITH_MARKER - (_LATE_START if candidate.value > 1 else 0)
        for earlier in candidates[max(0, index - _LOOK_BACK) : index]:
            worth = _worth(earlier, candidate)
            if worth is not None and earlier.score + worth > candidate.score:
                candidate.score, candidate.before = earlier.score + worth, earlier
        if best is None or candidate.score > best.score:
            best = candidate
    chain: list[_Candidate] = []
    while best is not None and best.score > 0:
        chain.append(best)
        best = best.before
    return chain[::-1]


def _worth(earlier: _Candidate, candidate: _Candidate) -> float | None:
    """What a footnote adds to the chain that ends in an earlier one; none where it cannot follow."""
    skipped = candidate.value - earlier.value - 1
    if not candidate.marked:
        return _WITHOUT if skipped == 0 and candidate.at - earlier.at <= _NEAR else None
    if candidate.value == 1 and earlier.value > 1:
        return _WITH_MARKER - _RESTART
    return _WITH_MARKER - _SKIPPED * skipped if 0 <= skipped <= _MOST_SKIPPED else None


def _claim(entries: list[Line], number: int, lines: Lines) -> None:
    """Mark a footnote's lines, up to the page end, a wide gap or what is another thing."""
    paged = lines.has_pages or any(line.opens for line in entries[number : number + 200])
    for at in range(number, min(number + _LONGEST, len(entries))):
        line = entries[at]
        if at > number:
            ends = line.opens or line.kind is not None or line.gap > 1 or (line.gap and not paged)
            if ends:
                return
        line.kind = BlockKind.FOOTNOTE
        line.joins = at > number


def _set_designations_aside(entries: list[Line]) -> None:
    """A note that holds nothing but the designation of Kosovo* is furniture."""
    for line in entries:
        if line.kind is BlockKind.FOOTNOTE and DESIGNATION.search(line.text):
            line.kind = BlockKind.FURNITURE
    for before, line in pairwise(entries):
        if line.kind is BlockKind.FOOTNOTE and line.joins and before.kind is BlockKind.FURNITURE:
            line.joins = False
