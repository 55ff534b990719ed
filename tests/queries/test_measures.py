"""Every measure is explained where it is computed, and the explanation can be read."""

from queries.measures import measures


def test_measures_are_listed_with_what_they_mean_formula_and_reference() -> None:
    found = {measure.where: measure for measure in measures()}
    holes = found["queries.analytics.burt:structural_holes"]
    assert holes.name == (
        "Structural holes: whose contacts know each other anyway, and who has contacts that only meet through it."
    )
    assert holes.explained[1].startswith("For a policy officer: a body with many ties and a low constraint")
    assert "(Burt 1992, Structural Holes)" in holes.explained[2]


def test_a_module_that_cites_a_work_is_a_measure_of_its_own() -> None:
    concentration = next(entry for entry in measures() if entry.where == "queries.analytics.money.concentration")
    assert any("Herfindahl-Hirschman" in paragraph for paragraph in concentration.explained)


def test_no_measure_is_listed_twice() -> None:
    places = [measure.where for measure in measures()]
    assert len(set(places)) == len(places) > 15
