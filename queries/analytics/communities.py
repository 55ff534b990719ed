"""Communities: bodies that are tied to each other more than to the rest, and how sure that is."""

from dataclasses import dataclass

import networkx
import numpy
from numpy.typing import NDArray

from graph_schema.errors import QuestionError
from queries.analytics.projection import Projection

SEEDS = 50
MOST_BODIES = 5_000
"""Every two bodies are compared, which for 5,000 takes 200 MB of memory and for twice as many four times that."""


@dataclass(frozen=True)
class Community:
    """A circle of bodies on which most runs of the search agree."""

    id: str
    """The first id among its members."""
    name: str
    """Its member with most ties."""
    members: tuple[str, ...]
    names: tuple[str, ...]
    agree: float
    """The share of runs that put two of its members together, on average over the pairs; alone: that leave it alone."""
    claims: tuple[str, ...]
    """The claims behind the ties within it."""
    reading: str


def communities(projection: Projection, *, seeds: int = SEEDS) -> list[Community]:
    """Circles of cooperation, the largest first, with the share of runs that agree on them.

    For a policy officer: who in fact works with whom, whatever the chart says. Where the runs agree (0.8 and more), the
    circle is there in the record; where they do not, its edge is a matter of chance and should not be named.

    Louvain (Blondel and others 2008, in networkx), which depends on the order in which it looks at bodies, run once for
    each of `seeds` seeds; two bodies that more than half of the runs put together are joined, and what hangs together
    is a community (after Lancichinetti and Fortunato 2012, Consensus clustering in complex networks). Ties count alike.
    """
    nodes = sorted(projection.graph)
    if not nodes:
        return []
    if len(nodes) > MOST_BODIES:
        raise QuestionError(
            f"The network has {len(nodes):,} bodies; circles are searched for among at most {MOST_BODIES:,}. "
            "Choose a country or a layer"
        )
    together = _together(projection, nodes, seeds)
    joined = networkx.from_numpy_array((together > 0.5).astype(int))
    parts = [sorted(part) for part in networkx.connected_components(joined)]
    rows = [_row(projection, nodes, together, part) for part in parts]
    return sorted(rows, key=lambda row: (-len(row.members), row.id))


def _together(projection: Projection, nodes: list[str], seeds: int) -> NDArray[numpy.float64]:
    """For each two bodies, the share of runs that put them together; on the diagonal, of those that leave it alone."""
    number = {node: place for place, node in enumerate(nodes)}
    # Numbers instead of ids: the order of a set of texts changes from one process to the next.
    graph: networkx.Graph[int] = networkx.Graph()
    graph.add_nodes_from(range(len(nodes)))
    ends = ((number[a], number[b]) for a, b in projection.graph.edges)
    graph.add_edges_from(sorted((min(pair), max(pair)) for pair in ends))
    runs = numpy.zeros((len(nodes), len(nodes)))
    for seed in range(seeds):
        parts = networkx.community.louvain_communities(graph, weight=None, seed=seed)
        label = numpy.zeros(len(nodes), dtype=numpy.int64)
        for place, part in enumerate(parts):
            label[sorted(part)] = place
        same = label[:, None] == label[None, :]
        alone = same.sum(axis=1) == 1
        numpy.fill_diagonal(same, alone)
        runs += same
    return runs / seeds


def _row(projection: Projection, nodes: list[str], together: NDArray[numpy.float64], part: list[int]) -> Community:
    members = tuple(nodes[place] for place in part)
    names = tuple(projection.name(node) for node in members)
    among = together[numpy.ix_(part, part)]
    pairs = len(part) * (len(part) - 1)
    agree = float((among.sum() - among.trace()) / pairs) if pairs else float(among[0, 0])
    centre = min(members, key=lambda node: (-projection.graph.degree(node), node))
    return Community(
        id=members[0],
        name=projection.name(centre),
        members=members,
        names=names,
        agree=round(agree, 4),
        claims=tuple(projection.claims(projection.graph.subgraph(members).edges)),
        reading=_reading(projection.name(centre), len(part), agree),
    )


def _reading(name: str, size: int, agree: float) -> str:
    if size == 1:
        return f"{name} belongs to no circle: {agree:.0%} of the runs leave it alone."
    return f"{size} bodies around {name}; on average, {agree:.0%} of the runs put two of them together."
