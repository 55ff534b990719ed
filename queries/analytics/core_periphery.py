"""Core and periphery: how far the network looks like a few who hold it together and many who only know those few."""

from dataclasses import dataclass
from math import comb, sqrt

from queries.analytics.projection import Projection


@dataclass(frozen=True)
class CorePeriphery:
    """The split of a network into core and periphery that fits it best."""

    core: tuple[str, ...]
    """Ids of the bodies of the core; empty where no split can be told from another."""
    names: tuple[str, ...]
    bodies: int
    """How many bodies the network has."""
    correlation: float | None
    """-1 to 1: how well the split fits; none where it is not defined."""
    claims: tuple[str, ...]
    """The claims behind the ties within the core."""
    reading: str


def core_periphery(projection: Projection) -> CorePeriphery:
    """The best split into core and periphery, and how well it fits.

    For a policy officer: near 1, a small circle is tied to everybody and the others only to that circle, so who is
    outside depends on it. Near 0, the network has no such middle; it is even, or falls into several clusters.

    The correlation over all pairs of bodies between what is (tied or not) and the ideal (tied where at least one of the
    two is of the core), after Borgatti and Everett 1999, Models of core/periphery structures, discrete model. A star
    fits with 1. It is not defined where no or all pairs are tied. The search is the same every time: a core of each
    size, grown by the body with most ties to those outside, then single bodies moved in or out, the best first, as long
    as that improves the fit. It can miss a slightly better split.
    """
    graph = projection.graph
    core = _improved(projection, _best_start(projection))
    fit = _fit(projection, len(core), _touched(projection, core))
    if fit is None:
        reading = "No split into core and periphery can be told from another: too few bodies, or all or none are tied."
        return CorePeriphery((), (), len(graph), None, (), reading)
    ids = tuple(sorted(core, key=lambda node: (-graph.degree(node), node)))
    return CorePeriphery(
        core=ids,
        names=tuple(projection.name(node) for node in ids),
        bodies=len(graph),
        correlation=round(fit, 4),
        claims=tuple(projection.claims(graph.subgraph(core).edges)),
        reading=f"{len(core)} of {len(graph)} bodies form the best core; {_words(fit)} (correlation {fit:.2f}).",
    )


def _best_start(projection: Projection) -> set[str]:
    graph = projection.graph
    untouched = {node: graph.degree(node) for node in sorted(graph)}
    best, size, touched = -2.0, 0, 0
    taken: list[str] = []
    while untouched:
        node = max(untouched, key=lambda other: (untouched[other], graph.degree(other)))
        touched += untouched.pop(node)
        for other in graph[node]:
            if other in untouched:
                untouched[other] -= 1
        taken.append(node)
        fit = _fit(projection, len(taken), touched)
        if fit is not None and fit > best + 1e-12:
            best, size = fit, len(taken)
    return set(taken[:size])


def _improved(projection: Projection, start: set[str]) -> set[str]:
    core, touched = set(start), _touched(projection, start)
    best = _fit(projection, len(core), touched)
    while best is not None:
        moves = []
        for node in sorted(projection.graph):
            step = -1 if node in core else 1
            after = touched + step * _outside(projection, node, core - {node})
            fit = _fit(projection, len(core) + step, after)
            if fit is not None and fit > best + 1e-12:
                moves.append((fit, node, after))
        if not moves:
            break
        best, node, touched = max(moves, key=lambda move: move[0])
        core ^= {node}
    return core


def _touched(projection: Projection, core: set[str]) -> int:
    """How many ties have an end in the core."""
    return sum(1 for a, b in projection.graph.edges if a in core or b in core)


def _outside(projection: Projection, node: str, core: set[str]) -> int:
    """How many ties of a body end outside of the core."""
    return sum(1 for other in projection.graph[node] if other not in core)


def _fit(projection: Projection, size: int, touched: int) -> float | None:
    """Pearson's correlation of two columns of noughts and ones: the ties there are, and those of the ideal."""
    bodies, ties = projection.graph.number_of_nodes(), projection.number_of_ties
    pairs = comb(bodies, 2)
    ideal = pairs - comb(bodies - size, 2)
    spread = ties * (pairs - ties) * ideal * (pairs - ideal)
    return (pairs * touched - ties * ideal) / sqrt(spread) if spread else None


def _words(fit: float) -> str:
    if fit >= 0.7:
        return "the others are tied to it and hardly to each other"
    return "it is a weak middle" if fit < 0.4 else "the network leans on it, with many ties beside it"
