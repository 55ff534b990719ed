"""Who works with whom and who watches what, where no fixed wording says so but a word and the bodies beside it do."""

import pytest

from tests.loaders.candidates.reading import candidates_of, ties


def pairs(predicate: str, *paragraphs: str, country: str = "HRV") -> set[tuple[str, str | None]]:
    """The ends of all candidates of a predicate, each by the last part of its id."""
    return {
        (one.rpartition(":")[2], other.rpartition(":")[2] if other else None)
        for one, other in ties(candidates_of(*paragraphs, country=country), predicate)
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "UNICEF drew up the guide jointly with the OSCE.",
        "UNICEF joined with the OSCE to train teachers.",
        "The leaflets were drawn up jointly by UNICEF and the OSCE.",
        "In May, with UNICEF as a partner, the OSCE held a camp.",
        "UNICEF opened an office in Split last year and has since shared data with, and worked closely with, the OSCE.",
    ],
)
def test_a_word_of_working_together_ties_whoever_acts_to_the_bodies_after_it(sentence: str) -> None:
    assert {frozenset(pair) for pair in pairs("PARTNERS_WITH", sentence)} == {frozenset({"unicef", "osce"})}


def test_it_works_with_whom_goes_on_about_the_sentence_before() -> None:
    found = pairs("PARTNERS_WITH", "UNICEF has an office in Split.", "It liaises regularly with the OSCE.")
    assert found == {("unicef", "osce")}


@pytest.mark.parametrize(
    "sentence",
    [
        "The commission brings together UNICEF and the OSCE and meets jointly with observers.",
        "The ministries should work more closely with UNICEF.",
        "UNICEF was in Split; the OSCE was in Zadar.",
    ],
)
def test_members_and_what_is_asked_for_are_no_partners(sentence: str) -> None:
    assert pairs("PARTNERS_WITH", sentence) == set()


def test_a_title_with_a_tier_and_the_first_sentence_on_it_say_who_ranks() -> None:
    found = candidates_of(
        "Report on Trafficking in Persons, June 2012: Croatia (Tier 1)",
        "Croatia was in Tier 1 for the third year, and the government went on with its training of border guards.",
        country="HRV",
    )
    ranked = [one for one in found if one.predicate == "MONITORS"]
    assert [(one.subject.id, one.object.id if one.object else None, one.lines) for one in ranked] == [
        ("actor:intl:us-state-department", "country:hrv", (1, 1))
    ]


@pytest.mark.parametrize(
    ("sentence", "watcher"),
    [
        ("GRETA noted that few victims were compensated.", "greta"),
        ("In its second report on Croatia, GRETA regretted the delay.", "greta"),
        ("The monitoring of these duties is done by GRETA.", "greta"),
        ("A report on begging, written by the Croatian Red Cross, came out in 2015.", "red-cross"),
        ("The functions of National Rapporteur are exercised by the Ombudsman.", "ombudsman"),
        ("The role of national rapporteur was transferred to the Ombudsman.", "ombudsman"),
        ("The Ombudsman monitors the situation of children in institutions.", "ombudsman"),
    ],
)
def test_who_reports_on_a_country_or_is_its_rapporteur_watches_it(sentence: str, watcher: str) -> None:
    found = pairs("MONITORS", sentence)
    assert {one for one, _ in found} == {watcher}, found


@pytest.mark.parametrize(
    "sentence",
    [
        "Croatia has no National Rapporteur.",
        "The role of national rapporteur should be given to the Ombudsman.",
        "The report was sent to the Ombudsman.",
    ],
)
def test_an_office_that_nobody_holds_is_no_watcher(sentence: str) -> None:
    assert pairs("MONITORS", sentence) == set()
