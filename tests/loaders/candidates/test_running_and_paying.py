"""Who runs a house, who pays for it and whom it takes in, as many publishers put it; the sentences are invented."""

import pytest

from tests.loaders.candidates.reading import candidates_of, said

UNICEF = "United Nations Children's Fund"


@pytest.mark.parametrize(
    ("sentences", "who", "label"),
    [
        (["A night shelter which Casa Noua had run with volunteers was full."], "Casa Noua", "Shelter"),
        (["A second shelter is run by Tisa, a local organisation in the north."], "Tisa", "Shelter"),
        (["Two NGOs, Sunrise and Open Hands, operated shelters for women."], "Sunrise", "Shelter"),
        (["The SOS line is operated by another association, Zora Nova, at night."], "Zora Nova", "Helpline"),
        (["The Red Cross trained 340 officers in interviewing."], "Red Cross", "Project"),
        (["Eight public shelters were open.", "They belonged to the county councils."],
         "Local authorities of Albania", "Shelter"),
        (["A hotline opened in 2012.", "It is answered by the NGO Green Door."], "Green Door", "Helpline"),
        (["Legal aid is available through the NGO Green Door."], "Green Door", "Service"),
        (["Children are looked after by the NGO Green Door."], "Green Door", "Service"),
        (["The helpline has been in the hands of the NGO Green Door since 2001."], "Green Door", "Helpline"),
        (["The government funded the shelter but did not operate a hotline."], "Government of Albania", "Helpline"),
        (["The police keep the only database of victims."], "State Police of Albania", "Mechanism"),
        (["The Green Door Foundation did the following:", "• Organised three round tables for teachers."],
         "Green Door Foundation", "Project"),
    ],
)  # fmt: skip
def test_who_runs_something_is_found_in_many_turns(sentences: list[str], who: str, label: str) -> None:
    found = {(name, kind) for name, kind, _ in said(candidates_of(*sentences), "operation", "assistance")}
    assert (who, label) in found, found


@pytest.mark.parametrize(
    "sentences",
    [
        ["Financial assistance for the shelter is provided by the Ministry of Health."],
        ["UNICEF urges the authorities to:", "• provide the hotline with stable funding;"],
        ["The Ministry of Health provided 3 million leks to the shelter."],
    ],
)
def test_who_gives_money_or_advice_runs_nothing(sentences: list[str]) -> None:
    assert said(candidates_of(*sentences), "operation", "assistance") == set()


@pytest.mark.parametrize(
    ("sentences", "payer", "state"),
    [
        (["The shelter was set up with Dutch money."], "Netherlands", "present"),
        (["Victims sleep in the shelter, at the expense of the Red Cross."], "Red Cross", "present"),
        (["Public money reached the civil society shelters."], "Albania", "present"),
        (["The NGO Green Door runs a shelter, with UNICEF paying for its nurses."], UNICEF, "present"),
        (["The shelter closed when funds from UNICEF dried up."], UNICEF, "ended"),
        (["The crisis centre was shut down when the municipality withdrew its contribution."],
         "Local authorities of Albania", "ended"),
        (["The NGO Green Door runs a shelter.", "Its rent is covered by UNICEF."], UNICEF, "present"),
        (["The helpline opened in 2010.", "Until 2015 it was paid for by the Norwegian Financial Mechanism."],
         "Norwegian Financial Mechanism", "present"),
        (["The shelter lost its funding from UNICEF."], UNICEF, "ended"),
        (["The shelter received no money from the state budget."], "Government of Albania", "absent"),
        (["The project “Safe Bridge” is co-financed by the European Union (85%) and the Ministry of Justice (15%)."],
         "Ministry of Justice of Albania", "present"),
    ],
)  # fmt: skip
def test_who_pays_is_found_in_many_turns(sentences: list[str], payer: str, state: str) -> None:
    found = {(name, given) for name, _, given in said(candidates_of(*sentences), "funding", "payment")}
    assert (payer, state) in found, found


@pytest.mark.parametrize(
    "sentence",
    [
        "Dutch women were met at the shelter.",
        "Public attention reached the shelter.",
        "UNICEF urges the police to be patient; allocating resources to the shelter was discussed.",
    ],
)
def test_no_money_is_read_where_none_is_said(sentence: str) -> None:
    assert said(candidates_of(sentence), "funding", "payment") == set()


@pytest.mark.parametrize(
    ("sentences", "groups"),
    [
        (["The shelter opened in 2010.", "With nurses at hand, it admits women and unaccompanied minors."],
         {"women", "unaccompanied-children"}),
        (["The NGO Green Door assisted 40 women."], {"women"}),
        (["Boys are housed at the shelter."], {"boys"}),
        (["The shelter accepts only girls."], {"girls"}),
    ],
)  # fmt: skip
def test_whom_a_house_takes_in_is_found(sentences: list[str], groups: set[str]) -> None:
    served = {one.object.id for one in candidates_of(*sentences) if one.rule == "serving-1" and one.object}
    assert served >= {f"group:{group}" for group in groups}


def test_shelters_in_general_are_for_nobody_in_particular() -> None:
    found = candidates_of("The rules do not apply in shelters for women.")
    assert not [one for one in found if one.rule == "serving-1"]
