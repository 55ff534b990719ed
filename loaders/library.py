"""Everything that facts refer to: sources, entities, controlled lists and the judgements on who is the same.

The library is read and checked whole before any fact is, because a fact can only be judged against it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from graph_schema.base import Thing
from graph_schema.claims import Source
from graph_schema.errors import SchemaError
from graph_schema.ids import country_id, parse_id
from graph_schema.registry import THING_OF_ID_KIND
from graph_schema.texts import text_lines
from graph_schema.things import Law
from loaders.folders import yaml_files
from loaders.issues import IssueLog, closest
from loaders.judgements import read_judgements
from loaders.reading import Tree, TreePath, read_yaml
from loaders.safety import SafetyWords, findings
from loaders.validating import validated


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


def read_library(root: Path, log: IssueLog) -> Library:
    """Read `sources/`, `vocabulary/`, `entities/` and `judgements/` below `data/`; problems go to the log."""
    library = Library(root)
    library.safety = _read_safety_words(root / "vocabulary", log)
    for file in yaml_files(root / "sources"):
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
        for file in yaml_files(root / folder):
            if file.stem not in {"given_names", "towns"} and (tree := read_yaml(file, log)):
                _read_things(tree, library, log)
    _check_articles(library, library.things, log)
    _check_regions(library, library.things, log)
    judgements = read_judgements(root / "judgements" / "same_as.csv", library.things, log)
    library.same_as, library.judged = judgements.same_as, judgements.judged
    return library


def with_more_things(library: Library, folder: Path, log: IssueLog) -> Library:
    """The library with the things of further files `entities/<scope>.yml` below a folder, checked as its own are."""
    wider = replace(library, root=folder, things=dict(library.things), defined_at=dict(library.defined_at))
    for file in yaml_files(folder / "entities"):
        if tree := read_yaml(file, log):
            _read_things(tree, wider, log)
    more = {key: thing for key, thing in wider.things.items() if key not in library.things}
    _check_articles(wider, more, log)
    _check_regions(wider, more, log)
    return wider


def _read_safety_words(folder: Path, log: IssueLog) -> SafetyWords:
    """Given names and towns; without them nothing could be kept out, so a missing list stops the run."""
    found: dict[str, frozenset[str]] = {}
    for name in ("given_names", "towns"):
        file = folder / f"{name}.yml"
        tree = read_yaml(file, log)
        words = tree.value.get("words") if tree and isinstance(tree.value, dict) else None
        if not isinstance(words, list) or not words or not all(isinstance(word, str) for word in words):
            fix = "restore it: the safety checks look for these words"
            log.add(file, 1, "words", "no list of words", fix)
            words = []
        found[name] = frozenset(word.casefold() for word in words)
    return SafetyWords(found["given_names"], found["towns"])


def _read_things(tree: Tree, library: Library, log: IssueLog) -> None:
    values = tree.value if isinstance(tree.value, dict) else {}
    entries = values.get("things")
    if not isinstance(entries, list):
        fix = "begin the file with `things:` and list one thing an item"
        log.add(tree.file, 1, "things", "no list of things", fix)
        return
    for name in values:
        if name != "things":
            log.add(tree.file, tree.line((name,)), name, f"'{name}' is not a field here", "put it under `things:`")
    scope = tree.file.stem if tree.file.is_relative_to(library.root / "entities") else ""
    for number, entry in enumerate(entries):
        path: TreePath = ("things", number)
        if not isinstance(entry, dict) or "id" not in entry:
            log.add(tree.file, tree.line(path), f"things.{number}", "has no id", "give it an id: kind:scope:slug")
            continue
        _read_thing(entry, scope, path, tree, library, log)


def _read_thing(entry: dict[str, Any], scope: str, path: TreePath, tree: Tree, library: Library, log: IssueLog) -> None:
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
    home = parsed.scope.split("-")[0]
    if home != scope:
        place = f"data/entities/{home}.yml" if home else "data/vocabulary/"
        log.add(tree.file, line, "id", f"'{thing_id}' does not belong in this file", f"move it to {place}")
    elif parsed.country and country_id(parsed.country) not in library.things and parsed.kind != "country":
        known = [entry for entry in library.things if entry.startswith("country:")]
        what = f"unknown country '{parsed.country}'"
        log.add(
            tree.file,
            line,
            "id",
            what,
            "use an alpha-3 code of countries.yml",
            closest(country_id(parsed.country), known),
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
    # The slug is scanned with the names: it may be all that a reader sees.
    for found in findings([thing_id], (*thing.names, parsed.slug.replace("-", " ")), library.safety):
        log.add(
            tree.file,
            line,
            "name",
            found,
            "name the office or the body; leave persons, places and numbers out",
        )
    library.things[thing_id] = thing
    library.defined_at[thing_id] = (tree.file, line)


def _check_articles(library: Library, among: Mapping[str, Thing], log: IssueLog) -> None:
    for thing_id, thing in among.items():
        law = getattr(thing, "law", None)
        if law and not isinstance(library.things.get(law), Law):
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


def _check_regions(library: Library, among: Mapping[str, Thing], log: IssueLog) -> None:
    countries = [known for known in library.things if known.startswith("country:")]
    for thing_id, thing in among.items():
        for named in getattr(thing, "countries", ()):
            if named not in countries:
                file, line = library.defined_at[thing_id]
                what, fix = f"unknown country '{named}'", "write the id of a country of countries.yml"
                log.add(file, line, "countries", what, fix, closest(named, countries))
