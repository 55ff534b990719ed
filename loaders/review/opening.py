"""A desk for a report file: the file is read, its candidates are found, and what was decided before is taken up."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from graph_schema.ids import slug_of
from loaders.candidates.extracting import extract, things_of
from loaders.candidates.language_model.extractor import Extractor
from loaders.checking import check_data
from loaders.documents import country_sections, read_document
from loaders.documents.blocks import Document
from loaders.documents.corrections import read_corrections
from loaders.documents.countries import country_names
from loaders.review.decision import DecisionList
from loaders.review.desk import Desk
from loaders.review.item import Report
from loaders.review.new_source import Description, source_record

COUNTRIES = Path("vocabulary") / "countries.yml"


@dataclass(frozen=True)
class Wanted:
    """What a reader says of a report besides the file itself."""

    source: str | None = None
    description: Description = field(default_factory=Description)
    as_of: int | None = None
    sections: Path | None = None
    decisions: Path | None = None
    further: Sequence[Extractor] = ()
    """Ways to candidates beside the rules; what a rule finds as well is the rule's."""


def open_desk(file: Path, data: Path, by: str, wanted: Wanted) -> Desk:
    """The desk for a report file; the decisions lie beside it if no other place is named."""
    document = read_document(file, country_names(data / COUNTRIES))
    source = wanted.source or slug_of(file.stem) or "report"
    decisions = wanted.decisions or file.with_name(f"{file.name}.decisions.jsonl")
    return desk_on(document, data, by, replace(wanted, source=source, decisions=decisions))


def desk_on(document: Document, data: Path, by: str, wanted: Wanted) -> Desk:
    """The desk for a report that was read; the same report, data and rules give the same candidates and ids."""
    assert wanted.source is not None, "the one who opens a desk names the source"
    assert wanted.decisions is not None, "and where its decisions are kept"
    checked = check_data(data, locators=False)
    names = country_names(data / COUNTRIES)
    sections = country_sections(document, read_corrections(wanted.sections, names) if wanted.sections else None, names)
    record, text = source_record(wanted.source, wanted.description, document, sections, checked.library)
    found = {one.id: one for one in extract(document, sections, checked.library, wanted.source, wanted.as_of)}
    decisions = DecisionList(wanted.decisions)
    found = decisions.proposed | found
    things = {thing.id: thing for thing in things_of(found.values(), checked.library)}
    report = Report(document, sections, text, tuple(found.values()), things)
    desk = Desk(report, decisions, checked.library, checked.claims, record, by)
    for extractor in wanted.further:
        desk.read_again(extractor, wanted.as_of)
    return desk
