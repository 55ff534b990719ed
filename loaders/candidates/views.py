"""A sentence as relations see it: each mention one token that tells its type, each token the thing that it means."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from loaders.candidates.linking import LinkedThing
from loaders.candidates.mentions.mention import Mention
from loaders.candidates.sentences import Sentence
from loaders.documents.blocks import Document

LETTERS = {
    "Actor": "A",
    "Country": "C",
    "Place": "K",
    "Law": "L",
    "Article": "R",
    "Strategy": "S",
    "Agreement": "G",
    "Procedure": "D",
    "Mechanism": "M",
    "Shelter": "H",
    "Helpline": "T",
    "Service": "V",
    "Project": "P",
    "ExploitationForm": "F",
    "VictimGroup": "W",
}
"""The letter that stands for a label in a masked sentence; c is a country's adjective."""
TOKEN = re.compile(r"<([A-Zc])(\d+)>")


@dataclass(frozen=True)
class Placed:
    """A mention and the thing that it was linked to."""

    mention: Mention
    thing: LinkedThing
    reference: bool = False

    @property
    def letter(self) -> str:
        """Its letter in the masked sentence."""
        return "c" if self.mention.adjective else LETTERS[self.thing.label]


@dataclass(frozen=True)
class View:
    """One sentence of a section with its mentions placed."""

    document: Document
    sentence: Sentence
    scope: str
    country: LinkedThing | None
    heading: str
    placed: tuple[Placed, ...]
    region: LinkedThing | None = None
    """What a chapter about no country is about: the Western Balkans, or South Eastern Europe."""
    lead: str = ""
    """The masked words that open the list of which the sentence is an item: "GRETA urges <A1> to, in particular:"."""

    lead_bodies: tuple[LinkedThing, ...] = ()
    """The bodies that those words name."""

    groups: tuple[tuple[str, tuple[LinkedThing, ...]], ...] = ()
    """The countries of the groups that a sentence may mean by "all countries of the region"."""

    previous: "View | None" = field(default=None, repr=False, compare=False)
    """The sentence before it in the section: "the penalty is" goes on about the articles of that."""

    def before(self, most: int) -> Iterator["View"]:
        """The sentences before it, the nearest first."""
        view = self.previous
        while view is not None and most > 0:
            yield view
            view, most = view.previous, most - 1

    def countries_of(self, group: str) -> tuple[LinkedThing, ...]:
        """The countries of WB6 or SEE."""
        return dict(self.groups).get(group, ())

    @cached_property
    def _parts(self) -> tuple[str, list[tuple[int, int]]]:
        """The masked text, and for each of its characters the place in the sentence as (start, end)."""
        text, at = self.sentence.text.replace("<", "(").replace(">", ")"), 0
        masked: list[str] = []
        spans: list[tuple[int, int]] = []
        for number, placed in enumerate(self.placed):
            start, end = placed.mention.start, placed.mention.end
            masked.append(text[at:start])
            spans += [(place, place + 1) for place in range(at, start)]
            token = f"<{placed.letter}{number}>"
            masked.append(token)
            spans += [(start, end)] * len(token)
            at = end
        masked.append(text[at:])
        spans += [(place, place + 1) for place in range(at, len(text))]
        return "".join(masked), spans

    @property
    def masked(self) -> str:
        """The sentence with a typed token for every mention: <A0> runs <H1>."""
        return self._parts[0]

    def masked_at(self, place: int) -> int:
        """Where a place of the sentence is in the masked text."""
        return next((at for at, (start, end) in enumerate(self._parts[1]) if start <= place < end), len(self.masked))

    def placed_in(self, masked: str, letters: str | None = None) -> list[Placed]:
        """The mentions of a piece of the masked text, of the labels that the letters stand for."""
        found = [
            self.placed[int(match[2])] for match in TOKEN.finditer(masked) if letters is None or match[1] in letters
        ]
        return list(dict.fromkeys(found))

    def lines(self, start: int, end: int) -> tuple[int, int]:
        """First and last line of a piece of the masked text."""
        spans = self._parts[1][start:end]
        first, last = min(span[0] for span in spans), max(span[1] for span in spans)
        offset = self.sentence.start
        return self.document.lines_of(self.sentence.block, offset + first, offset + last)

    def lines_of_mention(self, mention: Mention) -> tuple[int, int]:
        """First and last line of a mention."""
        offset = self.sentence.start
        return self.document.lines_of(self.sentence.block, offset + mention.start, offset + mention.end)

    def unmasked(self, start: int, end: int) -> str:
        """The words of the sentence behind a piece of the masked text."""
        spans = self._parts[1][start:end]
        return self.sentence.text[spans[0][0] : spans[-1][1]] if spans else ""
