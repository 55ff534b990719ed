"""A whole graph as plain values: what a build hands to a store, and what an export reads back.

Nodes carry a label and properties with a unique `id`; edges carry a type, the ids of their two ends, and
properties. The content hash is the name of the snapshot: the same data always give the same snapshot.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

Value = str | int | float | bool | date | list[str] | list[int] | list[float]
Properties = dict[str, Value]


@dataclass(frozen=True)
class Node:
    """One node of the graph."""

    label: str
    properties: Properties

    @property
    def id(self) -> str:
        """The id, unique over all nodes of the label."""
        return str(self.properties["id"])


@dataclass(frozen=True)
class Relationship:
    """One relationship of the graph, between two nodes named by label and id."""

    type: str
    start: tuple[str, str]
    end: tuple[str, str]
    properties: Properties = field(default_factory=dict)

    @property
    def order(self) -> tuple[str, str, str, str]:
        """What relationships are sorted by, so that two builds write the same bytes."""
        return self.type, self.start[1], self.end[1], json.dumps(self.properties, sort_keys=True, default=str)


@dataclass(frozen=True)
class GraphContent:
    """All nodes and relationships of one snapshot, in a fixed order."""

    nodes: tuple[Node, ...]
    relationships: tuple[Relationship, ...]

    @classmethod
    def of(cls, nodes: Iterable[Node], relationships: Iterable[Relationship]) -> "GraphContent":
        """Content in its fixed order, whatever order the parts came in."""
        ordered = sorted(nodes, key=lambda node: (node.label, node.id))
        return cls(tuple(ordered), tuple(sorted(relationships, key=lambda entry: entry.order)))

    @cached_property
    def snapshot(self) -> str:
        """The name of the snapshot: sixteen hexadecimal digits that stand for all of it."""
        digest = hashlib.sha256()
        for node in self.nodes:
            digest.update(json.dumps([node.label, node.properties], sort_keys=True, default=str).encode())
        for entry in self.relationships:
            digest.update("|".join(entry.order).encode())
        return digest.hexdigest()[:16]

    def batches_of_nodes(self) -> dict[str, list[Properties]]:
        """Properties of nodes by label."""
        found: dict[str, list[Properties]] = {}
        for node in self.nodes:
            found.setdefault(node.label, []).append(node.properties)
        return found

    def batches_of_relationships(self) -> dict[tuple[str, str, str], list[dict[str, object]]]:
        """Rows of relationships by type, label of the start and label of the end."""
        found: dict[tuple[str, str, str], list[dict[str, object]]] = {}
        for entry in self.relationships:
            row: dict[str, object] = {"start": entry.start[1], "end": entry.end[1], "properties": entry.properties}
            found.setdefault((entry.type, entry.start[0], entry.end[0]), []).append(row)
        return found
