"""How far a review has come, and how fast it goes."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from loaders.review.decision import Decision, Reason

_PAUSE = 120.0
"""Seconds after which a reader is taken to have done something else."""


@dataclass(frozen=True)
class Progress:
    """Numbers of a review."""

    decided: int
    waiting: int
    per_minute: float
    lost: int
    """Candidates that were decided on and are not found any more, because the data or the rules changed."""
    reasons: Mapping[Reason, int] = field(default_factory=dict)
    """Why candidates were rejected, the most frequent reason first."""


def progress_of(
    decisions: Sequence[Decision], standing: Mapping[str, Sequence[Decision]], waiting: int, found: Collection[str]
) -> Progress:
    """The numbers; pauses of more than two minutes do not count as time spent."""
    gaps = [(after.at - before.at).total_seconds() for before, after in pairwise(decisions)]
    worked = [gap for gap in gaps if gap <= _PAUSE]
    seconds = sum(worked)
    speed = round(60 * len(worked) / seconds, 1) if seconds else 0.0
    lost = sum(candidate not in found for candidate in standing)
    reasons = Counter(held[-1].reason for held in standing.values() if held[-1].reason)
    return Progress(len(standing) - lost, waiting, speed, lost, dict(reasons.most_common()))
