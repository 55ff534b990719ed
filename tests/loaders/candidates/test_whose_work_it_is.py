"""Whose a project is, who runs what is called NGO-run, who pays, helps and is reached; the sentences are invented."""

import pytest

from tests.loaders.candidates.reading import candidates_of, said


@pytest.mark.parametrize(
    ("sentences", "who", "label"),
    [
        (["A programme of UNICEF and UNHCR reached three towns."], "United Nations Children's Fund", "Project"),
        (["The project “Safe Bridge” is led by the NGO Green Door."], "Green Door", "Project"),
        (["At the initiative of UNICEF, an awareness campaign was held in June."],
         "United Nations Children's Fund", "Project"),
        (["The joint UNICEF/UNHCR action “Safe Bridge” ended in May."], "United Nations Children's Fund", "Project"),
        (["A report on begging, written by the NGO Green Door, came out in May."], "Green Door", "Project"),
        (["The network hosted together with the NGO Green Door a regional forum."], "Green Door", "Project"),
    ],
)  # fmt: skip
def test_whose_project_it_is_is_found_in_many_turns(sentences: list[str], who: str, label: str) -> None:
    found = {(name, kind) for name, kind, _ in said(candidates_of(*sentences), "operation", "undertaking")}
    assert (who, label) in found, found


def test_a_training_of_the_police_is_not_theirs() -> None:
    assert said(candidates_of("A training of the police took place in May."), "undertaking") == set()


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("The NGO-run shelter took in ten women.", "NGOs of Albania"),
        ("The government-run hotline rang in vain.", "Albania"),
        ("The hotline run by the state rang in vain.", "Albania"),
    ],
)
def test_the_name_of_a_house_may_tell_who_runs_it(sentence: str, who: str) -> None:
    assert {name for name, _, _ in said(candidates_of(sentence), "run-by-kind")} == {who}


@pytest.mark.parametrize("sentence", ["Fund the NGO-run shelters.", "The authorities should support NGO-run shelters."])
def test_what_is_only_asked_for_runs_nowhere(sentence: str) -> None:
    assert said(candidates_of(sentence), "run-by-kind") == set()


def test_what_a_shelter_gives_is_a_service_of_whoever_runs_it() -> None:
    found = candidates_of(
        "The NGO Green Door runs a shelter.", "The shelter provides women with legal representation and medical aid."
    )
    assert said(found, "help-of-house") == {("Green Door", "Service", "present")}


def test_what_a_shelter_of_nobody_gives_is_nobodys() -> None:
    assert said(candidates_of("The shelter provides women with medical aid."), "help-of-house") == set()


def test_it_goes_on_about_the_government() -> None:
    found = candidates_of("The government did little.", "It operated two shelters.")
    assert ("Government of Albania", "Shelter", "present") in said(found, "operation")


def test_representatives_act_for_their_body() -> None:
    found = candidates_of("Representatives of UNICEF organised three round tables.")
    assert said(found, "operation") == {("United Nations Children's Fund", "Project", "present")}


@pytest.mark.parametrize(
    ("sentences", "who"),
    [
        (["UNICEF trained nobody; mediators were trained by the NGO Green Door."], "Green Door"),
        (["UNHCR brought back twelve persons in May."], "UN High Commissioner for Refugees"),
    ],
)
def test_trainings_and_returns_are_found_in_passives_too(sentences: list[str], who: str) -> None:
    assert who in {name for name, _, _ in said(candidates_of(*sentences), "assistance")}


@pytest.mark.parametrize(
    ("sentence", "payer", "label", "state"),
    [
        ("UNICEF set aside 40,000 euros for foreign victims.", "United Nations Children's Fund", "Service", "present"),
        ("The NGO Green Door covers its costs from a grant of USAID.",
         "United States Agency for International Development", "Actor", "present"),
        ("The NGO Green Door, whose eight beds are paid for out of the budget of UNICEF, is full.",
         "United Nations Children's Fund", "Actor", "present"),
        ("A film was supported by USAID.", "United States Agency for International Development", "Project", "present"),
        ("There are no budget allocations for legal aid.", "Albania", "Service", "absent"),
    ],
)  # fmt: skip
def test_who_pays_is_found_where_no_house_follows(sentence: str, payer: str, label: str, state: str) -> None:
    assert (payer, label, state) in said(candidates_of(sentence), "sponsoring", "funding")


def test_nobody_pays_where_a_sum_is_a_count() -> None:
    assert said(candidates_of("The police identified 40 victims for UNICEF."), "sponsoring", "funding") == set()


@pytest.mark.parametrize(
    ("sentence", "who", "label"),
    [
        ("UNICEF took part in the drafting of the National Strategy 2020-2022.",
         "United Nations Children's Fund", "Strategy"),
        ("UNICEF helped the police to set up a helpline.", "United Nations Children's Fund", "Helpline"),
        ("The government, with UNICEF support, reopened mobile teams.", "United Nations Children's Fund", "Service"),
    ],
)  # fmt: skip
def test_who_helps_to_make_something_is_found(sentence: str, who: str, label: str) -> None:
    assert (who, label, "present") in said(candidates_of(sentence), "aiding", "support")


def test_whoever_should_help_has_not_helped() -> None:
    assert said(candidates_of("UNICEF should help the police to set up a helpline."), "aiding") == set()


@pytest.mark.parametrize(
    ("sentence", "groups"),
    [
        ("UNICEF ran a campaign that focused on girls.", {"girls"}),
        ("For women, the NGO Green Door opened a shelter.", {"women"}),
        ("Boys are assisted by the NGO Green Door.", {"boys"}),
    ],
)
def test_whom_help_reaches_is_found(sentence: str, groups: set[str]) -> None:
    served = {one.object.id for one in candidates_of(sentence) if one.rule == "reaching-1" and one.object}
    assert served == {f"group:{group}" for group in groups}


def test_a_campaign_against_violence_reaches_nobody_named() -> None:
    found = candidates_of("UNICEF ran a campaign focused on violence against women.")
    assert [one for one in found if one.rule == "reaching-1"] == []
