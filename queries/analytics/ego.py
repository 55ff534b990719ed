"""The surroundings of one body: whom it reaches in one, two or three steps."""

from dataclasses import replace

import networkx

from queries.analytics.projection import Projection

DEPTHS = (1, 2, 3)


def around(projection: Projection, body: str, depth: int) -> Projection:
    """The bodies that the body reaches in at most `depth` ties, and all ties among them; empty where it has none."""
    if body not in projection.graph:
        return replace(projection, graph=networkx.Graph())
    near = networkx.single_source_shortest_path_length(projection.graph, body, cutoff=depth)
    return replace(projection, graph=projection.graph.subgraph(near).copy())
