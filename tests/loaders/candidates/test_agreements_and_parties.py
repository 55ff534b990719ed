"""Who is bound by what: treaties with their state, agreements without a name, and those that a text points at."""

import pytest

from tests.loaders.candidates.reading import candidates_of


def bound(*paragraphs: str, country: str = "HRV") -> set[tuple[str, str, str]]:
    """Each party by the end of its id, the name of the agreement, and the state."""
    found = candidates_of(*paragraphs, country=country)
    return {
        (one.subject.id.split(":")[-1], one.object.name, one.state.value)
        for one in found
        if one.predicate == "PARTY_TO" and one.object is not None
    }


def test_an_agreement_without_a_name_is_called_by_its_matter_and_its_parties() -> None:
    name = "Memorandum on the exchange of liaison officers between Croatia and Italy"
    assert bound("A memorandum on the exchange of liaison officers was signed with Italy in June 2012.") == {
        ("hrv", name, "present"),
        ("ita", name, "present"),
    }


def test_agreements_with_two_countries_are_two() -> None:
    found = bound("Croatia has concluded agreements on police co-operation with Austria and Hungary.")
    assert {(party, name.rpartition(" and ")[2]) for party, name, _ in found} == {
        ("hrv", "Austria"), ("aut", "Austria"), ("hrv", "Hungary"), ("hun", "Hungary"),
    }  # fmt: skip


def test_a_similar_document_and_talks_are_agreements_with_a_state() -> None:
    found = bound(
        "A protocol on joint patrols was signed with Italy; a similar document has been under negotiation with Spain, "
        "and there was none with Germany.",
        "Talks with Poland are planned for the autumn.",
    )
    assert {(party, state) for party, _, state in found if party != "hrv"} == {
        ("ita", "present"), ("esp", "planned"), ("deu", "absent"), ("pol", "planned"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "party", "state"),
    [
        ("The Convention entered into force for Croatia on 1 August 2009.", "hrv", "present"),
        ("Nor is Croatia bound by the Istanbul Convention.", "hrv", "absent"),
        ("Croatia has been unable to accede to the Istanbul Convention.", "hrv", "absent"),
        ("It has signed but not ratified the Istanbul Convention.", "hrv", "present"),
        ("The Ministry of Health is negotiating with Germany on a new agreement.", "deu", "planned"),
        ("No bilateral instrument exists with Belgium.", "bel", "absent"),
        ("With Serbia there is no operational agreement at all.", "srb", "absent"),
        ("A tripartite understanding on referral links Albania, Kosovo and Montenegro.", "mne", "present"),
        ("The police signed a memorandum on data exchange with their Austrian counterparts.", "aut", "present"),
        ("An agreement on readmission with Turkey was initialled in 2015 but never ratified.", "tur", "on_paper"),
        ("The Convention against Corruption has been in force for Croatia since 2005.", "hrv", "present"),
        ("Croatia signed, on 3 May 2006, the Police Cooperation Convention.", "hrv", "present"),
        ("Police co-operation with Austria rests on a bilateral treaty.", "aut", "present"),
        ("The Greek and Albanian governments reached a bilateral agreement on children.", "alb", "present"),
        ("A protocol on joint patrols, renewed in 2013, binds Croatia and Hungary.", "hun", "present"),
        (
            "It was followed by a declaration which Croatia signed with Austria and which Italy joined.",
            "ita",
            "present",
        ),
        ("With Norway there exists no agreement of any kind.", "nor", "absent"),
        ("With Belgium, talks have been suspended.", "bel", "absent"),
        ("The government should ratify the Istanbul Convention.", "hrv", "absent"),
        ("The Red Cross works with UNICEF in camps on the basis of written agreements.", "unicef", "present"),
        (
            "By virtue of a 2007 memorandum of cooperation, the Red Cross and UNICEF agreed to help.",
            "unicef",
            "present",
        ),
        ("The Red Cross runs the line under a yearly contract with the City of Split.", "city-of-split", "present"),
    ],
)
def test_a_party_is_bound_as_far_as_the_sentence_says(sentence: str, party: str, state: str) -> None:
    assert (party, state) in {(one, said) for one, _, said in bound(sentence)}


def test_each_treaty_of_a_row_has_its_own_date() -> None:
    found = candidates_of(
        "Croatia ratified the Palermo Protocol in 2003 and the Istanbul Convention in 2018.", country="HRV"
    )
    assert {
        (one.object.id if one.object else "", one.attributes["date"]) for one in found if one.predicate == "PARTY_TO"
    } == {("agreement:intl:palermo-protocol", "2003"), ("agreement:intl:istanbul-convention", "2018")}


def test_parties_of_a_memorandum_of_cooperation_are_on_both_sides_of_a_list() -> None:
    found = bound("UNICEF concluded a Memorandum of Cooperation with two NGOs: Blue Bird and White Dove.")
    assert {"unicef", "blue-bird", "white-dove"} <= {party for party, _, _ in found}


def test_the_other_parties_to_that_agreement_are_its_parties() -> None:
    found = bound(
        "The Ministry of Interior is to revise the cooperation agreement on referral.",
        "The other parties to that agreement include the Ministry of Health and UNICEF.",
    )
    assert {"ministry-of-health", "unicef"} <= {party for party, _, _ in found}


def test_the_two_treaties_of_the_field_are_known_by_their_matter() -> None:
    found = candidates_of(
        "Croatia is a party to the UN trafficking protocol and to the Council of Europe anti-trafficking convention.",
        country="HRV",
    )
    assert {one.object.id for one in found if one.predicate == "PARTY_TO" and one.object} == {
        "agreement:intl:palermo-protocol", "agreement:intl:coe-convention",
    }  # fmt: skip


@pytest.mark.parametrize(("year", "parties"), [("2004", {"bih", "scg"}), ("2019", {"bih", "srb", "mne"})])
def test_serbia_and_montenegro_were_one_country_until_2006(year: str, parties: set[str]) -> None:
    found = bound(f"In {year} an agreement on patrols was signed with Serbia and Montenegro.", country="BIH")
    assert {party for party, _, _ in found} == parties


def test_its_signatories_are_those_of_the_agreement_before() -> None:
    found = bound(
        "The referral rests on a memorandum of cooperation that was signed in 2007.",
        "Its signatories are the Ministry of Health and the NGO Blue Bird.",
    )
    assert {party for party, _, _ in found} == {"ministry-of-health", "blue-bird"}


@pytest.mark.parametrize(
    "sentence",
    [
        "GRETA recommends that the authorities conclude agreements with Italy.",
        "Talks with the European Union on accession continue.",
        "A protocol for the identification of victims is used by the police.",
        "The accused came to a plea agreement with the Prosecution.",
        "Police officers have a protocol for the identification of victims.",
    ],
)
def test_what_is_asked_for_or_is_a_working_rule_binds_nobody(sentence: str) -> None:
    assert bound(sentence) == set()
