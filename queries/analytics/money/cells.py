"""Country by group of functions: is money on record, said to be missing, ended, or not spoken of?"""

from typing import Any

from graph_schema.store import GraphReader
from graph_schema.vocabulary import FunctionGroup
from queries.analytics.money.flows import Flow, flows
from queries.analytics.money.places import Land, counted, lands, left_out
from queries.analytics.money.reached import Reach, reach
from queries.answer import NOT_MENTIONED
from queries.computed import Computed

_MISSING = """
MATCH (k:Claim {predicate: 'FALLS_SHORT', theme: 'funding', state: 'present'})-[:OBJECT]->(f:Function)
WHERE k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
MATCH (k)-[:SUBJECT]->(whose)
WHERE whose.country IS NOT NULL
RETURN k.id AS claim, k.as_of AS year, whose.country AS code, f.group AS group
UNION
MATCH (f:Function {id: 'function:budget-line'})<-[b:BEARS_ON]-(k:Claim)
WHERE k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
WITH f, b.country AS country, collect(k) AS said, max(k.as_of) AS newest
UNWIND [x IN said WHERE x.as_of = newest AND x.state = 'absent'] AS k
MATCH (c:Country {id: country})
RETURN k.id AS claim, k.as_of AS year, c.country AS code, f.group AS group
"""


def funding_cells(reader: GraphReader, *, group: str, year: int) -> Computed:
    """For a donor: an empty cell is a question to ask, not a proof that nobody pays.

    Money that ended or is planned, and words that it is missing or too little, show in a cell only where no money is
    on record; of these the newest word counts.
    """
    money = flows(reader, year=year)
    reached = reach(reader, money, year=year)
    missing = reader.read(_MISSING, {"year": year}).rows
    chosen = lands(reader, group=group)
    rows = [
        _cell(
            land,
            name.value,
            [flow for flow in money if flow.code == land.code and name.value in reached.groups_of(flow)],
            [row for row in missing if (row["code"], row["group"]) == (land.code, name.value)],
        )
        for land in chosen
        for name in FunctionGroup
    ]
    return Computed(
        rows, (*_purposeless(money, reached, {land.code for land in chosen}), *left_out(money, unnamed=False))
    )


def _cell(land: Land, name: str, paid: list[Flow], missing: list[dict[str, Any]]) -> dict[str, Any]:
    there = [flow for flow in paid if flow.state == "present"]
    words = [(flow.last_word, flow.state, flow.claims) for flow in there or paid]
    lack = [(row["year"], "absent", (row["claim"],)) for row in missing]
    behind = words if there else [*words, *lack]
    newest = max((year for year, _state, _claims in behind), default=None)
    # The least of the words: absent goes before ended and planned where one year says both.
    state = min((found for year, found, _claims in behind if year == newest), default=NOT_MENTIONED)
    return {
        "country": land.name,
        "country_id": land.id,
        "function_group": name,
        "state": state,
        "activities": len({flow.activity for flow in there}),
        "funders": sorted({flow.payer_name for flow in there}),
        "said_to_be_missing": len({row["claim"] for row in missing}),
        "last_word": newest,
        "claims": sorted({claim for _year, _state, claims in [*words, *lack] for claim in claims}),
    }


def _purposeless(money: list[Flow], reached: Reach, codes: set[str]) -> list[str]:
    number = sum(flow.code in codes and not reached.groups_of(flow) for flow in money)
    if not number:
        return []
    return [f"Left out: {counted(number)} in these countries of which it is not said what the money is for."]
