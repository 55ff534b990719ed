"""Sheets of invented prose with every name in it: which of them are found, and what is taken for one."""

import json
from dataclasses import dataclass
from functools import cache

from loaders.candidates.candidate import NAMED, Candidate
from loaders.candidates.matching import GoldEnd, same_end
from tests.loaders.candidates.reading import candidates_of
from tests.loaders.candidates.sheet import SHEETS


@dataclass(frozen=True)
class Name:
    """A name of a sheet: its line, the label of what it names, and its spellings."""

    line: int
    label: str
    spellings: tuple[str, ...]

    def found_in(self, candidate: Candidate) -> bool:
        """Whether a candidate names it: the same thing, or half of its words, at its line."""
        thing = candidate.subject
        if thing.label != self.label or not candidate.lines[0] <= self.line <= candidate.lines[1]:
            return False
        if self.label == "Article":
            return thing.name.split(" of ")[0] in self.spellings
        if self.label == "Helpline":
            return any(spelling in f"{thing.name} {candidate.attributes}" for spelling in self.spellings)
        return same_end(thing, GoldEnd("", self.label, self.spellings), strict=True)


@dataclass(frozen=True)
class ReadNames:
    """The names of a sheet, the persons in it, and what was proposed."""

    wanted: tuple[Name, ...]
    people: tuple[str, ...]
    proposed: tuple[Candidate, ...]
    everything: tuple[Candidate, ...]

    @property
    def missed(self) -> tuple[Name, ...]:
        """Names that no candidate has."""
        return tuple(name for name in self.wanted if not any(name.found_in(one) for one in self.proposed))

    @property
    def wrong(self) -> tuple[Candidate, ...]:
        """Candidates that are no name of the sheet."""
        return tuple(one for one in self.proposed if not any(name.found_in(one) for name in self.wanted))

    def f1(self, *labels: str) -> float:
        """The harmonic mean of precision and recall, of all labels or of some."""
        wanted = [name for name in self.wanted if not labels or name.label in labels]
        proposed = [one for one in self.proposed if not labels or one.subject.label in labels]
        missed, wrong = set(self.missed), {one.id for one in self.wrong}
        found = sum(name not in missed for name in wanted)
        right = sum(one.id not in wrong for one in proposed)
        precision, recall = right / max(1, len(proposed)), found / max(1, len(wanted))
        return 2 * precision * recall / (precision + recall) if found and right else 0.0


@cache
def read_names(sheet: str) -> ReadNames:
    """A sheet read by all rules."""
    listed = json.loads((SHEETS / f"{sheet}.json").read_text(encoding="utf-8"))
    wanted = tuple(Name(line, label, tuple(names.split("|"))) for line, label, names in listed["names"])
    lines = (SHEETS / f"{sheet}.txt").read_text(encoding="utf-8").splitlines()
    found = tuple(candidates_of(*lines, country=listed["country"]))
    return ReadNames(wanted, tuple(listed["people"]), tuple(one for one in found if one.predicate == NAMED), found)
