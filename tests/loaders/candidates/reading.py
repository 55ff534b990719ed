"""An invented report as candidates: the prose is ours, in the manner of several publishers, about no real event."""

from functools import cache
from pathlib import Path

from loaders.candidates.candidate import NAMED, Candidate
from loaders.candidates.extracting import Extraction, extract_with
from loaders.candidates.gazetteer import build_gazetteer
from loaders.documents.blocks import Block, BlockKind, Document, Section
from loaders.issues import IssueLog
from loaders.library import Library, read_library

DATA = Path(__file__).parents[3] / "data"


@cache
def library() -> Library:
    """The project's own data, as the list of known names."""
    return read_library(DATA, IssueLog(DATA.parent))


@cache
def run_of_2019() -> Extraction:
    """A run on an invented report of 2019; the names on file are looked up once for all tests."""
    return Extraction(library(), build_gazetteer(library()), "invented-2019", 2019)


def document_of(paragraphs: list[str], country: str | None = "ALB") -> tuple[Document, tuple[Section, ...]]:
    """A document of one section, a paragraph a line, so that line numbers are paragraph numbers."""
    original = "\n".join(paragraphs)
    blocks, start = [], 0
    for number, text in enumerate(paragraphs, start=1):
        offsets = tuple(range(start, start + len(text)))
        blocks.append(Block(BlockKind.PARAGRAPH, text, None, ("Findings",), number, number, offsets))
        start += len(text) + 1
    document = Document("invented", "text/plain", "0" * 64, original, tuple(blocks))
    return document, (Section(country, "Findings", tuple(blocks), 1, len(paragraphs), "test"),)


def candidates_of(*paragraphs: str, country: str | None = "ALB") -> list[Candidate]:
    """All candidates of an invented section of 2019."""
    document, sections = document_of(list(paragraphs), country)
    return extract_with(run_of_2019(), document, sections)


def ties(found: list[Candidate], predicate: str) -> set[tuple[str, str | None]]:
    """The ends of all candidates of a predicate."""
    return {(one.subject.id, one.object.id if one.object else None) for one in found if one.predicate == predicate}


def names(found: list[Candidate], label: str) -> set[str]:
    """The names of the things of a label that the text is said to name."""
    return {one.subject.name for one in found if one.predicate == NAMED and one.subject.label == label}


def said(found: list[Candidate], *rules: str) -> set[tuple[str, str, str]]:
    """Subject, label of the object and state of what these rules read."""
    return {
        (one.subject.name, one.object.label if one.object else "", one.state.value)
        for one in found
        if one.rule.removesuffix("-1") in rules
    }


def stated(predicate: str, *paragraphs: str) -> set[tuple[str, str, str]]:
    """The ends of all candidates of a predicate, each by the end of its id, with the state."""
    return {
        (one.subject.id.split(":")[-1], one.object.id.split(":")[-1], one.state.value)
        for one in candidates_of(*paragraphs, country="HRV")
        if one.predicate == predicate and one.object is not None
    }


def members(*paragraphs: str) -> set[tuple[str, str]]:
    """Each member with the state of its membership."""
    return {(member, state) for member, _, state in stated("MEMBER_OF", *paragraphs)}
