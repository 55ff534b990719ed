"""Who sits on a body, presides over it and coordinates, and who works with whom."""

import pytest

from tests.loaders.candidates.reading import candidates_of

COUNCIL = "The National Council for Child Safety"


def said(predicate: str, *paragraphs: str) -> set[tuple[str, str]]:
    """The ends of all candidates of a predicate, each by the end of its id."""
    found = candidates_of(*paragraphs, country="HRV")
    return {
        (one.subject.id.split(":")[-1], one.object.id.split(":")[-1])
        for one in found
        if one.predicate == predicate and one.object is not None
    }


def members(*paragraphs: str) -> set[tuple[str, str]]:
    """Each member with its role."""
    return {
        (one.subject.id.split(":")[-1], one.attributes.get("role", "full"))
        for one in candidates_of(*paragraphs, country="HRV")
        if one.predicate == "MEMBER_OF"
    }


@pytest.mark.parametrize(
    "sentence",
    [
        f"Seats on {COUNCIL[4:]} are held by the Ministry of Justice and UNICEF.",
        f"The following bodies hold a seat on the {COUNCIL[4:]}: the Ministry of Justice and UNICEF.",
        f"{COUNCIL}, on which sit the Ministry of Justice and UNICEF, met twice.",
        f"{COUNCIL}, where the Ministry of Justice and UNICEF are represented, met twice.",
        f"{COUNCIL} met twice; it comprises the ministers of justice and representatives of UNICEF.",
    ],
)
def test_members_are_found_in_whatever_turn_they_are_listed(sentence: str) -> None:
    assert {member for member, _ in members(sentence)} == {"ministry-of-justice", "unicef"}


def test_deputy_ministers_stand_for_their_ministries() -> None:
    found = members(f"{COUNCIL} brings together the deputy ministers of the Interior, Justice, and Health.")
    assert {member for member, _ in found} == {"ministry-of-interior", "ministry-of-justice", "ministry-of-health"}


def test_items_of_a_list_belong_to_the_body_that_opens_it() -> None:
    found = members(f"{COUNCIL} is made up of:", "the Ministry of Justice;", "the NGO Blue Bird.")
    assert found == {("ministry-of-justice", "full"), ("blue-bird", "full")}


def test_who_attends_without_a_vote_is_an_observer_of_the_body_before() -> None:
    found = members(
        f"{COUNCIL} comprises the Ministry of Justice.",
        "IOM and two NGOs, Blue Bird and Green Door, attend as observers.",
        "UNHCR attends by invitation.",
    )
    assert found == {
        ("ministry-of-justice", "full"), ("iom", "observer"), ("blue-bird", "observer"), ("green-door", "observer"),
        ("unhcr", "invited"),
    }  # fmt: skip


def test_those_who_send_a_member_belong_to_the_body_before() -> None:
    found = members(
        f"{COUNCIL} was formed in 2014.", "Two bodies delegate a member: the Ministry of Justice and UNICEF."
    )
    assert found == {("ministry-of-justice", "full"), ("unicef", "full")}


@pytest.mark.parametrize(
    "sentence", ["UNICEF was informed by the Ministry of Justice.", "The team met UNICEF and IOM."]
)
def test_who_informs_or_meets_is_no_member(sentence: str) -> None:
    assert members(sentence) == set()


@pytest.mark.parametrize(
    ("sentence", "chairs"),
    [
        (f"{COUNCIL} works under the chairmanship of the Minister of Justice.", {"ministry-of-justice"}),
        (f"{COUNCIL}, over which the Ministry of Health presides, met twice.", {"ministry-of-health"}),
        (
            f"{COUNCIL} is chaired by the Ministry of Health, co-chaired by UNICEF and with the NGO Blue Bird "
            "as deputy chair.",
            {"ministry-of-health", "unicef", "blue-bird"},
        ),
        ("The Ministry of Health is headed by a physician.", set()),
    ],
)
def test_all_chairs_of_a_body_are_found(sentence: str, chairs: set[str]) -> None:
    assert {chair for chair, _ in said("CHAIRS", sentence)} == chairs


@pytest.mark.parametrize(
    ("sentence", "coordinated"),
    [
        (f"{COUNCIL} is in charge of co-ordinating the work of all competent authorities.", {"hrv"}),
        (f"Co-ordination is ensured by the {COUNCIL[4:]}.", {"hrv"}),
        (f"{COUNCIL} coordinates with UNICEF.", set()),
    ],
)
def test_who_coordinates_everybody_coordinates_the_country(sentence: str, coordinated: set[str]) -> None:
    assert {what for _, what in said("COORDINATES", sentence)} == coordinated


@pytest.mark.parametrize(
    ("paragraphs", "pairs"),
    [
        (["In co-operation with UNICEF, the NGO Blue Bird trained teachers."], {("blue-bird", "unicef")}),
        (["The cooperation with Europol is satisfactory."], {("hrv", "europol")}),
        (
            ["UNICEF opened a centre.", "Lessons are organised jointly with the NGO Blue Bird."],
            {("unicef", "blue-bird")},
        ),
        ([f"{COUNCIL} comprises the Ministry of Justice, along with UNICEF."], set()),
    ],
)
def test_partners_are_found_beside_the_country_and_across_a_full_stop(
    paragraphs: list[str], pairs: set[tuple[str, str]]
) -> None:
    assert said("PARTNERS_WITH", *paragraphs) == pairs
