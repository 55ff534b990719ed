"""Shared tables and their weight."""

import pytest

from queries.analytics.missing_links.feasibility import Tables
from tests.queries.missing_links.given import ABROAD, facts

PAIR = {"a": "finds", "b": "helps"}


def weight(seats: dict[str, str], at: dict[str, str] | None = None, countries: str = "") -> float:
    members = {table: [*letters] for table, letters in seats.items()}
    if countries:
        members["treaty"] = countries.split()
    known = facts(PAIR, at=at, seats=members)
    return Tables(known).between(known.bodies["a"], known.bodies["b"]).value


def test_a_small_table_weighs_more_than_a_large_one() -> None:
    assert weight({"group": "abc"}) == 0.5
    assert weight({"assembly": "abcdefghijk"}) == pytest.approx(0.1)
    assert weight({"group": "abc", "assembly": "abcdefghijk"}) == pytest.approx(0.6)


def test_a_table_of_one_of_them_weighs_nothing() -> None:
    assert weight({"group": "ac", "board": "bc"}) == 0


def test_a_table_of_the_countries_weighs_half() -> None:
    assert weight({}, ABROAD, "XRU XZA XQO") == 0.25


def test_two_bodies_of_one_country_gain_nothing_from_its_treaties() -> None:
    assert weight({}, None, "XRU XZA XQO") == 0


def test_the_weight_is_one_at_most() -> None:
    assert weight({"group": "ab", "board": "ab"}, ABROAD, "XRU XZA") == 1


def test_a_table_of_their_own_comes_before_one_of_their_countries() -> None:
    known = facts(PAIR, at=ABROAD, seats={"assembly": ["a", "b", "c"], "group": ["a", "b"], "treaty": ["XRU", "XZA"]})
    found = Tables(known).between(known.bodies["a"], known.bodies["b"])
    assert (found.bodies, found.countries, found.table) == (("group", "assembly"), ("treaty",), "group")
    assert {entry.claim for entry in found.said} == {"seat-a-group", "seat-b-group"}
