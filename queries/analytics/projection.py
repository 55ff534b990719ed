"""Who works with whom, as a network: one documented view of the graph for all measures.

Nodes are bodies and mechanisms; countries as a whole only where asked for, because a country that stands for all its
bodies would seem to join them. An edge joins two of them where the newest word up to the year is that they are tied
in the layer; where sources disagree in that year, one that says so is enough. Several ties between the same two are
one edge: measures of networkx read a multigraph wrongly or not at all. The weight of an edge is the number of
independent sources behind it. Absences, plans, ended ties and ties on paper are no edges.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

import networkx

from graph_schema.store import GraphReader
from queries.layers import Layer

TIES: dict[Layer, tuple[str, ...]] = {
    Layer.COORDINATION: ("MEMBER_OF", "CHAIRS", "COORDINATES", "PART_OF"),
    Layer.WORK: ("PARTNERS_WITH", "SUPPORTS"),
    Layer.REFERRAL: ("REFERS_TO",),
    Layer.FUNDING: ("FUNDS",),
}
"""Which relationship types make up a layer."""

BOTH_WAYS = frozenset({"PARTNERS_WITH"})
"""Ties said of two bodies on equal terms; all others lead from the one who does it to the other.

`MEMBER_OF` member to body · `CHAIRS` chair to body · `COORDINATES` coordinator to coordinated ·
`PART_OF` part to whole · `SUPPORTS` helper to helped · `REFERS_TO` sender to receiver · `FUNDS` funder to recipient.
"""

_EDGES = """
MATCH (k:Claim)-[:SUBJECT]->(a:Actor|Mechanism|Country)
WHERE k.predicate IN $types AND k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
MATCH (k)-[:OBJECT]->(b:Actor|Mechanism|Country)
WHERE a.id <> b.id AND ($whole OR NOT (a:Country OR b:Country))
  AND ($country IS NULL OR a.country = $country OR b.country = $country)
WITH a, b, k.predicate AS tie, coalesce(k.how, '') + coalesce(k.for_project, '') AS part, collect(k) AS said,
     max(k.as_of) AS newest
WHERE any(x IN said WHERE x.as_of = newest AND x.state = 'present')
WITH a, b, tie, part, [x IN said WHERE x.state = 'present'] AS said
RETURN a.id AS start, a.name AS start_name, coalesce(a.kind, 'country') AS start_kind, a.country AS start_country,
       b.id AS end, b.name AS end_name, coalesce(b.kind, 'country') AS end_kind, b.country AS end_country,
       tie, [x IN said | x.id] AS claims, [x IN said | x.source] AS sources
ORDER BY start, end, tie, part
"""


@dataclass
class Projection:
    """A network, and what it was made of."""

    graph: "networkx.Graph[str]"
    layers: tuple[Layer, ...]
    year: int
    country: str | None
    ties: dict[frozenset[str], list[str]] = field(default_factory=dict)
    """For each edge the relationship types behind it."""
    directions: dict[tuple[str, str], set[str]] = field(default_factory=dict)
    """For each (subject, object) the relationship types said in that direction."""

    def name(self, node: str) -> str:
        """The name of a node."""
        return str(self.graph.nodes[node]["name"])

    def claims(self, pairs: Iterable[tuple[str, str]]) -> list[str]:
        """The claims behind edges, each once, sorted."""
        return sorted({claim for a, b in pairs for claim in self.graph.edges[a, b]["claims"]})

    def arcs(self) -> set[tuple[str, str]]:
        """The ties with their direction; one on equal terms is an arc each way."""
        back = {(b, a) for (a, b), types in self.directions.items() if types & BOTH_WAYS}
        return set(self.directions) | back

    def only(self, pairs: Iterable[tuple[str, str]]) -> "Projection":
        """The same bodies with these ties alone."""
        graph: networkx.Graph[str] = networkx.Graph()
        graph.add_nodes_from(self.graph.nodes.data())
        graph.add_edges_from((a, b, self.graph.edges[a, b]) for a, b in pairs)
        ties = {pair: types for pair, types in self.ties.items() if graph.has_edge(*pair)}
        directions = {arc: types for arc, types in self.directions.items() if graph.has_edge(*arc)}
        return Projection(graph, self.layers, self.year, self.country, ties, directions)

    def described(self) -> str:
        """One line on what the network is, for captions and exports."""
        scope = self.country or "all countries"
        layers = ", ".join(self.layers)
        number = self.graph.number_of_edges()
        ties = f"{number} tie{'s' if number != 1 else ''}"
        return (
            f"{self.graph.number_of_nodes()} bodies and {ties} ({layers}; {scope}; {self.year}). "
            "A tie is a documented, formal one; silence is not absence."
        )


def project(
    reader: GraphReader,
    *,
    layers: Iterable[Layer] = Layer,
    year: int = 2022,
    country: str | None = None,
    countries_as_a_whole: bool = False,
) -> Projection:
    """The network of some layers in a year; with `country` (alpha-3), only ties that touch a body of that country."""
    chosen = tuple(layers)
    types = [tie for layer in chosen for tie in TIES[layer]]
    rows = reader.read(_EDGES, {"types": types, "year": year, "country": country, "whole": countries_as_a_whole}).rows
    graph: networkx.Graph[str] = networkx.Graph()
    made = Projection(graph, chosen, year, country)
    for row in rows:
        for end in ("start", "end"):
            graph.add_node(row[end], name=row[f"{end}_name"], kind=row[f"{end}_kind"], country=row[f"{end}_country"])
        known = graph.get_edge_data(row["start"], row["end"], default={})
        claims = sorted({*known.get("claims", ()), *row["claims"]})
        sources = sorted({*known.get("sources", ()), *row["sources"]})
        graph.add_edge(row["start"], row["end"], claims=claims, sources=sources, weight=len(sources))
        ties = made.ties.setdefault(frozenset({row["start"], row["end"]}), [])
        if row["tie"] not in ties:
            ties.append(row["tie"])
        made.directions.setdefault((row["start"], row["end"]), set()).add(row["tie"])
    return made
