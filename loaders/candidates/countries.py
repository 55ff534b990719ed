"""Countries and regions of the world in a sentence: their names, their adjectives, and what their people are called."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph_schema.things import Country
from loaders.candidates.gazetteer import field_names, field_things
from loaders.candidates.mentions.mention import Mention
from loaders.candidates.sentences import Sentence
from loaders.candidates.successors import apart, is_late
from loaders.library import Library

_COARSE = frozenset({"world_region", "entity"})
_TAKES_S = re.compile(r"(?:an|i|[eE]k|ak|ch)$")
"""Adjectives whose plural is what the people are called: Romanians, Iraqis, Greeks, Slovaks, Czechs."""
_TO_A_PLACE = re.compile(
    r"\b(?:to|into|in|within|from|outside|across|through|towards?|throughout|via)"
    r"(?: (?:the )?[A-Z][\w-]+(?:, (?:the )?[A-Z][\w-]+)*,? (?:and|or))?(?: the| other)? $"
)


@dataclass(frozen=True)
class CountryNames:
    """Countries and regions of the world by name and adjective."""

    pattern: re.Pattern[str]
    meant: dict[str, tuple[str, str, bool]]
    late: bool = False
    """Whether they are looked for in a text on years after the union of Serbia and Montenegro."""

    def mentions(self, sentence: Sentence) -> Iterator[Mention]:
        """Countries, their adjectives, and regions of the world."""
        found = self._all(sentence)
        yield from apart(sentence, found) if self.late else found

    def _all(self, sentence: Sentence) -> Iterator[Mention]:
        for match in self.pattern.finditer(sentence.text):
            label, thing_id, adjective = self.meant[match[0]]
            if match[0] in {"EU", "European Union"} and not _as_place(sentence.text, match):
                continue
            yield Mention(
                match.start(), match.end(), label, match[0], "country", thing_ids=(thing_id,), adjective=adjective
            )


def _as_place(text: str, match: re.Match[str]) -> bool:
    """Whether the Union is spoken of as a part of the world and not as an organisation."""
    follows = re.match(r" (?:[Mm]ember )?(?:[Ss]tates|countries|territory|borders?)", text[match.end() :])
    return follows is not None or _TO_A_PLACE.search(text[: match.start()]) is not None


def country_names(library: Library, text: str = "") -> CountryNames:
    """The names of countries and coarse places, of the library and of the field, for one search over a sentence.

    The text that they are looked for in tells whether a union of two countries still was.
    """
    meant: dict[str, tuple[str, str, bool]] = {}
    things = {thing.id: thing for thing in field_things(library.things)} | library.things
    spellings: dict[str, list[str]] = field_names()["spellings"]
    adjectives: dict[str, list[str]] = field_names()["adjectives"]
    for thing_id, thing in sorted(things.items()):
        if thing.label == "Place" and thing_id.startswith("place:"):
            coarse = str(getattr(thing, "kind", "")) in _COARSE
            for name in (*thing.names, *spellings.get(thing_id, ())) if coarse else ():
                if name not in {"European", "Europe's"}:
                    meant.setdefault(name, ("Place", thing_id, False))
                    if " " in name:
                        meant.setdefault(name[0].lower() + name[1:], ("Place", thing_id, False))
    for thing_id, thing in sorted(things.items(), reverse=True):
        if isinstance(thing, Country):
            for name in (*thing.adjectives, *adjectives.get(thing_id, ())):
                meant[name] = ("Country", thing_id, True)
                if _TAKES_S.search(name):
                    meant[f"{name}s"] = ("Country", thing_id, True)
            for name in (*thing.names, *spellings.get(thing_id, ())):
                meant[name.replace("*", "")] = ("Country", thing_id, False)
    longest = sorted(meant, key=lambda name: (-len(name), name))
    words = "|".join(map(re.escape, longest))
    return CountryNames(re.compile(rf"(?<![\w-])(?:{words})(?![\w])"), meant, is_late(text))
