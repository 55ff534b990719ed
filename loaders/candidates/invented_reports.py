"""Country sections made up in the manner of other publishers and annotated: the reading of prose that no source has."""

from pathlib import Path

from graph_schema.texts import REPOSITORY
from loaders.candidates.evaluating import Drafted
from loaders.candidates.extracting import Extraction, extract_with
from loaders.candidates.gazetteer import build_gazetteer
from loaders.candidates.timing import document_year
from loaders.checking import Checked
from loaders.documents import country_sections, read_document

REPORTS = REPOSITORY / "tests" / "invented_reports"
"""A folder a set: a text and its annotations a report. Absent where only the packages were installed."""


def sets_of_reports() -> dict[str, Path]:
    """The sets by name: reports that rules may be mended after, and reports that nobody opens who mends rules."""
    return {folder.name: folder for folder in sorted(REPORTS.glob("*")) if any(folder.glob("*.jsonl"))}


def draft_reports(checked: Checked, folder: Path) -> list[Drafted]:
    """Read every report of a set as `draft` reads a new file: with all names on file, and the year that it repeats."""
    gazetteer = build_gazetteer(checked.library)
    drafted = []
    for file in sorted(folder.glob("*.txt")):
        document = read_document(file)
        run = Extraction(checked.library, gazetteer, file.stem, document_year(document.original))
        drafted.append(Drafted(file.stem, extract_with(run, document, country_sections(document)), document.lines))
    return drafted
