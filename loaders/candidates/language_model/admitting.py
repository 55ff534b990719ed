"""Which proposals of a language model become candidates: those that the text bears out.

The quote must stand in the text, both names in it, and both things must be of a class that may stand there. Whatever
else the model says is dropped without a trace.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from graph_schema.ids import parse_id, slug_of
from graph_schema.registry import STATEMENT_OF_PREDICATE
from loaders.candidates.candidate import Candidate, confidence_of, end_of
from loaders.candidates.language_model import FLAG
from loaders.candidates.language_model.proposal import Proposal
from loaders.candidates.linking import LinkedThing, linked
from loaders.candidates.naming import name_key
from loaders.candidates.saying import sentence_of_ours
from loaders.documents.blocks import Block, Document, Section
from loaders.library import Library
from loaders.safety import findings
from loaders.wording import names_any

ALIKE = 92.0
"""From this likeness on, a quote that is not word for word in the text counts as found."""
_MARKUP = re.compile(r"[<>{}\[\]=`|\\]")


@dataclass(frozen=True)
class Piece:
    """What the model was sent: some blocks of a section, and their text without persons and addresses."""

    document: Document
    section: Section
    blocks: Sequence[Block]
    text: str


def admitted(
    proposals: Iterable[Proposal], piece: Piece, library: Library, source: str, year: int | None, rule: str
) -> Iterable[Candidate]:
    """The candidates that the text bears out."""
    scope = (piece.section.country or "reg").lower()
    for proposal in proposals:
        lines = _place(proposal.quote, piece)
        if lines is None or not all(names_any(piece.text, (name,)) for name in (proposal.subject, proposal.object)):
            continue
        statement = STATEMENT_OF_PREDICATE[proposal.predicate]
        first, second = statement.end_point("subject"), statement.end_point("object")
        assert first is not None, "every statement has a subject"
        assert second is not None, "the closed list holds ties alone"
        subject = _thing(proposal.subject, first.labels, scope, library)
        other = _thing(proposal.object, second.labels, scope, library)
        if subject is None or other is None or subject.id == other.id:
            continue
        says = sentence_of_ours(proposal.predicate, subject, other, {}, proposal.state)
        if findings((subject.id, other.id), (says, subject.name, other.name), library.safety):
            continue
        yield Candidate(
            predicate=proposal.predicate,
            subject=end_of(subject),
            object=end_of(other),
            state=proposal.state,
            as_of=proposal.year or year,
            source=source,
            section=piece.section.heading,
            country=piece.section.country,
            lines=lines,
            says=says,
            rule=rule,
            confidence=confidence_of(rule, ()),
            flags=(FLAG,),
        )


def _place(quote: str, piece: Piece) -> tuple[int, int] | None:
    """The lines of a quote: word for word, or so alike that only a sign or a space differs."""
    for block in piece.blocks:
        if (start := block.text.find(quote)) >= 0:
            return piece.document.lines_of(block, start, start + len(quote))
    for block in piece.blocks:
        if len(block.text) < len(quote) * 0.9:
            continue
        found = fuzz.partial_ratio_alignment(quote, block.text, score_cutoff=ALIKE)
        if found is not None and found.dest_end > found.dest_start:
            return piece.document.lines_of(block, found.dest_start, found.dest_end)
    return None


def _thing(name: str, labels: Sequence[str], scope: str, library: Library) -> LinkedThing | None:
    """A known thing of this name, of the country before the world; or a new body, where a body may stand."""
    key = name_key(name)
    known = [
        thing
        for thing in library.things.values()
        if thing.label in labels
        and thing.parsed_id.scope.split("-")[0] in {scope, "intl", "reg", ""}
        and any(name_key(other) == key for other in thing.names)
    ]
    if known:
        best = min(known, key=lambda thing: (parse_id(thing.id).scope.split("-")[0] != scope, thing.id))
        return linked(library.things[library.canonical(best.id)])
    slug = slug_of(name)[:80].strip("-")
    if "Actor" not in labels or not slug or _MARKUP.search(name):
        return None
    thing_id = f"actor:{scope}:{slug}"
    return LinkedThing(thing_id, "Actor", name, None, (), parse_id(thing_id).country)
