"""Every question gives its hand-written answer on the invented countries, with claims behind each row."""

import re
from typing import Any

import pytest

from graph_schema.registry import EDGE_TYPES, NODE_LABELS, STATEMENT_OF_PREDICATE
from graph_schema.store import GraphReader
from queries import Answer, ask, catalogue
from queries.answer import NOT_MENTIONED
from queries.asking import parameter_values
from queries.question import ColumnType, Question
from tests.queries.hand_written import Case, answered_questions, cases_of, rows_with

CASES = [
    pytest.param(question, case, id=f"{question}-{number}")
    for question in answered_questions()
    for number, case in enumerate(cases_of(question), start=1)
]
every_question = pytest.mark.parametrize("question", catalogue().values(), ids=lambda question: question.id)
every_query = pytest.mark.parametrize(
    "question", [entry for entry in catalogue().values() if entry.cypher], ids=lambda question: question.id
)


def answer_of(question: str, case: Case, reader: GraphReader, monkeypatch: pytest.MonkeyPatch) -> Answer:
    monkeypatch.setenv("TIELINE_AUDIENCE", case.audience)
    return ask(question, reader, **case.parameters)


@pytest.fixture(scope="module")
def answers() -> dict[tuple[str, str, str], Answer]:
    """What each case gave when it was asked for the first time, by the engine; several tests look at it."""
    return {}


@pytest.fixture
def first_answer(
    question: str,
    case: Case,
    answers: dict[tuple[str, str, str], Answer],
    engine: str,
    ruritania_store: GraphReader,
    monkeypatch: pytest.MonkeyPatch,
) -> Answer:
    """The answer of the case that a test is about."""
    key = (engine, question, case.model_dump_json())
    if key not in answers:
        answers[key] = answer_of(question, case, ruritania_store, monkeypatch)
    return answers[key]


def compared(answer: Answer, case: Case) -> list[tuple[Any, ...]]:
    """The rows and columns of an answer that the case speaks of."""
    rows = [row for row in answer.rows if all(row[name] in values for name, values in case.among.items())]
    return [tuple(row[name] for name in case.columns or answer.question.shown_columns) for row in rows]


def test_every_question_has_a_file_of_answers_and_every_file_a_question() -> None:
    assert answered_questions() == sorted(catalogue())


@every_question
def test_a_question_is_asked_in_two_ways_at_least(question: Question) -> None:
    asked = [case.parameters for case in cases_of(question.id)]
    assert len(asked) > 1
    assert any(parameters != asked[0] for parameters in asked)
    assert any(case.claims for case in cases_of(question.id))


@every_question
def test_answers_speak_of_columns_and_parameters_that_are_declared(question: Question) -> None:
    for case in cases_of(question.id):
        named = [entry.row for entry in (*case.must_not_appear, *case.claims)]
        columns = {*case.columns, *case.among, *(name for row in named for name in row)}
        assert columns <= set(question.columns)
        assert set(case.parameters) <= set(question.parameters)
        assert {len(row) for row in case.rows} <= {len(case.columns or question.shown_columns)}


@every_query
def test_labels_ties_and_predicates_are_declared_in_the_registry(question: Question) -> None:
    assert question.cypher
    bare = re.sub(r"'[^']*'", "''", question.cypher)
    names = {name for part in re.findall(r":\s*([A-Z]\w*(?:\|\w+)*)", bare) for name in part.split("|")}
    assert names
    assert names <= {*NODE_LABELS, *EDGE_TYPES}
    tested = re.findall(r"predicate(?::| =| <>| IN) ('\w+'|\[[^\]]*\])", question.cypher)
    assert {name for part in tested for name in re.findall(r"\w+", part)} <= set(STATEMENT_OF_PREDICATE)


@every_query
def test_a_question_returns_the_columns_that_it_declares(question: Question, ruritania_store: GraphReader) -> None:
    assert question.cypher
    rows = ruritania_store.read(question.cypher, parameter_values(question, {}))
    assert rows.columns == tuple(question.columns)


@pytest.mark.parametrize(("question", "case"), CASES)
def test_an_answer_has_the_columns_that_its_question_declares(case: Case, first_answer: Answer) -> None:
    assert {tuple(row) for row in first_answer.rows} <= {tuple(first_answer.question.columns)}, case.why


@pytest.mark.parametrize(("question", "case"), CASES)
def test_a_question_gives_its_hand_written_answer(case: Case, first_answer: Answer) -> None:
    answer = first_answer
    assert compared(answer, case) == list(case.rows), case.why
    assert (answer.withheld, answer.truncated) == (case.withheld, False)
    for miss in case.must_not_appear:
        assert not rows_with(answer.rows, miss.row), miss.why


@pytest.mark.parametrize(("question", "case"), CASES)
def test_rows_rest_on_the_claims_that_were_read_in_the_reports(case: Case, first_answer: Answer) -> None:
    answer = first_answer
    states = [name for name, column in answer.question.columns.items() if column.type is ColumnType.STATE]
    for row in answer.rows:
        assert len(answer.evidence_of(row)) == len(row["claims"]), "a claim behind the row is not in the graph"
        assert row["claims"] or any(row[name] == NOT_MENTIONED for name in states)
    for entry in case.claims:
        found = {len(answer.evidence_of(row)): answer.evidence_of(row) for row in rows_with(answer.rows, entry.row)}
        assert len(found) == 1, f"{entry.row} is not one row, or not of one kind"
        (claims,) = found.values()
        assert sorted((claim.source, claim.lines) for claim in claims) == sorted(entry.behind)


@pytest.mark.parametrize(("question", "case"), CASES)
def test_a_question_asked_twice_gives_the_same_rows(
    question: str, case: Case, first_answer: Answer, ruritania_store: GraphReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert answer_of(question, case, ruritania_store, monkeypatch).rows == first_answer.rows


@pytest.mark.parametrize(("question", "case"), CASES)
def test_the_order_of_rows_and_lists_is_not_that_of_writing(
    question: str, case: Case, written_backwards: GraphReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert compared(answer_of(question, case, written_backwards, monkeypatch), case) == list(case.rows)
