"""Figures in short phrases, whose task something is, who watches and what nobody set up; the sentences are invented."""

import pytest

from tests.loaders.candidates.reading import candidates_of


def values(sentence: str) -> set[str]:
    return {str(one.attributes["value"]) for one in candidates_of(sentence) if one.predicate == "OBSERVED"}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The courts opened 474 cases in 2022, down from 505 in 2021.", {"474", "505"}),
        ("Of the 501 victims, 372 were women, 61 in forced labour and 44 in begging.", {"501", "372", "61", "44"}),
        ("There are 60 inspectors and 34 of them were trained.", {"60", "34"}),
        ("In 2019 no official was convicted.", {"0"}),
        ("The police did not identify any victims.", {"0"}),
        ("The agency ran 63 campaigns and imposed 32 fines.", {"63", "32"}),
        ("Judges handed down more prison terms than before.", {"increased"}),
        ("The number of identified victims went up.", {"increased"}),
        ("The country was kept on Tier 2 Watch List.", {"Tier 2 Watch List"}),
        ("Half of the victims were children.", {"half"}),
        ("The number of victims was 428 in 2019, 401 in 2020 and 389 in 2022.", {"428", "401", "389"}),
    ],
)
def test_figures_are_read_however_short_their_phrase(sentence: str, expected: set[str]) -> None:
    assert expected <= values(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Section 3 reports the findings; Table 7 provides details.",
        "The unit should be given 20 additional posts.",
        "In the majority of cases nothing is known.",
        "The shelter has 24 beds.",
        "The reform has six steps and four goals.",
    ],
)
def test_what_is_no_figure_of_this_field_is_left_out(sentence: str) -> None:
    assert values(sentence) == set()


def tasks(*sentences: str) -> set[tuple[str, str]]:
    return {
        (one.subject.name, one.object.id)
        for one in candidates_of(*sentences)
        if one.predicate == "RESPONSIBLE_FOR" and one.object
    }


@pytest.mark.parametrize(
    ("sentence", "function"),
    [
        ("The Agency for Safe Harbours had exclusive competence for trafficking cases.", "effective-prosecution"),
        ("The Agency for Safe Harbours discharges the functions of national rapporteur.", "national-rapporteur"),
        ("The Agency for Safe Harbours acts as guardian of children.", "guardianship"),
        ("Guardianship of children falls to the Agency for Safe Harbours.", "guardianship"),
        ("Guardianship of children is a matter for the Agency for Safe Harbours.", "guardianship"),
        ("The Agency for Safe Harbours registers recruitment agencies.", "employment-agency-control"),
        ("Leaflets on legal aid (Implementing agency: Agency for Safe Harbours).", "legal-aid"),
    ],
)
def test_whose_task_something_is_is_found_in_many_turns(sentence: str, function: str) -> None:
    assert ("Agency for Safe Harbours", f"function:{function}") in tasks(sentence)


def test_who_identifies_victims_has_a_predicate_of_its_own() -> None:
    assert tasks("The Agency for Safe Harbours is responsible for identifying victims.") == set()


def test_who_is_visited_is_watched_by_the_body_that_visits() -> None:
    found = candidates_of("GRETA visited the country in May.", "The Red Cross visited the camp.")
    assert {one.subject.id for one in found if one.predicate == "MONITORS"} == {"actor:intl:greta"}


def test_a_rank_in_tiers_comes_from_the_department_of_state() -> None:
    found = candidates_of("ALBANIA: Tier 2")
    assert [one.subject.id for one in found if one.predicate == "MONITORS"] == ["actor:intl:us-state-department"]


@pytest.mark.parametrize(
    "sentence",
    [
        "There is still no independent national rapporteur.",
        "No rapporteur has ever been named.",
        "The joint committee has not been constituted.",
        "There is no accommodation for men.",
    ],
)
def test_what_nobody_set_up_is_denied(sentence: str) -> None:
    (denied,) = [one for one in candidates_of(sentence) if one.rule == "creation-denied-1"]
    assert (denied.subject.id, denied.state.value) == ("country:alb", "absent")


def test_a_rapporteur_who_did_not_answer_is_not_denied() -> None:
    found = candidates_of("The rapporteur has not been asked. No victim spoke to the committee.")
    assert not [one for one in found if one.rule == "creation-denied-1"]


def test_few_people_are_counted_as_few_and_few_things_not_at_all() -> None:
    assert values("Only nine clients were tried, from seven towns.") == {"fewer than 10"}
    assert {"39", "14"} <= values("Convictions fell from thirty-nine in 2013 to fourteen in 2019.")
