"""What a tie would do to the network: friends in common, single points relieved, ways that become shorter."""

from collections import Counter, deque
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import networkx
import numpy
from numpy.typing import NDArray

FULL_GAIN = 0.01
"""The gain in efficiency, as a share of what there is, that counts in full."""


@dataclass(frozen=True)
class Effect:
    """The effect of one tie."""

    common: float
    """Resource allocation index: the sum over bodies tied to both ends of 1 / (number of their ties)."""
    relieved: int
    """How many bodies and ties would no longer be single points of failure."""
    gain: float
    """By which share the global efficiency of the network grows."""

    @property
    def value(self) -> float:
        """0 to 1: the mean of min(1, common), of 1 where something is relieved, and of min(1, gain / 1 %)."""
        return value_of(self.common, self.relieved, self.gain)


def value_of(common: float, relieved: int, gain: float) -> float:
    """The three effects as one number from 0 to 1."""
    return (min(1.0, common) + (relieved > 0) + min(1.0, gain / FULL_GAIN)) / 3


class Structure:
    """A network, prepared so that many possible ties can be tried on it one by one.

    For a policy officer: bodies with partners in common find each other easily; a tie that relieves a single point
    keeps others connected if that point falls silent; a gain in efficiency means that many get nearer to each other.

    Resource allocation after Zhou, Lü and Zhang 2009. Efficiency after Latora and Marchiori 2001: the mean over all
    pairs of 1 / (steps between them), 0 where there is no way; the numbers are those of networkx.
    """

    def __init__(self, bodies: Iterable[str], ties: Iterable[tuple[str, str]]) -> None:
        self.graph: networkx.Graph[str] = networkx.Graph()
        self.graph.add_nodes_from(bodies)
        self.graph.add_edges_from(ties)
        self._place = {node: number for number, node in enumerate(self.graph)}

    def effect(self, a: str, b: str) -> Effect:
        """What a tie between two untied bodies of the network would do."""
        return Effect(self.common(a, b), self.relieved(a, b), self.gain(a, b))

    def common(self, a: str, b: str) -> float:
        """The resource allocation index of a pair."""
        shared = set(self.graph[a]) & set(self.graph[b])
        return sum(1 / self.graph.degree(node) for node in sorted(shared))

    def relieved(self, a: str, b: str) -> int:
        """How many articulation points and bridges a tie would make harmless.

        It closes a ring through all blocks on the way from one end to the other. A bridge on the way stops being one,
        and so does a body between two of the blocks if it joins no others. A bridge to a dead end does not count, as
        in `single_points.py`. A tie between two separate parts of the network relieves nothing.
        """
        way = self._way(a, b)
        if len([step for step in way if isinstance(step, int)]) < 2:
            return 0
        bodies = [step for step in way if isinstance(step, str) and step not in {a, b}]
        freed = sum(1 for body in bodies if self._blocks.degree(body) == 2)
        rings = [self._members[step] for step in way if isinstance(step, int)]
        bridges = [pair for pair in rings if len(pair) == 2 and min(self.graph.degree(node) for node in pair) > 1]
        return freed + len(bridges)

    def gain(self, a: str, b: str) -> float:
        """By which share the global efficiency grows with a tie; only pairs that get nearer are looked at."""
        if self._efficiency == 0:
            return 1.0
        from_a, from_b = self._steps[self._place[a]], self._steps[self._place[b]]
        (near_a,), (near_b,) = (from_a + 1 < from_b).nonzero(), (from_b + 1 < from_a).nonzero()
        new = 1 / (from_a[near_a][:, None] + 1 + from_b[near_b])
        now = self._nearness[near_a[:, None], near_b]
        return float(2 * (numpy.maximum(new, now) - now).sum() / self._efficiency)

    @cached_property
    def _efficiency(self) -> float:
        """The sum over all ordered pairs of 1 / (steps between them)."""
        return float(self._nearness.sum())

    @cached_property
    def _nearness(self) -> NDArray[numpy.float64]:
        steps = self._steps.copy()
        numpy.fill_diagonal(steps, numpy.inf)
        return 1 / steps

    @cached_property
    def _members(self) -> list[set[str]]:
        return [set(block) for block in networkx.biconnected_components(self.graph)]  # type: ignore[arg-type]

    @cached_property
    def _blocks(self) -> "networkx.Graph[str | int]":
        """The tree, or trees, of blocks (numbers) and the bodies at which they meet."""
        tree: networkx.Graph[str | int] = networkx.Graph()
        in_blocks = Counter(node for block in self._members for node in block)
        for number, block in enumerate(self._members):
            tree.add_node(number)
            tree.add_edges_from((number, node) for node in block if in_blocks[node] > 1)
        return tree

    @cached_property
    def _parents(self) -> dict[str | int, tuple[str | int | None, int]]:
        """For each block and each body between blocks, what stands above it and how deep it stands."""
        found: dict[str | int, tuple[str | int | None, int]] = {}
        for part in networkx.connected_components(self._blocks):
            root = min(part, key=str)
            found[root] = (None, 0)
            for above, below in networkx.bfs_edges(self._blocks, root):
                found[below] = (above, found[above][1] + 1)
        return found

    @cached_property
    def _home(self) -> dict[str, str | int]:
        homes: dict[str, str | int] = {}
        for number, block in enumerate(self._members):
            homes.update((node, node if node in self._parents else number) for node in block)
        return homes

    def _way(self, a: str, b: str) -> list[str | int]:
        """The blocks and the bodies between them from one body to another; empty where there is no way."""
        if a not in self._home or b not in self._home:
            return []
        left, right = self._home[a], self._home[b]
        ahead, behind = [left], [right]
        while left != right:
            if self._parents[left][1] >= self._parents[right][1]:
                above = self._parents[left][0]
                if above is None:
                    return []
                left = above
                ahead.append(left)
            else:
                above = self._parents[right][0]
                assert above is not None, "what stands deeper than another has something above it"
                right = above
                behind.append(right)
        return ahead + behind[-2::-1]

    @cached_property
    def _steps(self) -> NDArray[numpy.float64]:
        """The steps between all bodies: the thicket is searched at once, branches are hung on afterwards."""
        around = {node: set(self.graph[node]) for node in self.graph}
        leaves = deque(node for node in self.graph if len(around[node]) == 1)
        hung: list[tuple[str, str]] = []
        while leaves:
            leaf = leaves.popleft()
            if not around[leaf]:
                continue  # the last of a tree
            (stem,) = around.pop(leaf)
            around[stem].remove(leaf)
            hung.append((leaf, stem))
            if len(around[stem]) == 1:
                leaves.append(stem)
        steps = numpy.full((len(self._place), len(self._place)), numpy.inf)
        core = numpy.array([self._place[node] for node in around], dtype=int)
        steps[numpy.ix_(core, core)] = _searched(around)
        for leaf, stem in reversed(hung):
            here, there = self._place[leaf], self._place[stem]
            steps[here] = steps[:, here] = steps[there] + 1
            steps[here, here] = 0
        return steps


def _searched(around: dict[str, set[str]]) -> NDArray[numpy.float64]:
    """The steps between all bodies of the thicket, searched from all at once; column s is the search from s."""
    place = {node: number for number, node in enumerate(around)}
    steps = numpy.full((len(place), len(place)), numpy.inf)
    numpy.fill_diagonal(steps, 0)
    joined = [node for node in around if around[node]]
    rows = [place[node] for node in joined]
    others = [place[other] for node in joined for other in around[node]]
    starts = numpy.cumsum([0, *(len(around[node]) for node in joined[:-1])])
    front = steps == 0
    unseen = ~front
    number = 0
    # A product of matrices would do the same, and on a busy machine its threads wait for each other ten times as long.
    while joined and front.any():
        number += 1
        reached = numpy.zeros_like(front)
        reached[rows] = numpy.bitwise_or.reduceat(front[others], starts, axis=0)
        front = reached & unseen
        unseen &= ~front
        steps[front] = number
    return steps
