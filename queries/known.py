"""Values of parameters against what the graph knows: an unknown one is refused with those that are close."""

from collections.abc import Mapping
from typing import Any

from rapidfuzz import process, utils

from graph_schema.errors import QuestionError
from graph_schema.store import GraphReader
from queries.layers import Layer
from queries.question import ParameterType, Question

ID_PREFIX = {
    ParameterType.COUNTRY: "country:",
    ParameterType.FUNCTION: "function:",
    ParameterType.VICTIM_GROUP: "group:",
    ParameterType.FORM: "form:",
}
"""What stands before the short form of an id: `SRB` is `country:srb`."""

_LABELS = {
    ParameterType.COUNTRY: "Country",
    ParameterType.BODY: "Actor|Mechanism",
    ParameterType.FUNCTION: "Function",
    ParameterType.VICTIM_GROUP: "VictimGroup",
    ParameterType.FORM: "ExploitationForm",
    ParameterType.ROUTE: "Route",
}
_BY_ID = "MATCH (t:{labels}) WHERE t.id = $id RETURN t.id AS id"
_ALL = "MATCH (t:{labels}) RETURN t.id AS id, t.name AS name, t.aliases AS aliases ORDER BY id"
_GROUPS = "MATCH (c:Country) UNWIND c.groups AS word RETURN DISTINCT word ORDER BY word"
_FUNCTION_GROUPS = "MATCH (f:Function) RETURN DISTINCT f.group AS word ORDER BY word"
_SPAN = "MATCH (k:Claim) RETURN min(k.from_year) AS first, max(k.as_of) AS last"
_SAID_OF = """
MATCH (k:Claim)-[:SUBJECT|OBJECT|MENTIONS|BEARS_ON]->(t:{labels}) WHERE t.id = $id
RETURN t.name AS name, count(DISTINCT k) AS claims, max(k.as_of) AS last
"""
_CLOSE_ENOUGH = 55


def with_known_ids(reader: GraphReader, question: Question, values: Mapping[str, Any]) -> dict[str, Any]:
    """The values with names and aliases turned into ids; one that the graph does not know raises `QuestionError`."""
    return {
        name: value if value is None else _known(reader, name, question.parameters[name].type, value)
        for name, value in values.items()
    }


def _known(reader: GraphReader, name: str, kind: ParameterType, value: Any) -> Any:
    if kind in _LABELS:
        return _known_thing(reader, name, kind, str(value))
    if kind is ParameterType.LAYER:
        return _one_of(name, str(value), [layer.value for layer in Layer])
    if kind is ParameterType.GROUP_OF_COUNTRIES:
        return _one_of(name, str(value), [row["word"] for row in reader.read(_GROUPS).rows])
    if kind is ParameterType.FUNCTION_GROUP:
        return _one_of(name, str(value), [row["word"] for row in reader.read(_FUNCTION_GROUPS).rows])
    return value


def _known_thing(reader: GraphReader, name: str, kind: ParameterType, value: str) -> str:
    labels = _LABELS[kind]
    if reader.read(_BY_ID.format(labels=labels), {"id": value}).rows:
        return value
    wanted = value.removeprefix(f"{ID_PREFIX.get(kind, '')}").casefold()
    called: dict[str, str] = {}
    for row in reader.read(_ALL.format(labels=labels), max_rows=100_000).rows:
        for word in (row["name"], *(row["aliases"] or ())):
            called.setdefault(f"{word}".casefold(), row["id"])
    if wanted in called:
        return called[wanted]
    found = process.extract(wanted, list(called), processor=utils.default_process, limit=3, score_cutoff=_CLOSE_ENOUGH)
    close = ", ".join(dict.fromkeys(called[word] for word, _score, _key in found))
    instead = f"Close: {close}" if close else f"It takes the id or the name of a {kind.value.replace('_', ' ')}"
    raise QuestionError(f"{name}: nothing here is known as '{value}'. {instead}")


def _one_of(name: str, value: str, words: list[str]) -> str:
    for word in words:
        if word.casefold() == value.casefold():
            return word
    raise QuestionError(f"{name} is '{value}'; known are: {', '.join(words)}")


def notes_on(reader: GraphReader, question: Question, values: Mapping[str, Any], *, empty: bool) -> tuple[str, ...]:
    """What is known instead: the years that the sources tell of, and how much is on record where a table is empty."""
    notes = []
    span = reader.read(_SPAN).rows[0]
    for name, parameter in question.parameters.items():
        value = values[name]
        if parameter.type is ParameterType.YEAR and span["last"] is not None:
            if value < span["first"]:
                notes.append(f"The sources tell of {span['first']} to {span['last']}; of {value} they say nothing.")
            elif value > span["last"]:
                notes.append(f"The newest word is of {span['last']}; for {value} what was said last is shown.")
        elif empty and value is not None and (labels := _LABELS.get(parameter.type)):
            notes += _on_record(reader, labels, str(value))
    return tuple(notes)


def _on_record(reader: GraphReader, labels: str, thing: str) -> list[str]:
    rows = reader.read(_SAID_OF.format(labels=labels), {"id": thing}).rows
    if not rows or not rows[0]["claims"]:
        return ["On what was chosen no claim is on record at all."]
    claims = f"{rows[0]['claims']} claim{'s' if rows[0]['claims'] > 1 else ''}"
    return [f"On record of {rows[0]['name']} are {claims} on other matters, the newest of {rows[0]['last']}."]
