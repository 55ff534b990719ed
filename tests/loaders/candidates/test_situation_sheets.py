"""Invented prose about absences, routes, penalties, parties, figures and recommendations, in the manner of several
publishers: so many of its facts must be found, and so many of the candidates must be among them."""

import pytest

from tests.loaders.candidates.reading import candidates_of
from tests.loaders.candidates.situation_sheet import read_situation


@pytest.mark.parametrize(
    ("sheet", "recall", "precision"),
    [
        ("us-tip-situation", 0.90, 0.75),
        ("greta-situation", 0.90, 0.85),
        ("osce-situation", 0.90, 0.75),
        ("montenegro-situation", 0.90, 0.75),
    ],
)
def test_a_sheet_is_read_at_least_so_well(sheet: str, recall: float, precision: float) -> None:
    read = read_situation(sheet)
    assert read.recall >= recall, read.missed()
    assert read.precision >= precision, read.wrong()


@pytest.mark.parametrize(
    ("sentence", "function", "state"),
    [
        ("No referral mechanism has been established.", "function:referral-mechanism", "absent"),
        ("A referral mechanism remains to be set up.", "function:referral-mechanism", "absent"),
        ("The central database is not yet operational.", "function:central-database", "on_paper"),
        ("The helpline stopped operating in 2018.", "function:hotline", "ended"),
        ("The government plans to establish a compensation fund.", "function:compensation", "planned"),
    ],
)
def test_a_function_has_the_state_that_the_sentence_gives_it(sentence: str, function: str, state: str) -> None:
    found = candidates_of(sentence)
    assert {(one.object and one.object.id, one.state.value) for one in found if one.predicate == "HAS_FUNCTION"} == {
        (function, state)
    }


def test_a_number_of_a_convention_denies_nothing() -> None:
    found = candidates_of("Albania ratified ILO Convention No. 182 on child labour and training in 2001.")
    assert [one for one in found if one.predicate in {"HAS_FUNCTION", "FALLS_SHORT"}] == []


def test_two_clauses_are_two_routes_and_not_four() -> None:
    found = candidates_of(
        "Men from Albania are trafficked to Greece, while men from Moldova are trafficked to Italy.", country=None
    )
    assert {tuple(one.attributes["stops"]) for one in found if one.predicate == "ROUTE"} == {
        ("country:alb origin", "country:grc destination"),
        ("country:mda origin", "country:ita destination"),
    }


def test_each_value_of_a_series_has_its_own_year() -> None:
    found = candidates_of("The number of identified victims was 523 in 2017 and 594 in 2018.")
    assert {(one.attributes["value"], one.as_of) for one in found if one.predicate == "OBSERVED"} == {
        ("523", 2017),
        ("594", 2018),
    }


def test_a_value_of_the_year_before_is_not_given_to_this_year() -> None:
    found = candidates_of("Authorities identified 38 victims, compared with 27 victims in 2018.")
    assert {(one.attributes["value"], one.as_of) for one in found if one.predicate == "OBSERVED"} == {
        ("38", 2019),
        ("27", 2018),
    }


def test_a_country_that_is_excepted_is_no_party() -> None:
    found = candidates_of(
        "All six Western Balkan countries except Kosovo have ratified the Palermo Protocol.", country=None
    )
    assert {one.subject.id for one in found if one.predicate == "PARTY_TO"} == {
        "country:alb", "country:bih", "country:mkd", "country:mne", "country:srb",
    }  # fmt: skip


def test_items_of_a_list_are_asked_by_the_body_that_opens_it() -> None:
    found = candidates_of(
        "GRETA urges the authorities to improve protection, in particular by:",
        "ensuring access to free legal aid;",
        "setting up a compensation fund.",
    )
    asked = {
        (one.lines[0], one.subject.id, function)
        for one in found
        if one.predicate == "RECOMMENDS"
        for function in one.attributes.get("about", ())
    }
    assert {
        (2, "actor:intl:greta", "function:legal-aid"),
        (3, "actor:intl:greta", "function:compensation"),
    } <= asked


def test_conditions_that_are_blamed_worsen_trafficking_in_the_country() -> None:
    found = candidates_of("Poverty and corruption make women vulnerable to trafficking.")
    assert {(one.subject.id, one.object and one.object.id) for one in found if one.predicate == "EXACERBATES"} == {
        ("factor:poverty", "country:alb"),
        ("factor:corruption", "country:alb"),
    }


def test_the_protocols_of_a_convention_bind_whom_it_binds() -> None:
    found = candidates_of("Albania ratified the UN Convention against Transnational Organised Crime and its Protocols.")
    assert {(one.subject.id, one.object and one.object.id) for one in found if one.predicate == "PARTY_TO"} == {
        ("country:alb", "agreement:intl:untoc"),
        ("country:alb", "agreement:intl:palermo-protocol"),
        ("country:alb", "agreement:intl:smuggling-protocol"),
    }
