"""The E-I index: whether ties stay inside a sector or country, or lead out of it."""

from collections.abc import Collection
from dataclasses import dataclass

import numpy
from numpy.typing import NDArray

from queries.analytics.groups import Grouping, dealt_out, groups_of
from queries.analytics.projection import Projection

DRAWS = 1000
SEED = 7
ALL = "all"
"""The id of the row for the network as a whole."""


@dataclass(frozen=True)
class Openness:
    """One group, or the whole network, and where its ties lead."""

    id: str
    """The group; `all` for the network."""
    bodies: int
    inside: int
    """Ties between two bodies of one group."""
    outside: int
    """Ties that lead from one group to another."""
    index: float | None
    """-1: all ties stay inside; 1: all lead out; none without a tie."""
    expected: float | None
    """The index on average if groups were dealt out at random."""
    as_extreme: float | None
    """The share of such draws whose index is at least as far from that average."""
    claims: tuple[str, ...]
    reading: str


def ei_index(
    projection: Projection,
    by: Grouping,
    *,
    among: Collection[str] | None = None,
    draws: int = DRAWS,
    seed: int = SEED,
) -> list[Openness]:
    """Where ties lead, for the whole network and for each group; `among` keeps the bodies of some groups alone.

    For a policy officer: below the expected value a group keeps to itself, a silo; above it, it works outward. The
    index alone misleads: a small group has few of its own to work with, so it is read against groups dealt out at
    random. A low `as_extreme` (0.05 and less) means that chance seldom does the same.

    (E - I) / (E + I), with E ties between groups and I within one (Krackhardt and Stern 1988); the permutation test
    keeps the ties and the sizes of the groups and counts draws as far from their mean, on either side. Ties have no
    direction and count alike. Draws in which a group has no tie say nothing of it and are left out of its share.
    Bodies of no single country are one group among the countries; mechanisms have no sector and are left out there.
    """
    groups = {node: group for node, group in groups_of(projection, by).items() if among is None or group in among}
    names = sorted(set(groups.values()))
    number = {node: place for place, node in enumerate(groups)}
    pairs = sorted((a, b) for a, b in projection.graph.edges if a in groups and b in groups)
    ends = numpy.array([(number[a], number[b]) for a, b in pairs], dtype=numpy.int64).reshape(-1, 2)
    counts = numpy.array([_counted(dealt, ends, len(names)) for dealt in dealt_out(groups, draws, seed)])
    rows = []
    for place, name in enumerate([*names, ALL]):
        own = [pair for pair in pairs if name in {groups[pair[0]], groups[pair[1]], ALL}]
        rows.append(
            _row(
                name,
                sum(1 for group in groups.values() if name in {group, ALL}),
                counts[:, :, place],
                tuple(projection.claims(own)),
            )
        )
    return rows[-1:] + rows[:-1]


def _counted(dealt: NDArray[numpy.int64], ends: NDArray[numpy.int64], groups: int) -> NDArray[numpy.int64]:
    """Ties inside and outside of each group, and of the whole network in the last column."""
    first, second = dealt[ends[:, 0]], dealt[ends[:, 1]]
    same = first == second
    inside = numpy.bincount(first[same], minlength=groups)
    outside = numpy.bincount(first[~same], minlength=groups) + numpy.bincount(second[~same], minlength=groups)
    return numpy.array([[*inside, same.sum()], [*outside, (~same).sum()]])


def _row(name: str, bodies: int, counts: NDArray[numpy.int64], claims: tuple[str, ...]) -> Openness:
    inside, outside = int(counts[0, 0]), int(counts[0, 1])
    if not inside + outside:
        reading = f"{_title(name)}: no documented tie in this network."
        return Openness(name, bodies, inside, outside, None, None, None, claims, reading)
    index = (outside - inside) / (outside + inside)
    drawn = counts[1:][counts[1:].sum(axis=1) > 0]
    values = (drawn[:, 1] - drawn[:, 0]) / drawn.sum(axis=1)
    expected = share = None
    if len(values):
        expected = float(values.mean())
        share = float((abs(values - expected) >= abs(index - expected) - 1e-9).mean())
    return Openness(
        id=name,
        bodies=bodies,
        inside=inside,
        outside=outside,
        index=round(index, 4),
        expected=None if expected is None else round(expected, 4),
        as_extreme=None if share is None else round(share, 4),
        claims=claims,
        reading=_reading(name, inside, outside, index, expected, share),
    )


def _reading(name: str, inside: int, outside: int, index: float, expected: float | None, share: float | None) -> str:
    number = f"{inside + outside} tie{'s' if inside + outside != 1 else ''}"
    said = f"{_title(name)}: of {number}, {inside} inside a group and {outside} between groups (index {index:+.2f})"
    if expected is None or share is None:
        return f"{said}; no draw at random gives it a tie to compare with."
    return f"{said}; with groups dealt out at random {expected:+.2f}, and {share:.0%} of draws are as far from that."


def _title(name: str) -> str:
    words = "All groups" if name == ALL else name.replace("_", " ")
    return words[0].upper() + words[1:]
