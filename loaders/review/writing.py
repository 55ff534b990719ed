"""What was accepted enters `data/`, all of it or nothing: written into a copy, checked there, and then moved.

Files that are there are never changed, but for entity files, which get more lines at their end. The graph is not
touched: `python -m loaders build` does that, as for every other fact.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import UTC, datetime
from pathlib import Path

from graph_schema.errors import DataError
from graph_schema.journal import Deed, write_down
from graph_schema.texts import REPOSITORY, sources_folder
from loaders.candidates.candidate import NAMED
from loaders.candidates.language_model import FLAG as LANGUAGE_MODEL
from loaders.candidates.linking import LinkedThing
from loaders.checking import Checked, check_lines
from loaders.differing import Difference, differences
from loaders.issues import IssueLog
from loaders.review.cutting import thing_text
from loaders.review.decision import Decision, ReviewError
from loaders.review.desk import Desk
from loaders.review.entered import EnteredFile, hash_of
from loaders.review.fact_text import Readers, facts_text, scopes_of, things_text
from loaders.review.fitting import Fitted
from loaders.review.moving import moved
from loaders.review.new_source import Description, bytes_of, source_text
from loaders.review.trying import tried

ENTERED_BY = "extraction"
"""The reader that is named as the one who entered what rules found."""
ENTERED_BY_MODEL = "language-model"
_PROBLEM = re.compile(r"^(\S+?):(\d+): ")
_REGION = "REG"

Accepted = tuple[Fitted, Decision]
"""A fact, and the decision by which it was accepted."""


@dataclass(frozen=True)
class Written:
    """The files that a review gave, below `data/`, and what they change beside what was known."""

    files: tuple[Path, ...]
    claims: int
    already_entered: int
    differences: tuple[Difference, ...]


@dataclass
class _Files:
    """The files below `data/` that are new or get longer, each whole, and what the review has in them then."""

    contents: dict[Path, str] = field(default_factory=dict)
    entered: list[EnteredFile] = field(default_factory=list)


def finish(desk: Desk, data: Path, description: Description) -> Written:
    """Write what was accepted; a problem leaves everything as it was and is told with its file, line and field."""
    folder = _texts_folder()
    known = {entry.claim.id for entry in desk.known}
    entered = {candidate for candidate, file in desk.decisions.entered.items() if (data / file).is_file()}
    accepted = desk.standing.accepted()
    fresh = [
        (fitted, decision)
        for fitted, decision in accepted
        if decision.candidate not in entered and not {entry.claim.id for entry in fitted.claims} & known
    ]
    facts = [one for one in fresh if one[0].fact.candidate.predicate != NAMED]
    things = {thing.id: thing for fitted, _decision in fresh for thing in fitted.things}
    if not facts and not things:
        raise ReviewError("nothing new was accepted, so there is nothing to write")
    files = _files(desk, data, facts, list(things.values()), description)
    text = folder / f"{desk.source.id}.txt"
    if text.is_file() and text.read_bytes() != bytes_of(desk.report.text):
        raise ReviewError(
            f"{text} holds another text; move it away, or give this report an id of its own with --source"
        )
    checked, changes = _checked(desk, data, files.contents, facts)
    additions: dict[Path, bytes | None] = {data / name: content.encode() for name, content in files.contents.items()}
    if not text.is_file():
        additions[text] = bytes_of(desk.report.text)
    with moved(additions):
        for name in files.contents:
            write_down(Deed.LOADED, f"data/{name.as_posix()}", who=desk.by)
        desk.decisions.enter(files.entered)
    desk.take_up(checked.library, checked.claims)
    count = sum(len(fitted.claims) for fitted, _decision in facts)
    return Written(tuple(data / name for name in files.contents), count, len(accepted) - len(fresh), changes)


def _texts_folder() -> Path:
    folder = sources_folder()
    if folder is None:
        raise ReviewError("there is no folder for the texts of sources; make one and name it in TIELINE_SOURCES")
    if folder.resolve().is_relative_to(REPOSITORY):
        raise ReviewError(
            f"{folder} is inside the repository, where no text of a source may be; "
            "name another folder in TIELINE_SOURCES"
        )
    return folder


def _files(
    desk: Desk, data: Path, facts: Sequence[Accepted], things: Sequence[LinkedThing], description: Description
) -> _Files:
    files = _Files()
    now = datetime.now(UTC)
    if desk.source.id not in desk.library.sources:
        if missing := description.missing():
            options = ", ".join(f"--{name}" for name in missing)
            raise ReviewError(f"'{desk.source.id}' is a new source; say what it is: {options}")
        given = {field.name: getattr(description, field.name) for field in fields(description)}
        files.contents[Path("sources") / f"{desk.source.id}.yml"] = source_text(desk.source.model_copy(update=given))
    for scope, brought in scopes_of(things).items():
        name = Path("entities") / f"{scope}.yml"
        known = (data / name).read_text(encoding="utf-8") if (data / name).is_file() else "things:\n"
        text = files.contents[name] = things_text(brought, known)
        before = desk.decisions.files.get(name.as_posix())
        hashes = {thing.id: hash_of(thing_text(text, thing.id)) for thing in brought}
        ours = {**before.things, **hashes} if before else hashes
        files.entered.append(EnteredFile(file=name.as_posix(), things=ours, by=desk.by, at=now))
    groups: dict[tuple[str, str, bool], list[Accepted]] = {}
    for fitted, decision in facts:
        by = ENTERED_BY_MODEL if LANGUAGE_MODEL in fitted.fact.candidate.flags else ENTERED_BY
        country = fitted.fact.candidate.country or _REGION
        groups.setdefault((country, by, decision.unread), []).append((fitted, decision))
    for (country, by, unread), entries in sorted(groups.items(), key=lambda group: group[0]):
        name = _free_name(data, files.contents, Path("facts") / country.lower(), desk.source.id)
        readers = Readers(by, None if unread else desk.by, now.date())
        how = "accepted for their measured precision, read by nobody" if unread else "accepted by a reader"
        about = f"Found in {desk.source.id} by {by.replace('-', ' ')}, {how}."
        text = facts_text([fitted.fact for fitted, _decision in entries], country, desk.source.id, readers, about)
        files.contents[name] = text
        ids = tuple(decision.candidate for _fitted, decision in entries)
        files.entered.append(EnteredFile(file=name.as_posix(), facts=ids, digest=hash_of(text), by=desk.by, at=now))
    return files


def _free_name(data: Path, contents: Mapping[Path, str], folder: Path, source: str) -> Path:
    """The fact file of a source, or its next part where that is there."""
    name, number = folder / f"{source}.yml", 1
    while (data / name).exists() or name in contents:
        number += 1
        name = folder / f"{source}--{number}.yml"
    return name


def _checked(
    desk: Desk, data: Path, contents: Mapping[Path, str], facts: Sequence[Accepted]
) -> tuple[Checked, tuple[Difference, ...]]:
    """Check a copy of the folder with the new files in it; what it holds then, and what is new in it."""
    try:
        with tried(data, contents) as trial:
            checked = trial.checked
            log = IssueLog(trial.folder.parent)
            new = [entry for entry in checked.claims if entry.file.relative_to(trial.folder) in contents]
            for entry in new:
                check_lines(entry, desk.report.lines, checked.library, log)
            log.raise_if_any()
    except DataError as error:
        raise ReviewError(_with_candidates(str(error), contents, facts)) from error
    old = [entry for entry in checked.claims if entry.file.relative_to(trial.folder) not in contents]
    found = differences(new, old, checked.library)
    return checked, tuple(one for one in found if one.new is not None)


def _with_candidates(report: str, contents: Mapping[Path, str], facts: Sequence[Accepted]) -> str:
    """The problems, each with the candidate on which it rests: the file with that line was not kept."""
    lines = []
    for line in report.splitlines():
        lines.append(line)
        if found := _PROBLEM.match(line):
            name = Path(found[1]).relative_to("data") if found[1].startswith("data/") else Path(found[1])
            said = _fact_at(contents.get(name, ""), int(found[2]))
            ids = [how.candidate for one, how in facts if said and one.fact.candidate.says in said]
            lines += [f"  candidate: {ids[0]}"] if ids else []
    return "\n".join(lines)


def _fact_at(content: str, number: int) -> str:
    """The sentence of the fact that begins at a line of a fact file."""
    following = content.splitlines()[number - 1 :]
    return next((line for line in following if line.startswith("    says: ")), "")
