"""Sheets of invented prose about a country's situation: facts with a state, stops, terms, figures and addressees."""

import json
from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from loaders.candidates.candidate import Candidate, End
from loaders.candidates.extracting import extract_with
from loaders.documents.blocks import Block, BlockKind, Document, Section
from tests.loaders.candidates.reading import run_of_2019
from tests.loaders.candidates.sheet import SHEETS

_ABSENCES = frozenset({"HAS_FUNCTION", "FALLS_SHORT"})


@dataclass(frozen=True)
class Fact:
    """A fact of a sheet: cues of which one must be in each end, and what the attributes must say."""

    line: int
    predicate: str
    subject: str
    object: str
    says: tuple[tuple[str, str], ...]

    def said_by(self, candidate: Candidate) -> bool:
        """Whether a candidate says it."""
        return (
            candidate.predicate in self.predicate.split("|")
            and candidate.lines[0] <= self.line <= candidate.lines[1]
            and _meant(candidate.subject, self.subject)
            and _meant(candidate.object, self.object)
            and all(_said(candidate, name, wanted) for name, wanted in self.says)
        )

    def denied_by(self, candidate: Candidate) -> bool:
        """Whether a candidate says of the same function at the same line that it is missing or weak."""
        return (
            candidate.predicate in _ABSENCES
            and bool(_ABSENCES & set(self.predicate.split("|")))
            and candidate.lines[0] <= self.line <= candidate.lines[1]
            and candidate.object is not None
            and _meant(candidate.object, self.object)
        )


def _meant(end: End | None, cues: str) -> bool:
    if end is None:
        return not cues
    text = " ".join((end.label, end.name, *end.aliases, end.id, end.id.replace("-", " "))).casefold()
    return any(cue in text for cue in cues.split("|"))


def _said(candidate: Candidate, name: str, wanted: str) -> bool:
    said = candidate.attributes
    if name in {"origin", "transit", "destination"}:
        return any(wanted in stop and stop.endswith(name) for stop in said.get("stops", ()))
    if name == "about":
        return f"function:{wanted}" in said.get("about", ())
    if name == "state":
        return candidate.state.value in wanted.split("|")
    if name == "addressee":
        return str(said.get(name, "")).endswith(wanted)
    value = said.get(name)
    if isinstance(value, float | int):
        return value == float(wanted)
    return str(value or "").startswith(wanted)


@dataclass(frozen=True)
class Read:
    """What was found of a sheet, and what was proposed."""

    wanted: tuple[Fact, ...]
    proposed: tuple[Candidate, ...]

    def missed(self, predicate: str | None = None) -> list[Fact]:
        """Facts that no candidate says."""
        return [
            fact
            for fact in self.wanted
            if predicate in {None, fact.predicate} and not any(fact.said_by(one) for one in self.proposed)
        ]

    def wrong(self, predicate: str | None = None) -> list[Candidate]:
        """Candidates that say no fact of the sheet."""
        return [
            one
            for one in self.proposed
            if predicate in {None, one.predicate}
            and not any(fact.said_by(one) or fact.denied_by(one) for fact in self.wanted)
        ]

    @property
    def recall(self) -> float:
        """The share of facts found."""
        return 1 - len(self.missed()) / len(self.wanted)

    @property
    def precision(self) -> float:
        """The share of candidates that say a fact."""
        return 1 - len(self.wrong()) / max(1, len(self.proposed))


@cache
def read_situation(name: str) -> Read:
    """A sheet read by all rules; a line that begins with # is a heading and opens a section."""
    listed = json.loads((SHEETS / f"{name}.json").read_text(encoding="utf-8"))
    facts = tuple(
        Fact(line, predicate, subject, object_, tuple(sorted(says.items())))
        for line, predicate, subject, object_, says in listed["facts"]
    )
    predicates = {predicate for fact in facts for predicate in fact.predicate.split("|")}
    document, sections = _document((SHEETS / f"{name}.txt").read_text(encoding="utf-8"), listed["country"])
    found = extract_with(run_of_2019(), document, sections)
    return Read(facts, tuple(one for one in found if one.predicate in predicates))


def _document(original: str, country: str) -> tuple[Document, tuple[Section, ...]]:
    under: dict[str, list[Block]] = defaultdict(list)
    heading, start = "Findings", 0
    for number, text in enumerate(original.splitlines(), start=1):
        heading = text.removeprefix("# ") if text.startswith("# ") else heading
        kind = BlockKind.HEADING if text.startswith("# ") else BlockKind.PARAGRAPH
        offsets = tuple(range(start, start + len(text)))
        under[heading].append(Block(kind, text, None, (heading,), number, number, offsets))
        start += len(text) + 1
    blocks = tuple(block for part in under.values() for block in part)
    document = Document("invented", "text/plain", "0" * 64, original, blocks)
    sections = tuple(
        Section(country, heading, tuple(part), part[0].first_line, part[-1].last_line, "test")
        for heading, part in under.items()
    )
    return document, sections
