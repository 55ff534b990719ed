"""`python -m tests.bench`: how long the product takes, on both engines and on larger graphs, into docs/benchmarks.md.

Each part runs in a process of its own that is stopped at its limit, so that the whole ends within ten minutes; what a
part could not do is written down as well. `--large` adds a graph of 1,000,000 things and takes up to an hour more.
"""

import argparse
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from graph_schema.errors import TielineError
from tests.bench.page import PAGE, page, read_lines
from tests.bench.parts import Writer, comparisons_part, hold_out_part, questions_part
from tests.neo4j_server.problem import CannotStartError
from tests.neo4j_server.server import running_server

URL = "TIELINE_BENCH_NEO4J_URL"


@dataclass(frozen=True)
class Part:
    """What is measured together, and how long it may take."""

    name: str
    seconds: float
    asking: float = 0
    """How much of that questions may take; the rest is for building the graph."""
    things: int | None = None
    """How many things a generated graph has; none for the real one."""


NEO4J = Part("neo4j", 110, 75)
COMPARED = Part("compared", 40)
HELD_OUT = Part("held_out", 60)
LARGE = Part("large", 3600, 900, 1_000_000)
DEFAULT = (
    Part("embedded", 100, 80),
    NEO4J,
    Part("larger", 60, 25, 20_000),
    Part("largest", 220, 70, 100_000),
    COMPARED,
    HELD_OUT,
)


def _child(part: Part, lines: Path, patience: float) -> None:
    """Do one part; a refusal is written down."""
    out, folder = Writer(lines), lines.with_suffix("")
    try:
        if part is COMPARED:
            comparisons_part(out, f"embedded:{folder}")
        elif part is HELD_OUT:
            hold_out_part(out, folder)
        else:
            url = os.environ[URL] if part is NEO4J else f"embedded:{folder}"
            questions_part(url, out, seconds=part.asking * patience, things=part.things)
    except TielineError as error:
        out.write("stopped", said=str(error))


def _run(part: Part, folder: Path, patience: float, environment: Mapping[str, str] | None = None) -> None:
    """Run a part in a process of its own; at its limit the process is ended, and the page says so."""
    lines, seconds = folder / f"{part.name}.jsonl", part.seconds * patience
    print(f"{part.name}: at most {seconds:g} s …", flush=True)
    command = [sys.executable, "-m", "tests.bench", "--patience", str(patience)]
    command += ["--part", part.name, "--lines", str(lines)]
    process = subprocess.Popen(command, env={**os.environ, **(environment or {})})
    try:
        code = process.wait(seconds)
    except subprocess.TimeoutExpired:
        Writer(lines).write("stopped", said=f"It was stopped after {seconds:g} s.")
    else:
        if code:
            Writer(lines).write("stopped", said=f"It ended with exit code {code}.")
    finally:
        process.kill()
        process.wait()
        shutil.rmtree(lines.with_suffix(""), ignore_errors=True)


def _run_on_server(folder: Path, patience: float) -> None:
    try:
        with running_server() as server:
            _run(NEO4J, folder, patience, {URL: server.url, "TIELINE_NEO4J_PASSWORD": server.password})
    except CannotStartError as error:
        Writer(folder / f"{NEO4J.name}.jsonl").write("stopped", said=f"The server cannot start. {error}")


def main(words: list[str] | None = None) -> int:
    """Measure everything and write the page."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--large", action="store_true", help=f"also a graph of {LARGE.things:,} things")
    parser.add_argument("--patience", type=float, default=1.0, help="all limits times this, for a busy machine")
    parser.add_argument("--out", type=Path, default=PAGE, help="the page to write")
    parser.add_argument("--part", help=argparse.SUPPRESS)
    parser.add_argument("--lines", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args(words)
    if arguments.part:
        _child(
            next(part for part in (*DEFAULT, LARGE) if part.name == arguments.part), arguments.lines, arguments.patience
        )
        return 0
    # Ended by another program, it ends its parts as it does at Ctrl-C.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with tempfile.TemporaryDirectory(prefix="tieline-bench-") as kept:
        folder = Path(kept)
        for part in (*DEFAULT, *((LARGE,) if arguments.large else ())):
            if part is NEO4J:
                _run_on_server(folder, arguments.patience)
            else:
                _run(part, folder, arguments.patience)
        text = page({file.stem: read_lines(file) for file in folder.glob("*.jsonl")})
    arguments.out.parent.mkdir(exist_ok=True)
    arguments.out.write_text(text, encoding="utf-8")
    print(f"Written: {arguments.out}")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
