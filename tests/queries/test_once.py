"""What is costly to make is made once; an error is told to all who waited, and tried again."""

import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from queries.once import Once


def test_whoever_asks_meanwhile_gets_what_is_being_made() -> None:
    made: list[int] = []

    def slowly() -> int:
        made.append(1)
        time.sleep(0.1)
        return 7

    once = Once(most=3)
    with ThreadPoolExecutor(4) as askers:
        assert list(askers.map(lambda _: once.get("a", slowly), range(4))) == [7, 7, 7, 7]
    assert made == [1]


def test_an_error_is_not_kept() -> None:
    once = Once(most=3)

    def broken() -> int:
        raise ValueError("not today")

    with pytest.raises(ValueError, match="not today"):
        once.get("a", broken)
    assert once.get("a", lambda: 5) == 5


def test_what_was_asked_for_least_lately_is_given_up() -> None:
    once = Once(most=2)
    for key in ("a", "b", "a", "c"):
        once.get(key, lambda key=key: f"first {key}")  # type: ignore[misc]  # the key of this round
    assert [once.get(key, lambda: "again") for key in ("a", "c")] == ["first a", "first c"]
    assert once.get("b", lambda: "again") == "again"
