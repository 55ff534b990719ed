"""Where a picture puts each mark: the same network always gives the same places."""

from collections.abc import Collection, Sequence

import networkx

SEED = 7
_WIDER_THAN_HIGH = 1.6
_GAP = 0.35

Place = tuple[float, float]


def packed_places(nodes: Collection[str], pairs: Sequence[tuple[str, str]]) -> dict[str, Place]:
    """Two coordinates between -1 and 1 for each node, each connected part in a field of its own, the largest first.

    Within a part ties pull and nodes push apart (Fruchterman and Reingold 1991). Parts stand in rows, since in one
    drawing those without a tie between them would drift to its edges and leave no room for the rest.
    """
    graph: networkx.Graph[str] = networkx.Graph()
    graph.add_nodes_from(sorted(nodes))
    graph.add_edges_from(sorted((min(pair), max(pair)) for pair in pairs))
    parts = sorted((sorted(part) for part in networkx.connected_components(graph)), key=lambda part: (-len(part), part))
    return _between_one_and_minus_one(_in_rows([_part(graph, part) for part in parts]))


def _part(graph: "networkx.Graph[str]", nodes: list[str]) -> dict[str, Place]:
    """Places of one connected part, from 0 on, in a square whose side grows with the root of its nodes."""
    side = len(nodes) ** 0.5
    # A graph made anew: the order of nodes in a view changes from one process to the next, and places with it.
    part: networkx.Graph[str] = networkx.Graph()
    part.add_nodes_from(nodes)
    part.add_edges_from(sorted((min(edge), max(edge)) for edge in graph.subgraph(nodes).edges))
    if len(nodes) == 1:
        return {nodes[0]: (side / 2, side / 2)}
    found = networkx.spring_layout(part, seed=SEED, k=3.2 / side, iterations=300)
    return {node: ((float(x) + 1) * side / 2, (float(y) + 1) * side / 2) for node, (x, y) in found.items()}


def _in_rows(parts: list[dict[str, Place]]) -> dict[str, Place]:
    sides = [len(part) ** 0.5 for part in parts]
    width = max([*sides, _WIDER_THAN_HIGH * sum(side**2 for side in sides[1:]) ** 0.5])
    left, top, height = 0.0, 0.0, 0.0
    places: dict[str, Place] = {}
    for part, side in zip(parts, sides, strict=True):
        if left and left + side > width:
            left, top, height = 0.0, top + height + _GAP, 0.0
        places |= {node: (left + x, top + y) for node, (x, y) in part.items()}
        left, height = left + side + _GAP, max(height, side)
    return places


def _between_one_and_minus_one(places: dict[str, Place]) -> dict[str, Place]:
    scales = []
    for axis in (0, 1):
        values = [place[axis] for place in places.values()]
        least, most = min(values, default=0.0), max(values, default=0.0)
        scales.append((least, most - least))
    (left, wide), (top, high) = scales
    return {
        node: (round(_scaled(x, left, wide), 4), round(_scaled(y, top, high), 4)) for node, (x, y) in places.items()
    }


def _scaled(value: float, least: float, span: float) -> float:
    return 2 * (value - least) / span - 1 if span else 0.0
