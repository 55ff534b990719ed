"""The things and ties of a scope, ready for any format: plain values, times, and nothing of what is for partners only.

Ties are built again from the claims that the readership may see, so that neither a year nor a mark of one that is
hidden shines through. What a source denies draws no tie. Only what is the case is taken out: a plan, an ended tie and
one on paper would be counted by everybody who forgets a filter; claims hold them.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from graph_schema.registry import THING_OF_LABEL, TIE_TYPES
from graph_schema.store import GraphReader
from graph_schema.vocabulary import State
from queries.exporting.claims import MOST_CLAIMS, open_claims, speaks_of
from queries.exporting.scope import Scope
from queries.things import hidden_things

_THINGS = "MATCH (t:`{label}`) RETURN properties(t) AS properties, t.id AS id ORDER BY id"
_TIES = """
MATCH (a)-[r:`{type}` {{state: 'present'}}]->(b)
RETURN a.id AS start, b.id AS end, properties(r) AS properties
"""
_BUILT_AGAIN = frozenset({"state", "years", "from_year", "to_year", "last_year", "claims", "sources", "disputed"})
Claims = dict[str, dict[str, Any]]
Pair = tuple[str, str, str]
"""Type, start and end of a tie."""


@dataclass(frozen=True)
class Spell:
    """An unbroken time in years; none at the end means that no end is known."""

    first: int
    last: int | None


@dataclass(frozen=True)
class Tie:
    """One tie that is the case, with the claims that this readership may see behind it."""

    type: str
    start: str
    end: str
    attributes: dict[str, Any]
    spells: tuple[Spell, ...]
    last_year: int
    claims: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True)
class Network:
    """Things by id and the ties between them, each in a fixed order."""

    scope: Scope
    things: dict[str, dict[str, Any]]
    """Properties of each thing, `label` among them."""
    ties: tuple[Tie, ...]

    @property
    def footnotes(self) -> str:
        """The footnotes that belong to names of countries, each with the name."""
        noted = [entry for entry in self.things.values() if entry.get("footnote")]
        return " ".join(f"{entry['name']}: {entry['footnote']}" for entry in noted)


def network_of(reader: GraphReader, scope: Scope) -> Network:
    """The network in scope; with a country or layers, only things at the end of a tie."""
    hidden = hidden_things(reader)
    things = {thing: properties for thing, properties in _things(reader) if thing not in hidden}
    claims = {row["claim"]: row for row in open_claims(reader)}
    ties = tuple(
        tie
        for tie in _ties(reader, scope, claims)
        if tie.start in things and tie.end in things and _touches(scope, things[tie.start], things[tie.end])
    )
    if scope.country or scope.layers:
        ends = {end for tie in ties for end in (tie.start, tie.end)}
        things = {thing: properties for thing, properties in things.items() if thing in ends}
    return Network(scope, things, ties)


def _touches(scope: Scope, *ends: dict[str, Any]) -> bool:
    return scope.country is None or scope.country in {end.get("country") for end in ends}


def _things(reader: GraphReader) -> Iterator[tuple[str, dict[str, Any]]]:
    for label in THING_OF_LABEL:
        for row in reader.read(_THINGS.format(label=label), timeout=120, max_rows=MOST_CLAIMS).rows:
            yield (
                row["id"],
                {"label": label} | {name: value for name, value in row["properties"].items() if name != "id"},
            )


def _ties(reader: GraphReader, scope: Scope, claims: Claims) -> Iterator[Tie]:
    others = _claims_that_end(claims.values())
    for kind in TIE_TYPES:
        if scope.predicates is not None and kind not in scope.predicates:
            continue
        rows = reader.read(_TIES.format(type=kind), timeout=120, max_rows=MOST_CLAIMS).rows
        for row in sorted(rows, key=_order):
            tie = _tie(kind, row, claims, others[kind, row["start"], row["end"]], scope.year)
            if tie is not None:
                yield tie


def _order(row: dict[str, Any]) -> tuple[str, str, list[str]]:
    return row["start"], row["end"], sorted(row["properties"]["claims"])


def _claims_that_end(claims: Iterable[dict[str, Any]]) -> dict[Pair, list[dict[str, Any]]]:
    """By the tie of which they speak, the claims that it is not, or no longer, the case."""
    found: dict[Pair, list[dict[str, Any]]] = defaultdict(list)
    for claim in claims:
        if claim["object"] and claim["state"] not in {State.PRESENT.value, State.PLANNED.value}:
            found[claim["predicate"], claim["subject"], claim["object"]].append(claim)
    return found


def _tie(kind: str, row: dict[str, Any], claims: Claims, others: list[dict[str, Any]], year: int | None) -> Tie | None:
    """The tie by its open claims; none where there are none, or where a newer word up to the year is against it."""
    behind = [claims[claim] for claim in row["properties"]["claims"] if claim in claims]
    behind = [claim for claim in behind if speaks_of(claim, year)]
    if not behind:
        return None
    word = max(behind, key=lambda claim: (claim["as_of"], claim["claim"]))
    newest = word["as_of"]
    if year is not None and any(speaks_of(claim, year) and claim["as_of"] > newest for claim in others):
        return None
    return Tie(
        kind,
        row["start"],
        row["end"],
        _attributes(kind, row["properties"], word),
        _spells(behind, [claim for claim in others if claim["as_of"] > newest]),
        newest,
        tuple(sorted(claim["claim"] for claim in behind)),
        tuple(sorted({claim["source"] for claim in behind})),
    )


def _attributes(kind: str, properties: dict[str, Any], word: dict[str, Any]) -> dict[str, Any]:
    """What the newest word gives the tie: the tie of the graph carries that of all years and readers."""
    if word["predicate"] == kind:
        said: dict[str, Any] = json.loads(word["attributes"])
        return said | {"derived": False}
    return {name: value for name, value in properties.items() if name not in _BUILT_AGAIN}


def _spells(behind: list[dict[str, Any]], against: list[dict[str, Any]]) -> tuple[Spell, ...]:
    """The times of the claims, joined where they touch; one without an end closes where a newer word is against it.

    A newer word that something has ended says when; one that it is not there says only that it was, last, when it was
    last spoken of.
    """
    until = min((_end_by(claim, behind) for claim in against), default=None)
    spells: list[Spell] = []
    for first, last in sorted((claim["from_year"], claim["to_year"]) for claim in behind):
        last = last if last is not None or until is None else max(first, until)
        if spells and (spells[-1].last is None or first <= spells[-1].last + 1):
            before = spells.pop()
            ends = (before.last, last)
            spells.append(Spell(before.first, None if None in ends else max(entry for entry in ends if entry)))
        else:
            spells.append(Spell(first, last))
    return tuple(spells)


def _end_by(claim: dict[str, Any], behind: list[dict[str, Any]]) -> int:
    ended = claim["state"] == State.ENDED.value
    return int(claim["from_year"]) if ended else max(int(entry["as_of"]) for entry in behind)
