"""The parts of the benchmark: each runs in a process of its own and writes a line for each thing as soon as it knows.

A part that is stopped at its limit leaves the lines that it wrote.
"""

import gc
import json
import resource
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph_schema.content import GraphContent
from graph_schema.errors import StoreError
from graph_schema.store import GraphStore, arcadedb, open_store
from loaders.assembling import assemble
from loaders.checking import check_data
from queries import ask, catalogue
from queries.analytics.projection import project
from queries.analytics.supposed import Changes
from queries.analytics.what_if import ground, what_if
from tests.bench import hold_out
from tests.bench.centralities import pairs
from tests.bench.generated import BYTES_A_THING, grown, things_in
from tests.bench.plain import SIX, loaded, same_rows
from tests.bench.timing import Timing, timed

DATA = Path(__file__).parents[2] / "data"
HEAP_A_THING = 25_000
"""What of that is of the engine: until it is written, a tie waits in its heap, and that of the product is small."""


@dataclass(frozen=True)
class Writer:
    """A file of lines, one thing on each."""

    file: Path

    def write(self, kind: str, **values: Any) -> None:
        """Add a line; it is on disk when this returns."""
        with self.file.open("a", encoding="utf-8") as out:
            out.write(json.dumps({"kind": kind, **values}) + "\n")

    def timing(self, kind: str, found: Timing, **more: Any) -> None:
        """Add a line for what something took."""
        self.write(kind, **found.as_dict(), **more)


def real_graph() -> GraphContent:
    """The graph of `data/`."""
    checked = check_data(DATA, locators=False)
    return assemble([entry.claim for entry in checked.claims], checked.library, checked.disagreements)


def time_questions(
    reader: GraphStore, out: Writer, *, seconds: float, runs: int, limit: float, only: tuple[str, ...] = ()
) -> None:
    """Every question with its default values, queries first; those that time did not suffice for are named."""
    began = time.monotonic()
    for question in only or sorted(catalogue(), key=lambda question: bool(catalogue()[question].computed_by)):
        left = seconds - (time.monotonic() - began)
        if left <= 1:
            out.timing("question", Timing(question, said="not reached within the time of this part"))
            continue
        call = _asking(reader, question)
        out.timing("question", timed(question, call, runs=runs, limit=min(limit, left)))


def questions_part(url: str, out: Writer, *, seconds: float, things: int | None = None) -> None:
    """Build the real graph, or a larger one of its shape, in the store at `url`, and time every question."""
    if things:
        _refuse_what_does_not_fit(things)
    content = real_graph()
    if things:
        arcadedb.HEAP = f"{max(512, things * HEAP_A_THING // 1024**2)}m"
        gc.disable()  # millions of plain values without a circle among them: looking for one takes most of the time
        content = grown(content, things)
    out.write("size", things=things_in(content), nodes=len(content.nodes), ties=len(content.relationships))
    with _store(url) as store:
        began = time.perf_counter()
        store.replace(content)
        out.write("built", seconds=time.perf_counter() - began)
        del content
        gc.enable()
        time_questions(store, out, seconds=seconds, runs=1 if things else 5, limit=5 if things else 30)
    out.write("memory", kilobytes=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


def comparisons_part(out: Writer, url: str) -> None:
    """Six questions next to plain Python, measures next to networkx and igraph, and what-if, on the real graph."""
    content = real_graph()
    began = time.perf_counter()
    graph = loaded(content)
    out.write("loaded", seconds=time.perf_counter() - began)
    with _store(url) as store:
        store.replace(content)
        for question, (function, given, columns) in SIX.items():
            ours = timed(question, _asking(store, question, **given), runs=20)
            alone = timed(question, _reading(store, question, given), runs=20)
            plain = timed(question, _calling(function, graph, given), runs=20)
            same = same_rows(ask(question, store, **given).rows, columns) == function(graph, **given)
            out.write(
                "plain", name=question, ours=ours.as_dict(), query=alone.as_dict(), plain=plain.as_dict(), same=same
            )
        projection = project(store)
        bodies, ties = projection.graph.number_of_nodes(), projection.graph.number_of_edges()
        for name, ours_call, networkx_call, igraph_call in pairs(projection):
            both = {
                "ours": timed(name, ours_call, runs=20).as_dict(),
                "networkx": timed(name, networkx_call, runs=20).as_dict(),
                "igraph": timed(name, igraph_call, runs=20).as_dict(),
            }
            out.write(
                "centrality", name=name, bodies=bodies, ties=ties, same=_alike(ours_call(), igraph_call()), **both
            )
        _what_if(store, out)


def hold_out_part(out: Writer, folder: Path) -> None:
    """How missing links that are ranked on older reports fare in later ones."""
    checked = check_data(DATA, locators=False)
    for year in hold_out.YEARS:
        held, table = hold_out.rows(year, checked, folder)
        out.write("hold_out", year=year, said=hold_out.said(held), headings=hold_out.HEADINGS, rows=table)


def _what_if(store: GraphStore, out: Writer) -> None:
    began = time.perf_counter()
    at = ground(store, 2022)
    out.write("ground", seconds=time.perf_counter() - began)
    agreements = (agreement for agreement in at.instruments if what_if(at, Changes(removed=(agreement,))).changes)
    agreement = next(agreements, next(iter(at.instruments)))
    busiest = max(at.graph, key=lambda node: (at.graph.degree(node), node))
    tie = (busiest, min(at.graph[busiest]))
    for name, changes in (
        ("an agreement less", Changes(removed=(agreement,))),
        ("a tie of the busiest body less", Changes(untied=(tie,))),
    ):
        out.timing("what_if", timed(name, lambda changes=changes: what_if(at, changes).changes, runs=10))  # type: ignore[misc]


def _refuse_what_does_not_fit(things: int) -> None:
    needed, free = things * BYTES_A_THING, _free_memory()
    if needed > free:
        raise StoreError(
            f"{things:,} things would take about {needed / 1e9:.0f} GB of memory and {free / 1e9:.0f} GB are free"
        )


def _free_memory() -> int:
    for line in Path("/proc/meminfo").read_text(encoding="ascii").splitlines():
        if line.startswith("MemAvailable:"):
            return int(line.split()[1]) * 1024
    return 0


@contextmanager
def _store(url: str) -> Iterator[GraphStore]:
    store = open_store(url)
    try:
        yield store
    finally:
        store.close()


def _asking(reader: GraphStore, question: str, **given: Any) -> Callable[[], Any]:
    return lambda: ask(question, reader, **given)


def _reading(reader: GraphStore, question: str, given: dict[str, Any]) -> Callable[[], Any]:
    cypher = catalogue()[question].cypher or ""
    parameters = {**dict.fromkeys(catalogue()[question].parameters), **given}
    return lambda: reader.read(cypher, parameters)


def _calling(function: Callable[..., Any], graph: Any, given: dict[str, Any]) -> Callable[[], Any]:
    return lambda: function(graph, **given)


def _alike(one: Any, other: Any) -> bool:
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(abs(one[key] - other[key]) < 1e-9 for key in one)
    return bool(one == other)
