"""What the reasons for a missing link are made of: read from the graph in one go, each entry with its claims.

The newest word up to the year decides, as in `projection.py`. Bodies of which nothing was said in the ten years before
the year are left out, and so are mandates, recommendations, legs and absences of which the newest word is older: a
suggestion of whom to call should not rest on bodies and worries that may be gone.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from graph_schema.store import GraphReader
from queries.analytics.memberships import memberships
from queries.analytics.missing_links.mandates import Mandate, mandates_of

RECENT = 10
"""For how many years what was said last still counts."""
LIVE = 5
"""For how many years a leg counts as in use after it was last reported."""
WORKING_SCOPES = ("trafficking", "police", "border", "judicial", "readmission", "organised_crime")
"""What an agreement must be about to count as a table: one on human rights at large seats the whole world."""
MOST_ROWS = 100_000


@dataclass(frozen=True, order=True)
class Said:
    """One claim behind a reason."""

    claim: str
    source: str
    year: int
    """The year of the situation that it describes."""


@dataclass(frozen=True)
class Body:
    """A body of one country that can be at the end of a missing link."""

    id: str
    name: str
    kind: str
    country: str
    last_word: int
    """The newest year in which a source says something of it."""


@dataclass(frozen=True)
class Facts:
    """Everything that reasons are made of in one year."""

    year: int
    names: Mapping[str, str]
    """Names of countries by code, of functions, tables and issuers of recommendations by id."""
    regions: Mapping[str, frozenset[str]]
    """The codes of the countries of each region of several, by its id."""
    bodies: Mapping[str, Body]
    succeeded: frozenset[frozenset[str]]
    """Pairs of which one took the place of the other."""
    live: frozenset[frozenset[str]]
    """Pairs of countries joined by a leg that was reported in the last five years of the data."""
    mandates: Mapping[tuple[str, Mandate], tuple[Said, ...]]
    legs: Mapping[tuple[str, str], tuple[Said, ...]]
    """By the codes of the countries where a leg begins and ends."""
    requests: Mapping[tuple[str, str, str], tuple[Said, ...]]
    """By issuer, addressee and function."""
    absences: Mapping[tuple[str, str, str], tuple[Said, ...]]
    """By code of the country, function and state, which is `absent` or `on_paper`."""
    seats: Mapping[tuple[str, str], tuple[Said, ...]]
    """By member and table; a country as a member is named by its code."""

    def without(self, source: str) -> "Facts":
        """The same less what this source alone says; names stay."""
        return replace(
            self,
            mandates=_less(self.mandates, source),
            legs=_less(self.legs, source),
            requests=_less(self.requests, source),
            absences=_less(self.absences, source),
            seats=_less(self.seats, source),
        )

    def sources(self) -> set[str]:
        """All sources behind a reason."""
        return {entry.source for entry in self._said()}

    def claims_of(self, source: str) -> set[str]:
        """The claims of one source behind a reason."""
        return {entry.claim for entry in self._said() if entry.source == source}

    def _said(self) -> Iterator[Said]:
        for entries in (self.mandates, self.legs, self.requests, self.absences, self.seats):
            for said in entries.values():
                yield from said


Key = TypeVar("Key")


def _less(entries: Mapping[Key, tuple[Said, ...]], source: str) -> dict[Key, tuple[Said, ...]]:
    kept = ((key, tuple(entry for entry in said if entry.source != source)) for key, said in entries.items())
    return {key: said for key, said in kept if said}


_IN_YEAR = "k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)"
_COUNTRIES = "MATCH (c:Country) RETURN c.id AS id, c.country AS code, c.name AS name, c.valid_to AS end ORDER BY id"
_REGIONS = "MATCH (p:Place) WHERE p.countries IS NOT NULL RETURN p.id AS id, p.countries AS countries ORDER BY id"
_NAMES = (
    "MATCH (n:Function) RETURN n.id AS id, n.name AS name UNION MATCH (n:Mechanism) RETURN n.id AS id, n.name AS name"
)
_BODIES = f"""
MATCH (k:Claim {{state: 'present'}})-[:SUBJECT|OBJECT]->(a:Actor)
WHERE a.country IS NOT NULL AND {_IN_YEAR}
RETURN a.id AS id, a.name AS name, a.kind AS kind, a.country AS country, max(k.as_of) AS last_word
ORDER BY id
"""
_SUCCESSIONS = """
MATCH (k:Claim {predicate: 'SUPERSEDES', state: 'present'}) WHERE k.from_year <= $year
RETURN k.subject AS newer, k.object AS older ORDER BY newer, older
"""
_DEEDS = f"""
MATCH (k:Claim)-[:SUBJECT]->(a)
WHERE k.predicate IN ['IDENTIFIES_VICTIMS', 'REFERS_TO', 'PERFORMS', 'OPERATES'] AND {_IN_YEAR}
WITH a, k.predicate AS predicate, k.object AS object, collect(k) AS said, max(k.as_of) AS newest
WHERE newest >= $since AND any(x IN said WHERE x.as_of = newest AND x.state = 'present')
RETURN a.id AS subject, predicate, object, [x IN said WHERE x.state = 'present' | x.id] AS claims
ORDER BY subject, predicate, object
"""
_OFFICES = f"""
MATCH (k:Claim {{state: 'present'}})-[:SUBJECT]->(a:Actor {{kind: 'coordinator'}})
WHERE a.country IS NOT NULL AND k.as_of >= $since AND {_IN_YEAR}
RETURN a.id AS id, a.country AS country, collect(k.id) AS all_claims,
       collect(CASE WHEN k.object = 'function:national-coordinator' THEN k.id END) AS charged
