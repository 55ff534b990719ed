"""Everything that facts refer to: sources, entities, controlled lists and the judgements on who is the same.

The library is read and checked whole before any fact is, because a fact can only be judged against it.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from graph_schema.base import Described, Thing
from graph_schema.claims import Source
from graph_schema.errors import SchemaError
from graph_schema.ids import parse_id
from graph_schema.registry import THING_OF_ID_KIND
from graph_schema.texts import text_lines
from loaders.issues import IssueLog, closest
from loaders.reading import Tree, TreePath, read_yaml
from loaders.safety import SafetyWords, findings

_VERDICTS = ("same", "different", "unsure")


@dataclass
class Library:
    """What the files of `data/` define, by id."""

    root: Path
    things: dict[str, Thing] = field(default_factory=dict)
    defined_at: dict[str, tuple[Path, int]] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    same_as: dict[str, str] = field(default_factory=dict)
    judged: set[frozenset[str]] = field(default_factory=set)
    safety: SafetyWords = field(default_factory=lambda: SafetyWords(frozenset(), frozenset()))

    def canonical(self, thing_id: str) -> str:
        """The id that stands for a thing after all judgements that two ids mean the same."""
        seen = {thing_id}
        while (following := self.same_as.get(thing_id)) and following not in seen:
            thing_id = following
            seen.add(thing_id)
        return thing_id

    def source_lines(self, source_id: str) -> tuple[str, ...] | None:
        """The lines of a source where its text edition is on this machine and is the one that was read."""
        return text_lines(source_id, self.sources[source_id].text_sha256)


def validated(model: type[Described], values: Any, tree: Tree, path: TreePath, log: IssueLog) -> Any:
    """A value made into its class; each problem is logged at the line of the field that has it."""
    try:
        return model.model_validate(values)
    except ValidationError as error:
        for entry in error.errors():
            spot = tuple(part for part in entry["loc"] if isinstance(part, str | int))
            where = (*path, *spot)
            line = tree.line(where)
            name = ".".join(map(str, where)) or "file"
            log.add(tree.file, line, name, *_sentence(entry, model, spot))
        return None


def _sentence(entry: Any, model: type[Described], spot: tuple[str | int, ...]) -> tuple[str, str, tuple[str, ...]]:
    """What pydantic found, as what is wrong, how to mend it, and what is known and close."""
    given, kind = entry["input"], entry["type"]
    fields = list(model.model_fields)
    last = str(spot[-1]) if spot else ""
    if kind == "extra_forbidden":
        return f"'{last}' is not a field here", f"use one of: {', '.join(fields)}", closest(last, fields)
    if kind == "missing":
        says = model.model_fields[last].description if last in model.model_fields else ""
        return "is missing", f"add `{last}:` ({says or 'required'})", ()
    if kind == "enum":
        allowed = [word.strip(" '") for word in entry["ctx"]["expected"].replace(" or ", ", ").split(",")]
        return (
            f"'{given}' is not on the list",
            f"use one of: {', '.join(allowed)}",
            closest(str(given), allowed),
        )
    if kind == "value_error":
        return str(entry["ctx"]["error"]), "correct the value as the message says", ()
    return (
        f"'{given}' does not fit: {entry['msg'].lower()}",
        "correct the value; data/FORMAT.md lists each field",
        (),
    )


def _yaml_files(folder: Path) -> Iterator[Path]:
    yield from sorted(folder.rglob("*.yml")) if folder.is_dir() else ()


def read_library(root: Path, log: IssueLog) -> Library:
    """Read `sources/`, `vocabulary/`, `entities/` and `judgements/` below `data/`; problems go to the log."""
    library = Library(root)
    library.safety = _read_safety_words(root / "vocabulary", log)
    for file in _yaml_files(root / "sources"):
        if (tree := read_yaml(file, log)) and (source := validated(Source, tree.value, tree, (), log)):
            if file.stem != source.id:
                log.add(
                    file,
                    tree.line(("id",)),
                    "id",
                    f"'{source.id}' is not the file's name",
                    "make both the same",
                )
            library.sources[source.id] = source
    for folder in ("vocabulary", "entities"):
        for file in _yaml_files(root / folder):
            if file.stem not in {"given_names", "towns"} and (tree := read_yaml(file, log)):
                _read_things(tree, library, log)
    _check_articles(library, log)
    _read_judgements(root / "judgements" / "same_as.csv", library, log)
    return library


def _read_safety_words(folder: Path, log: IssueLog) -> SafetyWords:
    found: dict[str, frozenset[str]] = {}
    for name in ("given_names", "towns"):
        tree = read_yaml(folder / f"{name}.yml", log) if (folder / f"{name}.yml").is_file() else None
        words = tree.value.get("words", []) if tree and isinstance(tree.value, dict) else []
        found[name] = frozenset(word.casefold() for word in words)
    return SafetyWords(found["given_names"], found["towns"])


def _read_things(tree: Tree, library: Library, log: IssueLog) -> None:
    entries = tree.value.get("things") if isinstance(tree.value, dict) else None
    if not isinstance(entries, list):
        log.add(
            tree.file,
            1,
            "things",
            "no list of things",
            "begin the file with `things:` and list one thing an item",
        )
        return
    scope = tree.file.stem if tree.file.parent.name == "entities" else None
    for number, entry in enumerate(entries):
        path: TreePath = ("things", number)
        if not isinstance(entry, dict) or "id" not in entry:
            log.add(tree.file, tree.line(path), f"things.{number}", "has no id", "give it an id: kind:scope:slug")
            continue
        _read_thing(entry, scope, path, tree, library, log)


def _read_thing(
    entry: dict[str, Any], scope: str | None, path: TreePath, tree: Tree, library: Library, log: IssueLog
) -> None:
    thing_id, line = str(entry["id"]), tree.line((*path, "id"))
    try:
        parsed = parse_id(thing_id)
    except SchemaError as error:
        log.add(tree.file, line, "id", str(error), "write the id in that form")
        return
    thing_class = THING_OF_ID_KIND.get(parsed.kind)
    if thing_class is None or parsed.kind in {"route", "recommendation", "observation"}:
        log.add(tree.file, line, "id", f"a {parsed.kind} is not entered as a thing", "state it as a fact instead")
        return
    if scope and parsed.scope.split("-")[0] != scope:
        log.add(
            tree.file,
            line,
            "id",
            f"'{thing_id}' belongs to '{parsed.scope}'",
            f"move it to {parsed.scope}.yml",
        )
    if thing_id in library.things:
        first_file, first_line = library.defined_at[thing_id]
        log.add(
            tree.file,
            line,
            "id",
            f"'{thing_id}' is defined twice (first in {first_file.name}:{first_line})",
            "keep one, with the aliases of both",
        )
        return
    thing = validated(thing_class, entry, tree, path, log)
    if thing is None:
        return
    for found in findings([thing_id], thing.names, library.safety):
        log.add(
            tree.file,
            line,
            "name",
            found,
            "name the office or the body; leave persons, places and numbers out",
        )
    library.things[thing_id] = thing
    library.defined_at[thing_id] = (tree.file, line)


def _check_articles(library: Library, log: IssueLog) -> None:
    for thing_id, thing in library.things.items():
        law = getattr(thing, "law", None)
        if law and law not in library.things:
            file, line = library.defined_at[thing_id]
            laws = [known for known in library.things if known.startswith("law:")]
            log.add(
                file,
                line,
                "law",
                f"unknown law '{law}'",
                "add the law, or correct its id",
                closest(law, laws),
            )


def _read_judgements(file: Path, library: Library, log: IssueLog) -> None:
    if not file.is_file():
        return
    with file.open(encoding="utf-8", newline="") as lines:
        reader = csv.DictReader(lines)
        for number, row in enumerate(reader, start=2):
            left, right, verdict = row.get("left") or "", row.get("right") or "", row.get("verdict") or ""
            if verdict not in _VERDICTS:
                fix = f"use one of: {', '.join(_VERDICTS)}"
                log.add(file, number, "verdict", f"'{verdict}' is not a verdict", fix)
            if not row.get("why") or not row.get("by") or not row.get("date"):
                log.add(file, number, "why", "a judgement needs by, date and why", "fill the three columns")
            if right not in library.things:
                close = closest(right, library.things)
                log.add(file, number, "right", f"unknown thing '{right}'", "correct the id", close)
            library.judged.add(frozenset({left, right}))
            if verdict == "same":
                library.same_as[left] = right
