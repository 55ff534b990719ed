"""Brokerage roles: between whose bodies one stands, its own group's or those of others."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

import numpy
from numpy.typing import NDArray

from queries.analytics.groups import Grouping, dealt_out, groups_of
from queries.analytics.projection import Projection

DRAWS = 500
SEED = 7


class Role(StrEnum):
    """Where the broker stands on a way from a to c: which of the three belong to one group."""

    COORDINATOR = "coordinator"
    CONSULTANT = "consultant"
    GATEKEEPER = "gatekeeper"
    REPRESENTATIVE = "representative"
    LIAISON = "liaison"


_ORDER = tuple(Role)
_MEANING = {
    Role.COORDINATOR: "between two of its own group",
    Role.CONSULTANT: "between two of one group that is not its own",
    Role.GATEKEEPER: "from another group into its own",
    Role.REPRESENTATIVE: "from its own group to another",
    Role.LIAISON: "between two groups, neither of them its own",
}


@dataclass(frozen=True)
class Brokerage:
    """One body in one role."""

    id: str
    name: str
    kind: str
    country: str | None
    group: str
    role: Role
    ways: int
    """How many pairs a, c it joins in this role: a is tied to it, it to c, and a not to c."""
    expected: float
    """How many it would join on average if groups were dealt out at random."""
    z: float | None
    """How many standard deviations `ways` is above that; none where every draw gives the same number."""
    claims: tuple[str, ...]
    reading: str


def brokerage(projection: Projection, by: Grouping, *, draws: int = DRAWS, seed: int = SEED) -> list[Brokerage]:
    """Each body in each role that it has, with what the sizes of the groups alone would bring, most ways first.

    For a policy officer: a gatekeeper is the door into a sector or country, a representative its voice outside, a
    liaison joins others without being one of them, a consultant serves another's group, a coordinator its own. The
    plain number follows the sizes of the groups; what is beyond chance has a high z (2 and more), not a high number.

    Ways a → b → c without a → c, sorted by which of the three share a group (Gould and Fernandez 1989, Structures of
    mediation); expected and z from `draws` seeded permutations of the groups over the bodies. Ties lead from who does
    them to whom (`queries/analytics/projection.py` lists them); partnership has no direction and counts both ways, so a
    body that has partners only is gatekeeper as often as representative. Bodies without a group are left out.
    """
    groups = groups_of(projection, by)
    ways = _ways(projection, groups)
    if not len(ways):
        return []
    a, b, c = ways.T
    observed = numpy.zeros(0, dtype=numpy.int64)
    total = numpy.zeros(len(groups) * len(_ORDER))
    squares = numpy.zeros(len(groups) * len(_ORDER))
    for number, dealt in enumerate(dealt_out(groups, draws, seed)):
        slots = b * len(_ORDER) + _roles(dealt[a], dealt[b], dealt[c])
        counts = numpy.bincount(slots, minlength=len(groups) * len(_ORDER))
        if number == 0:
            observed = counts
            edges = _edges_by_slot(list(groups), ways, slots)
            continue
        total += counts
        squares += counts**2
    rows = []
    for slot in numpy.flatnonzero(observed):
        mean = float(total[slot]) / draws
        spread = max(0.0, float(squares[slot]) / draws - mean**2) ** 0.5
        node, role = list(groups)[slot // len(_ORDER)], _ORDER[slot % len(_ORDER)]
        found = int(observed[slot])
        z = round((found - mean) / spread, 2) if spread > 1e-9 else None
        rows.append(
            Brokerage(
                id=node,
                name=projection.name(node),
                kind=projection.graph.nodes[node]["kind"],
                country=projection.graph.nodes[node]["country"],
                group=groups[node],
                role=role,
                ways=found,
                expected=round(mean, 2),
                z=z,
                claims=tuple(projection.claims(edges[int(slot)])),
                reading=_reading(projection.name(node), role, by, found, mean, z),
            )
        )
    return sorted(rows, key=lambda row: (-row.ways, row.id, _ORDER.index(row.role)))


def by_ways(projection: Projection, groups: Mapping[str, str]) -> list[str]:
    """Bodies in their roles, as id and role, in the order of `brokerage`; `groups` is that of `groups_of`."""
    nodes, hand = list(groups), next(dealt_out(groups, 0, SEED))
    a, b, c = _ways(projection, groups).T
    counts = numpy.bincount(b * len(_ORDER) + _roles(hand[a], hand[b], hand[c]), minlength=1)
    order = [(-int(counts[slot]), nodes[slot // len(_ORDER)], slot % len(_ORDER)) for slot in numpy.flatnonzero(counts)]
    return [f"{node} {_ORDER[role]}" for _, node, role in sorted(order)]


def _ways(projection: Projection, groups: Mapping[str, str]) -> NDArray[numpy.int64]:
    """All a, b, c as numbers of bodies: a leads to b and b to c, and a does not lead to c."""
    number = {node: place for place, node in enumerate(groups)}
    arcs = {(number[a], number[b]) for a, b in projection.arcs() if a in number and b in number}
    onward: dict[int, list[int]] = defaultdict(list)
    for a, b in sorted(arcs):
        onward[a].append(b)
    found = [(a, b, c) for a, b in sorted(arcs) for c in onward.get(b, ()) if c != a and (a, c) not in arcs]
    return numpy.array(found, dtype=numpy.int64).reshape(-1, 3)


def _roles(a: NDArray[numpy.int64], b: NDArray[numpy.int64], c: NDArray[numpy.int64]) -> NDArray[numpy.int64]:
    """The role of b on each way, as its place in `Role`."""
    cases = [(a == b) & (b == c), a == c, b == c, a == b]
    return numpy.select(cases, [numpy.int64(place) for place in range(4)], default=numpy.int64(4))


def _edges_by_slot(
    nodes: list[str], ways: NDArray[numpy.int64], slots: NDArray[numpy.int64]
) -> dict[int, set[tuple[str, str]]]:
    found: dict[int, set[tuple[str, str]]] = defaultdict(set)
    for (a, b, c), slot in zip(ways.tolist(), slots.tolist(), strict=True):
        found[slot] |= {(nodes[a], nodes[b]), (nodes[b], nodes[c])}
    return found


def _reading(name: str, role: Role, by: Grouping, ways: int, mean: float, z: float | None) -> str:
    number = f"{ways} way{'s' if ways != 1 else ''}"
    beyond = "no draw differs" if z is None else f"z {z:+.1f}"
    return (
        f"As {role}, {name} stands on {number} {_MEANING[role]} (groups by {by}); "
        f"with groups dealt out at random it would be {mean:.1f} ({beyond})."
    )
