"""Shared tables: bodies that meet as members of the same bodies or parties to the same agreements.

This network is read from memberships alone and has two sorts of nodes, members and tables, so it is not a `Projection`.
Who counts is decided as there: the newest word up to the year says that the membership is there. Full members,
observers and those invited meet; candidates do not. A signature without ratification is enough to be at the table.
"""

from dataclasses import dataclass

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
RETURN a.id AS member, a.name AS member_name, b.id AS body, b.name AS body_name, [x IN said | x.id] AS claims
ORDER BY member, body
"""


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
        graph.add_node(member, name=row["member_name"])
        graph.add_node(table, name=row["body_name"])
        graph.add_edge(member, table, claims=sorted(row["claims"]))
    return graph


def shared_tables(graph: "networkx.Graph[tuple[str, str]]", *, most: int = 50) -> list[SharedTables]:
    """Pairs of bodies that meet at the same tables, those who meet in the smallest circles most often first.

    For a policy officer: two bodies without a tie of their own may already sit together, which is where a tie can
    start. Sharing one large assembly means little, sharing two small working groups that people know each other; the
    weight says which it is. Membership is documented presence, not evidence that the two have talked.

    Sum over shared tables of 1 / (n - 1), with n members on record at the table (Newman 2001, Scientific collaboration
    networks II; `collaboration_weighted_projected_graph` of networkx). The weights of one member add up to the number
    of tables at which it is not alone.
    """
    members = sorted(node for node in graph if node[0] == "member")
    joined: networkx.Graph[tuple[str, str]] = networkx.bipartite.collaboration_weighted_projected_graph(graph, members)
    rows = [_row(graph, a, b, joined.edges[a, b]["weight"]) for a, b in joined.edges]
    return sorted(rows, key=lambda row: (-row.weight, row.id))[:most]


def _row(
    graph: "networkx.Graph[tuple[str, str]]", a: tuple[str, str], b: tuple[str, str], weight: float
) -> SharedTables:
    first, second = sorted((a, b))
    shared = sorted(set(graph[first]) & set(graph[second]), key=lambda table: (graph.degree(table), table))
    name = f"{graph.nodes[first]['name']} – {graph.nodes[second]['name']}"
    tables = tuple(graph.nodes[table]["name"] for table in shared)
    claims = {claim for table in shared for end in (first, second) for claim in graph.edges[end, table]["claims"]}
    return SharedTables(
        id=f"{first[1]} {second[1]}",
        members=(first[1], second[1]),
        name=name,
        weight=round(weight, 4),
        tables=tables,
        claims=tuple(sorted(claims)),
        reading=_reading(name, tables, graph.degree(shared[0])),
    )


def _reading(name: str, tables: tuple[str, ...], smallest: int) -> str:
    if len(tables) == 1:
        return f"{name}: both sit in {tables[0]}, with {smallest} members on record."
    return f"{name}: both sit in {len(tables)} bodies or agreements; the smallest, {tables[0]}, has {smallest} members."
