"""Everything that can be said is described, and one name means one thing everywhere."""

import inspect
from collections.abc import Iterator
from enum import StrEnum
from typing import ClassVar

import pytest
from pydantic import BaseModel, Field, ValidationError

from graph_schema import base, claims, things, vocabulary
from graph_schema.base import Described, Id, Statement, Thing, object_, subject
from graph_schema.documenting import words_of
from graph_schema.registry import (
    EDGE_TYPES,
    EVIDENCE_EDGE_TYPES,
    MINTED_EDGE_TYPES,
    NODE_LABELS,
    STATEMENT_OF_KIND,
    STATEMENT_OF_PREDICATE,
    THING_OF_ID_KIND,
    THING_OF_LABEL,
    label_of,
)
from graph_schema.statements import STATEMENTS, functions, instruments, situation
from graph_schema.things import THINGS, NamedInLanguages, Shelter

NAMED_EXCEPTIONS: dict[str, str] = {
    "about": "a strategy's subject is a closed list; a recommendation is about functions",
    "country": "an id; a section of a source gives the code alone",
    "group": "the group of people whom a service serves; the heading under which a function is read",
    "groups": "of a country: WB6, SEE, EU; of a claim: ids of groups of people",
    "how": "a closed list for support; a few words for what a text covers",
    "kind": "each sort of thing has its own closed list of kinds",
    "law": "the id that an article keeps as a field, and the end of the statement that says so",
    "place": "the id of a stop stands inside the text of a route; elsewhere it is an end",
    "role": "of a member, of a stop, of a country: three closed lists; of an operator: a few words",
    "stops": "a route keeps the ids of its stops; the statement has their roles as well",
    "valid_from": "of a state that did not always exist: a year; of a claim: a date as far as it is known",
    "valid_to": "of a state that no longer exists: a year; of a claim: a date as far as it is known",
}
"""Field names with more than one type, each with why."""


def declared_classes() -> Iterator[type[BaseModel]]:
    """Every class of the vocabulary that has fields."""
    modules = (base, claims, things, functions, instruments, situation)
    for module in modules:
        for _name, entry in inspect.getmembers(module, inspect.isclass):
            if issubclass(entry, Described) and entry.__module__ == module.__name__:
                yield entry
    yield from STATEMENTS


CLASSES = sorted(set(declared_classes()), key=lambda entry: entry.__name__)
LISTS = [entry for _name, entry in inspect.getmembers(vocabulary, inspect.isclass) if issubclass(entry, StrEnum)]


def undescribed(entry: type) -> list[str]:
    """What of a class has no description of its own."""
    found = [entry.__name__] if not (entry.__dict__.get("__doc__") or "").strip().endswith((".", ")")) else []
    fields = entry.model_fields if issubclass(entry, BaseModel) else {}
    return [*found, *(f"{entry.__name__}.{name}" for name, field in fields.items() if not field.description)]


@pytest.mark.parametrize("entry", CLASSES, ids=lambda entry: entry.__name__)
def test_every_class_and_field_is_described(entry: type) -> None:
    assert undescribed(entry) in ([], ["Claim.statement"] if entry is claims.Claim else [])


def test_a_class_or_field_without_a_description_is_found() -> None:
    class Bare(Described):
        first: int
        second: int = Field(description="")
        third: int = Field(description="Said.")

    assert undescribed(Bare) == ["Bare", "Bare.first", "Bare.second"]


@pytest.mark.parametrize("entry", LISTS, ids=lambda entry: entry.__name__)
def test_every_closed_list_is_described(entry: type[StrEnum]) -> None:
    if entry is not StrEnum:
        assert undescribed(entry) == []
        assert len(set(entry)) == len(list(entry)) > 1


def type_of(entry: type[BaseModel], name: str) -> str:
    """The type of a field in a word, whether or not it may be left out: an id, a list of ids, text, a list."""
    field = entry.model_fields[name]
    extra = field.json_schema_extra
    if isinstance(extra, dict) and ("end" in extra or "reference" in extra):
        return "ids" if field.default == () else "id"
    return " or ".join(dict.fromkeys(words_of(field.annotation)))


