"""Concentration of money: on how few payers does the whole rest?

The Herfindahl-Hirschman index is the sum of the squared shares of all payers: 1 where one pays alone, 1/n where n pay
alike. Its inverse is the number of payers of equal size that would be as concentrated (Hirschman 1964, The paternity of
an index; Adelman 1969 for the number equivalent).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import fsum

from queries.analytics.money.flows import Flow

COMPLETE = 0.6
"""The least share of entries with an amount for which figures by amount are shown."""


@dataclass(frozen=True)
class Concentration:
    """How concentrated some money is."""

    hhi: float
    effective: float
    """The number of payers of equal size that would be as concentrated."""
    top: tuple[str, ...]
    """The ids of those who pay most; several where they pay alike."""
    top_share: float


def concentration(paid: Mapping[str, float]) -> Concentration | None:
    """The concentration of what each payer pays, in any one unit; none where nothing is paid."""
    whole = fsum(paid.values())
    if whole <= 0:
        return None
    index = fsum((part / whole) ** 2 for part in paid.values())
    most = max(paid.values())
    top = tuple(sorted(payer for payer, part in paid.items() if part == most))
    return Concentration(hhi=index, effective=1 / index, top=top, top_share=most / whole)


def by_number(money: Iterable[Flow]) -> dict[str, float]:
    """How many activities each payer pays for."""
    activities = defaultdict(set)
    for flow in money:
        activities[flow.payer].add(flow.activity)
    return {payer: float(len(paid)) for payer, paid in activities.items()}


def by_amount(money: Iterable[Flow]) -> dict[str, float]:
    """What each payer pays, as far as amounts are known."""
    paid: dict[str, float] = defaultdict(float)
    for flow in money:
        if flow.amount is not None:
            paid[flow.payer] += flow.amount
    return dict(paid)


def known_amounts(money: Iterable[Flow]) -> float | None:
    """The share of entries whose amount is on record; none where there are no entries."""
    entries = list(money)
    return round(sum(flow.amount is not None for flow in entries) / len(entries), 12) if entries else None


def one_currency(money: Iterable[Flow]) -> str | None:
    """The currency of all amounts; none where there are several, or where one amount has none."""
    found = {flow.currency for flow in money if flow.amount is not None}
    return found.pop() if len(found) == 1 else None
