"""Sheets of invented prose with the facts that must come out of them, and how many of them do."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from loaders.candidates.candidate import Candidate, End
from tests.loaders.candidates.reading import candidates_of

SHEETS = Path(__file__).with_name("sheets")


@dataclass(frozen=True)
class Fact:
    """A fact of a sheet: its line, and cues of which one must be in a name, an alias or the id of each end."""

    line: int
    predicate: str
    subject: str
    object: str

    def said_by(self, candidate: Candidate) -> bool:
        """Whether a candidate says it."""
        return (
            candidate.predicate == self.predicate
            and candidate.lines[0] <= self.line <= candidate.lines[1]
            and _meant(candidate.subject, self.subject)
            and candidate.object is not None
            and _meant(candidate.object, self.object)
        )


@dataclass(frozen=True)
class Read:
    """What was found of a sheet, and what was proposed."""

    wanted: tuple[Fact, ...]
    proposed: tuple[Candidate, ...]

    @property
    def missed(self) -> tuple[Fact, ...]:
        """Facts that no candidate says."""
        return tuple(fact for fact in self.wanted if not any(fact.said_by(one) for one in self.proposed))

    @property
    def wrong(self) -> tuple[Candidate, ...]:
        """Candidates that say no fact of the sheet."""
        return tuple(one for one in self.proposed if not any(fact.said_by(one) for fact in self.wanted))

    @property
    def recall(self) -> float:
        """The share of facts found."""
        return 1 - len(self.missed) / len(self.wanted)

    @property
    def precision(self) -> float:
        """The share of candidates that say a fact."""
        return 1 - len(self.wrong) / max(1, len(self.proposed))


def _meant(end: End, cues: str) -> bool:
    text = " ".join((end.label, end.name, *end.aliases, end.id, end.id.replace("-", " "))).casefold()
    return any(cue in text for cue in cues.split("|"))


@cache
def read_sheet(name: str) -> Read:
    """A sheet read by all rules; only candidates of the predicates that it lists count."""
    listed = json.loads((SHEETS / f"{name}.json").read_text(encoding="utf-8"))
    facts = tuple(Fact(*record) for record in listed["facts"])
    predicates = {fact.predicate for fact in facts}
    lines = (SHEETS / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    found = candidates_of(*lines, country=listed["country"])
    return Read(facts, tuple(one for one in found if one.predicate in predicates))