def types_of(name: str) -> set[str]:
    """The types that fields of one name have in all classes."""
    return {type_of(entry, name) for entry in CLASSES if name in entry.model_fields}


def test_one_field_name_means_one_type_everywhere() -> None:
    names = {name for entry in CLASSES for name in entry.model_fields}
    several = {name for name in names if len(types_of(name)) > 1}
    assert sorted(several - set(NAMED_EXCEPTIONS)) == []


def test_every_declared_thing_and_statement_is_registered() -> None:
    declared = {entry for entry in CLASSES if issubclass(entry, Thing)}
    assert declared - {Thing, NamedInLanguages} == set(THINGS)
    assert {entry for entry in CLASSES if issubclass(entry, Statement) and entry is not Statement} == set(STATEMENTS)
    assert len(THING_OF_LABEL) == len(THING_OF_ID_KIND) == len(THINGS)
    assert len(STATEMENT_OF_KIND) == len(STATEMENT_OF_PREDICATE) == len(STATEMENTS)


@pytest.mark.parametrize("statement", STATEMENTS, ids=lambda entry: entry.predicate)
def test_every_statement_declares_its_ends_with_known_labels(statement: type[Statement]) -> None:
    start, end = statement.end_point("subject"), statement.end_point("object")
    assert start is not None
    labels = [*start.labels, *(end.labels if end else ()), *sum(statement.references().values(), ())]
    assert [label for label in labels if label not in THING_OF_LABEL] == []
    assert [name for name in statement.distinguishing if name not in statement.model_fields] == []
    assert statement.predicate == statement.predicate.upper()


def test_a_shelter_has_no_field_but_its_names() -> None:
    assert list(Shelter.model_fields) == ["id", "name", "aliases"]


def test_nothing_unknown_gets_in_and_nothing_changes() -> None:
    with pytest.raises(ValidationError, match="Extra inputs are not permitted"):
        Shelter(id="shelter:xru:a", name="Shelter", city="Zenda")  # type: ignore[call-arg]
    shelter = Shelter(id="shelter:xru:a", name="Shelter")
    with pytest.raises(ValidationError, match="Instance is frozen"):
        shelter.name = "Another"  # type: ignore[misc]


def test_a_new_statement_needs_two_lines_for_its_ends() -> None:
    class Greets(Statement):
        """One body greets another."""

        predicate: ClassVar[str] = "GREETS"
        one: Id = subject("Actor", says="Who greets.")
        other: Id = object_("Actor", "Country", says="Who is greeted.")

    said = Greets(one="actor:xru:a", other="country:xru")
    assert (said.kind(), said.subject_id, said.object_id) == ("greets", "actor:xru:a", "country:xru")
    assert [(edge.type, edge.start, edge.end) for edge in said.edges()] == [("GREETS", "actor:xru:a", "country:xru")]
    assert said.mentioned_ids() == ("actor:xru:a", "country:xru")


def test_labels_follow_from_ids() -> None:
    assert label_of("actor:xru:lantern") == "Actor"
    assert label_of("form:sexual") == "ExploitationForm"
    assert {entry.id_kind: label_of(f"{entry.id_kind}:x:y") for entry in THINGS} == {
        entry.id_kind: entry.label for entry in THINGS
    }


def test_no_name_stands_for_two_things() -> None:
    assert len(set(NODE_LABELS)) == len(NODE_LABELS)
    assert len(set(EDGE_TYPES)) == len(EDGE_TYPES)
    assert not set(MINTED_EDGE_TYPES) & set(EVIDENCE_EDGE_TYPES)


def test_no_field_takes_a_person() -> None:
    persons = {"person", "officer", "holder", "victim_name", "contact_person", "first_name", "last_name"}
    assert [name for entry in CLASSES for name in entry.model_fields if name in persons] == []
    assert "person" not in {value for entry in LISTS for value in entry}


def test_every_named_exception_is_one() -> None:
    assert [name for name in NAMED_EXCEPTIONS if len(types_of(name)) < 2] == []
