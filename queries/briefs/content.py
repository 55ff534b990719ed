"""A brief as plain content: no format knows more than stands here, so that a document and a page say the same."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from queries.briefs.places import Place


class BriefKind(StrEnum):
    """What a brief is about."""

    COUNTRY = "country"
    ACTOR = "actor"
    ROUTE = "route"
    DONOR = "donor"


class Drawn(Protocol):
    """A picture that another room draws: its file when it is wanted, and the words that stand for it."""

    @property
    def alt(self) -> str:
        """What the picture says, for those who do not see it."""

    def png(self) -> bytes:
        """The file."""


@dataclass(frozen=True)
class Picture:
    """A picture as it stands in the brief."""

    png: bytes
    alt: str


@dataclass(frozen=True)
class Line:
    """One row of an answer as text, with the places in reports behind it."""

    cells: tuple[str, ...]
    places: tuple[Place, ...]
    number: int | None = None
    """Of its footnote; none where no claim stands behind the row."""


@dataclass(frozen=True)
class Part:
    """A headed table of rows that one question of the catalogue gives."""

    title: str
    question: str
    heads: tuple[str, ...]
    lines: tuple[Line, ...]
    more: int = 0
    """Rows that the question gives and the brief has no room for."""
    remarks: tuple[str, ...] = ()
    """Whole sentences under the table: what is for partners only, or that nothing is on record."""

    @property
    def below(self) -> tuple[str, ...]:
        """What stands under the table: where the rows are for which there is no room, then the remarks."""
        rest = f"{self.more} more row{'s' if self.more > 1 else ''}: question {self.question}."
        return (rest, *self.remarks) if self.more else self.remarks


@dataclass(frozen=True)
class Brief:
    """All that stands on the two pages."""

    title: str
    about: tuple[tuple[str, str], ...]
    """Year, snapshot, audience: what a reader needs to find the same rows again."""
    parts: tuple[Part, ...]
    footnotes: tuple[str, ...]
    """The places behind the rows; the first is number 1."""
    ending: tuple[tuple[str, str], ...]
    """How sure it is, what silence means, sources, footnotes of names: heading and text."""
    file_name: str
    """Without its ending; tells kind, subject, year, audience and snapshot."""
    picture: Picture | None = None


def texts_of(title: str, parts: tuple[Part, ...]) -> Iterator[str]:
    """Every text of the head and the tables that comes from the graph."""
    yield title
    for part in parts:
        for line in part.lines:
            yield from line.cells
