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
from loaders.wording import names_any


@dataclass(frozen=True)
class Line:
    """A line of the text as it was read, and whether the candidate cites it."""

    number: int
    text: str
    cited: bool
    after_gap: bool = False
    """Whether lines with text between the one before and this one are left out."""


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
    unlocked: tuple[str, ...]
    """What the first of them say."""
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

    @cached_property
    def _lines_naming(self) -> dict[tuple[str, ...], list[tuple[int, int]]]:
        return {}

    def lines_naming(self, names: tuple[str, ...]) -> list[tuple[int, int]]:
        """The lines that use one of the names, two where it runs over the end of the first."""
        if names not in self._lines_naming:
            found: list[tuple[int, int]] = []
            for number, (line, following) in enumerate(zip(self.lines, (*self.lines[1:], ""), strict=True), start=1):
                if names_any(line, names):
                    found.append((number, number))
                elif names_any(f"{line}\n{following}", names) and not names_any(following, names):
                    found.append((number, number + 1))
            self._lines_naming[names] = found
        return self._lines_naming[names]
