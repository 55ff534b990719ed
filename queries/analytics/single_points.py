"""Single points of failure: bodies and ties whose loss cuts the network apart."""

from dataclasses import dataclass

import networkx

from queries.analytics.cut_sizes import cut_sizes
from queries.analytics.projection import Projection


@dataclass(frozen=True)
class SinglePoint:
    """A body without which others are cut off, or a tie without which two sides are."""

    id: str
    name: str
    what: str
    """`body` or `tie`."""
    cut_off: tuple[str, ...]
    """Names of the bodies that lose the larger part of the network."""
    claims: tuple[str, ...]
    reading: str


def single_points(projection: Projection) -> list[SinglePoint]:
    """Bodies (articulation points) and ties (bridges) that hold parts of the network together, worst first.

    For a policy officer: if this body stops, or this one relation ends, the bodies listed have no documented way left
    to the rest. Only what would cut off at least one other body besides a dead end of the tie counts for ties. A tie
    that no source mentions could hold the parts together in fact, so a row is a question to ask, not a verdict.

    Articulation points and bridges after Hopcroft and Tarjan 1973, in networkx, on the simple graph (parallel ties
    would hide a bridge). Parts that are not connected in the first place are looked at one by one.
    """
    graph = projection.graph
    rows = [_body(projection, node) for node in networkx.articulation_points(graph)]
    bridges: list[tuple[str, str]] = list(networkx.bridges(graph))  # type: ignore[arg-type]  # stubs: nodes, not pairs
    rows += [_tie(projection, a, b) for a, b in bridges if graph.degree(a) > 1 and graph.degree(b) > 1]
    return sorted(rows, key=lambda row: (-len(row.cut_off), row.what, row.id))


def by_loss(projection: Projection) -> list[str]:
    """The ids of all single points in the order of `single_points`, without their rows."""
    sizes = cut_sizes(projection.graph)
    return [found for _what, found in sorted(sizes, key=lambda point: (-sizes[point], *point))]


def _body(projection: Projection, node: str) -> SinglePoint:
    graph = projection.graph
    around = graph.subgraph(networkx.node_connected_component(graph, node))
    rest = around.subgraph(other for other in around if other != node)
    lost = _smaller_parts(rest)
    names = tuple(sorted(projection.name(other) for other in lost))
    name = projection.name(node)
    reading = f"Without {name}, {_listed(names)} {_have(names)} no documented tie left to the rest."
    return SinglePoint(node, name, "body", names, tuple(projection.claims(graph.edges(node))), reading)


def _tie(projection: Projection, a: str, b: str) -> SinglePoint:
    graph = projection.graph
    around = graph.subgraph(networkx.node_connected_component(graph, a)).copy()
    around.remove_edge(a, b)
    names = tuple(sorted(projection.name(other) for other in _smaller_parts(around)))
    first, second = sorted((a, b))
    name = f"{projection.name(first)} – {projection.name(second)}"
    reading = f"If the tie {name} ends, {_listed(names)} {_have(names)} no documented way left to the rest."
    return SinglePoint(f"{first} {second}", name, "tie", names, tuple(projection.claims([(a, b)])), reading)


def _smaller_parts(graph: "networkx.Graph[str]") -> list[str]:
    """All nodes outside of the largest connected part; of equal parts, the one with the first id counts as the rest."""
    parts = sorted(networkx.connected_components(graph), key=lambda part: (-len(part), min(part)))
    return [node for part in parts[1:] for node in part]


def _listed(names: tuple[str, ...]) -> str:
    if len(names) <= 4:
        return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else names[0]
    return f"{', '.join(names[:3])} and {len(names) - 3} more"


def _have(names: tuple[str, ...]) -> str:
    return "has" if len(names) == 1 else "have"
