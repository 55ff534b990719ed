"""How well a place holds, in shares that can be worked out by hand."""

import pytest

from queries.analytics.missing_links.holding import all_sources, holding
from queries.analytics.missing_links.ranking import Scope
from tests.queries.letters import network
from tests.queries.missing_links.given import ASKED, REFERRAL, facts, said

HOME = Scope(across=False)


def test_a_pair_that_is_ranked_anyway_stays() -> None:
    known = facts({"a": "finds", "b": "helps"}, requests=ASKED)
    found = holding(known, network("ac cb"), [HOME], samples=50)[HOME]
    assert found.stays("a b") == 1.0


def test_a_pair_comes_in_where_its_tie_is_lost() -> None:
    """One tie in ten is lost, and the pair then misses it."""
    known = facts({"a": "finds", "b": "helps"}, requests=ASKED)
    found = holding(known, network("ab"), [HOME], samples=2000)[HOME]
    assert found.stays("a b") == pytest.approx(0.1, abs=0.02)


def test_with_a_source_its_reasons_go() -> None:
    """Mandates rest on watch, the request on review, a tie of others on panel: one of three leaves the pair alone."""
    known = facts({"a": "finds", "b": "helps"}, requests={("monitor", "XRU", REFERRAL): said("asks", source="review")})
    projection = network("xy", sources={"xy": ["panel"]})
    assert all_sources(known, projection) == ["panel", "review", "watch"]
    assert holding(known, projection, [HOME], samples=0)[HOME].stays_without_a_source("a b") == pytest.approx(1 / 3)


def test_a_tie_that_goes_with_a_source_makes_a_pair_missing() -> None:
    projection = network("ab", sources={"ab": ["panel"]})
    known = facts({"a": "finds", "b": "helps"}, requests=ASKED)
    assert holding(known, projection, [HOME], samples=0)[HOME].stays_without_a_source("a b") == 0.5


def test_only_the_first_ten_count_and_a_seed_fixes_the_draws() -> None:
    bodies = dict.fromkeys("abc", "finds") | dict.fromkeys("defg", "helps")
    known = facts(bodies, requests=ASKED)
    found = holding(known, network("ad be cf"), [HOME], samples=30)[HOME]
    assert sum(found.after_loss.values()) == pytest.approx(9.3, abs=0.5), (
        "nine of twelve pairs, and some that lost a tie"
    )
    assert holding(known, network("ad be cf"), [HOME], samples=30)[HOME] == found
    many = facts(dict.fromkeys("abcd", "finds") | dict.fromkeys("efgh", "helps"), requests=ASKED)
    assert sum(holding(many, network("xy"), [HOME], samples=30)[HOME].after_loss.values()) == pytest.approx(10)
