"""Which pairs reasons call for, and how much each reason counts."""

import pytest

from queries.analytics.missing_links.need import Need, Reason, needs
from tests.queries.missing_links.given import ABROAD, ASKED, JOINT_TEAMS, LEG, REFERRAL, REGIONAL, facts, said

POLICE = {"a": "police"}


def only(found: list[Need]) -> Need:
    (need,) = found
    return need


def test_police_and_an_association_that_somebody_wants_together() -> None:
    need = only(needs(facts({"a": "finds", "b": "helps"}, kinds=POLICE, requests=ASKED)))
    assert (need.first.id, need.second.id, need.sort.name) == ("a", "b", "referral")
    assert {reason: ground.value for reason, ground in need.grounds.items()} == {Reason.MANDATES: 1, Reason.ASKED: 1}
    assert need.value == pytest.approx(2 / 3)
    assert not need.partner_only


def test_two_associations_fit_half() -> None:
    need = only(needs(facts({"a": "finds", "b": "helps"}, requests=ASKED)))
    assert need.of(Reason.MANDATES) == 0.5


def test_the_one_that_finds_comes_first() -> None:
    need = only(needs(facts({"a": "helps", "b": "finds"}, requests=ASKED)))
    assert (need.first.id, need.second.id, need.pair) == ("b", "a", ("a", "b"))


def test_mandates_that_fit_are_one_reason_and_not_two() -> None:
    assert needs(facts({"a": "finds", "b": "helps"})) == []


def test_reasons_without_mandates_that_fit_call_for_nothing() -> None:
    assert needs(facts({"a": "helps", "b": "helps"}, requests=ASKED)) == []


def test_a_second_reason_needs_another_claim_than_the_first() -> None:
    same = {("monitor", "XRU", REFERRAL): said("does-a")}
    assert needs(facts({"a": "finds", "b": "helps"}, requests=same)) == []


def test_what_another_country_is_asked_for_counts_for_nothing() -> None:
    assert needs(facts({"a": "finds", "b": "helps"}, requests={("monitor", "XZA", REFERRAL): said("asks")})) == []


def test_what_serves_another_sort_of_tie_counts_for_nothing() -> None:
    assert needs(facts({"a": "finds", "b": "helps"}, requests={("monitor", "XRU", JOINT_TEAMS): said("asks")})) == []


def test_a_body_that_asks_is_no_reason_for_its_own_tie() -> None:
    assert needs(facts({"a": "finds", "b": "helps"}, requests={("b", "XRU", REFERRAL): said("asks")})) == []


def test_what_is_asked_of_the_region_counts_half_and_only_where_nobody_is_asked_directly() -> None:
    region = {("union", "place:region", REFERRAL): said("asks-all")}
    pair = {"a": "finds", "b": "helps"}
    assert only(needs(facts(pair, requests=region))).of(Reason.ASKED) == 0.5
    both = only(needs(facts(pair, requests=region | ASKED)))
    assert both.of(Reason.ASKED) == 1.0
    assert both.grounds[Reason.ASKED].about == ("monitor",)
    assert needs(facts(pair, at={"a": "XQO", "b": "XQO"}, requests=region)) == [], "Quorland is not of the region"


def test_a_reason_counts_once_however_often_it_is_said() -> None:
    once = only(needs(facts({"a": "finds", "b": "helps"}, requests=ASKED)))
    often = {(issuer, "XRU", REFERRAL): said(f"{issuer}-asks") for issuer in ("monitor", "panel", "union")}
    assert only(needs(facts({"a": "finds", "b": "helps"}, requests=often))).value == once.value


def test_each_issuer_is_heard_once_the_newest_first() -> None:
    asked = {
        ("monitor", "XRU", REFERRAL): (*said("old", year=2012), *said("new", year=2018)),
        ("panel", "XRU", REFERRAL): said("newest", year=2019),
    }
    ground = only(needs(facts({"a": "finds", "b": "helps"}, requests=asked))).grounds[Reason.ASKED]
    assert ground.about == ("panel", "monitor")
    assert {entry.claim for entry in ground.said} == {"new", "newest"}


@pytest.mark.parametrize(("state", "value"), [("absent", 1.0), ("on_paper", 0.5)])
def test_what_is_absent_counts_more_than_what_is_on_paper(state: str, value: float) -> None:
    missing = {("XRU", REFERRAL, state): said("missing")}
    assert only(needs(facts({"a": "finds", "b": "helps"}, absences=missing))).of(Reason.ABSENT) == value


def test_neighbours_on_a_route_have_two_reasons() -> None:
    need = only(needs(facts({"a": "coordinates", "b": "coordinates"}, at=ABROAD, legs=LEG)))
    assert need.sort.name == "coordination across a border"
    assert (need.of(Reason.ROUTE), need.value) == (1.0, 0.5)


def test_an_older_leg_counts_half() -> None:
    older = {("XZA", "XRU"): said("leg", year=2014)}
    need = only(needs(facts({"a": "coordinates", "b": "coordinates"}, at=ABROAD, legs=older)))
    assert need.of(Reason.ROUTE) == 0.5


def test_no_leg_no_pair_across_the_border() -> None:
    elsewhere = {("XRU", "XQO"): said("leg")}
    asked = {("monitor", "XRU", REGIONAL): said("asks")}
    pair = {"a": "coordinates", "b": "coordinates"}
    assert needs(facts(pair, at=ABROAD, legs=elsewhere, requests=asked)) == []
    assert needs(facts(pair, legs=LEG, requests=asked)) == [], "two coordinators of one country are no such pair"


def test_a_leg_in_use_is_for_partners() -> None:
    pair = {"a": "coordinates", "b": "coordinates"}
    assert only(needs(facts(pair, at=ABROAD, legs=LEG, live=["XRU XZA"]))).partner_only
    assert not only(needs(facts(pair, at=ABROAD, legs=LEG, live=["XRU XQO"]))).partner_only
    at_home = facts({"a": "finds", "b": "helps"}, requests=ASKED, live=["XRU XZA"])
    assert not only(needs(at_home)).partner_only


def test_one_that_took_the_place_of_the_other_needs_no_tie_to_it() -> None:
    assert needs(facts({"a": "finds", "b": "helps"}, requests=ASKED, succeeded=["ab"])) == []


def test_a_body_that_stands_on_one_source_is_lost_with_it() -> None:
    known = facts({"a": "finds", "b": "helps"}, requests={("monitor", "XRU", REFERRAL): said("asks", source="review")})
    assert len(needs(known)) == 1
    assert needs(known.without("review")) == [], "without the review, nobody asks"
    assert needs(known.without("watch")) == [], "without the watch, nobody has a mandate"
    assert len(needs(known.without("panel"))) == 1
