"""Recorded decisions on who is the same as whom: `data/judgements/same_as.csv`.

A merge is one person's judgement with a day and a reason, and so is "not the same". Names alone never merge anything.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from graph_schema.base import Thing
from loaders.issues import IssueLog, closest

COLUMNS = ("left", "right", "verdict", "by", "date", "why")
VERDICTS = ("same", "different", "unsure")


@dataclass
class Judgements:
    """What was decided, for the ids on the left."""

    same_as: dict[str, str] = field(default_factory=dict)
    """The id on the left, and the id on the right that stands for it."""
    judged: set[frozenset[str]] = field(default_factory=set)
    """Every pair on which there is a decision, whichever."""


def read_judgements(file: Path, things: dict[str, Thing], log: IssueLog) -> Judgements:
    """Read the decisions; those that contradict each other, or name what does not exist, go to the log."""
    judgements = Judgements()
    different: list[tuple[int, str, str]] = []
    for line, row in _rows(file, log):
        left, right, verdict = row["left"], row["right"], row["verdict"]
        if not _row_fits(file, line, row, things, log):
            continue
        pair = frozenset({left, right})
        if pair in judgements.judged:
            log.add(file, line, "left", f"'{left}' and '{right}' are judged twice", "keep one of the two lines")
        elif verdict == "same" and left in judgements.same_as:
            what = f"'{left}' already stands for '{judgements.same_as[left]}'"
            log.add(file, line, "left", what, f"write {judgements.same_as[left]},{right} if all three are one")
        elif verdict == "same" and _end_of(right, judgements.same_as) == left:
            log.add(file, line, "right", f"'{right}' already stands for '{left}'", "keep one direction")
        elif verdict == "same":
            judgements.same_as[left] = right
        elif verdict == "different":
            different.append((line, left, right))
        judgements.judged.add(pair)
    for line, left, right in different:
        if _end_of(left, judgements.same_as) == _end_of(right, judgements.same_as):
            what = f"'{left}' and '{right}' are different here, and the same by other lines"
            log.add(file, line, "verdict", what, "correct one of the verdicts")
    return judgements


def _rows(file: Path, log: IssueLog) -> Iterator[tuple[int, dict[str, str]]]:
    if not file.exists():
        return
    try:
        # utf-8-sig: spreadsheets put a mark before the first column's name.
        with file.open(encoding="utf-8-sig", newline="") as lines:
            reader = csv.reader(lines, strict=True)
            if tuple(next(reader, ())) != COLUMNS:
                log.add(file, 1, "file", "does not begin with the six columns", f"write {','.join(COLUMNS)}")
                return
            for cells in reader:
                if len(cells) == len(COLUMNS):
                    yield reader.line_num, dict(zip(COLUMNS, map(str.strip, cells), strict=True))
                elif cells:
                    what = f"has {len(cells)} cells instead of {len(COLUMNS)}"
                    log.add(file, reader.line_num, "file", what, "put a reason that has a comma in quotes")
    except (UnicodeDecodeError, csv.Error, OSError) as error:
        log.add(file, 1, "file", f"cannot be read ({error})", "save it as comma-separated UTF-8 text")


def _row_fits(file: Path, line: int, row: dict[str, str], things: dict[str, Thing], log: IssueLog) -> bool:
    fits = True
    if row["verdict"] not in VERDICTS:
        fix = f"use one of: {', '.join(VERDICTS)}"
        log.add(file, line, "verdict", f"'{row['verdict']}' is not a verdict", fix)
        fits = False
    for column in ("by", "date", "why"):
        if not row[column]:
            log.add(file, line, column, "is empty", "a judgement needs who made it, on which day and why")
    for side in ("left", "right"):
        if row[side] not in things:
            close = closest(row[side], (known for known in things if known.split(":")[0] == row[side].split(":")[0]))
            log.add(file, line, side, f"unknown thing '{row[side]}'", "correct the id", close)
            fits = False
    if not fits:
        return False
    try:
        date.fromisoformat(row["date"] or "2000-01-01")
    except ValueError:
        log.add(file, line, "date", f"'{row['date']}' is not a day", "write it as 2026-11-24")
    left, right = things[row["left"]], things[row["right"]]
    if left.id == right.id:
        log.add(file, line, "right", f"'{right.id}' is compared with itself", "correct one of the two ids")
        return False
    if row["verdict"] == "same" and left.label != right.label:
        what = f"one id is of {left.label}, the other of {right.label}; they cannot be the same"
        log.add(file, line, "right", what, "correct one of the two ids")
        return False
    return True


def _end_of(thing_id: str, same_as: dict[str, str]) -> str:
    while (following := same_as.get(thing_id)) is not None:
        thing_id = following
    return thing_id
