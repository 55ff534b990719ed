"""The desk as the dashboard is handed it: plain values out, plain values in, and no file of the reader kept.

The dashboard finds `open_desk` as an entry point and never imports this room; what it expects of a desk is written
down there. An uploaded report is read from memory and stays nowhere; the decisions on it are kept under its hash.
"""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from graph_schema.ids import slug_of
from graph_schema.journal import whoever
from graph_schema.texts import REPOSITORY
from loaders.candidates.language_model.extractor import LanguageModel
from loaders.candidates.language_model.settings import Settings
from loaders.candidates.naming import name_key
from loaders.documents.countries import country_names
from loaders.documents.opening import Limits, Reader
from loaders.documents.refusals import UnreadableError, printable
from loaders.review.decision import Changes, Reason, ReviewError, reason_of
from loaders.review.desk import Desk
from loaders.review.item import Item
from loaders.review.new_source import Description
from loaders.review.opening import COUNTRIES, Wanted, desk_on
from loaders.review.taking_back import take_back
from loaders.review.writing import finish

Shown = Mapping[str, Any]
"""Plain values by name, for a page."""
_NO_DETAIL = frozenset({"votes"})


def open_desk(content: bytes, name: str, source: str | None = None) -> "PageDesk":
    """Read an uploaded report and open its desk; the data folder is that of TIELINE_DATA, or ours."""
    data = Path(os.environ.get("TIELINE_DATA") or REPOSITORY / "data")
    limits = Limits()
    if len(content) > limits.file_bytes:
        why = f"it has {len(content) / 2**20:.0f} MB, and at most {limits.file_bytes // 2**20} MB are taken"
        raise UnreadableError(why, "split it, or save it without pictures").about(name)
    with Reader(country_names(data / COUNTRIES), limits) as reader:
        document = reader.read(content, printable(name)[:120])
    folder = Path(os.environ.get("TIELINE_REVIEWS") or REPOSITORY / "build" / "reviews")
    source_id = slug_of(source or Path(name).stem)[:60] or "report"
    # The id of the source is part of what candidates are known by: other ids, other decisions.
    decisions = folder / f"{document.sha256[:16]}-{source_id}.jsonl"
    return PageDesk(desk_on(document, data, whoever(), Wanted(source=source_id, decisions=decisions)), data)


@dataclass(frozen=True)
class PageDesk:
    """A desk whose every answer is a plain value."""

    desk: Desk
    data: Path

    @property
    def source(self) -> str:
        """The id of the source."""
        return self.desk.source.id

    @property
    def known_source(self) -> bool:
        """Whether the source is on record; a new one must be described before anything is written."""
        return self.desk.source.id in self.desk.library.sources

    @property
    def notes(self) -> Sequence[str]:
        """What had to be guessed when the file was read."""
        return self.desk.report.document.notes

    @property
    def by(self) -> str:
        """The handle of the reader."""
        return self.desk.by

    def sections(self) -> Sequence[Shown]:
        """The parts of the report, each with its country and why it is thought to be about it."""
        return [
            {
                "country": section.country,
                "heading": printable(section.heading),
                "first": section.first_line,
                "last": section.last_line,
                "why": section.how_found,
            }
            for section in self.desk.report.sections
        ]

    def waiting(self) -> Sequence[str]:
        """The ids of the candidates that wait, those first that decide on most others."""
        return self.desk.waiting()

    def item(self, candidate: str) -> Shown:
        """A candidate with its passage and what is known beside it."""
        return _shown(self.desk.item(candidate))

    def accept(self, candidate: str) -> None:
        """Take a candidate as it is."""
        self.desk.accept(candidate)

    def edit(self, candidate: str, changes: Mapping[str, Any]) -> None:
        """Take a candidate with changes; what does not fit is said by field."""
        try:
            self.desk.edit(candidate, Changes.model_validate(changes))
        except ValidationError as error:
            first = error.errors()[0]
            field = ".".join(map(str, first["loc"]))
            raise ReviewError(f"{field}: {first['msg']}") from error

    @property
    def reasons(self) -> Sequence[str]:
        """Why a candidate may be refused, as words that `reject` takes."""
        return list(Reason)

    def reject(self, candidate: str, reason: str = "") -> None:
        """Refuse a candidate, and say why or not."""
        self.desk.reject(candidate, reason_of(reason))

    def rejected(self) -> Mapping[str, int]:
        """How many were refused for which reason."""
        return {str(reason): number for reason, number in self.desk.progress().reasons.items()}

    def merge(self, candidate: str, into: str) -> None:
        """Say that what a candidate names is a known thing, given by its id or by one of its names."""
        wanted = name_key(into)
        named = [thing.id for thing in self.desk.library.things.values() if wanted in map(name_key, thing.names)]
        if into not in self.desk.library.things and len(named) > 1:
            raise ReviewError(f"'{into}' is the name of several things; give an id: {', '.join(named)}")
        self.desk.merge(candidate, named[0] if named and into not in self.desk.library.things else into)

    def undo(self) -> Sequence[str]:
        """Take back the last decision; returns the files below the data folder that its fact has left, if any."""
        return [file.relative_to(self.data).as_posix() for file in take_back(self.desk, self.data).files]

    def progress(self) -> tuple[int, int, float]:
        """How many were decided, how many wait, how many are decided a minute."""
        found = self.desk.progress()
        return found.decided, found.waiting, found.per_minute

    @property
    def second_reader(self) -> Shown | None:
        """The language model that the deployment names, and the host to which it would get the text; none without."""
        settings = Settings.from_environment()
        return {"model": settings.model, "host": settings.host} if settings else None

    def read_again(self, *, consent: bool) -> Shown:
        """Let the language model read the report; returns how many candidates it adds, and what it could not read."""
        settings = Settings.from_environment()
        if settings is None:
            raise ReviewError("there is nobody to read it again: this deployment names no second reader")
        if not consent:
            raise ReviewError(f"the text of this report goes to {settings.host} only where its reader consents")
        model = LanguageModel(settings, self.desk.by)
        return {"new": self.desk.read_again(model), "problems": list(model.problems)}

    def finish(self, description: Mapping[str, str]) -> Sequence[Shown]:
        """Write what was accepted into the data folder; returns what it changes beside what was known."""
        written = finish(self.desk, self.data, Description(**description))
        return [
            {
                "change": one.change.value,
                "says": one.new.says if one.new else "",
                "lines": one.new.passage.lines if one.new else "",
                "why": one.why,
            }
            for one in written.differences
        ]


def _shown(item: Item) -> Shown:
    candidate = item.candidate
    ends = [end for end in (candidate.subject, candidate.object) if end]
    return {
        "id": item.id,
        "says": candidate.says,
        "predicate": candidate.predicate,
        "ends": [(end.id, end.name) for end in ends],
        "state": candidate.state.value,
        "as_of": candidate.as_of,
        "valid_from": candidate.valid_from,
        "valid_to": candidate.valid_to,
        "lines": candidate.lines,
        "attributes": {key: value for key, value in candidate.attributes.items() if key not in _NO_DETAIL},
        "confidence": candidate.confidence,
        "flags": list(candidate.flags),
        "passage": [(line.number, line.text, line.cited, line.after_gap) for line in item.passage],
        "named_as": dict(item.named_as),
        "unlocks": item.unlocks,
        "unlocked": list(item.unlocked),
        "known": (item.known.change.value, item.known.why) if item.known else None,
        "might_be": [(one.id, one.name, one.likeness) for one in item.might_be],
        "new_things": [(thing.id, thing.kind or thing.label, thing.name) for thing in item.new_things],
        "obstacles": list(item.obstacles),
    }
