"""Fact files into claims: each fact becomes one claim for every combination of the things that it names."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from graph_schema.base import Statement
from graph_schema.claims import Claim, LineRange, Passage
from graph_schema.errors import SchemaError
from graph_schema.ids import country_id, parse_id
from graph_schema.registry import SHORTHAND_LABELS, STATEMENT_OF_KIND, THING_OF_LABEL, label_of
from graph_schema.statements import Observed, Recommends, ReportedRoute
from loaders.folders import yaml_files
from loaders.issues import IssueLog, closest
from loaders.library import Library
from loaders.reading import Tree, TreePath, read_yaml
from loaders.records import Bounds, FactFrame, FactHead, split_fact
from loaders.safety import findings
from loaders.validating import validated

_PENDING = "pending:id"


@dataclass(frozen=True)
class EnteredClaim:
    """A claim, and where in `data/` it was entered."""

    claim: Claim
    file: Path
    line: int
    country: str
    expected: Bounds
    """The bounds of the file's number of claims."""


def read_facts(library: Library, log: IssueLog, only: Path | None = None) -> list[EnteredClaim]:
    """Every claim of every fact file below `data/facts/`, or of one of them."""
    files = list(yaml_files(library.root / "facts"))
    if only is not None:
        files = [file for file in files if file.resolve() == only.resolve()]
        if not files:
            log.add(only, 1, "file", "is not a fact file", f"name a file below {library.root.name}/facts/")
    trees = [tree for file in files if (tree := read_yaml(file, log))]
    return [entry for tree in trees for entry in _FactFile(tree, library, log).claims()]


def read_fact_file(file: Path, library: Library, log: IssueLog) -> list[EnteredClaim]:
    """Every claim of one fact file that may lie anywhere, such as a draft that is not yet accepted."""
    tree = read_yaml(file, log)
    return list(_FactFile(tree, library, log, anywhere=True).claims()) if tree else []


