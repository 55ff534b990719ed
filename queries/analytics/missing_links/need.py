"""Why two bodies should be tied: what they do, the route between them, what is asked for, and what is absent."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from itertools import combinations

from queries.analytics.missing_links.facts import LIVE, Body, Facts, Said
from queries.analytics.missing_links.sorts import SORTS, TieSort
from queries.analytics.sectors import Sector, sector_of


class Reason(StrEnum):
    """A sort of reason; each rests on claims of its own."""

    MANDATES = "mandates"
    ROUTE = "route"
    ASKED = "asked"
    ABSENT = "absent"


@dataclass(frozen=True)
class Ground:
    """One reason for one pair."""

    value: float
    """0 to 1: how much the reason counts."""
    about: tuple[str, ...]
    """What it names: codes of countries, ids of issuers or functions."""
    said: tuple[Said, ...]


@dataclass(frozen=True)
class Need:
    """All reasons why two bodies should be tied."""

    first: Body
    """The one that finds victims, where the tie is a referral."""
    second: Body
    sort: TieSort
    grounds: dict[Reason, Ground]
    partner_only: bool
    """Whether a leg between the countries of the two is in use; a gap there is for partners."""

    @cached_property
    def value(self) -> float:
        """0 to 1: the mean over the reasons that can apply, which are four across a border and three at home."""
        return sum(ground.value for ground in self.grounds.values()) / (4 if self.sort.across else 3)

    @cached_property
    def pair(self) -> tuple[str, str]:
        """The ids of the two, in their order."""
        return (self.first.id, self.second.id) if self.first.id < self.second.id else (self.second.id, self.first.id)

    @cached_property
    def countries(self) -> tuple[str, ...]:
        """The codes of the countries of the two, in their order."""
        return tuple(sorted({self.first.country, self.second.country}))

    def of(self, reason: Reason) -> float:
        """How much a reason counts here; 0 where it does not apply."""
        return self.grounds[reason].value if reason in self.grounds else 0.0


FEWEST_REASONS = 2


def needs(facts: Facts) -> list[Need]:
    """All pairs of bodies that at least two independent reasons call for, tied or not, by pair.

    For a policy officer: the mandates of the two must fit each other, or a pair is not looked at. Across a border their
    countries must be neighbours on a reported route. A second reason has to come from other claims than the first.

    Mandates count 1 where police or prosecution meet those who help victims, or two bodies with the same task meet
    across a border, else 0.5. A route counts 1 if a leg was reported in the last five years, else 0.5. What is asked
    for counts 1 if one of the two or of their countries is asked, 0.5 if only their region is. A function that the tie
    would serve counts 1 if it is stated absent in one of the countries, 0.5 if it is on paper. Nothing counts more for
    being said more often, so that countries of which sources say much and little compare.
    """
    found: dict[tuple[str, str], Need] = {}
    grounds = _Grounds(facts)
    for sort in SORTS:
        for first, second in _pairs(facts, sort):
            pair = (min(first, second), max(first, second))
            if pair in found or frozenset(pair) in facts.succeeded:
                continue
            need = grounds.need(facts.bodies[first], facts.bodies[second], sort)
            if need is not None:
                found[pair] = need
    return [found[pair] for pair in sorted(found)]


def _pairs(facts: Facts, sort: TieSort) -> Iterator[tuple[str, str]]:
    """Pairs whose mandates fit; where two fit both ways, the one with the smaller id comes first."""
    holders = {
        mandate: sorted(body for body, held in facts.mandates if held is mandate)
        for mandate in (sort.first, sort.second)
    }
    legs = {frozenset(leg) for leg in facts.legs}
    if sort.first is sort.second:
        pairs = list(combinations(holders[sort.first], 2))
    else:
        pairs = [(one, other) for one in holders[sort.first] for other in holders[sort.second] if one != other]
    for one, other in pairs:
        countries = frozenset({facts.bodies[one].country, facts.bodies[other].country})
        if countries in legs if sort.across else len(countries) == 1:
            yield one, other


class _Grounds:
    """Reasons of one year; those that depend on countries alone are found once for each pair of countries."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self._absent: dict[tuple[TieSort, frozenset[str]], Ground | None] = {}
        self._routes: dict[frozenset[str], Ground] = {}

    def need(self, first: Body, second: Body, sort: TieSort) -> Need | None:
        countries = frozenset({first.country, second.country})
        if (sort, countries) not in self._absent:
            self._absent[sort, countries] = self._absence(sort, countries)
        if sort.across and countries not in self._routes:
            self._routes[countries] = self._route(countries)
        possible = {
            Reason.MANDATES: self._mandates(first, second, sort),
            Reason.ROUTE: self._routes[countries] if sort.across else None,
            Reason.ASKED: self._asked(first, second, sort),
            Reason.ABSENT: self._absent[sort, countries],
        }
        grounds = {reason: ground for reason, ground in possible.items() if ground is not None}
        if _independent(grounds) < FEWEST_REASONS:
            return None
        return Need(first, second, sort, grounds, sort.across and countries in self.facts.live)

    def _mandates(self, first: Body, second: Body, sort: TieSort) -> Ground:
        ours = self.facts.mandates[first.id, sort.first]
        theirs = self.facts.mandates[second.id, sort.second]
        sectors = {sector_of(first.kind, first.country), sector_of(second.kind, second.country)}
        fits = sort.first is sort.second or sectors == {Sector.LAW_ENFORCEMENT, Sector.VICTIM_SUPPORT}
        return Ground(1.0 if fits else 0.5, (), tuple(sorted({*ours, *theirs})))

    def _route(self, countries: frozenset[str]) -> Ground:
        legs = {leg: said for leg, said in self.facts.legs.items() if frozenset(leg) == countries}
        said = tuple(sorted({entry for behind in legs.values() for entry in behind}))
        lately = max(entry.year for entry in said) >= self.facts.year - LIVE
        return Ground(1.0 if lately else 0.5, min(legs), said)

    def _asked(self, first: Body, second: Body, sort: TieSort) -> Ground | None:
        directly = {first.id, second.id, first.country, second.country}
        regions = {region for region, codes in self.facts.regions.items() if codes >= {first.country, second.country}}
        for value, asked in ((1.0, directly), (0.5, regions)):
            found = {
                key: said
                for key, said in self.facts.requests.items()
                if key[1] in asked and key[2] in sort.asked_as and key[0] not in {first.id, second.id}
            }
            if found:
                newest = _newest_of_each(found)
                issuers = sorted(newest, key=lambda issuer: (-newest[issuer].year, issuer))
                return Ground(value, tuple(issuers), tuple(sorted(newest.values())))
        return None

    def _absence(self, sort: TieSort, countries: frozenset[str]) -> Ground | None:
        for value, state in ((1.0, "absent"), (0.5, "on_paper")):
            found = {
                key: said
                for key, said in self.facts.absences.items()
                if key[0] in countries and key[1] in sort.serves and key[2] == state
            }
            if found:
                (country, function, _state), said = min(found.items())
                return Ground(value, (function, country, state), said)
        return None


def _newest_of_each(requests: dict[tuple[str, str, str], tuple[Said, ...]]) -> dict[str, Said]:
    """The newest claim of each issuer, so that a reader meets each voice once."""
    newest: dict[str, Said] = {}
    for (issuer, _addressee, _function), said in sorted(requests.items()):
        known = [newest[issuer]] if issuer in newest else []
        newest[issuer] = max([*said, *known], key=lambda entry: (entry.year, entry.claim))
    return newest


def _independent(grounds: dict[Reason, Ground]) -> int:
    """How many reasons bring a claim that none before them has."""
    seen: set[Said] = set()
    number = 0
    for ground in grounds.values():
        number += not seen.issuperset(ground.said)
        seen.update(ground.said)
    return number
