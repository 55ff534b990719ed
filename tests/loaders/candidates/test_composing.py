"""Whom a body is made up of where the list comes first, last or over several sentences; the sentences are invented."""

import pytest

from tests.loaders.candidates.reading import members, stated

COUNCIL = "The National Council for Child Safety"
FORMED = f"{COUNCIL} was formed in 2014."
TWO = "the Ministry of Health and the NGO Blue Bird"


@pytest.mark.parametrize(
    "sentences",
    [
        [FORMED, f"Around its table one finds {TWO}."],
        [FORMED, f"Appointed to it were {TWO}."],
        [FORMED, f"On it are represented {TWO}."],
        [FORMED, f"Its founding members were {TWO}."],
        [FORMED, f"Its composition is: {TWO}."],
        [FORMED, f"Its five members ({TWO}, and three others) are named for four years."],
        [FORMED, f"Seats are held by {TWO}."],
        [FORMED, f"Other participants include {TWO}."],
        [FORMED, f"Among its members are {TWO}."],
        [FORMED, f"It counts among its members {TWO}."],
        [FORMED, "The Ministry of Health and the NGO Blue Bird took part."],
        [FORMED, "The Ministry of Health and the NGO Blue Bird each have a delegate there."],
        [FORMED, "The Ministry of Health and the NGO Blue Bird are its members."],
        [f"{COUNCIL} draws its membership from {TWO}."],
        [f"{COUNCIL} has 14 members, including {TWO}."],
        [f"{COUNCIL} has as its members {TWO}."],
        [f"{COUNCIL}, with {TWO} as members, approved the plan."],
        [f"{COUNCIL} numbers six: {TWO}."],
        [f"Besides the Ministry of Health, {COUNCIL[:1].lower()}{COUNCIL[1:]} contains the NGO Blue Bird."],
        [f"{COUNCIL}'s membership is as follows: Ministry of Health; NGO Blue Bird."],
    ],
)
def test_members_beside_words_of_membership_are_found(sentences: list[str]) -> None:
    assert members(*sentences) == {("ministry-of-health", "present"), ("blue-bird", "present")}


def test_who_left_later_is_a_member_no_more() -> None:
    found = members(f"{COUNCIL} is composed of UNICEF and the Ministry of Health.", "The NGO Blue Bird left in 2016.")
    assert ("blue-bird", "ended") in found


def test_ministries_told_by_their_fields_are_each_a_member() -> None:
    found = members(f"{COUNCIL} consists of three ministers (Interior; Health; Education) and meets twice a year.")
    assert {member for member, _ in found} == {"ministry-of-interior", "ministry-of-health", "ministry-of-education"}


@pytest.mark.parametrize(
    "sentences",
    [
        [FORMED, f"Its members met {TWO}."],
        [FORMED, "The Ministry of Health should take part."],
        [FORMED, f"Its place was taken by {TWO}."],
        [f"Seats in the hall were offered by {TWO}."],
        ["The NGO Blue Bird left in 2016."],
    ],
)
def test_what_says_nothing_of_a_body_gives_no_member(sentences: list[str]) -> None:
    assert members(*sentences) == set()


@pytest.mark.parametrize(
    "sentences",
    [
        [FORMED, "At its head stands the Ministry of Health."],
        [FORMED, "The Ministry of Health steers its discussions."],
        [FORMED, "Its proceedings are moderated by the Ministry of Health."],
        [FORMED, "The Ministry of Health is in the chair."],
        [FORMED, "It met under the presidency of the Deputy Secretary of the Ministry of Health."],
        [f"Presided over by the Ministry of Health, {COUNCIL[:1].lower()}{COUNCIL[1:]} met twice."],
        [f"{COUNCIL} is under the command of the Ministry of Health."],
        [f"{COUNCIL}, whose president is an official of the Ministry of Health, met twice."],
    ],
)
def test_who_leads_a_body_is_found(sentences: list[str]) -> None:
    assert stated("CHAIRS", *sentences) == {("ministry-of-health", "national-council-for-child-safety", "present")}


def test_whoever_heads_an_inquiry_chairs_nothing() -> None:
    assert stated("CHAIRS", FORMED, "The Ministry of Health stands at the head of the queue.") == set()


@pytest.mark.parametrize(
    "sentences",
    [
        [FORMED, "The NGO Blue Bird ensures its coordination."],
        [FORMED, "Its convenor is the NGO Blue Bird."],
        [FORMED, "The NGO Blue Bird acts as its coordinator."],
    ],
)
def test_who_coordinates_a_body_that_is_only_it_is_found(sentences: list[str]) -> None:
    assert stated("COORDINATES", *sentences) == {("blue-bird", "national-council-for-child-safety", "present")}


@pytest.mark.parametrize(
    "sentence",
    [
        "The Agency for Safe Harbours acts as coordinator of the national response.",
        "The Agency for Safe Harbours is the main coordinating body.",
    ],
)
def test_the_coordinating_body_of_a_country_coordinates_the_country(sentence: str) -> None:
    assert stated("COORDINATES", sentence) == {("agency-for-safe-harbours", "hrv", "present")}


@pytest.mark.parametrize(
    "sentence",
    [
        "The Agency for Safe Harbours, under the supervision of the Ministry of Justice, has six employees.",
        "The Agency for Safe Harbours, part of the Ministry of Justice, has six employees.",
        "The Ministry of Justice hosts the Agency for Safe Harbours.",
        "The Ministry of Justice, to which the Agency for Safe Harbours belongs, has six employees.",
    ],
)
def test_a_unit_said_after_the_body_above_it_is_part_of_it(sentence: str) -> None:
    assert stated("PART_OF", sentence) == {("agency-for-safe-harbours", "ministry-of-justice", "present")}


@pytest.mark.parametrize(
    "sentence",
    [
        "It is up to the Agency for Safe Harbours to assist victims.",
        "The main duty of the Agency for Safe Harbours is to assist victims.",
        "Responsibility for victim assistance lies with the Agency for Safe Harbours.",
    ],
)
def test_whose_duty_help_is_however_it_is_said(sentence: str) -> None:
    assert stated("RESPONSIBLE_FOR", sentence) == {("agency-for-safe-harbours", "victim-assistance", "present")}


def test_money_that_comes_from_a_body_is_no_duty_of_it() -> None:
    assert stated("RESPONSIBLE_FOR", "Funding for care comes from the Agency for Safe Harbours.") == set()
