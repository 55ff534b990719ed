"""A place in a sentence that names a thing, and the rule that found it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from loaders.candidates.sentences import Sentence


@dataclass(frozen=True)
class Mention:
    """Some characters of a sentence that name one thing.

    `name` is the full name where the text is elliptic ("Ministries of Justice and Health"); `generic` marks a common
    noun ("the shelter", "police") that can stand in a tie and is no name by itself.
    """

    start: int
    end: int
    label: str
    name: str
    rule: str
    kind: str | None = None
    thing_ids: tuple[str, ...] = ()
    generic: bool = False
    adjective: bool = False
    details: tuple[tuple[str, str], ...] = ()
    voters: tuple[str, ...] = field(default=(), compare=False)

    @property
    def length(self) -> int:
        """How many characters it covers."""
        return self.end - self.start

    def detail(self, name: str) -> str | None:
        """One of the details that the rule read: the number of an article, the years of a plan."""
        return dict(self.details).get(name)

    def overlaps(self, other: "Mention") -> bool:
        """Whether both cover a character of the sentence."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True)
class LabellingFunction:
    """A rule that proposes mentions, under a name and a version, so that its precision can be measured."""

    name: str
    version: int
    propose: Callable[[Sentence], Iterable[Mention]]

    @property
    def id(self) -> str:
        """The name with the version: a rule that changes is a new rule."""
        return f"{self.name}-{self.version}"
