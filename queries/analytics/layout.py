"""Where a picture puts each body: the same network always gives the same places."""

import networkx

from queries.analytics.projection import Projection

MOST_NODES = 150
"""More than this no picture can carry; tables have all."""
SEED = 7


def drawable(projection: Projection) -> Projection:
    """The part of a network that a picture can carry: the bodies with most ties."""
    graph = projection.graph
    if graph.number_of_nodes() <= MOST_NODES:
        return projection
    ranked = sorted(graph, key=lambda node: (-graph.degree(node), node))
    part = graph.subgraph(ranked[:MOST_NODES]).copy()
    return Projection(part, projection.layers, projection.year, projection.country, projection.ties)


def places(projection: Projection) -> dict[str, tuple[float, float]]:
    """Two coordinates between -1 and 1 for each body: ties pull, bodies push apart (Fruchterman and Reingold 1991)."""
    graph = projection.graph
    spread = 1.6 / max(1, graph.number_of_nodes()) ** 0.5
    found = networkx.spring_layout(graph, seed=SEED, k=spread, iterations=120)
    return {node: (float(x), float(y)) for node, (x, y) in found.items()}
