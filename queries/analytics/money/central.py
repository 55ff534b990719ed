"""Organisations in the middle of the work that no payer on record carries."""

from graph_schema.store import GraphReader
from queries.analytics.betweenness import betweenness
from queries.analytics.money.dependence import paid_through
from queries.analytics.money.places import lands
from queries.analytics.projection import Projection, project
from queries.analytics.stability import affordable, stability
from queries.computed import Computed
from queries.layers import Layer


def central_local_bodies_without_funding(
    reader: GraphReader, *, country: str | None, least: int, year: int
) -> Computed:
    """For a donor: an organisation through which others reach each other, and for which nobody is named who pays.

    Ties are those of work and referral. Degree is the number of others with a tie; betweenness the share of shortest
    connections between all other bodies that run through it (Freeman 1977), never shown without the degree. Neither
    says that the organisation is unpaid: reports seldom name who pays.
    """
    network = project(reader, layers=(Layer.WORK, Layer.REFERRAL), year=year)
    places = {land.code: land for land in lands(reader, country=country)}
    unpaid = {
        organisation: row
        for organisation, (row, money) in paid_through(reader, year=year).items()
        if not money and row["code"] in places
    }

    def ranking(projection: Projection) -> list[str]:
        between = betweenness(projection.graph)
        degree = projection.graph.degree
        among = [node for node in projection.graph if node in unpaid and degree(node) >= max(least, 1)]
        return sorted(among, key=lambda node: (-degree(node), -round(between[node], 9), node))

    kept = stability(network, ranking, samples=affordable(network))
    between = betweenness(network.graph)
    rows = []
    for node in ranking(network):
        land = places[unpaid[node]["code"]]
        others = sorted(network.graph[node], key=lambda other: (network.name(other), other))
        rows.append(
            {
                "country": land.name,
                "country_id": land.id,
                "organisation": unpaid[node]["name"],
                "organisation_id": node,
                "works_with": [network.name(other) for other in others],
                "ties": len(others),
                "betweenness": round(between[node], 4),
                "stays": kept.stays(node),
                "stays_without_a_source": kept.stays_without_a_source(node),
                "claims": network.claims((node, other) for other in others),
            }
        )
    return Computed(rows, (network.described(),))
