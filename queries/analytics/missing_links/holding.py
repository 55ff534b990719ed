"""How well a missing link keeps its place among the first ten when reports leave things out."""

import random
from collections import Counter
from collections.abc import Iterable, Sequence

from queries.analytics.missing_links.facts import Facts
from queries.analytics.missing_links.ranking import Candidate, Scope, bodies_of, candidates, ranked
from queries.analytics.missing_links.structure import Structure
from queries.analytics.projection import Projection
from queries.analytics.source_loss import sources_of, without_source
from queries.analytics.stability import FIRST, LOSS, SAMPLES, SEED, Stability


def holding(
    facts: Facts, projection: Projection, scopes: Sequence[Scope], *, samples: int = SAMPLES, seed: int = SEED
) -> dict[Scope, Stability]:
    """For each list, in which share of thinner networks a pair is among the first ten.

    For a policy officer: the first share says whether a place hangs on a few ties; a pair that loses its own tie in a
    draw competes for a place as well. The second says whether it hangs on one report: with a source, its ties go where
    no other source says them, and so do its mandates, routes, recommendations and absences.
    """
    found = candidates(facts)
    bodies = bodies_of(found, projection)
    chance = random.Random(seed)
    pairs = sorted((min(a, b), max(a, b)) for a, b in projection.graph.edges)
    thinner = (Structure(bodies, [pair for pair in pairs if chance.random() >= LOSS]) for _ in range(samples))
    after_loss = _shares(((found, network) for network in thinner), scopes, samples)
    sources = all_sources(facts, projection)
    poorer = (
        (candidates(facts.without(source)), Structure(bodies, without_source(projection, source).graph.edges))
        for source in sources
    )
    without_a_source = _shares(poorer, scopes, len(sources))
    return {scope: Stability(samples, len(sources), after_loss[scope], without_a_source[scope]) for scope in scopes}


def all_sources(facts: Facts, projection: Projection) -> list[str]:
    """The sources behind the ties and behind the reasons, by id."""
    return sorted({*sources_of(projection), *facts.sources()})


def first_pairs(found: Sequence[Candidate], structure: Structure, scope: Scope) -> list[str]:
    """The first ten of a list, as the ids of the two with a space between."""
    return [" ".join(link.candidate.need.pair) for link in ranked(found, structure, scope, FIRST)]


def _shares(
    networks: Iterable[tuple[Sequence[Candidate], Structure]], scopes: Sequence[Scope], number: int
) -> dict[Scope, dict[str, float]]:
    times: dict[Scope, Counter[str]] = {scope: Counter() for scope in scopes}
    for found, structure in networks:
        for scope in scopes:
            times[scope].update(first_pairs(found, structure, scope))
    return {scope: {pair: count / number for pair, count in times[scope].items()} for scope in scopes}
