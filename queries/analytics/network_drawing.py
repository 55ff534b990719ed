"""A network as a picture shows it: every body, or, where there are too many for the eye, groups of them as one mark."""

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from queries.analytics.communities import communities
from queries.analytics.groups import NO_COUNTRY
from queries.analytics.layout import packed_places
from queries.analytics.projection import Projection

MOST_MARKS = 150


class Grouped(StrEnum):
    """What a mark of the picture stands for."""

    BODY = "body"
    COUNTRY = "country"
    COMMUNITY = "community"


@dataclass(frozen=True)
class Mark:
    """One mark: a body, or a group of bodies."""

    id: str
    name: str
    kind: str
    country: str | None
    ties: int
    """With how many other marks it is tied."""
    bodies: int = 1
    within: int = 0
    """Ties among the bodies that it stands for."""


@dataclass(frozen=True)
class Line:
    """A line between two marks."""

    one: str
    other: str
    types: tuple[str, ...]
    """The relationship types behind it."""
    ties: int = 1
    sources: int = 1


@dataclass(frozen=True)
class NetworkDrawing:
    """Marks with their places between -1 and 1, and lines."""

    marks: tuple[Mark, ...]
    lines: tuple[Line, ...]
    places: dict[str, tuple[float, float]]
    grouped: Grouped = Grouped.BODY

    def name(self, mark: str) -> str:
        """The name of a mark."""
        return next(entry.name for entry in self.marks if entry.id == mark)


def network_drawing(projection: Projection, country_names: dict[str, str]) -> NetworkDrawing:
    """The network as marks; beyond 150 bodies, countries are one mark each, or communities where one country is seen.

    The same network always gives the same marks in the same places. Bodies without a tie are not drawn.
    """
    graph = projection.graph
    bodies = sorted(node for node in graph if graph.degree(node))
    if len(bodies) <= MOST_MARKS:
        group, names, kind = {node: node for node in bodies}, {}, Grouped.BODY
    elif projection.country is None:
        group = {node: graph.nodes[node]["country"] or NO_COUNTRY for node in bodies}
        names, kind = {NO_COUNTRY: "International and regional", **country_names}, Grouped.COUNTRY
    else:
        found = communities(projection)
        group = {node: row.id for row in found for node in row.members if node in bodies}
        names, kind = {row.id: row.name for row in found}, Grouped.COMMUNITY
    return _drawn(projection, group, names, kind)


def _drawn(projection: Projection, group: dict[str, str], names: dict[str, str], kind: Grouped) -> NetworkDrawing:
    graph = projection.graph
    inside: Counter[str] = Counter()
    between: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for a, b in sorted(tuple(sorted(edge)) for edge in graph.edges):
        one, other = sorted((group[a], group[b]))
        if one == other:
            inside[one] += 1
        else:
            between.setdefault((one, other), []).append((a, b))
    sizes = Counter(group.values())
    reach = Counter(end for pair in between for end in pair)
    marks = tuple(
        Mark(mark, graph.nodes[mark]["name"], graph.nodes[mark]["kind"], graph.nodes[mark]["country"], reach[mark])
        if kind is Grouped.BODY
        else Mark(mark, names.get(mark, mark), "group", None, reach[mark], sizes[mark], inside[mark])
        for mark in sorted(sizes)
    )
    lines = tuple(
        Line(
            one,
            other,
            tuple(sorted({tie for a, b in pairs for tie in projection.ties[frozenset((a, b))]})),
            len(pairs),
            max(graph.edges[pair]["weight"] for pair in pairs),
        )
        for (one, other), pairs in sorted(between.items())
    )
    return NetworkDrawing(marks, lines, packed_places([mark.id for mark in marks], list(between)), kind)
