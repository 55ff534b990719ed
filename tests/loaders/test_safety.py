"""Do no harm: what may lead to a person or to a shelter never enters, whatever a source prints."""

import pytest

from loaders.safety import SafetyWords, findings
from tests.loaders.folder import FACT, WHERE, Folder

FIX = "  fix: say it without; an office, a country and a band are enough"
SHELTER = "shelter:xru:lantern-shelter"


def saying(folder: Folder, says: str) -> str:
    """What the loader finds when a fact on the shelter says this."""
    folder.facts(FACT.replace("Lantern has a shelter.", f"'{says}'"))
    return folder.problem()


@pytest.mark.parametrize(
    ("says", "what"),
    [
        ("The shelter is in King Street.", "'Street' looks like part of an address"),
        ("The shelter is at ul. Kralja 4.", "'ul.' looks like part of an address"),
        ("The shelter has P.O. Box 12.", "'P.O. Box' looks like part of an address"),
        ("Call the shelter at +381 11 334 5566.", "'+381 11 334 5566' looks like a telephone number"),
        ("Call the shelter at 011/334-5566.", "'011/334-5566' looks like a telephone number"),
        (
            "Call the shelter at 00381 (11) 334 5566, day or night.",
            "'00381 (11) 334 5566' looks like a telephone number",
        ),
        ("Call the shelter at +381.11.334.55.66!", "'+381.11.334.55.66' looks like a telephone number"),
        ("Call the shelter at 0113345566.", "'0113345566' looks like a telephone number"),
        ("Write to help@lantern.example for a place.", "'help@lantern.example' looks like an e-mail or web address"),
        ("The shelter is at www.lantern.example on the net.", "'www.' looks like an e-mail or web address"),
        ("It stands at 44.8125, 20.4612 in the plain.", "'44.8125, 20.4612' looks like coordinates"),
        ("It stands at 44.812° N, 20.461° E.", "'44.812° N, 20.461' looks like coordinates"),
        ("It takes people from 8:00 to 16:00 daily.", "'8:00 to 16:00' looks like opening hours"),
        ("Its opening hours are known.", "'opening hours' looks like opening hours"),
        ("It is a house in Strelsau.", "'strelsau' is a town; a shelter is known by its country only"),
        ("The shelter has 12 beds.", "'12 beds' is an exact size; the capacity of a shelter is a band"),
        ("Goran Petrovic runs the shelter.", "'Goran Petrovic' looks like a person''s name".replace("''", "'")),
        ("Mrs Rassendyll runs the shelter.", "'Mrs Rassendyll' names a person"),
        ("Dr. Tarlenheim looks after it.", "'Dr. Tarlenheim' names a person"),
        ("It took in seven women in a year.", "'seven women' counts fewer than 10 people; write fewer than 10"),
        ("It took in 3 of the victims.", "'3 of the victims' counts fewer than 10 people; write fewer than 10"),
    ],
)
def test_what_may_lead_to_a_shelter_or_a_person_is_refused(folder: Folder, says: str, what: str) -> None:
    assert saying(folder, says) == f"data/facts/xru/tiny-2010.yml:12: facts.0.says: {what}\n{FIX}"


@pytest.mark.parametrize(
    "says",
    [
        "The shelter opened in 2003 and takes 6 to 15 people.",
        "The shelter cost 1,250,000 euro between 2009 and 2011.",
        "The shelter follows law 117/2009 and article 3.",
        "The shelter took in 54 victims, fewer than 10 of them men.",
        "It has two children''s rooms.",
        "Two ministries and three NGOs look after the shelter.",
        "The shelter has 6-15 places.",
        "The shelter got 1 250 000 euro, or 1250000.",
        "The shelter follows a plan for 2003-2005 and one for 2006 - 2008.",
        "Traffickers of its residents face 2 to 8 years, and up to 9 years where women are pregnant.",
        "One in three women stays for 6 months.",
    ],
)
def test_years_amounts_and_bands_are_no_danger(folder: Folder, says: str) -> None:
    folder.facts(FACT.replace("Lantern has a shelter.", f"'{says}'"))
    assert folder.report() == "no problem"


