"""The files of `data/` as classes: what a source record, an entity file and the head of a fact file may hold."""

import re
from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, model_validator

from graph_schema.base import Described, PartialDate, ShortText, Text, Year
from graph_schema.claims import LineRange
from graph_schema.vocabulary import State

_RANGE = re.compile(r"(\d+)(?:\s*-\s*(\d+))?")
MAX_LINES = 15


def line_ranges_of(text: object) -> object:
    """`12-14, 20` as line ranges; what cannot be read raises `ValueError` with the form expected."""
    if not isinstance(text, str):
        return text
    ranges = []
    for part in text.split(","):
        match = _RANGE.fullmatch(part.strip())
        if not match:
            raise ValueError(f"'{part.strip()}' is not a range of lines; write 1755-1763 or 1748-1752, 2467")
        first, last = int(match[1]), int(match[2] or match[1])
        if not 0 < first <= last:
            raise ValueError(f"'{part.strip()}' does not run forward from line 1 or later; write 1755-1763")
        ranges.append(LineRange(first=first, last=last))
    return tuple(ranges)


def bounds_of(text: object) -> object:
    """`80-120` as a pair of numbers, lower bound first."""
    if not isinstance(text, str):
        return text
    match = _RANGE.fullmatch(text.strip())
    if not match or match[2] is None:
        raise ValueError(f"'{text}' does not give two bounds; write 80-120")
    return {"least": int(match[1]), "most": int(match[2])}


class Bounds(Described):
    """How many claims a file must give: an alarm against files that are loaded by halves in silence."""

    least: int = Field(ge=0, description="Fewer than this is an error.")
    most: int = Field(ge=0, description="More than this is an error.")

    @model_validator(mode="after")
    def _in_order(self) -> "Bounds":
        if self.most < self.least:
            raise ValueError(f"the upper bound {self.most} is below the lower bound {self.least}")
        return self


class Reading(Described):
    """Who read, and when; a handle, never a person's name."""

    by: Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{1,30}$", description="A handle such as reader-1.")]
    date: Annotated[date, Field(description="The day, as 2026-11-24.")]


class Where(Described):
    """Where a claim stands: the lines, and how the passage refers to things that it does not name."""

    section: ShortText | None = Field(default=None, description="The heading, if not the one the lines stand under.")
    lines: Annotated[tuple[LineRange, ...], BeforeValidator(line_ranges_of)] = Field(
        min_length=1, description="Line ranges of the text edition: 1755-1763, 2467."
    )
    named_as: dict[str, ShortText] = Field(
        default_factory=dict, description="Id to the words by which the lines refer to it: the center."
    )

    @model_validator(mode="after")
    def _short(self) -> "Where":
        count = sum(entry.last - entry.first + 1 for entry in self.lines)
        if count > MAX_LINES:
            raise ValueError(f"{count} lines are too many to check; cite at most {MAX_LINES}")
        return self


class FactHead(Described):
    """The head of a fact file: what it was read from and what holds for all its facts."""

    source: ShortText = Field(description="The id of the source.")
    country: Annotated[str, Field(pattern=r"^[A-Z]{3}$", description="Alpha-3 code, or REG for the region.")]
    as_of: Year | None = Field(default=None, description="The year of the situation, for facts that give no other.")
    section: ShortText | None = Field(default=None, description="The heading, for facts that give no other.")
    expect_claims: Annotated[Bounds, BeforeValidator(bounds_of)] = Field(
        description="Lower and upper bound of the number of claims: 80-120."
    )
    entered: Reading = Field(description="Who entered the file, and when.")
    reviewed: Reading | None = Field(default=None, description="Who checked it against the lines, and when.")

    @model_validator(mode="after")
    def _two_pairs_of_eyes(self) -> "FactHead":
        if self.reviewed and self.reviewed.by == self.entered.by:
            raise ValueError(f"'{self.entered.by}' cannot review what '{self.entered.by}' entered")
        return self


class FactFrame(Described):
    """What every fact has besides what it says."""

    state: State = Field(default=State.PRESENT, description="present, planned, ended, on_paper or absent.")
    as_of: Year | None = Field(default=None, description="The year of the situation, if not the file's.")
    valid_from: PartialDate | None = Field(default=None, description="Since when it is the case, where said.")
    valid_to: PartialDate | None = Field(default=None, description="Until when it was the case, where said.")
    where: Where = Field(description="Where it is said.")
    says: Text = Field(description="The fact in one sentence of your own.")


def split_fact(fact: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """A fact in two: its frame (state, years, place, sentence) and what it says."""
    frame = {key: value for key, value in fact.items() if key in FactFrame.model_fields}
    said = {key: value for key, value in fact.items() if key not in FactFrame.model_fields and key != "kind"}
    return frame, said
