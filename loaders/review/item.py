"""What lies on the desk: a report as it was read, and one candidate with all that a reader needs to decide on it."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from loaders.candidates.candidate import NAMED, Candidate
from loaders.candidates.linking import LinkedThing
from loaders.differing import Difference
from loaders.documents.blocks import Document, Section
from loaders.review.revising import ids_in
from loaders.review.suggesting import Suggestion


@dataclass(frozen=True)
class Line:
    """A line of the text as it was read, and whether the candidate cites it."""

    number: int
    text: str
    cited: bool


@dataclass(frozen=True)
class Item:
    """One waiting candidate with all that a reader needs to decide on it."""

    id: str
    """The id of the candidate as it was found; changes do not change it."""
    candidate: Candidate
    passage: tuple[Line, ...]
    named_as: Mapping[str, str]
    """The words by which the lines refer to things that they do not name."""
    unlocks: int
    """How many other candidates speak of the thing that this one names."""
    known: Difference | None
    might_be: tuple[Suggestion, ...]
    new_things: tuple[LinkedThing, ...]
    obstacles: tuple[str, ...]
    """What keeps it from being accepted as it is."""


@dataclass(frozen=True)
class Report:
    """A report file as it was read, and what was found in it."""

    document: Document
    sections: tuple[Section, ...]
    text: str
    """The edition that is kept, shown and cited."""
    candidates: tuple[Candidate, ...]
    new_things: Mapping[str, LinkedThing]
    """The things that it brings, by id."""

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines of the text: `lines[0]` is line 1."""
        return tuple(self.text.split("\n"))

    @cached_property
    def by_id(self) -> dict[str, Candidate]:
        """The candidates by their ids."""
        return {candidate.id: candidate for candidate in self.candidates}

    @cached_property
    def by_thing(self) -> dict[str, list[str]]:
        """The ids of the candidates that name each thing."""
        found: dict[str, list[str]] = defaultdict(list)
        for candidate_id, candidate in self.by_id.items():
            for thing_id in ids_in(candidate):
                found[thing_id].append(candidate_id)
        return found

    @cached_property
    def naming(self) -> dict[str, str]:
        """For every thing, the first candidate that says no more than that the text names it."""
        first: dict[str, str] = {}
        for candidate_id, candidate in self.by_id.items():
            if candidate.predicate == NAMED:
                first.setdefault(candidate.subject.id, candidate_id)
        return first
