"""Chains of recommendations: one function that one country is asked for, over years and issuers.

A step of a chain is one issuer in one year: a report that puts the same wish in three sentences, or to three bodies,
asks once. That nothing is on record since does not say that nothing was done.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from graph_schema.store import GraphReader
from queries.analytics.recommendations.addressees import region_of
from queries.analytics.recommendations.askings import Asking, askings
from queries.analytics.recommendations.later_words import LaterWords, Since
from queries.analytics.recommendations.strength import WORDS, strongest, trend


@dataclass(frozen=True)
class Chain:
    """All wishes for one function of one country, oldest first, and what is on record since the first of them."""

    country: str
    country_name: str
    askings: tuple[Asking, ...]
    since: Since

    @cached_property
    def steps(self) -> tuple[tuple[int, str], ...]:
        """Each year and issuer once."""
        return tuple(dict.fromkeys((asking.year, asking.issuer) for asking in self.askings))

    @property
    def first(self) -> int:
        """The year of the first wish."""
        return self.askings[0].year

    @property
    def last(self) -> int:
        """The year of the newest wish."""
        return self.askings[-1].year

    @property
    def issuers(self) -> list[str]:
        """The names of those who ask."""
        return sorted({asking.issuer_name for asking in self.askings})

    @property
    def sources(self) -> list[str]:
        """The sources in which it is asked."""
        return sorted({asking.source for asking in self.askings})

    def strength_in(self, year: int) -> int | None:
        """The strongest grade of a year on the scale."""
        return strongest(asking.strength for asking in self.askings if asking.year == year)

    def links(self) -> list[str]:
        """Each step in words: who asked whom in which year, how strongly."""
        said = []
        for year, issuer in self.steps:
            of_step = [asking for asking in self.askings if (asking.year, asking.issuer) == (year, issuer)]
            whom = ", ".join(sorted({asking.addressee_name for asking in of_step}))
            grade = WORDS[strongest(asking.strength for asking in of_step)]
            said.append(f"{year} {of_step[0].issuer_name} to {whom}: {grade}")
        return said

    def row(self) -> dict[str, Any]:
        """Everything that the questions show of a chain."""
        first, now = self.strength_in(self.first), self.strength_in(self.last)
        to_country = {(asking.year, asking.issuer) for asking in self.askings if not asking.regional}
        return {
            "country": self.country_name,
            "country_id": self.country,
            "function": self.askings[0].function_name,
            "function_id": self.askings[0].function,
            "first_asked": self.first,
            "last_asked": self.last,
            "askings": len(self.steps),
            "to_country": len(to_country),
            "issuers": self.issuers,
            "years": sorted({asking.year for asking in self.askings}),
            "sources": self.sources,
            "chain": self.links(),
            "strength_first": WORDS[first],
            "strength_now": WORDS[now],
            "trend": trend(first, now) if self.last > self.first else "asked once",
            "state_since": self.since.state,
            "since": self.since.in_words(self.last),
            "shortfalls_since": len(self.since.shortfalls),
            "unanswered_years": self.since.unanswered(self.first),
            "claims": sorted({*(asking.claim for asking in self.askings), *self.since.claims}),
        }


def chains(
    reader: GraphReader,
    *,
    year: int,
    group: str | None = None,
    country: str | None = None,
    function: str | None = None,
    regional: bool = True,
) -> tuple[list[Chain], int]:
    """Every chain up to a year by country and function, and how many recommendations ask no country by itself."""
    region = region_of(reader)
    asked = askings(reader, region, year=year, function=function)
    words = LaterWords(reader, year=year)
    among = {country} if country else set(region.groups.get(group, ())) if group else set(region.names)
    cells: dict[tuple[str, str, str], list[Asking]] = {}
    for asking in asked.askings:
        if asking.country in among and (regional or not asking.regional):
            key = (region.names[asking.country], asking.function_name, asking.country)
            cells.setdefault(key, []).append(asking)
    found = []
    for (name, _function, country_id), steps in sorted(cells.items()):
        since = words.since(country_id, steps[0].function, steps[0].year)
        found.append(Chain(country_id, name, tuple(steps), since))
    return found, asked.elsewhere
