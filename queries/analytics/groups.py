"""Groups of bodies between which ties are counted: countries or sectors."""

import random
from collections.abc import Iterator, Mapping
from enum import StrEnum

import numpy
from numpy.typing import NDArray

from queries.analytics.projection import Projection
from queries.analytics.sectors import sector_of

NO_COUNTRY = "no country"
"""The group of bodies that belong to no single country."""


class Grouping(StrEnum):
    """What puts two bodies into one group."""

    COUNTRY = "country"
    SECTOR = "sector"


def groups_of(projection: Projection, by: Grouping) -> dict[str, str]:
    """The group of each body, in the order of their ids; bodies that have none are left out."""
    found = {}
    for node in sorted(projection.graph):
        group = _group(projection, node, by)
        if group is not None:
            found[node] = group
    return found


def dealt_out(groups: Mapping[str, str], times: int, seed: int) -> Iterator[NDArray[numpy.int64]]:
    """The groups as numbers, as they are and then `times` over dealt out to the bodies at random.

    Each group keeps its size and each body its ties, so that what remains of a measure is what sizes alone bring about.
    """
    numbers = {group: number for number, group in enumerate(sorted(set(groups.values())))}
    hand = [numbers[group] for group in groups.values()]
    yield numpy.array(hand, dtype=numpy.int64)
    chance = random.Random(seed)
    for _ in range(times):
        chance.shuffle(hand)
        yield numpy.array(hand, dtype=numpy.int64)


def _group(projection: Projection, node: str, by: Grouping) -> str | None:
    kind, country = projection.graph.nodes[node]["kind"], projection.graph.nodes[node]["country"]
    if by is Grouping.SECTOR:
        return sector_of(kind, country)
    if node.startswith("country:"):
        return node.removeprefix("country:").upper()
    return country or NO_COUNTRY
