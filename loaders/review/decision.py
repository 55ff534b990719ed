"""What a reader decides on a candidate, and the list of decisions: lines that are only ever added.

The list stands beside the report. Taking a decision back is one more line, so that the list also tells what was
thought before. What the review put into `data/` is a line as well, and so is each candidate that no rule found: nobody
has to ask a language model again before decisions on what it proposed count.
"""

import json
import os
from collections.abc import Iterable, Sequence
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from graph_schema.base import PartialDate, ShortText, Text, Year
from graph_schema.errors import TielineError
from graph_schema.journal import Deed, write_down
from graph_schema.vocabulary import State
from loaders.candidates.candidate import Candidate
from loaders.review.entered import EnteredFile


class ReviewError(TielineError):
    """A decision that cannot be taken, or facts that cannot be written; the message says why and what to do."""


class Verdict(StrEnum):
    """What a reader makes of a candidate."""

    ACCEPT = "accept"
    EDIT = "edit"
    REJECT = "reject"
    MERGE = "merge"
    UNDO = "undo"


class Reason(StrEnum):
    """Why a candidate is refused, where its reader says so."""

    NOT_SAID = "not_said"
    WRONG_END = "wrong_end"
    WRONG_DETAIL = "wrong_detail"
    TOO_VAGUE = "too_vague"
    NO_THING = "no_thing"
    HARMFUL = "harmful"


_DEEDS = {
    Verdict.ACCEPT: Deed.ACCEPTED,
    Verdict.EDIT: Deed.EDITED,
    Verdict.REJECT: Deed.REJECTED,
    Verdict.MERGE: Deed.MERGED,
    Verdict.UNDO: Deed.UNDONE,
}


def reason_of(word: str) -> Reason | None:
    """A reason by its word; none for no word."""
    if word and word not in set(Reason):
        raise ReviewError(f"'{word}' is no reason; give one of: {', '.join(Reason)}")
    return Reason(word) if word else None


class Changes(BaseModel):
    """What a reader says otherwise than the rule; what is not set stays."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    state: State | None = None
    as_of: Year | None = None
    valid_from: PartialDate | None = None
    valid_to: PartialDate | None = None
    subject: str | None = Field(default=None, description="The id of another thing at the first end.")
    object: str | None = Field(default=None, description="The id of another thing at the second end.")
    attributes: dict[str, Any] = Field(default_factory=dict, description="New values; none takes an attribute away.")
    lines: tuple[int, int] | None = None
    says: Text | None = None
    name: ShortText | None = Field(default=None, description="For a candidate that names a new thing: its name.")
    kind: ShortText | None = Field(default=None, description="For a candidate that names a new thing: its kind.")
    aliases: tuple[ShortText, ...] | None = Field(default=None, description="For a new thing: its other names.")
    named_as: dict[str, ShortText] = Field(
        default_factory=dict, description="Id to the words by which the lines refer to it."
    )
    thing: str | None = Field(default=None, description="The thing that is merged.")
    into: str | None = Field(default=None, description="The thing that it is.")

    def over(self, before: "Changes") -> "Changes":
        """These changes on top of earlier ones."""
        mine = self.model_dump(exclude_defaults=True)
        theirs = before.model_dump(exclude_defaults=True)
        attributes = {**theirs.get("attributes", {}), **mine.get("attributes", {})}
        return Changes.model_validate(theirs | mine | ({"attributes": attributes} if attributes else {}))


class Decision(BaseModel):
    """One line of the list: who decided what on which candidate, and when."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    candidate: str = Field(pattern=r"^c-[0-9a-f]{12}$")
    verdict: Verdict
    by: str = Field(pattern=r"^[a-z][a-z0-9-]{1,30}$")
    at: datetime
    changes: Changes = Changes()
    reason: Reason | None = Field(default=None, description="Why it was rejected.")
    unread: bool = Field(default=False, description="Accepted for its confidence alone; nobody looked at the lines.")


class Proposed(BaseModel):
    """One line of the list: a candidate that reading the report by rules does not give."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    proposed: Candidate


_Line = Decision | EnteredFile | Proposed


def _form_of(line: str) -> type[Decision] | type[EnteredFile] | type[Proposed]:
    if line.startswith('{"file": '):
        return EnteredFile
    return Proposed if line.startswith('{"proposed": ') else Decision


class DecisionList:
    """The decisions on one report, in a file of JSON lines; each is also noted in the journal, without its text."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.decisions: list[Decision] = []
        self.files: dict[str, EnteredFile] = {}
        """What the review has in files of `data/`, by their place in it."""
        self.proposed: dict[str, Candidate] = {}
        """What a second way of reading proposed, by id."""
        for line in _read(file):
            self._take(line)

    def add(self, decision: Decision, entered: Sequence[EnteredFile] = ()) -> None:
        """Write one decision down, in the journal first; where it returns, the decision is on disk.

        With it goes what it changes in `data/`.
        """
        self._write([decision, *entered], decision)

    def enter(self, entered: Sequence[EnteredFile]) -> None:
        """Write down what the review put into `data/`."""
        self._write(entered)

    def propose(self, candidates: Iterable[Candidate]) -> None:
        """Keep candidates that no rule gives, for the next time that the report is opened."""
        self._write([Proposed(proposed=one) for one in candidates])

    @property
    def entered(self) -> dict[str, str]:
        """The candidates whose facts the review put into `data/`, each with its file."""
        return {candidate: entry.file for entry in self.files.values() for candidate in entry.facts}

    def _write(self, lines: Sequence[_Line], decided: Decision | None = None) -> None:
        dumped = [json.dumps(one.model_dump(mode="json", exclude_defaults=True), ensure_ascii=False) for one in lines]
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            with self.file.open("ab") as opened:
                if decided is not None:
                    write_down(_DEEDS[decided.verdict], decided.candidate, who=decided.by)
                opened.write("".join(f"{line}\n" for line in dumped).encode())
                opened.flush()
                os.fsync(opened.fileno())
        except OSError as error:
            raise ReviewError(
                f"{self.file} cannot be written ({error.strerror}); name another file with --decisions"
            ) from error
        for line in lines:
            self._take(line)

    def _take(self, line: _Line) -> None:
        match line:
            case Decision():
                self.decisions.append(line)
            case EnteredFile():
                self.files[line.file] = line
            case Proposed(proposed=candidate):
                self.proposed[candidate.id] = candidate

    def standing(self) -> dict[str, list[Decision]]:
        """The decisions that hold, by candidate, oldest first; what was taken back is left out."""
        held: dict[str, list[Decision]] = {}
        for decision in self.decisions:
            if decision.verdict is not Verdict.UNDO:
                held.setdefault(decision.candidate, []).append(decision)
            elif held.get(decision.candidate):
                held[decision.candidate].pop()
        return {candidate: entries for candidate, entries in held.items() if entries}


def _read(file: Path) -> Iterable[_Line]:
    if not file.is_file():
        return
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
        try:
            yield _form_of(line).model_validate_json(line)
        except ValidationError as error:
            what = error.errors()[0]["msg"]
            raise ReviewError(f"{file}:{number}: this is no decision ({what}); mend or remove the line") from error
