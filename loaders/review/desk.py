"""The desk at which a reader goes through the candidates of one report, one after the other.

A desk needs the report and the list of decisions, and no draft: reading a report again gives the same candidates under
the same ids.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import cached_property

from graph_schema.claims import Source
from graph_schema.ids import slug_of
from loaders.candidates.candidate import NAMED, End
from loaders.candidates.extracting import things_of
from loaders.candidates.language_model import FLAG as LANGUAGE_MODEL
from loaders.candidates.language_model.extractor import Extractor
from loaders.differing import Difference, Matter, differences, matter
from loaders.facts import EnteredClaim
from loaders.library import Library
from loaders.review.decision import Changes, Decision, DecisionList, Reason, ReviewError, Verdict
from loaders.review.entered import EnteredFile
from loaders.review.fitting import Fitted
from loaders.review.item import Item, Line, Report
from loaders.review.progress import Progress, progress_of
from loaders.review.queueing import unlocked, waiting
from loaders.review.revising import ids_in, target_of
from loaders.review.standing import Standing
from loaders.review.suggesting import PUBLISHER, Suggestion, suggestions

_MOST_SHOWN = 3


class Desk:
    """The candidates of one report, the decisions on them, and what the project knows."""

    def __init__(
        self,
        report: Report,
        decisions: DecisionList,
        library: Library,
        known: Sequence[EnteredClaim],
        source: Source,
        by: str,
    ) -> None:
        self.report, self.decisions, self.library, self.source = report, decisions, library, source
        self.known, self.by = known, handle(by)
        self.standing: Standing
        self._stand()

    def waiting(self) -> list[str]:
        """The ids of the candidates that wait for a decision, those first that decide on most others."""
        return waiting(self.standing)

    def queue(self) -> Iterator[Item]:
        """The waiting candidates, each with all that is needed to decide on it."""
        yield from map(self.item, self.waiting())

    def item(self, candidate_id: str) -> Item:
        """One candidate with its passage and what is known beside it."""
        fitted = self.standing.fitted(candidate_id)
        candidate = fitted.fact.candidate
        ends = [end for end in (candidate.subject, candidate.object) if end]
        doubtful = [end for end in ends if end.id in self.report.new_things or "ambiguous" in candidate.flags]
        unlocks = unlocked(candidate_id, self.standing, self.report.by_id.keys())
        return Item(
            candidate_id,
            candidate,
            tuple(self._passage(fitted.fact.ranges)),
            fitted.fact.named_as,
            len(unlocks),
            tuple(self.standing.revised(other).says for other in unlocks[:_MOST_SHOWN]),
            self._beside(fitted),
            tuple(dict.fromkeys(found for end in doubtful for found in self._might_be(end))),
            fitted.things,
            fitted.obstacles,
        )

    def _might_be(self, end: End) -> tuple[Suggestion, ...]:
        named = end.model_copy(update={"name": self.source.publisher}) if end.id == PUBLISHER else end
        return suggestions(named, self.library)

    def _passage(self, ranges: Sequence[tuple[int, int]], around: int = 2) -> Iterator[Line]:
        """The cited lines and those around them; blank ones, which many texts have between any two, say nothing."""
        lines = self.report.lines
        filled = [number for number, line in enumerate(lines, start=1) if line.strip()]
        cited = {number for first, last in ranges for number in range(first, last + 1)}
        places = [place for place, number in enumerate(filled) if number in cited]
        shown = sorted({near for place in places for near in range(place - around, place + around + 1)})
        before: int | None = None
        for place in shown:
            if 0 <= place < len(filled):
                gap = before is not None and place > before + 1
                yield Line(filled[place], lines[filled[place] - 1], filled[place] in cited, gap)
                before = place

    @cached_property
    def _known_by_matter(self) -> dict[Matter, list[EnteredClaim]]:
        found: dict[Matter, list[EnteredClaim]] = defaultdict(list)
        for entry in self.known:
            found[matter(entry.claim, self.library)].append(entry)
        return found

    def _beside(self, fitted: Fitted) -> Difference | None:
        if not fitted.claims:
            return None
        known = self._known_by_matter.get(matter(fitted.claims[0].claim, self.library), [])
        return next(iter(differences(fitted.claims[:1], known, self.library)), None)

    def accept(self, candidate_id: str, *, unread: bool = False) -> None:
        """Take a candidate as it is; one that the checks of `data/` would refuse is refused here, with the reason."""
        self._take(self._decision(candidate_id, Verdict.ACCEPT, unread=unread))

    def edit(self, candidate_id: str, changes: Changes) -> None:
        """Take a candidate with changes, on top of those that were made before."""
        before = self.standing.verdict(candidate_id)
        self._take(self._decision(candidate_id, Verdict.EDIT, changes.over(before.changes) if before else changes))

    def reject(self, candidate_id: str, reason: Reason | None = None) -> None:
        """Refuse a candidate; where it names a new thing, all that speaks of the thing leaves the queue with it."""
        decision = self._decision(candidate_id, Verdict.REJECT)
        self._decide(decision.model_copy(update={"reason": reason}))

    def merge(self, candidate_id: str, into: str, thing: str | None = None) -> None:
        """Say that a thing that a candidate names is another one: all candidates that speak of it follow.

        Without `thing`, it is the one that the candidate names, or the first new one of its ends.
        """
        candidate = self.standing.candidate(candidate_id)
        named = ids_in(candidate)
        new = [thing_id for thing_id in named if thing_id in self.report.new_things]
        chosen = thing or (candidate.subject.id if candidate.predicate == NAMED or not new else new[0])
        mine, other = self.standing.end(chosen), self.standing.end(into)
        if chosen not in named or mine is None:
            raise ReviewError(f"'{chosen}' is not named by {candidate_id}; give one of: {', '.join(named)}")
        if other is None:
            raise ReviewError(f"'{into}' is not known and not named in the report; correct the id")
        if mine.label != other.label or chosen == target_of(into, self.standing.merged):
            raise ReviewError(f"'{chosen}' ({mine.label}) cannot be '{into}' ({other.label})")
        naming = self.report.naming.get(chosen, candidate_id)
        self._decide(self._decision(naming, Verdict.MERGE, Changes(thing=chosen, into=into)))

    def undo(self, candidate_id: str | None = None, entered: Sequence[EnteredFile] = ()) -> str:
        """Take back the last decision, or the last one on a candidate; returns the id of the candidate.

        What is entered leaves `data/` first (`taking_back.py`), and `entered` is what remains of its file.
        """
        last = self.last_decided(candidate_id)
        if last in self.decisions.entered and not entered:
            raise ReviewError(f"{last} is entered in {self.decisions.entered[last]}; it leaves that first")
        self._decide(self._decision(last, Verdict.UNDO), entered)
        return last

    def last_decided(self, candidate_id: str | None = None) -> str:
        """The candidate of the last decision that holds, or the one that is named, if a decision on it holds."""
        held = self.standing.held
        if candidate_id is None:
            kept = {id(decision) for entries in held.values() for decision in entries}
            last = (entry.candidate for entry in reversed(self.decisions.decisions) if id(entry) in kept)
            candidate_id = next(last, None)
        if candidate_id is None or candidate_id not in held:
            raise ReviewError("there is no decision to take back")
        return candidate_id

    def accept_above(self, least: float) -> tuple[list[str], list[str]]:
        """Accept unread what is at least so sure and passes the checks; returns what was accepted and what held back.

        What a language model proposed is never accepted this way: a person looks at each.
        """
        done: list[str] = []
        held: list[str] = []
        for candidate_id in self.waiting():
            candidate = self.standing.candidate(candidate_id)
            if candidate.confidence < least or LANGUAGE_MODEL in candidate.flags:
                continue
            try:
                self.accept(candidate_id, unread=True)
                done.append(candidate_id)
            except ReviewError:
                held.append(candidate_id)
        return done, held

    def progress(self) -> Progress:
        """How many were decided, how many wait, and how many are decided a minute."""
        return progress_of(self.decisions.decisions, self.standing.held, len(self.waiting()), self.report.by_id)

    def read_again(self, extractor: Extractor, as_of: int | None = None) -> int:
        """Candidates of a second way of reading beside those of the rules; returns how many the rules had not found."""
        report, library = self.report, self.library
        again = extractor.extract(report.document, report.sections, library, self.source.id, as_of)
        new = {one.id: one for one in again if one.id not in report.by_id}
        if new:
            self.decisions.propose(new.values())
        found = report.by_id | new
        things = {thing.id: thing for thing in things_of(found.values(), library)}
        self.report = replace(report, candidates=tuple(found.values()), new_things=things)
        self._stand()
        return len(new)

    def take_up(self, library: Library, known: Sequence[EnteredClaim]) -> None:
        """Go on with what is known after facts were entered, or left."""
        things = {thing.id: thing for thing in things_of(self.report.candidates, library)}
        self.report = replace(self.report, new_things=things)
        self.library, self.known = library, known
        self.source = library.sources.get(self.source.id, self.source)
        self.__dict__.pop("_known_by_matter", None)
        self._stand()

    def _decision(
        self, candidate_id: str, verdict: Verdict, changes: Changes | None = None, *, unread: bool = False
    ) -> Decision:
        if verdict is not Verdict.UNDO:
            self.standing.candidate(candidate_id)
        return Decision(
            candidate=candidate_id,
            verdict=verdict,
            by=self.by,
            at=datetime.now(UTC),
            changes=changes or Changes(),
            unread=unread,
        )

    def _take(self, decision: Decision) -> None:
        after = self.standing.after(decision)
        candidate = after.revised(decision.candidate)
        gone = after.rejected_things & {*ids_in(candidate)}
        if gone:
            raise ReviewError(f"'{min(gone)}' was rejected; undo that first, or name another thing")
        if obstacles := after.fitted(decision.candidate).obstacles:
            raise ReviewError(f"{decision.candidate} cannot be accepted as it is: {'; '.join(obstacles)}")
        self._decide(decision)

    def _decide(self, decision: Decision, entered: Sequence[EnteredFile] = ()) -> None:
        if decision.verdict is not Verdict.ACCEPT:
            self._refuse_what_changes_entered_facts(decision)
        self.decisions.add(decision, entered)
        self._stand()

    def _refuse_what_changes_entered_facts(self, decision: Decision) -> None:
        """A fact that stands in `data/` is what was decided: no later decision may make it something else."""
        after = self.standing.after(decision)
        undone = decision.candidate if decision.verdict is Verdict.UNDO else None
        for candidate_id, file in self.decisions.entered.items():
            if candidate_id != undone and self.standing.taken(candidate_id) != after.taken(candidate_id):
                raise ReviewError(f"{candidate_id} is entered in {file} and would change with this; take it back first")

    def _stand(self) -> None:
        self.standing = Standing(self.report, self.decisions.standing(), self.library, self.source)


def handle(name: str) -> str:
    """The handle of a reader: lower case, no spaces, and none of those that stand for a program."""
    found = slug_of(name)[:31]
    if len(found) < 2 or not found[0].isalpha() or found in {"extraction", "language-model"}:
        raise ReviewError(f"'{name}' is no handle for a reader; give one such as reader-1 with --by")
    return found