class _FactFile:
    """One fact file while it is read."""

    def __init__(self, tree: Tree, library: Library, log: IssueLog, *, anywhere: bool = False) -> None:
        self.tree, self.library, self.log, self.anywhere = tree, library, log, anywhere

    def problem(self, path: TreePath, what: str, fix: str, close: tuple[str, ...] = ()) -> None:
        name = ".".join(map(str, path)) or "file"
        self.log.add(self.tree.file, self.tree.line(path), name, what, fix, close)

    def claims(self) -> list[EnteredClaim]:
        values = self.tree.value
        if not isinstance(values, dict) or not isinstance(values.get("facts"), list):
            self.problem((), "no list of facts", "write a head (source, country, …) and then `facts:` with a list")
            return []
        head = validated(FactHead, {k: v for k, v in values.items() if k != "facts"}, self.tree, (), self.log)
        if head is None or not self.head_fits(head):
            return []
        found = [entry for number, fact in enumerate(values["facts"]) for entry in self.fact(number, fact, head)]
        count, bounds = len(found), head.expect_claims
        if not bounds.least <= count <= bounds.most and not self.log.issues:
            what = f"the file gives {count} claims, expected were {bounds.least} to {bounds.most}"
            self.problem(("expect_claims",), what, "look for lost or doubled facts, then correct the bounds")
        return found

    def head_fits(self, head: FactHead) -> bool:
        source = self.library.sources.get(head.source)
        if source is None:
            known = self.library.sources
            self.problem(
                ("source",),
                f"unknown source '{head.source}'",
                "add data/sources/<id>.yml",
                closest(head.source, known),
            )
            return False
        folder, stem = self.tree.file.parent.name, self.tree.file.stem.split("--")[0]
        if not self.anywhere and (folder != head.country.lower() or stem != head.source):
            place = f"facts/{head.country.lower()}/{head.source}.yml"
            self.problem((), "the file is not where its head says", f"move it to {place} (or {head.source}--part.yml)")
        if head.country != "REG" and country_id(head.country) not in self.library.things:
            self.problem(("country",), f"unknown country '{head.country}'", "use an alpha-3 code of countries.yml")
        return True

    def fact(self, number: int, fact: Any, head: FactHead) -> Iterator[EnteredClaim]:
        path: TreePath = ("facts", number)
        if not isinstance(fact, dict):
            self.problem(path, "is not a fact", "write `- kind: …` and its fields below")
            return
        statement_class = STATEMENT_OF_KIND.get(str(fact.get("kind", "")))
        if statement_class is None:
            kind = str(fact.get("kind", ""))
            what = f"unknown kind '{kind}'" if kind else "has no kind"
            self.problem((*path, "kind"), what, "use a kind of data/FORMAT.md", closest(kind, STATEMENT_OF_KIND))
            return
        frame_values, said = split_fact(fact)
        frame = validated(FactFrame, frame_values, self.tree, path, self.log)
        statements = list(self.statements(statement_class, said, path))
        if frame is None:
            return
        for statement in statements:
            if entry := self.claim(statement, frame, head, path):
                self.check_safety(entry.claim, path)
                yield entry

    def statements(self, kind: type[Statement], said: dict[str, Any], path: TreePath) -> Iterator[Statement]:
        """One statement for each combination of things at its two ends."""
        said = {name: self.spelled_out(kind, name, value) for name, value in said.items()}
        points = [point.field for point in (kind.end_point("subject"), kind.end_point("object")) if point]
        choices = [value if isinstance(value := said.get(name), list) else [value] for name in points]
        for chosen in product(*choices):
            values = said | {name: value for name, value in zip(points, chosen, strict=True) if value is not None}
            if statement := self.statement(kind, values, path):
                yield statement

    def statement(self, kind: type[Statement], values: dict[str, Any], path: TreePath) -> Statement | None:
        minted = {"route": "route", "recommends": "recommendation", "observed": "observation"}.get(kind.kind())
        if minted and minted in values:
            self.problem((*path, minted), "is minted by the loader", "leave the field out")
            return None
        if minted:
            values = values | {minted: _PENDING}
        first: Statement | None = validated(kind, values, self.tree, path, self.log)
        if first is None or not self.ends_fit(first, path):
            return None
        if not minted:
            return first
        return kind.model_validate(values | {minted: _mint(first)})

    def spelled_out(self, kind: type[Statement], name: str, value: Any) -> Any:
        """Short forms written out: SRB for country:srb, hotline for function:hotline where only a function fits."""
        labels = kind.references().get(name, ())
        for point in (kind.end_point("subject"), kind.end_point("object")):
            if point and point.field == name:
                labels = point.labels
        if isinstance(value, list):
            return [self.spelled_out(kind, name, entry) for entry in value]
        if not labels or not isinstance(value, str) or ":" in value:
            return value
        if len(value) == 3 and value.isupper() and "Country" in labels:
            return country_id(value)
        short = [label for label in labels if label in SHORTHAND_LABELS and label != "Country"]
        candidates = [f"{THING_OF_LABEL[label].id_kind}:{value}" for label in short]
        known = [entry for entry in candidates if entry in self.library.things]
        return known[0] if known else candidates[0] if candidates else value

    def ends_fit(self, statement: Statement, path: TreePath) -> bool:
        """Every id known, and of a label that may stand where it stands."""
        allowed = dict(statement.references().items())
        for point in (statement.end_point("subject"), statement.end_point("object")):
            if point:
                allowed[point.field] = point.labels
        fits = True
        for name, labels in allowed.items():
            value = getattr(statement, name)
            for thing_id in value if isinstance(value, tuple) else (value,):
                if thing_id not in (None, _PENDING):
                    fits &= self.id_fits(thing_id, labels, (*path, name))
        if isinstance(statement, ReportedRoute):
            for stop in statement.stops:
                fits &= self.id_fits(stop.place, ("Country", "Place"), (*path, "stops"))
        return fits

    def id_fits(self, thing_id: str, labels: tuple[str, ...], path: TreePath) -> bool:
        try:
            label = label_of(thing_id) if parse_id(thing_id) else ""
        except (SchemaError, KeyError) as error:
            self.problem(path, f"'{thing_id}' is not an id ({error})", "write kind:scope:slug or an alpha-3 code")
            return False
        if thing_id not in self.library.things:
            known = [entry for entry in self.library.things if entry.split(":")[0] == thing_id.split(":")[0]]
            scope = parse_id(thing_id).scope.split("-")[0]
            place = f"data/entities/{scope}.yml" if scope else "data/vocabulary/"
            fix = f"correct the id, or add the thing to {place}"
            self.problem(path, f"unknown {label.lower()} '{thing_id}'", fix, closest(thing_id, known))
            return False
        if label not in labels:
            fix = f"put {' or '.join(labels)} here, or use another kind of fact"
            self.problem(path, f"'{thing_id}' ({label}) cannot stand here", fix)
            return False
        return True

    def claim(self, statement: Statement, frame: FactFrame, head: FactHead, path: TreePath) -> EnteredClaim | None:
        source = self.library.sources[head.source]
        ranges = frame.where.lines
        beyond = [entry for entry in ranges if entry.last > source.text_lines]
        if beyond:
            what = f"line {beyond[0].last} is beyond the end of {source.id} ({source.text_lines} lines)"
            self.problem((*path, "where", "lines"), what, "correct the lines")
            return None
        year = frame.as_of or head.as_of
        if year is None:
            self.problem((*path, "as_of"), "is missing", "add as_of here or at the head: the year of the situation")
            return None
        section = frame.where.section or head.section or source.section_at(ranges[0].first)
        if section is None:
            self.problem(
                (*path, "where"),
                "no section stands over the lines",
                "add section to where or the source file",
            )
            return None
        unused = [entry for entry in frame.where.named_as if entry not in self.library.things]
        if unused:
            self.problem((*path, "where", "named_as"), f"unknown thing '{unused[0]}'", "correct the id")
            return None
        mentioned = set(statement.mentioned_ids())
        values = {
            "statement": statement,
            "state": frame.state,
            "as_of": year,
            "valid_from": frame.valid_from,
            "valid_to": frame.valid_to,
            "passage": _passage(source.id, section, ranges),
            "says": frame.says,
            "named_as": {key: words for key, words in frame.where.named_as.items() if key in mentioned},
            "entered_by": head.entered.by,
            "reviewed_by": head.reviewed.by if head.reviewed else None,
        }
        try:
            claim = Claim(**values)
        except ValidationError as error:
            self.problem(path, error.errors()[0]["msg"].removeprefix("Value error, "), "correct the two dates")
            return None
        return EnteredClaim(claim, self.tree.file, self.tree.line(path), head.country, head.expect_claims)

    def check_safety(self, claim: Claim, path: TreePath) -> None:
        texts = [claim.says, claim.passage.section, *claim.named_as.values()]
        for name, value in claim.statement.attributes().items():
            # The number of a public helpline is the one telephone number that may stand in a record.
            if name != "value" or claim.statement.attributes().get("detail") != "public_number":
                texts += value if isinstance(value, list) else [str(value)]
        for found in findings(claim.statement.mentioned_ids(), texts, self.library.safety):
            self.problem((*path, "says"), found, "say it without; an office, a country and a band are enough")


def _passage(source: str, section: str, ranges: tuple[LineRange, ...]) -> Passage:
    lines = "_".join(str(entry) for entry in ranges)
    return Passage(id=f"passage:{source}:{lines}", source=source, section=section, ranges=ranges)


def _mint(statement: Statement) -> str:
    if isinstance(statement, ReportedRoute):
        return ReportedRoute.mint_route(statement.stops)
    if isinstance(statement, Recommends):
        entry = statement
        return Recommends.mint_recommendation(entry.issuer, entry.addressee, entry.year, entry.title)
    assert isinstance(statement, Observed), "only routes, recommendations and figures are minted"
    figure = statement
    return Observed.mint_observation(figure.of, figure.what, figure.unit, figure.year, figure.value)
