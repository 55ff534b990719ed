"""What a candidate says, in a sentence that a reader can enter as it stands."""

from typing import Any

import pytest

from graph_schema.vocabulary import State
from loaders.candidates.linking import LinkedThing
from loaders.candidates.saying import sentence_of_ours

RURITANIA = LinkedThing("country:xru", "Country", "Ruritania", known=True)
HARBOUR = LinkedThing("actor:xru:harbour", "Actor", "Harbour", known=True)
WATCH = LinkedThing("actor:xru:harbour-watchers", "Actor", "Watchers", known=True)
CENTRES = LinkedThing("actor:xru:centres", "Actor", "Centres for care of Ruritania")
UNITS = LinkedThing("actor:xru:units", "Actor", "Local police units of Ruritania", known=True)
COUNCIL = LinkedThing("actor:xru:council", "Actor", "National Council", known=True)
RAPPORTEUR = LinkedThing("function:national-rapporteur", "Function", "National rapporteur", known=True)
PLAN = LinkedThing("strategy:xru:plan", "Strategy", "Action Plan 2024", known=True)
ARTICLE = LinkedThing("article:xru:cc-12", "Article", "Article 12")
TRAFFICKING = LinkedThing("form:any", "ExploitationForm", "trafficking in persons", known=True)


@pytest.mark.parametrize(
    ("predicate", "subject", "other", "state", "sentence"),
    [
        ("MEMBER_OF", HARBOUR, COUNCIL, State.PRESENT, "Harbour belongs to National Council."),
        ("MEMBER_OF", CENTRES, COUNCIL, State.PRESENT, "Centres for care of Ruritania belong to National Council."),
        ("FUNDS", COUNCIL, UNITS, State.PRESENT, "National Council pays for Local police units of Ruritania."),
        ("CHAIRS", UNITS, COUNCIL, State.PRESENT, "Local police units of Ruritania chair National Council."),
        ("MEMBER_OF", WATCH, COUNCIL, State.PRESENT, "Watchers belongs to National Council."),
        ("MEMBER_OF", HARBOUR, COUNCIL, State.ABSENT, "Harbour does not belong to National Council."),
        ("MEMBER_OF", HARBOUR, COUNCIL, State.PLANNED, "Harbour is to belong to National Council."),
        ("MEMBER_OF", HARBOUR, COUNCIL, State.ENDED, "Harbour no longer belongs to National Council."),
        ("COORDINATES", COUNCIL, PLAN, State.ON_PAPER, "National Council coordinates Action Plan 2024 on paper only."),
        ("ADOPTED", RURITANIA, PLAN, State.PRESENT, "Ruritania adopted Action Plan 2024."),
        ("ADOPTED", RURITANIA, PLAN, State.ABSENT, "Ruritania has not adopted Action Plan 2024."),
        ("ADOPTED", RURITANIA, PLAN, State.PLANNED, "Ruritania is to adopt Action Plan 2024."),
        ("PART_OF", CENTRES, COUNCIL, State.ABSENT, "Centres for care of Ruritania are not part of National Council."),
        ("PARTY_TO", RURITANIA, PLAN, State.ENDED, "Ruritania is no longer party to Action Plan 2024."),
        ("HAS_FUNCTION", RURITANIA, RAPPORTEUR, State.ABSENT, "Ruritania has no national rapporteur."),
        ("HAS_FUNCTION", RURITANIA, RAPPORTEUR, State.PLANNED, "Ruritania is to have national rapporteur."),
        ("FALLS_SHORT", RURITANIA, RAPPORTEUR, State.PRESENT, "Ruritania falls short in national rapporteur."),
        ("FALLS_SHORT", RURITANIA, None, State.PRESENT, "Ruritania falls short."),
        ("MONITORS", HARBOUR, RURITANIA, State.ABSENT, "Harbour does not watch Ruritania."),
    ],
)  # fmt: skip
def test_a_tie_is_said_in_its_number_and_state(
    predicate: str, subject: LinkedThing, other: LinkedThing | None, state: State, sentence: str
) -> None:
    assert sentence_of_ours(predicate, subject, other, {}, state) == sentence


def test_a_route_is_said_otherwise_in_every_state() -> None:
    route = LinkedThing("route:x", "Route", "XRU → XZA")
    said = {state: sentence_of_ours("ROUTE", route, None, {}, state) for state in State}
    assert said[State.PRESENT] == "People are moved along XRU → XZA."
    assert said[State.ABSENT] == "No people are moved along XRU → XZA."
    assert len(set(said.values())) == len(State)


@pytest.mark.parametrize(
    ("role", "state", "sentence"),
    [
        ("origin", State.PRESENT, "Ruritania is a country of origin."),
        ("transit", State.ABSENT, "Ruritania is not a country of transit."),
        ("internal", State.PRESENT, "Ruritania is a country with trafficking inside it."),
    ],
)
def test_the_role_of_a_country_is_said(role: str, state: State, sentence: str) -> None:
    assert sentence_of_ours("COUNTRY_ROLE", RURITANIA, None, {"role": role}, state) == sentence


@pytest.mark.parametrize(
    ("attributes", "tail"),
    [
        ({"penalty_min_years": 2.0, "penalty_max_years": 8.5}, ", prison 2 to 8.5 years."),
        ({"penalty_min_years": 2.0}, ", prison from 2 years."),
        ({"penalty_max_years": 8.0}, ", prison up to 8 years."),
        ({"penalty_max_years": 8.0, "victim": "child"}, ", prison up to 8 years for trafficking in children."),
        ({"penalty_max_years": 8.0, "victim": "any"}, ", prison up to 8 years."),
        ({}, "."),
    ],
)
def test_the_years_of_a_penalty_are_said(attributes: dict[str, Any], tail: str) -> None:
    said = sentence_of_ours("CRIMINALISES", ARTICLE, TRAFFICKING, attributes, State.PRESENT)
    assert said == f"Article 12 makes a crime of trafficking in persons{tail}"


def test_a_sum_is_said_with_its_currency() -> None:
    said = sentence_of_ours("FUNDS", HARBOUR, COUNCIL, {"amount": 12500.0, "currency": "EUR"}, State.PRESENT)
    assert said == "Harbour pays for National Council, 12500 EUR."
