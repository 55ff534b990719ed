"""A question is a file, and the folder of its theme is its place.

`<id>.cypher` pastes into Neo4j Browser as it stands, its header of TOML in comments. `<id>.toml` is the same header
alone, for rows that no single query gives: `computed_by` names the function that does.
"""

import tomllib
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from graph_schema.errors import QuestionError
from queries.question import HEADER, Question


def read_question(file: Path) -> Question:
    """Read one file of the catalogue; a header that breaks the contract raises `QuestionError` with the reason."""
    text = file.read_text(encoding="utf-8")
    try:
        values: dict[str, Any] = tomllib.loads(_header(file, text))
        question = Question(**values, text=text)
    except tomllib.TOMLDecodeError as error:
        raise QuestionError(f"{file.name}: the header is not valid TOML: {error}") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"])) or "header"
        raise QuestionError(f"{file.name}: {where}: {first['msg'].removeprefix('Value error, ')}") from error
    if (file.suffix == ".toml") != bool(question.computed_by):
        raise QuestionError(f"{file.name}: a .toml file names `computed_by`; a .cypher file holds the query instead")
    if question.id != file.stem:
        raise QuestionError(f"{file.name}: its id is '{question.id}'; the file and the id have one name")
    if question.theme.value != file.parent.name:
        raise QuestionError(f"{file.name}: its theme is '{question.theme}', but it stands in {file.parent.name}/")
    return question


def _header(file: Path, text: str) -> str:
    if file.suffix == ".toml":
        return text
    header = HEADER.match(text)
    if header is None:
        raise QuestionError(f'{file.name}: no header; begin the file with // id = "…" and further lines of TOML')
    return "\n".join(line.removeprefix("//").removeprefix(" ") for line in header[0].splitlines())
