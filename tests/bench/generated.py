"""A graph of the same shape as the real one, only larger: as many copies as are needed, tied into each other.

What a copy says is said of things of its own: bodies, laws, agreements, shelters, claims and passages are new in each.
Countries, places, controlled lists and sources are shared, so that they grow into hubs as they would with more reports.
The far ends of ties are dealt out among the copies, so that the copies hang together while everybody keeps the number
of ties, and every sort of statement is as frequent as in the real graph.
"""

import random
from typing import TypeVar, cast

from graph_schema.content import GraphContent, Node, Properties, Relationship, Value
from graph_schema.registry import EVIDENCE_LABELS

SHARED = frozenset({"Country", "Place", "Function", "ExploitationForm", "VictimGroup", "Factor", "Source"})
SEED = 7
BYTES_A_THING = 34_000
"""What a graph takes in memory for each thing while it is written, its claims and ties included: seen at 100,000."""

V = TypeVar("V", bound=Value)


def things_in(content: GraphContent) -> int:
    """How many nodes are things, and not claims, passages or sources."""
    return sum(1 for node in content.nodes if node.label not in EVIDENCE_LABELS)


def grown(content: GraphContent, things: int, seed: int = SEED) -> GraphContent:
    """The graph with about so many things, at least as many as it has; the same seed gives the same graph."""
    shared = [node for node in content.nodes if node.label in SHARED]
    own = [node for node in content.nodes if node.label not in SHARED]
    copies = max(
        1, round((things - things_in(GraphContent(tuple(shared), ()))) / things_in(GraphContent(tuple(own), ())))
    )
    growth = _Growth(content, copies, seed)
    nodes = [*shared, *(growth.node(node, copy) for copy in range(copies) for node in own)]
    ties = [growth.tie(tie, copy) for tie in content.relationships for copy in range(copies)]
    return GraphContent(tuple(nodes), tuple(ties))


class _Growth:
    """What each thing, claim and tie of the real graph becomes in a copy."""

    def __init__(self, content: GraphContent, copies: int, seed: int) -> None:
        self.copies = copies
        self.seed = seed
        self.own = {node.id for node in content.nodes if node.label not in SHARED}
        self.steps: dict[tuple[str, str, str], int] = {}
        self.said = {node.id: self._end_points(node) for node in content.nodes if node.label == "Claim"}

    def node(self, node: Node, copy: int) -> Node:
        """A node of a copy; what it names of its own is of the same copy, but for the object of a claim."""
        properties = self._renamed(node.properties, copy)
        if "object" in properties and node.id in self.said:
            properties["object"] = self._named(str(node.properties["object"]), copy + self._step(*self.said[node.id]))
        return Node(node.label, properties)

    def tie(self, tie: Relationship, copy: int) -> Relationship:
        """A tie of a copy; its far end may be of another."""
        said = self.said.get(tie.start[1]) if tie.type == "OBJECT" else (tie.type, tie.start[1], tie.end[1])
        step = self._step(*said) if said else 0
        start = (tie.start[0], self._named(tie.start[1], copy))
        end = (tie.end[0], self._named(tie.end[1], copy + step))
        return Relationship(tie.type, start, end, self._renamed(tie.properties, copy))

    def _end_points(self, claim: Node) -> tuple[str, str, str]:
        predicate, subject = str(claim.properties["predicate"]), str(claim.properties["subject"])
        found = (predicate, subject, str(claim.properties.get("object", "")))
        # One step for each two ends, so that all claims on one tie move together.
        self.steps[found] = random.Random(f"{self.seed} {found}").randrange(self.copies)
        return found

    def _step(self, predicate: str, subject: str, object_: str) -> int:
        return self.steps.get((predicate, subject, object_), 0)

    def _named(self, name: str, copy: int) -> str:
        number = copy % self.copies
        return f"{name}-{number}" if number and name in self.own else name

    def _renamed(self, properties: Properties, copy: int) -> Properties:
        return {name: self._value(value, copy) for name, value in properties.items()} if copy else dict(properties)

    def _value(self, value: V, copy: int) -> V:
        if isinstance(value, str):
            return cast(V, self._named(value, copy))
        if isinstance(value, list):
            return cast(V, [self._named(entry, copy) if isinstance(entry, str) else entry for entry in value])
        return value
