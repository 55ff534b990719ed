"""What can be said, as a page: written from the classes, so that it cannot say something else than they do."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from enum import StrEnum
from typing import Any, get_args, get_origin

from pydantic.fields import FieldInfo

from graph_schema import vocabulary
from graph_schema.base import Statement, Thing
from graph_schema.carried import (
    EVIDENCE_PROPERTIES,
    EVIDENCE_TIE_PROPERTIES,
    STOP_PROPERTIES,
    TIE_PROPERTIES,
    WRITTEN_AS,
)
from graph_schema.errors import SchemaError
from graph_schema.registry import (
    EVIDENCE_EDGE_TYPES,
    MINTED_EDGE_TYPES,
    STATEMENT_OF_KIND,
    STATEMENT_OF_PREDICATE,
    THING_OF_LABEL,
    TIE_TYPES,
)

_PLAIN = {str: "text", int: "number", float: "number", bool: "yes or no"}
_HEAD = """# What can be said

Written by `make docs` from the classes in `graph_schema/`; edit them, not this page. One part of it is printed by
`python -m graph_schema show Shelter`. A node has a label and the fields of its class; a tie has a type, leads from the
subject to the object of a statement, and carries the attributes of the statement. In fact files a statement is called
by its kind, which is the type of the tie in lower case.
"""

LISTS: dict[str, type[StrEnum]] = {
    name: entry
    for name, entry in vars(vocabulary).items()
    if isinstance(entry, type) and issubclass(entry, StrEnum) and entry is not StrEnum
}
"""The closed lists, by the name of their class."""


def schema_page() -> str:
    """Every thing, statement, relationship and closed list, with what each of its fields means."""
    lines = [_HEAD, "## Things\n", "Every thing has:\n"]
    shared = ((name, _type_of(field), field.description or "") for name, field in Thing.model_fields.items())
    country = ("country", "text, optional", "The alpha-3 code in its id, in capitals; written by the loader.")
    lines += _table(("field", "type", "means"), [*shared, country])
    for thing in THING_OF_LABEL.values():
        lines += thing_part(thing)
    lines.append("## Statements\n")
    for statement in STATEMENT_OF_KIND.values():
        lines += statement_part(statement)
    lines.append("## What every tie carries\n")
    lines += _table(("property", "means"), TIE_PROPERTIES.items())
    lines.append("## Relationships that a statement draws besides its own\n")
    lines += _table(("type", "from", "to"), ((name, *ends) for name, ends in MINTED_EDGE_TYPES.items()))
    lines.append("`STOP` carries besides:\n")
    lines += _table(("property", "means"), STOP_PROPERTIES.items())
    lines.append("## Evidence\n")
    lines += _table(("type", "from", "to"), ((name, *ends) for name, ends in EVIDENCE_EDGE_TYPES.items()))
    for kind, properties in EVIDENCE_TIE_PROPERTIES.items():
        lines.append(f"`{kind}` carries:\n")
        lines += _table(("property", "means"), properties.items())
    for label in EVIDENCE_PROPERTIES:
        lines += evidence_part(label)
    lines.append("## Closed lists\n")
    for entry in LISTS.values():
        lines += list_part(entry)
    return "\n".join(lines).rstrip() + "\n"


def part_named(name: str) -> str:
    """The part of the page on a label, a type of relationship, a kind of statement or a closed list."""
    if name in THING_OF_LABEL:
        return "\n".join(thing_part(THING_OF_LABEL[name])).rstrip()
    if statement := STATEMENT_OF_KIND.get(name) or STATEMENT_OF_PREDICATE.get(name):
        return "\n".join(statement_part(statement)).rstrip()
    if name in EVIDENCE_PROPERTIES:
        return "\n".join(evidence_part(name)).rstrip()
    if ends := MINTED_EDGE_TYPES.get(name) or EVIDENCE_EDGE_TYPES.get(name):
        return f"### {name}\n\nFrom {ends[0]} to {ends[1]}."
    if name in LISTS:
        return "\n".join(list_part(LISTS[name])).rstrip()
    known = [*THING_OF_LABEL, *STATEMENT_OF_KIND, *STATEMENT_OF_PREDICATE, *EVIDENCE_PROPERTIES]
    known += [*MINTED_EDGE_TYPES, *EVIDENCE_EDGE_TYPES, *LISTS]
    close = get_close_matches(name, known, n=3)
    hint = f"; known and close: {', '.join(close)}" if close else "; graph_schema/SCHEMA.md lists what is"
    raise SchemaError(f"'{name}' is not declared{hint}")


def thing_part(thing: type[Thing]) -> list[str]:
    """A thing: its label, what it stands for, how its ids begin, and the fields that not every thing has."""
    fields = [
        (name, _type_of(field), field.description or "")
        for name, field in thing.model_fields.items()
        if name not in Thing.model_fields
    ]
    about = f"{_sentence(thing)} Ids begin with `{thing.id_kind}:`.\n"
    return [f"### {thing.label}\n", about, *(_table(("field", "type", "means"), fields) if fields else [])]


def statement_part(statement: type[Statement]) -> list[str]:
    """A statement: its kind and predicate, its two ends and its attributes."""
    ends: list[tuple[str, ...]] = []
    attributes: list[tuple[str, ...]] = []
    points = (("subject", statement.end_point("subject")), ("object", statement.end_point("object")))
    named = {point.field: (end, " · ".join(point.labels)) for end, point in points if point}
    references = statement.references()
    for name, field in statement.model_fields.items():
        says = field.description or ""
        if name in WRITTEN_AS:
            says += f" In the graph: {' and '.join(f'`{entry}`' for entry in WRITTEN_AS[name])}."
        if name in named:
            ends.append((name, *named[name], says))
        elif name in references:
            optional = "" if field.is_required() else ", optional"
            attributes.append((name, f"id of {' · '.join(references[name])}{optional}", says))
        else:
            attributes.append((name, _type_of(field), says))
    draws = "" if statement.predicate in TIE_TYPES else ", which is no tie of its own"
    lines = [f"### {statement.kind()}\n", f"{_sentence(statement)} Predicate `{statement.predicate}`{draws}.\n"]
    lines += _table(("end", "is", "may be", "means"), ends)
    if attributes:
        lines += _table(("attribute", "type", "means"), attributes)
    if statement.distinguishing:
        names = ", ".join(f"`{name}`" for name in statement.distinguishing)
        lines.append(f"Two ties between the same things are different ties where they differ in {names}.\n")
    return lines


def evidence_part(label: str) -> list[str]:
    """A node of evidence and its properties."""
    return [f"### {label}\n", *_table(("property", "means"), EVIDENCE_PROPERTIES[label].items())]


def list_part(entry: type[StrEnum]) -> list[str]:
    """A closed list and its values."""
    return [f"### {entry.__name__}\n", f"{_sentence(entry)}\n", ", ".join(f"`{value}`" for value in entry) + "\n"]


def _sentence(entry: type[Any]) -> str:
    return " ".join((entry.__doc__ or "").split())


def _type_of(field: FieldInfo) -> str:
    """The type of a field in words: the closed list, the class of its parts, text, number, yes or no."""
    words = " or ".join(dict.fromkeys(words_of(field.annotation)))
    if field.is_required():
        return words
    return f"{words}, {field.default} if not said" if isinstance(field.default, StrEnum) else f"{words}, optional"


def words_of(annotation: Any) -> Iterator[str]:
    """The types in an annotation, in words; that a field may be left out is not one of them."""
    if get_origin(annotation) is dict:
        keys, values = get_args(annotation)
        yield f"{' or '.join(words_of(values))} by {' or '.join(words_of(keys))}"
        return
    listed = get_origin(annotation) is tuple
    for argument in get_args(annotation):
        if get_args(argument) or (isinstance(argument, type) and argument is not type(None)):
            yield from (f"list of {word}" if listed else word for word in words_of(argument))
    if isinstance(annotation, type) and not get_args(annotation):
        yield _PLAIN.get(annotation, annotation.__name__)


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> list[str]:
    lines = [f"| {' | '.join(head)} |", f"|{' --- |' * len(head)}"]
    lines += [f"| `{first}` | {' | '.join(rest)} |" for first, *rest in rows]
    return [*lines, ""]
