"""How many bodies each body and each tie would cut off, for the whole network in one walk."""

import networkx


def cut_sizes(graph: "networkx.Graph[str]") -> dict[tuple[str, str], int]:
    """For each (`body`, id) and (`tie`, ids) that holds parts together, how many would lose the larger part.

    The numbers of `single_points`, without the names: one depth-first walk (Hopcroft and Tarjan 1973) that counts what
    lies below each body. Ties to a dead end are left out, as there.
    """
    found: dict[tuple[str, str], int] = {}
    for part in networkx.connected_components(graph):
        _walk(graph, min(part), len(part), found)
    return found


def _walk(graph: "networkx.Graph[str]", root: str, size: int, found: dict[tuple[str, str], int]) -> None:
    order = {root: 0}
    lowest = {root: 0}  # the earliest body to which something at or below this one leads back
    below = {root: 1}  # how many are at or below this one
    parts: dict[str, list[int]] = {root: []}  # the sizes of what would hang in the air without this one
    stack = [(root, root, iter(graph[root]))]
    while stack:
        node, parent, others = stack[-1]
        for other in others:
            if other not in order:
                order[other] = lowest[other] = len(order)
                below[other], parts[other] = 1, []
                stack.append((other, node, iter(graph[other])))
                break
            if other != parent:
                lowest[node] = min(lowest[node], order[other])
        else:
            stack.pop()
            rest = size - 1 - sum(parts[node])
            sides = [*parts[node], rest] if rest else parts[node]
            if len(sides) > 1:
                found["body", node] = size - 1 - max(sides)
            if node != root:
                below[parent] += below[node]
                lowest[parent] = min(lowest[parent], lowest[node])
                if lowest[node] >= order[parent]:
                    parts[parent].append(below[node])
                if lowest[node] > order[parent] and graph.degree(node) > 1 and graph.degree(parent) > 1:
                    found["tie", " ".join(sorted((node, parent)))] = min(below[node], size - below[node])
