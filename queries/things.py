"""The things that this readership may see, with every name by which they are known."""

from dataclasses import dataclass

from graph_schema.registry import SHORTHAND_LABELS, THING_OF_LABEL
from graph_schema.store import GraphReader
from queries.audience import Readership, readership

MOST_THINGS = 1_000_000
_THINGS = (
    "MATCH (t:`{label}`) RETURN t.id AS id, t.name AS name, t.kind AS kind, t.aliases AS aliases, "
    "t.country AS country ORDER BY id"
)
_NAMED_BY_PARTNER_CLAIMS = """
MATCH (h:Claim {partner_only: true})-[:SUBJECT|OBJECT|MENTIONS]->(t)
WITH DISTINCT t
MATCH (k:Claim)-[:SUBJECT|OBJECT|MENTIONS]->(t)
WITH t, count(DISTINCT k) AS claims
MATCH (h:Claim {partner_only: true})-[:SUBJECT|OBJECT|MENTIONS]->(t)
WITH t, claims, count(DISTINCT h) AS hidden
WHERE claims = hidden
RETURN t.id AS id
"""


@dataclass(frozen=True)
class KnownThing:
    """One thing of the graph as a list or an export names it."""

    id: str
    label: str
    name: str
    aliases: tuple[str, ...]
    kind: str | None
    country: str | None


def hidden_things(reader: GraphReader) -> frozenset[str]:
    """The ids of things that nothing but claims for partners speak of; none for partners.

    Countries and the controlled lists are no secret, whoever speaks of them.
    """
    if readership() is Readership.PARTNER:
        return frozenset()
    ids = (row["id"] for row in reader.read(_NAMED_BY_PARTNER_CLAIMS, timeout=120, max_rows=MOST_THINGS).rows)
    shown = {THING_OF_LABEL[label].id_kind for label in SHORTHAND_LABELS}
    return frozenset(thing for thing in ids if thing.split(":")[0] not in shown)


def known_things(reader: GraphReader) -> tuple[KnownThing, ...]:
    """Every thing that this readership may see, by label and id."""
    hidden = hidden_things(reader)
    return tuple(
        KnownThing(row["id"], label, row["name"], tuple(row["aliases"] or ()), row["kind"], row["country"])
        for label in THING_OF_LABEL
        for row in reader.read(_THINGS.format(label=label), timeout=120, max_rows=MOST_THINGS).rows
        if row["id"] not in hidden
    )
