"""The footing of two countries: the level of what they have signed, and the claims that make it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from queries.board.instruments import Instrument
from queries.board.standing import Standing

LEVELS = (
    "none found",
    "multilateral or political only",
    "police, readmission or another general agreement",
    "about trafficking and between the two",
    "about trafficking and between the two, with contact points on both sides and evidence of use",
)
UNNAMED = "agreements that a source mentions without telling which"
_UNNAMED_BECAUSE = "a source counts agreements among the ways in which the two work together, without telling which"


@dataclass(frozen=True)
class Behind:
    """One agreement between two countries, and how strong a footing it gives."""

    agreement: str
    name: str
    level: int
    last_word: int
    claims: tuple[str, ...]
    because: str
    specific: bool = False
    """Whether it is about trafficking, which names it first among equals."""


@dataclass(frozen=True)
class Footing:
    """All that two countries have between them in a year, the strongest first."""

    level: int
    behind: tuple[Behind, ...] = ()
    closed: tuple[Behind, ...] = ()
    """What is denied, on paper, planned or over; it does not count."""
    denied: str | None = None
    """What a source says the two do not have."""

    @property
    def agreements(self) -> list[str]:
        """The names of what counts, the strongest first."""
        return [entry.name for entry in self.behind]

    @property
    def claims(self) -> list[str]:
        """The claims that make the level."""
        return sorted({claim for entry in self.behind for claim in entry.claims})

    @property
    def last_word(self) -> int | None:
        """The newest year for which one of the agreements is named."""
        return max((entry.last_word for entry in self.behind), default=None)

    @property
    def because(self) -> str:
        """In a clause, what makes the level."""
        if not self.behind:
            return LEVELS[0]
        first = self.behind[0].because
        others = len(self.behind) - 1
        if self.level > 1 or not others:
            return first
        return f"{first}, like {others} other{'s' if others > 1 else ''} between the two; nothing stronger was found"


def footing(
    found: Mapping[str, Instrument], mentioned: Mapping[frozenset[str], Standing], one: str, other: str
) -> Footing:
    """What stands between two countries, by alpha-3 code; `mentioned` are agreements without a name."""
    behind: list[Behind] = []
    closed: list[Behind] = []
    denied = None
    for instrument in found.values():
        ours, theirs = instrument.parties.get(one), instrument.parties.get(other)
        if ours is None or theirs is None:
            continue
        level, because = _level(instrument, one, other)
        if level:
            stands = ours.stands and theirs.stands
            (behind if stands else closed).append(_behind(instrument, ours, theirs, level, because))
    word = mentioned.get(frozenset({one, other}))
    if word:
        entry = Behind("", UNNAMED, 2, word.last_word, word.claims, _UNNAMED_BECAUSE)
        if word.stands:
            behind.append(entry)
        else:
            closed.append(_said(entry, word.state))
            denied = word.words[0].topic if word.state == "absent" else None
    behind.sort(key=lambda entry: (-entry.level, not entry.agreement, not entry.specific, entry.name, entry.agreement))
    closed.sort(key=lambda entry: (entry.name, entry.agreement))
    return Footing(max((entry.level for entry in behind), default=0), tuple(behind), tuple(closed), denied)


def _level(instrument: Instrument, one: str, other: str) -> tuple[int, str]:
    """The level that the agreement gives the two where it stands, with the reason; 0 where it joins them in no way."""
    police = "police" in instrument.scope
    if instrument.between(one, other):
        if "trafficking" in instrument.scope and instrument.kind != "readmission":
            return _specific(instrument, one, other)
        return 2, f"{instrument.name} is between the two and not about trafficking in particular"
    if instrument.among_many:
        if police:
            return 2, f"{instrument.name} is a police agreement of many countries"
        return 1, f"{instrument.name} is multilateral or political"
    return 0, ""


def _specific(instrument: Instrument, one: str, other: str) -> tuple[int, str]:
    contacts = [instrument.contacts.get(code, ()) for code in (one, other)]
    because = f"{instrument.name} is about trafficking and between the two"
    if all(contacts) and instrument.uses:
        names = ", ".join(contact.name for side in contacts for contact in side)
        last = max(use.last_year for use in instrument.uses)
        return 4, f"{because}; contact points: {names}; last use on record: {last}"
    missing = [
        text
        for text, there in (("contact points on both sides", all(contacts)), ("evidence of use", instrument.uses))
        if not there
    ]
    return 3, f"{because}; no mention found of {' or of '.join(missing)}"


def _behind(instrument: Instrument, ours: Standing, theirs: Standing, level: int, because: str) -> Behind:
    claims = {*ours.claims, *theirs.claims}
    if level == 4:
        claims |= {claim for side in instrument.contacts.values() for contact in side for claim in contact.claims}
        claims |= {claim for use in instrument.uses for claim in use.claims}
    last_word = max(ours.last_word, theirs.last_word)
    specific = "trafficking" in instrument.scope
    entry = Behind(instrument.id, instrument.name, level, last_word, tuple(sorted(claims)), because, specific)
    weaker = next((side.state for side in (ours, theirs) if not side.stands), None)
    return _said(entry, weaker) if weaker else entry


def _said(entry: Behind, state: str) -> Behind:
    """The same with the state in its name, for what does not count."""
    worded = {"absent": "stated absent", "on_paper": "on paper only"}.get(state, state)
    return replace(entry, name=f"{entry.name} ({worded})", level=0)
