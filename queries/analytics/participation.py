"""Layers: who is present in many sorts of ties, and who in one only."""

from dataclasses import dataclass

from graph_schema.errors import QuestionError
from queries.analytics.projection import TIES, Projection
from queries.layers import Layer


@dataclass(frozen=True)
class Presence:
    """One body, and how its ties are spread over the layers."""

    id: str
    name: str
    kind: str
    country: str | None
    ties: dict[Layer, int]
    """In each layer, with how many others it has a documented tie."""
    participation: float | None
    """0: all ties in one layer; 1: as many in each; none without a tie."""
    claims: tuple[str, ...]
    reading: str


def participation(projection: Projection) -> list[Presence]:
    """How evenly the ties of each body are spread over the layers of the projection, the most even first.

    For a policy officer: a body that coordinates, works, refers and funds is known to different people for different
    reasons; one that sits at tables and does nothing else in the record has 0. Low numbers of bodies with few ties mean
    little: one tie can only be in one layer, so the number of ties in each layer stands beside it.

    L / (L - 1) * (1 - sum over layers of (ties in the layer / ties in all layers) squared), with L layers (Battiston,
    Nicosia and Latora 2014, Structural measures for multiplex networks). A tie of several sorts counts in each layer.
    """
    layers = projection.layers
    if len(layers) < 2:
        raise QuestionError("Participation compares layers; the network has to be projected with at least two of them.")
    rows = [_row(projection, node, ties) for node, ties in _counted(projection).items()]
    return sorted(rows, key=lambda row: (-(row.participation or 0.0), -sum(row.ties.values()), row.id))


def by_spread(projection: Projection) -> list[str]:
    """The ids of all bodies that are in more than one layer in the order of `participation`, without their rows."""
    counted = _counted(projection)
    spread = {node: _spread(ties) or 0.0 for node, ties in counted.items()}
    found = (node for node in counted if spread[node])
    return sorted(found, key=lambda node: (-spread[node], -sum(counted[node].values()), node))


def _counted(projection: Projection) -> dict[str, dict[Layer, int]]:
    """How many ties each body has in each layer."""
    counted: dict[str, dict[Layer, int]] = {node: dict.fromkeys(projection.layers, 0) for node in projection.graph}
    types_of = {layer: set(TIES[layer]) for layer in projection.layers}
    for pair, types in projection.ties.items():
        for layer, wanted in types_of.items():
            if not wanted.isdisjoint(types):
                for node in pair:
                    counted[node][layer] += 1
    return counted


def _spread(ties: dict[Layer, int]) -> float | None:
    number, total = len(ties), sum(ties.values())
    if not total:
        return None
    return round(number / (number - 1) * (1 - sum((count / total) ** 2 for count in ties.values())), 4)


def _row(projection: Projection, node: str, ties: dict[Layer, int]) -> Presence:
    return Presence(
        id=node,
        name=projection.name(node),
        kind=projection.graph.nodes[node]["kind"],
        country=projection.graph.nodes[node]["country"],
        ties=ties,
        participation=_spread(ties),
        claims=tuple(projection.claims(projection.graph.edges(node))),
        reading=_reading(projection.name(node), ties),
    )


def _reading(name: str, ties: dict[Layer, int]) -> str:
    present = [f"{layer} ({count})" for layer, count in ties.items() if count]
    if not present:
        return f"{name} has no documented tie in this network."
    if len(present) == 1:
        return f"{name} has documented ties in one layer only, {present[0]}, of {len(ties)}."
    return f"{name} has documented ties in {len(present)} of {len(ties)} layers: {', '.join(present)}."
