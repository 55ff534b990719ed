"""What is part of what, and whose duty something is; the sentences are invented."""

import pytest

from tests.loaders.candidates.reading import candidates_of

COUNCIL = "The National Council for Child Safety"
UNIT = "The Agency for Safe Harbours"


def said(predicate: str, *paragraphs: str) -> set[tuple[str, str]]:
    """The names of both ends of all candidates of a predicate."""
    return {
        (one.subject.name, one.object.name)
        for one in candidates_of(*paragraphs, country="HRV")
        if one.predicate == predicate and one.object is not None
    }


@pytest.mark.parametrize(
    "sentence",
    [
        f"{UNIT} forms part of the Ministry of Justice.",
        f"{UNIT}, set up in October 2002 under the Ministry of Justice, has six employees.",
        f"{UNIT}, which belongs to the Ministry of Justice, has six employees.",
        f"{UNIT} was incorporated into the Ministry of Justice in 2019.",
        f"{UNIT}, an institution answering to the Ministry of Justice, has six employees.",
        f"The Ministry of Justice, through its {UNIT[4:]}, trained judges.",
    ],
)
def test_a_unit_is_part_of_the_body_above_it(sentence: str) -> None:
    assert said("PART_OF", sentence) == {("Agency for Safe Harbours", "Ministry of Justice")}


@pytest.mark.parametrize(
    "sentences",
    [
        [f"{COUNCIL} was formed in 2014.", "Its secretariat has three employees."],
        [f"{COUNCIL} was formed in 2014.", "A permanent secretariat prepares the meetings."],
    ],
)
def test_a_secretariat_is_part_of_the_committee_named_before(sentences: list[str]) -> None:
    assert {whole for _, whole in said("PART_OF", *sentences)} == {"National Council for Child Safety"}


@pytest.mark.parametrize(
    "sentence",
    [
        "The National Strategy for Child Safety 2019-2024 was adopted, together with an action plan.",
        "The National Strategy for Child Safety 2019-2024 and its Action Plan were adopted.",
    ],
)
def test_an_action_plan_is_part_of_its_strategy(sentence: str) -> None:
    assert {whole for _, whole in said("PART_OF", sentence)} == {"National Strategy for Child Safety 2019-2024"}


@pytest.mark.parametrize(
    "sentence",
    [
        f"{UNIT} informed the Ministry of Justice.",
        "The NGO Blue Bird belongs to the Ministry of Justice.",
        f"{UNIT} was established by the Ministry of Justice.",
        "The government set up a specialised unit.",
    ],
)
def test_who_informs_or_founds_is_no_whole(sentence: str) -> None:
    assert said("PART_OF", sentence) == set()


@pytest.mark.parametrize(
    ("sentence", "function"),
    [
        (f"{UNIT} is also the National Rapporteur.", "national rapporteur"),
        (f"{UNIT}, which alone handles such cases, has six employees.", "effective prosecution"),
        (f"Compensation is paid out by the {UNIT[4:]}.", "compensation"),
        (f"{UNIT} draws up an annual report.", "plan monitoring"),
        (f"Day-to-day cases are the business of the {UNIT[4:]}.", "effective prosecution"),
        (f"{UNIT} was given the job of publishing a list of indicators.", "indicators list"),
    ],
)
def test_a_duty_names_the_function_nearest_to_its_words(sentence: str, function: str) -> None:
    assert said("RESPONSIBLE_FOR", sentence) == {("Agency for Safe Harbours", function)}


@pytest.mark.parametrize(
    "sentence",
    [
        f"{UNIT} should be responsible for annual reports.",
        f"{UNIT} has no mandate to inspect homes.",
        f"The shelter is maintained by the {UNIT[4:]}.",
        f"According to {UNIT}, cases were closed.",
    ],
)
def test_what_is_asked_denied_or_run_is_no_duty(sentence: str) -> None:
    assert said("RESPONSIBLE_FOR", sentence) == set()
