"""Money: numbers worked out by hand, and what may never happen to an amount."""

import random
from collections.abc import Iterator
from dataclasses import replace

import pytest

from graph_schema.claims import Claim
from graph_schema.statements import Funds, Operates
from graph_schema.store import GraphReader, open_store
from graph_schema.things import Actor, Country
from graph_schema.vocabulary import ActorKind, State
from loaders.assembling import assemble
from loaders.checking import Checked
from queries import Answer, ask
from queries.analytics.money.concentration import (
    by_amount,
    by_number,
    concentration,
    known_amounts,
    one_currency,
)
from queries.analytics.money.ending import how_it_ends
from queries.analytics.money.flows import Flow, flows
from queries.analytics.money.overlap import jaccard
from tests.queries.small_world import claim

FLOW = Flow(
    payer="actor:intl:north-fund",
    payer_name="North Fund",
    payer_code=None,
    recipient="actor:xru:lantern",
    recipient_name="Lantern",
    activity="actor:xru:lantern",
    activity_name="Lantern",
    code="XRU",
    state="present",
    amount=None,
    currency=None,
    share=None,
    period=None,
    change=None,
    until=None,
    last_word=2020,
    claims=("c-1",),
)


def test_concentration_is_that_of_a_hand_calculation() -> None:
    """Shares of 0.5, 0.3 and 0.2: 0.25 + 0.09 + 0.04 = 0.38, and 1 / 0.38 = 2.631578947..."""
    found = concentration({"a": 50.0, "b": 30.0, "c": 20.0})
    assert found is not None
    assert found.hhi == pytest.approx(0.38, abs=1e-9)
    assert found.effective == pytest.approx(2.631578947368421, abs=1e-9)
    assert (found.top, found.top_share) == (("a",), 0.5)


def test_seven_sevenths_of_three_payers_are_weighed_exactly() -> None:
    """4/7, 2/7 and 1/7: (16 + 4 + 1) / 49 = 21/49 = 3/7."""
    found = concentration({"a": 4.0, "b": 2.0, "c": 1.0})
    assert found is not None
    assert found.hhi == pytest.approx(0.428571428571428, abs=1e-9)


def test_one_payer_is_all_and_no_money_is_nothing() -> None:
    alone = concentration({"a": 3.0})
    assert alone is not None
    assert (alone.hhi, alone.effective, alone.top_share) == (1.0, 1.0, 1.0)
    assert concentration({}) is None


def test_payers_alike_are_all_at_the_top() -> None:
    found = concentration({"b": 2.0, "a": 2.0})
    assert found is not None
    assert (found.top, found.top_share, found.hhi) == (("a", "b"), 0.5, 0.5)


@pytest.mark.parametrize("seed", range(50))
def test_concentration_stays_between_even_shares_and_one_payer(seed: int) -> None:
    chance = random.Random(seed)
    paid = {f"payer-{number}": chance.uniform(0.01, 10**6) for number in range(chance.randint(1, 30))}
    found = concentration(paid)
    assert found is not None
    assert 1 / len(paid) - 1e-9 <= found.hhi <= 1 + 1e-9
    assert 1 - 1e-9 <= found.effective <= len(paid) + 1e-9
    assert found.hhi - 1e-9 <= found.top_share <= 1
    scaled = concentration({payer: part * 7 for payer, part in paid.items()})
    assert scaled is not None
    assert scaled.hhi == pytest.approx(found.hhi, abs=1e-9)


@pytest.mark.parametrize("seed", range(50))
def test_overlap_is_a_share_and_the_same_from_both_sides(seed: int) -> None:
    chance = random.Random(seed)
    one, other = ({chance.randrange(12) for _ in range(chance.randrange(10))} for _ in range(2))
    assert 0 <= jaccard(one, other) <= 1
    assert jaccard(one, other) == jaccard(other, one)
    assert jaccard(one, one) == (1.0 if one else 0.0)


def test_overlap_by_hand() -> None:
    assert jaccard({"a", "b", "c"}, {"b", "c", "d"}) == 0.5
    assert jaccard(set(), set()) == 0.0


def test_a_payer_counts_once_for_an_activity_and_unknown_money_weighs_nothing() -> None:
    twice = [FLOW, replace(FLOW, recipient="actor:xru:open-door"), replace(FLOW, activity="project:xru:x", amount=5.0)]
    assert by_number(twice) == {"actor:intl:north-fund": 2.0}
    assert by_amount(twice) == {"actor:intl:north-fund": 5.0}
    assert known_amounts(twice) == pytest.approx(1 / 3)


