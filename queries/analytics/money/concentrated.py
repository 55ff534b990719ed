"""On how few payers the money of a country, or of a group of functions in it, rests."""

from typing import Any

from graph_schema.store import GraphReader
from queries.analytics.money.concentration import (
    COMPLETE,
    Concentration,
    by_amount,
    by_number,
    concentration,
    known_amounts,
    one_currency,
)
from queries.analytics.money.flows import Flow, flows
from queries.analytics.money.places import Land, lands, left_out
from queries.analytics.money.reached import reach
from queries.computed import Computed

ALL = "all"
DIGITS = 12
"""Rounded, so that equal money gives equal rows whatever the order of sums."""


def funding_concentration(
    reader: GraphReader, *, group: str, country: str | None, since: int | None, year: int
) -> Computed:
    """For a policy officer: near 1 the whole hangs on one payer; at 0.25 on as few as four of equal size would.

    A payer counts once for each activity that it pays. Figures by amount are shown where at least 60 % of the entries
    have one, all in one currency; amounts of one year and of several years are added up as they were published.
    """
    money = flows(reader, year=year, since=since)
    reached = reach(reader, money, year=year)
    rows, hidden = [], 0
    for land in lands(reader, group=None if country else group, country=country):
        paid = [flow for flow in money if flow.code == land.code and flow.state == "present" and not flow.unnamed]
        cells = {ALL: paid}
        for flow in paid:
            for name in reached.groups_of(flow):
                cells.setdefault(name, []).append(flow)
        for name in sorted(cells, key=lambda cell: (cell != ALL, cell)):
            if found := concentration(by_number(cells[name])):
                row = _row(land, name, cells[name], found)
                hidden += row["amount_hhi"] is None
                rows.append(row)
    present = [flow for flow in money if flow.state == "present"]
    return Computed(rows, (*_hidden(hidden, len(rows)), *left_out(present, unnamed=True)))


def _row(land: Land, name: str, paid: list[Flow], found: Concentration) -> dict[str, Any]:
    known = known_amounts(paid)
    currency = one_currency(paid)
    shown = concentration(by_amount(paid)) if currency and known is not None and known >= COMPLETE else None
    names = {flow.payer: flow.payer_name for flow in paid}
    return {
        "country": land.name,
        "country_id": land.id,
        "function_group": name,
        "funders": sorted(names.values()),
        "number": len(names),
        "activities": len({flow.activity for flow in paid}),
        "hhi": round(found.hhi, DIGITS),
        "effective_funders": round(found.effective, DIGITS),
        "top_funders": sorted(names[payer] for payer in found.top),
        "top_share": round(found.top_share, DIGITS),
        "known_amounts": known,
        "amount_hhi": round(shown.hhi, DIGITS) if shown else None,
        "amount_effective_funders": round(shown.effective, DIGITS) if shown else None,
        "amount_top_share": round(shown.top_share, DIGITS) if shown else None,
        "currency": currency if shown else None,
        "oldest_word": min(flow.last_word for flow in paid),
        "newest_word": max(flow.last_word for flow in paid),
        "claims": sorted({claim for flow in paid for claim in flow.claims}),
    }


def _hidden(hidden: int, rows: int) -> list[str]:
    if not hidden:
        return []
    which = f"{hidden} of {rows} rows" if rows > 1 else "the row"
    why = f"fewer than {COMPLETE:.0%} of their entries have an amount, or not all in one currency"
    return [f"Figures by amount are hidden in {which}: {why}."]
