"""Measures of the network next to python-igraph, which is written in C.

igraph is GPL-2: it is a yardstick of the tests and never part of what runs.
"""

from collections.abc import Callable, Iterator
from typing import Any

import igraph
import networkx

from queries.analytics.betweenness import betweenness
from queries.analytics.burt import by_constraint
from queries.analytics.cut_sizes import lost_without
from queries.analytics.projection import Projection

Numbers = dict[str, float]


def in_igraph(projection: Projection) -> "igraph.Graph":
    """The same network in igraph; bodies keep their names."""
    nodes = list(projection.graph)
    number = {node: place for place, node in enumerate(nodes)}
    edges = [(number[a], number[b]) for a, b in projection.graph.edges]
    return igraph.Graph(n=len(nodes), edges=edges, vertex_attrs={"name": nodes})


def pairs(projection: Projection) -> Iterator[tuple[str, Callable[[], Any], Callable[[], Any], Callable[[], Any]]]:
    """Each measure by name: ours, that of networkx, and that of igraph, as calls with equal results."""
    graph, other = projection.graph, in_igraph(projection)
    names = other.vs["name"]
    most = (len(names) - 1) * (len(names) - 2) / 2
    yield (
        "betweenness",
        lambda: betweenness(graph),
        lambda: networkx.betweenness_centrality(graph),
        lambda: dict(zip(names, (value / most for value in other.betweenness()), strict=True)),
    )
    yield (
        "core number",
        lambda: networkx.core_number(graph),
        lambda: networkx.core_number(graph),
        lambda: dict(zip(names, other.coreness(), strict=True)),
    )
    yield (
        "articulation points",
        lambda: set(lost_without(graph)),
        lambda: set(networkx.articulation_points(graph)),
        lambda: {names[place] for place in other.articulation_points()},
    )
    yield (
        "constraint, as a ranking",
        lambda: by_constraint(projection),
        lambda: _ranked(projection, networkx.constraint(graph)),
        lambda: _ranked(projection, dict(zip(names, other.constraint(), strict=True))),
    )


def _ranked(projection: Projection, values: Numbers) -> list[str]:
    degree = projection.graph.degree
    tied = [node for node in values if degree(node)]
    return sorted(tied, key=lambda node: (round(values[node], 4), -degree(node), node))
