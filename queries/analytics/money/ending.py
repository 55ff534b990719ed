"""Money with an end: what is over by the year, and what ends soon after it."""

from collections.abc import Sequence

from graph_schema.store import GraphReader
from queries.analytics.money.flows import Flow, flows
from queries.analytics.money.places import lands
from queries.computed import Computed

OVER, SOON, LATER, OPEN = "ended", "ends soon", "ends later", "no end on record"


def how_it_ends(flow: Flow, *, year: int, within: int) -> str:
    """Whether money is over in a year, ends within some years after it, later, or has no end on record."""
    if flow.state == "ended":
        return OVER
    if flow.until is None:
        return OPEN
    return SOON if flow.until <= year + within else LATER


def others_who_pay(flow: Flow, money: Sequence[Flow]) -> list[str]:
    """The names of other payers whose money for the same recipient or activity is on record in the year."""
    what = {flow.recipient, flow.activity}
    return sorted(
        {
            other.payer_name
            for other in money
            if other.state == "present" and other.payer != flow.payer and what & {other.recipient, other.activity}
        }
    )


def funding_that_ends(reader: GraphReader, *, country: str | None, within: int, year: int) -> Computed:
    """For a donor: where the last payer leaves and no other is on record, somebody should ask what becomes of the work.

    The end is the last year of the money as a source gives it; most sources give none, so that a short calendar says
    little about how much money ends.
    """
    money = flows(reader, year=year)
    names = {land.code: land for land in lands(reader, country=country)}
    rows, open_ended = [], 0
    for flow in money:
        land = names.get(flow.code or "")
        if flow.state not in {"present", "ended"} or (country and land is None):
            continue
        ends = how_it_ends(flow, year=year, within=within)
        open_ended += ends == OPEN
        if ends not in {OVER, SOON}:
            continue
        others = others_who_pay(flow, money)
        rows.append(
            {
                "country": land.name if land else None,
                "country_id": land.id if land else None,
                "funder": flow.payer_name,
                "funder_id": flow.payer,
                "recipient": flow.recipient_name,
                "recipient_id": flow.recipient,
                "activity": flow.activity_name if flow.activity != flow.recipient else None,
                "end": flow.until,
                "when": ends,
                "amount": flow.published_amount,
                "others": others,
                "last_funder": "no" if others else "yes",
                "last_word": flow.last_word,
                "claims": list(flow.claims),
            }
        )
    rows.sort(
        key=lambda row: (row["end"] is None, row["end"] or 0, row["funder"], row["recipient"], row["activity"] or "")
    )
    notes = [f"Of {open_ended} further entries of money no end is on record."] if open_ended else []
    return Computed(rows, tuple(notes))
