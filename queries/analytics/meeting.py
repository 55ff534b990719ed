"""Who meets whom, as answers of the catalogue: circles of cooperation, and tables at which two already sit."""

from graph_schema.store import GraphReader
from queries.analytics.asked import network_asked
from queries.analytics.communities import communities
from queries.analytics.memberships import by_weight, memberships, seats_of, shared_tables
from queries.analytics.stability import stability_of
from queries.computed import Computed

MOST_PAIRS = 200
"""One large assembly makes thousands of pairs, all of them light; the first ones are what a reader can use."""


def communities_of_cooperation(
    reader: GraphReader, *, year: int, country: str | None = None, layer: str | None = None
) -> Computed:
    """`communities`, each with the countries of its members."""
    asked = network_asked(reader, year, country, layer)
    nodes = asked.projection.graph.nodes
    rows = [
        {
            "around": row.name,
            "around_id": min(row.members, key=lambda node: (-asked.projection.graph.degree(node), node)),
            "bodies": len(row.members),
            "members": list(row.names),
            "countries": sorted({nodes[member]["country"] for member in row.members if nodes[member]["country"]}),
            "agree": row.agree,
            "claims": list(row.claims),
        }
        for row in communities(asked.projection)
    ]
    return Computed(rows, asked.notes())


def shared_memberships(reader: GraphReader, *, year: int, country: str | None = None) -> Computed:
    """`shared_tables` of bodies, each pair with how well its place holds; with `country`, pairs with one body of it."""
    graph = memberships(reader, year=year)
    code = country.removeprefix("country:").upper() if country else None

    def wanted(pair: str) -> bool:
        return code is None or any(graph.nodes["member", member]["country"] == code for member in pair.split())

    seats = seats_of(graph)
    behind = {(member, table): graph.edges[("member", member), ("table", table)]["sources"] for member, table in seats}
    found = stability_of(
        {seat: sources if len(sources) == 1 else () for seat, sources in behind.items()},
        {source for sources in behind.values() for source in sources},
        lambda kept: [pair for pair in by_weight(kept) if wanted(pair)],
    )
    rows = [
        {
            "pair": row.name,
            "pair_id": row.id,
            "shared": len(row.tables),
            "tables": list(row.tables),
            "weight": row.weight,
            **found.columns(row.id),
            "in_words": row.reading,
            "claims": list(row.claims),
        }
        for row in shared_tables(graph, most=None)
        if wanted(row.id)
    ]
    notes = [found.described()] if rows else []
    if len(rows) > MOST_PAIRS:
        notes.append(f"{len(rows)} pairs sit together somewhere; these are the first {MOST_PAIRS}.")
    return Computed(rows[:MOST_PAIRS], tuple(notes))
