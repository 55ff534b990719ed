"""A file that breaks the contract of the catalogue is refused with the reason."""

from pathlib import Path

import pytest

from graph_schema.errors import QuestionError
from queries.asking import catalogue
from queries.question import ColumnType
from queries.question_file import read_question

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
    assert question.cypher is not None
    assert question.cypher.startswith("MATCH (a:Actor)")
    assert question.text == VALID


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


COMPUTED = "\n".join(
    line.removeprefix("// ") for line in VALID.splitlines() if line.startswith("//") and "matrix" not in line
)
COMPUTED = COMPUTED.split("rows = ")[0] + '[columns.years]\ntype = "int"\nsays = "How many years."\n'
COMPUTED = 'computed_by = "queries.analytics.bodies:bodies"\n' + COMPUTED


def test_a_question_whose_rows_are_computed_names_the_function_and_has_no_query(tmp_path: Path) -> None:
    file = written(tmp_path, COMPUTED).rename(tmp_path / "coordination" / "bodies.toml")
    question = read_question(file)
    assert question.cypher is None
    assert question.computed_by == "queries.analytics.bodies:bodies"


@pytest.mark.parametrize("named", ["os:getcwd", "queries.analytics.bodies", "queries.x:__import__", "queries:a.b"])
def test_only_a_function_of_the_queries_can_compute(tmp_path: Path, named: str) -> None:
    text = COMPUTED.replace("queries.analytics.bodies:bodies", named)
    file = written(tmp_path, text).rename(tmp_path / "coordination" / "bodies.toml")
    with pytest.raises(QuestionError, match=r"^bodies\.toml: computed_by: "):
        read_question(file)


def test_a_query_does_not_name_a_function_and_a_computation_does(tmp_path: Path) -> None:
    contract = r"a \.toml file names `computed_by`; a \.cypher file holds the query instead$"
    with pytest.raises(QuestionError, match=contract):
        read_question(written(tmp_path, '// computed_by = "queries.analytics.bodies:bodies"\n' + VALID))
    bare = "\n".join(line for line in COMPUTED.splitlines() if not line.startswith("computed_by"))
    with pytest.raises(QuestionError):
        read_question(written(tmp_path, bare).rename(tmp_path / "coordination" / "bodies.toml"))
