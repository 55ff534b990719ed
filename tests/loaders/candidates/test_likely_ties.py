"""Where no wording ties a house or money to a body, the one that is likely meant is proposed, and says so."""

from tests.loaders.candidates.reading import candidates_of


def _likely(sentence: str) -> set[tuple[str, str, str]]:
    return {
        (one.predicate, one.subject.name, one.object.name if one.object else "")
        for one in candidates_of(sentence, country="ALB")
        if one.rule.startswith("likely")
    }


def test_a_shelter_beside_one_body_is_likely_run_by_it() -> None:
    (tie,) = _likely("For Caritas Albania, the shelter with its twelve beds has been the main concern since 2019.")
    assert tie == ("OPERATES", "Caritas Albania", "Shelter of Caritas Albania")


def test_what_a_wording_says_is_not_guessed_again() -> None:
    assert _likely("Caritas Albania runs a shelter with twelve beds; UNICEF is a guest there.") == set()


def test_money_beside_a_payer_and_a_shelter_is_likely_meant_for_it() -> None:
    ties = _likely("Since 2019 the rent of the shelter has come out of a fund of UNICEF.")
    assert ties == {("FUNDS", "United Nations Children's Fund", "shelter")}


def test_a_likely_tie_carries_a_flag() -> None:
    found = candidates_of("For Caritas Albania, the shelter with its twelve beds is the main concern.", country="ALB")
    assert ["operator_likely" in one.flags for one in found if one.rule.startswith("likely")] == [True]


def test_nobody_is_guessed_in_what_is_only_asked_for() -> None:
    assert _likely("GRETA urges Caritas Albania and others to think about a shelter with more beds.") == set()
    assert _likely("– Ensure that shelters with enough beds are on the mind of Caritas Albania.") == set()


def test_who_only_reports_runs_nothing() -> None:
    assert _likely("According to Caritas Albania, the shelter has twelve beds.") == set()
