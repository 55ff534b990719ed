"""What a reader decides on a candidate, and the list of decisions: lines that are only ever added.

The list stands beside the report. Taking a decision back is one more line, so that the list also tells what was
thought before.
"""

import json
import os
from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from graph_schema.base import PartialDate, ShortText, Text, Year
from graph_schema.errors import TielineError
from graph_schema.journal import Deed, write_down
from graph_schema.vocabulary import State


class ReviewError(TielineError):
    """A decision that cannot be taken, or facts that cannot be written; the message says why and what to do."""


class Verdict(StrEnum):
    """What a reader makes of a candidate."""

    ACCEPT = "accept"
    EDIT = "edit"
    REJECT = "reject"
    MERGE = "merge"
    UNDO = "undo"


_DEEDS = {
    Verdict.ACCEPT: Deed.ACCEPTED,
    Verdict.EDIT: Deed.EDITED,
    Verdict.REJECT: Deed.REJECTED,
    Verdict.MERGE: Deed.MERGED,
    Verdict.UNDO: Deed.UNDONE,
}


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
    unread: bool = Field(default=False, description="Accepted for its confidence alone; nobody looked at the lines.")


class DecisionList:
    """The decisions on one report, in a file of JSON lines; each is also noted in the journal, without its text."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.decisions: list[Decision] = list(_read(file))

    def add(self, decision: Decision) -> None:
        """Write one decision down, in the journal first; where it returns, the decision is on disk."""
        line = json.dumps(decision.model_dump(mode="json", exclude_defaults=True), ensure_ascii=False) + "\n"
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            with self.file.open("ab") as opened:
                write_down(_DEEDS[decision.verdict], decision.candidate, who=decision.by)
                opened.write(line.encode())
                opened.flush()
                os.fsync(opened.fileno())
        except OSError as error:
            raise ReviewError(
                f"{self.file} cannot be written ({error.strerror}); name another file with --decisions"
            ) from error
        self.decisions.append(decision)

    def standing(self) -> dict[str, list[Decision]]:
        """The decisions that hold, by candidate, oldest first; what was taken back is left out."""
        held: dict[str, list[Decision]] = {}
        for decision in self.decisions:
            if decision.verdict is not Verdict.UNDO:
                held.setdefault(decision.candidate, []).append(decision)
            elif held.get(decision.candidate):
                held[decision.candidate].pop()
        return {candidate: entries for candidate, entries in held.items() if entries}


def _read(file: Path) -> Iterable[Decision]:
    if not file.is_file():
        return
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
        try:
            yield Decision.model_validate_json(line)
        except ValidationError as error:
            what = error.errors()[0]["msg"]
            raise ReviewError(f"{file}:{number}: this is no decision ({what}); mend or remove the line") from error
