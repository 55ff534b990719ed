"""The page of the benchmark: what was measured, on what machine, and what could not be."""

import json
import os
import platform
from collections.abc import Iterable, Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any

import psutil

from tests.bench.figures import GIGABYTE, seconds, table

PAGE = Path(__file__).parents[2] / "docs" / "benchmarks.md"
PACKAGES = ("arcadedb-embedded", "neo4j", "networkx", "numpy", "igraph")
Line = dict[str, Any]
Lines = Mapping[str, list[Line]]

HEAD = """# Benchmarks

*How long a question takes, and how that grows.* Written by `make bench`; the numbers are those of the machine below.

A time is that of `ask`: the query or the computation, the evidence behind each row, and the filter for readers.
*Median* and *p95* are of up to five runs after a first one that does not count; where the first took more than 0.7
seconds, it is the only one. On larger graphs each question is asked once, so its time includes planning, and is
stopped after five seconds. Questions that are one query come first, those that are computed after them, as far as the
time of the part suffices.
"""


def read_lines(file: Path) -> list[Line]:
    """What a part wrote."""
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def page(parts: Lines) -> str:
    """The whole page."""
    sections = [
        HEAD,
        _machine(),
        _questions(parts),
        *(_growth(parts, name, title) for name, title in GROWN.items() if name in parts),
        _plain(parts.get("compared", [])),
        _centralities(parts.get("compared", [])),
        _what_if(parts.get("compared", [])),
        _hold_out(parts.get("held_out", [])),
    ]
    return "\n".join(section.rstrip() + "\n" for section in sections if section)


GROWN = {"larger": "At 20,000 things", "largest": "At 100,000 things", "large": "At 1,000,000 things"}


def _machine() -> str:
    ram = f"{psutil.virtual_memory().total / GIGABYTE:.0f} GB of memory"
    packages = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    rows = [
        ("processor", f"{os.cpu_count()} cores, {platform.machine()}, {ram}"),
        ("system", f"{platform.system()} {platform.release().split('-')[0]}, Python {platform.python_version()}"),
        ("packages", packages),
        ("busy", f"{os.getloadavg()[0]:.1f} programs wanted a core when this page was written"),
    ]
    return "## Machine\n\n" + table(("", ""), rows)


def _questions(parts: Lines) -> str:
    engines = {name: _by_name(parts.get(name, []), "question") for name in ("embedded", "neo4j")}
    names = sorted({name for found in engines.values() for name in found})
    rows = [
        (f"`{name}`", *(cell for found in engines.values() for cell in _cells(found.get(name), ("median", "p95"))))
        for name in names
    ]
    heads = ("question", "embedded, median", "p95", "Neo4j, median", "p95")
    said = [_told(parts.get(name, []), title) for name, title in (("embedded", "Embedded"), ("neo4j", "Neo4j"))]
    return "\n".join(["## Every question on the real graph", "", *said, "", table(heads, rows)])


def _growth(parts: Lines, name: str, title: str) -> str:
    large, real = _by_name(parts[name], "question"), _by_name(parts.get("embedded", []), "question")
    rows = []
    for question in sorted(large):
        before, after = real.get(question, {}).get("median"), large[question].get("median")
        growth = f"× {after / before:.1f}" if before and after else ""
        rows.append((f"`{question}`", seconds(before), *_cells(large[question], ("median",)), growth))
    size, small = _one(parts[name], "size"), _one(parts.get("embedded", []), "size")
    text = [f"## {title}", "", _told(parts[name], "A generated graph of the same shape, embedded")]
    if size and small:
        text.append(f"It has {size['things'] / small['things']:.1f} times as many things as the real one.")
    return "\n".join([*text, "", table(("question", "real graph", "this graph", "growth"), rows)])


def _plain(lines: list[Line]) -> str:
    rows = []
    for line in (entry for entry in lines if entry["kind"] == "plain"):
        ours, query, plain = (line[part]["median"] for part in ("ours", "query", "plain"))
        ratio = f"{query / plain:.1f}" if query and plain else ""
        rows.append((f"`{line['name']}`", seconds(ours), seconds(query), seconds(plain), ratio, _same(line["same"])))
    heads = ("question", "ask, with evidence", "query alone", "NetworkX + Python", "query / Python", "same rows")
    loaded = _one(lines, "loaded")
    text = (
        "The same six questions as functions of a graph that is whole in memory (`tests/bench/plain.py`). What that "
        "does not have is a query language, limits, other readers, and a graph larger than the memory."
    )
    if loaded:
        text += f" Loading it takes {seconds(loaded['seconds'])} each time the program starts."
    return "\n".join(["## Next to NetworkX and plain Python", "", text, "", table(heads, rows), _stopped(lines)])


def _centralities(lines: list[Line]) -> str:
    found = [entry for entry in lines if entry["kind"] == "centrality"]
    rows = [
        (
            line["name"],
            *(seconds(line[part]["median"]) for part in ("ours", "networkx", "igraph")),
            _same(line["same"]),
        )
        for line in found
    ]
    text = "igraph is written in C and GPL-2: a yardstick of the tests, never part of what runs."
    if found:
        text = f"On the network of all layers, {found[0]['bodies']} bodies and {found[0]['ties']} ties. {text}"
    heads = ("measure", "ours", "networkx", "python-igraph", "same result")
    return "\n".join(["## Measures next to python-igraph", "", text, "", table(heads, rows)])


def _what_if(lines: list[Line]) -> str:
    rows = [(line["name"], *_cells(line, ("median", "p95"))) for line in lines if line["kind"] == "what_if"]
    read = _one(lines, "ground")
    said = f"The record of a year is read once, in {seconds(read['seconds'])}, and kept." if read else ""
    return "\n".join(["## What if", "", said, "", table(("what is supposed", "median", "p95"), rows)])


def _hold_out(lines: list[Line]) -> str:
    text = [
        "## Missing links that later reports confirm",
        "",
        "Ranked on the reports published by a year, and compared with what later ones say; 95 % intervals in brackets.",
    ]
    for line in (entry for entry in lines if entry["kind"] == "hold_out"):
        text += ["", f"### By {line['year']}", "", line["said"], "", table(line["headings"], line["rows"])]
    return "\n".join([*text, _stopped(lines)])


def _told(lines: list[Line], title: str) -> str:
    """What a part measured, and where it ended before its time."""
    said = []
    if size := _one(lines, "size"):
        said.append(f"{size['things']:,} things, {size['nodes']:,} nodes and {size['ties']:,} ties")
    if built := _one(lines, "built"):
        said.append(f"written in {seconds(built['seconds'])}")
    if memory := _one(lines, "memory"):
        said.append(f"{memory['kilobytes'] / 1024**2:.1f} GB of memory at most")
    return f"{title}: {', '.join(said) or 'nothing was measured'}.{_stopped(lines)}"


def _stopped(lines: list[Line]) -> str:
    stopped = _one(lines, "stopped")
    return f" **Not complete:** {stopped['said']}" if stopped else ""


def _one(lines: list[Line], kind: str) -> Line | None:
    return next((line for line in lines if line["kind"] == kind), None)


def _by_name(lines: list[Line], kind: str) -> dict[str, Line]:
    return {line["name"]: line for line in lines if line["kind"] == kind}


def _cells(line: Line | None, names: Iterable[str]) -> list[str]:
    names = list(names)
    if line is None:
        return [""] * len(names)
    if line["said"]:
        return [line["said"], *[""] * (len(names) - 1)]
    return [seconds(line[name]) for name in names]


def _same(value: bool) -> str:
    return "yes" if value else "**no**"
