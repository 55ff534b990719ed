"""What is in the graph: the choices that parameters offer, the sources, and how much each of them says."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from graph_schema.store import GraphReader
from queries.things import known_things

_COUNTRIES = """
MATCH (c:Country) WHERE size(c.groups) > 0
RETURN c.id AS id, c.country AS code, c.name AS name, c.groups AS groups, c.footnote AS footnote
ORDER BY name
"""
_CLAIMS_BY_COUNTRY = """
MATCH (k:Claim)-[:SUBJECT|OBJECT|MENTIONS]->(t) WHERE t.country IS NOT NULL
RETURN t.country AS code, count(DISTINCT k) AS claims
"""
_LISTS = """
MATCH (t:{label}) RETURN t.id AS id, t.name AS name, t.group AS group_, t.means AS means ORDER BY group_, name, id
"""
_ROUTES = "MATCH (r:Route) RETURN r.id AS id, r.name AS name ORDER BY name, id"
_SOURCES = """
MATCH (s:Source)
OPTIONAL MATCH (k:Claim) WHERE k.source = s.id
WITH s, count(k) AS claims, count(k.reviewed_by) AS reviewed, max(k.as_of) AS newest
RETURN s.id AS id, s.name AS title, s.author AS author, s.publisher AS publisher, s.published AS published,
       s.situation AS situation, s.licence AS licence, s.text_lines AS lines, s.text_sha256 AS sha256, claims, reviewed,
       newest
ORDER BY s.published DESC, id
"""
_STATES = "MATCH (k:Claim) RETURN k.state AS state, count(k) AS claims ORDER BY claims DESC"
_YEARS = "MATCH (k:Claim) RETURN min(k.as_of) AS first, max(k.as_of) AS last"
_THINGS = "MATCH (t:{label}) RETURN count(t) AS things"
COUNTED = (
    "Actor",
    "Law",
    "Article",
    "Agreement",
    "Strategy",
    "Shelter",
    "Helpline",
    "Project",
    "Route",
    "Recommendation",
)


@dataclass(frozen=True)
class Overview:
    """Plain values for widgets, the start page and the page of sources."""

    countries: tuple[dict[str, Any], ...]
    bodies: tuple[dict[str, Any], ...]
    functions: tuple[dict[str, Any], ...]
    forms: tuple[dict[str, Any], ...]
    victim_groups: tuple[dict[str, Any], ...]
    routes: tuple[dict[str, Any], ...]
    sources: tuple[dict[str, Any], ...]
    states: dict[str, int]
    things: dict[str, int]
    first_year: int
    last_year: int

    @property
    def claims(self) -> int:
        """How many claims there are in all."""
        return sum(self.states.values())

    @property
    def function_groups(self) -> tuple[str, ...]:
        """The groups in which the functions of a complete response are listed."""
        return tuple(dict.fromkeys(str(entry["group_"]) for entry in self.functions))

    @property
    def footnotes(self) -> tuple[str, ...]:
        """Footnotes that belong to names of countries, each with the name."""
        return tuple(f"{entry['name']}: {entry['footnote']}" for entry in self.countries if entry["footnote"])


def overview(reader: GraphReader) -> Overview:
    """Read all of it in a handful of short queries."""

    def rows(cypher: str) -> tuple[dict[str, Any], ...]:
        return reader.read(cypher).rows

    years = rows(_YEARS)[0]
    claims = {row["code"]: row["claims"] for row in rows(_CLAIMS_BY_COUNTRY)}
    return Overview(
        countries=tuple(row | {"claims": claims.get(row["code"], 0)} for row in rows(_COUNTRIES)),
        bodies=_bodies(reader),
        functions=rows(_LISTS.format(label="Function")),
        forms=rows(_LISTS.format(label="ExploitationForm")),
        victim_groups=rows(_LISTS.format(label="VictimGroup")),
        routes=rows(_ROUTES),
        sources=rows(_SOURCES),
        states={row["state"]: row["claims"] for row in rows(_STATES)},
        things={label: rows(_THINGS.format(label=label))[0]["things"] for label in COUNTED},
        first_year=years["first"] or 0,
        last_year=years["last"] or 0,
    )


def _bodies(reader: GraphReader) -> tuple[dict[str, Any], ...]:
    """Every body that this readership may see, by name; two of one name are told apart by their ids."""
    things = [thing for thing in known_things(reader) if thing.label in {"Actor", "Mechanism"}]
    bearers = Counter(thing.name for thing in things)
    named = ((thing.id, thing.name if bearers[thing.name] == 1 else f"{thing.name} ({thing.id})") for thing in things)
    return tuple({"id": thing, "name": name} for thing, name in sorted(named, key=lambda entry: (entry[1], entry[0])))
