"""A report through a language model, piece by piece; a piece without a usable answer is told and left to the rules."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from graph_schema.journal import Deed, write_down
from loaders.candidates.candidate import Candidate
from loaders.candidates.language_model.admitting import Piece, admitted
from loaders.candidates.language_model.asking import PROMPT_VERSION, ask
from loaders.candidates.language_model.settings import LanguageModelError, Settings
from loaders.candidates.timing import document_year
from loaders.documents.blocks import Block, BlockKind, Document, Section
from loaders.editions import without_harm
from loaders.library import Library

MOST_LETTERS = 6000
"""How much text one question holds."""


class Extractor(Protocol):
    """A further way from a report to candidates, beside the rules."""

    def extract(
        self, document: Document, sections: Sequence[Section], library: Library, source: str, year: int | None = None
    ) -> Iterable[Candidate]:
        """Candidates of a document, each with its lines."""
        ...


@dataclass
class LanguageModel:
    """Candidates that a language model proposes and the text bears out."""

    settings: Settings
    by: str | None = None
    """Who consented to sending the text, for the journal; the person at this machine if nobody is named."""
    problems: list[str] = field(default_factory=list)
    """What could not be asked, one sentence each."""

    def extract(
        self, document: Document, sections: Sequence[Section], library: Library, source: str, year: int | None = None
    ) -> Iterator[Candidate]:
        """Ask about the sections on a country; an instruction in their text reaches nobody who could follow it."""
        self.settings.check()
        write_down(Deed.EXPORTED, f"text of {source} to {self.settings.host}", who=self.by)
        rule = f"language-model-{PROMPT_VERSION}:{self.settings.model}"
        situation = year or document_year(document.original)
        for section in sections:
            for piece in _pieces(document, section, library) if section.country else ():
                try:
                    answer = ask(self.settings, piece.text)
                except LanguageModelError as error:
                    first, last = piece.blocks[0].first_line, piece.blocks[-1].last_line
                    self.problems.append(f"The language model did not read lines {first}-{last}: {error}.")
                    continue
                yield from admitted(answer.facts, piece, library, source, situation, rule)


def _pieces(document: Document, section: Section, library: Library) -> Iterator[Piece]:
    blocks: list[Block] = []
    size = 0
    for block in section.blocks:
        if block.kind is BlockKind.FURNITURE:
            continue
        if blocks and size + len(block.text) > MOST_LETTERS:
            yield _piece(document, section, blocks, library)
            blocks, size = [], 0
        blocks.append(block)
        size += len(block.text)
    if blocks:
        yield _piece(document, section, blocks, library)


def _piece(document: Document, section: Section, blocks: Sequence[Block], library: Library) -> Piece:
    text = without_harm("\n".join(block.text for block in blocks), library.safety)
    return Piece(document, section, tuple(blocks), text)
