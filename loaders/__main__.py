"""`python -m loaders`: check the data, build the graph."""

import argparse
import sys
from pathlib import Path

from graph_schema.errors import TielineError
from graph_schema.store import StoreSettings, open_store
from loaders.build import build_graph, build_if_changed, summary
from loaders.checking import check_data

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
        print(summary(checked) if checked else "The graph is up to date with data/.")
    finally:
        store.close()


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
    arguments = parser.parse_args(words)
    try:
        arguments.run(arguments)
    except TielineError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
