"""`python -m queries find` and `search`: plain words in, ready commands and ids out."""

import argparse

from graph_schema.store import open_store
from queries.finder.finding import find
from queries.search import FOUND_AT_MOST, search


def add_finding(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add both commands to those of the room."""
    finding = commands.add_parser("find", help="which question is meant by plain words")
    finding.add_argument("words", nargs="+", help='as in "who do I call in Skopje about a referral?"')
    finding.set_defaults(run=_find)
    searching = commands.add_parser("search", help="find a thing by any of its names")
    searching.add_argument("words", nargs="+", help="a name, an acronym or a part of one")
    searching.add_argument("--limit", type=int, default=FOUND_AT_MOST, help="how many are shown at most")
    searching.set_defaults(run=_search)


def _find(arguments: argparse.Namespace) -> None:
    store = open_store()
    try:
        found = find(" ".join(arguments.words), store)
    finally:
        store.close()
    for number, suggestion in enumerate(found.suggestions, start=1):
        print(f"{number}  {suggestion.understood}\n   {suggestion.command}\n")
    for sentence in found.not_understood:
        print(sentence)


def _search(arguments: argparse.Namespace) -> None:
    store = open_store()
    try:
        hits = search(" ".join(arguments.words), store, arguments.limit)
    finally:
        store.close()
    for hit in hits:
        print(f"{hit.id:<44} {hit.name} ({hit.label}{f', {hit.country}' if hit.country else ''}): {hit.why}")
    if not hits:
        print(f"Nothing here is called '{' '.join(arguments.words)}', or nearly so.")
