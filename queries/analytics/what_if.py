"""What if: the board and the network with an agreement or a tie more or less.

Nothing is written. The record is read once and kept; every supposition is worked out on plain values beside it. A
change on paper is no cooperation: the numbers say what would be documented, not what people would do.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations
from weakref import WeakKeyDictionary

import networkx

from graph_schema.errors import QuestionError
from graph_schema.store import GraphReader
from queries.analytics.network_measures import NEAR, NetworkMeasures, network_measures
from queries.analytics.projection import project
from queries.analytics.supposed import Changes, supposed
from queries.audience import Readership, readership
from queries.board.footing import LEVELS, Footing, footing
from queries.board.instruments import Instrument, instruments, unnamed
from queries.board.legs import Leg, legs, live_pairs
from queries.board.record import Record, record_of
from queries.board.standing import Standing
from queries.layers import Layer

LAYERS = (Layer.COORDINATION, Layer.WORK, Layer.REFERRAL)
"""Ties through which a case can travel; money and what follows from agreements are left out."""


@dataclass(frozen=True)
class Ground:
    """What is on record in a year: all that a supposition is worked out from."""

    record: Record
    year: int
    instruments: Mapping[str, Instrument]
    mentioned: Mapping[frozenset[str], Standing]
    legs: tuple[Leg, ...]
    graph: "networkx.Graph[str]"
    measures: NetworkMeasures

    def name(self, body: str) -> str:
        """The name of a body or country."""
        return self.record.name(body)


@dataclass(frozen=True)
class Change:
    """One thing that is not as before."""

    what: str
    """`pair`, `leg`, `legs`, or the measure of the network."""
    of: str
    before: str
    after: str
    reading: str
    partner_only: bool = False
    """Whether it tells of a gap on a route reported lately."""
    claims: tuple[str, ...] = ()


@dataclass(frozen=True)
class WhatIf:
    """All that changes, and what a reader must know."""

    changes: tuple[Change, ...]
    notes: tuple[str, ...]
    withheld: int = 0


_grounds: WeakKeyDictionary[GraphReader, dict[int, Ground]] = WeakKeyDictionary()


def ground(reader: GraphReader, year: int) -> Ground:
    """The ground of a year; kept for the next supposition as long as the same snapshot is in service."""
    record = record_of(reader)
    kept = _grounds.setdefault(reader, {})
    if year not in kept or kept[year].record is not record:
        kept[year] = _ground(record, reader, year)
    return kept[year]


def _ground(record: Record, reader: GraphReader, year: int) -> Ground:
    first = min((word.from_year for word in record.words), default=year)
    if year < first:
        raise QuestionError(f"The sources speak of {first} to {record.newest_year}; nothing is on record for {year}")
    graph = project(reader, layers=LAYERS, year=year).graph
    return Ground(
        record=record,
        year=year,
        instruments=instruments(record, year),
        mentioned=unnamed(record, year),
        legs=tuple(legs(record, year)),
        graph=graph,
        measures=network_measures(graph),
    )


def what_if(at: Ground, wanted: Changes) -> WhatIf:
    """What would be otherwise with these changes, in rows with before and after and a sentence each."""
    if wanted.nothing:
        raise QuestionError("Nothing is supposed; add or take away an agreement or a tie")
    after = supposed(at.record, at.instruments, wanted, at.year)
    graph, notes = _changed(at, wanted)
    found = [*_pairs(at, after), *_legs(at, after)]
    if graph is not at.graph:
        found += _network(at, network_measures(graph))
    if at.year > at.record.newest_year:
        notes.append(f"No source describes {at.year}; the newest word is of {at.record.newest_year}.")
    if not found:
        notes.append("Nothing on the board or in the network changes.")
    if readership() is Readership.PARTNER:
        return WhatIf(tuple(found), tuple(notes))
    shown = tuple(change for change in found if not change.partner_only)
    return WhatIf(shown, tuple(notes), withheld=len(found) - len(shown))


def _changed(at: Ground, wanted: Changes) -> tuple["networkx.Graph[str]", list[str]]:
    """The network after the changes, and what is to be told of it; ties under a removed agreement end with it."""
    graph, notes = at.graph.copy(), []
    for first, second in wanted.untied:
        if not graph.has_edge(first, second):
            names = f"{at.name(first)} and {at.name(second)}"
            raise QuestionError(f"No tie of {names} is on record in {at.year}, so none can be taken away")
        graph.remove_edge(first, second)
    under = {word.claim for word in at.record.words if word.within in wanted.removed}
    for first, second in list(graph.edges):
        if under and under.issuperset(graph.edges[first, second]["claims"]):
            graph.remove_edge(first, second)
            notes.append(
                f"{at.name(first)} and {at.name(second)} work together under it alone; their tie ends with it."
            )
    for first, second in wanted.tied:
        if graph.has_edge(first, second):
            raise QuestionError(f"{at.name(first)} and {at.name(second)} are tied on record already")
        graph.add_edge(first, second, claims=[])
    same = set(map(frozenset, graph.edges)) == set(map(frozenset, at.graph.edges))
    return (at.graph if same else graph), notes


def _pairs(at: Ground, after: Mapping[str, Instrument]) -> list[Change]:
    """Pairs of countries whose level changes; only parties of a changed agreement can."""
    touched = [entry for key, entry in {**at.instruments, **after}.items() if (key in after) != (key in at.instruments)]
    live = live_pairs(at.record)
    pairs = sorted({pair for entry in touched for pair in combinations(sorted(entry.parties), 2)})
    found = []
    for one, other in pairs:
        old, new = _footings(at, after, one, other)
        if old.level == new.level:
            continue
        routes = sorted({leg.route_name for leg in at.legs if leg.pair == {one, other}})
        of = f"{at.record.country(one)} – {at.record.country(other)}"
        on = f"on {len(routes)} reported route{'s' if len(routes) != 1 else ''}" if routes else "on no reported route"
        levels = f"level {old.level} ({LEVELS[old.level]}) becomes {new.level} ({LEVELS[new.level]})"
        reading = f"{of}: {levels}; the pair lies {on}."
        found.append(_board("pair", of, old, new, reading, gap=old.level == 0 and frozenset({one, other}) in live))
    return found


def _legs(at: Ground, after: Mapping[str, Instrument]) -> list[Change]:
    """Legs whose level changes, and how many legs have nothing behind them before and after."""
    found, empty = [], [0, 0]
    for leg in at.legs:
        old, new = _footings(at, after, leg.start, leg.end)
        empty[0] += old.level == 0
        empty[1] += new.level == 0
        if old.level != new.level:
            of = f"{at.record.country(leg.start)} → {at.record.country(leg.end)}"
            reading = f"{of} on the route {leg.route_name}: level {old.level} becomes {new.level}."
            found.append(_board("leg", of, old, new, reading, gap=leg.live and old.level == 0))
    if empty[0] != empty[1]:
        reading = f"Legs without an agreement found behind them, of {len(at.legs)}: {empty[0]} becomes {empty[1]}."
        found.append(Change("legs", "legs at level 0", str(empty[0]), str(empty[1]), reading))
    return found


def _footings(at: Ground, after: Mapping[str, Instrument], one: str, other: str) -> tuple[Footing, Footing]:
    return footing(at.instruments, at.mentioned, one, other), footing(after, at.mentioned, one, other)


def _board(what: str, of: str, old: Footing, new: Footing, reading: str, *, gap: bool) -> Change:
    claims = tuple(sorted({*old.claims, *new.claims}))
    return Change(what, of, str(old.level), str(new.level), reading, partner_only=gap, claims=claims)


def _network(at: Ground, new: NetworkMeasures) -> list[Change]:
    old = at.measures
    found = []

    def number(of: str, before: float, after: float, says: str) -> None:
        if before != after:
            old_one, new_one = (f"{value:.4f}" if isinstance(value, float) else str(value) for value in (before, after))
            found.append(Change("network", of, old_one, new_one, f"{says}: {old_one} becomes {new_one}."))

    number("ties", old.ties, new.ties, "Documented ties between bodies")
    number("reachable pairs", old.near, new.near, f"Pairs of bodies that reach each other in {NEAR} steps at most")
    number("components", old.parts, new.parts, "Parts of the network between which no tie leads")
    number("largest component", old.largest_part, new.largest_part, "Bodies in the largest part")
    number("efficiency", old.efficiency, new.efficiency, "Efficiency, the mean of 1 / distance over all pairs")
    number("articulation points", len(old.cut_points), len(new.cut_points), "Bodies whose loss cuts others off")
    for body in sorted(new.cut_points - old.cut_points):
        found.append(_body(at, body, "no", "yes", "would become a body whose loss cuts others off"))
    for body in sorted(old.cut_points - new.cut_points):
        found.append(_body(at, body, "yes", "no", "would no longer be a body whose loss cuts others off"))
    for body in dict.fromkeys((*old.first, *new.first)):
        before, after = _place(old, body), _place(new, body)
        if before != after:
            found.append(_body(at, body, before, after, "moves among the ten through which most connections run"))
    return found


def _place(measures: NetworkMeasures, body: str) -> str:
    return str(measures.first.index(body) + 1) if body in measures.first else "not among them"


def _body(at: Ground, body: str, before: str, after: str, says: str) -> Change:
    what = "articulation point" if {before, after} == {"yes", "no"} else "betweenness"
    moved = f" ({before} → {after})" if what == "betweenness" else ""
    return Change(what, at.name(body), before, after, f"{at.name(body)} {says}{moved}.")
