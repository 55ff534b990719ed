"""`python -m dashboard`: serve the pages on this machine; TIELINE_PORT and TIELINE_HOST name another door.

`python -m dashboard ready` answers beforehand what pages open with, so that the first reader of a new graph waits as
little as any other; without it the server does so by itself while people read.
"""

import argparse
import ipaddress
import logging
import os
import socket
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlsplit

from graph_schema.errors import TielineError
from graph_schema.store import StoreSettings, open_store
from queries.audience import readership

DEFAULT_PORT = 8501
WEAK_PASSWORDS = frozenset({"", "neo4j", "password", "changeme", "secret", "tieline", "admin", "test"})


class DoorError(TielineError):
    """The dashboard cannot be served where it was asked to be."""


def port_wanted() -> int:
    """The port of TIELINE_PORT, 8501 if it is not set."""
    text = os.environ.get("TIELINE_PORT", str(DEFAULT_PORT))
    if not text.isdigit() or not 1 <= int(text) <= 65535:
        raise DoorError(f"TIELINE_PORT is '{text}'; write a number from 1 to 65535.")
    return int(text)


def is_loopback(host: str) -> bool:
    """Whether a host can be reached from this machine only."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def check_door(host: str, port: int) -> None:
    """Refuse a port that is taken, and an open door to a graph whose password everybody knows."""
    settings = StoreSettings.from_environment()
    server = not settings.url.startswith("embedded:")
    if server and not is_loopback(host) and settings.neo4j_password.lower() in WEAK_PASSWORDS:
        raise DoorError(
            f"Serving on {host} lets others in, and the password of the Neo4j server is a default one. "
            "Set a password of your own on the server and in TIELINE_NEO4J_PASSWORD."
        )
    if server and not settings.neo4j_password and urlsplit(settings.url).hostname:
        raise DoorError("A Neo4j server needs a password: set TIELINE_NEO4J_PASSWORD in the environment.")
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise DoorError(
                f"Port {port} on {host} cannot be used ({error.strerror}). Another program, perhaps a second "
                f"dashboard, has it. Choose another one: TIELINE_PORT={port + 1} make run"
            ) from error


def get_ready() -> int:
    """Answer what pages open with, and leave it beside the graph; the exit code is 1 where there is no graph."""
    logging.getLogger("streamlit").setLevel(logging.ERROR)
    # Imported here: whoever only opens the door waits for none of it.
    from dashboard.session import Session
    from dashboard.warming import make_ready

    settings = StoreSettings.from_environment()
    snapshot = open_store().snapshot
    if snapshot is None:
        print("There is no graph yet. Build it with: make graph", file=sys.stderr)
        return 1
    made = make_ready(Session(settings.url, snapshot, has_page=False))
    print(f"{made} answers were made that pages open with; the others were there already.")
    return 0


def main(words: Sequence[str] = ()) -> int:
    """Serve until interrupted; the exit code is 1 where the door cannot be opened."""
    parser = argparse.ArgumentParser(prog="python -m dashboard", description=str(__doc__).splitlines()[0])
    parser.add_argument("what", nargs="?", choices=("serve", "ready"), default="serve")
    if parser.parse_args(words).what == "ready":
        return get_ready()
    host = os.environ.get("TIELINE_HOST", "127.0.0.1")
    try:
        port = port_wanted()
        readership()
        check_door(host, port)
    except TielineError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"Tieline: http://{host}:{port} (Ctrl-C ends it)", flush=True)
    app = Path(__file__).parent / "app.py"
    options = [f"--server.address={host}", f"--server.port={port}", "--server.headless=true"]
    command = [sys.executable, "-m", "streamlit", "run", str(app), *options]
    try:
        return subprocess.run(command, check=False).returncode
    except KeyboardInterrupt:
        return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
