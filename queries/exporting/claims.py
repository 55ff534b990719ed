"""Claims taken out: one record each, in a fixed order, and as JSON lines."""

import json
from collections.abc import Iterator
from typing import Any

from graph_schema.store import GraphReader
from queries.audience import Readership, readership
from queries.evidence import partner_claims
from queries.exporting.scope import Scope
from queries.things import known_things

_CLAIMS = """
MATCH (k:Claim)
RETURN k.id AS claim, k.predicate AS predicate, k.subject AS subject, k.object AS object, k.attributes AS attributes,
       k.state AS state, k.as_of AS as_of, k.valid_from AS valid_from, k.valid_to AS valid_to, k.source AS source,
       k.section AS section, k.first_line AS first_line, k.last_line AS last_line, k.lines AS cited, k.says AS says,
       k.from_year AS from_year, k.to_year AS to_year
ORDER BY k.source, k.first_line, k.id
"""
MOST_CLAIMS = 1_000_000


def open_claims(reader: GraphReader) -> Iterator[dict[str, Any]]:
    """Every claim that this readership may see, as the graph holds it, by source and line."""
    hidden = partner_claims(reader) if readership() is Readership.PUBLIC else frozenset()
    for row in reader.read(_CLAIMS, timeout=120, max_rows=MOST_CLAIMS).rows:
        if row["claim"] not in hidden:
            yield row


def exported_claims(reader: GraphReader, scope: Scope | None = None) -> Iterator[dict[str, Any]]:
    """Every claim in scope as a plain record with its things; the same graph gives the same records in order."""
    things: dict[str, dict[str, Any]] = {
        thing.id: {
            "id": thing.id,
            "label": thing.label,
            "kind": thing.kind,
            "name": thing.name,
            "aliases": list(thing.aliases),
            "country": thing.country,
        }
        for thing in known_things(reader)
    }
    for row in open_claims(reader):
        subject, other = things[row["subject"]], things[row["object"]] if row["object"] else None
        if scope and not _in_scope(row, scope, {subject["country"], other["country"] if other else None}):
            continue
        yield {
            "claim": row["claim"],
            "predicate": row["predicate"],
            "subject": subject,
            "object": other,
            "attributes": json.loads(row["attributes"]),
            "state": row["state"],
            "as_of": row["as_of"],
            "valid_from": row["valid_from"],
            "valid_to": row["valid_to"],
            "source": row["source"],
            "section": row["section"],
            "lines": [row["first_line"], row["last_line"]],
            "cited": row["cited"],
            "says": row["says"],
        }


def as_json_lines(reader: GraphReader, scope: Scope | None = None) -> Iterator[str]:
    """Each claim as one line of JSON."""
    for record in exported_claims(reader, scope):
        yield json.dumps(record, ensure_ascii=False, sort_keys=False)


def speaks_of(row: dict[str, Any], year: int | None) -> bool:
    """Whether the time that a claim speaks of takes in the year."""
    return year is None or (row["from_year"] <= year and (row["to_year"] is None or row["to_year"] >= year))


def _in_scope(row: dict[str, Any], scope: Scope, countries: set[str | None]) -> bool:
    chosen = scope.predicates is None or row["predicate"] in scope.predicates
    return chosen and speaks_of(row, scope.year) and (scope.country is None or scope.country in countries)
