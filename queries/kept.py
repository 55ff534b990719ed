"""Answers and lists that pages open with, from the shelf beside the graph where they are on it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter

from graph_schema.store import GraphReader
from queries.answer import Answer
from queries.asking import ask_question, parameter_values, question_named
from queries.evidence import Evidence, shared_evidence
from queries.local_names import names_by_language
from queries.overview import Overview, overview
from queries.shelf import Shelf

Values = tuple[tuple[str, Any], ...]
"""The parameters of a question by name, each with a value of its type: one way to write what is asked."""


@dataclass(frozen=True)
class _Kept:
    """An answer without its question, which the catalogue has."""

    parameters: dict[str, Any]
    rows: list[dict[str, Any]]
    evidence: list[Evidence]
    withheld: int
    truncated: bool
    notes: list[str]


_ANSWER = TypeAdapter(_Kept)
_OVERVIEW = TypeAdapter(Overview)
_NAMES = TypeAdapter(dict[str, dict[str, str]])


def values_of(question_id: str, given: Mapping[str, Any]) -> Values:
    """All parameters of a question, defaults filled in; those that do not fit raise `QuestionError`."""
    return tuple(sorted(parameter_values(question_named(question_id), given).items()))


def kept_answer(shelf: Shelf, reader: GraphReader, question_id: str, values: Values) -> Answer:
    """The answer to a question."""
    question = question_named(question_id)

    def made() -> _Kept:
        answer = ask_question(question, reader, dict(values))
        rows, evidence, notes = list(answer.rows), list(answer.evidence.values()), list(answer.notes)
        return _Kept(answer.parameters, rows, evidence, answer.withheld, answer.truncated, notes)

    kept = shelf.get(question_id, values, _ANSWER, reader, made)
    evidence = shared_evidence(reader, kept.evidence)
    notes = tuple(kept.notes)
    return Answer(question, kept.parameters, tuple(kept.rows), evidence, kept.withheld, kept.truncated, notes)


def is_kept(shelf: Shelf, question_id: str, values: Values) -> bool:
    """Whether the answer to a question is on the shelf."""
    return shelf.has(question_id, values)


def kept_overview(shelf: Shelf, reader: GraphReader) -> Overview:
    """What is in the graph."""
    return shelf.get("overview", (), _OVERVIEW, reader, lambda: overview(reader))


def kept_names(shelf: Shelf, reader: GraphReader) -> dict[str, dict[str, str]]:
    """For each language of the region the names on file, by the English ones."""

    def made() -> dict[str, dict[str, str]]:
        return {spoken.value: names for spoken, names in names_by_language(reader).items()}

    return shelf.get("names", (), _NAMES, reader, made)
