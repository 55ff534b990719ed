"""What ties the things of a sentence: right ends, right state, and nothing where nothing is said."""

import pytest

from loaders.candidates.candidate import Candidate
from tests.loaders.candidates.reading import candidates_of, ties


def states(found: list[Candidate], predicate: str) -> set[str]:
    return {one.state.value for one in found if one.predicate == predicate}


def test_every_member_of_a_list_belongs_to_the_body_before_it() -> None:
    found = candidates_of(
        "The National Council for Child Safety is composed of the Ministry of Justice, UNICEF and the NGO Blue Bird."
    )
    council = "actor:alb:national-council-for-child-safety"
    assert ties(found, "MEMBER_OF") == {
        ("actor:alb:ministry-of-justice", council),
        ("actor:intl:unicef", council),
        ("actor:alb:blue-bird", council),
    }


def test_this_body_is_the_last_one_of_its_noun() -> None:
    found = candidates_of(
        "The Task Force for Safe Harbours was formed in 2015. This task force comprises UNHCR, UNICEF and IOM."
    )
    assert {end for _, end in ties(found, "MEMBER_OF")} == {"actor:alb:task-force-for-safe-harbours"}


def test_two_bodies_of_one_noun_leave_a_reference_open() -> None:
    found = candidates_of(
        "The Committee for Roads met the Committee for Bridges. The committee includes UNHCR, UNICEF and IOM."
    )
    assert ties(found, "MEMBER_OF") == set()


def test_the_chair_is_no_member_and_no_body() -> None:
    found = candidates_of("The Board for Victim Care is chaired by the Ministry of Health.")
    assert ties(found, "CHAIRS") == {("actor:alb:ministry-of-health", "actor:alb:board-for-victim-care")}
    assert ties(found, "MEMBER_OF") == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "The NGO Green Door runs a shelter for women.",
        "A shelter for women is run by the NGO Green Door.",
        "The NGO Green Door, in cooperation with the police, operates a shelter.",
    ],
)
def test_who_runs_a_shelter_is_found_in_either_voice(sentence: str) -> None:
    found = candidates_of(sentence)
    assert {(s, o) for s, o in ties(found, "OPERATES") if str(o).startswith("shelter:")} == {
        ("actor:alb:green-door", "shelter:alb:green-door-shelter")
    }


def test_who_only_reports_runs_nothing() -> None:
    found = candidates_of("According to UNICEF, shelters are full. UNHCR reported that hotlines exist.")
    assert ties(found, "OPERATES") == set()


def test_a_grant_has_donor_recipient_and_amount() -> None:
    found = candidates_of("The NGO Green Door runs a shelter. The shelter was funded by UNICEF with 1.5 million euros.")
    (grant,) = [one for one in found if one.predicate == "FUNDS"]
    assert (grant.subject.id, grant.object and grant.object.id) == (
        "actor:intl:unicef",
        "shelter:alb:green-door-shelter",
    )
    assert grant.attributes == {"amount": 1_500_000.0, "currency": "EUR"}


def test_partners_after_with_and_the_country_of_the_section_are_parties() -> None:
    found = candidates_of("In 2016 a bilateral agreement on police cooperation was signed with Italy and Austria.")
    assert {party for party, _ in ties(found, "PARTY_TO")} == {"country:alb", "country:ita", "country:aut"}
    assert len({agreement for _, agreement in ties(found, "PARTY_TO")}) == 1


def test_all_countries_of_the_region_are_parties_one_by_one() -> None:
    found = candidates_of("All six Western Balkan countries have ratified the Palermo Protocol.", country=None)
    assert {party for party, _ in ties(found, "PARTY_TO")} == {
        "country:alb", "country:bih", "country:mkd", "country:mne", "country:srb", "country:xkx",
    }  # fmt: skip


def test_penalties_for_adult_and_child_victims_are_two() -> None:
    found = candidates_of(
        "Article 77 of the Criminal Code criminalised labour trafficking and prescribed penalties of five to 10 years' "
        "imprisonment for crimes involving an adult victim and seven to 15 years for those involving a child victim."
    )
    terms = {
        (one.attributes["victim"], one.attributes["penalty_min_years"], one.attributes["penalty_max_years"])
        for one in found
        if one.predicate == "CRIMINALISES"
    }
    assert terms == {("adult", 5.0, 10.0), ("child", 7.0, 15.0)}


def test_a_sentence_of_one_offender_is_no_penalty_of_the_law() -> None:
    found = candidates_of("In 2018 courts sentenced him to four years' imprisonment.")
    assert ties(found, "CRIMINALISES") == set()


def test_a_route_runs_from_origin_over_transit_to_each_destination() -> None:
    found = candidates_of("Women from Moldova are trafficked through Romania to Germany and Austria.", country="MDA")
    assert {tuple(one.attributes["stops"]) for one in found if one.predicate == "ROUTE"} == {
        ("country:mda origin", "country:rou transit", "country:deu destination"),
        ("country:mda origin", "country:rou transit", "country:aut destination"),
    }


def test_an_agreement_with_countries_is_no_route() -> None:
    found = candidates_of("Experts from Italy supported a project with Greece on victims.")
    assert ties(found, "ROUTE") == set()


def test_a_country_can_be_all_three() -> None:
    found = candidates_of("Albania is a source, transit, and destination country for women.")
    roles = {one.attributes["role"] for one in found if one.predicate == "COUNTRY_ROLE"}
    assert roles == {"origin", "transit", "destination"}


@pytest.mark.parametrize(
    ("sentence", "function"),
    [
        ("There is no shelter for male victims.", "function:shelter-men"),
        ("The state has not established a compensation fund.", "function:compensation"),
        ("The country has no national rapporteur.", "function:national-rapporteur"),
    ],
)
def test_a_denial_becomes_an_absent_function(sentence: str, function: str) -> None:
    found = candidates_of(sentence)
    assert {(one.object and one.object.id, one.state.value) for one in found if one.predicate == "HAS_FUNCTION"} == {
        (function, "absent")
    }


def test_what_is_only_asked_for_is_neither_there_nor_missing() -> None:
    found = candidates_of("GRETA recommends that the authorities should establish a compensation fund.")
    assert ties(found, "HAS_FUNCTION") == set()
    assert ties(found, "CREATED") == set()
    assert {one.subject.id for one in found if one.predicate == "RECOMMENDS"} == {"actor:intl:greta"}


@pytest.mark.parametrize(
    ("sentence", "state"),
    [
        ("The government adopted the National Plan for Victims 2030-2034.", "present"),
        ("The government plans to adopt the National Plan for Victims 2030-2034.", "planned"),
        ("The government has not adopted the National Plan for Victims 2030-2034.", "absent"),
    ],
)
def test_the_state_follows_the_verb(sentence: str, state: str) -> None:
    assert states(candidates_of(sentence), "ADOPTED") == {state}


def test_small_counts_of_people_are_banded_and_years_are_no_counts() -> None:
    found = candidates_of("In 2018 authorities identified 95 victims and four children.")
    values = {
        (one.attributes["unit"], one.attributes["value"], one.as_of) for one in found if one.predicate == "OBSERVED"
    }
    assert values == {("victims", "95", 2018), ("children", "fewer than 10", 2018)}
