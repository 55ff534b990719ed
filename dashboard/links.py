"""Where a question, or a thing that was found, is read: the page, and the address that opens it there."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dashboard.names import names_here
from dashboard.parameters import choices_of
from dashboard.session import Session
from queries.question import ParameterType, Question
from queries.search import Hit

_IN_NUMBERS = frozenset({ParameterType.YEAR, ParameterType.INT})
_QUESTIONS = {
    "Function": ("countries_without_function", "function"),
    "ExploitationForm": ("coverage_of_a_form", "form"),
    "VictimGroup": ("services_for_a_group", "group"),
    "Route": ("route_board", "route"),
}
"""Things of the controlled lists, with the question that tells most about one, and the parameter it fills."""
_THEMES = {
    "Shelter": "protection",
    "Service": "protection",
    "Helpline": "protection",
    "Agreement": "agreements",
    "Law": "law",
    "Article": "law",
    "Strategy": "law",
}
"""Things that are read on the page of their country, under this theme."""


@dataclass(frozen=True)
class Link:
    """A page by its file, and the parameters of its address."""

    view: str
    address: Mapping[str, str]


def question_link(current: Session, question: Question, values: Mapping[str, Any]) -> Link:
    """The page of questions with this one and its values; a value that no list offers is left to its default."""
    address = {"q": question.id}
    for name, value in values.items():
        parameter = question.parameters[name]
        if parameter.type in _IN_NUMBERS:
            address[name] = str(value)
        elif parameter.type is ParameterType.YES_NO:
            address[name] = "true" if value in (True, "yes") else "false"
        else:
            choices = choices_of(parameter, current)
            label = next(
                (label for label, choice in choices.items() if choice.casefold() == str(value).casefold()), None
            )
            if label:
                address[name] = label
    return Link("views/questions.py", address)


def thing_link(current: Session, hit: Hit, question_named: Mapping[str, Question]) -> Link | None:
    """The page that tells most about a thing; none for what no page is about."""
    if hit.label == "Country":
        return country_link(current, hit.name) if hit.name in _countries(current).values() else None
    if hit.label in {"Actor", "Mechanism"}:
        return Link("views/actor.py", {"body": hit.id})
    if hit.label in _QUESTIONS:
        question_id, parameter = _QUESTIONS[hit.label]
        return question_link(current, question_named[question_id], {parameter: hit.id})
    country = _countries(current).get(hit.country or "")
    return country_link(current, country, _THEMES.get(hit.label, "everything")) if country else None


def country_link(current: Session, name: str, theme: str | None = None) -> Link:
    """The page of a country, at one of its themes."""
    shown = names_here(current).get(name, name)
    return Link("views/country.py", {"country": shown} | ({"theme": theme} if theme else {}))


def _countries(current: Session) -> dict[str, str]:
    return {entry["code"]: entry["name"] for entry in current.overview().countries}
