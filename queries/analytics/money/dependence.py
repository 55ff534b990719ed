"""Organisations that live on one payer, as far as reports say."""

from typing import Any

from graph_schema.store import GraphReader
from graph_schema.vocabulary import ActorKind
from queries.analytics.money.flows import Flow, flows
from queries.analytics.money.places import lands, left_out
from queries.computed import Computed

ORGANISATIONS = (ActorKind.NGO, ActorKind.NGO_NETWORK, ActorKind.RELIGIOUS_BODY)

_RUNS = """
MATCH (o:Actor) WHERE o.kind IN $kinds AND o.country IS NOT NULL
OPTIONAL MATCH (k:Claim)-[:SUBJECT]->(o)
WHERE k.predicate IN ['OPERATES', 'IMPLEMENTS'] AND k.state = 'present' AND k.from_year <= $year
  AND (k.to_year IS NULL OR k.to_year >= $year)
RETURN o.id AS organisation, o.name AS name, o.kind AS kind, o.country AS code, collect(DISTINCT k.object) AS runs
ORDER BY name, organisation
"""


def paid_through(reader: GraphReader, *, year: int) -> dict[str, tuple[dict[str, Any], list[Flow]]]:
    """For each organisation its row and the money for itself, and for what it runs."""
    money = [flow for flow in flows(reader, year=year) if flow.state == "present"]
    kinds = [kind.value for kind in ORGANISATIONS]
    found = {}
    for row in reader.read(_RUNS, {"kinds": kinds, "year": year}, max_rows=100_000).rows:
        own = {row["organisation"], *row["runs"]}
        found[row["organisation"]] = (row, [flow for flow in money if own & {flow.recipient, flow.activity}])
    return found


def organisations_with_one_funder(reader: GraphReader, *, country: str | None, year: int) -> Computed:
    """For a donor: who leaves such an organisation closes what it runs, unless somebody is there who is not named.

    An organisation with money of a payer without a name is left out, because nobody knows how many it has.
    """
    names = {land.code: land for land in lands(reader, country=country)}
    rows, all_money = [], []
    for organisation, money in paid_through(reader, year=year).values():
        land = names.get(organisation["code"])
        if land is None:
            continue
        all_money += money
        payers = {flow.payer for flow in money}
        if len(payers) != 1 or any(flow.unnamed for flow in money):
            continue
        rows.append(
            {
                "country": land.name,
                "country_id": land.id,
                "organisation": organisation["name"],
                "organisation_id": organisation["organisation"],
                "funder": money[0].payer_name,
                "funder_id": money[0].payer,
                "from_abroad": "no" if money[0].payer_code == land.code else "yes",
                "paid_for": sorted({flow.activity_name for flow in money}),
                "last_word": max(flow.last_word for flow in money),
                "claims": sorted({claim for flow in money for claim in flow.claims}),
            }
        )
    rows.sort(key=lambda row: (row["country"], row["organisation"], row["organisation_id"]))
    return Computed(rows, tuple(left_out({flow.claims: flow for flow in all_money}.values(), unnamed=True)))
