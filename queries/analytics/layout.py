"""Where a picture puts each body: the same network always gives the same places."""

import networkx

from queries.analytics.projection import Projection

MOST_NODES = 60
"""More than this, with their names, no picture can carry; tables have all."""
SEED = 7


def drawable(projection: Projection) -> Projection:
    """The part of a network that a picture can carry: in the largest connected part, the bodies with most ties."""
    graph = projection.graph
    parts = sorted(networkx.connected_components(graph), key=lambda part: (-len(part), min(part)))
    whole = graph.subgraph(parts[0]) if parts else graph
    ranked = sorted(whole, key=lambda node: (-whole.degree(node), node))
    kept = graph.subgraph(ranked[:MOST_NODES]).copy()
    # Bodies whose only neighbours were left out would float unconnected; they stay in the tables.
    kept.remove_nodes_from([node for node in list(kept) if kept.degree(node) == 0])
    return Projection(
        kept, projection.layers, projection.year, projection.country, projection.ties, projection.directions
    )


def places(projection: Projection) -> dict[str, tuple[float, float]]:
    """Two coordinates between -1 and 1 for each body: ties pull, bodies push apart (Fruchterman and Reingold 1991)."""
    graph = projection.graph
    spread = 3.2 / max(1, graph.number_of_nodes()) ** 0.5
    found = networkx.spring_layout(graph, seed=SEED, k=spread, iterations=300)
    return {node: (float(x), float(y)) for node, (x, y) in found.items()}