@pytest.mark.parametrize("place", ["  role: lead in Strelsau\n", "  where: {lines: 3, section: Strelsau}\n"])
def test_every_text_of_a_fact_is_scanned(folder: Folder, place: str) -> None:
    fact = FACT + place if "role" in place else FACT.replace("  where: {lines: 3}\n", place)
    folder.facts(fact)
    assert "'strelsau' is a town" in folder.problem()


def test_the_words_under_named_as_are_scanned(folder: Folder) -> None:
    folder.facts(FACT.replace("{lines: 3}", f"{{lines: 3, named_as: {{{SHELTER}: house in Zenda}}}}"))
    assert "'zenda' is a town" in folder.problem()


def test_the_items_of_a_list_are_scanned(folder: Folder) -> None:
    folder.facts("- kind: exploitation_in\n  form: sexual\n  country: XRU\n  sectors: [bars, Goran Petrovic]\n" + WHERE)
    assert "'Goran Petrovic' looks like a person's name" in folder.problem()


def test_a_town_may_be_named_where_no_shelter_is(folder: Folder) -> None:
    folder.facts("- kind: performs\n  actor: actor:xru:police\n  function: hotline\n  detail: in Strelsau\n" + WHERE)
    assert folder.report() == "no problem"


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("{id: shelter:xru:beacon, name: Shelter in Strelsau}", "'strelsau' is a town"),
        ("{id: shelter:xru:strelsau-house, name: Shelter of Beacon}", "'strelsau' is a town"),
        ("{id: shelter:xru:beacon, name: Shelter, aliases: [King Street home]}", "'Street' looks like part of an"),
        ("{id: service:xru:aid, kind: legal_aid, name: 'Aid, tel. 011 334 5566'}", "looks like a telephone number"),
        ("{id: actor:xru:office, kind: police, name: Office of Vesna Kralj}", "looks like a person's name"),
    ],
)
def test_names_of_entities_are_scanned(folder: Folder, line: str, what: str) -> None:
    folder.things(line)
    problem = folder.problem()
    assert problem.startswith("data/entities/xru.yml:9: name: ")
    assert what in problem


def test_a_public_number_stands_in_the_record_of_a_helpline_only(folder: Folder) -> None:
    number = "- kind: has_detail\n  thing: helpline:xru:lantern-line\n  detail: public_number\n  value: 0800 117 117\n"
    folder.facts(number + WHERE)
    assert folder.report() == "no problem"
    folder.facts(number.replace("helpline:xru:lantern-line", SHELTER) + WHERE)
    assert folder.problem().startswith(
        "data/facts/xru/tiny-2010.yml:8: facts.0: 'public_number' is a detail of Helpline, not of a shelter"
    )


@pytest.mark.parametrize("value", ["'12'", "about 10", "6-14", "5-15"])
def test_a_capacity_that_is_no_band_is_refused(folder: Folder, value: str) -> None:
    folder.facts(f"- kind: has_detail\n  thing: {SHELTER}\n  detail: capacity\n  value: {value}\n" + WHERE)
    shown = value.strip("'")
    assert folder.problem() == (
        f"data/facts/xru/tiny-2010.yml:8: facts.0: '{shown}' is not a capacity band; write 1-5, 6-15, 16-30, >30\n"
        "  fix: correct the value as the message says"
    )


@pytest.mark.parametrize("field", ["address", "city", "phone", "hours", "coordinates", "capacity"])
def test_no_class_of_a_shelter_has_a_field_for_its_place(folder: Folder, field: str) -> None:
    folder.things(f"{{id: shelter:xru:beacon, name: Shelter of Beacon, {field}: anything}}")
    assert folder.problem().startswith(f"data/entities/xru.yml:9: things.7.{field}: '{field}' is not a field here")


