"""The jars of the server, fetched once by Maven and kept in `build/neo4j/`."""

import hashlib
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from tests.neo4j_server.problem import CannotStartError

POM = Path(__file__).parent / "pom.xml"
CACHE = Path(__file__).parents[2] / "build" / "neo4j"
FETCH_SECONDS = 540
_GOAL = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies"


def server_jars(java_home: Path) -> Path:
    """The folder with the jars that the pom names; another pom gets another folder."""
    folder = CACHE / f"jars-{hashlib.sha256(POM.read_bytes()).hexdigest()[:12]}"
    if not folder.is_dir():
        CACHE.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=CACHE) as half:
            fetched = Path(half) / "jars"
            _fetch(fetched, java_home)
            # In one step, so that a fetch that was cut short is never taken for a whole one.
            try:
                fetched.rename(folder)
            except OSError:
                if not folder.is_dir():  # otherwise another start was quicker
                    raise
    return folder


def _fetch(target: Path, java_home: Path) -> None:
    maven = shutil.which("mvn")
    if maven is None:
        raise CannotStartError("Maven, which fetches the server, is not installed (Debian: apt-get install maven).")
    command = [maven, "--batch-mode", "--quiet", "-Dstyle.color=never", "-f", str(POM), _GOAL]
    command += [f"-DoutputDirectory={target}", "-DincludeScope=runtime"]
    try:
        done = subprocess.run(
            command,
            capture_output=True,
            text=True,
            timeout=FETCH_SECONDS,
            check=False,
            env={**os.environ, "JAVA_HOME": str(java_home)},
        )
    except subprocess.TimeoutExpired as error:
        raise CannotStartError(f"Maven did not fetch the server within {FETCH_SECONDS} seconds.") from error
    if done.returncode != 0 or not any(target.glob("*.jar")):
        raise CannotStartError(f"Maven could not fetch the server:\n{_tail(done.stdout + done.stderr)}")


def _tail(text: str) -> str:
    return "\n".join(f"  {line}" for line in text.splitlines()[-20:])
