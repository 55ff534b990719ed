"""When a candidate says what a claim of the data says: the same predicate, lines that meet, ends that agree."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from loaders.candidates.candidate import Candidate, End
from loaders.candidates.naming import is_acronym, name_key, portfolio

_SOFT_LABELS = frozenset({"Shelter", "Helpline", "Service", "Project", "Mechanism", "Procedure"})
"""Things that texts seldom name: two of one label at the same lines are taken for one, if not strictly."""
_MINTED = frozenset({"Observation", "Recommendation", "Route"})


@dataclass(frozen=True)
class GoldEnd:
    """One end of a claim: the id that stands for it, its label and all its names."""

    id: str
    label: str
    names: tuple[str, ...]


@dataclass(frozen=True)
class Gold:
    """A claim of the data as the measure sees it."""

    predicate: str
    subject: GoldEnd
    object: GoldEnd | None
    attributes: tuple[tuple[str, Any], ...]
    state: str
    ranges: tuple[tuple[int, int], ...]
    source: str
    section: str

    def attribute(self, name: str) -> Any:
        """One attribute of the claim, or nothing."""
        return dict(self.attributes).get(name)


@lru_cache(maxsize=100_000)
def _keys(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(name_key(name) for name in names) - {""}


def same_end(end: End, gold: GoldEnd, *, strict: bool) -> bool:
    """Whether two ends are one thing: by id, name or portfolio; loosely, by label for things without a name."""
    if end.id == gold.id:
        return True
    if end.label != gold.label:
        return (
            not strict
            and {end.label, gold.label} <= {"Actor", "Country", "Place"}
            and _government(end.id)
            and _government(gold.id)
        )
    if end.label in _MINTED:
        return True
    names = (end.name, *end.aliases)
    if any(is_acronym(name) and name in gold.names for name in names):
        return True
    mine, theirs = _keys(names), _keys(gold.names)
    if mine & theirs:
        return True
    if end.kind == "ministry" and any(portfolio(name)[:1] == portfolio(end.name)[:1] != () for name in gold.names):
        return True
    if not strict and end.label in _SOFT_LABELS:
        return True
    return any(_inside(one, other) for one in mine for other in theirs)


def _government(thing_id: str) -> bool:
    return thing_id.startswith("country:") or thing_id.endswith(":government")


def _inside(one: str, other: str) -> bool:
    short, long = sorted((one.split(), other.split()), key=len)
    return len(short) >= 2 and set(short) <= set(long) and len(short) / len(long) >= 0.5


def lines_meet(lines: tuple[int, int], ranges: Iterable[tuple[int, int]], slack: int = 1) -> bool:
    """Whether two places share a line, or stand side by side."""
    return any(lines[0] - slack <= last and first - slack <= lines[1] for first, last in ranges)


def agrees(candidate: Candidate, gold: Gold, *, strict: bool) -> bool:
    """Whether a candidate says what a claim says: strictly both ends, the state and the numbers; loosely one end."""
    if candidate.predicate != gold.predicate or not lines_meet(candidate.lines, gold.ranges):
        return False
    subject = same_end(candidate.subject, gold.subject, strict=strict)
    object_ = candidate.object is None or gold.object is None or same_end(candidate.object, gold.object, strict=strict)
    if strict:
        return (
            subject and object_ and candidate.state.value == gold.state and _same_numbers(candidate, gold, strict=True)
        )
    if candidate.predicate in {"CRIMINALISES", "OBSERVED", "ROUTE", "COUNTRY_ROLE"}:
        return (subject or object_) and _same_numbers(candidate, gold, strict=False)
    return (subject or object_) if candidate.object is not None else subject


def _same_numbers(candidate: Candidate, gold: Gold, *, strict: bool) -> bool:
    said = candidate.attributes
    if gold.predicate == "CRIMINALISES":
        terms = [said.get(name) == gold.attribute(name) for name in ("penalty_min_years", "penalty_max_years")]
        victims = [None if victim == "any" else victim for victim in (said.get("victim"), gold.attribute("victim"))]
        return all(terms) and (not strict or victims[0] == victims[1])
    if gold.predicate == "OBSERVED":
        value = gold.attribute("value")
        mine, theirs = str(said.get("value", "")), "" if value is None else str(value).replace(",", "")
        few = mine == "fewer than 10" and theirs.isdigit() and int(theirs) < 10
        return few or mine.split()[:1] == theirs.split()[:1]
    if gold.predicate == "COUNTRY_ROLE":
        return bool(said.get("role") == gold.attribute("role"))
    if gold.predicate == "ROUTE":
        stops, others = _stops(said.get("stops")), _stops(gold.attribute("stops"))
        if strict:
            return stops == others
        shared = {stops[0], stops[-1]} & {others[0], others[-1]}
        return len(set(stops) & set(others)) >= 2 or bool(shared and set(stops) <= set(others))
    return True


def _stops(value: Any) -> list[str]:
    return [str(stop) for stop in value] if isinstance(value, list | tuple) else []
