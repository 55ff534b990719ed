"""Ties through agreements: two that are bound by one agreement, or have signed it, are joined by it.

No source states such a tie; it follows from what is said of each party, so it rests on the claims of both and is gone
where what is said of one of them is. Who counts as a party is decided as for members (`memberships.py`): the newest
word up to the year says so, and a signature is enough.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, groupby
from typing import Any

from graph_schema.store import GraphReader

_PARTIES = """
MATCH (k:Claim {predicate: 'PARTY_TO'})-[:SUBJECT]->(a:Actor|Country)
WHERE k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year) AND ($whole OR NOT a:Country)
MATCH (k)-[:OBJECT]->(b:Agreement)
WITH a, b, collect(k) AS said, max(k.as_of) AS newest
WHERE any(x IN said WHERE x.as_of = newest AND x.state = 'present')
WITH a, b, [x IN said WHERE x.state = 'present'] AS said
RETURN b.id AS agreement, a.id AS party, a.name AS name, coalesce(a.kind, 'country') AS kind, a.country AS country,
       [x IN said | x.id] AS claims, [x IN said | x.source] AS sources
ORDER BY agreement, party
"""


@dataclass(frozen=True)
class Joined:
    """Two parties of one agreement."""

    one: dict[str, Any]
    other: dict[str, Any]

    @property
    def claims(self) -> set[str]:
        """The claims that say of either that it is a party."""
        return {*self.one["claims"], *self.other["claims"]}

    @property
    def sources(self) -> set[str]:
        """Who says so of either."""
        return {*self.one["sources"], *self.other["sources"]}

    @property
    def hangs_on(self) -> frozenset[str]:
        """The sources without one of which it is not on record that both are parties."""
        alone = [set(end["sources"]) for end in (self.one, self.other)]
        return frozenset().union(*(sources for sources in alone if len(sources) == 1))


def joined_by_agreement(reader: GraphReader, year: int, country: str | None, *, whole: bool) -> Iterator[Joined]:
    """Every two parties of one agreement in a year; with `country` (alpha-3), pairs of which one belongs to it."""
    rows = reader.read(_PARTIES, {"year": year, "whole": whole}, max_rows=1_000_000).rows
    for _agreement, parties in groupby(rows, key=lambda row: row["agreement"]):
        for one, other in combinations(parties, 2):
            if country is None or country in {one["country"], other["country"]}:
                yield Joined(one, other)
