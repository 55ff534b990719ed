"""Membership and chairs said from the side of the member, of a body called only "it", and of bodies without a name."""

import pytest

from tests.loaders.candidates.reading import members, stated

COUNCIL = "The National Council for Child Safety"
FORMED = f"{COUNCIL} was formed in 2014."


@pytest.mark.parametrize(
    "sentences",
    [
        [f"{COUNCIL} is chaired by the Ministry of Health; UNICEF and the NGO Blue Bird sit on it."],
        [f"{COUNCIL} has brought in the NGO Blue Bird and UNICEF as members."],
        [f"{COUNCIL} counts UNICEF and the NGO Blue Bird among its members."],
        [f"{COUNCIL} (UNICEF and the NGO Blue Bird) met twice."],
        [f"UNICEF and the NGO Blue Bird form the {COUNCIL[4:]}."],
        [f"UNICEF and the NGO Blue Bird were included in the {COUNCIL[4:]} in 2014."],
        [f"Membership of the {COUNCIL[4:]} extends to UNICEF and the NGO Blue Bird."],
        [FORMED, "Civil society is represented by UNICEF and the NGO Blue Bird."],
    ],
)
def test_members_are_found_from_their_own_side(sentences: list[str]) -> None:
    assert members(*sentences) == {("unicef", "present"), ("blue-bird", "present")}


@pytest.mark.parametrize(
    ("sentences", "who"),
    [
        ([FORMED, "UNICEF and the NGO Blue Bird were not invited to join it."], {"unicef", "blue-bird"}),
        ([FORMED, "UNICEF has asked to be admitted."], {"unicef"}),
    ],
)
def test_who_is_kept_out_is_no_member(sentences: list[str], who: set[str]) -> None:
    assert members(*sentences) == {(name, "absent") for name in who}


@pytest.mark.parametrize(
    "sentences",
    [
        [FORMED, "UNICEF should be invited to join it."],
        [f"{COUNCIL} met representatives of UNICEF."],
        ["UNICEF sits in a new building."],
    ],
)
def test_guests_and_wishes_make_no_members(sentences: list[str]) -> None:
    assert members(*sentences) == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "The Committee is composed of UNICEF and the NGO Blue Bird.",
        "Our coalition consists of two organisations: UNICEF and the NGO Blue Bird.",
        "A sub-group on begging, comprising UNICEF and the NGO Blue Bird, met twice.",
    ],
)
def test_a_body_without_a_name_has_members(sentence: str) -> None:
    assert members(sentence) == {("unicef", "present"), ("blue-bird", "present")}


@pytest.mark.parametrize(
    ("sentences", "chair"),
    [
        ([FORMED, "The Ministry of Justice chairs it."], "ministry-of-justice"),
        ([FORMED, "Its chair is the Ministry of Justice."], "ministry-of-justice"),
        ([f"{COUNCIL}, with the Ministry of Justice as chair, met twice."], "ministry-of-justice"),
        ([f"{COUNCIL} comprises the Ministry of Justice (chair) and UNICEF."], "ministry-of-justice"),
        ([f"{COUNCIL} has been chaired since 2021 by the Ministry of Justice."], "ministry-of-justice"),
        (["Twelve regional committees, each under the prefect, meet twice a year."], "prefects"),
        (["Ten local commissions are presided over by deputy mayors."], "deputy-mayors"),
    ],
)
def test_chairs_are_found_beside_pronouns_and_in_brackets(sentences: list[str], chair: str) -> None:
    assert {who for who, _, _ in stated("CHAIRS", *sentences)} == {chair}


@pytest.mark.parametrize(
    "sentences", [["The Ministry of Health is under the Government."], ["The Ministry of Justice chairs it."]]
)
def test_nobody_presides_over_a_ministry_or_over_nothing(sentences: list[str]) -> None:
    assert stated("CHAIRS", *sentences) == set()
