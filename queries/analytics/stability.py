"""Stability: whether a place among the first ten survives that reports leave things out.

No report names every tie. A ranking is worth as much as it withstands the loss of some, so it is made again on networks
that have lost ties at random, and on networks that have lost all that one source alone says (Smith and Moody 2013,
Structural effects of network sampling coverage; biased loss does more harm than random loss).
"""

import random
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

import networkx

from queries.analytics.projection import Projection

T = TypeVar("T")
Ranking = Callable[[Projection], Sequence[str]]
"""A measure reduced to ids, the first place first."""

SAMPLES = 200
FEWEST = 20
EASY = 200 * 300
"""Bodies times ties, where ways can differ (the 2-core), beyond which betweenness is asked of fewer networks."""
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

    def columns(self, item: str) -> dict[str, float | None]:
        """Both shares, as the columns of a ranking."""
        ties, sources = self.stays(item), self.stays_without_a_source(item)
        return {
            "stability_ties": None if ties is None else round(ties, 4),
            "stability_sources": None if sources is None else round(sources, 4),
        }

    def described(self) -> str:
        """One sentence on what the shares were counted in."""
        said = []
        if self.samples:
            said.append(f"{self.samples} networks that lost each tie with a chance of {LOSS:.0%} (stability_ties)")
        if self.sources:
            said.append(f"{self.sources} that lost what one source alone says (stability_sources)")
        return f"Stability is the share in which a row stays among the first {FIRST}: of {', and of '.join(said)}."


def stability(projection: Projection, ranking: Ranking, *, samples: int = SAMPLES, seed: int = SEED) -> Stability:
    """How often each item of a ranking is among the first ten when the network is thinner than on record.

    For a policy officer: 90 % and more can be said aloud; around 50 %, a place among the first is a coin's toss. The
    second number asks another question: does the finding come from several reports, or from one alone? A tie vanishes
    with a source where no other source says it. Where fewer than ten are ranked at all, a place is easy to keep.
    """
    pairs = sorted((min(a, b), max(a, b)) for a, b in projection.graph.edges)
    hangs_on = {pair: projection.hangs_on(*pair) for pair in pairs}
    sources = {source for pair in pairs for source in projection.graph.edges[pair]["sources"]}
    return stability_of(hangs_on, sources, lambda kept: ranking(projection.only(kept)), samples=samples, seed=seed)


def stability_of(
    hangs_on: Mapping[T, Collection[str]],
    sources: Iterable[str],
    ranking: Callable[[Sequence[T]], Sequence[str]],
    *,
    samples: int = SAMPLES,
    seed: int = SEED,
) -> Stability:
    """The same for ties of any sort, each with the sources without one of which it is not on record."""
    chance = random.Random(seed)
    thinner = ([tie for tie in hangs_on if chance.random() >= LOSS] for _ in range(samples))
    lost = sorted(sources)
    less_one = ([tie for tie, behind in hangs_on.items() if source not in behind] for source in lost)
    return Stability(samples, len(lost), _shares(ranking, thinner, samples), _shares(ranking, less_one, len(lost)))


def affordable(projection: Projection) -> int:
    """How many networks betweenness can be asked of in a few seconds.

    It takes four times as long in a network twice as large, so beyond a size fewer are drawn, at least 20.
    """
    thick = networkx.k_core(projection.graph, 2)
    hard = thick.number_of_nodes() * thick.number_of_edges()
    return max(FEWEST, min(SAMPLES, round(SAMPLES * EASY / hard))) if hard else SAMPLES


def _shares(
    ranking: Callable[[Sequence[T]], Sequence[str]], networks: Iterable[Sequence[T]], number: int
) -> dict[str, float]:
    first = Counter(item for kept in networks for item in ranking(kept)[:FIRST])
    return {item: times / number for item, times in first.items()}
