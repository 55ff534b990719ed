"""Structural holes: whose contacts know each other anyway, and who has contacts that only meet through it."""

from dataclasses import dataclass

import networkx

from queries.analytics.projection import Projection


@dataclass(frozen=True)
class Reach:
    """One body, and how much its contacts are tied to each other."""

    id: str
    name: str
    kind: str
    country: str | None
    ties: int
    """Degree: with how many others it has a documented tie."""
    effective_size: float | None
    """How many separate contacts its ties amount to; none without a tie."""
    constraint: float | None
    """How far its contacts are tied to each other: near 0 not at all, 1 for a single contact; none without a tie."""
    claims: tuple[str, ...]
    reading: str


def structural_holes(projection: Projection) -> list[Reach]:
    """Constraint and effective size of every body beside its number of ties, the least constrained first.

    For a policy officer: a body with many ties and a low constraint hears from circles that do not hear from each
    other; it can carry news between them, and is missed most where it falls silent. A high constraint means that its
    contacts are one circle, or that it has a single one. Bodies without a tie have neither number and stand last.

    With N(u) the neighbours of u and p(u,v) = 1 / ties of u, constraint is the sum over v in N(u) of
    (p(u,v) + sum over w in N(u) and N(v) of p(u,w) p(w,v)) squared (Burt 1992, Structural Holes), and effective size is
    n - 2t / n, with n contacts and t ties among them (Borgatti 1997). Ties count alike. A triangle has a constraint of
    1.125, above that of a pair. The functions of networkx give the same numbers, nan for a body without a tie, and need
    seconds for effective size on a network of this size.
    """
    constraints = _constraints(projection.graph)
    rows = [_row(projection, node, constraints.get(node)) for node in projection.graph]
    return sorted(rows, key=lambda row: (row.constraint is None, row.constraint or 0.0, -row.ties, row.id))


def by_constraint(projection: Projection) -> list[str]:
    """The ids of all bodies with a tie in the order of `structural_holes`, without their rows."""
    constraints = _constraints(projection.graph)
    order = {node: (constraints[node], -projection.graph.degree(node), node) for node in constraints}
    return sorted(order, key=lambda node: order[node])


def _row(projection: Projection, node: str, constraint: float | None) -> Reach:
    graph = projection.graph
    around = set(graph[node])
    size = None
    if around:
        # An edge among the contacts is met from both of its ends, so the sum is 2t.
        size = round(len(around) - sum(len(around & set(graph[other])) for other in around) / len(around), 4)
    return Reach(
        id=node,
        name=projection.name(node),
        kind=graph.nodes[node]["kind"],
        country=graph.nodes[node]["country"],
        ties=len(around),
        effective_size=size,
        constraint=constraint,
        claims=tuple(projection.claims(graph.edges(node))),
        reading=_reading(projection.name(node), len(around), size, constraint),
    )


def _constraints(graph: "networkx.Graph[str]") -> dict[str, float]:
    """The constraint of every body with a tie."""
    around = {node: set(others) for node, others in graph.adjacency() if others}
    # What leads from one to the other through contacts of both is the same from either end.
    through: dict[tuple[str, str], float] = {}
    for a, b in graph.edges:
        shared = sum(1 / len(around[third]) for third in sorted(around[a] & around[b]))
        through[a, b] = through[b, a] = shared
    return {
        node: round(sum(((1 + through[node, other]) / len(others)) ** 2 for other in sorted(others)), 4)
        for node, others in around.items()
    }


def _reading(name: str, ties: int, size: float | None, constraint: float | None) -> str:
    if size is None or constraint is None:
        return f"{name} has no documented tie in this network, so nothing can be said of its contacts."
    if ties == 1:
        return f"{name} has a single contact, so all it hears comes one way (constraint {constraint:.2f})."
    if size == ties:
        return f"{name} is tied to {ties} others, none of them tied to each other (constraint {constraint:.2f})."
    return (
        f"{name} is tied to {ties} others; as some of these are tied to each other, they amount to {size:.1f} separate "
        f"contacts (constraint {constraint:.2f})."
    )
