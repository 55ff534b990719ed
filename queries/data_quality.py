"""How good the data are, from the graph itself: what each source gives, how much of it is cited, and what is not."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from graph_schema.store import GraphReader

_BY_COUNTRY = """
MATCH (k:Claim)-[:SUBJECT|OBJECT|MENTIONS]->(t) WHERE t.country IS NOT NULL
MATCH (c:Country) WHERE c.country = t.country AND size(c.groups) > 0
RETURN c.name AS country, k.source AS source, count(DISTINCT k) AS claims
ORDER BY country, source
"""
_BY_KIND = """
MATCH (k:Claim)
RETURN k.predicate AS kind, count(k) AS claims, count(k.reviewed_by) AS reviewed,
       count(DISTINCT k.source) AS sources, min(k.as_of) AS first, max(k.as_of) AS last
ORDER BY claims DESC, kind
"""
_PASSAGES = "MATCH (p:Passage) RETURN p.source AS source, p.lines AS lines"
_LENGTHS = "MATCH (s:Source) RETURN s.id AS source, s.text_lines AS lines ORDER BY source"
MOST_PASSAGES = 200_000
SILENT_FROM = 0.05
"""A stretch without a single cited line that is longer than this part of the text may be a half that was not read."""


@dataclass(frozen=True)
class Cited:
    """How far the claims reach into the text of a source."""

    source: str
    lines: int
    cited: int
    """Lines that some claim cites."""
    silent_from: int
    silent_to: int
    """The longest stretch that no claim cites; 0 to 0 where there is none."""

    @property
    def share(self) -> float:
        """The part of all lines that some claim cites; headings, notes and blank lines never are."""
        return self.cited / self.lines

    @property
    def is_half_loaded(self) -> bool:
        """Whether the stretch without a claim is so long that somebody should look."""
        return self.silent_to - self.silent_from + 1 > SILENT_FROM * self.lines and self.silent_to > 0


@dataclass(frozen=True)
class DataQuality:
    """Numbers for the page of sources."""

    by_country: dict[str, dict[str, int]]
    """Claims that touch a country, by its name and by source."""
    by_kind: tuple[dict[str, Any], ...]
    cited: tuple[Cited, ...]


def data_quality(reader: GraphReader) -> DataQuality:
    """Count what is in the graph; nothing here is typed by hand."""
    by_country: dict[str, dict[str, int]] = {}
    for row in reader.read(_BY_COUNTRY).rows:
        by_country.setdefault(row["country"], {})[row["source"]] = row["claims"]
    passages: dict[str, set[int]] = {}
    for row in reader.read(_PASSAGES, max_rows=MOST_PASSAGES).rows:
        passages.setdefault(row["source"], set()).update(_numbers(row["lines"]))
    lengths = reader.read(_LENGTHS).rows
    cited = tuple(
        _cited(row["source"], row["lines"], passages[row["source"]]) for row in lengths if row["source"] in passages
    )
    return DataQuality(by_country, reader.read(_BY_KIND).rows, cited)


def _numbers(lines: str) -> set[int]:
    """The numbers of lines written as `12-14, 20`."""
    found: set[int] = set()
    for entry in lines.split(", "):
        first, _, last = entry.partition("-")
        found.update(range(int(first), int(last or first) + 1))
    return found


def _cited(source: str, lines: int, numbers: set[int]) -> Cited:
    edges = [0, *sorted(numbers), lines + 1]
    gaps = [(after - before - 1, before + 1, after - 1) for before, after in pairwise(edges)]
    length, first, last = max(gaps, key=lambda gap: gap[0])
    return Cited(source, lines, len(numbers), first if length else 0, last if length else 0)
