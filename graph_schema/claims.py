"""Who said it, where, and about when: sources, locators and the claim, which is the unit of truth."""

from datetime import date
from functools import cached_property

from pydantic import Field, model_validator

from graph_schema.base import Described, Id, PartialDate, ShortText, Statement, Text, Year
from graph_schema.ids import claim_id
from graph_schema.vocabulary import State


class SourceSection(Described):
    """A heading of a source and the lines under it."""

    heading: ShortText = Field(description="The heading, short enough to find it again.")
    first: int = Field(ge=1, description="First line, counted from 1.")
    last: int = Field(ge=1, description="Last line.")
    country: ShortText | None = Field(default=None, description="The country that the section treats, if one.")


class Source(Described):
    """A public report from which claims are taken."""

    id: ShortText = Field(description="The id by which fact files name it: publisher-series-year.")
    title: Text = Field(description="The title.")
    author: ShortText | None = Field(default=None, description="Bibliographic author, where the report has one.")
    publisher: ShortText = Field(description="Who published it.")
    published: PartialDate = Field(description="When it was published, as far as known.")
    situation: ShortText = Field(description="The years of the situation that it describes.")
    language: ShortText = Field(description="ISO 639-1 code.")
    licence: Text = Field(description="What may be done with it; facts are taken, wording is not.")
    text_lines: int = Field(ge=1, description="Number of lines of the text edition that locators count.")
    text_sha256: ShortText = Field(description="SHA-256 of the text edition that the readers read.")
    retrieved: date | None = Field(default=None, description="When the text edition was obtained.")
    sections: tuple[SourceSection, ...] = Field(default=(), description="Its headings with their lines.")

    def section_at(self, line: int) -> str | None:
        """The innermost heading over a line: among sections that contain it, the shortest."""
        around = [section for section in self.sections if section.first <= line <= section.last]
        return min(around, key=lambda section: section.last - section.first).heading if around else None


class LineRange(Described):
    """Consecutive lines of a source, counted from 1, both ends included."""

    first: int = Field(ge=1, description="First line.")
    last: int = Field(ge=1, description="Last line.")

    @model_validator(mode="after")
    def _runs_forward(self) -> "LineRange":
        if self.last < self.first:
            raise ValueError(f"line {self.last} is before line {self.first}")
        return self

    def __str__(self) -> str:
        return str(self.first) if self.first == self.last else f"{self.first}-{self.last}"


class Passage(Described):
    """The lines of a source that one or more claims stand on; the wording itself is never stored."""

    id: Id = Field(description="passage:<source>:<lines>.")
    source: ShortText = Field(description="The id of the source.")
    section: ShortText = Field(description="The heading under which the lines stand.")
    ranges: tuple[LineRange, ...] = Field(min_length=1, description="The lines, in one or more ranges.")

    @property
    def lines(self) -> str:
        """The ranges as a reader writes them: 12-14, 20."""
        return ", ".join(str(entry) for entry in self.ranges)


class Claim(Described):
    """One source says one thing, at one place, about one time."""

    statement: Statement = Field(description="What is said.")
    state: State = Field(default=State.PRESENT, description="Whether the source says that it is the case.")
    as_of: Year = Field(description="The year of the situation described, not of printing.")
    valid_from: PartialDate | None = Field(default=None, description="Since when it is the case, where said.")
    valid_to: PartialDate | None = Field(default=None, description="Until when it was the case, where said.")
    passage: Passage = Field(description="Where it is said.")
    says: Text = Field(description="The claim in one sentence of ours.")
    named_as: dict[str, str] = Field(
        default_factory=dict, description="How the passage refers to a thing whose name it does not use."
    )
    entered_by: ShortText = Field(description="The reader who entered it.")
    reviewed_by: ShortText | None = Field(default=None, description="The second reader who checked it.")

    @model_validator(mode="after")
    def _interval_runs_forward(self) -> "Claim":
        if self.valid_from and self.valid_to and self.valid_to[:4] < self.valid_from[:4]:
            raise ValueError(f"valid_to {self.valid_to} is before valid_from {self.valid_from}")
        return self

    @property
    def from_year(self) -> int:
        """The first year that the claim speaks of; for something ended, the year in which it ended.

        What was signed, adopted or created on a day is the case since that day, whenever a source speaks of it.
        """
        since = self.valid_to if self.state is State.ENDED else self.valid_from
        if since is None and self.state in {State.PRESENT, State.ON_PAPER}:
            since = getattr(self.statement, "date", None)
        return int(since[:4]) if since else self.as_of

    @property
    def to_year(self) -> int | None:
        """The last year that the claim speaks of; none where the end is open, as after something has ended."""
        return int(self.valid_to[:4]) if self.valid_to and self.state is not State.ENDED else None

    @cached_property
    def id(self) -> str:
        """The hash of what is said, of whom, in which state and year, and where; our wording does not change it."""
        return claim_id(
            {
                "predicate": self.statement.predicate,
                "subject": self.statement.subject_id,
                "object": self.statement.object_id,
                "attributes": self.statement.attributes(),
                "state": self.state.value,
                "as_of": self.as_of,
                "valid_from": self.valid_from,
                "valid_to": self.valid_to,
                "passage": self.passage.id,
            }
        )
