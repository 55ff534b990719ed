"""Every body that something is said of, for choosing one by any of its names."""

from dataclasses import dataclass

from graph_schema.store import GraphReader
from queries.search import search
from queries.things import MOST_THINGS, known_things

_LABELS = frozenset({"Actor", "Mechanism"})
_SAID = """
MATCH (k:Claim)-[:SUBJECT|OBJECT]->(t:Actor|Mechanism) WHERE k.partner_only IS NULL
RETURN t.id AS id, count(DISTINCT k) AS claims
"""
_SHORT, _ACRONYMS = 14, 2


@dataclass(frozen=True)
class Body:
    """One body or mechanism, as a list of choices names it."""

    id: str
    name: str
    aliases: tuple[str, ...]
    kind: str
    country: str | None
    claims: int

    @property
    def label(self) -> str:
        """Its name, up to two short other names, and the code of its country."""
        acronyms = [alias for alias in self.aliases if len(alias) <= _SHORT][:_ACRONYMS]
        return " · ".join([self.name, *acronyms, *([self.country] if self.country else [])])


def bodies(reader: GraphReader) -> tuple[Body, ...]:
    """All of them that this readership may see, by name."""
    said = {row["id"]: row["claims"] for row in reader.read(_SAID, timeout=120, max_rows=MOST_THINGS).rows}
    found = [
        Body(thing.id, thing.name, thing.aliases, thing.kind or "mechanism", thing.country, said[thing.id])
        for thing in known_things(reader)
        if thing.label in _LABELS and thing.id in said
    ]
    return tuple(sorted(found, key=lambda body: (body.name.casefold(), body.id)))


def country_names(reader: GraphReader) -> dict[str, str]:
    """The name of every country by its code, those that are no more among them."""
    return {thing.country: thing.name for thing in known_things(reader) if thing.label == "Country" and thing.country}


def bodies_called(text: str, reader: GraphReader) -> tuple[str, ...]:
    """The ids of the bodies that a text most likely names, the likeliest first."""
    return tuple(hit.id for hit in search(text, reader) if hit.label in _LABELS)
