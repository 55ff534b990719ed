"""Bodies and mechanisms that came into being, in the wordings of several publishers; every sentence is made up."""

import pytest

from tests.loaders.candidates.reading import candidates_of


def founded(*sentences: str) -> set[tuple[str, str, str]]:
    """Who made what, and in which state."""
    return {
        (one.subject.name, one.object.name, one.state.value)
        for one in candidates_of(*sentences, country="HRV")
        if one.predicate == "CREATED" and one.object is not None
    }


COUNCIL = "National Council for Safe Harbours"


@pytest.mark.parametrize(
    ("sentences", "who", "what", "state"),
    [
        ([f"The setting up of the {COUNCIL} was welcomed."], "Croatia", COUNCIL, "present"),
        ([f"The {COUNCIL}, set up in 2004 within a ministry, is small."], "Croatia", COUNCIL, "present"),
        ([f"The {COUNCIL}, established under Law No. 17/2018, is small."], "Law No. 17/2018", COUNCIL, "present"),
        ([f"The {COUNCIL} was established as an advisory body."], "Croatia", COUNCIL, "present"),
        (["Law No. 17/2018 was passed.", f"It sets up the {COUNCIL}."], "Law No. 17/2018", COUNCIL, "present"),
        (["Local committees exist in ten towns."], "Croatia", "Local committees of Croatia", "present"),
        (["Croatia has no independent rapporteur."], "Croatia", "Independent rapporteur", "absent"),
        (["A state compensation fund did not exist."], "Croatia", "State compensation fund", "absent"),
    ],
)
def test_a_body_was_made_by_whom_the_sentence_says_or_by_the_country(
    sentences: list[str], who: str, what: str, state: str
) -> None:
    assert any(
        subject.startswith(who) and name.startswith(what) and given == state
        for subject, name, given in founded(*sentences)
    ), founded(*sentences)


@pytest.mark.parametrize(
    "sentence",
    [
        f"GRETA recommends the setting up of the {COUNCIL}.",
        "The association Blue Bird, founded in 1999 in Split, teaches children.",
        "The fund had no database in mind when it paid the rent.",
    ],
)
def test_what_is_asked_for_and_what_no_state_makes_is_not_made(sentence: str) -> None:
    assert founded(sentence) == set()
