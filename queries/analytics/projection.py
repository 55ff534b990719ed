"""Who works with whom, as a network: one documented view of the graph for all measures.

Nodes are bodies and mechanisms; countries as a whole only where asked for, because a country that stands for all its
bodies would seem to join them. An edge joins two of them where the newest word up to the year is that they are tied
in the layer; where sources disagree in that year, one that says so is enough. Several ties between the same two are
one edge: measures of networkx read a multigraph wrongly or not at all. The weight of an edge is the number of
independent sources behind it. Absences, plans, ended ties and ties on paper are no edges. Edges of the layer
`agreement` are derived: no source states them, they follow from what is said of two parties of one agreement.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import networkx

from graph_schema.store import GraphReader
from queries.analytics.agreements import joined_by_agreement
from queries.layers import EACH_TIE_ONCE, Layer
from queries.once import OncePerSnapshot

TIES: dict[Layer, tuple[str, ...]] = {
    Layer.COORDINATION: ("MEMBER_OF", "CHAIRS", "COORDINATES", "PART_OF"),
    Layer.WORK: ("PARTNERS_WITH", "SUPPORTS"),
    Layer.REFERRAL: ("REFERS_TO",),
    Layer.FUNDING: ("FUNDS",),
    Layer.AGREEMENT: ("PARTY_TO",),
    Layer.SUPPORT_AND_TRAINING: ("SUPPORTS",),
}
"""Which relationship types make up a layer; what parties of one agreement have in common is `PARTY_TO`."""

BOTH_WAYS = frozenset({"PARTNERS_WITH", "PARTY_TO"})
"""Ties of two on equal terms; all others lead from the one who does it to the other.

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
_MOST_ROWS, _SECONDS = 1_000_000, 60.0
"""Beyond what an answer may hold: a network with a part of its ties would be a wrong one."""


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
    derived: dict[frozenset[str], frozenset[str]] = field(default_factory=dict)
    """For each edge that an agreement makes, the sources without one of which it is not on record."""

    @cached_property
    def number_of_ties(self) -> int:
        """How many edges there are; networkx counts them anew each time it is asked."""
        return self.graph.number_of_edges()

    def name(self, node: str) -> str:
        """The name of a node."""
        return str(self.graph.nodes[node]["name"])

    def claims(self, pairs: Iterable[tuple[str, str]]) -> list[str]:
        """The claims behind edges, each once, sorted."""
        return sorted({claim for a, b in pairs for claim in self.graph.edges[a, b]["claims"]})

    def hangs_on(self, a: str, b: str) -> frozenset[str]:
        """The sources without one of which the tie is not on record; none where it outlasts the loss of any."""
        sources = self.graph.edges[a, b]["sources"]
        return self.derived.get(frozenset({a, b}), frozenset(sources if len(sources) == 1 else ()))

    def arcs(self) -> set[tuple[str, str]]:
        """The ties with their direction; one on equal terms is an arc each way."""
        back = {(b, a) for (a, b), types in self.directions.items() if types & BOTH_WAYS}
        return set(self.directions) | back

    def only(self, pairs: Iterable[tuple[str, str]]) -> "Projection":
        """The same bodies with these ties alone; what is known of each body and tie is shared, not copied."""
        # Rankings are made again on hundreds of thinner networks, and through the methods of networkx, which copy what
        # is known of every body and tie, making the network takes longer than ranking it.
        whole: Any = self.graph
        known = whole._adj
        kept: dict[str, dict[str, Any]] = {node: {} for node in known}
        graph: Any = networkx.Graph()
        graph._node, graph._adj = dict(whole._node), kept
        for a, b in pairs:
            kept[a][b] = kept[b][a] = known[a][b]
        ties = {pair: types for pair, types in self.ties.items() if _joins(kept, *pair)}
        directions = {(a, b): types for (a, b), types in self.directions.items() if b in kept[a]}
        return Projection(graph, self.layers, self.year, self.country, ties, directions, self.derived)

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


_made = OncePerSnapshot(most=60)


def project(
    reader: GraphReader,
    *,
    layers: Iterable[Layer] = EACH_TIE_ONCE,
    year: int = 2022,
    country: str | None = None,
    countries_as_a_whole: bool = False,
) -> Projection:
    """The network of some layers in a year; with `country` (alpha-3), only ties that touch a body of that country.

    It is made once for all measures of a snapshot, so nobody may change it; `Projection.only` and copies are for that.
    """
    chosen = tuple(layers)
    key = (chosen, year, country, countries_as_a_whole)
    return _made.get(reader, key, lambda: _projected(reader, chosen, year, country, whole=countries_as_a_whole))


def _projected(
    reader: GraphReader, chosen: tuple[Layer, ...], year: int, country: str | None, *, whole: bool
) -> Projection:
    types = sorted({tie for layer in chosen for tie in TIES[layer] if layer is not Layer.AGREEMENT})
    made = Projection(networkx.Graph(), chosen, year, country)
    given = {"types": types, "year": year, "country": country, "whole": whole}
    for row in reader.read(_EDGES, given, timeout=_SECONDS, max_rows=_MOST_ROWS).rows:
        for end in ("start", "end"):
            _add_body(made, row[end], row[f"{end}_name"], row[f"{end}_kind"], row[f"{end}_country"])
        _add_tie(made, row["start"], row["end"], row["tie"], row["claims"], row["sources"])
    if Layer.AGREEMENT in chosen:
        _add_agreements(made, reader, whole=whole)
    return made


def _joins(kept: Mapping[str, Mapping[str, object]], a: str, b: str) -> bool:
    return b in kept[a]


def _add_agreements(made: Projection, reader: GraphReader, *, whole: bool) -> None:
    for pair in joined_by_agreement(reader, made.year, made.country, whole=whole):
        ends = (pair.one["party"], pair.other["party"])
        # A tie that is on record twice over is lost where one source takes both away.
        needed = pair.hangs_on & made.hangs_on(*ends) if made.graph.has_edge(*ends) else pair.hangs_on
        for end in (pair.one, pair.other):
            _add_body(made, end["party"], end["name"], end["kind"], end["country"])
        _add_tie(made, *ends, "PARTY_TO", pair.claims, pair.sources)
        made.derived[frozenset(ends)] = needed


def _add_body(made: Projection, node: str, name: str, kind: str, country: str | None) -> None:
    made.graph.add_node(node, name=name, kind=kind, country=country)


def _add_tie(made: Projection, a: str, b: str, tie: str, claims: Iterable[str], sources: Iterable[str]) -> None:
    known = made.graph.get_edge_data(a, b, default={})
    behind = sorted({*known.get("sources", ()), *sources})
    made.graph.add_edge(a, b, claims=sorted({*known.get("claims", ()), *claims}), sources=behind, weight=len(behind))
    types = made.ties.setdefault(frozenset({a, b}), [])
    if tie not in types:
        types.append(tie)
    made.directions.setdefault((a, b), set()).add(tie)
