"""Legs of reported routes: two countries that follow each other. Regions of the world are no ends of a leg."""

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise

from queries.board.record import Record, Thing, Word
from queries.board.standing import standing

YEARS_LATELY = 5
"""A route reported so many years before the newest word of any source is in use; its gaps are for partners."""


@dataclass(frozen=True)
class Leg:
    """One step of one route, in its direction."""

    route: str
    route_name: str
    number: int
    """Its place on the route, from 1; steps from or to a region count along."""
    start: str
    end: str
    last_reported: int
    live: bool
    forms: tuple[str, ...]
    sources: tuple[str, ...]
    claims: tuple[str, ...]

    @property
    def pair(self) -> frozenset[str]:
        """The two countries, whichever way the route runs."""
        return frozenset({self.start, self.end})


def live_pairs(record: Record) -> set[frozenset[str]]:
    """Pairs of countries between which a route was reported lately, whichever year is asked about."""
    since = record.newest_year - YEARS_LATELY
    return {
        frozenset({str(record.code(start)), str(record.code(end))})
        for word in record.said("ROUTE")
        if word.state == "present" and word.as_of >= since
        for _number, (start, end) in _steps(record.things[word.subject])
    }


def legs(record: Record, year: int) -> list[Leg]:
    """Every leg of a route that the newest word up to the year reports as in use, by route and place on it."""
    reports: defaultdict[str, list[Word]] = defaultdict(list)
    for word in record.said("ROUTE"):
        reports[word.subject].append(word)
    live = live_pairs(record)
    found = []
    for route, words in reports.items():
        newest = standing(words, year)
        if newest is None or not newest.stands:
            continue
        forms = sorted({record.name(form) for entry in newest.words for form in entry.forms})
        thing = record.things[route]
        for number, (start, end) in _steps(thing):
            found.append(
                Leg(
                    route=route,
                    route_name=thing.name,
                    number=number,
                    start=str(record.code(start)),
                    end=str(record.code(end)),
                    last_reported=newest.last_word,
                    live=frozenset({str(record.code(start)), str(record.code(end))}) in live,
                    forms=tuple(forms),
                    sources=tuple(sorted({entry.source for entry in newest.words})),
                    claims=newest.claims,
                )
            )
    return sorted(found, key=lambda leg: (leg.route_name, leg.route, leg.number))


def _steps(route: Thing) -> list[tuple[int, tuple[str, str]]]:
    """The steps from country to country, each with its number on the route."""
    return [
        (number, (start, end))
        for number, (start, end) in enumerate(pairwise(route.stops), start=1)
        if start != end and start.startswith("country:") and end.startswith("country:")
    ]
