"""The graph taken out: claims as JSON lines, one claim a line, in a fixed order."""

import json
from collections.abc import Iterator
from typing import Any

from graph_schema.registry import THING_OF_LABEL
from graph_schema.store import GraphReader
from queries.audience import Readership, readership
from queries.evidence import partner_claims

_THINGS = (
    "MATCH (t:`{label}`) RETURN t.id AS id, t.name AS name, t.kind AS kind, t.aliases AS aliases, t.country AS country"
)
_CLAIMS = """
MATCH (k:Claim)
RETURN k.id AS claim, k.predicate AS predicate, k.subject AS subject, k.object AS object, k.attributes AS attributes,
       k.state AS state, k.as_of AS as_of, k.valid_from AS valid_from, k.valid_to AS valid_to, k.source AS source,
       k.section AS section, k.first_line AS first_line, k.last_line AS last_line, k.lines AS cited, k.says AS says
ORDER BY k.source, k.first_line, k.id
"""
MOST_CLAIMS = 1_000_000


def exported_claims(reader: GraphReader) -> Iterator[dict[str, Any]]:
    """Every claim that this readership may see, as a plain record; the same graph gives the same records in order."""
    things = _things(reader)
    hidden = partner_claims(reader) if readership() is Readership.PUBLIC else frozenset()
    for row in reader.read(_CLAIMS, timeout=120, max_rows=MOST_CLAIMS).rows:
        if row["claim"] in hidden:
            continue
        first, last = row.pop("first_line"), row.pop("last_line")
        yield {
            "claim": row["claim"],
            "predicate": row["predicate"],
            "subject": things[row["subject"]],
            "object": things[row["object"]] if row["object"] else None,
            "attributes": json.loads(row["attributes"]),
            "state": row["state"],
            "as_of": row["as_of"],
            "valid_from": row["valid_from"],
            "valid_to": row["valid_to"],
            "source": row["source"],
            "section": row["section"],
            "lines": [first, last],
            "cited": row["cited"],
            "says": row["says"],
        }


def as_json_lines(reader: GraphReader) -> Iterator[str]:
    """Each claim as one line of JSON."""
    for record in exported_claims(reader):
        yield json.dumps(record, ensure_ascii=False, sort_keys=False)


def _things(reader: GraphReader) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for label in THING_OF_LABEL:
        for row in reader.read(_THINGS.format(label=label), timeout=120, max_rows=MOST_CLAIMS).rows:
            found[row["id"]] = {
                "id": row["id"],
                "label": label,
                "kind": row["kind"],
                "name": row["name"],
                "aliases": row["aliases"] or [],
                "country": row["country"],
            }
    return found