def test_two_currencies_are_never_added_up() -> None:
    euro, dollar = replace(FLOW, amount=5.0, currency="EUR"), replace(FLOW, amount=5.0, currency="USD")
    assert one_currency([euro, euro]) == "EUR"
    assert one_currency([euro, dollar]) is None
    assert one_currency([euro, replace(FLOW, amount=5.0)]) is None


def test_an_amount_is_shown_as_it_was_published() -> None:
    assert FLOW.published_amount is None
    assert replace(FLOW, amount=4000000.0, currency="USD").published_amount == "4,000,000 USD"
    half = replace(FLOW, amount=0.5, currency="EUR", period="2003-2005")
    assert half.published_amount == "0.50 EUR (2003-2005)"
    assert replace(FLOW, amount=7.0).published_amount == "7 of a currency that is not said"


@pytest.mark.parametrize(
    ("state", "until", "ends"),
    [
        ("ended", None, "ended"),
        ("present", None, "no end on record"),
        ("present", 2020, "ends soon"),
        ("present", 2023, "ends soon"),
        ("present", 2024, "ends later"),
    ],
)
def test_money_ends_soon_up_to_the_last_year_that_is_asked_for(state: str, until: int | None, ends: str) -> None:
    assert how_it_ends(replace(FLOW, state=state, until=until), year=2020, within=3) == ends


FUND, HARBOUR, DONORS = "actor:intl:north-fund", "actor:xru:harbour", "actor:intl:donors"
GOVERNMENT, BEACON, LANTERN = "actor:xru:government", "actor:xza:beacon", "actor:xru:lantern"
LEGAL_AID, DOOR, SHELTER = "service:xru:legal-aid", "actor:xru:open-door", "shelter:xru:harbour-shelter"


def further_money() -> Iterator[Claim]:
    """What a third report might say of money in 2021."""
    said = (
        Funds(funder="country:xru", recipient=HARBOUR, change="increased"),
        Funds(funder=DONORS, recipient=LANTERN),
        Funds(funder=FUND, recipient=BEACON, amount=100, currency="USD", period="2021-"),
        Funds(funder=FUND, recipient=LEGAL_AID, amount=30, currency="USD", period="March 2021 to May 2022"),
        Funds(funder=FUND, recipient="actor:reg:river-network"),
    )
    for number, statement in enumerate(said, start=1):
        yield claim(statement, as_of=2021, source="border-review-2020", line=number)
    earlier = Funds(funder=GOVERNMENT, recipient=HARBOUR)
    yield claim(earlier, as_of=2015, source="border-review-2020", line=8)
    yield claim(Funds(funder=GOVERNMENT, recipient=DOOR), State.ABSENT, 2021, source="border-review-2020", line=9)
    network = Operates(operator=DOOR, operated=SHELTER)
    yield claim(network, State.ENDED, 2021, source="border-review-2020", valid_to="2016", line=10)


@pytest.fixture(scope="module")
def richer(ruritania_checked: Checked, tmp_path_factory: pytest.TempPathFactory) -> Iterator[GraphReader]:
    """The invented countries with these words added."""
    library = replace(
        ruritania_checked.library,
        things={
            **ruritania_checked.library.things,
            DONORS: Actor(id=DONORS, name="Donors", kind=ActorKind.DONOR_AGENCY),
        },
    )
    assert isinstance(library.things["country:xru"], Country)
    claims = [entry.claim for entry in ruritania_checked.claims]
    store = open_store(f"embedded:{tmp_path_factory.mktemp('richer') / 'graph'}")
    store.replace(assemble([*claims, *further_money()], library))
    yield store
    store.close()


def rows_of(answer: Answer, *columns: str) -> list[tuple[object, ...]]:
    return [tuple(row[name] for name in columns) for row in answer.rows]


