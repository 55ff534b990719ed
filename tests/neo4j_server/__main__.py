"""`python -m tests.neo4j_server`: a Neo4j server on this machine, for as long as it is needed.

start            run it in the foreground until Ctrl-C
run -- COMMAND   start it, run the command with its address in the environment, stop it

The exit code of `run` is that of the command; it is 1 where the server cannot start.
"""

import argparse
import os
import signal
import subprocess
import sys
import time

from tests.neo4j_server.problem import CannotStartError
from tests.neo4j_server.server import RunningServer, running_server


def _start(arguments: argparse.Namespace) -> int:
    with running_server(arguments.port) as server:
        print(f"Neo4j answers at {server.url}, on this machine alone, with an empty database. In another terminal:")
        for name, value in {**_for_the_product(server), **_for_tests(server)}.items():
            print(f"  export {name}='{value}'")
        print("Ctrl-C stops it and throws its data away.", flush=True)
        while True:
            time.sleep(3600)


def _run(arguments: argparse.Namespace) -> int:
    with running_server(arguments.port) as server:
        return subprocess.run(arguments.command, env={**os.environ, **_for_tests(server)}, check=False).returncode


def _for_the_product(server: RunningServer) -> dict[str, str]:
    return {"TIELINE_STORE": server.url, "TIELINE_NEO4J_PASSWORD": server.password}


def _for_tests(server: RunningServer) -> dict[str, str]:
    return {"TIELINE_TEST_NEO4J_URL": server.url, "TIELINE_TEST_NEO4J_PASSWORD": server.password}


def main(words: list[str] | None = None) -> int:
    """Run one command."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.neo4j_server",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--port", type=int, help="the port (default: 7687 for start, a free one for run)")
    commands = parser.add_subparsers(required=True, metavar="start|run")
    start = commands.add_parser("start", help="run the server until Ctrl-C")
    start.set_defaults(act=_start, default_port=7687, interrupted=0)
    run = commands.add_parser("run", help="run a command with a server beside it")
    run.add_argument("command", nargs="+", metavar="COMMAND", help="the command, after --")
    run.set_defaults(act=_run, default_port=None, interrupted=130)
    arguments = parser.parse_args(words)
    arguments.port = arguments.port or arguments.default_port
    # Ended by another program, it stops the server as it does at Ctrl-C.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        return int(arguments.act(arguments))
    except CannotStartError as error:
        print(f"The Neo4j server cannot start. {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return int(arguments.interrupted)


if __name__ == "__main__":
    sys.exit(main())
