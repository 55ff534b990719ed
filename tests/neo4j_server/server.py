"""One run of the server: on loopback, with a password of its own, on an empty database that goes with it."""

import contextlib
import os
import secrets
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import neo4j
from neo4j.exceptions import DriverError, Neo4jError

from tests.neo4j_server.jars import server_jars
from tests.neo4j_server.java import find_java_home
from tests.neo4j_server.problem import CannotStartError

HOST = "127.0.0.1"
START_SECONDS = 120
_MAIN = "org.neo4j.server.CommunityEntryPoint"
_FIRST_PASSWORD = "neo4j"
_OPENED = ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent")


@dataclass(frozen=True)
class RunningServer:
    """Where the server answers, and to which password."""

    url: str
    password: str


@contextlib.contextmanager
def running_server(port: int | None = None) -> Iterator[RunningServer]:
    """Start the server, hand over its address and password, and stop it in the end; without a port, a free one."""
    java_home = find_java_home()
    jars = server_jars(java_home)
    port = _checked(port) if port else _free_port()
    server = RunningServer(f"neo4j://{HOST}:{port}", secrets.token_urlsafe(18))
    with tempfile.TemporaryDirectory(prefix="tieline-neo4j-") as home:
        log = Path(home) / "server.log"
        with log.open("wb") as output:
            process = subprocess.Popen(
                _command(java_home, jars, Path(home), port),
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,  # Ctrl-C reaches the caller alone, who stops the server
            )
        try:
            _wait_until_it_answers(server, process, log)
            yield server
        finally:
            # Its data go with it, and an orderly end takes ten seconds.
            process.kill()
            process.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def _checked(port: int) -> int:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            raise CannotStartError(f"Port {port} is taken ({error.strerror}); choose another with --port.") from error
    return port


def _command(java_home: Path, jars: Path, home: Path, port: int) -> list[str]:
    (home / "conf").mkdir()
    settings = {
        "server.default_listen_address": HOST,
        "server.bolt.listen_address": f"{HOST}:{port}",
        "server.bolt.advertised_address": f"{HOST}:{port}",
        "server.http.enabled": "false",
        "server.https.enabled": "false",
        "server.memory.pagecache.size": "64m",
        "db.tx_log.preallocate": "false",
        "dbms.security.allow_csv_import_from_file_urls": "false",
        "dbms.usage_report.enabled": "false",
    }
    opened = [f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in _OPENED]
    command = [str(java_home / "bin" / "java"), "-Xmx512m", f"-Djava.io.tmpdir={home}", *opened]
    command += ["-cp", f"{jars}{os.sep}*", _MAIN, f"--home-dir={home}", f"--config-dir={home / 'conf'}"]
    return [*command, *(word for name, value in settings.items() for word in ("-c", f"{name}={value}"))]


def _wait_until_it_answers(server: RunningServer, process: subprocess.Popen[bytes], log: Path) -> None:
    """Try until the server takes its new password, which is the first thing that it is ever asked."""
    deadline = time.monotonic() + START_SECONDS
    while True:
        try:
            _change_password(server)
        except (DriverError, Neo4jError) as error:
            if process.poll() is not None:
                raise CannotStartError(f"The server ended by itself; its last words:\n{_last_words(log)}") from error
            if time.monotonic() > deadline:
                raise CannotStartError(
                    f"The server did not answer within {START_SECONDS} seconds ({error}); its last words:\n"
                    f"{_last_words(log)}"
                ) from error
            time.sleep(0.5)
        else:
            return


def _change_password(server: RunningServer) -> None:
    url = server.url.replace("neo4j://", "bolt://")
    with (
        neo4j.GraphDatabase.driver(url, auth=("neo4j", _FIRST_PASSWORD), connection_timeout=5) as driver,
        driver.session(database="system") as session,
    ):
        session.run(
            "ALTER CURRENT USER SET PASSWORD FROM $first TO $password",
            first=_FIRST_PASSWORD,
            password=server.password,
        ).consume()


def _last_words(log: Path) -> str:
    written = [log, *sorted(log.parent.glob("logs/*.log"))]
    lines = [line for file in written for line in file.read_text(encoding="utf-8", errors="replace").splitlines()]
    return "\n".join(f"  {line}" for line in lines[-20:]) or "  (it wrote nothing)"
