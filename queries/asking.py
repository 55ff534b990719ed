"""Asking: a question of the catalogue, a graph and values in, an answer with its evidence out."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from rapidfuzz import process

from graph_schema.errors import QuestionError
from graph_schema.store import GraphReader
from queries.answer import Answer
from queries.audience import Readership, readership
from queries.computed import Computed, compute
from queries.evidence import evidence_for, partner_claims
from queries.known import ID_PREFIX, notes_on, with_known_ids
from queries.question import ColumnType, Parameter, ParameterType, Question
from queries.question_file import read_question

CATALOGUE = Path(__file__).parent / "catalogue"


@lru_cache(maxsize=4)
def catalogue(folder: Path = CATALOGUE) -> Mapping[str, Question]:
    """Every question by id, in the order of themes and ids; the folder is the registry."""
    files = sorted([*folder.glob("*/*.cypher"), *folder.glob("*/*.toml")], key=lambda file: (file.parent, file.stem))
    questions = {question.id: question for question in map(read_question, files)}
    if len(questions) != len(files):
        raise QuestionError("two files of the catalogue carry the same id")
    return MappingProxyType(questions)


def question_named(question_id: str) -> Question:
    """A question by its id; an unknown one raises `QuestionError` with those that are close."""
    known = catalogue()
    if question_id in known:
        return known[question_id]
    close = [match for match, _score, _key in process.extract(question_id, list(known), limit=3)]
    raise QuestionError(f"There is no question '{question_id}'. Close: {', '.join(close)}. All: python -m queries list")


def ask(question_id: str, reader: GraphReader, **given: Any) -> Answer:
    """Ask a question of the catalogue; parameters left out take their defaults."""
    return ask_question(question_named(question_id), reader, given)


def ask_question(question: Question, reader: GraphReader, given: Mapping[str, Any]) -> Answer:
    """Ask a question; rows that are for partners are counted, not shown, unless the readership is partner."""
    parameters = with_known_ids(reader, question, parameter_values(question, given))
    found, truncated = _rows(question, reader, parameters)
    for row in found.rows:
        row["claims"] = sorted(set(row["claims"]))
    rows, withheld = _for_readers(question, tuple(found.rows), partner_claims(reader))
    claims = (claim for row in rows for claim in row["claims"])
    evidence = {entry.claim: entry for entry in evidence_for(reader, claims)}
    notes = found.notes + notes_on(reader, question, parameters, empty=not rows and not withheld)
    return Answer(question, parameters, rows, evidence, withheld, truncated, notes)


def _rows(question: Question, reader: GraphReader, parameters: Mapping[str, Any]) -> tuple[Computed, bool]:
    if question.computed_by:
        return compute(question.computed_by, reader, parameters), False
    assert question.cypher is not None, "a question that is not computed is a query"
    found = reader.read(question.cypher, parameters)
    return Computed(list(found.rows)), found.truncated


def parameter_values(question: Question, given: Mapping[str, Any]) -> dict[str, Any]:
    """All parameters with the type that they need; names or values that do not fit raise `QuestionError`."""
    if unknown := set(given) - set(question.parameters):
        takes = ", ".join(question.parameters) or "none"
        raise QuestionError(f"{question.id} takes no parameter '{sorted(unknown)[0]}'; it takes: {takes}")
    return {name: _typed(name, entry, given.get(name)) for name, entry in question.parameters.items()}


def _typed(name: str, parameter: Parameter, value: Any) -> str | int | bool | None:
    value = parameter.default if value in (None, "") else value
    if value is None:
        return None
    if parameter.type in {ParameterType.YEAR, ParameterType.INT}:
        try:
            return int(value)
        except (TypeError, ValueError) as error:
            raise QuestionError(f"{name} is '{value}'; it takes a whole number") from error
    if parameter.type is ParameterType.YES_NO:
        return _yes_or_no(name, str(value))
    text = str(value)
    prefix = ID_PREFIX.get(parameter.type)
    return f"{prefix}{text.lower()}" if prefix and ":" not in text else text


def _yes_or_no(name: str, word: str) -> bool:
    known = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False}
    if word.lower() not in known:
        raise QuestionError(f"{name} is '{word}'; write yes or no")
    return known[word.lower()]


def _for_readers(
    question: Question, rows: tuple[dict[str, Any], ...], for_partners: frozenset[str]
) -> tuple[tuple[dict[str, Any], ...], int]:
    """Rows that this readership may see, and how many it may not: marked rows, and rows on a claim for partners."""
    marks = [name for name, column in question.columns.items() if column.type is ColumnType.PARTNER_ONLY]
    if readership() is Readership.PARTNER:
        return rows, 0
    open_rows = tuple(
        row for row in rows if not any(row[name] for name in marks) and for_partners.isdisjoint(row["claims"])
    )
    return open_rows, len(rows) - len(open_rows)
