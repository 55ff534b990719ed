"""Who is there at the two ends of a leg: counterparts, services, tables at which both sit, and ties between bodies."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from queries.board.record import Record, Thing, Word
from queries.board.standing import Standing, standing

TIES = ("PARTNERS_WITH", "REFERS_TO", "SUPPORTS", "COORDINATES", "FUNDS")
_COORDINATOR = "function:national-coordinator"
_BOTH_WAYS = "PARTNERS_WITH"


@dataclass(frozen=True)
class Found:
    """Something on record, as a reader sees it, with the claims behind it."""

    text: str
    claims: tuple[str, ...]


@dataclass(frozen=True)
class Tie:
    """A documented tie between a body of one country and a body of another."""

    predicate: str
    subject: str
    object: str
    topic: str | None
    within: str | None
    word: Standing


@dataclass(frozen=True)
class Seat:
    """A member of a body, as what it sits there, and the newest word on it."""

    member: str
    role: str
    word: Standing


@dataclass(frozen=True)
class Table:
    """A body at which both sides sit."""

    body: str
    ours: tuple[Seat, ...]
    theirs: tuple[Seat, ...]

    @property
    def last_word(self) -> int:
        """The newest year for which one of the seats is named."""
        return max(seat.word.last_word for seat in (*self.ours, *self.theirs))

    @property
    def claims(self) -> tuple[str, ...]:
        """The claims behind all seats."""
        return tuple(sorted({claim for seat in (*self.ours, *self.theirs) for claim in seat.word.claims}))


@dataclass(frozen=True)
class Ends:
    """The two ends of a leg in a year."""

    record: Record
    year: int

    def counterparts(self, code: str) -> list[Found]:
        """The national coordinator of a country, else its coordination bodies, by the newest word on each."""
        for kind in ("coordinator", "coordination_body"):
            offices = self._offices.get((code, kind), [])
            charged = [office for office in offices if office[2]]
            if found := charged or offices:
                return [self._office(thing, word) for thing, word, _charged in found]
        return []

    def services(self, code: str) -> list[Found]:
        """Shelters, helplines and the referral mechanism of a country that the newest word says are there."""
        return self._services.get(code, [])

    def tables(self, one: str, other: str) -> list[Table]:
        """Bodies of more than one country to which both countries, or bodies of both, belong."""
        return [
            Table(table, tuple(members[one]), tuple(members[other]))
            for table, members in sorted(self._members.items(), key=lambda item: self.record.name(item[0]))
            if members.get(one) and members.get(other)
        ]

    def seated(self, table: Table, one: str, other: str) -> str:
        """A table in one line; a country that only watches there is named."""
        watching = [
            self.record.country(code)
            for code, seats in ((one, table.ours), (other, table.theirs))
            if all(seat.role != "full" for seat in seats)
        ]
        watchers = f", observer or guest: {' and '.join(watching)}" if watching else ""
        return f"{self.record.name(table.body)} (last word {table.last_word}{watchers})"

    def ties(self, one: str, other: str) -> list[Tie]:
        """The ties between bodies of the two countries, those on equal terms first."""
        return self._ties.get(frozenset({one, other}), [])

    def worded(self, tie: Tie) -> str:
        """A tie in one line."""
        name = self.record.name
        about = [tie.topic] if tie.topic else []
        if tie.within:
            about.append(f"within {name(tie.within)}")
        verb = {"PARTNERS_WITH": "works with", "REFERS_TO": "refers to", "SUPPORTS": "supports"}.get(
            tie.predicate, tie.predicate.lower()
        )
        return f"{name(tie.subject)} {verb} {name(tie.object)}" + (f" ({', '.join(about)})" if about else "")

    def _office(self, thing: Thing, word: Standing) -> Found:
        return Found(f"{thing.name} (on record since {word.since}, last word {word.last_word})", word.claims)

    @cached_property
    def _offices(self) -> dict[tuple[str, str], list[tuple[Thing, Standing, bool]]]:
        """By country and kind the offices of which something present is said, whether charged with coordination."""
        found: defaultdict[tuple[str, str], list[tuple[Thing, Standing, bool]]] = defaultdict(list)
        for thing in self.record.things.values():
            if thing.kind not in {"coordinator", "coordination_body"} or not thing.country:
                continue
            words = [word for word in self.record.about.get(thing.id, []) if word.state == "present"]
            word = standing((entry for entry in words if entry.subject == thing.id), self.year)
            if word is None or self._over(thing.id):
                continue
            charged = any(
                entry.object == _COORDINATOR and entry.predicate in {"PERFORMS", "RESPONSIBLE_FOR"}
                for entry in word.words
            )
            found[thing.country[:3], thing.kind].append((thing, word, charged))
        for offices in found.values():
            offices.sort(key=lambda office: (office[0].name, office[0].id))
        return dict(found)

    def _over(self, office: str) -> bool:
        """Whether another body has taken its place, or the newest word denies its task."""
        about = self.record.about[office]
        tasks = [word for word in about if word.predicate == "PERFORMS" and word.subject == office]
        task = standing(tasks, self.year)
        taken = [word for word in about if word.predicate == "SUPERSEDES" and word.object == office]
        replaced = standing(taken, self.year)
        return bool((task and task.state in {"ended", "absent"}) or (replaced and replaced.stands))

    @cached_property
    def _services(self) -> dict[str, list[Found]]:
        found: defaultdict[str, list[Found]] = defaultdict(list)
        for thing in self.record.things.values():
            shown = thing.id.startswith(("shelter:", "helpline:")) or thing.kind == "national_referral"
            if not (shown and thing.country):
                continue
            about = self.record.about.get(thing.id, [])
            run = standing((word for word in about if word.predicate == "OPERATES"), self.year)
            word = run or standing(about, self.year)
            if word and word.stands:
                text = f"{thing.name} (last word {word.last_word})"
                found[thing.country[:3]].append(Found(text, word.claims))
        for services in found.values():
            services.sort(key=lambda entry: entry.text)
        return dict(found)

    @cached_property
    def _members(self) -> dict[str, dict[str, list[Seat]]]:
        """By body of no single country, and by country, who sits there."""
        by_seat: defaultdict[tuple[str, str, str], list[Word]] = defaultdict(list)
        for word in self.record.said("MEMBER_OF"):
            code = self.record.code(word.subject)
            if code and word.object and self.record.code(word.object) is None:
                by_seat[word.object, code, word.subject].append(word)
        found: defaultdict[str, defaultdict[str, list[Seat]]] = defaultdict(lambda: defaultdict(list))
        for (table, code, member), words in by_seat.items():
            newest = standing(words, self.year)
            roles = {str(word.role) for word in newest.words} - {"candidate"} if newest and newest.stands else set()
            if newest and roles:
                found[table][code].append(Seat(member, "full" if "full" in roles else min(roles), newest))
        return {table: dict(members) for table, members in found.items()}

    @cached_property
    def _ties(self) -> dict[frozenset[str], list[Tie]]:
        by_tie: defaultdict[tuple[str, str, str, str, str], list[Word]] = defaultdict(list)
        for word in self.record.said(*TIES):
            ends = (word.subject, str(word.object))
            codes = [self.record.code(end) for end in ends]
            bodies = all(end.startswith(("actor:", "mechanism:")) for end in ends)
            if bodies and all(codes) and codes[0] != codes[1]:
                key = (word.predicate, *ends, word.topic or "", word.within or word.for_project or "")
                by_tie[key].append(word)
        found: defaultdict[frozenset[str], list[Tie]] = defaultdict(list)
        for (predicate, start, end, topic, within), words in by_tie.items():
            said = standing(words, self.year)
            if said and said.stands:
                pair = frozenset({str(self.record.code(start)), str(self.record.code(end))})
                found[pair].append(Tie(predicate, start, end, topic or None, within or None, said))
        for ties in found.values():
            ties.sort(key=lambda tie: (tie.predicate != _BOTH_WAYS, tie.predicate, self.worded(tie), tie.word.claims))
        return dict(found)


def texts(found: Iterable[Found]) -> list[str]:
    """What a reader sees of each."""
    return [entry.text for entry in found]


def claims(found: Iterable[Found | Table]) -> set[str]:
    """The claims behind all of them."""
    return {claim for entry in found for claim in entry.claims}
