"""Whom a brief is about: a name or id that a person types, and the one thing that it means."""

from dataclasses import dataclass

from graph_schema.errors import QuestionError
from graph_schema.store import GraphReader
from queries.asking import parameter_values, question_named
from queries.briefs.content import BriefKind
from queries.known import with_known_ids
from queries.overview import Overview
from queries.things import hidden_things

_ASKED_OF = {
    BriefKind.COUNTRY: ("routes_of_a_country", "country"),
    BriefKind.ACTOR: ("ties_of_a_body", "body"),
    BriefKind.ROUTE: ("route_board", "route"),
    BriefKind.DONOR: ("funding_of_a_donor", "funder"),
}
"""The question, and its parameter, that takes such a subject."""
_NAMED = "MATCH (t:Actor|Mechanism|Route|Country) WHERE t.id = $id RETURN t.name AS name, t.country AS country"


@dataclass(frozen=True)
class Subject:
    """A country, a body or a route of the graph."""

    id: str
    name: str
    code: str | None
    """The country that it is, or belongs to."""
    group: str | None
    """The first group of that country: WB6, SEE or EU."""


def subject_of(reader: GraphReader, found: Overview, kind: BriefKind, typed: str) -> Subject:
    """The thing that was meant; one that is not known, or not to this readership, raises `QuestionError`."""
    if not typed.strip():
        raise QuestionError(f"Name the {kind.value} of the brief by its id or its name")
    question, parameter = _ASKED_OF[kind]
    if kind is BriefKind.DONOR and typed.startswith("country:"):
        parameter = "government"
    asked = question_named(question)
    thing = with_known_ids(reader, asked, parameter_values(asked, {parameter: typed}))[parameter]
    if not thing.startswith("country:") and thing in hidden_things(reader):
        raise QuestionError(f"{parameter}: nothing here is known as '{typed}'")
    row = reader.read(_NAMED, {"id": thing}).rows[0]
    groups = {entry["code"]: entry["groups"][0] for entry in found.countries}
    if kind is BriefKind.COUNTRY and row["country"] not in groups:
        raise QuestionError(f"No brief on {row['name']}: it belongs to no group of countries that is looked at")
    return Subject(thing, row["name"], row["country"], groups.get(row["country"]))
