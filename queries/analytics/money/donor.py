"""All that one payer pays for, where, and until when."""

from graph_schema.store import GraphReader
from queries.analytics.money.ending import OVER, how_it_ends, others_who_pay
from queries.analytics.money.flows import flows
from queries.analytics.money.places import lands
from queries.analytics.money.reached import reach
from queries.computed import Computed

_STATE = """
MATCH (a:Actor {id: $funder}) WHERE a.kind = 'government'
MATCH (c:Country) WHERE c.country = a.country
RETURN c.id AS country
"""


def funding_of_a_donor(reader: GraphReader, *, funder: str, government: str | None, within: int, year: int) -> Computed:
    """For a donor: each entry of its own money with who else is on record beside it, so that a leave can be spoken of.

    A government and its country are one payer, whichever of the two is asked for.
    """
    money = flows(reader, year=year)
    payer = government or next((row["country"] for row in reader.read(_STATE, {"funder": funder}).rows), funder)
    own = [flow for flow in money if flow.payer == payer]
    reached = reach(reader, own, year=year)
    names = {land.code: land for land in lands(reader)}
    rows = []
    for flow in own:
        land = names.get(flow.code or "")
        # Money that is denied or only planned has no end to look for.
        there = flow.state in {"present", "ended", "on_paper", "disputed"}
        rows.append(
            {
                "country": land.name if land else None,
                "country_id": land.id if land else None,
                "recipient": flow.recipient_name,
                "recipient_id": flow.recipient,
                "activity": flow.activity_name if flow.activity != flow.recipient else None,
                "functions": reached.functions_of(flow),
                "function_groups": reached.groups_of(flow),
                "amount": flow.published_amount,
                "share": flow.share,
                "change": flow.change,
                "state": flow.state,
                "end": flow.until,
                "when": how_it_ends(flow, year=year, within=within) if there else None,
                "others": others_who_pay(flow, money),
                "last_word": flow.last_word,
                "claims": list(flow.claims),
            }
        )
    rows.sort(key=lambda row: (row["country"] or "~", row["recipient"], row["activity"] or "", row["recipient_id"]))
    alone = sum(not row["others"] and row["state"] == "present" and row["when"] != OVER for row in rows)
    said = "is the only payer on record" if own else ""
    notes = [f"{own[0].payer_name} {said} in {alone} of {len(rows)} rows."] if own and alone else []
    return Computed(rows, tuple(notes))
