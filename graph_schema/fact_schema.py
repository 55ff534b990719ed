"""The JSON Schema of fact files, so that an editor completes them and marks what the loader would refuse.

The files are strict YAML in which every value is text; an editor that reads plain YAML sees numbers and dates, so a
number is allowed wherever its text is. What only the loader can judge (whether an id exists, whether lines name what
they should) is not in here.
"""

from typing import Any

from graph_schema.base import EndPoint, Statement
from graph_schema.claims import Claim
from graph_schema.ids import SCOPE, SLUG
from graph_schema.registry import SHORTHAND_LABELS, STATEMENT_OF_KIND, THING_OF_LABEL
from graph_schema.statements import HasDetail
from graph_schema.statements.functions import DETAIL_LABELS, LISTED_VALUES
from graph_schema.vocabulary import StopRole

Schema = dict[str, Any]
MINTED = {"route": "route", "recommends": "recommendation", "observed": "observation"}
"""The field of a kind that the loader fills in itself."""

FRAME = ("state", "as_of", "valid_from", "valid_to", "says")
"""The fields that a fact of every kind has besides where it is said."""

_WRITTEN = {
    "Stop": rf"^([A-Z]{{3}}|(country|place):\S+)\s+({'|'.join(StopRole)})$",
    "YearsOfPrison": r"^(\d+(\.\d+)?\s*-\s*(\d+(\.\d+)?)?|-\s*\d+(\.\d+)?)$",
}
"""Classes that a file writes as one short text."""

_NUMBER_TEXT = r"^\d+(\.\d+)?$"
_LINES = r"^\d+(\s*-\s*\d+)?(\s*,\s*\d+(\s*-\s*\d+)?)*$"
_HANDLE = r"^[a-z][a-z0-9-]{1,30}$"
_DAY = r"^\d{4}-\d{2}-\d{2}$"


def fact_file_schema() -> Schema:
    """The schema of a whole file: the head, and facts of every kind."""
    kinds = sorted(STATEMENT_OF_KIND)
    fact = {
        "type": "object",
        "required": ["kind", "where", "says"],
        "properties": {"kind": {"enum": kinds, "description": "What sort of statement it is."}},
        "allOf": [
            {
                "if": {"properties": {"kind": {"const": kind}}, "required": ["kind"]},
                "then": {"$ref": f"#/definitions/{kind}"},
            }
            for kind in kinds
        ],
    }
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Tieline fact file",
        "description": "What one source says about one country; data/FORMAT.md explains each field.",
        "type": "object",
        "required": ["source", "country", "expect_claims", "entered", "facts"],
        "additionalProperties": False,
        "properties": {
            **_head(),
            "facts": {"type": "array", "minItems": 1, "items": {"$ref": "#/definitions/fact"}},
        },
        "definitions": {
            **_shared(),
            **_frame(),
            "fact": fact,
            **{kind: _fact_of(STATEMENT_OF_KIND[kind]) for kind in kinds},
        },
    }


def _head() -> Schema:
    year = {"$ref": "#/definitions/year"}
    reading = {"$ref": "#/definitions/reading"}
    return {
        "source": _text("The id of the source, a file in data/sources/.", 160),
        "country": {"type": "string", "pattern": "^[A-Z]{3}$", "description": "Alpha-3 code, or REG for the region."},
        "as_of": {**year, "description": "The year of the situation, for facts that give no other."},
        "section": _text("The heading, for facts that give no other.", 160),
        "expect_claims": {
            "type": "string",
            "pattern": r"^\d+\s*-\s*\d+$",
            "description": "Lower and upper bound of the number of claims: 80-120.",
        },
        "entered": {**reading, "description": "Who entered the file, and when."},
        "reviewed": {**reading, "description": "The second reader, and when; left out until it is true."},
    }


def _shared() -> Schema:
    return {
        "year": {
            "type": ["string", "integer"],
            "pattern": r"^(1[89]\d\d|20\d\d|2100)$",
            "minimum": 1800,
            "maximum": 2100,
        },
        "reading": {
            "type": "object",
            "required": ["by", "date"],
            "additionalProperties": False,
            "properties": {
                "by": {"type": "string", "pattern": _HANDLE, "description": "A handle such as reader-1, never a name."},
                "date": {"type": "string", "pattern": _DAY, "description": "The day: 2026-11-24."},
            },
        },
        "where": {
            "type": "object",
            "description": "Where it is said.",
            "required": ["lines"],
            "additionalProperties": False,
            "properties": {
                "section": _text("The heading, if not the one that the lines stand under.", 160),
                "lines": {
                    "type": ["string", "integer"],
                    "pattern": _LINES,
                    "minimum": 1,
                    "description": "Line ranges of the text edition: 1755-1763, 2467.",
                },
                "named_as": {
                    "type": "object",
                    "description": "Id to the words by which the lines refer to it.",
                    "propertyNames": {"pattern": "^[a-z]+:"},
                    "additionalProperties": _text("The words of the lines.", 160),
                },
            },
        },
    }


