"""Which countries a recommendation asks: its addressee, or every country of the region that it addresses.

A wish put to a region is put to each of its countries. One put to the governments, police or associations of a report's
region is put to the countries that the report treats: those of which it says at least a tenth of what it says of the
one that it treats most. Wishes put to the world, to international organisations or to groups of states beyond the
region ask no country by itself.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graph_schema.store import GraphReader

TREATED = 0.1
WIDEST_GROUP = "SEE"
"""The group in which countries that a report treats are looked for."""

_COUNTRIES = "MATCH (c:Country) RETURN c.id AS id, c.name AS name, c.country AS code, c.groups AS groups ORDER BY id"
_SAID = """
MATCH (k:Claim)-[:SUBJECT|OBJECT|MENTIONS]->(c:Country)
RETURN k.source AS source, c.id AS country, count(DISTINCT k) AS number
ORDER BY source, country
"""


@dataclass(frozen=True)
class Region:
    """The countries, and those that each report treats."""

    names: Mapping[str, str]
    by_code: Mapping[str, str]
    groups: Mapping[str, tuple[str, ...]]
    """The countries of each group, by the name of the group."""
    treated: Mapping[str, frozenset[str]]
    """The countries that each source treats."""

    def asked(self, addressee: "Addressee", source: str) -> tuple[str, ...]:
        """The ids of the countries that a recommendation of a source asks; none where it asks no country by itself."""
        if own := self.by_code.get(addressee.code or ""):
            return (own,)
        if addressee.countries:
            return addressee.countries
        if addressee.id.startswith("actor:reg:") and addressee.kind != "regional_body":
            treated = self.treated.get(source, frozenset())
            return tuple(country for country in self.groups.get(WIDEST_GROUP, ()) if country in treated)
        return ()


@dataclass(frozen=True)
class Addressee:
    """Whom a recommendation is put to."""

    id: str
    code: str | None
    """The code of its country, where it has one."""
    kind: str | None
    countries: tuple[str, ...]
    """The countries of a region."""


def region_of(reader: GraphReader) -> Region:
    """The countries of the graph and which report treats which of them."""
    countries = reader.read(_COUNTRIES).rows
    groups: dict[str, list[str]] = {}
    for row in countries:
        for group in row["groups"] or ():
            groups.setdefault(group, []).append(row["id"])
    return Region(
        names={row["id"]: row["name"] for row in countries},
        by_code={row["code"]: row["id"] for row in countries},
        groups={group: tuple(members) for group, members in groups.items()},
        treated=treated_by(reader.read(_SAID).rows),
    )


def treated_by(said: tuple[dict[str, Any], ...]) -> dict[str, frozenset[str]]:
    """For each source the countries of which it says at least a tenth of what it says of the one it treats most."""
    numbers: dict[str, dict[str, int]] = {}
    for row in said:
        numbers.setdefault(row["source"], {})[row["country"]] = row["number"]
    return {
        source: frozenset(country for country, number in of.items() if number >= TREATED * max(of.values()))
        for source, of in numbers.items()
    }
