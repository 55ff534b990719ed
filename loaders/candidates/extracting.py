"""A document to its candidates: mentions, ties, safety, and one fixed order."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from loaders.candidates.candidate import NAMED, Candidate, confidence_of, end_of, plain_attributes
from loaders.candidates.finding import Finder
from loaders.candidates.fuller import without_poorer
from loaders.candidates.gazetteer import NAMED_LABELS, Gazetteer, build_gazetteer
from loaders.candidates.houses import Houses
from loaders.candidates.linking import LinkedThing
from loaders.candidates.relations import RELATIONS
from loaders.candidates.relations.base import Tie
from loaders.candidates.saying import sentence_of_ours
from loaders.candidates.timing import document_year, since_year, situation_year
from loaders.candidates.views import Placed, View
from loaders.documents.blocks import Document, Section
from loaders.library import Library
from loaders.safety import findings

_NAMED_LABELS = NAMED_LABELS | {"Article"}
_INSTRUCTION = re.compile(
    r"\b(?:ignore|disregard|forget|override)\b[^.;]{0,20}\b(?:instructions?|prompts?|rules)\b", re.IGNORECASE
)
"""A sentence that speaks to a machine and not of the world: what it dictates is no fact."""


@dataclass(frozen=True)
class Extraction:
    """What one run needs besides the document: the library, the names it may know, the source and its year."""

    library: Library
    gazetteer: Gazetteer
    source: str
    year: int | None = None


def extract(
    document: Document, sections: Sequence[Section], library: Library, source: str, year: int | None = None
) -> list[Candidate]:
    """All candidates of a document, sorted by place; the same document and data give the same list."""
    run = Extraction(library, build_gazetteer(library), source, year or document_year(document.original))
    return extract_with(run, document, sections)


def extract_with(run: Extraction, document: Document, sections: Sequence[Section]) -> list[Candidate]:
    """All candidates, with a gazetteer that may leave things out."""
    finder = Finder(document, run.library, run.gazetteer)
    found: dict[str, Candidate] = {}
    for section, views in zip(sections, finder.views(sections), strict=True):
        for candidate in without_poorer(_of_section(run, section.heading, views)):
            if candidate.id not in found and _is_safe(candidate, run.library):
                found[candidate.id] = candidate
    return sorted(
        found.values(), key=lambda candidate: (candidate.lines, candidate.predicate, candidate.key, candidate.id)
    )


def _of_section(run: Extraction, heading: str, views: Iterable[View]) -> Iterator[Candidate]:
    houses = Houses()
    for view in views:
        if _INSTRUCTION.search(view.sentence.text):
            continue
        for placed in view.placed:
            if placed.thing.label in _NAMED_LABELS and not placed.mention.generic:
                yield _named(run, heading, view, placed)
        for relation in RELATIONS:
            for tie in relation.read(view):
                yield _tied(run, heading, view, houses.known_by_operator(tie))


def _named(run: Extraction, heading: str, view: View, placed: Placed) -> Candidate:
    mention, thing = placed.mention, placed.thing
    said = {"votes": list(mention.voters)} | {
        name: value for name, value in mention.details if name in {"public_number"}
    }
    return Candidate(
        predicate=NAMED,
        subject=end_of(thing),
        attributes=plain_attributes(said),
        as_of=run.year,
        source=run.source,
        section=heading,
        country=view.country.country if view.country else None,
        lines=view.lines_of_mention(mention),
        says=sentence_of_ours(NAMED, thing, None, {}, Candidate.model_fields["state"].default),
        rule=mention.rule,
        confidence=confidence_of(mention.rule, thing.flags),
        flags=thing.flags,
    )


def _tied(run: Extraction, heading: str, view: View, tie: Tie) -> Candidate:
    text = view.sentence.text
    dated = tie.attributes.get("date")
    return Candidate(
        predicate=tie.predicate,
        subject=end_of(tie.subject),
        object=end_of(tie.object) if tie.object else None,
        attributes=plain_attributes(tie.attributes),
        state=tie.state,
        as_of=tie.as_of or (None if tie.predicate == "OBSERVED" else situation_year(text)) or run.year,
        valid_from=dated
        or (since_year(text) if tie.predicate in {"OPERATES", "CREATED", "MEMBER_OF", "FUNDS"} else None),
        source=run.source,
        section=heading,
        country=view.country.country if view.country else None,
        lines=view.lines(*tie.span),
        says=sentence_of_ours(tie.predicate, tie.subject, tie.object, tie.attributes, tie.state),
        rule=tie.rule,
        confidence=confidence_of(tie.rule, tie.flags),
        flags=tie.flags,
    )


def _is_safe(candidate: Candidate, library: Library) -> bool:
    ends = [candidate.subject, *([candidate.object] if candidate.object else [])]
    # Groups of victims are words of the vocabulary: children in street situations live at no address.
    groups = [end.name for end in ends if end.label == "VictimGroup" and end.id in library.things]
    says = candidate.says
    for name in groups:
        says = says.replace(name, "")
    told = [end for end in ends if end.name not in groups]
    texts = [says, *(end.name for end in told), *(alias for end in told for alias in end.aliases)]
    texts += [
        value for name, value in candidate.attributes.items() if isinstance(value, str) and name != "public_number"
    ]
    return not findings((end.id for end in ends if end.id.count(":") > 1), texts, library.safety)


def things_of(candidates: Iterable[Candidate], library: Library) -> list[LinkedThing]:
    """The new things that candidates bring, once each, in the order of their ids."""
    new: dict[str, LinkedThing] = {}
    for candidate in candidates:
        for end in (candidate.subject, candidate.object):
            if (
                end is not None
                and end.id not in library.things
                and end.label not in {"Route", "Observation", "Recommendation", "Function"}
            ):
                new.setdefault(end.id, LinkedThing(end.id, end.label, end.name, end.kind, end.aliases, end.country))
    return [new[thing_id] for thing_id in sorted(new)]