def _fact_of(statement: type[Statement]) -> Schema:
    """The schema of one kind of fact: its frame, its ends and its attributes."""
    minted = MINTED.get(statement.kind())
    said = statement.model_json_schema()
    ends = [point for point in (statement.end_point("subject"), statement.end_point("object")) if point]
    properties: Schema = {"kind": {"const": statement.kind()}}
    properties |= {name: {"$ref": f"#/definitions/{name}"} for name in (*FRAME, "where")}
    for name, field in statement.model_fields.items():
        if name == minted:
            continue
        point = next((point for point in ends if point.field == name), None)
        if point:
            entry = _end(point)
        elif labels := statement.references().get(name):
            one = _id(labels)
            entry = {"type": "array", "items": one} if field.default == () else one
        else:
            entry = _as_written(said["properties"][name], said.get("$defs", {}))
        properties[name] = {**entry, "description": field.description}
    required = [name for name in said.get("required", []) if name != minted]
    schema: Schema = {
        "description": " ".join((statement.__doc__ or "").split()),
        "type": "object",
        "required": ["kind", *required, "where", "says"],
        "additionalProperties": False,
        "properties": properties,
    }
    return schema | _details() if statement is HasDetail else schema


def _frame() -> Schema:
    """What every fact has, taken from the claim that it becomes."""
    claim = Claim.model_json_schema()
    frame: Schema = {}
    for name in FRAME:
        written = _as_written(claim["properties"][name], claim["$defs"])
        frame[name] = {**written, "description": Claim.model_fields[name].description}
    return frame


def _end(point: EndPoint) -> Schema:
    one = _id(point.labels)
    return {"anyOf": [one, {"type": "array", "minItems": 1, "uniqueItems": True, "items": one}]}


def _id(labels: tuple[str, ...]) -> Schema:
    """An id of one of the labels, or the short form where there is one."""
    kinds = {label: THING_OF_LABEL[label].id_kind for label in labels}
    scoped = "|".join(kind for label, kind in kinds.items() if label not in SHORTHAND_LABELS)
    listed = "|".join(kind for label, kind in kinds.items() if label in SHORTHAND_LABELS)
    forms = [f"(?:{scoped}):{SCOPE}:{SLUG}"] if scoped else []
    forms += [f"(?:{listed}):{SLUG}"] if listed else []
    forms += ["[A-Z]{3}"] if "Country" in labels else []
    forms += [SLUG] if SHORTHAND_LABELS & set(labels) - {"Country"} else []
    return {"type": "string", "pattern": f"^(?:{'|'.join(forms)})$"}


def _as_written(entry: Schema, classes: Schema) -> Schema:
    """The schema of a field as it is written in a file, from the schema of the value that it becomes."""
    if "anyOf" in entry:
        (entry,) = [part for part in entry["anyOf"] if part.get("type") != "null"]
    if "$ref" in entry:
        name = entry["$ref"].rsplit("/", 1)[-1]
        if name in _WRITTEN:
            return {"type": "string", "pattern": _WRITTEN[name]}
        entry = classes[name]
    if "enum" in entry or "const" in entry:
        return {"enum": entry.get("enum") or [entry["const"]]}
    if entry["type"] == "array":
        return {"type": "array", "items": _as_written(entry["items"], classes), **_kept(entry, "minItems", "maxItems")}
    if entry["type"] == "boolean":
        return {"enum": ["yes", "no"]}
    if entry["type"] == "integer":
        return {"$ref": "#/definitions/year"}
    if entry["type"] == "number":
        bounds = _kept(entry, "minimum", "exclusiveMinimum", "maximum")
        return {"type": ["string", "number"], "pattern": _NUMBER_TEXT, **bounds}
    return {"type": ["string", "number"], **_kept(entry, "pattern", "minLength", "maxLength")}


def _kept(entry: Schema, *keys: str) -> Schema:
    return {key: entry[key] for key in keys if key in entry}


def _details() -> Schema:
    """The values of those details that have a closed list."""
    listed = {name: [str(value) for value in values] for name, values in LISTED_VALUES.items()}
    listed["free_of_charge"] = ["yes", "no"]
    return {
        "allOf": [
            {"properties": {"detail": {"enum": sorted(DETAIL_LABELS)}}},
            *(
                {
                    "if": {"properties": {"detail": {"const": name}}, "required": ["detail"]},
                    "then": {"properties": {"value": {"enum": values}}},
                }
                for name, values in sorted(listed.items())
            ),
        ]
    }


def _text(says: str, longest: int) -> Schema:
    return {"type": ["string", "number"], "minLength": 1, "maxLength": longest, "description": says}
