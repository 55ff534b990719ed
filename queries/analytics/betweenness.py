"""Betweenness of every body, quick enough to be asked hundreds of times over."""

from collections import deque
from typing import NamedTuple

import networkx
import numpy
from numpy.typing import NDArray

_AT_ONCE = 256
"""From how many bodies the search begins in one go: enough to be quick, few enough for a small memory."""


def betweenness(graph: "networkx.Graph[str]") -> dict[str, float]:
    """The share of the shortest connections between all other bodies that run through each one, 0 to 1.

    The numbers are those of `networkx.betweenness_centrality` (Freeman 1977). Much of a network made from reports hangs
    on it by one tie: branches are counted while they are folded into what they hang from (Puzis and others 2015), and
    only what is left, where ways can differ, is searched with the algorithm of Brandes 2001, from many bodies at once.
    """
    number = graph.number_of_nodes()
    if number < 3:
        return dict.fromkeys(graph, 0.0)
    pairs, weight = _folded(graph)
    if weight:
        for node, through in zip(weight, _searched(graph, weight), strict=True):
            pairs[node] += float(through)
    return {node: pairs[node] / ((number - 1) * (number - 2) / 2) for node in graph}


def _folded(graph: "networkx.Graph[str]") -> tuple[dict[str, float], dict[str, int]]:
    """The pairs that bodies separate because of their branches, and for the rest how many each stands for."""
    around = {node: set(graph[node]) for node in graph}
    size = {node: len(part) for part in networkx.connected_components(graph) for node in part}
    weight = dict.fromkeys(graph, 1)
    pairs = dict.fromkeys(graph, 0.0)
    leaves = deque(node for node in graph if len(around[node]) == 1)
    while leaves:
        leaf = leaves.popleft()
        if not around[leaf]:
            continue  # the last of a tree
        (stem,) = around.pop(leaf)
        around[stem].remove(leaf)
        branch = weight.pop(leaf)
        pairs[leaf] += (branch - 1) * (size[leaf] - branch)
        pairs[stem] += (weight[stem] - 1) * branch
        weight[stem] += branch
        if len(around[stem]) == 1:
            leaves.append(stem)
    for node, branch in weight.items():
        pairs[node] += (branch - 1) * (size[node] - branch)
    return pairs, {node: branch for node, branch in weight.items() if around[node]}


def _searched(graph: "networkx.Graph[str]", weight: dict[str, int]) -> NDArray[numpy.float64]:
    """The pairs between which bodies stand on shortest ways."""
    place = {node: number for number, node in enumerate(weight)}
    tied_to = [[place[other] for other in graph[node] if other in place] for node in place]
    ties = _Ties(
        numpy.concatenate([numpy.array(others) for others in tied_to]),
        numpy.cumsum([0, *map(len, tied_to[:-1])]),
    )
    stands_for = numpy.array(list(weight.values()), dtype=float)
    through = numpy.zeros(len(place))
    for first in range(0, len(place), _AT_ONCE):
        starts = numpy.arange(first, min(first + _AT_ONCE, len(place)))
        through += (_dependency(ties, stands_for, starts) * stands_for[starts]).sum(axis=1)
    return through / 2


class _Ties(NamedTuple):
    """The bodies that each is tied to, one after the other, and where those of each begin."""

    others: NDArray[numpy.int64]
    begin: NDArray[numpy.int64]

    def sums(self, values: NDArray[numpy.float64]) -> NDArray[numpy.float64]:
        """For each body the sum over those it is tied to.

        A product with the matrix of ties says the same, but its threads spin where other programs need the processor:
        on two busy ones a ranking took thirty times as long.
        """
        return numpy.asarray(numpy.add.reduceat(values[self.others], self.begin, axis=0))


def _dependency(
    ties: _Ties, stands_for: NDArray[numpy.float64], starts: NDArray[numpy.int64]
) -> NDArray[numpy.float64]:
    """What depends on each body (row) in the searches that begin at `starts` (columns)."""
    front = numpy.zeros((len(stands_for), len(starts)))
    front[starts, numpy.arange(len(starts))] = 1
    ways = front.copy()
    levels = [ways > 0]
    while True:
        front = ties.sums(front)
        front[ways > 0] = 0
        reached = front > 0
        if not reached.any():
            break
        levels.append(reached)
        ways += front
    per_way = numpy.divide(1, ways, out=numpy.zeros_like(ways), where=ways > 0)
    behind = numpy.zeros_like(ways)
    for nearer, level in zip(levels[-2:0:-1], levels[:1:-1], strict=True):
        behind += ties.sums(numpy.where(level, (stands_for[:, None] + behind) * per_way, 0)) * ways * nearer
    return behind
