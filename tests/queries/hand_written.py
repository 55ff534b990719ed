"""The answers that were written by hand: one file for each question, a list of cases in each."""

import json
from pathlib import Path
from typing import Any

from pydantic import Field

from graph_schema.base import Described

ANSWERS = Path(__file__).parent / "answers"


class NearMiss(Described):
    """A row that a wrong question would give."""

    row: dict[str, Any] = Field(min_length=1, description="Column to value; a row that has all of them is wrong.")
    why: str = Field(min_length=5, description="Why it may not appear.")


class Behind(Described):
    """What one row rests on."""

    row: dict[str, Any] = Field(description="Column to value; exactly one row has all of them.")
    behind: tuple[tuple[str, str], ...] = Field(description="Source and lines of each claim, in any order.")


class Case(Described):
    """One way of asking a question on the invented countries, and what must come of it."""

    why: str = Field(min_length=5, description="What the case shows.")
    parameters: dict[str, Any] = Field(description="What is asked.")
    audience: str = Field(default="public", description="Who asks.")
    columns: tuple[str, ...] = Field(default=(), description="The columns compared; by default all that are shown.")
    among: dict[str, tuple[Any, ...]] = Field(
        default_factory=dict, description="Only rows with one of these values in a column are compared."
    )
    rows: tuple[tuple[Any, ...], ...] = Field(description="All rows in their order.")
    withheld: int = Field(default=0, description="How many further rows are for partners.")
    must_not_appear: tuple[NearMiss, ...] = Field(min_length=1, description="Rows that a wrong question would give.")
    claims: tuple[Behind, ...] = Field(default=(), description="What some of the rows rest on.")


def answered_questions() -> list[str]:
    """The questions that have a file of answers."""
    return sorted(file.stem for file in ANSWERS.glob("*.json"))


def cases_of(question: str) -> list[Case]:
    """The cases of a question."""
    return [Case(**entry) for entry in json.loads((ANSWERS / f"{question}.json").read_text(encoding="utf-8"))]


def rows_with(rows: tuple[dict[str, Any], ...], wanted: dict[str, Any]) -> list[dict[str, Any]]:
    """The rows that have all of these values."""
    return [row for row in rows if all(row[column] == value for column, value in wanted.items())]
