"""Cores: how deep in the dense middle of the network a body stands."""

from dataclasses import dataclass

import networkx

from queries.analytics.projection import Projection


@dataclass(frozen=True)
class Depth:
    """One body, and the deepest core that it belongs to."""

    id: str
    name: str
    kind: str
    country: str | None
    ties: int
    """Degree: with how many others it has a documented tie."""
    core: int
    """The greatest k for which it belongs to a part where all have at least k ties to each other; 0 without a tie."""
    claims: tuple[str, ...]
    reading: str


def core_numbers(projection: Projection) -> list[Depth]:
    """The core number of every body beside its number of ties, the deepest first.

    For a policy officer: bodies of the deepest core are tied to many who are tied to many; what one of them knows, all
    can know. A body with many ties and a low number reaches many who reach nobody else. Number 1 hangs on by one
    thread, directly or through others that do.

    The k-core is what is left when bodies with fewer than k ties are taken away until none is (Seidman 1983; algorithm
    of Batagelj and Zaversnik 2003, in networkx).
    """
    graph = projection.graph
    cores = networkx.core_number(graph)
    rows = []
    for node in graph:
        core, ties = cores[node], graph.degree(node)
        fellows = sum(1 for other in graph if cores[other] >= core)
        rows.append(
            Depth(
                id=node,
                name=projection.name(node),
                kind=graph.nodes[node]["kind"],
                country=graph.nodes[node]["country"],
                ties=ties,
                core=core,
                claims=tuple(projection.claims(graph.edges(node))),
                reading=_reading(projection.name(node), ties, core, fellows),
            )
        )
    return sorted(rows, key=lambda row: (-row.core, -row.ties, row.id))


def by_depth(projection: Projection) -> list[str]:
    """The ids of all bodies with a tie in the order of `core_numbers`, without their rows."""
    graph = projection.graph
    cores = networkx.core_number(graph)
    return sorted((node for node in graph if cores[node]), key=lambda node: (-cores[node], -graph.degree(node), node))


def _reading(name: str, ties: int, core: int, fellows: int) -> str:
    if not core:
        return f"{name} has no documented tie in this network."
    others = f"{ties} other{'s' if ties != 1 else ''}"
    return (
        f"{name} is tied to {others}; the deepest core it belongs to is one of {fellows} bodies, "
        f"each tied to at least {core} of the rest."
    )
