"""A table that a brief wants: which question, which of its rows, which columns; and the table made from the answer."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from queries.answer import Answer, shown
from queries.briefs.content import Line, Part
from queries.briefs.places import places_of
from queries.question import ColumnType

Row = Mapping[str, Any]
MOST_OF_A_LIST, LONGEST_CELL = 3, 190
"""What stands in a cell: the first entries of a list, and so many signs of a sentence."""
_LISTED = frozenset({"tie", "does", "kind", "role", "theme", "function_group", "states", "scope", "status"})
"""Columns with words of a closed list, where an underscore stands for a space and capitals for a relation."""


@dataclass(frozen=True)
class Wanted:
    """One table: `columns` gives the columns of the answer under each head, joined by a blank."""

    title: str
    question: str
    given: Mapping[str, Any]
    columns: Mapping[str, tuple[str, ...]]
    most: int
    none: str
    """What is said where there is no row; silence is never called absence."""
    keep: Callable[[Row], bool] | None = None
    """Which rows of the answer belong in the table; all where none is given, and then its notes do too."""
    order: Callable[[Row], Any] | None = None
    """What comes first; the order of the question where none is given."""
    one_per: str | None = None
    """A column of which each value is shown once, with its first row."""


def rows_of(wanted: Wanted, answer: Answer) -> tuple[Row, ...]:
    """The rows of the answer that belong in the table, the most important first."""
    kept: list[Row] = [row for row in answer.rows if wanted.keep is None or wanted.keep(row)]
    if wanted.order:
        kept.sort(key=wanted.order)
    if wanted.one_per:
        firsts: dict[Any, Row] = {}
        for row in kept:
            firsts.setdefault(row[wanted.one_per], row)
        kept = [*firsts.values()]
    return tuple(kept)


def part_of(wanted: Wanted, answer: Answer) -> Part:
    """The table, with the rows that it has no room for counted."""
    rows = rows_of(wanted, answer)
    lines = tuple(
        Line(
            tuple(_cell(answer, row, names) for names in wanted.columns.values()),
            places_of(answer.evidence_of(dict(row))),
        )
        for row in rows[: wanted.most]
    )
    remarks = [] if lines else [wanted.none]
    remarks += answer.notes if wanted.keep is None or not lines else ()
    if answer.withheld:
        rest = f"{answer.withheld} more row{'s are' if answer.withheld > 1 else ' is'}"
        remarks.append(f"{rest} for partners only: a gap on a route reported lately.")
    more = max(0, len(rows) - wanted.most)
    return _without_empty_columns(
        Part(wanted.title, wanted.question, tuple(wanted.columns), lines, more, tuple(remarks))
    )


def _without_empty_columns(part: Part) -> Part:
    """The table without the columns of which no row says anything."""
    kept = [at for at in range(len(part.heads)) if any(line.cells[at] for line in part.lines)]
    lines = tuple(replace(line, cells=tuple(line.cells[at] for at in kept)) for line in part.lines)
    return replace(part, heads=tuple(part.heads[at] for at in kept), lines=lines)


def _cell(answer: Answer, row: Row, names: tuple[str, ...]) -> str:
    text = " ".join(part for name in names if (part := _said(answer, name, row[name])))
    return text if len(text) <= LONGEST_CELL else f"{text[:LONGEST_CELL].rsplit(' ', 1)[0]} …"


def _said(answer: Answer, name: str, value: Any) -> str:
    if isinstance(value, list | tuple) and len(value) > MOST_OF_A_LIST:
        first = "; ".join(shown(entry) for entry in value[:MOST_OF_A_LIST])
        return f"{first}; and {len(value) - MOST_OF_A_LIST} more"
    if value is not None and answer.question.columns[name].type is ColumnType.SHARE:
        return f"{value:.0%}"
    text = shown(value)
    if name in _LISTED or answer.question.columns[name].type is ColumnType.STATE:
        return text.replace("_", " ").lower() if text.isupper() else text.replace("_", " ")
    return text
