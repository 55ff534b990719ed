"""A Java that Neo4j 5.26 runs on, wherever this machine keeps it."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from tests.neo4j_server.problem import CannotStartError

SUPPORTED = (17, 21)
_PLACES = ("/usr/lib/jvm/*", "/Library/Java/JavaVirtualMachines/*/Contents/Home", "/opt/java/*")


def find_java_home() -> Path:
    """The home of the first Java of a supported version: JAVA_HOME, then PATH, then the usual places."""
    seen: dict[Path, int | None] = {}
    for home in _homes():
        if home not in seen:
            seen[home] = _version(home / "bin" / "java")
            if seen[home] in SUPPORTED:
                return home
    found = ", ".join(f"{version or 'unreadable'} in {home}" for home, version in seen.items()) or "none"
    wanted = " or ".join(map(str, SUPPORTED))
    raise CannotStartError(
        f"Neo4j 5.26 runs on Java {wanted}; found: {found}. Install one (Debian: apt-get install "
        "openjdk-17-jre-headless) or set JAVA_HOME."
    )


def _homes() -> Iterator[Path]:
    if told := os.environ.get("JAVA_HOME"):
        yield Path(told).resolve()
    if on_path := shutil.which("java"):
        yield Path(on_path).resolve().parent.parent
    for pattern in _PLACES:
        for home in sorted(Path("/").glob(pattern.lstrip("/"))):
            if (home / "bin" / "java").is_file():
                yield home.resolve()


def _version(java: Path) -> int | None:
    """The major version that a `java` says it has; none if it does not run."""
    try:
        said = subprocess.run([java, "-version"], capture_output=True, text=True, timeout=30, check=True).stderr
    except (OSError, subprocess.SubprocessError):
        return None
    match = re.search(r'version "(?:1\.)?(\d+)', said)
    return int(match[1]) if match else None
