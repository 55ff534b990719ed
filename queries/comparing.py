"""Two answers to one question, side by side: what one side has on record and the other has not."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from queries.answer import NOT_MENTIONED, Answer
from queries.question import Column, ColumnType

Row = Mapping[str, Any]
ALIKE, NOT_ALIKE, BOTH = "alike", "not alike", "both"
_READING = (
    "A row is what at least one side has on record. 'Only' says that no source up to that year speaks of it on the "
    "other side: silence, which is no absence; where a source says that there is none, the cell says stated absent."
)


@dataclass(frozen=True)
class Side:
    """One country in one year, and what a question gives for it."""

    label: str
    answer: Answer
    rows: tuple[Row, ...]
    """Those rows of the answer that are about this side."""


def side_by_side(
    one: Side,
    other: Side,
    keys: Sequence[str],
    told: Callable[[Row], str],
    title: str,
    *,
    states: bool = False,
    same_words: bool = True,
) -> Answer:
    """One row for each thing that either side has, with the word of each; several words are joined by semicolons.

    `keys` are the columns that make two rows speak of one thing, `told` is the word of a row, with `states` a state.
    `same_words` says that two sides that are alike use the same word; names of services, say, always differ.
    """
    labels = (one.label, other.label)
    cells = [_cells(side, keys, told) for side in (one, other)]
    rows = []
    for key in sorted({*cells[0], *cells[1]}, key=lambda key: [str(part or "") for part in key]):
        words = ["; ".join(found.get(key, _NOTHING).words) or NOT_MENTIONED for found in cells]
        claims = sorted({claim for found in cells for claim in found.get(key, _NOTHING).claims})
        who = _who(labels, words, same_words)
        about, sides = dict(zip(keys, key, strict=True)), dict(zip(labels, words, strict=True))
        rows.append({**about, "on_record": who, **sides, "claims": claims})
    known = one.answer.question.columns
    kind = ColumnType.STATE if states else ColumnType.TEXT
    columns = {
        **{name: known.get(name, Column(type=ColumnType.TEXT, says="What it is about.")) for name in keys},
        "on_record": Column(type=ColumnType.TEXT, says="For both sides, alike or not, or for one only."),
        **{label: Column(type=kind, says=f"What is on record for {label}.") for label in labels},
        "claims": Column(type=ColumnType.CLAIMS, says="The claims behind both cells."),
    }
    changed = {"title": title, "columns": columns, "matrix": None, "reading": _READING}
    return Answer(
        question=one.answer.question.model_copy(update=changed),
        parameters={"first": one.label, "second": other.label},
        rows=tuple(rows),
        evidence={**one.answer.evidence, **other.answer.evidence},
        withheld=one.answer.withheld + other.answer.withheld,
        truncated=one.answer.truncated or other.answer.truncated,
    )


def sorted_out(answer: Answer) -> dict[str, Answer]:
    """The same answer in parts: what only the first side has, only the second, and what both have."""
    first, second = (f"only {answer.parameters[name]}" for name in ("first", "second"))
    wanted = {"first": {first}, "second": {second}, "both": {ALIKE, NOT_ALIKE, BOTH}}
    return {
        part: replace(answer, rows=tuple(row for row in answer.rows if row["on_record"] in words))
        for part, words in wanted.items()
    }


@dataclass(frozen=True)
class _Cell:
    words: tuple[str, ...]
    claims: tuple[str, ...]


_NOTHING = _Cell((), ())
Cells = dict[tuple[Any, ...], _Cell]


def _cells(side: Side, keys: Sequence[str], told: Callable[[Row], str]) -> Cells:
    found: Cells = {}
    for row in side.rows:
        word = told(row)
        if word == NOT_MENTIONED:
            continue
        key = tuple(row[name] for name in keys)
        known = found.get(key, _NOTHING)
        words = known.words if word in known.words else (*known.words, word)
        found[key] = _Cell(words, (*known.claims, *row["claims"]))
    return found


def _who(labels: Sequence[str], words: Sequence[str], same_words: bool) -> str:
    if NOT_MENTIONED in words:
        return f"only {labels[words.index(NOT_MENTIONED) ^ 1]}"
    if not same_words:
        return BOTH
    return ALIKE if words[0] == words[1] else NOT_ALIKE
