"""How well an order of pairs finds those known to be right: precision, reciprocal rank, and their intervals."""

import math
import random
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

Pair = tuple[str, str]
Interval = tuple[float, float]

DRAWS = 2000
OUTSIDE = 0.05
"""The chance with which an interval may miss; intervals are 95 % ones."""
SEED = 7


@dataclass(frozen=True)
class Result:
    """How well one ranking finds the right pairs."""

    ranking: str
    scored: int
    """On how many pairs the ranking has an opinion; the others follow in random order."""
    scored_right: int
    """How many of these are right."""
    precision_10: float
    precision_10_interval: Interval
    precision_20: float
    precision_20_interval: Interval
    reciprocal_rank: float
    """The mean over the right pairs of 1 / place."""
    reciprocal_rank_interval: Interval


def measured(
    name: str, scores: Mapping[Pair, float], pairs: Sequence[Pair], right: Collection[Pair], *, seed: int = SEED
) -> Result:
    """A ranking of `pairs` by their scores, the highest first and equals in random order, against the right ones.

    Precision at k is the share of right pairs among the first k, with the exact interval of Clopper and Pearson 1934.
    The interval of the mean reciprocal rank comes from 2,000 draws of the right pairs with replacement; with a handful
    of them it says little more than how far apart they stand.
    """
    chance = random.Random(seed)
    shuffled = sorted(pairs)
    chance.shuffle(shuffled)
    order = sorted(shuffled, key=lambda pair: -round(scores.get(pair, 0.0), 9))
    place = {pair: number for number, pair in enumerate(order, start=1)}
    found = {first: sum(1 for pair in order[:first] if pair in right) for first in (10, 20)}
    reciprocal = [1 / place[pair] for pair in sorted(right)]
    return Result(
        ranking=name,
        scored=len(scores),
        scored_right=len(set(scores) & set(right)),
        precision_10=found[10] / 10,
        precision_10_interval=exact_interval(found[10], 10),
        precision_20=found[20] / 20,
        precision_20_interval=exact_interval(found[20], 20),
        reciprocal_rank=_mean(reciprocal),
        reciprocal_rank_interval=_drawn_interval(reciprocal, chance),
    )


def exact_interval(right: int, of: int) -> Interval:
    """The shares that are compatible with `right` out of `of` at 95 % (Clopper and Pearson 1934)."""
    low = 0.0 if right == 0 else _solved(lambda share: 1 - _at_most(right - 1, of, share) >= OUTSIDE / 2)
    high = 1.0 if right == of else _solved(lambda share: _at_most(right, of, share) <= OUTSIDE / 2)
    return low, high


def _at_most(right: int, of: int, share: float) -> float:
    """The chance of `right` or fewer out of `of`."""
    return sum(math.comb(of, number) * share**number * (1 - share) ** (of - number) for number in range(right + 1))


def _solved(reached: Callable[[float], bool]) -> float:
    """The smallest share at which something that holds from there on does."""
    low, high = 0.0, 1.0
    for _ in range(50):
        middle = (low + high) / 2
        low, high = (low, middle) if reached(middle) else (middle, high)
    return high


def _drawn_interval(values: Sequence[float], chance: random.Random) -> Interval:
    if not values:
        return 0.0, 0.0
    means = sorted(_mean(chance.choices(values, k=len(values))) for _ in range(DRAWS))
    cut = round(DRAWS * OUTSIDE / 2)
    return means[cut], means[-cut - 1]


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0
