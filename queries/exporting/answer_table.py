"""An answer as a table that travels alone: every row says which question, values and snapshot it comes from."""

import csv
import io

from queries.answer import Answer, cell, shown
from queries.audience import readership
from queries.exporting.hxl import hxl_tag
from queries.question import ColumnType

_ASKED, _SNAPSHOT = "asked", "snapshot"


def columns_of(answer: Answer) -> tuple[str, ...]:
    """The columns to take out: ids as well, marks for filters not."""
    declared = answer.question.columns.items()
    return tuple(name for name, column in declared if column.type is not ColumnType.PARTNER_ONLY)


def asked(answer: Answer) -> str:
    """The question with its values and the readership in one line."""
    values = [f"{name}: {shown(value) if value is not None else 'any'}" for name, value in answer.parameters.items()]
    return "; ".join([answer.question.id, *values, f"audience: {readership().value}"])


def as_csv_with_tags(answer: Answer, snapshot: str, *, hxl: bool = True) -> str:
    """CSV with a byte order mark for spreadsheets, a row of HXL tags under the heads, and no cell that is a formula."""
    columns = columns_of(answer)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([*columns, _ASKED, _SNAPSHOT])
    if hxl:
        tags = [hxl_tag(name, answer.question.columns[name]) for name in columns]
        writer.writerow([*tags, "#meta+asked", "#meta+snapshot"])
    for row in answer.rows:
        writer.writerow([*(cell(row[name]) for name in columns), asked(answer), snapshot])
    return "\ufeff" + out.getvalue()
