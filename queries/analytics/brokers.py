"""Brokers: bodies through which others reach each other."""

from dataclasses import dataclass

from queries.analytics.betweenness import betweenness
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


def brokers(projection: Projection, *, most: int | None = 20) -> list[Broker]:
    """The bodies through which most shortest connections run, with their number of ties beside it.

    For a policy officer: a body with few ties and a high share joins parts that otherwise do not meet; where it falls
    silent, they lose each other. Betweenness reacts strongly to missing ties, and in networks of this kind says little
    beyond the number of ties where the two go together, so it is never shown alone. Being central is also a burden.

    The share of body v is the sum over all pairs s, t of (shortest paths from s to t through v) / (all shortest paths
    from s to t), divided by the number of pairs without v (Freeman 1977; computed in `betweenness.py`).
    Ties count alike, whatever their weight. Bodies through which nothing runs are left out.
    """
    graph = projection.graph
    shares = betweenness(graph)
    found = []
    for node in _ranked(shares)[:most]:
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


def by_betweenness(projection: Projection) -> list[str]:
    """The ids of all brokers in the order of `brokers`, without their rows."""
    return _ranked(betweenness(projection.graph))


def _ranked(shares: dict[str, float]) -> list[str]:
    # Rounded, so that two equal shares reached by sums in another order stay equal.
    rounded = {node: round(share, 9) for node, share in shares.items()}
    return sorted((node for node in rounded if rounded[node] > 0), key=lambda node: (-rounded[node], node))


def _reading(name: str, ties: int, share: float) -> str:
    others = f"{ties} other{'s' if ties != 1 else ''}"
    return (
        f"{name} is tied to {others}; {share:.0%} of the shortest connections between all other bodies run through it."
    )
