"""Precision, recall and F1, with the interval that drawing the sections again and again gives."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

DRAWS = 400
SEED = 2024


@dataclass(frozen=True)
class Counts:
    """What one section adds: candidates that are right and all of them, claims that were found and all of them."""

    right: int = 0
    proposed: int = 0
    found: int = 0
    wanted: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(
            self.right + other.right,
            self.proposed + other.proposed,
            self.found + other.found,
            self.wanted + other.wanted,
        )

    @property
    def precision(self) -> float:
        """The share of candidates that are right."""
        return self.right / self.proposed if self.proposed else 0.0

    @property
    def recall(self) -> float:
        """The share of claims that were found."""
        return self.found / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True)
class Score:
    """The counts of all sections together, and the interval of F1 that redrawing the sections gives."""

    counts: Counts
    low: float
    high: float


def score(sections: Sequence[Counts]) -> Score:
    """The sum over sections with the 90 % bootstrap interval of F1; the same sections give the same interval."""
    whole = sum(sections, Counts())
    draw = random.Random(SEED)
    values = (
        sorted(sum(draw.choices(sections, k=len(sections)), Counts()).f1 for _ in range(DRAWS)) if sections else [0.0]
    )
    return Score(whole, values[int(0.05 * len(values))], values[int(0.95 * len(values)) - 1 if len(values) > 1 else 0])
