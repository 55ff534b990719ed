"""Legs of routes, and which of them count as in use, on a record made for each trap."""

from queries.board.legs import legs, live_pairs
from queries.board.record import Record, Thing, Word

COUNTRIES = {f"country:{code}": Thing(f"country:{code}", code.upper(), country=code.upper()) for code in ("xru", "xza")}


def record(*reports: Word, stops: tuple[str, ...] = ("country:xru", "country:xza")) -> Record:
    route = Thing("route:reg:1", "the route", stops=stops)
    return Record(COUNTRIES | {route.id: route}, reports)


def report(as_of: int, state: str = "present", claim: str = "c-1") -> Word:
    return Word(claim, "ROUTE", "route:reg:1", None, state, as_of, as_of, None, "watch")


def newer(as_of: int) -> Word:
    return Word("c-9", "MONITORS", "country:xru", "country:xza", "present", as_of, as_of, None, "review")


def test_a_route_reported_lately_keeps_its_pair_for_partners_in_years_before_it() -> None:
    late = record(report(2020))
    assert legs(late, 2010) == []
    assert live_pairs(late) == {frozenset({"XRU", "XZA"})}


def test_lately_counts_back_from_the_newest_word_of_any_source() -> None:
    assert [leg.live for leg in legs(record(report(2010), newer(2015)), 2020)] == [True]
    assert [leg.live for leg in legs(record(report(2010), newer(2016)), 2020)] == [False]


def test_a_route_that_ended_has_no_legs_from_then_on() -> None:
    ended = record(report(2010), report(2015, "ended", "c-2"))
    assert [leg.number for leg in legs(ended, 2012)] == [1]
    assert legs(ended, 2015) == []


def test_steps_from_or_to_a_region_are_no_legs_and_count_along() -> None:
    stops = ("place:reg:hills", "country:xru", "country:xza", "place:reg:plains")
    (leg,) = legs(record(report(2020), stops=stops), 2020)
    assert (leg.number, leg.start, leg.end) == (2, "XRU", "XZA")


def test_a_route_inside_one_country_has_no_legs() -> None:
    assert legs(record(report(2020), stops=("country:xru", "country:xru")), 2020) == []
