"""Where a tie could start: tables at which two bodies, or their countries, already sit together."""

from collections.abc import Iterable
from dataclasses import dataclass

from queries.analytics.missing_links.facts import Body, Facts, Said


@dataclass(frozen=True)
class Feasibility:
    """Shared tables of two bodies and of their countries."""

    bodies: tuple[str, ...] = ()
    """Ids of the bodies and agreements at which the two sit themselves, the smallest first."""
    countries: tuple[str, ...] = ()
    """The same for their countries."""
    value: float = 0.0
    """0 to 1: Newman's weight of the tables of the two, and half of that of their countries' tables, 1 at most."""
    said: tuple[Said, ...] = ()
    """The claims that seat both at the smallest table."""

    @property
    def table(self) -> str | None:
        """The id of the table at which a tie could start: one of their own before one of their countries."""
        return next(iter(self.bodies + self.countries), None)


class Tables:
    """Who sits where in one year."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self._tables: dict[str, set[str]] = {}
        self._members: dict[str, int] = {}
        for member, table in facts.seats:
            self._tables.setdefault(member, set()).add(table)
            self._members[table] = self._members.get(table, 0) + 1

    def between(self, first: Body, second: Body) -> Feasibility:
        """What two bodies share.

        For a policy officer: two who sit in a working group of four know each other, two whose countries have signed
        one convention may not; a tie is easier to begin where there is a table. A table of n members weighs 1 / (n - 1)
        (Newman 2001; see `memberships.py`).
        """
        own = self._shared(first.id, second.id)
        joint = self._shared(first.country, second.country) if first.country != second.country else ()
        weight = self._weight(own) + self._weight(joint) / 2
        ends = (first.id, second.id) if own else (first.country, second.country)
        said = {entry for table in (own or joint)[:1] for end in ends for entry in self.facts.seats[end, table]}
        return Feasibility(own, joint, min(1.0, weight), tuple(sorted(said)))

    def _shared(self, one: str, other: str) -> tuple[str, ...]:
        shared = self._tables.get(one, set()) & self._tables.get(other, set())
        return tuple(sorted(shared, key=lambda table: (self._members[table], table)))

    def _weight(self, tables: Iterable[str]) -> float:
        return sum(1 / (self._members[table] - 1) for table in tables)
