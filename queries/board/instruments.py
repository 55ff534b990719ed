"""Agreements in a year: who is bound by them, who is the contact point, and whether anybody uses them."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from queries.board.record import Record, Word
from queries.board.standing import Standing, standing

TWO_SIDED = frozenset({"bilateral_agreement", "memorandum", "cooperation_agreement", "readmission"})
"""Forms of agreements that two sides sign."""
MANY_SIDED = frozenset({"treaty", "convention", "protocol", "declaration"})
_CONTACTS = ("RESPONSIBLE_FOR", "COORDINATES")
_USES = ("PARTNERS_WITH", "SUPPORTS", "REFERS_TO", "COORDINATES", "FUNDS")
_NAMES_AN_AGREEMENT = ("agreement", "memorandum", "protocol", "treaty")


@dataclass(frozen=True)
class Contact:
    """A body that is charged with an agreement."""

    body: str
    name: str
    claims: tuple[str, ...]


@dataclass(frozen=True)
class Use:
    """Something done under an agreement."""

    last_year: int
    claims: tuple[str, ...]


@dataclass(frozen=True)
class Instrument:
    """One agreement, and the newest word of a year on its parties."""

    id: str
    name: str
    kind: str
    scope: tuple[str, ...]
    hub: str | None
    """The country that has the agreement with each of the others; none where all have it with each other."""
    parties: Mapping[str, Standing] = field(default_factory=dict)
    """By alpha-3 code; a body that signs stands for its country."""
    contacts: Mapping[str, tuple[Contact, ...]] = field(default_factory=dict)
    uses: tuple[Use, ...] = ()

    @property
    def bound(self) -> list[str]:
        """The codes of the countries for which it stands."""
        return sorted(code for code, word in self.parties.items() if word.stands)

    def between(self, one: str, other: str) -> bool:
        """Whether it is an agreement of these two with each other, and not one of many sides."""
        return self.kind in TWO_SIDED and (self.hub in {one, other} if self.hub else len(self.parties) == 2)

    @property
    def among_many(self) -> bool:
        """Whether many sides share one text; agreements of two that a source bundles join no two of their parties."""
        return self.kind in MANY_SIDED or (self.hub is None and self.kind in {"memorandum", "cooperation_agreement"})


def instruments(record: Record, year: int) -> dict[str, Instrument]:
    """Every agreement of which a party is named by a claim on the year, by id."""
    signed = _grouped(record, "PARTY_TO")
    charged = _grouped(record, *_CONTACTS)
    used: defaultdict[str, list[Word]] = defaultdict(list)
    for word in record.said(*_USES):
        if word.within:
            used[word.within].append(word)
    for word in record.said("IMPLEMENTS"):
        used[str(word.object)].append(word)
    found = {}
    for agreement, by_code in signed.items():
        parties = {code: newest for code, words in by_code.items() if (newest := standing(words, year))}
        thing = record.things.get(agreement)
        if thing is None or not parties:
            continue
        found[agreement] = Instrument(
            id=agreement,
            name=thing.name,
            kind=str(thing.kind),
            scope=thing.scope,
            hub=record.code(agreement),
            parties=parties,
            contacts=_contacts(record, charged.get(agreement, {}), year),
            uses=_uses(used.get(agreement, []), year),
        )
    return dict(sorted(found.items()))


def unnamed(record: Record, year: int) -> dict[frozenset[str], Standing]:
    """For pairs of countries, that a source says the two have an agreement, without telling which.

    Such a claim says that the two states as a whole are partners, on something that it calls an agreement.
    """
    said: defaultdict[frozenset[str], list[Word]] = defaultdict(list)
    for word in record.said("PARTNERS_WITH"):
        ends = [word.subject, str(word.object)]
        speaks = any(name in (word.topic or "").lower() for name in _NAMES_AN_AGREEMENT)
        if speaks and all(end.startswith("country:") for end in ends):
            said[frozenset(str(record.code(end)) for end in ends)].append(word)
    return {pair: newest for pair, words in said.items() if (newest := standing(words, year))}


def _grouped(record: Record, *predicates: str) -> dict[str, dict[str, list[Word]]]:
    """By agreement, and by the country of the subject."""
    found: defaultdict[str, defaultdict[str, list[Word]]] = defaultdict(lambda: defaultdict(list))
    for word in record.said(*predicates):
        code = record.code(word.subject)
        is_a_side = word.subject.startswith(("country:", "actor:")) and word.status != "observer"
        if code and is_a_side and str(word.object).startswith("agreement:"):
            found[str(word.object)][code].append(word)
    return {agreement: dict(by_code) for agreement, by_code in found.items()}


def _contacts(record: Record, by_code: dict[str, list[Word]], year: int) -> dict[str, tuple[Contact, ...]]:
    found: defaultdict[str, list[Contact]] = defaultdict(list)
    for code, words in by_code.items():
        for body in sorted({word.subject for word in words}):
            newest = standing((word for word in words if word.subject == body), year)
            if newest and newest.stands:
                found[code].append(Contact(body, record.name(body), newest.claims))
    return {code: tuple(contacts) for code, contacts in found.items()}


def _uses(words: list[Word], year: int) -> tuple[Use, ...]:
    by_tie: defaultdict[tuple[str, str, str | None], list[Word]] = defaultdict(list)
    for word in words:
        by_tie[word.predicate, word.subject, word.object].append(word)
    found = [standing(entry, year) for _tie, entry in sorted(by_tie.items(), key=lambda item: str(item[0]))]
    return tuple(Use(word.last_word, word.claims) for word in found if word and word.stands)
