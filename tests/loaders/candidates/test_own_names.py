"""Names of organisations that no list has: in other languages, in rows, named again without what they are."""

import pytest

from tests.loaders.candidates.reading import candidates_of, names


def _actors(*paragraphs: str) -> set[str]:
    return names(candidates_of(*paragraphs, country="SVN"), "Actor")


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("The NGO Hapi për Dritën helped.", {"Hapi për Dritën"}),
        ("The association Glas za Mir runs a shelter.", {"Glas za Mir"}),
        ("The Ohrid-based foundation Bela Ruža was praised.", {"Bela Ruža"}),
        ("The NGOs Lasta Nova (Split), Vir (Zadar) and Zvonik (Osijek) advise.", {"Lasta Nova", "Vir", "Zvonik"}),
        ("The NGO Nova Ladja and the Office for Equality agreed.", {"Nova Ladja", "Office for Equality"}),
        ("The child rights network KLJUN and the rights group Bela Vrana wrote.", {"KLJUN", "Bela Vrana"}),
        ("Beds are offered by Vetrni Dom, which covers its own costs.", {"Vetrni Dom"}),
        ("Zora Dela, in Piran, offered temporary housing to women.", {"Zora Dela"}),
        ("Medica Vetrna advises women.", {"Medica Vetrna"}),
        ("Caritas Slovenia advises women.", {"Caritas Slovenia"}),
        ("Zvezda Nova, a women’s group, advises women.", {"Zvezda Nova"}),
    ],
)
def test_an_organisation_is_known_by_what_stands_around_its_name(sentence: str, wanted: set[str]) -> None:
    assert _actors(sentence) == wanted


def test_an_organisation_in_a_row_of_bodies_is_one_of_them() -> None:
    found = _actors("Members are Bela Ladja, the Centre for Youth Work, Glas Otroka and UNICEF.")
    assert found == {"Bela Ladja", "Centre for Youth Work", "Glas Otroka", "United Nations Children's Fund"}


def test_an_organisation_is_named_again_without_what_it_is() -> None:
    found = candidates_of("The Silver Willow Association opened in 2003.", "Silver Willow keeps a helpline.")
    assert [one.lines for one in found if one.subject.id.endswith("silver-willow-association")][:2] == [(1, 1), (2, 2)]


def test_a_field_of_work_or_a_town_is_no_short_form_of_an_organisation() -> None:
    found = candidates_of(
        "The Legal Aid Association and the Tirana Foundation met.", "Legal Aid is free in Tirana.", country="ALB"
    )
    assert {one.lines for one in found if one.predicate == "NAMED" and one.subject.label == "Actor"} == {(1, 1)}


@pytest.mark.parametrize(
    "sentence",
    [
        "12 Interview with Dorina Vasq and Milo Tern, IOM Skopje, 27 January 2004.",
        "Jane Tolland, UNICEF, said so.",
        "John Marsh and the IOM team agreed.",
        "Information from Kersti Vale, UNHCR.",
    ],
)
def test_a_person_beside_a_body_is_no_organisation(sentence: str) -> None:
    found = candidates_of(sentence)
    assert not {one.subject.name for one in found} & {"Dorina Vasq", "Milo Tern", "Jane Tolland", "John Marsh"}
    assert not any("Vale" in one.subject.name or "Interview" in one.subject.name for one in found)


def test_whose_a_house_is_makes_no_name() -> None:
    assert _actors("The state supported three specialised NGO-run shelters.") == set()


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("The Prosecutor General spoke.", {"Prosecutor General"}),
        ("The Security and Intelligence Service spoke.", {"Security and Intelligence Service"}),
        ("The Coast Guard Command and the Lake Guard came.", {"Coast Guard Command", "Lake Guard"}),
        ("The Gendarmerie came.", {"Gendarmerie"}),
        ("The Sub-group for Combating Smuggling met.", {"Sub-group for Combating Smuggling"}),
        ("The Sector “Smuggling in Lakes” grew.", {"Sector “Smuggling in Lakes”"}),
        ("The Service Against Organised Crime grew.", {"Service Against Organised Crime"}),
        ("The Asylum Department of the Directorate of Lakes grew.", {"Asylum Department", "Directorate of Lakes"}),
        ("The Council of Europe Office in Ljubljana helped.", {"Council of Europe Office in Ljubljana"}),
        ("The Dutch embassy and the Kingdom of Norway paid.", {"Dutch Embassy", "Kingdom of Norway"}),
        ("A State Secretary presides.", set()),
    ],
)  # fmt: skip
def test_bodies_are_named_by_offices_and_forces(sentence: str, wanted: set[str]) -> None:
    assert _actors(sentence) == wanted


def test_a_donor_is_named_in_what_it_pays_for() -> None:
    found = candidates_of("The UNHCR-supported centre belongs to the EU-funded LANTERN project.", country="SVN")
    assert {"UN High Commissioner for Refugees", "European Union"} <= names(found, "Actor")
    assert names(found, "Project") == {"LANTERN project"}


def test_a_programme_of_two_countries_that_pays_is_a_body() -> None:
    found = candidates_of("A grant came from the Swiss-Croatian Co-operation Programme.", country="HRV")
    assert names(found, "Actor") == {"Swiss-Croatian Co-operation Programme"}
    assert names(found, "Project") == set()


def test_a_mechanism_with_a_name_of_its_own_is_known() -> None:
    found = candidates_of("The Independent Monitoring Mechanism (IMM) and the Norwegian Financial Mechanism exist.")
    assert names(found, "Mechanism") == {"Independent Monitoring Mechanism"}


def test_a_line_is_told_by_whom_it_is_for_or_by_its_short_number() -> None:
    found = candidates_of("The Hotline for Survivors of Violence is new.", "The SOS line 1299 is old.", country="SVN")
    assert names(found, "Helpline") == {"Hotline for Survivors of Violence", "SOS line 1299"}


def test_a_shelter_is_told_by_whom_it_is_for() -> None:
    found = candidates_of("The Shelter for Urgent Placement is full.", country="SVN")
    assert names(found, "Shelter") == {"Shelter for Urgent Placement"}
