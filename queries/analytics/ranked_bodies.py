"""Rankings of bodies as answers of the catalogue: one row a body, with how well its place holds."""

from typing import Any

from graph_schema.store import GraphReader
from queries.analytics.asked import network_asked
from queries.analytics.brokers import brokers, by_betweenness
from queries.analytics.burt import by_constraint, structural_holes
from queries.analytics.core_periphery import core_periphery
from queries.analytics.k_core import by_depth, core_numbers
from queries.analytics.participation import by_spread, participation
from queries.analytics.projection import Projection
from queries.analytics.stability import Stability, affordable, stability
from queries.computed import Computed
from queries.layers import EACH_TIE_ONCE

_NO_STABILITY = {"stability_ties": None, "stability_sources": None}


def bodies_with_most_ties(
    reader: GraphReader, *, year: int, country: str | None = None, layer: str | None = None
) -> Computed:
    """Every body with the number of others it is tied to (degree), and at the end those without a tie.

    For a policy officer: who is on record with many partners. A report on a country sees its own capital best, and who
    writes much is written of much; so the number is of documented ties, and a low one is no verdict.
    """
    asked = network_asked(reader, year, country, layer)
    graph = asked.projection.graph
    found = stability(asked.projection, by_ties)
    rows = [
        {
            **asked.body(node),
            "ties": graph.degree(node),
            "with_bodies": sorted(asked.projection.name(other) for other in graph[node]),
            "sources": len({source for edge in graph.edges(node) for source in graph.edges[edge]["sources"]}),
            **found.columns(node),
            "claims": asked.projection.claims(graph.edges(node)),
        }
        for node in by_ties(asked.projection)
    ]
    without = asked.rows_without_a_tie({"ties": 0, "with_bodies": [], "sources": 0, **_NO_STABILITY})
    return Computed(rows + without, (asked.projection.described(), *_told(found, rows)))


def by_ties(projection: Projection) -> list[str]:
    """The ids of all bodies with a tie, those with most first."""
    graph = projection.graph
    return sorted((node for node in graph if graph.degree(node)), key=lambda node: (-graph.degree(node), node))


def brokers_of_a_network(
    reader: GraphReader, *, year: int, country: str | None = None, layer: str | None = None
) -> Computed:
    """`brokers`, each with how well its place holds."""
    asked = network_asked(reader, year, country, layer)
    found = stability(asked.projection, by_betweenness, samples=affordable(asked.projection))
    rows = [
        {
            **asked.body(row.id),
            "ties": row.ties,
            "betweenness": row.between,
            **found.columns(row.id),
            "in_words": row.reading,
            "claims": list(row.claims),
        }
        for row in brokers(asked.projection, most=None)
    ]
    return Computed(rows, (*asked.notes(), *_told(found, rows)))


def structural_holes_of_a_network(
    reader: GraphReader, *, year: int, country: str | None = None, layer: str | None = None
) -> Computed:
    """`structural_holes`, each with how well its place holds, and at the end the bodies without a tie."""
    asked = network_asked(reader, year, country, layer)
    found = stability(asked.projection, by_constraint)
    rows = [
        {
            **asked.body(row.id),
            "ties": row.ties,
            "effective_size": row.effective_size,
            "constraint": row.constraint,
            **found.columns(row.id),
            "in_words": row.reading,
            "claims": list(row.claims),
        }
        for row in structural_holes(asked.projection)
    ]
    words = "It has no documented tie in this network, so nothing can be said of its contacts."
    without = asked.rows_without_a_tie(
        {"ties": 0, "effective_size": None, "constraint": None, **_NO_STABILITY, "in_words": words}
    )
    return Computed(rows + without, (asked.projection.described(), *_told(found, rows)))


def core_and_periphery(
    reader: GraphReader, *, year: int, country: str | None = None, layer: str | None = None
) -> Computed:
    """`core_numbers` of every body, and whether it is of the core that `core_periphery` finds."""
    asked = network_asked(reader, year, country, layer)
    split = core_periphery(asked.projection)
    found = stability(asked.projection, by_depth)
    rows = [
        {
            **asked.body(row.id),
            "part": ("core" if row.id in split.core else "periphery") if split.core else None,
            "core_number": row.core,
            "ties": row.ties,
            **found.columns(row.id),
            "claims": list(row.claims),
        }
        for row in core_numbers(asked.projection)
    ]
    without = asked.rows_without_a_tie({"part": "outside", "core_number": 0, "ties": 0, **_NO_STABILITY})
    return Computed(rows + without, (asked.projection.described(), split.reading, *_told(found, rows)))


def bodies_in_several_layers(reader: GraphReader, *, year: int, country: str | None = None) -> Computed:
    """`participation` over the layers that hold each tie once, each with how well its place holds."""
    asked = network_asked(reader, year, country)
    found = stability(asked.projection, by_spread)
    rows: list[dict[str, Any]] = [
        {
            **asked.body(row.id),
            "layers": sum(1 for ties in row.ties.values() if ties),
            **{f"{layer}_ties": row.ties[layer] for layer in EACH_TIE_ONCE},
            "participation": row.participation,
            **found.columns(row.id),
            "claims": list(row.claims),
        }
        for row in participation(asked.projection)
    ]
    return Computed(rows, (*asked.notes(), *_told(found, rows)))


def _told(found: Stability, rows: list[dict[str, Any]]) -> tuple[str, ...]:
    return (found.described(),) if rows else ()
