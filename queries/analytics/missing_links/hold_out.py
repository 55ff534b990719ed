"""A test by time: does the ranking, made of what was known by a year, find ties that were reported only later?"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations

from graph_schema.store import GraphReader
from queries.analytics.missing_links.facts import read_facts
from queries.analytics.missing_links.measured import SEED, Pair, Result, measured
from queries.analytics.missing_links.ranking import Scope, candidates, ranked, structure_of
from queries.analytics.projection import TIES, project
from queries.layers import EACH_TIE_ONCE

_TIES_SAID = """
MATCH (k:Claim {state: 'present'})-[:SUBJECT]->(a:Actor|Mechanism)
WHERE k.predicate IN $types
MATCH (k)-[:OBJECT]->(b:Actor|Mechanism)
WHERE a.id <> b.id
RETURN a.id AS one, b.id AS other, min(CASE WHEN k.from_year < k.as_of THEN k.from_year ELSE k.as_of END) AS first
ORDER BY one, other
"""


@dataclass(frozen=True)
class HeldOut:
    """What a year could have predicted: the pairs it knew apart, and those of them that were tied later."""

    year: int
    bodies: int
    """How many bodies had a tie on record by the year."""
    apart: tuple[Pair, ...]
    """Pairs of them that no report by the year ties, less those that a later one ties in an earlier year."""
    positives: frozenset[Pair]
    """Pairs of which a later report says that they were tied in a later year."""
    backdated: int
    """Pairs that a later report ties in an earlier year; neither known then nor new since, so they are left out."""
    unknown: int
    """Later ties of which an end was not in the network of the year; nothing could have found them."""


def hold_out(before: GraphReader, after: GraphReader, *, year: int, seed: int = SEED) -> tuple[HeldOut, list[Result]]:
    """Rankings made on the graph of the reports published by `year`, measured on what later reports say.

    `before` must be built from these reports alone, so that no later word leaks in, not even through the newest word on
    an older tie. Precision at k is the share of the first k pairs that were tied later, with the exact interval of
    Clopper and Pearson 1934. The reciprocal rank of a pair is 1 / its place; its mean over all later ties has an
    interval from 2,000 draws of them with replacement. Equal scores are put in random order, with one seed.
    """
    held = held_out(before, after, year=year)
    results = []
    for name, score in _rankings(before, year, held).items():
        results.append(measured(name, score, held.apart, held.positives, seed=seed))
    return held, results


def held_out(before: GraphReader, after: GraphReader, *, year: int) -> HeldOut:
    """The pairs that compete, and those that a later report ties."""
    known = project(before, year=year).graph
    said_before = set(_first_years(before))
    later = {pair: first for pair, first in _first_years(after).items() if pair not in said_before}
    reachable = {pair: first for pair, first in later.items() if pair[0] in known and pair[1] in known}
    positives = frozenset(pair for pair, first in reachable.items() if first > year)
    backdated = set(reachable) - positives
    together = said_before | backdated | {(min(edge), max(edge)) for edge in known.edges}
    apart = tuple(pair for pair in combinations(sorted(known), 2) if pair not in together)
    return HeldOut(year, known.number_of_nodes(), apart, positives, len(backdated), len(later) - len(reachable))


def _first_years(reader: GraphReader) -> dict[Pair, int]:
    """For each pair with a tie that is said to be there, the first year of the claims that say it."""
    types = sorted({tie for layer in EACH_TIE_ONCE for tie in TIES[layer]})
    first: dict[Pair, int] = {}
    for row in reader.read(_TIES_SAID, {"types": types}).rows:
        pair = (min(row["one"], row["other"]), max(row["one"], row["other"]))
        first[pair] = min(first.get(pair, row["first"]), row["first"])
    return first


def _rankings(before: GraphReader, year: int, held: HeldOut) -> dict[str, Mapping[Pair, float]]:
    """Scores of pairs above 0, by the name of the ranking."""
    facts = read_facts(before, year=year)
    projection = project(before, year=year)
    graph = projection.graph
    found = candidates(facts)
    structure = structure_of(found, projection)
    links = [link for across in (False, True) for link in ranked(found, structure, Scope(across))]
    compared = set(held.apart)
    links = [link for link in links if link.candidate.need.pair in compared]
    shared = {(a, b): float(len(set(graph[a]) & set(graph[b]))) for a, b in held.apart}
    shared = {pair: number for pair, number in shared.items() if number}
    return {
        "missing links": {link.candidate.need.pair: link.score for link in links},
        "need alone": {link.candidate.need.pair: link.candidate.need.value for link in links},
        "resource allocation": {pair: structure.common(*pair) for pair in shared},
        "common neighbours": shared,
        "degree product": {(a, b): float(graph.degree(a) * graph.degree(b)) for a, b in held.apart},
        "random": {},
    }
