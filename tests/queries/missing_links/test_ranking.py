"""The order of missing links, and which of them a list holds."""

import pytest

from queries.analytics.missing_links.facts import Facts
from queries.analytics.missing_links.ranking import Scope, candidates, ranked, structure_of
from queries.analytics.projection import Projection
from tests.queries.letters import network
from tests.queries.missing_links.given import ASKED, LEG, REFERRAL, facts, said

HOME = Scope(across=False)
MANY = {"a": "finds", "b": "finds", "c": "finds", "d": "helps", "e": "helps", "f": "helps"}
WEB = "ad ag gd gh hi ij be"


def pairs_of(known: Facts, projection: Projection, scope: Scope = HOME, most: int | None = None) -> list[str]:
    found = candidates(known)
    links = ranked(found, structure_of(found, projection), scope, most)
    return ["".join(link.candidate.need.pair) for link in links]


def test_the_score_is_a_product_of_which_the_parts_can_be_read_off() -> None:
    """Need (1 + 1) / 3, a friend in common with two ties, one table of three, and full gain in so small a network."""
    known = facts({"a": "finds", "b": "helps"}, kinds={"a": "police"}, requests=ASKED, seats={"group": [*"abc"]})
    found = candidates(known)
    (link,) = ranked(found, structure_of(found, network("ac cb")), HOME)
    assert (link.effect.common, link.effect.relieved) == (0.5, 1)
    assert link.effect.gain == pytest.approx(0.2)
    assert link.effect.value == pytest.approx(2.5 / 3)
    assert link.candidate.feasibility.value == 0.5
    assert link.score == pytest.approx(2 / 3 * (1 + 2.5 / 3) / 2 * 1.5 / 2)


def test_a_pair_with_a_tie_is_not_missing_one() -> None:
    known = facts({"a": "finds", "b": "helps", "c": "helps"}, requests=ASKED)
    assert pairs_of(known, network("ab")) == ["ac"]


def test_a_body_without_any_tie_is_ranked_with_the_others() -> None:
    assert pairs_of(facts({"a": "finds", "b": "helps"}, requests=ASKED), network("cd")) == ["ab"]


def test_a_short_list_is_the_beginning_of_the_long_one() -> None:
    known = facts(MANY, kinds={"a": "police"}, requests=ASKED, seats={"group": [*"cf"], "board": [*"befgh"]})
    everything = pairs_of(known, network(WEB))
    assert len(everything) == 7
    for most in range(1, 8):
        assert pairs_of(known, network(WEB), most=most) == everything[:most]


def test_equal_scores_stand_in_the_order_of_ids() -> None:
    known = facts(MANY, requests=ASKED)
    assert pairs_of(known, network("xy"))[:4] == ["ad", "ae", "af", "bd"]


def test_a_country_has_no_more_than_its_share_of_a_list() -> None:
    at = {"g": "XZA", "h": "XZA"}
    asked = ASKED | {("monitor", "XZA", REFERRAL): said("asks-too")}
    known = facts(MANY | {"g": "finds", "h": "helps"}, kinds={"a": "police"}, at=at, requests=asked)
    assert pairs_of(known, network("xy"), most=4) == ["ad", "ae", "af", "bd"]
    fair = Scope(across=False, most_of_a_country=3)
    assert pairs_of(known, network("xy"), fair, most=4) == ["ad", "ae", "af", "gh"]


def test_a_scope_holds_pairs_of_its_country_or_body() -> None:
    known = facts(MANY | {"g": "helps"}, at={"g": "XZA"}, legs=LEG)
    assert pairs_of(known, network("xy")) == [], "at home there is one reason alone"
    assert pairs_of(known, network("xy"), Scope(across=True)) == ["ag", "bg", "cg"]
    assert pairs_of(known, network("xy"), Scope(across=True, country="XQO")) == []
    assert pairs_of(known, network("xy"), Scope(across=True, body="b")) == ["bg"]
