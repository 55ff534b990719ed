"""Precision, reciprocal rank and their intervals."""

import pytest

from queries.analytics.missing_links.measured import exact_interval, measured

PAIRS = [("a", f"n{number:02}") for number in range(1, 41)]


@pytest.mark.parametrize(
    ("right", "of", "low", "high"),
    [
        (0, 10, 0.0, 0.3085),
        (1, 10, 0.0025, 0.4450),
        (5, 10, 0.1871, 0.8129),
        (10, 10, 0.6915, 1.0),
        (2, 20, 0.0123, 0.3170),
    ],
)
def test_the_interval_is_the_published_one(right: int, of: int, low: float, high: float) -> None:
    """Clopper and Pearson at 95 %, as printed in tables of exact binomial limits."""
    assert exact_interval(right, of) == pytest.approx((low, high), abs=0.0001)


def test_a_ranking_is_measured_by_the_places_of_the_right_pairs() -> None:
    scores = {pair: 1.0 / number for number, pair in enumerate(PAIRS[:20], start=1)}
    right = {PAIRS[0], PAIRS[4], PAIRS[19]}
    found = measured("by number", scores, PAIRS, right)
    assert (found.scored, found.scored_right) == (20, 3)
    assert (found.precision_10, found.precision_20) == (0.2, 0.15)
    assert found.reciprocal_rank == pytest.approx((1 + 1 / 5 + 1 / 20) / 3)
    low, high = found.reciprocal_rank_interval
    assert low == pytest.approx(1 / 20)
    assert high == 1.0


def test_pairs_without_a_score_follow_in_an_order_that_a_seed_fixes() -> None:
    right = {PAIRS[7]}
    places = {measured("random", {}, PAIRS, right, seed=seed).reciprocal_rank for seed in range(20)}
    assert len(places) > 5
    assert measured("random", {}, PAIRS, right, seed=1) == measured("random", {}, PAIRS, right, seed=1)
    only = measured("one", {PAIRS[30]: 0.1}, PAIRS, {PAIRS[30]})
    assert only.reciprocal_rank == 1.0


def test_with_nothing_to_find_everything_is_zero() -> None:
    found = measured("any", {PAIRS[0]: 1.0}, PAIRS, set())
    assert (found.precision_10, found.reciprocal_rank, found.reciprocal_rank_interval) == (0.0, 0.0, (0.0, 0.0))
