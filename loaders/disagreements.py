"""Contradictions that only a reader sees: `data/judgements/disagreements.csv`.

Two claims on one tie that differ in state or penalty are found by the build. Where a report says at one place that a
psychologist works in the team and at another that nobody applied for the post, the claims are about different ties;
a reader records the two places, what they are about, and why both cannot be so. Both claims stand all the same.
"""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from graph_schema.claims import Claim, LineRange
from loaders.facts import EnteredClaim
from loaders.issues import IssueLog, closest
from loaders.library import Library
from loaders.records import line_ranges_of

COLUMNS = ("left_source", "left_lines", "right_source", "right_lines", "about", "by", "date", "why")


@dataclass(frozen=True)
class Disagreement:
    """Two claims that cannot both be so, as a reader found."""

    left: Claim
    right: Claim
    why: str


def read_disagreements(
    file: Path, library: Library, claims: Sequence[EnteredClaim], log: IssueLog
) -> list[Disagreement]:
    """The recorded pairs; a place without a claim about the thing named is a problem, or the pair would be lost."""
    found: list[Disagreement] = []
    for line, row in _rows(file, log):
        if row["about"] not in library.things:
            close = closest(row["about"], library.things)
            log.add(file, line, "about", f"unknown thing '{row['about']}'", "correct the id", close)
            continue
        sides = [_claims_at(file, line, row, side, library, claims, log) for side in ("left", "right")]
        found += [Disagreement(one, other, row["why"]) for one, other in _alike(sides[0], sides[1])]
    return found


def _alike(left: list[Claim], right: list[Claim]) -> list[tuple[Claim, Claim]]:
    """Of all pairs, those of one kind and unit where there are such; lines often say more than the one thing."""
    both_ways = {frozenset({one.id, other.id}): (one, other) for one in left for other in right if one.id != other.id}
    pairs = list(both_ways.values())
    same_kind = [pair for pair in pairs if _kind(pair[0]) == _kind(pair[1])]
    return same_kind or pairs


def _kind(claim: Claim) -> tuple[str, object]:
    return claim.statement.predicate, claim.statement.attributes().get("unit")


def _claims_at(
    file: Path,
    line: int,
    row: dict[str, str],
    side: str,
    library: Library,
    claims: Sequence[EnteredClaim],
    log: IssueLog,
) -> list[Claim]:
    """Claims about the thing that stand on the lines of one side."""
    source, about = row[f"{side}_source"], library.canonical(row["about"])
    try:
        ranges = line_ranges_of(row[f"{side}_lines"])
    except ValueError as error:
        log.add(file, line, f"{side}_lines", str(error), "correct the lines")
        return []
    assert isinstance(ranges, tuple), "text is always read as ranges"
    chosen = [
        entry.claim
        for entry in claims
        if entry.claim.passage.source == source
        and any(_overlap(cited, wanted) for cited in entry.claim.passage.ranges for wanted in ranges)
        and about in map(library.canonical, entry.claim.statement.mentioned_ids())
    ]
    if not chosen:
        what = f"no claim about '{row['about']}' stands on {source}, lines {row[f'{side}_lines']}"
        log.add(file, line, f"{side}_lines", what, "correct the source, the lines or the thing")
    return chosen


def _overlap(one: LineRange, other: LineRange) -> bool:
    return one.first <= other.last and other.first <= one.last


def _rows(file: Path, log: IssueLog) -> Iterator[tuple[int, dict[str, str]]]:
    if not file.exists():
        return
    try:
        with file.open(encoding="utf-8-sig", newline="") as lines:
            reader = csv.DictReader(lines, strict=True)
            if tuple(reader.fieldnames or ()) != COLUMNS:
                log.add(file, 1, "file", "does not begin with its eight columns", f"write {','.join(COLUMNS)}")
                return
            for row in reader:
                if None in row or None in row.values():
                    what = "does not have eight cells"
                    log.add(file, reader.line_num, "file", what, "put a reason that has a comma in quotes")
                elif not all(row.values()):
                    empty = next(name for name, value in row.items() if not value)
                    log.add(file, reader.line_num, empty, "is empty", "fill every column")
                else:
                    yield reader.line_num, {name: value.strip() for name, value in row.items()}
    except (UnicodeDecodeError, csv.Error, OSError) as error:
        log.add(file, 1, "file", f"cannot be read ({error})", "save it as comma-separated UTF-8 text")
