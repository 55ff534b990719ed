"""How far a review has come, and how fast it goes."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from loaders.review.decision import Decision

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


def progress_of(
    decisions: Sequence[Decision], standing: Mapping[str, object], waiting: int, found: Collection[str]
) -> Progress:
    """The numbers; pauses of more than two minutes do not count as time spent."""
    gaps = [(after.at - before.at).total_seconds() for before, after in pairwise(decisions)]
    worked = [gap for gap in gaps if gap <= _PAUSE]
    seconds = sum(worked)
    speed = round(60 * len(worked) / seconds, 1) if seconds else 0.0
    lost = sum(candidate not in found for candidate in standing)
    return Progress(len(standing) - lost, waiting, speed, lost)
