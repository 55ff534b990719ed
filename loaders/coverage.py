"""How much of a source is entered: for each heading, the share of its lines that some claim cites, and the rest.

A line that no claim cites may be a heading, a footnote or a fact that nobody entered; only a reader can tell.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph_schema.claims import Claim, Source


@dataclass(frozen=True)
class SectionCoverage:
    """One heading, its lines that say something, and the stretches that no claim cites."""

    heading: str
    lines: int
    cited: int
    uncited: tuple[tuple[int, int], ...]

    @property
    def share(self) -> float:
        """The share of cited lines, 0 to 1; 1 for a heading without lines of its own."""
        return self.cited / self.lines if self.lines else 1.0


def coverage(source: Source, text: Sequence[str], claims: Iterable[Claim]) -> list[SectionCoverage]:
    """Coverage of each heading over its own lines: those that do not stand under a heading inside it."""
    cited = {
        number
        for claim in claims
        if claim.passage.source == source.id
        for entry in claim.passage.ranges
        for number in range(entry.first, entry.last + 1)
    }
    own: dict[str, list[int]] = {section.heading: [] for section in source.sections}
    for number, line in enumerate(text, start=1):
        heading = source.section_at(number)
        if line.strip() and heading is not None:
            own[heading].append(number)
    return [
        SectionCoverage(heading, len(lines), sum(number in cited for number in lines), _stretches(lines, cited))
        for heading, lines in own.items()
        if lines
    ]


def _stretches(lines: Sequence[int], cited: set[int]) -> tuple[tuple[int, int], ...]:
    """Runs of lines that no claim cites; blank lines inside a run do not end it."""
    found: list[tuple[int, int]] = []
    open_run = False
    for number in lines:
        if number in cited:
            open_run = False
        elif open_run:
            found[-1] = (found[-1][0], number)
        else:
            found.append((number, number))
            open_run = True
    return tuple(found)


def coverage_table(rows: Sequence[SectionCoverage]) -> str:
    """A line for each heading, and below it the stretches that no claim cites."""
    lines = ["share  cited/lines  heading"]
    for row in rows:
        lines.append(f"{row.share:>5.0%}  {f'{row.cited}/{row.lines}':>11}  {row.heading}")
        if row.uncited:
            runs = ", ".join(str(first) if first == last else f"{first}-{last}" for first, last in row.uncited)
            lines.append(f"{'':20}not cited: {runs}")
    cited, total = sum(row.cited for row in rows), sum(row.lines for row in rows)
    lines.append(f"{cited / max(1, total):>5.0%}  {f'{cited}/{total}':>11}  all")
    return "\n".join(lines)
