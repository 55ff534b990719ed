"""The network that a question of the catalogue asks for, the bodies that have no tie in it, and what to say of both."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graph_schema.errors import QuestionError
from graph_schema.store import GraphReader
from queries.analytics.projection import Projection, project
from queries.layers import EACH_TIE_ONCE, Layer
from queries.once import OncePerSnapshot

# The newest word on each body alone: what was said before does not make it better known. A body of which a source
# says only that another took its place is no longer there.
_BODIES = """
MATCH (k:Claim)-[:SUBJECT|OBJECT]->(a:Actor|Mechanism)
WHERE k.state = 'present' AND k.predicate <> 'SUPERSEDES'
  AND k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
  AND ($country IS NULL OR a.country = $country)
WITH a, collect(k) AS said, max(k.as_of) AS newest
RETURN a.id AS id, a.name AS name, a.kind AS kind, a.country AS country,
       [x IN said WHERE x.as_of = newest | x.id] AS claims
ORDER BY name, id
"""


@dataclass(frozen=True)
class Asked:
    """A network, and the bodies on record that have no tie in it."""

    projection: Projection
    without_a_tie: tuple[dict[str, Any], ...]
    """Id, name, kind, country and claims of each."""

    def notes(self) -> tuple[str, ...]:
        """What the network is, and how many it leaves out."""
        number = len(self.without_a_tie)
        if not number:
            return (self.projection.described(),)
        bodies = f"{number} further bod{'ies' if number > 1 else 'y'} on record for that year"
        return (
            self.projection.described(),
            f"{bodies} without a tie in it; bodies_with_most_ties lists them at its end.",
        )

    def body(self, node: str) -> dict[str, Any]:
        """The columns that say which body a row is about."""
        kept = self.projection.graph.nodes[node]
        return {"body": kept["name"], "body_id": node, "kind": kept["kind"], "country": kept["country"]}

    def rows_without_a_tie(self, columns: Mapping[str, Any]) -> list[dict[str, Any]]:
        """One row for each of them, with these values in the other columns."""
        return [
            {
                "body": body["name"],
                "body_id": body["id"],
                "kind": body["kind"],
                "country": body["country"],
                **columns,
                "claims": body["claims"],
            }
            for body in self.without_a_tie
        ]


def network_asked(reader: GraphReader, year: int, country: str | None = None, layer: str | None = None) -> Asked:
    """The network of one layer, or of all; `country` is the id or the code of a country.

    Countries stand beside their bodies in the layer `agreement` alone, because they are the ones that sign.
    """
    code = country.removeprefix("country:").upper() if country else None
    layers = (_layer(layer),) if layer else EACH_TIE_ONCE
    whole = layers == (Layer.AGREEMENT,)
    projection = project(reader, layers=layers, year=year, country=code, countries_as_a_whole=whole)
    known = _known.get(reader, (year, code), lambda: _bodies(reader, year, code))
    return Asked(projection, tuple(body for body in known if body["id"] not in projection.graph))


_known = OncePerSnapshot(most=60)


def _bodies(reader: GraphReader, year: int, country: str | None) -> tuple[dict[str, Any], ...]:
    """Every body on record in a year; the measures of one network all ask for them."""
    return reader.read(_BODIES, {"year": year, "country": country}, max_rows=1_000_000).rows


def _layer(named: str) -> Layer:
    try:
        return Layer(named)
    except ValueError as error:
        known = ", ".join(layer.value for layer in Layer)
        raise QuestionError(f"layer is '{named}'; known are: {known}") from error
