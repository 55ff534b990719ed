"""`python -m loaders`: check the data, build the graph, and see what is entered and what is not."""

import argparse
import sys
from pathlib import Path

from graph_schema.commands import run_command
from graph_schema.errors import DataError
from graph_schema.journal import Deed, journal_file, note, read_journal
from graph_schema.store import StoreSettings, open_store
from loaders.build import build_graph, build_if_changed, summary
from loaders.candidates.commands import add_commands
from loaders.checking import check_data
from loaders.comparing import compare
from loaders.coverage import coverage, coverage_table
from loaders.differing import difference_page
from loaders.documents import country_sections, read_document
from loaders.documents.corrections import read_corrections, sections_page
from loaders.look_alikes import look_alike_table, look_alikes
from loaders.quality import quality_page
from loaders.review.commands import add_review

DATA = Path("data")


def _check(arguments: argparse.Namespace) -> None:
    checked = check_data(arguments.data, only=arguments.file)
    print(f"{len(checked.claims)} claims, no problem.")
    if checked.texts_read:
        print(f"Lines were checked against the texts of: {', '.join(checked.texts_read)}")
    if checked.texts_missing:
        missing = ", ".join(checked.texts_missing)
        print(f"Lines were not checked for (no text, or another edition, on this machine): {missing}")


def _build(arguments: argparse.Namespace) -> None:
    settings = StoreSettings.from_environment()
    store = open_store(settings.url)
    try:
        if arguments.if_changed:
            checked = build_if_changed(arguments.data, store, settings)
        else:
            checked = build_graph(arguments.data, store)
        if checked:
            note(Deed.LOADED, f"{len(checked.claims)} claims from {arguments.data}")
        print(summary(checked) if checked else "The graph is up to date with data/.")
    finally:
        store.close()


def _journal(_arguments: argparse.Namespace) -> None:
    entries = read_journal()
    for entry in entries:
        print(f"{entry.number:>6}  {entry.at}  {entry.who}  {entry.deed}  {entry.what}")
    print(f"{len(entries)} lines in {journal_file()}; every seal fits.")


def _coverage(arguments: argparse.Namespace) -> None:
    checked = check_data(arguments.data, locators=False)
    source = checked.library.sources.get(arguments.source)
    if source is None:
        known = ", ".join(sorted(checked.library.sources))
        raise DataError(f"There is no source '{arguments.source}'. Known: {known}")
    text = checked.library.source_lines(source.id)
    if text is None:
        raise DataError(
            f"The text of {source.id}, in the edition that was read, is not on this machine. "
            "Name its folder in TIELINE_SOURCES."
        )
    print(coverage_table(coverage(source, text, (entry.claim for entry in checked.claims))))


def _duplicates(arguments: argparse.Namespace) -> None:
    print(look_alike_table(look_alikes(check_data(arguments.data, locators=False).library)))


def _quality(arguments: argparse.Namespace) -> None:
    page = arguments.data / "QUALITY.md"
    text = quality_page(check_data(arguments.data, locators=False))
    if not arguments.check:
        page.write_text(text, encoding="utf-8")
        print(f"Written: {page}")
    elif not page.is_file() or page.read_text(encoding="utf-8") != text:
        raise DataError(f"{page} is older than the data; write it again with: make docs")


def _diff(arguments: argparse.Namespace) -> None:
    found = compare(arguments.new, arguments.against or arguments.data, arguments.data)
    print(difference_page(found, len(found) if arguments.all else 20))


def _sections(arguments: argparse.Namespace) -> None:
    document = read_document(arguments.file)
    corrections = read_corrections(arguments.sections) if arguments.sections else None
    print(sections_page(document, country_sections(document, corrections)), end="")


def main(words: list[str] | None = None) -> int:
    """Run one command; the exit code is 1 where something is wrong with the data or the store."""
    parser = argparse.ArgumentParser(prog="python -m loaders", description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA, help="the data folder (default: data)")
    commands = parser.add_subparsers(required=True, metavar="command")
    check = commands.add_parser("check", help="check every file of data/ and report all problems together")
    check.add_argument("file", type=Path, nargs="?", help="check the facts of this file only")
    check.set_defaults(run=_check)
    build = commands.add_parser("build", help="build the graph from data/")
    build.add_argument("--if-changed", action="store_true", help="do nothing if data/ did not change")
    build.set_defaults(run=_build)
    covered = commands.add_parser("coverage", help="how much of a source is entered, heading by heading")
    covered.add_argument("source", help="the id of the source")
    covered.set_defaults(run=_coverage)
    alike = commands.add_parser("duplicates", help="things that look alike and have no judgement yet")
    alike.set_defaults(run=_duplicates)
    quality = commands.add_parser("quality", help="write data/QUALITY.md")
    quality.add_argument("--check", action="store_true", help="only tell whether the committed page is fresh")
    quality.set_defaults(run=_quality)
    diff = commands.add_parser("diff", help="what is new, changed, contradicted, repeated, no longer mentioned")
    diff.add_argument("new", type=Path, help="a fact file (a draft may lie anywhere), or a data folder")
    diff.add_argument("--against", type=Path, metavar="KNOWN", help="a fact file or a data folder (default: --data)")
    diff.add_argument("--all", action="store_true", help="list everything that is no longer mentioned")
    diff.set_defaults(run=_diff)
    sections = commands.add_parser("sections", help="which part of a report file is about which country")
    sections.add_argument("file", type=Path, help="a report as PDF, DOCX, HTML or text")
    sections.add_argument("--sections", type=Path, metavar="LIST", help="the list that this command prints, corrected")
    sections.set_defaults(run=_sections)
    journal = commands.add_parser(
        "journal", help="who loaded, decided and exported what; tells where a line was changed"
    )
    journal.set_defaults(run=_journal)
    add_commands(commands)
    add_review(commands)
    return run_command(parser, words)


if __name__ == "__main__":
    sys.exit(main())
