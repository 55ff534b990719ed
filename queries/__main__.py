"""`python -m queries`: list, show and run the questions of the catalogue; take the claims out; write the page."""

import argparse
import sys
from typing import Any

from graph_schema.commands import run_command
from graph_schema.errors import QuestionError
from graph_schema.store import open_store
from graph_schema.texts import REPOSITORY
from queries.asking import ask_question, catalogue, question_named
from queries.briefs.commands import add_brief
from queries.documenting import CATALOGUE_PAGE, README, catalogue_page, readme_with_answers
from queries.exporting.commands import add_export, given_values
from queries.finder.commands import add_finding
from queries.question import Question
from queries.supposing import add_what_if


def _list(_arguments: argparse.Namespace) -> None:
    theme = None
    for question in sorted(catalogue().values(), key=lambda entry: (entry.theme.value, entry.id)):
        if question.theme != theme:
            theme = question.theme
            print(f"\n{theme.value}")
        print(f"  {question.id:<36} {question.title}")


def _show(arguments: argparse.Namespace) -> None:
    print(question_named(arguments.question).text, end="")


def _run(arguments: argparse.Namespace) -> None:
    question = question_named(arguments.question)
    given = given_values(arguments.param)
    store = open_store()
    try:
        answer = ask_question(question, store, given)
    finally:
        store.close()
    if arguments.format == "json":
        print(answer.as_json())
    elif arguments.format == "csv":
        sys.stdout.write(answer.as_csv())
    else:
        print(f"{_asked(question, answer.parameters)}\n")
        for note in answer.notes:
            print(note)
        print(answer.as_table() if answer.rows else "No rows.")
        print(f"\n{question.reading}\n{answer.how_sure}")
        if answer.withheld:
            print(f"{answer.withheld} more rows are for partners only (TIELINE_AUDIENCE=partner).")
        if arguments.evidence:
            _print_evidence(answer)


def _asked(question: Question, parameters: dict[str, Any]) -> str:
    values = ", ".join(f"{name}: {value if value is not None else 'any'}" for name, value in parameters.items())
    return f"{question.title} ({values})" if values else question.title


def _print_evidence(answer: Any) -> None:
    print("\nEvidence")
    for entry in sorted(answer.evidence.values(), key=lambda found: (found.source, found.lines, found.claim)):
        print(f"  {entry.claim}  {entry.state.value}, {entry.as_of}. {entry.says}\n      {entry.locator}")


def _doc(arguments: argparse.Namespace) -> None:
    store = open_store()
    try:
        pages = {
            CATALOGUE_PAGE: catalogue_page(catalogue().values()),
            README: readme_with_answers(README.read_text(encoding="utf-8"), store),
        }
    finally:
        store.close()
    for file, text in pages.items():
        name = file.relative_to(REPOSITORY)
        if not arguments.check:
            file.write_text(text, encoding="utf-8")
            print(f"Written: {name}")
        elif not file.is_file() or file.read_text(encoding="utf-8") != text:
            raise QuestionError(f"{name} is older than what it is written from; write it again with: make docs")


def main(words: list[str] | None = None) -> int:
    """Run one command; the exit code is 1 where a question or the graph cannot be had."""
    parser = argparse.ArgumentParser(prog="python -m queries", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="command")
    commands.add_parser("list", help="every question by theme").set_defaults(run=_list)
    show = commands.add_parser("show", help="the file of a question, as it pastes into Neo4j Browser")
    show.add_argument("question")
    show.set_defaults(run=_show)
    run = commands.add_parser("run", help="ask a question")
    run.add_argument("question")
    run.add_argument("--param", action="append", default=[], metavar="NAME=VALUE", help="a value for a parameter")
    run.add_argument("--format", choices=["table", "csv", "json"], default="table")
    run.add_argument("--evidence", action="store_true", help="print the claims behind the rows (table only)")
    run.set_defaults(run=_run)
    add_finding(commands)
    add_export(commands)
    add_what_if(commands)
    add_brief(commands)
    doc = commands.add_parser("doc", help="write CATALOGUE.md and the answers in README.md")
    doc.add_argument("--check", action="store_true", help="only tell whether the committed pages are fresh")
    doc.set_defaults(run=_doc)
    return run_command(parser, words)


if __name__ == "__main__":
    sys.exit(main())
