"""A decision that is taken back, also where its fact stands in `data/` already: the fact leaves its file again.

A thing that came with the fact leaves too, unless something else names it. The lists and the journal only get longer.
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from graph_schema.errors import DataError
from graph_schema.ids import parse_id
from graph_schema.journal import Deed, write_down
from loaders.candidates.candidate import NAMED, Candidate
from loaders.facts import read_fact_file
from loaders.folders import READ
from loaders.issues import IssueLog
from loaders.review.cutting import thing_text, without_fact, without_thing
from loaders.review.decision import ReviewError, Verdict
from loaders.review.desk import Desk
from loaders.review.entered import EnteredFile, hash_of
from loaders.review.moving import moved
from loaders.review.revising import ids_in
from loaders.review.standing import Standing
from loaders.review.trying import tried

_MINTED = frozenset({"Route", "Observation", "Recommendation"})
"""Things whose ids a fact file does not say: two facts of this kind cannot be told apart by their ends."""


@dataclass(frozen=True)
class TakenBack:
    """The candidate that waits again, and the files that its fact and its things have left."""

    candidate: str
    files: tuple[Path, ...] = ()


def take_back(desk: Desk, data: Path, candidate_id: str | None = None) -> TakenBack:
    """Take back the last decision, or the last one on a candidate; what cannot leave `data/` whole stays as it is."""
    undone = desk.last_decided(candidate_id)
    leaving = _Leaving(desk, data, undone)
    leaving.fact()
    leaving.things()
    if not leaving.contents:
        return TakenBack(desk.undo(undone, leaving.entered))
    try:
        with tried(data, leaving.contents) as trial:
            checked = trial.checked
    except DataError as error:
        raise ReviewError(f"without {undone}, data/ would not pass its checks, so it stays:\n{error}") from error
    changed = {data / name: None if text is None else text.encode() for name, text in leaving.contents.items()}
    with moved(changed):
        for name in leaving.contents:
            write_down(Deed.WITHDRAWN, f"data/{name.as_posix()}", who=desk.by)
        desk.undo(undone, leaving.entered)
    desk.take_up(checked.library, checked.claims)
    return TakenBack(undone, tuple(changed))


class _Leaving:
    """What leaves `data/` with one decision."""

    def __init__(self, desk: Desk, data: Path, undone: str) -> None:
        self.desk, self.data, self.undone = desk, data, undone
        self.contents: dict[Path, str | None] = {}
        self.entered: list[EnteredFile] = []

    def fact(self) -> None:
        """Cut the fact out of its file; a file with a hand in it is refused where the fact is still there."""
        name = self.desk.decisions.entered.get(self.undone)
        if name is None:
            return
        record, file = self.desk.decisions.files[name], self.data / name
        text = file.read_text(encoding="utf-8") if file.is_file() else ""
        digest = record.digest
        if hash_of(text) == digest:
            left = without_fact(text, record.facts.index(self.undone))
            self.contents[Path(name)] = left
            digest = hash_of(left or "")
        elif text:
            self._refuse_if_still_there(record, file)
        facts = tuple(one for one in record.facts if one != self.undone)
        self._note(record, facts=facts, digest=digest)

    def _refuse_if_still_there(self, record: EnteredFile, file: Path) -> None:
        """In a file that was changed by hand, a fact is gone where fewer say the like than this review wrote."""
        mine = self.desk.standing.taken(self.undone)
        log = IssueLog(self.data.parent)
        claims = [entry.claim.statement for entry in read_fact_file(file, self.desk.library, log)]
        if mine is not None and not log.issues:
            wrote = [_kind(one) for each in record.facts if (one := self.desk.standing.taken(each)) is not None]
            ends = [(one.predicate, one.subject_id, one.object_id) for one in claims]
            there = [one for one in ends if one[: len(_kind(mine))] == _kind(mine)]
            if len(there) < wrote.count(_kind(mine)):
                return
        what = f"“{mine.says}”" if mine else f"of {self.undone}"
        raise ReviewError(
            f"{file} was changed by hand after this review wrote it, so it is left as it is; "
            f"take out the fact {what} by hand, then undo again"
        )

    def things(self) -> None:
        """Cut out the things that came with it, that nothing names any more, and that no hand has changed."""
        if self.undone not in self.desk.report.by_id:
            return
        last = self.desk.standing.held[self.undone][-1]
        after = self.desk.standing.after(last.model_copy(update={"verdict": Verdict.UNDO}))
        wanted = _named_by(after)
        going = [thing_id for thing_id in self._brought() if thing_id not in wanted]
        while thing_id := next((one for one in going if not self._is_named(one)), None):
            going.remove(thing_id)
            record = next(one for one in self._records() if thing_id in one.things)
            name = Path(record.file)
            text = self._text(name)
            if hash_of(thing_text(text, thing_id)) == record.things[thing_id]:
                self.contents[name] = without_thing(text, thing_id)
                self._note(record, things={key: value for key, value in record.things.items() if key != thing_id})

    def _brought(self) -> list[str]:
        """The things of this review that the candidate names, and the laws that its articles stand in."""
        named = ids_in(self.desk.standing.revised(self.undone))
        articles = [parsed for one in named if (parsed := parse_id(one)).kind == "article"]
        laws = [f"law:{article.scope}:{article.slug.rsplit('-', 1)[0]}" for article in articles]
        ours = {thing_id for record in self._records() for thing_id in record.things}
        return [one for one in dict.fromkeys((*named, *laws)) if one in ours]

    def _is_named(self, thing_id: str) -> bool:
        """Whether any file of the folder names the thing, as it would be, outside of its own lines."""
        named = re.compile(rf"(?<![\w-]){re.escape(thing_id)}(?![\w-])")
        for folder, ending in READ.items():
            for file in sorted((self.data / folder).rglob(f"*{ending}")):
                text = self._text(file.relative_to(self.data))
                if named.search(text.replace(thing_text(text, thing_id), "") if folder == "entities" else text):
                    return True
        return False

    def _text(self, name: Path) -> str:
        if name in self.contents:
            return self.contents[name] or ""
        return (self.data / name).read_text(encoding="utf-8") if (self.data / name).is_file() else ""

    def _records(self) -> list[EnteredFile]:
        return list({**self.desk.decisions.files, **{one.file: one for one in self.entered}}.values())

    def _note(self, record: EnteredFile, **changed: object) -> None:
        note = record.model_copy(update=changed | {"by": self.desk.by, "at": datetime.now(UTC)})
        self.entered = [*(one for one in self.entered if one.file != record.file), note]


def _kind(candidate: Candidate) -> tuple[str | None, ...]:
    """What a fact of this candidate has in common with others that a file cannot tell from it."""
    ends = (candidate.subject, candidate.object)
    if any(end.label in _MINTED for end in ends if end):
        return (candidate.predicate,)
    return (candidate.predicate, *(end.id if end else None for end in ends))


def _named_by(standing: Standing) -> set[str]:
    """The things that a reader accepted by their names alone."""
    taken = (standing.taken(candidate_id) for candidate_id in standing.held)
    return {one.subject.id for one in taken if one is not None and one.predicate == NAMED}
