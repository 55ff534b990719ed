"""`python -m queries export`: claims, networks and answers into files that say what they hold."""

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

from graph_schema.errors import QuestionError
from graph_schema.journal import Deed, note
from graph_schema.store import GraphReader, open_store
from queries.asking import ask_question, question_named
from queries.audience import readership
from queries.exporting.answer_table import as_csv_with_tags
from queries.exporting.claims import as_json_lines
from queries.exporting.gexf import as_gexf
from queries.exporting.graphml import as_graphml
from queries.exporting.linked_data import as_json_ld
from queries.exporting.network import network_of
from queries.exporting.scope import Scope, scope_of
from queries.exporting.workbook import as_workbook

ENDINGS = {"claims": "jsonl", "graphml": "graphml", "gexf": "gexf", "jsonld": "jsonld"}


def add_export(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to those of the room."""
    export = commands.add_parser("export", help="take data out of the graph")
    export.add_argument("what", choices=[*ENDINGS, "answer"])
    export.add_argument("question", nargs="?", help="the question whose answer is taken out (answer only)")
    export.add_argument("--country", help="only what touches this country: SRB, Serbia")
    export.add_argument("--year", help="only what is the case in this year")
    export.add_argument("--layers", help="only ties of these sorts, separated by commas: work,referral")
    export.add_argument("--param", action="append", default=[], metavar="NAME=VALUE", help="a value (answer only)")
    export.add_argument("--no-hxl", action="store_true", help="no row of HXL tags (answers as CSV only)")
    export.add_argument("--out", type=Path, help="file to write, or folder for a file named by what it holds")
    export.set_defaults(run=_export)


def given_values(pairs: Iterable[str]) -> dict[str, str]:
    """Values typed as name=value; anything else raises `QuestionError` with an example."""
    return dict(_pair(entry) for entry in pairs)


def _pair(text: str) -> tuple[str, str]:
    name, sign, value = text.partition("=")
    if not sign:
        raise QuestionError(f"--param {text}: write name=value, as --param year=2014")
    return name, value


def _export(arguments: argparse.Namespace) -> None:
    _refuse_what_does_not_apply(arguments)
    store = open_store()
    try:
        if arguments.what == "answer":
            _export_answer(arguments, store)
            return
        scope = scope_of(store, arguments.country, arguments.year, arguments.layers)
        text = _text(arguments.what, store, scope)
        _put(arguments.out, scope.file_name(arguments.what, ENDINGS[arguments.what]), text.encode(), str(scope))
    finally:
        store.close()


def _refuse_what_does_not_apply(arguments: argparse.Namespace) -> None:
    answer = arguments.what == "answer"
    if answer and arguments.question is None:
        raise QuestionError("Name the question: python -m queries export answer who_funds_what --out answer.xlsx")
    if answer and (arguments.country or arguments.year or arguments.layers):
        raise QuestionError("An answer takes its values by --param, as --param country=SRB --param year=2014")
    if not answer and (arguments.question or arguments.param):
        raise QuestionError(
            f"export {arguments.what} takes no question and no --param; it takes --country, --year, --layers"
        )


def _text(what: str, reader: GraphReader, scope: Scope) -> str:
    if what == "claims":
        return "".join(f"{line}\n" for line in as_json_lines(reader, scope))
    network = network_of(reader, scope)
    if what == "jsonld":
        return as_json_ld(reader, network)
    return as_graphml(network) if what == "graphml" else as_gexf(network)


def _export_answer(arguments: argparse.Namespace, reader: GraphReader) -> None:
    ending = arguments.out.suffix.lower() if arguments.out else ""
    if ending not in {"", ".csv", ".xlsx"}:
        raise QuestionError(f"{arguments.out}: an answer is written as .csv or .xlsx")
    answer = ask_question(question_named(arguments.question), reader, given_values(arguments.param))
    snapshot = reader.snapshot or "none"
    table = as_csv_with_tags(answer, snapshot, hxl=not arguments.no_hxl)
    content = as_workbook(answer, snapshot) if ending == ".xlsx" else table.encode()
    name = f"tieline-{answer.question.id}-{readership().value}-{snapshot}.csv"
    _put(arguments.out, name, content, f"snapshot {snapshot}")


def _put(out: Path | None, name: str, content: bytes, about: str) -> None:
    """To the terminal; to the file; or into the folder, under a name that tells what it holds."""
    note(Deed.EXPORTED, f"{Path(name).suffix[1:]} for {readership().value}")
    if out is None:
        sys.stdout.write(content.decode())
        return
    file = out / name if out.is_dir() else out
    try:
        file.write_bytes(content)
    except OSError as error:
        raise QuestionError(f"{file} cannot be written: {error.strerror}") from error
    print(f"Written: {file} ({about})")
