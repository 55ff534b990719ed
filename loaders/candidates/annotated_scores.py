"""How well the annotated sections are read: only what stands at annotated lines about annotated countries counts."""

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from loaders.candidates.annotations import annotated_claims
from loaders.candidates.candidate import NAMED, Candidate
from loaders.candidates.evaluating import (
    ABSENCES,
    Drafted,
    Measured,
    by_section,
    compare_names,
    compare_ties,
    is_absence,
)
from loaders.candidates.matching import Gold, lines_meet
from loaders.checking import Checked

_GAP = 4
"""So many lines between two facts still belong to the section that was annotated."""


def measure_annotated(checked: Checked, drafted: Iterable[Drafted], folder: Path) -> Measured:
    """What was read in each source against its annotated sections."""
    gold = annotated_claims(folder, checked.library)
    measured = Measured()
    for one in drafted:
        own = [claim for claim in gold if claim.source == one.source]
        if own:
            _compare(measured, _at_annotated_lines(one.candidates, own), own, one.lines)
    return measured


def _at_annotated_lines(candidates: list[Candidate], gold: list[Gold]) -> list[Candidate]:
    """The candidates inside runs of annotated lines; those about a country that nobody annotated are left out."""
    runs: list[list[int]] = []
    for first, last in sorted(claim.ranges[0] for claim in gold):
        if runs and first <= runs[-1][1] + _GAP:
            runs[-1][1] = max(runs[-1][1], last)
        else:
            runs.append([first, last])
    countries = {end.id for claim in gold for end in (claim.subject, claim.object) if end and end.label == "Country"}
    return [
        one
        for one in candidates
        if any(first <= one.lines[0] and one.lines[1] <= last for first, last in runs)
        and (one.country is None or f"country:{one.country.lower()}" in countries)
    ]


def _compare(measured: Measured, candidates: list[Candidate], gold: list[Gold], lines: tuple[str, ...]) -> None:
    by_predicate: dict[str, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        by_predicate[candidate.predicate].append(candidate)
    compare_names(measured, by_predicate.pop(NAMED, []), gold, lines)
    gaps = {"FALLS_SHORT"}
    compare_ties(measured, by_predicate, [claim for claim in gold if claim.predicate not in gaps])
    proposed = [one for one in candidates if is_absence(one.predicate, one.state.value)]
    wanted = [claim for claim in gold if is_absence(claim.predicate, claim.state)]
    right = {id(one): any(lines_meet(one.lines, claim.ranges, 0) for claim in wanted) for one in proposed}
    found = {id(claim): any(lines_meet(one.lines, claim.ranges, 0) for one in proposed) for claim in wanted}
    measured.relaxed[ABSENCES] += list(by_section(proposed, wanted, right, found))
