"""Where two payers meet: the recipients and cells that they have in common, against all that either of them pays."""

import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from graph_schema.store import GraphReader
from queries.analytics.money.flows import Flow, flows
from queries.analytics.money.places import lands
from queries.analytics.money.reached import Reach, reach
from queries.analytics.stability import FIRST, LOSS, SAMPLES, SEED
from queries.computed import Computed

Pair = tuple[str, str]


@dataclass
class Paid:
    """What one payer pays for."""

    name: str
    activities: dict[str, str] = field(default_factory=dict)
    """The names of its activities, by id."""
    cells: set[tuple[str, str]] = field(default_factory=set)
    """Country and group of functions."""


def jaccard(one: Iterable[object], other: Iterable[object]) -> float:
    """What two have in common, as a share of all that either has (Jaccard 1901); 0 where neither has anything."""
    left, right = set(one), set(other)
    return round(len(left & right) / len(left | right), 12) if left | right else 0.0


def donor_overlap(reader: GraphReader, *, country: str | None, year: int) -> Computed:
    """For a donor: a high share of common recipients asks for an agreement on who pays what, and who stays.

    Payers without a name are left out. A place is stable where the pair stays among the first ten when each entry of
    money is lost with a chance of 10 %, 200 times over.
    """
    names = {land.code: land.name for land in lands(reader, country=country)}
    money = [
        flow
        for flow in flows(reader, year=year)
        if flow.state == "present" and not flow.unnamed and (flow.code in names or (country is None and not flow.code))
    ]
    reached = reach(reader, money, year=year)
    payers = _paid(money, reached, names)
    ranked = _ranked(payers)
    stays = _stays(money, reached, names)
    behind: defaultdict[str, set[str]] = defaultdict(set)
    for flow in money:
        behind[flow.payer].update(flow.claims)
    rows = []
    for pair in ranked:
        one, other = (payers[payer] for payer in pair)
        common = one.activities.keys() & other.activities.keys()
        rows.append(
            {
                "funder": one.name,
                "funder_id": pair[0],
                "other": other.name,
                "other_id": pair[1],
                "shared_recipients": sorted(one.activities[activity] for activity in common),
                "overlap_of_recipients": jaccard(one.activities, other.activities),
                "shared_cells": [f"{place}: {group}" for place, group in sorted(one.cells & other.cells)],
                "overlap_of_cells": jaccard(one.cells, other.cells),
                "stays": stays[pair],
                "claims": sorted(behind[pair[0]] | behind[pair[1]]),
            }
        )
    return Computed(rows)


def _paid(money: Iterable[Flow], reached: Reach, names: dict[str, str]) -> dict[str, Paid]:
    payers: dict[str, Paid] = {}
    for flow in money:
        paid = payers.setdefault(flow.payer, Paid(flow.payer_name))
        paid.activities[flow.activity] = flow.activity_name
        if flow.code:
            paid.cells |= {(names[flow.code], group) for group in reached.groups_of(flow)}
    return payers


def _ranked(payers: dict[str, Paid]) -> Sequence[Pair]:
    """Pairs that have anything in common; those with the largest share of common recipients first."""
    order = sorted(payers, key=lambda payer: (payers[payer].name, payer))
    shares = {}
    for pair in combinations(order, 2):
        one, other = payers[pair[0]], payers[pair[1]]
        found = (jaccard(one.activities, other.activities), jaccard(one.cells, other.cells))
        if any(found):
            shares[pair] = found
    return sorted(shares, key=lambda pair: (*(-share for share in shares[pair]), order.index(pair[0]), pair))


def _stays(money: Sequence[Flow], reached: Reach, names: dict[str, str]) -> dict[Pair, float]:
    chance = random.Random(SEED)
    first: Counter[Pair] = Counter()
    for _sample in range(SAMPLES):
        kept = [flow for flow in money if chance.random() >= LOSS]
        first.update(_ranked(_paid(kept, reached, names))[:FIRST])
    return defaultdict(float, {pair: times / SAMPLES for pair, times in first.items()})
