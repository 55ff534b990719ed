"""`python -m graph_schema`: write the pages that are made from the classes, or show one part of them."""

import argparse
import json
import sys
from pathlib import Path

from graph_schema.commands import run_command
from graph_schema.documenting import part_named, schema_page
from graph_schema.errors import SchemaError
from graph_schema.fact_schema import fact_file_schema
from graph_schema.texts import REPOSITORY


def generated() -> dict[Path, str]:
    """The generated files, relative to the repository, and what must stand in them."""
    schema = json.dumps(fact_file_schema(), ensure_ascii=False, indent=1) + "\n"
    return {Path("graph_schema/SCHEMA.md"): schema_page(), Path("data/facts.schema.json"): schema}


def stale(root: Path) -> list[str]:
    """Generated files that differ from what the classes say, or are not there."""
    return [
        file.as_posix()
        for file, text in generated().items()
        if not (root / file).is_file() or (root / file).read_text(encoding="utf-8") != text
    ]


def _doc(arguments: argparse.Namespace) -> None:
    if not arguments.check:
        for file, text in generated().items():
            (REPOSITORY / file).write_text(text, encoding="utf-8")
            print(f"Written: {file.as_posix()}")
    elif found := stale(REPOSITORY):
        are = "is" if len(found) == 1 else "are"
        raise SchemaError(f"{' and '.join(found)} {are} older than the classes; write again with: make docs")


def _show(arguments: argparse.Namespace) -> None:
    print(part_named(arguments.name))


def main(words: list[str] | None = None) -> int:
    """Run one command; the exit code is 1 where a name is not declared or a page is stale."""
    parser = argparse.ArgumentParser(prog="python -m graph_schema", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="command")
    doc = commands.add_parser("doc", help="write graph_schema/SCHEMA.md and data/facts.schema.json")
    doc.add_argument("--check", action="store_true", help="write nothing; fail if one of them is stale")
    doc.set_defaults(run=_doc)
    show = commands.add_parser("show", help="print what a label, a relationship, a kind or a list means")
    show.add_argument("name", help="Shelter, OPERATES, operates, State")
    show.set_defaults(run=_show)
    return run_command(parser, words)


if __name__ == "__main__":
    sys.exit(main())
