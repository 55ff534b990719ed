"""Rows of a typed query taken out, with the same care as answers: no cell that a spreadsheet would run."""

import csv
import io

from graph_schema.store.base import Rows
from queries.answer import cell


def rows_as_csv(found: Rows) -> str:
    """CSV with a byte order mark for spreadsheets; lists are joined by semicolons."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([cell(name) for name in found.columns])
    writer.writerows([[cell(row[name]) for name in found.columns] for row in found.rows])
    return "\ufeff" + out.getvalue()
