"""`python -m queries what-if`: what an agreement or a tie more or less would change on the board and in the network."""

import argparse
import json
from dataclasses import asdict
from time import perf_counter

from graph_schema.store import open_store
from queries.analytics.supposed import changes
from queries.analytics.what_if import ground, what_if


def add_what_if(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the command and its words."""
    command = commands.add_parser("what-if", help="suppose an agreement or a tie more or less, and see what changes")
    command.add_argument("--with", action="append", default=[], dest="added", metavar="SRB+MKD:trafficking")
    command.add_argument("--without", action="append", default=[], dest="removed", metavar="AGREEMENT")
    command.add_argument("--with-tie", action="append", default=[], dest="tied", metavar="BODY+BODY")
    command.add_argument("--without-tie", action="append", default=[], dest="untied", metavar="BODY+BODY")
    command.add_argument("--year", type=int, default=2022)
    command.add_argument("--format", choices=["table", "json"], default="table")
    command.set_defaults(run=_what_if)


def _what_if(arguments: argparse.Namespace) -> None:
    store = open_store()
    try:
        at = ground(store, arguments.year)
    finally:
        store.close()
    begun = perf_counter()
    wanted = changes(
        at.record,
        at.instruments,
        added=arguments.added,
        removed=arguments.removed,
        tied=arguments.tied,
        untied=arguments.untied,
    )
    answer = what_if(at, wanted)
    seconds = perf_counter() - begun
    if arguments.format == "json":
        print(json.dumps(asdict(answer), ensure_ascii=False, indent=2))
        return
    for note in answer.notes:
        print(note)
    for change in answer.changes:
        print(f"{change.what:<20} {change.reading}")
    if answer.withheld:
        print(f"{answer.withheld} more changes are for partners only (TIELINE_AUDIENCE=partner).")
    print(f"\n{at.measures.bodies} bodies, {at.measures.ties} ties, {len(at.legs)} legs, {at.year}; {seconds:.2f} s.")
    print("A tie or an agreement on record is not yet cooperation; silence is not absence.")
