"""Textbook networks of bodies with one letter each: `ab bc` is a path of three."""

from collections.abc import Iterable, Mapping

import networkx

from queries.analytics.projection import TIES, Projection
from queries.layers import Layer

PATH = "ab bc cd de"
STAR = "ab ac ad ae"
SQUARE = "ab bc cd da"
TRIANGLES = "ab bc ca cd de ef fd"
KITE = "ab ac ad af bd be bg cd cf de df dg eg fg fh gh hi ij"
"""Krackhardt 1990: in order Andre, Beverly, Carol, Diane, Ed, Fernando, Garth, Heather, Ike, Jane."""


def network(
    pairs: str,
    *,
    alone: str = "",
    countries: Mapping[str, str | None] | None = None,
    kinds: Mapping[str, str] | None = None,
    types: Mapping[str, tuple[str, ...]] | None = None,
    sources: Mapping[str, list[str]] | None = None,
    layers: Iterable[Layer] = (Layer.WORK,),
) -> Projection:
    """Bodies tied as partners, unless `types` says otherwise of a pair; `alone` have no tie."""
    graph: networkx.Graph[str] = networkx.Graph()
    made = Projection(graph, tuple(layers), 2020, None)
    for node in sorted({*pairs, *alone} - {" "}):
        graph.add_node(
            node, name=node.upper(), kind=(kinds or {}).get(node, "ngo"), country=(countries or {}).get(node, "XRU")
        )
    for pair in pairs.split():
        a, b = pair
        behind = (sources or {}).get(pair, ["watch"])
        said = (types or {}).get(pair, TIES[Layer.WORK][:1])
        graph.add_edge(a, b, claims=[f"c-{pair}"], sources=behind, weight=len(behind))
        made.ties[frozenset(pair)] = list(said)
        made.directions[a, b] = set(said)
    return made


def grown(bodies: int, ties: int, seed: int) -> Projection:
    """A network of random ties: with few, it falls into parts and branches; with many, into one thicket."""
    numbers = networkx.gnm_random_graph(bodies, ties, seed=seed)
    graph: networkx.Graph[str] = networkx.relabel_nodes(numbers, "n{:03}".format)
    for node in graph:
        graph.nodes[node].update(name=node, kind="ngo", country="XRU")
    for a, b in graph.edges:
        graph.edges[a, b].update(claims=[], sources=["watch"], weight=1)
    return Projection(graph, (Layer.WORK,), 2020, None)


def one_way(pairs: str) -> dict[str, tuple[str, ...]]:
    """All pairs as referrals from the first to the second."""
    return dict.fromkeys(pairs.split(), ("REFERS_TO",))
