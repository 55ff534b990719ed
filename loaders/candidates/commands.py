"""`python -m loaders draft` and `evaluate`."""

import argparse
import json
import os
import sys
from pathlib import Path

from graph_schema.errors import DataError
from graph_schema.ids import slug_of
from graph_schema.journal import Deed, note
from loaders.candidates.annotated_scores import measure_annotated
from loaders.candidates.annotations import annotations_folder
from loaders.candidates.candidate import Candidate
from loaders.candidates.drafting import fact_file
from loaders.candidates.evaluating import draft_sources, measure, texts_here
from loaders.candidates.extracting import extract
from loaders.candidates.invented_reports import draft_reports, sets_of_reports
from loaders.candidates.recorded import PAGE, Evaluation, check_marks, page, write_calibration
from loaders.checking import check_data
from loaders.documents import country_sections, read_document
from loaders.documents.corrections import read_corrections
from loaders.issues import IssueLog
from loaders.library import read_library
from loaders.review.drafted import write_checked_draft
from loaders.review.opening import Wanted, open_desk


def add_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add both commands to the parser of the room."""
    draft = commands.add_parser("draft", help="propose facts from a report file, for a person to review")
    draft.add_argument("file", type=Path, help="a report as PDF, DOCX, HTML or text")
    draft.add_argument("--out", type=Path, help="where to write the draft (default: print it)")
    draft.add_argument("--format", choices=("yml", "jsonl"), help="fact files, or candidates as JSON lines")
    draft.add_argument("--source", help="the id of the source (default: from the name of the file)")
    draft.add_argument(
        "--as-of", type=int, help="the year of the situation (default: the latest that the text repeats)"
    )
    draft.add_argument("--sections", type=Path, metavar="LIST", help="a corrected list of country sections")
    draft.add_argument("--least", type=float, default=0.0, help="leave out candidates of a lower confidence")
    draft.set_defaults(run=run_draft)
    evaluate = commands.add_parser("evaluate", help="measure how well documents are read, on the sources that are here")
    evaluate.add_argument("--write", action="store_true", help="write docs/extraction.md")
    evaluate.add_argument("--calibrate", action="store_true", help="record the precision of every rule")
    evaluate.add_argument("--check", action="store_true", help="fail where a score fell below its recorded interval")
    evaluate.set_defaults(run=run_evaluate)


def run_draft(arguments: argparse.Namespace) -> None:
    """Read a file and print or write its candidates."""
    form = arguments.format or ("jsonl" if arguments.out and arguments.out.suffix == ".jsonl" else "yml")
    if form == "yml" and arguments.out:
        _write_draft(arguments)
        return
    log = IssueLog(arguments.data.parent)
    library = read_library(arguments.data, log)
    log.raise_if_any()
    document = read_document(arguments.file)
    corrections = read_corrections(arguments.sections) if arguments.sections else None
    sections = country_sections(document, corrections)
    source = arguments.source or slug_of(arguments.file.stem) or "draft"
    found = [
        one
        for one in extract(document, sections, library, source, arguments.as_of)
        if one.confidence >= arguments.least
    ]
    note(Deed.DRAFTED, f"{len(found)} candidates from {source}")
    if form == "jsonl":
        text = as_json_lines(found)
        if arguments.out:
            arguments.out.write_text(text, encoding="utf-8")
        else:
            sys.stdout.write(text)
        return
    ties = [one for one in found if one.predicate != "NAMED"]
    for country in sorted({one.country or "REG" for one in ties}):
        sys.stdout.write(fact_file([one for one in ties if (one.country or "REG") == country], country))


def _write_draft(arguments: argparse.Namespace) -> None:
    """Write the facts that pass the checks of `data/` into files, and say how many others there are."""
    nothing = Path(os.devnull)
    wanted = Wanted(arguments.source, as_of=arguments.as_of, sections=arguments.sections, decisions=nothing)
    desk = open_desk(arguments.file, arguments.data, "draft", wanted)
    draft = write_checked_draft(desk, arguments.out, arguments.least)
    note(Deed.DRAFTED, f"{draft.facts} facts from {desk.source.id}")
    for path in draft.files:
        print(f"Written: {path}")
    if draft.left_out:
        print(f"Left out, because a check would refuse them: {draft.left_out}; python -m loaders review shows why.")


def as_json_lines(candidates: list[Candidate]) -> str:
    """One candidate a line, in the shape of `python -m queries export claims`."""
    return "".join(json.dumps(candidate.record(), ensure_ascii=False) + "\n" for candidate in candidates)


def run_evaluate(arguments: argparse.Namespace) -> None:
    """Measure on the sources whose text is here, and on the invented reports."""
    checked = check_data(arguments.data, locators=False)
    sources = texts_here(checked)
    if not sources:
        print("No text of a source is on this machine: only invented reports are measured.")
        print("Name the folder of the texts in TIELINE_SOURCES.")
    drafted = draft_sources(checked, sources)
    folder = annotations_folder()
    found = Evaluation(
        sources,
        measure(checked, drafted) if sources else None,
        measure_annotated(checked, drafted, folder) if sources and folder else None,
        {
            name: measure_annotated(checked, draft_reports(checked, reports), reports)
            for name, reports in sets_of_reports().items()
        },
    )
    print(found.tables())
    if arguments.check:
        check_marks(found)
    if (arguments.calibrate or arguments.write) and not sources:
        raise DataError("Nothing is recorded without the texts of the sources: name their folder in TIELINE_SOURCES.")
    if arguments.calibrate:
        write_calibration(found)
    if arguments.write:
        PAGE.parent.mkdir(exist_ok=True)
        PAGE.write_text(page(found), encoding="utf-8")
        print(f"Written: {PAGE}")
