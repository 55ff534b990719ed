"""Whose law it is: a country, or a part of a country whose parts make law of their own.

A part of which no law is on record is listed beside the others of its country, so that the silence shows.
"""

from dataclasses import dataclass
from typing import Any

from graph_schema.ids import parse_id
from graph_schema.store import GraphReader

_COUNTRIES = "MATCH (c:Country) WHERE $group IN c.groups RETURN c.id AS id, c.name AS name ORDER BY name, id"
_PARTS = """
MATCH (l:Law) WHERE l.country IS NOT NULL AND NOT l.id STARTS WITH 'law:' + toLower(l.country) + ':'
WITH collect(DISTINCT l.country) AS countries
MATCH (p:Place) WHERE p.kind IN ['entity', 'district'] AND p.country IN countries
RETURN p.id AS id, p.name AS name, p.aliases AS aliases ORDER BY name, id
"""


@dataclass(frozen=True)
class Jurisdiction:
    """A country or a part of it, by the id under which facts name it."""

    id: str
    name: str
    scopes: frozenset[str]
    """What may stand as the scope of the ids of its laws."""
    country: str | None = None
    """The name of the country of which it is a part."""


def jurisdictions(reader: GraphReader, group: str) -> list[Jurisdiction]:
    """The countries of a group in the order of names, each followed by its parts."""
    parts = reader.read(_PARTS).rows
    found = []
    for country in reader.read(_COUNTRIES, {"group": group}).rows:
        code = parse_id(country["id"]).slug
        found.append(Jurisdiction(country["id"], country["name"], frozenset({code})))
        found += [_part(row, code, country["name"]) for row in parts if parse_id(row["id"]).scope == code]
    return found


def _part(row: dict[str, Any], code: str, country: str) -> Jurisdiction:
    called = {parse_id(row["id"]).slug, *(alias.casefold() for alias in row["aliases"] or ())}
    return Jurisdiction(row["id"], row["name"], frozenset(f"{code}-{word}" for word in called), country)
