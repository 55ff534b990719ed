"""All checks of a run, in one pass: the library, the facts, and the lines that they cite."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from loaders.disagreements import Disagreement, read_disagreements
from loaders.facts import EnteredClaim, read_facts
from loaders.folders import check_folders
from loaders.issues import IssueLog
from loaders.library import Library, read_library
from loaders.locators import borrowed_wording, passage_text, unnamed_numbers, unnamed_things


@dataclass
class Checked:
    """What a clean run read: the library, the claims, and which sources' texts were on the machine."""

    library: Library
    claims: list[EnteredClaim]
    disagreements: list[Disagreement] = field(default_factory=list)
    texts_read: list[str] = field(default_factory=list)
    texts_missing: list[str] = field(default_factory=list)


def check_data(root: Path, *, locators: bool = True, only: Path | None = None) -> Checked:
    """Read and check `data/`; any problem raises `DataError` with all of them.

    With `locators`, claims are also checked against the lines of those sources whose text is on the machine.
    With `only`, the facts of a single file are checked, for work on that file.
    """
    log = IssueLog(root.parent)
    check_folders(root, log)
    library = read_library(root, log)
    claims = read_facts(library, log, only)
    _check_doubles(claims, log)
    _check_operators_have_no_place(claims, library, log)
    checked = Checked(library, claims)
    if only is None:
        checked.disagreements = read_disagreements(root / "judgements" / "disagreements.csv", library, claims, log)
    if locators:
        _check_locators(checked, log)
    log.raise_if_any()
    return checked


def _check_doubles(claims: list[EnteredClaim], log: IssueLog) -> None:
    first: dict[str, EnteredClaim] = {}
    for entry in claims:
        other = first.setdefault(entry.claim.id, entry)
        if other is not entry:
            what = f"says the same as {other.file.name}:{other.line}, at the same lines"
            log.add(entry.file, entry.line, "facts", what, "keep one of them")


def _check_operators_have_no_place(claims: list[EnteredClaim], library: Library, log: IssueLog) -> None:
    """A body that runs a shelter is located by its country, or its town would lead to the shelter."""
    operators = {library.canonical(entry.claim.statement.subject_id) for entry in claims if _runs_shelter(entry)}
    for entry in claims:
        statement = entry.claim.statement
        actor, place = statement.subject_id, str(statement.object_id)
        if _runs_shelter(entry) and actor.startswith("place:"):
            log.add(entry.file, entry.line, "operator", f"'{actor}' would lead to the shelter", "name its country")
        placed = statement.predicate in {"LOCATED_IN", "PART_OF"} and place.startswith("place:")
        if placed and library.canonical(actor) in operators:
            what = f"'{actor}' runs a shelter; its place could lead to the shelter"
            log.add(entry.file, entry.line, "place", what, "locate it by its country")


def _runs_shelter(entry: EnteredClaim) -> bool:
    statement = entry.claim.statement
    return statement.predicate == "OPERATES" and str(statement.object_id).startswith("shelter:")


def _check_locators(checked: Checked, log: IssueLog) -> None:
    library = checked.library
    texts = {source: library.source_lines(source) for source in library.sources}
    checked.texts_read = [source for source, lines in texts.items() if lines]
    checked.texts_missing = [source for source, lines in texts.items() if not lines]
    for entry in checked.claims:
        if lines := texts[entry.claim.passage.source]:
            check_lines(entry, lines, library, log)


def check_lines(entry: EnteredClaim, lines: Sequence[str], library: Library, log: IssueLog) -> None:
    """Whether the cited lines of a text name what the claim names, and the claim is in our own words."""
    text = passage_text(entry.claim, lines)
    cited = entry.claim.passage.lines
    for thing_id, what in unnamed_things(entry.claim, text, library, entry.country):
        fix = f"cite the lines that name it (now {cited}), add the alias, or say under named_as how they call it"
        log.add(entry.file, entry.line, "where", f"{what} ({thing_id})", fix)
    for what in unnamed_numbers(entry.claim, text):
        log.add(entry.file, entry.line, "where", what, f"cite the lines that give it (now {cited})")
    if run := borrowed_wording(entry.claim, text):
        log.add(entry.file, entry.line, "says", f"uses the source's own words: '{run}'", "say it in your own")