def test_a_shelter_with_a_place_finer_than_its_country_is_refused(folder: Folder) -> None:
    folder.facts(f"- kind: located_in\n  located: {SHELTER}\n  place: place:xru:zenda\n" + WHERE)
    assert folder.problem() == (
        "data/facts/xru/tiny-2010.yml:8: facts.0: a shelter is located by its country only; anything finer could"
        " lead to its door\n  fix: correct the value as the message says"
    )


@pytest.mark.parametrize("kind", ["located_in", "part_of"])
def test_an_operator_of_a_shelter_with_a_place_is_refused(folder: Folder, kind: str) -> None:
    ends = ("located", "place") if kind == "located_in" else ("part", "whole")
    fact = f"- kind: {kind}\n  {ends[0]}: actor:xru:lantern\n  {ends[1]}: place:xru:zenda\n" + WHERE
    folder.facts(FACT, fact)
    assert folder.problem() == (
        "data/facts/xru/tiny-2010.yml:13: place: 'actor:xru:lantern' runs a shelter; its place could lead to the"
        " shelter\n  fix: locate it by its country"
    )


def test_an_operator_under_another_name_with_a_place_is_refused(folder: Folder) -> None:
    folder.things("{id: actor:xru:lantern-club, kind: ngo, name: Lantern Club}")
    folder.write(
        "judgements/same_as.csv",
        "left,right,verdict,by,date,why\nactor:xru:lantern-club,actor:xru:lantern,same,reader-1,2026-11-25,One sign.\n",
    )
    folder.facts(FACT, "- kind: located_in\n  located: actor:xru:lantern-club\n  place: place:xru:zenda\n" + WHERE)
    assert "'actor:xru:lantern-club' runs a shelter" in folder.problem()


def test_a_place_as_the_operator_of_a_shelter_is_refused(folder: Folder) -> None:
    folder.facts(FACT.replace("actor:xru:lantern\n", "place:xru:zenda\n"))
    assert folder.problem() == (
        "data/facts/xru/tiny-2010.yml:8: operator: 'place:xru:zenda' would lead to the shelter\n  fix: name its country"
    )


@pytest.mark.parametrize("value", ["7", "9", "1", "0", "seven", "4-7", "about 5", "<5", "up to 9", "7 of 54"])
def test_a_count_of_people_below_ten_is_refused(folder: Folder, value: str) -> None:
    folder.facts(
        f"- kind: observed\n  of: XRU\n  what: found\n  value: '{value}'\n  unit: victims\n  year: 2009\n"
        "  theme: identification\n" + WHERE
    )
    assert folder.problem() == (
        f"data/facts/xru/tiny-2010.yml:8: facts.0: '{value}' people could be recognised; write value: fewer than 10\n"
        "  fix: correct the value as the message says"
    )


@pytest.mark.parametrize(
    ("value", "unit"),
    [
        ("fewer than 10", "victims"),
        ("10", "victims"),
        ("8-12", "victims"),
        ("5 thousand", "victims"),
        ("7", "percent"),
        ("7", "offices"),
        ("three years", "sentence of traffickers"),
        ("increased", "victims"),
    ],
)
def test_bands_larger_counts_and_other_units_are_kept(folder: Folder, value: str, unit: str) -> None:
    folder.facts(
        f"- kind: observed\n  of: XRU\n  what: found\n  value: '{value}'\n  unit: {unit}\n  year: 2009\n"
        "  theme: identification\n" + WHERE
    )
    assert folder.report() == "no problem"


def test_an_office_is_no_person() -> None:
    words = SafetyWords(frozenset({"ana"}), frozenset())
    assert findings(["actor:xru:police"], ["Head of the Crime Police", "Ana Centre"], words) == [
        "'Ana Centre' looks like a person's name"
    ]


def test_a_helpline_may_say_when_it_answers_and_a_shelter_may_not() -> None:
    words = SafetyWords(frozenset(), frozenset())
    says = ["It answers 8:00-20:00."]
    assert findings(["helpline:xru:ruritanian-line"], says, words) == []
    assert findings(["helpline:xru:ruritanian-line", "shelter:xru:harbour-shelter"], says, words) == [
        "'8:00-20:00' looks like opening hours"
    ]
