"""What is read from the invented countries, and from small graphs with one trap each."""

from graph_schema.statements import IdentifiesVictims, RefersTo
from graph_schema.store import GraphReader, GraphStore
from graph_schema.vocabulary import State
from queries.analytics.missing_links.facts import read_facts
from queries.analytics.missing_links.mandates import Mandate, mandates_of
from tests.queries.small_world import BODIES, claim, graph_of

ASH, BIRCH, *_ = BODIES.values()


def held(reader: GraphReader, year: int) -> dict[str, set[str]]:
    """The bodies by mandate."""
    found: dict[str, set[str]] = {}
    for body, mandate in read_facts(reader, year=year).mandates:
        found.setdefault(mandate.value, set()).add(body.removeprefix("actor:"))
    return found


def test_mandates_in_2020(ruritania_store: GraphReader) -> None:
    assert held(ruritania_store, 2020) == {
        "finds": {"xru:police", "xru:labour-inspectorate", "xru:lantern", "xza:police"},
        "helps": {"xru:harbour", "xru:open-door", "xru:lantern", "xru:ministry-of-interior", "xza:beacon"},
        "coordinates": {"xru:coordinator", "xza:coordinator"},
        "investigates": {"xru:police", "xza:police"},
    }


def test_mandates_in_2010_know_nothing_of_2020(ruritania_store: GraphReader) -> None:
    assert held(ruritania_store, 2010) == {
        "finds": {"xru:police", "xru:lantern", "xza:police"},
        "helps": {"xru:harbour", "xru:lantern", "xru:ministry-of-interior", "xza:beacon"},
        "coordinates": {"xru:coordinator", "xza:coordinator"},
        "investigates": {"xru:police", "xza:police"},
    }


def test_legs_are_those_of_routes_that_are_not_ended(ruritania_store: GraphReader) -> None:
    facts = read_facts(ruritania_store, year=2020)
    assert {leg: sorted(entry.year for entry in said) for leg, said in facts.legs.items()} == {
        ("XZA", "XRU"): [2010, 2020],
        ("XRU", "XQO"): [2010, 2020],
    }
    assert facts.live == {frozenset({"XZA", "XRU"}), frozenset({"XRU", "XQO"})}
    assert {year for said in read_facts(ruritania_store, year=2012).legs.values() for year in [said[0].year]} == {2010}


def test_what_is_asked_and_absent_in_2020(ruritania_store: GraphReader) -> None:
    facts = read_facts(ruritania_store, year=2020)
    assert {
        (issuer, addressee, function.removeprefix("function:")) for issuer, addressee, function in facts.requests
    } == {
        ("actor:intl:watch-bureau", "XRU", "national-rapporteur"),
        ("actor:intl:watch-bureau", "XRU", "shelter-men"),
        ("actor:intl:watch-bureau", "XRU", "interpreters"),
        ("actor:intl:watch-bureau", "XRU", "legal-aid"),
        ("actor:intl:watch-bureau", "XZA", "hotline"),
        ("actor:intl:review-panel", "XRU", "shelter-men"),
        ("actor:intl:review-panel", "XZA", "national-rapporteur"),
    }
    zavonia = {(function, state) for country, function, state in facts.absences if country == "XZA"}
    assert ("function:migrant-screening", "absent") in zavonia
    assert ("function:hotline", "absent") not in zavonia, "it was there and ended"


def test_who_sits_where_counts_members_of_what_two_can_work_with(ruritania_store: GraphReader) -> None:
    facts = read_facts(ruritania_store, year=2020)
    forum = {member for member, table in facts.seats if table == "actor:reg:river-forum"}
    assert forum == {"actor:xru:coordinator", "actor:xza:coordinator"}
    assert {member for member, table in facts.seats if table == "agreement:reg:pcc-see"} == {"XRU", "XZA"}


def test_a_body_of_which_nothing_was_said_for_ten_years_is_left_out(store: GraphStore) -> None:
    store.replace(
        graph_of(
            [
                claim(IdentifiesVictims(actor=ASH, country="country:xru"), as_of=2009),
                claim(IdentifiesVictims(actor=BIRCH, country="country:xru"), as_of=2010),
            ]
        )
    )
    assert set(read_facts(store, year=2020).bodies) == {BIRCH}
    assert set(read_facts(store, year=2019).bodies) == {ASH, BIRCH}


def test_a_mandate_that_the_newest_word_ends_is_none(store: GraphStore) -> None:
    referral = RefersTo(sender=ASH, receiver=BIRCH)
    store.replace(graph_of([claim(referral), claim(referral, State.ENDED, as_of=2015, line=2)]))
    assert set(read_facts(store, year=2012).mandates) == {(ASH, Mandate.FINDS), (BIRCH, Mandate.HELPS)}
    assert read_facts(store, year=2016).mandates == {}


def test_a_body_that_is_said_not_to_find_victims_does_not_find_them(store: GraphStore) -> None:
    store.replace(graph_of([claim(IdentifiesVictims(actor=ASH, country="country:xru"), State.ABSENT)]))
    assert read_facts(store, year=2010).mandates == {}


def test_police_that_receive_a_victim_do_not_help_by_that() -> None:
    assert mandates_of("police", "REFERS_TO", "object", "actor:xru:ash") == set()
    assert mandates_of("court", "REFERS_TO", "object", "actor:xru:ash") == set()
    assert mandates_of("ngo", "REFERS_TO", "object", "actor:xru:ash") == {Mandate.HELPS}


def test_a_campaign_is_no_help_and_a_helpline_is() -> None:
    assert mandates_of("ngo", "OPERATES", "subject", "project:xru:grove") == set()
    assert mandates_of("ngo", "OPERATES", "subject", "helpline:xru:line") == {Mandate.HELPS}
    assert mandates_of("ministry", "PERFORMS", "subject", "function:specialised-police") == set()
    assert mandates_of("police", "PERFORMS", "subject", "function:specialised-police") == {Mandate.INVESTIGATES}