ORDER BY id
"""
_LEGS = """
MATCH (k:Claim {predicate: 'ROUTE'})-[:SUBJECT]->(r:Route)
WHERE k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
WITH r, collect(k) AS said, max(k.as_of) AS newest
WHERE any(x IN said WHERE x.as_of = newest AND x.state = 'present')
WITH r, [x IN said WHERE x.state = 'present' | x.id] AS claims
MATCH (r)-[x:STOP {state: 'present'}]->(a:Country)
MATCH (r)-[y:STOP {state: 'present'}]->(b:Country)
WHERE y.sequence = x.sequence + 1 AND a.id <> b.id
RETURN a.country AS start, b.country AS end, claims ORDER BY start, end, r.id
"""
_LIVE = """
MATCH (newest:Claim)
WITH max(newest.as_of) AS newest_year
MATCH (k:Claim {predicate: 'ROUTE', state: 'present'})-[:SUBJECT]->(r:Route)
WHERE k.as_of >= newest_year - $span
WITH DISTINCT r
MATCH (r)-[x:STOP {state: 'present'}]->(a:Country)
MATCH (r)-[y:STOP {state: 'present'}]->(b:Country)
WHERE y.sequence = x.sequence + 1 AND a.id <> b.id
RETURN DISTINCT a.country AS start, b.country AS end ORDER BY start, end
"""
_REQUESTS = """
MATCH (k:Claim {predicate: 'RECOMMENDS', state: 'present'})-[:SUBJECT]->(i)
WHERE k.as_of <= $year AND k.as_of >= $since
RETURN i.id AS issuer, i.name AS name, k.addressee AS addressee, k.about AS about, k.id AS claim ORDER BY claim
"""
_ABSENCES = f"""
MATCH (k:Claim)-[t:BEARS_ON]->(f:Function) WHERE {_IN_YEAR}
WITH f.id AS function, t.country AS country, collect(k) AS said, max(k.as_of) AS newest
WITH function, country, newest, [x IN said WHERE x.as_of = newest] AS said
WHERE newest >= $since AND none(x IN said WHERE x.state = 'present')
UNWIND said AS k
WITH function, country, k WHERE k.state IN ['absent', 'on_paper']
RETURN function, country, k.state AS state, collect(k.id) AS claims ORDER BY function, country, state
"""
_OTHER_AGREEMENTS = "MATCH (g:Agreement) WHERE none(x IN g.scope WHERE x IN $scopes) RETURN g.id AS id ORDER BY id"
_SAID = (
    "UNWIND $claims AS wanted MATCH (k:Claim {id: wanted}) RETURN k.id AS claim, k.source AS source, k.as_of AS year"
)


def read_facts(reader: GraphReader, *, year: int) -> Facts:
    """All that a year offers as reasons."""
    rows = _Rows(reader, year)
    countries = [row for row in rows.of(_COUNTRIES) if row["end"] is None or row["end"] >= year]
    codes = {row["id"]: row["code"] for row in countries}
    names = {row["code"]: row["name"] for row in countries} | {row["id"]: row["name"] for row in rows.of(_NAMES)}
    successions = rows.of(_SUCCESSIONS)
    bodies = _bodies(rows, set(codes.values()), {row["older"] for row in successions})
    claims: list[tuple[str, Any, list[str]]] = [
        *(("mandates", key, behind) for key, behind in _mandates(rows, bodies)),
        *(("legs", (row["start"], row["end"]), row["claims"]) for row in rows.of(_LEGS)),
    ]
    for row in rows.of(_REQUESTS):
        names[row["issuer"]] = row["name"]
        addressee = codes.get(row["addressee"], row["addressee"])
        claims += [("requests", (row["issuer"], addressee, about), [row["claim"]]) for about in row["about"] or ()]
    for row in rows.of(_ABSENCES):
        if row["country"] in codes:
            claims.append(("absences", (codes[row["country"]], row["function"], row["state"]), row["claims"]))
    seats = memberships(reader, year=year, countries_as_a_whole=True)
    seats.remove_nodes_from([("table", row["id"]) for row in rows.of(_OTHER_AGREEMENTS)])
    for edge in seats.edges:
        (_, member), (_, table) = edge if edge[0][0] == "member" else edge[::-1]
        names[table] = seats.nodes["table", table]["name"]
        claims.append(("seats", (codes.get(member, member), table), seats.edges[edge]["claims"]))
    found = _with_sources(reader, claims)
    legs = {key: said for key, said in found["legs"].items() if max(entry.year for entry in said) >= rows.since}
    return Facts(
        year=year,
        names=names,
        regions={row["id"]: frozenset(codes[x] for x in row["countries"] if x in codes) for row in rows.of(_REGIONS)},
        bodies=bodies,
        succeeded=frozenset(frozenset({row["newer"], row["older"]}) for row in successions),
        live=frozenset(frozenset({row["start"], row["end"]}) for row in rows.of(_LIVE)),
        mandates=found["mandates"],
        legs=legs,
        requests=found["requests"],
        absences=found["absences"],
        seats=found["seats"],
    )


class _Rows:
    """The queries of this file, asked of one graph for one year."""

    def __init__(self, reader: GraphReader, year: int) -> None:
        self.reader = reader
        self.year = year
        self.since = year - RECENT

    def of(self, query: str) -> tuple[dict[str, Any], ...]:
        """The rows of a query."""
        values = {"year": self.year, "since": self.since, "span": LIVE, "scopes": WORKING_SCOPES}
        used = {name: value for name, value in values.items() if f"${name}" in query}
        return self.reader.read(query, used, max_rows=MOST_ROWS).rows


def _bodies(rows: _Rows, codes: set[str], replaced: set[str]) -> dict[str, Body]:
    return {
        row["id"]: Body(row["id"], row["name"], row["kind"], row["country"], min(row["last_word"], rows.year))
        for row in rows.of(_BODIES)
        if row["country"] in codes and row["id"] not in replaced and row["last_word"] >= rows.since
    }


def _mandates(rows: _Rows, bodies: Mapping[str, Body]) -> Iterable[tuple[tuple[str, Mandate], list[str]]]:
    for row in rows.of(_DEEDS):
        for end in ("subject", "object"):
            if row[end] in bodies:
                kind = bodies[row[end]].kind
                for mandate in sorted(mandates_of(kind, row["predicate"], end, row["object"])):
                    yield (row[end], mandate), row["claims"]
    offices = [row for row in rows.of(_OFFICES) if row["id"] in bodies]
    charged = {row["country"] for row in offices if any(row["charged"])}
    for row in offices:
        # An office of a region coordinates for the country only where no national one is on record.
        if any(row["charged"]) or row["country"] not in charged:
            behind = [claim for claim in row["charged"] if claim] or row["all_claims"]
            yield (row["id"], Mandate.COORDINATES), behind


def _with_sources(
    reader: GraphReader, claims: list[tuple[str, Any, list[str]]]
) -> dict[str, dict[Any, tuple[Said, ...]]]:
    wanted = sorted({claim for _what, _key, behind in claims for claim in behind})
    rows = reader.read(_SAID, {"claims": wanted}, max_rows=MOST_ROWS).rows
    said = {row["claim"]: Said(row["claim"], row["source"], row["year"]) for row in rows}
    gathered: dict[str, dict[Any, set[Said]]] = {
        what: {} for what in ("mandates", "legs", "requests", "absences", "seats")
    }
    for what, key, behind in claims:
        gathered[what].setdefault(key, set()).update(said[claim] for claim in behind)
    return {what: {key: tuple(sorted(entries)) for key, entries in keyed.items()} for what, keyed in gathered.items()}
