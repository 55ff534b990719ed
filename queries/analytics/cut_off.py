"""Whose loss cuts a country or a function off: single points of failure in the terms of a response.

A body that stops takes with it what it alone does, and the ties through which others are reached. A country is cut off
where none of its other bodies is left in the larger part of the network. A function of a country is cut off where every
body on record that performs it has stopped or is not in the larger part any more.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

import networkx

from graph_schema.store import GraphReader
from queries.analytics.cut_sizes import lost_without
from queries.analytics.projection import Projection
from queries.analytics.stability import Stability, stability_of

_PERFORMS = """
MATCH (k:Claim {predicate: 'PERFORMS'})-[:SUBJECT]->(a:Actor|Mechanism)
WHERE k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
MATCH (k)-[:OBJECT]->(f:Function)
WITH a, f, coalesce(toUpper(replace(k.country, 'country:', '')), a.country) AS place, collect(k) AS said,
     max(k.as_of) AS newest
WHERE ($country IS NULL OR place = $country) AND any(x IN said WHERE x.as_of = newest AND x.state = 'present')
WITH a, f, place, [x IN said WHERE x.state = 'present'] AS said
RETURN a.id AS body, a.name AS name, a.kind AS kind, a.country AS country, f.name AS function, place,
       [x IN said | x.id] AS claims, [x IN said | x.source] AS sources
ORDER BY body, function, place
"""


@dataclass(frozen=True, order=True)
class Task:
    """A function as it is performed in one country, or in no single one."""

    function: str
    country: str

    def __str__(self) -> str:
        return f"{self.function} ({self.country})" if self.country else self.function


@dataclass(frozen=True)
class Performed:
    """Who performs a task, and who says so."""

    task: Task
    body: str
    name: str
    kind: str
    country: str | None
    claims: tuple[str, ...]
    sources: frozenset[str]


@dataclass(frozen=True)
class CutOff:
    """What is cut off where one body stops."""

    body: str
    bodies: frozenset[str]
    """The bodies that lose the larger part of the network."""
    countries: tuple[str, ...]
    alone: tuple[Task, ...]
    """What it alone performs."""
    out_of_reach: tuple[Task, ...]
    """What others perform as well, all of whom are cut off."""


def performed(reader: GraphReader, year: int, country: str | None) -> list[Performed]:
    """Who performs what in a year; with `country` (alpha-3), what is performed there."""
    return [
        Performed(
            Task(row["function"], row["place"] or ""),
            row["body"],
            row["name"],
            row["kind"],
            row["country"],
            tuple(sorted(row["claims"])),
            frozenset(row["sources"]),
        )
        for row in reader.read(_PERFORMS, {"year": year, "country": country}, max_rows=1_000_000).rows
    ]


def cut_off(graph: "networkx.Graph[str]", doing: Iterable[tuple[Task, str]]) -> list[CutOff]:
    """For each body whose loss cuts off a country or a function, which; most countries first, then most functions.

    For a policy officer: before this body is merged, moved or left without money, somebody else has to be able to do
    what stands here, and the countries named need a second way in. Articulation points after Hopcroft and Tarjan 1973.
    A body that no source mentions may do the same, so a row is a question to ask, not a verdict.
    """
    lost = lost_without(graph)
    does: dict[str, set[Task]] = defaultdict(set)
    performers: dict[Task, set[str]] = defaultdict(set)
    for task, body in doing:
        does[body].add(task)
        performers[task].add(body)
    at_home: dict[str, set[str]] = defaultdict(set)
    for node in graph:
        if country := graph.nodes[node]["country"]:
            at_home[country].add(node)
    rows = []
    for body in {*lost, *does}:
        gone = lost.get(body, frozenset())
        countries = {graph.nodes[node]["country"] for node in gone} - {None}
        tasks = {task for node in (body, *gone) for task in does.get(node, ())}
        rows.append(
            CutOff(
                body=body,
                bodies=gone,
                countries=tuple(sorted(code for code in countries if at_home[code] - {body} <= gone)),
                alone=tuple(sorted(task for task in tasks if performers[task] == {body})),
                out_of_reach=tuple(
                    sorted(task for task in tasks if performers[task] != {body} and performers[task] <= gone | {body})
                ),
            )
        )
    found = (row for row in rows if row.countries or row.alone or row.out_of_reach)
    return sorted(found, key=lambda row: (-len(row.countries), -len(row.alone) - len(row.out_of_reach), row.body))


def stability_of_cut_off(projection: Projection, doing: Iterable[Performed]) -> Stability:
    """How well places in `cut_off` hold where ties, or words on who performs what, are missing."""
    hangs_on: dict[tuple[str, str | Task], frozenset[str]] = {
        (a, b): projection.hangs_on(a, b) for a, b in sorted(projection.graph.edges)
    }
    sources = {source for edge in projection.graph.edges for source in projection.graph.edges[edge]["sources"]}
    for entry in doing:
        hangs_on[entry.body, entry.task] = entry.sources if len(entry.sources) == 1 else frozenset()
        sources |= entry.sources
    return stability_of(hangs_on, sources, lambda kept: _by_cut_off(projection, kept))


def _by_cut_off(projection: Projection, kept: Iterable[tuple[str, str | Task]]) -> list[str]:
    doing: list[tuple[Task, str]] = []
    ties: list[tuple[str, str]] = []
    for one, other in kept:
        if isinstance(other, Task):
            doing.append((other, one))
        else:
            ties.append((one, other))
    return [row.body for row in cut_off(projection.only(ties).graph, doing)]
