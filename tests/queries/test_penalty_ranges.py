"""Terms of imprisonment are written as a reader says them, the newest word alone, the basic case alone."""

from typing import Any

import pytest

from queries.analytics.law.penalties import penalty_ranges


def row(least: float | None, most: float | None, **other: Any) -> dict[str, Any]:
    """One claim on a penalty for trafficking in an adult, of 2020."""
    basic = {"state": "present", "victim": "adult", "case_": None, "as_of": 2020, "claim": f"c-{least}-{most}"}
    return basic | {"least": least, "most": most} | other


@pytest.mark.parametrize(
    ("least", "most", "words"),
    [(2, 12, "2–12"), (4, None, "4 or more"), (None, 10, "up to 10"), (0.5, 3, "0.5–3")],
)
def test_a_limit_that_no_source_names_is_not_made_up(least: float | None, most: float | None, words: str) -> None:
    assert penalty_ranges([row(least, most)], {"adult"}).ranges == [words]


def test_terms_that_differ_stand_side_by_side_the_lowest_first() -> None:
    rows = [row(3, 10), row(1, 10), row(3, None), row(3, 10, victim="any")]
    assert penalty_ranges(rows, {"adult", "any"}).ranges == ["1–10", "3–10", "3 or more"]


@pytest.mark.parametrize(
    "other",
    [{"as_of": 2010}, {"state": "planned"}, {"state": "ended"}, {"victim": "child"}, {"case_": "organised group"}],
)
def test_what_is_older_planned_over_or_of_another_case_is_left_out(other: dict[str, Any]) -> None:
    found = penalty_ranges([row(2, 12), row(1, 5, **other)], {"adult"})
    assert (found.ranges, [entry["claim"] for entry in found.said]) == (["2–12"], ["c-2-12"])


def test_an_article_without_a_term_gives_none() -> None:
    assert penalty_ranges([row(None, None)], {"adult"}).ranges == []