def test_a_government_and_its_country_are_one_payer(richer: GraphReader) -> None:
    (found,) = [flow for flow in flows(richer, year=2021) if flow.recipient == HARBOUR]
    assert (found.payer, found.payer_name) == ("country:xru", "Government of Ruritania")
    assert (found.last_word, found.change) == (2021, "increased")
    (earlier,) = [flow for flow in flows(richer, year=2016) if flow.recipient == HARBOUR]
    assert (earlier.payer, earlier.last_word) == ("country:xru", 2015)
    as_body = ask("funding_of_a_donor", richer, funder=GOVERNMENT, year=2021)
    as_country = ask("funding_of_a_donor", richer, government="XRU", funder=FUND, year=2021)
    assert rows_of(as_body, "recipient", "state") == [("Harbour", "present"), ("Open Door", "absent")]
    assert as_country.rows == as_body.rows


def test_the_last_year_of_money_is_the_last_in_its_period_unless_that_is_open(richer: GraphReader) -> None:
    found = {flow.recipient: (flow.until, flow.state) for flow in flows(richer, year=2021) if flow.currency == "USD"}
    assert found == {BEACON: (None, "present"), LEGAL_AID: (2022, "present")}
    later = {flow.recipient: flow.state for flow in flows(richer, year=2023) if flow.currency == "USD"}
    assert later == {BEACON: "present", LEGAL_AID: "ended"}


def test_payers_without_a_name_are_no_one_funder(richer: GraphReader) -> None:
    answer = ask("organisations_with_one_funder", richer, country="XRU", year=2021)
    assert "Lantern" not in [row["organisation"] for row in answer.rows]
    assert "Left out: 1 entry of money from payers without a name, such as donors." in answer.notes
    shares = ask("funding_concentration", richer, country="XRU", year=2021)
    assert not any("Donors" in row["funders"] for row in shares.rows)
    assert "Left out: 1 entry of money from payers without a name, such as donors." in shares.notes


def test_money_of_a_region_is_left_out_and_told(richer: GraphReader) -> None:
    answer = ask("funding_concentration", richer, country="XZA", year=2021)
    assert "Left out: 1 entry of money to a region, or to a project of several countries." in answer.notes


def test_figures_by_amount_are_hidden_and_the_reader_is_told(ruritania_store: GraphReader) -> None:
    """Two of three entries with an amount are enough, one of two is not."""
    answer = ask("funding_concentration", ruritania_store, country="XRU", year=2020)
    hidden = [row["function_group"] for row in answer.rows if row["amount_hhi"] is None]
    assert hidden == ["protection"]
    assert (
        "Figures by amount are hidden in 1 of 3 rows: fewer than 60% of their entries have an amount, or not all "
        "in one currency."
    ) in answer.notes


def test_money_that_is_denied_is_no_money(richer: GraphReader) -> None:
    answer = ask("funding_of_a_donor", richer, funder=GOVERNMENT, year=2021)
    assert ("Open Door", "absent", None) in rows_of(answer, "recipient", "state", "when")
    organisations = ask("organisations_with_one_funder", richer, country="XRU", year=2021)
    assert ("Open Door", "North Fund") in rows_of(organisations, "organisation", "funder")


def test_a_pair_that_needs_two_entries_stays_where_both_do(ruritania_store: GraphReader) -> None:
    """0.9 * 0.9 of the thinner records keep what the ministry and the fund pay for the shelter of Beacon."""
    (row,) = ask("donor_overlap", ruritania_store, year=2020).rows
    assert row["stays"] == pytest.approx(0.81, abs=0.08)


def test_a_body_with_one_tie_among_few_stays_where_the_tie_does(ruritania_store: GraphReader) -> None:
    """Its one tie is lost in a tenth of the thinner networks; all that is said of it is in one source."""
    answer = ask("central_local_bodies_without_funding", ruritania_store, least=1, year=2020)
    assert rows_of(answer, "organisation") == [("Harbour House",)]
    assert answer.rows[0]["stays"] == pytest.approx(0.9, abs=0.06)
    assert answer.rows[0]["stays_without_a_source"] == pytest.approx(0.5)


def test_an_unknown_funder_is_refused_with_those_that_are_close(ruritania_store: GraphReader) -> None:
    with pytest.raises(Exception, match="actor:intl:north-fund"):
        ask("funding_of_a_donor", ruritania_store, funder="actor:intl:nort-fund", year=2020)


def test_a_year_before_all_reports_is_told(ruritania_store: GraphReader) -> None:
    answer = ask("funding_concentration", ruritania_store, year=1990)
    assert answer.rows == ()
    assert any("they say nothing" in note for note in answer.notes)
