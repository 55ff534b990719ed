"""Known things that a new name may mean, for a reader who decides; names alone never merge anything."""

from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz

from graph_schema.ids import parse_id
from loaders.candidates.candidate import End
from loaders.candidates.naming import name_key
from loaders.library import Library

PUBLISHER = "actor:reg:publisher"
"""The body that asks where a recommendation names none: whoever published the report."""
LIKE = 70.0
MOST = 4


@dataclass(frozen=True)
class Suggestion:
    """A known thing, and how much its name is like the new one, from 0 to 100."""

    id: str
    name: str
    likeness: float


def suggestions(end: End, library: Library) -> tuple[Suggestion, ...]:
    """Things of the same class in the same scope, or of the world and the region, most alike first."""
    scopes = {parse_id(end.id).scope.split("-")[0], "intl", "reg"}
    wanted = [key for name in (end.name, *end.aliases) if (key := name_key(name))]
    found = []
    for thing in library.things.values():
        if thing.label != end.label or thing.id == end.id or thing.parsed_id.scope.split("-")[0] not in scopes:
            continue
        likeness = _likeness(wanted, thing.names)
        if likeness >= LIKE:
            found.append(Suggestion(thing.id, thing.name, round(likeness, 1)))
    return tuple(sorted(found, key=lambda entry: (-entry.likeness, entry.id))[:MOST])


def _likeness(wanted: Iterable[str], names: Iterable[str]) -> float:
    keys = [key for name in names if (key := name_key(name))]
    return max((fuzz.token_sort_ratio(one, other) for one in wanted for other in keys), default=0.0)
