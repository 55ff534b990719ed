"""The order of the queue: first what decides on most others, then what the rules are surest of."""

from collections.abc import Set

from loaders.candidates.candidate import NAMED, Candidate
from loaders.review.revising import ids_in
from loaders.review.standing import Standing


def waiting(standing: Standing) -> list[str]:
    """The ids of the candidates that wait for a decision.

    A name that is known, or that was asked about once, needs no decision; what speaks of a rejected thing, none any
    more. Names on which nothing hangs come last.
    """
    gone = standing.rejected_things
    open_ids = {
        candidate.id
        for candidate in standing.report.candidates
        if standing.verdict(candidate.id) is None
        and _asked_about(candidate, standing)
        and not gone & {*ids_in(candidate)}
    }
    counts = {candidate_id: unlocks(candidate_id, standing, open_ids) for candidate_id in open_ids}

    def order(candidate_id: str) -> tuple[int, bool, float, tuple[int, int], str]:
        candidate = standing.candidate(candidate_id)
        name = candidate.predicate == NAMED
        return (-counts[candidate_id], name, -candidate.confidence, candidate.lines, candidate_id)

    return sorted(open_ids, key=order)


def _asked_about(candidate: Candidate, standing: Standing) -> bool:
    if candidate.predicate != NAMED:
        return True
    thing = candidate.subject.id
    unsure = thing in standing.report.new_things or "ambiguous" in candidate.flags
    return unsure and standing.report.naming[thing] == candidate.id and thing not in standing.merged


def unlocks(candidate_id: str, standing: Standing, among: Set[str]) -> int:
    """How many ties speak of the thing that a candidate names."""
    return len(unlocked(candidate_id, standing, among))


def unlocked(candidate_id: str, standing: Standing, among: Set[str]) -> list[str]:
    """The ties that speak of the thing that a candidate names, in the order of the report."""
    candidate = standing.candidate(candidate_id)
    if candidate.predicate != NAMED:
        return []
    others = standing.report.by_thing[candidate.subject.id]
    return [other for other in others if other in among and standing.candidate(other).predicate != NAMED]
