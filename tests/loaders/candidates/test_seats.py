"""In which towns bodies sit: of commissions, teams and associations only, and never where victims live."""

import pytest

from tests.loaders.candidates.reading import candidates_of


def seats(sentence: str) -> set[tuple[str, str]]:
    """Each body with the town that it is said to sit in."""
    found = candidates_of(sentence, country="BIH")
    return {(one.subject.name, one.object.name) for one in found if one.predicate == "LOCATED_IN" and one.object}


@pytest.mark.parametrize(
    ("sentence", "towns"),
    [
        ("Local commissions have been formed in Tuzla, Mostar and Banja Luka.", {"Tuzla", "Mostar", "Banja Luka"}),
        ("Four regional monitoring teams, with seats in Sarajevo and Zenica, meet often.", {"Sarajevo", "Zenica"}),
        ("The Mostar-based NGO Plavi Most trains teachers.", {"Mostar"}),
        ("The Plavi Most Foundation, an NGO based in Tuzla, trains teachers.", {"Tuzla"}),
    ],
)
def test_bodies_have_seats_in_towns(sentence: str, towns: set[str]) -> None:
    assert {town for _, town in seats(sentence)} == towns


@pytest.mark.parametrize(
    "sentence",
    [
        "The NGO Plavi Most, based in Tuzla, runs a shelter for victims.",
        "The NGO Plavi Most, based in Tuzla, accommodates women in a safe house.",
        "The day centre of the Plavi Most Foundation operates in Tuzla.",
        "The Plavi Most Foundation, based in Tuzla, keeps two apartments for girls.",
        "Local commissions have been formed in March 2007.",
        "The Ministry of Security held a seminar in Tuzla.",
    ],
)
def test_no_town_comes_out_of_a_sentence_about_houses_nor_out_of_dates_and_meetings(sentence: str) -> None:
    assert seats(sentence) == set()


def test_the_town_of_an_association_that_has_a_house_somewhere_in_the_report_stays_out() -> None:
    found = candidates_of(
        "The Plavi Most Foundation, an NGO based in Tuzla, trains teachers.",
        "Since 2015 the Plavi Most Foundation has run a shelter for women.",
        country="BIH",
    )
    assert [one for one in found if one.predicate == "LOCATED_IN"] == []
