"""Shared tables: bodies that meet as members of the same bodies or parties to the same agreements.

This network is read from memberships alone and has two sorts of nodes, members and tables, so it is not a `Projection`.
Who counts is decided as there: the newest word up to the year says that the membership is there. Full members,
observers and those invited meet; candidates do not. A signature without ratification is enough to be at the table.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

import networkx

from graph_schema.store import GraphReader

_MEMBERS = """
MATCH (k:Claim)-[:SUBJECT]->(a:Actor|Country)
WHERE k.predicate IN ['MEMBER_OF', 'PARTY_TO'] AND k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
  AND ($whole OR NOT a:Country)
MATCH (k)-[:OBJECT]->(b:Actor|Mechanism|Agreement)
WHERE a.id <> b.id
WITH a, b, collect(k) AS said, max(k.as_of) AS newest
WHERE any(x IN said WHERE x.as_of = newest AND x.state = 'present' AND coalesce(x.role, '') <> 'candidate')
WITH a, b, [x IN said WHERE x.state = 'present' AND coalesce(x.role, '') <> 'candidate'] AS said
RETURN a.id AS member, a.name AS member_name, b.id AS body, b.name AS body_name, a.country AS country,
       [x IN said | x.id] AS claims, [x IN said | x.source] AS sources
ORDER BY member, body
"""

Seat = tuple[str, str]
"""The ids of a member and of the table at which it sits."""


@dataclass(frozen=True)
class SharedTables:
    """Two bodies, and the tables at which both sit."""

    id: str
    members: tuple[str, str]
    """Their ids."""
    name: str
    weight: float
    """Newman's weight: a table of two counts 1, one of n members 1 / (n - 1)."""
    tables: tuple[str, ...]
    """Names of the bodies and agreements they share, the smallest first."""
    claims: tuple[str, ...]
    reading: str


def memberships(
    reader: GraphReader, *, year: int = 2022, countries_as_a_whole: bool = False
) -> "networkx.Graph[tuple[str, str]]":
    """Members and tables in a year, as a bipartite graph: nodes are (`member` | `table`, id), for some are both."""
    graph: networkx.Graph[tuple[str, str]] = networkx.Graph()
    for row in reader.read(_MEMBERS, {"year": year, "whole": countries_as_a_whole}).rows:
        member, table = ("member", row["member"]), ("table", row["body"])
        graph.add_node(member, name=row["member_name"], country=row["country"])
        graph.add_node(table, name=row["body_name"])
        graph.add_edge(member, table, claims=sorted(row["claims"]), sources=sorted(set(row["sources"])))
    return graph


def shared_tables(graph: "networkx.Graph[tuple[str, str]]", *, most: int | None = 50) -> list[SharedTables]:
    """Pairs of bodies that meet at the same tables, those who meet in the smallest circles most often first.

    For a policy officer: two bodies without a tie of their own may already sit together, which is where a tie can
    start. Sharing one large assembly means little, sharing two small working groups that people know each other; the
    weight says which it is. Membership is documented presence, not evidence that the two have talked.

    Sum over shared tables of 1 / (n - 1), with n members on record at the table (Newman 2001, Scientific collaboration
    networks II). The weights of one member add up to the number of tables at which it is not alone.
    """
    weights = _weights(seats_of(graph))
    return [_row(graph, pair, weights[pair]) for pair in _ranked(weights)[:most]]


def seats_of(graph: "networkx.Graph[tuple[str, str]]") -> list[Seat]:
    """Who sits where, by member and table."""
    found = (sorted(edge) for edge in graph.edges)
    return sorted((member[1], table[1]) for member, table in found)


def by_weight(seats: Iterable[Seat]) -> list[str]:
    """The ids of pairs in the order of `shared_tables`, without their rows."""
    return [" ".join(pair) for pair in _ranked(_weights(seats))]


def _weights(seats: Iterable[Seat]) -> dict[tuple[str, str], float]:
    at: dict[str, list[str]] = defaultdict(list)
    for member, table in seats:
        at[table].append(member)
    weights: dict[tuple[str, str], float] = defaultdict(float)
    for members in at.values():
        for pair in combinations(sorted(members), 2):
            weights[pair] += 1 / (len(members) - 1)
    return {pair: round(weight, 4) for pair, weight in weights.items()}


def _ranked(weights: dict[tuple[str, str], float]) -> list[tuple[str, str]]:
    return sorted(weights, key=lambda pair: (-weights[pair], " ".join(pair)))


def _row(graph: "networkx.Graph[tuple[str, str]]", pair: tuple[str, str], weight: float) -> SharedTables:
    first, second = (("member", member) for member in pair)
    shared = sorted(set(graph[first]) & set(graph[second]), key=lambda table: (graph.degree(table), table))
    name = f"{graph.nodes[first]['name']} – {graph.nodes[second]['name']}"
    tables = tuple(graph.nodes[table]["name"] for table in shared)
    claims = {claim for table in shared for end in (first, second) for claim in graph.edges[end, table]["claims"]}
    return SharedTables(
        id=f"{first[1]} {second[1]}",
        members=(first[1], second[1]),
        name=name,
        weight=weight,
        tables=tables,
        claims=tuple(sorted(claims)),
        reading=_reading(name, tables, graph.degree(shared[0])),
    )


def _reading(name: str, tables: tuple[str, ...], smallest: int) -> str:
    if len(tables) == 1:
        return f"{name}: both sit in {tables[0]}, with {smallest} members on record."
    return f"{name}: both sit in {len(tables)} bodies or agreements; the smallest, {tables[0]}, has {smallest} members."
