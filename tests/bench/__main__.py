"""`python -m tests.bench`: how long the product takes, on both engines and on larger graphs, into docs/benchmarks.md.

Each part runs in a process of its own that is stopped at its limit, so that the whole ends within ten minutes; what a
part could not do is written down as well. `--large` adds a graph of 1,000,000 things and takes up to an hour more.
"""

import argparse
import os
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

THINGS, MANY_THINGS = 100_000, 1_000_000


@dataclass(frozen=True)
class Part:
    """What is measured together, and how long it may take."""

    name: str
    seconds: float
    asking: float = 0
    """How much of that questions may take; the rest is for building the graph."""


EMBEDDED = Part("embedded", 90, 60)
NEO4J = Part("neo4j", 100, 60)
LARGER = Part("larger", 270, 100)
COMPARED = Part("compared", 40)
HELD_OUT = Part("held_out", 70)
LARGE = Part("large", 3600, 900)
DEFAULT = (EMBEDDED, NEO4J, LARGER, COMPARED, HELD_OUT)


def _child(name: str, file: Path) -> None:
    """Do one part; a refusal is written down."""
    out = Writer(file)
    try:
        if name == EMBEDDED.name:
            questions_part(None, out, seconds=EMBEDDED.asking)
        elif name == NEO4J.name:
            questions_part(os.environ["TIELINE_BENCH_NEO4J_URL"], out, seconds=NEO4J.asking)
        elif name == LARGER.name:
            questions_part(None, out, seconds=LARGER.asking, things=THINGS)
        elif name == LARGE.name:
            questions_part(None, out, seconds=LARGE.asking, things=MANY_THINGS)
        elif name == COMPARED.name:
            comparisons_part(out)
        else:
            hold_out_part(out)
    except TielineError as error:
        out.write("stopped", said=str(error))


def _run(part: Part, folder: Path, environment: Mapping[str, str] | None = None) -> None:
    """Run a part in a process of its own; at its limit the process is ended, and the page says so."""
    file = folder / f"{part.name}.jsonl"
    print(f"{part.name}: at most {part.seconds:g} s …", flush=True)
    command = [sys.executable, "-m", "tests.bench", "--part", part.name, "--lines", str(file)]
    process = subprocess.Popen(command, env={**os.environ, **(environment or {})})
    try:
        code = process.wait(part.seconds)
    except subprocess.TimeoutExpired:
        Writer(file).write("stopped", said=f"It was stopped after {part.seconds:g} s.")
    else:
        if code:
            Writer(file).write("stopped", said=f"It ended with exit code {code}.")
    finally:
        process.kill()
        process.wait()


def _run_on_server(folder: Path) -> None:
    try:
        with running_server() as server:
            _run(
                NEO4J,
                folder,
                {"TIELINE_BENCH_NEO4J_URL": server.url, "TIELINE_NEO4J_PASSWORD": server.password},
            )
    except CannotStartError as error:
        Writer(folder / f"{NEO4J.name}.jsonl").write("stopped", said=f"The server cannot start. {error}")


def main(words: list[str] | None = None) -> int:
    """Measure everything and write the page."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--large", action="store_true", help=f"also a graph of {MANY_THINGS:,} things")
    parser.add_argument("--out", type=Path, default=PAGE, help="the page to write")
    parser.add_argument("--part", help=argparse.SUPPRESS)
    parser.add_argument("--lines", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args(words)
    if arguments.part:
        _child(arguments.part, arguments.lines)
        return 0
    with tempfile.TemporaryDirectory(prefix="tieline-bench-") as kept:
        folder = Path(kept)
        for part in (*DEFAULT, *((LARGE,) if arguments.large else ())):
            if part is NEO4J:
                _run_on_server(folder)
            else:
                _run(part, folder)
        text = page({file.stem: read_lines(file) for file in folder.glob("*.jsonl")})
    arguments.out.parent.mkdir(exist_ok=True)
    arguments.out.write_text(text, encoding="utf-8")
    print(f"Written: {arguments.out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
