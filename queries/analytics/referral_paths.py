"""Ways of a victim from a body that identifies to a shelter, step by step, on what is on record."""

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import networkx

from graph_schema.store import GraphReader
from queries.board.record import Record, Word, record_of
from queries.board.standing import Standing, standing
from queries.computed import Computed

MOST_STEPS = 6
_COOPERATION = "PARTNERS_WITH"
_DEAR = 100
"""What a step of mere cooperation costs: any number of steps that hand victims over is preferred to it."""
_SHELTER = "the shelter looked for"


@dataclass(frozen=True)
class _Way:
    """One chain of bodies, from the one that identifies to the shelter."""

    stops: tuple[str, ...]
    ties: tuple[str, ...]
    words: tuple[Standing, ...]


def referral_paths(reader: GraphReader, country: str, year: int, shelter_country: str | None = None) -> Computed:
    """For each body that identifies victims in a country its shortest way to a shelter, and a second one.

    For a coordinator: a chain on record can be asked for by name; where the second way is missing, one body that
    does not answer is enough to lose the victim. Steps of referral are preferred, however many, to a step of mere
    cooperation. The second way shares no step with the first: it is the shortest that is left once the steps of
    the first are taken away (Dijkstra 1959, twice).
    """
    record = record_of(reader)
    network = _network(record, year)
    code = record.code(shelter_country)
    for shelter in [node for node in network if node.startswith("shelter:")]:
        if code is None or record.code(shelter) == code:
            network.add_edge(shelter, _SHELTER, cost=0)
    rows, without = [], []
    for body, identifies in _identifying(record, country, year):
        ways = _two_ways(network, body)
        if not ways:
            without.append(record.name(body))
        for number, way in enumerate(ways, start=1):
            rows.append(_row(record, number, way, identifies))
    rows.sort(key=lambda row: (row["identified_by"], row["identified_by_id"], row["way"]))
    where = f" in {record.name(shelter_country)}" if shelter_country else ""
    if not without:
        return Computed(rows)
    silent = f"No way to a shelter{where} is on record from {len(without)} bodies that identify: {'; '.join(without)}."
    return Computed(rows, (silent.replace("from 1 bodies that identify", "from one body that identifies"),))


def _identifying(record: Record, country: str, year: int) -> list[tuple[str, Standing]]:
    said: defaultdict[str, list[Word]] = defaultdict(list)
    for word in record.said("IDENTIFIES_VICTIMS"):
        if word.object == country:
            said[word.subject].append(word)
    newest = ((body, standing(words, year)) for body, words in said.items())
    found = [(body, word) for body, word in newest if word and word.stands]
    return sorted(found, key=lambda entry: (record.name(entry[0]), entry[0]))


def _network(record: Record, year: int) -> "networkx.DiGraph[str]":
    """Steps by which a victim, or word of a victim, can travel: referral, running a shelter, cooperation."""
    said: defaultdict[tuple[str, str, str], list[Word]] = defaultdict(list)
    for word in record.said("REFERS_TO", "OPERATES", _COOPERATION):
        start, end = word.subject, str(word.object)
        if word.predicate == "OPERATES" and not end.startswith("shelter:"):
            continue
        if not start.startswith("country:") and not end.startswith("country:"):
            said[start, end, word.predicate].append(word)
    network: networkx.DiGraph[str] = networkx.DiGraph()
    for (start, end, tie), words in sorted(said.items()):
        newest = standing(words, year)
        if newest is None or not newest.stands:
            continue
        cost = _DEAR if tie == _COOPERATION else 1
        for one, other in [(start, end), (end, start)] if tie == _COOPERATION else [(start, end)]:
            if network.get_edge_data(one, other, default={"cost": _DEAR + 1})["cost"] > cost:
                network.add_edge(one, other, cost=cost, tie=tie, word=newest)
    return network


def _two_ways(network: "networkx.DiGraph[str]", body: str) -> list[_Way]:
    left = network.copy()
    found: list[_Way] = []
    while len(found) < 2 and body in left and _SHELTER in left and networkx.has_path(left, body, _SHELTER):
        # Of ways that cost the same the one whose ids come first is taken, whatever the order of writing.
        shortest = min(networkx.all_shortest_paths(left, body, _SHELTER, weight="cost"))[:-1]
        steps = list(pairwise(shortest))
        if len(steps) > MOST_STEPS:
            break
        edges = [left.edges[step] for step in steps]
        found.append(_Way(tuple(shortest), tuple(e["tie"] for e in edges), tuple(e["word"] for e in edges)))
        for one, other in steps:
            left.remove_edge(one, other)
            if network.edges[one, other]["tie"] == _COOPERATION:
                left.remove_edge(other, one)
    return found


def _row(record: Record, number: int, way: _Way, identifies: Standing) -> dict[str, Any]:
    shelter = way.stops[-1]
    claims = {*identifies.claims, *(claim for word in way.words for claim in word.claims)}
    return {
        "identified_by": record.name(way.stops[0]),
        "identified_by_id": way.stops[0],
        "way": number,
        "country": record.country(str(record.code(shelter))),
        "shelter": record.name(shelter),
        "shelter_id": shelter,
        "chain": [record.name(stop) for stop in way.stops],
        "ties": list(way.ties),
        "steps": len(way.ties),
        "cooperation": sum(tie == _COOPERATION for tie in way.ties),
        "oldest_word": min((word.last_word for word in way.words), default=identifies.last_word),
        "claims": sorted(claims),
    }
