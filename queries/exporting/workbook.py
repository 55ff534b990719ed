"""An answer as a workbook: the rows on one sheet, what they rest on and how to read them on the other."""

import io
from datetime import datetime
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from queries.answer import Answer, cell
from queries.exporting.answer_table import asked, columns_of
from queries.exporting.xml_values import allowed

_LONGEST = 32_767
"""A cell of a workbook holds no more signs."""
_WIDEST = 60
_EVIDENCE = ("claim", "state", "year", "says", "source", "section", "lines", "checked by a second reader")


def as_workbook(answer: Answer, snapshot: str) -> bytes:
    """The file; text stays text, so that no cell is a formula or a link."""
    content = io.BytesIO()
    book = xlsxwriter.Workbook(content, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    head = book.add_format({"bold": True, "text_wrap": True})
    # A fixed date, so that the same answer gives the same file.
    made = {"created": datetime(2000, 1, 1), "title": answer.question.title}
    book.set_properties(made | {"comments": f"{asked(answer)}; snapshot {snapshot}"})
    _rows(book.add_worksheet("rows"), answer, head)
    _evidence(book.add_worksheet("evidence and about"), answer, snapshot, head)
    book.close()
    return content.getvalue()


def _rows(sheet: Worksheet, answer: Answer, head: Format) -> None:
    columns = columns_of(answer)
    sheet.freeze_panes(1, 0)
    for at, name in enumerate(columns):
        _put(sheet, 0, at, name.replace("_", " "), head)
        longest = max((len(cell(row[name])) for row in answer.rows), default=0)
        sheet.set_column(at, at, min(_WIDEST, max(len(name), longest) + 2))
    for line, row in enumerate(answer.rows, start=1):
        for at, name in enumerate(columns):
            _put(sheet, line, at, row[name])


def _evidence(sheet: Worksheet, answer: Answer, snapshot: str, head: Format) -> None:
    about = [
        ("question", answer.question.title),
        ("asked", asked(answer)),
        ("snapshot", snapshot),
        ("how to read it", answer.question.reading),
        ("how sure", str(answer.how_sure)),
        *(("note", note) for note in answer.notes),
        *([("for partners only", f"{answer.withheld} more rows")] if answer.withheld else []),
        ("what documents show", "Formal ties, not trust; what no source mentions may still exist."),
    ]
    sheet.set_column(0, 0, 22)
    sheet.set_column(3, 3, _WIDEST)
    for line, (name, text) in enumerate(about):
        _put(sheet, line, 0, name, head)
        _put(sheet, line, 1, text)
    top = len(about) + 1
    for at, name in enumerate(_EVIDENCE):
        _put(sheet, top, at, name, head)
    for line, entry in enumerate(sorted(answer.evidence.values(), key=lambda found: found.claim), start=top + 1):
        values = (
            entry.claim,
            entry.state.value,
            entry.as_of,
            entry.says,
            entry.source_title,
            entry.section,
            entry.lines,
            "yes" if entry.reviewed else "no",
        )
        for at, value in enumerate(values):
            _put(sheet, line, at, value)


def _put(sheet: Worksheet, line: int, at: int, value: Any, style: Format | None = None) -> None:
    """A number as a number, everything else as text; nothing for none."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        sheet.write_number(line, at, value, style)
    elif text := allowed(cell(value)):
        sheet.write_string(line, at, text[:_LONGEST], style)
