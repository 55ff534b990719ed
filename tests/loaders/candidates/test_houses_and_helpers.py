"""Houses that stand where bodies do, who takes part in a project, who is notified; the sentences are invented."""

import pytest

from loaders.candidates.candidate import Candidate
from tests.loaders.candidates.reading import candidates_of

Ends = tuple[str, str, str]


def said(found: list[Candidate], rule: str) -> set[Ends]:
    """Subject, label and name of the object of what a rule reads."""
    return {
        (one.subject.name, one.object.label, one.object.name)
        for one in found
        if one.rule == f"{rule}-1" and one.object is not None
    }


def test_a_centre_with_a_name_is_a_house_of_whoever_opened_it() -> None:
    found = candidates_of("In 2012 the NGO Green Door opened the Rehabilitation and Reintegration Centre for Victims.")
    assert {(who, label) for who, label, _ in said(found, "house-of-body")} == {("Green Door", "Shelter")}


@pytest.mark.parametrize(
    "sentence",
    [
        "The NGO Green Door runs the Centre for Policy Research.",
        "The authorities should open the Rehabilitation and Reintegration Centre.",
    ],
)
def test_a_centre_that_houses_nobody_is_no_house(sentence: str) -> None:
    assert said(candidates_of(sentence), "house-of-body") == set()


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("The NGO Green Door took part in an information campaign.", "Green Door"),
        ("An information campaign was held in June, attended by the NGO Green Door.", "Green Door"),
        ("The NGO Green Door is a partner in an information campaign.", "Green Door"),
    ],
)
def test_who_takes_part_in_a_project_helps_it(sentence: str, who: str) -> None:
    assert {(one, label) for one, label, _ in said(candidates_of(sentence), "taking-part")} == {(who, "Project")}


@pytest.mark.parametrize(
    "sentence",
    [
        "The NGO Green Door took part in a training course on begging.",
        "The NGO Green Door should take part in an information campaign.",
    ],
)
def test_who_is_taught_or_only_asked_helps_nothing(sentence: str) -> None:
    assert said(candidates_of(sentence), "taking-part") == set()


def test_children_in_street_situations_live_at_no_address() -> None:
    found = candidates_of("The NGO Green Door runs a day centre for street children.")
    assert {name for _, _, name in said(found, "serving")} == {"children in street situations"}


def test_the_street_of_a_house_still_never_comes_out() -> None:
    found = candidates_of("The shelter 12 Elm Street takes in street children.")
    assert not [one for one in found if "Elm" in one.says]


def test_shelters_in_a_sentence_of_their_own_are_for_somebody() -> None:
    found = candidates_of("Seven day centres for street children were working in 2019.")
    assert said(found, "serving") == {("day centres", "VictimGroup", "children in street situations")}


def test_first_responders_send_victims_on_or_notify_somebody() -> None:
    found = candidates_of("First responders referred 14 victims to the police.")
    assert {(who, label) for who, label, _ in said(found, "referral")} == {("First responders of Albania", "Actor")}


def test_a_donor_gives_a_house_a_sum() -> None:
    found = candidates_of("The European Union granted the shelter 20,000 euros.")
    assert said(found, "funding") == {("European Union", "Shelter", "shelter")}


def test_the_support_of_a_donor_is_money() -> None:
    found = candidates_of("The shelter was opened by the NGO Green Door with USAID support.")
    assert {who for who, _, _ in said(found, "sponsoring")} == {"United States Agency for International Development"}
    assert not said(found, "aiding")


def test_members_together_with_others_are_no_partners() -> None:
    found = candidates_of(
        "The NGO Green Door belongs to the Assistance Group, together with the Ministry of Justice and UNICEF."
    )
    assert not [one for one in found if one.predicate == "PARTNERS_WITH"]


@pytest.mark.parametrize(
    "sentence",
    [
        "No act of Parliament has given the committees a budget line.",
        "The working group is to propose financing of NGO programmes.",
        "The court has the power to grant humanitarian visas in each programme.",
    ],
)
def test_a_word_of_money_alone_makes_nobody_pay(sentence: str) -> None:
    assert said(candidates_of(sentence), "likely-funder") == set()
