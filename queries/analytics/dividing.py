"""Where ties lead, as answers of the catalogue: inside a sector or country, or out of it, in one year and over all."""

from typing import Any

from graph_schema.store import GraphReader
from queries.analytics.asked import network_asked
from queries.analytics.brokerage import Brokerage, brokerage, by_ways
from queries.analytics.ei_index import ALL, Openness, ei_index
from queries.analytics.groups import Grouping, groups_of
from queries.analytics.projection import Projection
from queries.analytics.sectors import Sector
from queries.analytics.stability import stability
from queries.computed import Computed

_YEARS = "MATCH (k:Claim) WITH k.source AS source, max(k.as_of) AS year RETURN DISTINCT year ORDER BY year"
_SIDES = (Sector.LAW_ENFORCEMENT, Sector.VICTIM_SUPPORT)


def silos_by_sector(
    reader: GraphReader, *, year: int, country: str | None = None, layer: str | None = None
) -> Computed:
    """`ei_index` between the sectors of bodies."""
    return _silos(reader, Grouping.SECTOR, year, country, layer)


def silos_by_country(
    reader: GraphReader, *, year: int, country: str | None = None, layer: str | None = None
) -> Computed:
    """`ei_index` between the countries of bodies."""
    return _silos(reader, Grouping.COUNTRY, year, country, layer)


def _silos(reader: GraphReader, by: Grouping, year: int, country: str | None, layer: str | None) -> Computed:
    asked = network_asked(reader, year, country, layer)
    rows = [
        {"group": _words(row.id), **_columns(row), "in_words": row.reading, "claims": list(row.claims)}
        for row in ei_index(asked.projection, by)
    ]
    return Computed(rows if asked.projection.graph.number_of_edges() else [], asked.notes())


def police_and_victim_support_over_the_years(
    reader: GraphReader, *, country: str | None = None, layer: str | None = None
) -> Computed:
    """`ei_index` between law enforcement and victim support, for each country in each year that a source describes.

    For a policy officer: is the response one or two, and is it growing together? An index at or above what chance gives
    says that the two sides work with each other as often as among themselves; well below it, each keeps to itself.
    """
    rows: list[dict[str, Any]] = []
    for year in _years(reader):
        whole = network_asked(reader, year, country, layer).projection
        codes = {whole.graph.nodes[node]["country"] for node in whole.graph} - {None}
        for code in sorted(codes if country is None else codes & {country.removeprefix("country:").upper()}):
            found = ei_index(_touching(whole, code), Grouping.SECTOR, among=_SIDES)
            row, sides = found[0], {side.id: side for side in found[1:]}
            if row.index is None:
                continue
            tied = {side: sides[side].inside if side in sides else 0 for side in _SIDES}
            rows.append(
                {
                    "country": code,
                    "year": year,
                    **_columns(row),
                    "within_law_enforcement": tied[Sector.LAW_ENFORCEMENT],
                    "within_victim_support": tied[Sector.VICTIM_SUPPORT],
                    "claims": list(row.claims),
                }
            )
    return Computed(sorted(rows, key=lambda row: (row["country"], row["year"])))


def _touching(projection: Projection, code: str) -> Projection:
    """The ties that touch a body of a country, and their ends alone."""
    nodes = projection.graph.nodes
    pairs = [(a, b) for a, b in projection.graph.edges if code in {nodes[a]["country"], nodes[b]["country"]}]
    kept = projection.only(pairs)
    kept.graph.remove_nodes_from([node for node in nodes if not kept.graph.degree(node)])
    return kept


def ties_inside_and_across_borders(
    reader: GraphReader, *, country: str | None = None, layer: str | None = None
) -> Computed:
    """`ei_index` between countries, for each country in each year that a source describes."""
    rows: list[dict[str, Any]] = []
    code = country.removeprefix("country:").upper() if country else None
    for year in _years(reader):
        projection = network_asked(reader, year, None, layer).projection
        for row in ei_index(projection, Grouping.COUNTRY):
            if row.index is not None and code in {None, row.id}:
                claims = list(row.claims)
                rows.append({"country": _words(row.id), "year": year, **_columns(row), "claims": claims})
    return Computed(sorted(rows, key=lambda row: (row["country"] != _words(ALL), row["country"], row["year"])))


def brokerage_roles(
    reader: GraphReader, *, year: int, country: str | None = None, layer: str | None = None
) -> Computed:
    """`brokerage` between sectors, each with how well its place holds."""
    return _roles(reader, Grouping.SECTOR, year, country, layer)


def brokerage_roles_between_countries(
    reader: GraphReader, *, year: int, country: str | None = None, layer: str | None = None
) -> Computed:
    """`brokerage` between countries, each with how well its place holds."""
    return _roles(reader, Grouping.COUNTRY, year, country, layer)


def _roles(reader: GraphReader, by: Grouping, year: int, country: str | None, layer: str | None) -> Computed:
    asked = network_asked(reader, year, country, layer)
    groups = groups_of(asked.projection, by)
    found = stability(asked.projection, lambda thinner: by_ways(thinner, groups))
    rows = [
        {
            **asked.body(row.id),
            "group": _words(row.group),
            "role": row.role.value,
            "ways": row.ways,
            "expected": row.expected,
            "z": row.z,
            "ties": asked.projection.graph.degree(row.id),
            **found.columns(_place(row)),
            "in_words": row.reading,
            "claims": list(row.claims),
        }
        for row in brokerage(asked.projection, by)
    ]
    return Computed(rows, (*asked.notes(), *([found.described()] if rows else [])))


def _place(row: Brokerage) -> str:
    return f"{row.id} {row.role}"


def _columns(row: Openness) -> dict[str, Any]:
    return {
        "bodies": row.bodies,
        "inside": row.inside,
        "outside": row.outside,
        "index": row.index,
        "expected": row.expected,
        "as_extreme": row.as_extreme,
    }


def _words(group: str) -> str:
    return "all groups" if group == ALL else group.replace("_", " ")


def _years(reader: GraphReader) -> list[int]:
    """The newest year that each source describes."""
    return [row["year"] for row in reader.read(_YEARS).rows]
