"""How the candidates of a report stand: what was decided, and the facts that come of it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from graph_schema.claims import Source
from loaders.candidates.candidate import NAMED, Candidate, End, end_of
from loaders.candidates.linking import LinkedThing, linked
from loaders.library import Library
from loaders.review.decision import Changes, Decision, ReviewError, Verdict
from loaders.review.fitting import Fitted, Fitting
from loaders.review.item import Report
from loaders.review.revising import ids_in, revised, target_of

Held = Mapping[str, Sequence[Decision]]
"""The decisions that hold, by candidate, oldest first."""
_OF_A_THING = ("name", "kind", "aliases")


class Standing:
    """The candidates of one report under the decisions that hold; made anew after each of them."""

    def __init__(self, report: Report, held: Held, library: Library, source: Source) -> None:
        self.report, self.held, self.library, self.source = report, held, library, source
        decisions = sorted((one for entries in held.values() for one in entries), key=lambda one: one.at)
        merges = [one.changes for one in decisions if one.verdict is Verdict.MERGE]
        self.merged = {str(changes.thing): str(changes.into) for changes in merges}
        self._fitted: dict[str, Fitted] = {}

    def after(self, decision: Decision) -> "Standing":
        """How everything would stand after one more decision."""
        before = list(self.held.get(decision.candidate, ()))
        mine = before[:-1] if decision.verdict is Verdict.UNDO else [*before, decision]
        return Standing(self.report, {**self.held, decision.candidate: mine}, self.library, self.source)

    def candidate(self, candidate_id: str) -> Candidate:
        """A candidate as it was found."""
        if candidate_id not in self.report.by_id:
            raise ReviewError(f"'{candidate_id}' is no candidate of this report; --list prints their ids")
        return self.report.by_id[candidate_id]

    def verdict(self, candidate_id: str) -> Decision | None:
        """The decision that holds on a candidate; a merge decides on a name, and on no tie."""
        for decision in reversed(self.held.get(candidate_id, ())):
            if decision.verdict is not Verdict.MERGE or self.candidate(candidate_id).predicate == NAMED:
                return decision
        return None

    def revised(self, candidate_id: str) -> Candidate:
        """A candidate as it stands after what was decided."""
        return revised(self.candidate(candidate_id), self._changes(candidate_id), self.merged, self.end)

    def _changes(self, candidate_id: str) -> Changes:
        decision = self.verdict(candidate_id)
        return decision.changes if decision and decision.verdict is Verdict.EDIT else Changes()

    def new_thing(self, thing_id: str) -> LinkedThing | None:
        """A thing that the report brings, with the name and kind that its reader gave it."""
        thing, naming = self.report.new_things.get(thing_id), self.report.naming.get(thing_id)
        decision = self.verdict(naming) if thing and naming else None
        if thing is None or decision is None or decision.verdict is not Verdict.EDIT:
            return thing
        given = {name: value for name in _OF_A_THING if (value := getattr(decision.changes, name)) is not None}
        return replace(thing, **given)

    def end(self, thing_id: str) -> End | None:
        """A thing, known or new, as the end of a candidate."""
        if (known := self.library.things.get(thing_id)) is not None:
            return end_of(linked(known))
        thing = self.new_thing(thing_id)
        return end_of(thing) if thing else None

    @cached_property
    def rejected_things(self) -> frozenset[str]:
        """Things that a reader does not take for things: nothing that speaks of them can enter."""
        found = [thing for thing, naming in self.report.naming.items() if self._is(naming, Verdict.REJECT)]
        return frozenset(found)

    def _is(self, candidate_id: str, *verdicts: Verdict) -> bool:
        decision = self.verdict(candidate_id)
        return decision is not None and decision.verdict in verdicts

    @cached_property
    def _fitting(self) -> Fitting:
        named_at: dict[str, list[tuple[int, int]]] = defaultdict(list)
        called: dict[str, list[str]] = defaultdict(list)
        for candidate in self.report.candidates:
            if candidate.predicate == NAMED:
                named_at[target_of(candidate.subject.id, self.merged)].append(candidate.lines)
        for thing_id in self.merged:
            if (end := self.end(thing_id)) is not None:
                called[target_of(thing_id, self.merged)] += [end.name, *end.aliases]
        lines = self.report.lines
        return Fitting(self.library, self.source, lines, named_at, called, self.new_thing, self.report.lines_naming)

    def fitted(self, candidate_id: str) -> Fitted:
        """A candidate as the fact that it would become."""
        if candidate_id not in self._fitted:
            self._fitted[candidate_id] = self._fitting.fit(
                self.revised(candidate_id), self._changes(candidate_id).named_as
            )
        return self._fitted[candidate_id]

    def taken(self, candidate_id: str) -> Candidate | None:
        """The candidate as it was accepted; none where it was not, or where a thing in it was rejected."""
        decision = self.verdict(candidate_id) if candidate_id in self.report.by_id else None
        if decision is None or decision.verdict not in {Verdict.ACCEPT, Verdict.EDIT}:
            return None
        return None if self.rejected_things & {*ids_in(self.candidate(candidate_id))} else self.revised(candidate_id)

    def accepted(self) -> list[tuple[Fitted, Decision]]:
        """What was accepted, as facts, in the order of the report; one statement at the same lines counts once."""
        found: dict[tuple[str, ...], tuple[Fitted, Decision]] = {}
        for candidate_id in self.report.by_id:
            decision = self.verdict(candidate_id)
            if decision is not None and self.taken(candidate_id) is not None:
                fitted = self.fitted(candidate_id)
                found.setdefault(fitted.fact.candidate.key, (fitted, decision))
        return list(found.values())
