"""Brokers: bodies through which others reach each other."""

from dataclasses import dataclass

import networkx

from queries.analytics.projection import Projection


@dataclass(frozen=True)
class Broker:
    """One body, with how many ties it has and how much passes through it."""

    id: str
    name: str
    kind: str
    country: str | None
    ties: int
    """Degree: with how many others it has a documented tie."""
    between: float
    """Betweenness, 0 to 1: the share of shortest connections between all other pairs that run through it."""
    claims: tuple[str, ...]
    reading: str


def brokers(projection: Projection, *, most: int = 20) -> list[Broker]:
    """The bodies through which most shortest connections run, with their number of ties beside it.

    For a policy officer: a body with few ties and a high share joins parts that otherwise do not meet; where it falls
    silent, they lose each other. Betweenness reacts strongly to missing ties, and in networks of this kind says little
    beyond the number of ties where the two go together, so it is never shown alone. Being central is also a burden.

    The share of body v is the sum over all pairs s, t of (shortest paths from s to t through v) / (all shortest paths
    from s to t), divided by the number of pairs without v (Freeman 1977; algorithm of Brandes 2001, in networkx).
    Ties count alike, whatever their weight. Bodies through which nothing runs are left out.
    """
    graph = projection.graph
    shares = networkx.betweenness_centrality(graph)
    ranked = sorted((node for node in graph if shares[node] > 0), key=lambda node: (-shares[node], node))
    found = []
    for node in ranked[:most]:
        ties = graph.degree(node)
        found.append(
            Broker(
                id=node,
                name=projection.name(node),
                kind=graph.nodes[node]["kind"],
                country=graph.nodes[node]["country"],
                ties=ties,
                between=round(shares[node], 4),
                claims=tuple(projection.claims(graph.edges(node))),
                reading=_reading(projection.name(node), ties, shares[node]),
            )
        )
    return found


def _reading(name: str, ties: int, share: float) -> str:
    others = f"{ties} other{'s' if ties != 1 else ''}"
    return (
        f"{name} is tied to {others}; {share:.0%} of the shortest connections between all other bodies run through it."
    )
