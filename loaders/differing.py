"""What a new report changes: each of its claims beside what is known, and what is known and no longer told.

Two claims are about one matter where they say the same sort of thing of the same ends, whatever their state, year or
figure. Silence of the new report is told as silence: nothing ends because a report does not mention it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from graph_schema.claims import Claim
from graph_schema.statements import Observed, Recommends, ReportedRoute
from graph_schema.vocabulary import State, contradict
from loaders.facts import EnteredClaim
from loaders.library import Library

Matter = tuple[object, ...]
_WORDED = frozenset({"what", "task", "status"})
"""Attributes that tell ties of one graph apart, but not matters: a source words a shortcoming as it likes."""
_FIGURES = (
    "penalty_min_years", "penalty_max_years", "fine", "amount", "currency", "share_percent", "status", "value", "date",
)  # fmt: skip
"""Attributes whose change is news; wording is not."""


class Change(StrEnum):
    """What a claim is, beside what is known."""

    CONTRADICTED = "contradicted"
    CHANGED = "changed"
    NEW = "new"
    REPEATED = "repeated"
    NOT_MENTIONED = "no longer mentioned"


@dataclass(frozen=True)
class Difference:
    """One matter of the new report, or one that it does not mention."""

    change: Change
    new: Claim | None
    known: tuple[Claim, ...]
    """What was known of it, oldest first."""
    why: str
    """In a few words: which year said what, for the how-many-th time."""


def differences(new: Sequence[EnteredClaim], known: Sequence[EnteredClaim], library: Library) -> tuple[Difference, ...]:
    """Every claim of `new` beside `known`, then what `known` tells of the same countries and `new` does not.

    Claims that stand in both, as in two versions of one file, count as repeated; the order is that of `Change`, then
    of the file.
    """
    known_by_matter: dict[Matter, list[Claim]] = {}
    for entry in known:
        known_by_matter.setdefault(matter(entry.claim, library), []).append(entry.claim)
    found = [_beside(entry.claim, _by_age(known_by_matter.get(matter(entry.claim, library), ()))) for entry in new]
    told = {matter(entry.claim, library) for entry in new}
    countries = {entry.country for entry in new}
    silent: dict[Matter, list[Claim]] = {}
    for entry in known:
        if entry.country in countries and (key := matter(entry.claim, library)) not in told:
            silent.setdefault(key, []).append(entry.claim)
    found += [_silence(_by_age(claims)) for claims in silent.values() if _lasting(_by_age(claims)[-1])]
    order = list(Change)
    return tuple(sorted(found, key=lambda difference: order.index(difference.change)))


def matter(claim: Claim, library: Library) -> Matter:
    """What a claim is about, whatever it says of it; ids that were judged to be the same are one."""
    statement = claim.statement
    if isinstance(statement, Recommends):
        about = tuple(sorted(map(str, statement.about))) or (str(statement.theme),)
        return (statement.predicate, library.canonical(str(statement.addressee)), *about)
    if isinstance(statement, Observed):
        return (statement.predicate, library.canonical(statement.of), statement.what, statement.unit, statement.year)
    if isinstance(statement, ReportedRoute):
        return (statement.predicate, *(library.canonical(stop.place) for stop in statement.stops))
    said = statement.attributes()
    ends = (library.canonical(statement.subject_id), library.canonical(str(statement.object_id)))
    return (
        statement.predicate,
        *ends,
        *(str(said.get(name)) for name in statement.distinguishing if name not in _WORDED),
    )


def _by_age(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    return tuple(sorted(claims, key=lambda claim: (claim.as_of, claim.passage.source, claim.passage.lines)))


def _beside(new: Claim, known: tuple[Claim, ...]) -> Difference:
    if not known:
        return Difference(Change.NEW, new, (), "nothing was on record")
    last = known[-1]
    same_year = {claim.state for claim in known if claim.as_of == new.as_of}
    if contradict({*same_year, new.state}) and not contradict(same_year):
        said = ", ".join(sorted(state.value for state in same_year))
        return Difference(Change.CONTRADICTED, new, known, f"{said} in {new.as_of} so far, now {new.state.value}")
    if differs := next(filter(None, (_changed_figures(claim, new) for claim in known if claim.as_of == new.as_of)), ""):
        return Difference(Change.CONTRADICTED, new, known, differs)
    if last.state is not new.state:
        why = f"{last.state.value} in {last.as_of}, {new.state.value} in {new.as_of}"
        return Difference(Change.CHANGED, new, known, why)
    if changed := _changed_figures(last, new):
        return Difference(Change.CHANGED, new, known, changed)
    sources = {claim.passage.source for claim in known} | {new.passage.source}
    times = f"by {len(sources)} sources" if len(sources) > 1 else "by the same source"
    return Difference(Change.REPEATED, new, known, f"said {_ordinal(len(known) + 1)} time, {times}")


def _changed_figures(last: Claim, new: Claim) -> str:
    before, after = last.statement.attributes(), new.statement.attributes()
    return "; ".join(
        f"{name.replace('_', ' ')}: {before[name]} in {last.as_of}, {after[name]} in {new.as_of}"
        for name in _FIGURES
        if name in before and name in after and before[name] != after[name]
    )


def _silence(known: tuple[Claim, ...]) -> Difference:
    last = known[-1]
    return Difference(Change.NOT_MENTIONED, None, known, f"last said in {last.as_of} by {last.passage.source}")


def _lasting(claim: Claim) -> bool:
    """Whether a later report could be expected to speak of it: figures and what has ended are of their year."""
    return claim.state is not State.ENDED and not isinstance(claim.statement, Observed)


def _ordinal(number: int) -> str:
    special = {1: "the first", 2: "the second", 3: "the third"}
    return special.get(number, f"the {number}th")


def difference_page(found: Sequence[Difference], most: int = 20) -> str:
    """The differences as text, by kind, each with the locators of both sides; of silence at most `most` lines."""
    lines = []
    for change in Change:
        part = [difference for difference in found if difference.change is change]
        shown = part[:most] if change is Change.NOT_MENTIONED else part
        if part:
            lines += [f"{change.value}: {len(part)}", *(f"  {_line(difference)}" for difference in shown)]
            lines += [f"  and {len(part) - len(shown)} more (--all lists them)"] if len(shown) < len(part) else []
            lines.append("")
    counts = ", ".join(f"{sum(1 for entry in found if entry.change is change)} {change.value}" for change in Change)
    return "\n".join([*lines, counts])


def _line(difference: Difference) -> str:
    claim = difference.new or difference.known[-1]
    places = [f"{entry.passage.source} {entry.passage.lines}" for entry in difference.known[-2:]]
    beside = f" (known: {'; '.join(places)})" if places and difference.new else ""
    return f"{claim.passage.source} {claim.passage.lines}: {claim.says} [{difference.why}]{beside}"
