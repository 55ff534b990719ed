"""Names in a text: the longest first, each word in one name only."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

LONGEST = 14
"""No name that people type has more words."""


@dataclass(frozen=True)
class Spot:
    """One name in a text: where it stands, how it is written there, and what it may stand for."""

    start: int
    end: int
    words: tuple[str, ...]
    ids: tuple[str, ...]


@dataclass
class Names:
    """Sequences of words and the ids that they stand for."""

    by_words: dict[tuple[str, ...], tuple[str, ...]] = field(default_factory=dict)

    def add(self, words: Iterable[str], thing: str) -> None:
        """Let the words stand for the thing as well."""
        key = tuple(words)
        if key and thing not in (known := self.by_words.get(key, ())):
            self.by_words[key] = (*known, thing)

    def spots(self, words: tuple[str, ...], taken: Iterable[int] = ()) -> tuple[Spot, ...]:
        """Every name among the words in order; words that are taken belong to none."""
        found, used = [], set(taken)
        for length in range(min(LONGEST, len(words)), 0, -1):
            for start in range(len(words) - length + 1):
                place = range(start, start + length)
                ids = self.by_words.get(words[start : start + length])
                if ids and used.isdisjoint(place):
                    used.update(place)
                    found.append(Spot(start, start + length, words[start : start + length], ids))
        return tuple(sorted(found, key=lambda spot: spot.start))


def names_from(entries: Mapping[str, Iterable[tuple[str, ...]]]) -> Names:
    """Names of things, each given as its words."""
    names = Names()
    for thing, written in entries.items():
        for words in written:
            names.add(words, thing)
    return names
