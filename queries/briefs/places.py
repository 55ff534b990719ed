"""Where a row comes from: source, section, lines and year of each claim behind it, in one short footnote."""

from collections.abc import Iterable
from dataclasses import dataclass

from queries.evidence import Evidence

MOST_SECTIONS, MOST_RANGES = 6, 6
"""What a footnote names, and how many line ranges of each section; of the rest it says how to see them."""


@dataclass(frozen=True)
class Place:
    """The lines of one section of one source that speak of one year."""

    source: str
    section: str
    lines: str
    year: int


def places_of(evidence: Iterable[Evidence]) -> tuple[Place, ...]:
    """The places of these claims, each once, the newest first and then by source."""
    found = {Place(entry.source, entry.section, entry.lines, entry.as_of) for entry in evidence}
    return tuple(sorted(found, key=lambda place: (-place.year, place.source, place.section, _first(place.lines))))


def footnote(places: tuple[Place, ...], question: str) -> str:
    """`source, section, lines 3-5 (2021), 9 (2020)`, section after section; what is too much is counted."""
    sections: dict[tuple[str, str], list[Place]] = {}
    for place in places:
        sections.setdefault((place.source, place.section), []).append(place)
    named = list(sections.items())[:MOST_SECTIONS]
    texts = [f"{source}, {section}, {_ranges(found[:MOST_RANGES])}" for (source, section), found in named]
    left = len(places) - sum(min(len(found), MOST_RANGES) for _section, found in named)
    rest = [f"and {left} more place{'s' if left > 1 else ''}, in the evidence of question {question}"] if left else []
    return "; ".join(texts + rest)


def _ranges(places: list[Place]) -> str:
    word = "line" if len(places) == 1 and places[0].lines.isdecimal() else "lines"
    return f"{word} {', '.join(f'{place.lines} ({place.year})' for place in places)}"


def _first(lines: str) -> int:
    return int(lines.split("-")[0].split(",")[0])
