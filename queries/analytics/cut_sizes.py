"""What each body and each tie would cut off, for the whole network in one walk."""

from dataclasses import dataclass, field

import networkx


def cut_sizes(graph: "networkx.Graph[str]") -> dict[tuple[str, str], int]:
    """For each (`body`, id) and (`tie`, ids) that holds parts together, how many would lose the larger part.

    The numbers of `single_points`, without the names: one depth-first walk (Hopcroft and Tarjan 1973) that counts what
    lies below each body. Ties to a dead end are left out, as there.
    """
    found: dict[tuple[str, str], int] = {}
    for walk in _walks(graph):
        size = len(walk.order)
        for node, below in walk.hanging.items():
            sizes = [walk.below[other] for other in below]
            rest = size - 1 - sum(sizes)
            sides = [*sizes, rest] if rest else sizes
            if len(sides) > 1:
                found["body", node] = size - 1 - max(sides)
        for node, parent in walk.bridges:
            if graph.degree(node) > 1 and graph.degree(parent) > 1:
                found["tie", " ".join(sorted((node, parent)))] = min(walk.below[node], size - walk.below[node])
    return found


def lost_without(graph: "networkx.Graph[str]") -> dict[str, frozenset[str]]:
    """For each body that holds parts together, which bodies would lose the larger part."""
    found: dict[str, frozenset[str]] = {}
    for walk in _walks(graph):
        met = list(walk.order)
        for node, below in walk.hanging.items():
            if not below:
                continue
            parts = [met[walk.order[other] : walk.order[other] + walk.below[other]] for other in below]
            apart = {node, *(other for part in parts for other in part)}
            if rest := [other for other in met if other not in apart]:
                parts.append(rest)
            if len(parts) > 1:
                # Of equal parts, the one with the first id counts as the rest, as in `single_points`.
                parts.sort(key=lambda part: (-len(part), min(part)))
                found[node] = frozenset(other for part in parts[1:] for other in part)
    return found


@dataclass
class _Walk:
    """A depth-first walk through one connected part."""

    order: dict[str, int] = field(default_factory=dict)
    """Each body with its place; what lies below it follows it directly."""
    below: dict[str, int] = field(default_factory=dict)
    """How many are at or below each."""
    hanging: dict[str, list[str]] = field(default_factory=dict)
    """For each body, the first bodies of the parts that would hang in the air without it."""
    bridges: list[tuple[str, str]] = field(default_factory=list)
    """Ties from a body to the one before it that nothing leads around."""


def _walks(graph: "networkx.Graph[str]") -> list[_Walk]:
    return [_walked(graph, min(part)) for part in networkx.connected_components(graph)]


def _walked(graph: "networkx.Graph[str]", root: str) -> _Walk:
    walk = _Walk({root: 0}, {root: 1}, {root: []})
    order, below = walk.order, walk.below
    lowest = {root: 0}  # the earliest body to which something at or below this one leads back
    stack = [(root, root, iter(graph[root]))]
    while stack:
        node, parent, others = stack[-1]
        for other in others:
            if other not in order:
                order[other] = lowest[other] = len(order)
                below[other], walk.hanging[other] = 1, []
                stack.append((other, node, iter(graph[other])))
                break
            if other != parent:
                lowest[node] = min(lowest[node], order[other])
        else:
            stack.pop()
            if node != root:
                below[parent] += below[node]
                lowest[parent] = min(lowest[parent], lowest[node])
                if lowest[node] >= order[parent]:
                    walk.hanging[parent].append(node)
                if lowest[node] > order[parent]:
                    walk.bridges.append((node, parent))
    return walk
