"""A file that breaks the contract of the catalogue is refused with the reason."""

from pathlib import Path

import pytest

from graph_schema.errors import QuestionError
from queries.asking import catalogue
from queries.question import ColumnType, read_question

VALID = """\
// id = "bodies"
// title = "Which bodies are there?"
// why = "A call needs somebody to call."
// reading = "A row is one body that a source names."
// theme = "coordination"
// audience = ["coordinator"]
// [parameters.year]
// type = "year"
// default = 2022
// says = "The year."
// [columns.body]
// type = "text"
// says = "The body."
// [columns.body_id]
// type = "id"
// says = "Its id."
// [columns.claims]
// type = "claims"
// says = "The claims behind the row."
// [matrix]
// rows = "body"
// columns = "body_id"
// cell = "body"
MATCH (a:Actor)<-[:SUBJECT]-(k:Claim) // a comment in the query is none of the header
WHERE k.from_year <= $year
RETURN a.name AS body, a.id AS body_id, collect(k.id) AS claims ORDER BY body
"""


def written(folder: Path, text: str, theme: str = "coordination", name: str = "bodies") -> Path:
    file = folder / theme / f"{name}.cypher"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def test_a_valid_file_is_read_with_its_types_and_without_its_header(tmp_path: Path) -> None:
    question = read_question(written(tmp_path, VALID))
    assert (question.id, question.theme, [entry.value for entry in question.audience]) == (
        "bodies",
        "coordination",
        ["coordinator"],
    )
    assert question.parameters["year"].default == 2022
    assert not question.parameters["year"].optional
    assert question.columns["claims"].type is ColumnType.CLAIMS
    assert question.shown_columns == ("body",)
    assert question.body.startswith("MATCH (a:Actor)")
    assert question.cypher == VALID


@pytest.mark.parametrize(
    ("right", "wrong", "reason"),
    [
        (VALID, "MATCH (a) RETURN a", 'no header; begin the file with // id = "…" and further lines of TOML'),
        ('id = "bodies"', "id = bodies", "the header is not valid TOML: Invalid value (at line 1, column 6)"),
        ("// why", '// colour = "red"\n// why', "colour: Extra inputs are not permitted"),
        ('// why = "A call needs somebody to call."\n', "", "why: Field required"),
        ("$year", "2022", "header: parameters declared ['year'] and used [] differ"),
        ("$year", "$year AND $body", "header: parameters declared ['year'] and used ['body', 'year'] differ"),
        (
            'type = "claims"',
            'type = "list"',
            "header: every question returns one column `claims` of type claims: the ids behind each row",
        ),
        (
            "[columns.claims]",
            "[columns.evidence]",
            "header: every question returns one column `claims` of type claims: the ids behind each row",
        ),
        ('id = "bodies"', 'id = "offices"', "its id is 'offices'; the file and the id have one name"),
        ('"coordination"', '"law"', "its theme is 'law', but it stands in coordination/"),
        ('cell = "body"', 'cell = "state"', "header: the matrix names columns that are not declared: state"),
        ('type = "year"', 'type = "date"', "parameters.year.type: Input should be 'year', 'country',"),
        ('type = "text"', 'type = "node"', "columns.body.type: Input should be 'text', 'int',"),
        ('["coordinator"]', "[]", "audience: Tuple should have at least 1 item"),
        ('id = "bodies"', 'id = "Bodies!"', "id: String should match pattern"),
    ],
)
def test_a_broken_file_is_refused_with_its_name_and_the_reason(
    tmp_path: Path, right: str, wrong: str, reason: str
) -> None:
    assert right in VALID
    with pytest.raises(QuestionError) as refused:
        read_question(written(tmp_path, VALID.replace(right, wrong)))
    assert str(refused.value).startswith(f"bodies.cypher: {reason}")


def test_the_folder_is_the_registry(tmp_path: Path) -> None:
    written(tmp_path, VALID)
    written(tmp_path, VALID.replace('"bodies"', '"all_bodies"'), name="all_bodies")
    assert list(catalogue(tmp_path)) == ["all_bodies", "bodies"]


def test_two_themes_cannot_share_an_id(tmp_path: Path) -> None:
    written(tmp_path, VALID)
    written(tmp_path, VALID.replace('"coordination"', '"law"'), theme="law")
    with pytest.raises(QuestionError, match="two files of the catalogue carry the same id"):
        catalogue(tmp_path)
