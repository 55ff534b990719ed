"""Missing links in their order: need × structure × feasibility, with every part of the product kept."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from queries.analytics.missing_links.facts import Facts
from queries.analytics.missing_links.feasibility import Feasibility, Tables
from queries.analytics.missing_links.need import Need, needs
from queries.analytics.missing_links.structure import Effect, Structure, value_of
from queries.analytics.projection import Projection

MOST_OF_A_COUNTRY = 3
"""How many pairs of one country, or of one pair of countries, a list over all countries shows."""


@dataclass(frozen=True)
class Candidate:
    """A pair that reasons call for, with what does not depend on ties."""

    need: Need
    feasibility: Feasibility

    def score(self, structure: float) -> float:
        """0 to 1: need × (1 + structure) / 2 × (1 + feasibility) / 2.

        Without need nothing is suggested. Structure and feasibility can double what a need counts: a pair of strangers
        without a common table is harder to bring together, and is not ruled out.
        """
        # Rounded, so that equal scores reached by sums in another order stay equal.
        return round(self.need.value * (1 + structure) / 2 * (1 + self.feasibility.value) / 2, 9)


NOTHING = Effect(0.0, 0, 0.0)
"""The effect of a tie that changes nothing."""


@dataclass(frozen=True)
class MissingLink:
    """A pair without a tie on record, with all parts of its score."""

    candidate: Candidate
    effect: Effect
    score: float


@dataclass(frozen=True)
class Scope:
    """Which pairs compete for a place: those within countries or those across borders, of one country, or of a body."""

    across: bool
    country: str | None = None
    """The code of a country to which one of the two must belong."""
    body: str | None = None
    """The id of a body that must be one of the two."""
    most_of_a_country: int | None = None
    """How many pairs of the same countries are listed; none means no limit."""

    def holds(self, need: Need) -> bool:
        """Whether a pair competes."""
        return (
            need.sort.across is self.across
            and (self.country is None or self.country in need.countries)
            and (self.body is None or self.body in need.pair)
        )


def candidates(facts: Facts) -> list[Candidate]:
    """All pairs that reasons call for, tied or not."""
    tables = Tables(facts)
    return [Candidate(need, tables.between(need.first, need.second)) for need in needs(facts)]


def ranked(
    found: Sequence[Candidate], structure: Structure, scope: Scope, most: int | None = None
) -> list[MissingLink]:
    """The pairs of a scope that have no tie in the network, the highest score first; `most` of them, or all.

    Trying a pair on the network takes time, its gain in efficiency most. So pairs are left out that cannot get among
    the first whatever they do to the network, and the gain of the others is asked in the order of what a full gain
    would make of them, until that is less than what the last place has.
    """
    apart = [entry for entry in found if scope.holds(entry.need) and not structure.graph.has_edge(*entry.need.pair)]
    least = _first([MissingLink(entry, NOTHING, entry.score(0.0)) for entry in apart], most, scope)
    floor = least[-1].score if len(least) == most else 0.0
    possible = []
    for entry in apart:
        if entry.score(1.0) >= floor:
            common, relieved = structure.common(*entry.need.pair), structure.relieved(*entry.need.pair)
            possible.append((-entry.score(value_of(common, relieved, 1.0)), entry.need.pair, entry, common, relieved))
    made: list[MissingLink] = []
    for bound, pair, entry, common, relieved in sorted(possible, key=lambda row: row[:2]):
        if -bound < floor:
            break
        effect = Effect(common, relieved, structure.gain(*pair))
        score = entry.score(effect.value)
        if score >= floor:
            made.append(MissingLink(entry, effect, score))
            if most is not None and len(made) >= most:
                made = _first(made, most, scope)
                floor = max(floor, made[-1].score) if len(made) == most else floor
    return _first(made, most, scope)


def structure_of(found: Sequence[Candidate], projection: Projection) -> Structure:
    """The network with the bodies of all pairs in it, those without any tie alone."""
    return Structure(bodies_of(found, projection), projection.graph.edges)


def bodies_of(found: Sequence[Candidate], projection: Projection) -> list[str]:
    """All bodies with a tie or in a pair, by id."""
    return sorted({*projection.graph, *(body for entry in found for body in entry.need.pair)})


def _first(made: list[MissingLink], most: int | None, scope: Scope) -> list[MissingLink]:
    ordered = sorted(made, key=lambda link: (-link.score, link.candidate.need.pair))
    limit = scope.most_of_a_country
    if limit is None:
        return ordered[:most]
    listed: Counter[tuple[str, ...]] = Counter()
    kept = []
    for link in ordered:
        countries = link.candidate.need.countries
        listed[countries] += 1
        if listed[countries] <= limit:
            kept.append(link)
    return kept[:most]
