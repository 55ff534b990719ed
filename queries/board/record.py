"""The record: all claims and the things that they name, read once and kept as plain values.

The board, and what becomes of it with an agreement more or less, are worked out from this, without the graph.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from weakref import WeakKeyDictionary

from graph_schema.store import GraphReader

_CLAIMS = """
MATCH (k:Claim)
RETURN k.id AS claim, k.predicate AS predicate, k.subject AS subject, k.object AS object, k.state AS state,
       k.as_of AS as_of, k.from_year AS from_year, k.to_year AS to_year, k.source AS source, k.status AS status,
       k.role AS role, k.on AS topic, k.within AS within, k.for_project AS for_project, k.forms AS forms
ORDER BY claim
"""
_THINGS = """
MATCH (t:Country|Place|Actor|Agreement|Mechanism|Shelter|Helpline|Service|Project|Strategy|Route|ExploitationForm
         |VictimGroup|Function)
RETURN t.id AS id, t.name AS name, t.kind AS kind, t.country AS country, t.scope AS scope, t.groups AS groups,
       t.stops AS stops
ORDER BY id
"""
_MOST = 200_000
"""More claims than any set of reports holds, so that nothing is left out in silence."""
_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Word:
    """One claim, reduced to what decides whether something stands in a year."""

    claim: str
    predicate: str
    subject: str
    object: str | None
    state: str
    as_of: int
    from_year: int
    to_year: int | None
    source: str
    status: str | None = None
    role: str | None = None
    topic: str | None = None
    within: str | None = None
    for_project: str | None = None
    forms: tuple[str, ...] = ()

    def speaks_of(self, year: int) -> bool:
        """Whether the year lies in the time that the claim speaks of; an open end goes on."""
        return self.from_year <= year and (self.to_year is None or self.to_year >= year)


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that claims name."""

    id: str
    name: str
    kind: str | None = None
    country: str | None = None
    """The alpha-3 code, for a thing of one country."""
    scope: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    stops: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Record:
    """Every claim and every thing of one snapshot."""

    things: Mapping[str, Thing]
    words: tuple[Word, ...]
    snapshot: str | None = None

    def said(self, *predicates: str) -> Iterable[Word]:
        """The claims of these predicates."""
        for predicate in predicates:
            yield from self._of_predicate.get(predicate, ())

    def name(self, thing: str) -> str:
        """The name of a thing; its id where the record does not hold it."""
        return self.things[thing].name if thing in self.things else thing

    def code(self, thing: str | None) -> str | None:
        """The alpha-3 code of the country that a thing is, or belongs to."""
        code = self.things[thing].country if thing and thing in self.things else None
        return code[:3] if code else None

    def country(self, code: str) -> str:
        """The name of the country with an alpha-3 code."""
        return self.name(f"country:{code.lower()}")

    @property
    def newest_year(self) -> int:
        """The newest year that any source describes."""
        return max((word.as_of for word in self.words), default=0)

    def searched(self, codes: Iterable[str], year: int) -> list[str]:
        """The sources that speak of any of these countries up to the year: where a mention was looked for."""
        return sorted(
            {
                source
                for code in codes
                for source, first_year in self._sources.get(code, {}).items()
                if first_year <= year
            }
        )

    @cached_property
    def _of_predicate(self) -> dict[str, list[Word]]:
        found: defaultdict[str, list[Word]] = defaultdict(list)
        for word in self.words:
            found[word.predicate].append(word)
        return found

    @cached_property
    def about(self) -> dict[str, list[Word]]:
        """For each thing the claims that have it as their subject or object."""
        found: defaultdict[str, list[Word]] = defaultdict(list)
        for word in self.words:
            for thing in {word.subject, word.object} - {None}:
                found[str(thing)].append(word)
        return found

    @cached_property
    def _sources(self) -> dict[str, dict[str, int]]:
        found: defaultdict[str, dict[str, int]] = defaultdict(dict)
        for word in self.words:
            for code in {self.code(word.subject), self.code(word.object)} - {None}:
                known = found[str(code)]
                known[word.source] = min(word.from_year, known.get(word.source, word.from_year))
        return found


_kept: WeakKeyDictionary[GraphReader, Record] = WeakKeyDictionary()


def record_of(reader: GraphReader) -> Record:
    """The record of the graph in service; read again only where another snapshot has come into service."""
    kept = _kept.get(reader)
    if kept is None or kept.snapshot != reader.snapshot:
        kept = _kept[reader] = _read(reader, reader.snapshot)
    return kept


def _read(reader: GraphReader, snapshot: str | None) -> Record:
    things = reader.read(_THINGS, max_rows=_MOST, timeout=_SECONDS).rows
    words = reader.read(_CLAIMS, max_rows=_MOST, timeout=_SECONDS).rows
    return Record(
        things={
            row["id"]: Thing(
                **{**row, "scope": _texts(row["scope"]), "groups": _texts(row["groups"]), "stops": _texts(row["stops"])}
            )
            for row in things
        },
        words=tuple(Word(**{**row, "forms": _texts(row["forms"])}) for row in words),
        snapshot=snapshot,
    )


def _texts(values: list[str] | None) -> tuple[str, ...]:
    return tuple(values or ())
