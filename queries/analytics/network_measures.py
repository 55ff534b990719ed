"""What a network is like as a whole, in a handful of numbers that are quick enough to be asked again and again."""

from dataclasses import dataclass

import networkx

from queries.analytics.betweenness import betweenness

NEAR = 2
FIRST = 10


@dataclass(frozen=True)
class NetworkMeasures:
    """One network in numbers."""

    bodies: int
    ties: int
    parts: int
    """Components: groups of bodies between which no tie leads."""
    largest_part: int
    near: int
    """Pairs of bodies that reach each other directly or over one other body."""
    efficiency: float
    """The mean over all pairs of 1 / distance, 0 where no way leads (Latora and Marchiori 2001)."""
    cut_points: frozenset[str]
    """Bodies without which others lose their way to the rest (articulation points)."""
    first: tuple[str, ...]
    """The ten bodies through which most shortest connections run."""


def network_measures(graph: "networkx.Graph[str]") -> NetworkMeasures:
    """All measures of a network; the names are ids of bodies."""
    number = graph.number_of_nodes()
    at = pairs_at_distance(graph)
    pairs = number * (number - 1) / 2
    sizes = [len(part) for part in networkx.connected_components(graph)]
    shares = {node: round(share, 9) for node, share in betweenness(graph).items()}
    ranked = sorted((node for node in shares if shares[node] > 0), key=lambda node: (-shares[node], node))
    return NetworkMeasures(
        bodies=number,
        ties=graph.number_of_edges(),
        parts=len(sizes),
        largest_part=max(sizes, default=0),
        near=sum(at[:NEAR]),
        efficiency=sum(count / distance for distance, count in enumerate(at, start=1)) / pairs if pairs else 0.0,
        cut_points=frozenset(networkx.articulation_points(graph)),
        first=tuple(ranked[:FIRST]),
    )


def pairs_at_distance(graph: "networkx.Graph[str]") -> list[int]:
    """How many pairs of bodies are one tie apart, two ties apart, and so on; pairs without a way are not counted.

    All searches go on at once: each body holds, as the bits of one number, whom it reaches in so many steps.
    """
    reach = {node: 1 << number for number, node in enumerate(graph)}
    counted: list[int] = []
    before = len(reach)
    while True:
        further = {}
        for node, reached in reach.items():
            for other in graph[node]:
                reached |= reach[other]
            further[node] = reached
        now = sum(reached.bit_count() for reached in further.values())
        if now == before:
            return counted
        counted.append((now - before) // 2)
        reach, before = further, now
