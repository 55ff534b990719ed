"""Stability: whether a place among the first ten survives that reports leave things out.

No report names every tie. A ranking is worth as much as it withstands the loss of some, so it is made again on networks
that have lost ties at random, and on networks that have lost all that one source alone says (Smith and Moody 2013,
Structural effects of network sampling coverage; biased loss does more harm than random loss). Measures do not do this
by themselves: they stay quick, and these wrappers fill `stays` and `stays_without_a_source` in their rows.
"""

import random
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

import networkx

from queries.analytics.brokers import Broker, brokers, by_betweenness
from queries.analytics.projection import Projection
from queries.analytics.single_points import SinglePoint, by_loss, single_points

Ranking = Callable[[Projection], Sequence[str]]
"""A measure reduced to ids, the first place first."""

SAMPLES = 200
FEWEST = 20
QUICK = 200
"""In how many bodies ways can differ (the 2-core) before betweenness is asked of fewer networks."""
LOSS = 0.1
FIRST = 10
SEED = 7


@dataclass(frozen=True)
class Stability:
    """In which share of the thinner networks each id is among the first; an id that never is has 0."""

    samples: int
    sources: int
    after_loss: dict[str, float]
    without_a_source: dict[str, float]

    def stays(self, item: str) -> float | None:
        """The share of the networks that lost ties at random; none where none was drawn."""
        return self.after_loss.get(item, 0.0) if self.samples else None

    def stays_without_a_source(self, item: str) -> float | None:
        """The share of the networks that lost a source; none where there is no source to lose."""
        return self.without_a_source.get(item, 0.0) if self.sources else None

    def reading(self, item: str) -> str:
        """One sentence for the end of a row's reading."""
        said = []
        if self.samples:
            share = f"{self.after_loss.get(item, 0.0):.0%} of {self.samples}"
            said.append(f"{share} networks that lost each tie with a chance of {LOSS:.0%}")
        if self.sources:
            kept = round(self.without_a_source.get(item, 0.0) * self.sources)
            networks = "" if said else " networks"
            said.append(f"{kept} of {self.sources}{networks} that lost what one source alone says")
        return f"It is among the first {FIRST} in {', and in '.join(said)}." if said else ""


def stability(projection: Projection, ranking: Ranking, *, samples: int = SAMPLES, seed: int = SEED) -> Stability:
    """How often each item of a ranking is among the first ten when the network is thinner than on record.

    For a policy officer: 90 % and more can be said aloud; around 50 %, a place among the first is a coin's toss. The
    second number asks another question: does the finding come from several reports, or from one alone? A tie vanishes
    with a source where no other source says it. Where fewer than ten are ranked at all, a place is easy to keep.
    """
    chance = random.Random(seed)
    pairs = sorted((min(a, b), max(a, b)) for a, b in projection.graph.edges)
    thinner = ([pair for pair in pairs if chance.random() >= LOSS] for _ in range(samples))
    by_source = list(_without_a_source(projection, pairs))
    return Stability(
        samples=samples,
        sources=len(by_source),
        after_loss=_shares(projection, ranking, thinner, samples),
        without_a_source=_shares(projection, ranking, by_source, len(by_source)),
    )


def stable_brokers(projection: Projection, *, most: int = 20, samples: int | None = None) -> list[Broker]:
    """`brokers`, each with how well its place holds.

    Betweenness takes eight times as long in a network twice as thick, so beyond a size fewer networks are drawn, at
    least 20, unless `samples` says how many; the reading names the number.
    """
    found = stability(projection, by_betweenness, samples=affordable(projection) if samples is None else samples)
    return [
        replace(
            row,
            stays=found.stays(row.id),
            stays_without_a_source=found.stays_without_a_source(row.id),
            reading=f"{row.reading} {found.reading(row.id)}".rstrip(),
        )
        for row in brokers(projection, most=most)
    ]


def affordable(projection: Projection) -> int:
    """How many networks betweenness can be asked of in a few seconds."""
    thick = sum(1 for core in networkx.core_number(projection.graph).values() if core > 1)
    return max(FEWEST, min(SAMPLES, round(SAMPLES * (QUICK / thick) ** 3))) if thick else SAMPLES


def stable_single_points(projection: Projection, *, samples: int = SAMPLES) -> list[SinglePoint]:
    """`single_points`, each with how well its place holds."""
    found = stability(projection, by_loss, samples=samples)
    return [
        replace(
            row,
            stays=found.stays(row.id),
            stays_without_a_source=found.stays_without_a_source(row.id),
            reading=f"{row.reading} {found.reading(row.id)}".rstrip(),
        )
        for row in single_points(projection)
    ]


def _without_a_source(projection: Projection, pairs: list[tuple[str, str]]) -> Iterable[list[tuple[str, str]]]:
    behind = {pair: projection.graph.edges[pair]["sources"] for pair in pairs}
    for lost in sorted({source for sources in behind.values() for source in sources}):
        yield [pair for pair in pairs if behind[pair] != [lost]]


def _shares(
    projection: Projection, ranking: Ranking, networks: Iterable[list[tuple[str, str]]], number: int
) -> dict[str, float]:
    first = Counter(item for kept in networks for item in ranking(projection.only(kept))[:FIRST])
    return {item: times / number for item, times in first.items()}
