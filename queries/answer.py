"""An answer: the rows, the claims behind each of them, and how sure the whole is."""

import csv
import io
import json
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from queries.evidence import Evidence
from queries.question import ColumnType, Question

NOT_MENTIONED = "not mentioned"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True)
class HowSure:
    """What an answer rests on."""

    claims: int
    sources: tuple[str, ...]
    first_year: int | None
    last_year: int | None
    reviewed: int

    def __str__(self) -> str:
        if not self.claims:
            return "No claim stands behind these rows: the sources entered so far say nothing on it."
        years = f"{self.first_year}" if self.first_year == self.last_year else f"{self.first_year} to {self.last_year}"
        sources = f"{len(self.sources)} source{'s' if len(self.sources) > 1 else ''} ({', '.join(self.sources)})"
        claims = f"{self.claims} claim{'s' if self.claims > 1 else ''}"
        return f"{claims} from {sources} on the situation of {years}; {self.reviewed} checked by a second reader."


@dataclass(frozen=True)
class Answer:
    """Rows of plain values; `withheld` counts rows that only partners may see."""

    question: Question
    parameters: dict[str, Any]
    rows: tuple[dict[str, Any], ...]
    evidence: dict[str, Evidence]
    withheld: int = 0
    truncated: bool = False
    notes: tuple[str, ...] = ()
    """What a reader must know before reading the rows, in whole sentences."""

    def evidence_of(self, row: dict[str, Any]) -> tuple[Evidence, ...]:
        """The claims behind one row, by source and line."""
        found = [self.evidence[claim] for claim in row["claims"] if claim in self.evidence]
        return tuple(sorted(found, key=lambda entry: (entry.source, int(entry.lines.split("-")[0].split(",")[0]))))

    @cached_property
    def how_sure(self) -> HowSure:
        """How many claims, of which sources and years, stand behind all rows together."""
        behind = {claim for row in self.rows for claim in row["claims"]}
        found = [self.evidence[claim] for claim in behind if claim in self.evidence]
        years = [entry.as_of for entry in found]
        return HowSure(
            claims=len(found),
            sources=tuple(sorted({entry.source for entry in found})),
            first_year=min(years, default=None),
            last_year=max(years, default=None),
            reviewed=sum(entry.reviewed for entry in found),
        )

    def as_matrix(self) -> tuple[tuple[str, ...], dict[str, dict[str, Any]]]:
        """Column heads, and for each row head the cells by column head; only for questions that declare a matrix."""
        layout = self.question.matrix
        assert layout is not None, f"{self.question.id} declares no matrix"
        heads = tuple(dict.fromkeys(str(row[layout.columns]) for row in self.rows))
        table: dict[str, dict[str, Any]] = {}
        for row in self.rows:
            table.setdefault(str(row[layout.rows]), {})[str(row[layout.columns])] = row
        return heads, table

    def as_csv(self) -> str:
        """Shown columns and claim ids as CSV with a byte order mark; no cell can start a formula."""
        columns = [*self.question.shown_columns, "claims"]
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\r\n")
        writer.writerow(columns)
        writer.writerows([[cell(row[name]) for name in columns] for row in self.rows])
        return "\ufeff" + out.getvalue()

    def as_json(self) -> str:
        """Question, parameters, rows and the claims behind them."""
        content = {
            "question": self.question.id,
            "title": self.question.title,
            "parameters": self.parameters,
            "how_sure": str(self.how_sure),
            "withheld": self.withheld,
            "notes": list(self.notes),
            "rows": list(self.rows),
        }
        return json.dumps(content, ensure_ascii=False, indent=2, default=str)

    def as_table(self) -> str:
        """Shown columns for a terminal, with the number of claims behind each row."""
        columns = [*self.question.shown_columns, "claims"]
        cells = [columns]
        for row in self.rows:
            cells.append([self._in_words(name, row[name]) for name in columns[:-1]] + [str(len(row["claims"]))])
        widths = [min(60, max(len(line[i]) for line in cells)) for i in range(len(columns))]
        lines = ["  ".join(text[:60].ljust(width) for text, width in zip(line, widths, strict=True)) for line in cells]
        lines.insert(1, "  ".join("-" * width for width in widths))
        return "\n".join(line.rstrip() for line in lines)

    def _in_words(self, column: str, value: Any) -> str:
        share = self.question.columns[column].type is ColumnType.SHARE and value is not None
        return f"{value:.0%}" if share else shown(value)


def shown(value: Any) -> str:
    """A value as a reader sees it: lists joined by semicolons, nothing for none."""
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return "; ".join(shown(entry) for entry in value)
    if isinstance(value, float):
        return f"{value:g}"
    return str(value)


def cell(value: Any) -> str:
    """A value for a spreadsheet; text that a spreadsheet would run as a formula is prefixed with an apostrophe."""
    text = shown(value)
    is_number = isinstance(value, int | float)
    return f"'{text}" if text.startswith(_FORMULA) and not is_number else text
