"""The benchmark measures what it says and tells what it could not do; larger graphs have the shape of the small one."""

import re
import time
from collections import Counter
from pathlib import Path

import pytest

from graph_schema.content import GraphContent
from graph_schema.errors import StoreError
from graph_schema.store import GraphReader, GraphStore
from queries import ask
from queries.analytics.projection import project
from tests.bench.centralities import pairs
from tests.bench.generated import grown, things_in
from tests.bench.page import page, read_lines
from tests.bench.parts import Writer, questions_part, time_questions
from tests.bench.plain import SIX, loaded, same_rows
from tests.bench.timing import Timing, timed

ON_THE_INVENTED = {
    "members_of_a_body": {"body": "actor:xru:council", "year": 2020},
    "networks_that_join_two_bodies": {
        "first": "actor:xru:coordinator",
        "second": "actor:xza:coordinator",
        "year": 2020,
    },
    "countries_without_rapporteur": {"group": "WB6", "year": 2020},
    "everything_said_of_a_country": {"country": "country:xza", "year": 2020},
    "who_funds_what": {"year": 2020},
    "ties_between_two_countries": {"first": "country:xru", "second": "country:xza", "year": 2020},
}


def degrees(content: GraphContent) -> Counter[tuple[str, int]]:
    """How many claims of each predicate there are on how many bodies; shared things are left out."""
    said = Counter(
        (node.properties["predicate"], node.properties["subject"]) for node in content.nodes if node.label == "Claim"
    )
    return Counter(
        (str(predicate), number) for (predicate, subject), number in said.items() if str(subject).startswith("actor:")
    )


def copy_of(node: str) -> str:
    number = re.search(r"-(\d+)$", node)
    return number[1] if number else "0"


def test_a_larger_graph_has_the_statements_and_degrees_of_the_small_one(ruritania_content: GraphContent) -> None:
    large = grown(ruritania_content, 4 * things_in(ruritania_content))
    copies = sum(node.id.startswith("actor:xru:police") for node in large.nodes)
    assert copies > 2
    assert degrees(large) == Counter({key: copies * number for key, number in degrees(ruritania_content).items()})
    kinds = Counter(tie.type for tie in ruritania_content.relationships)
    assert Counter(tie.type for tie in large.relationships) == Counter({k: copies * n for k, n in kinds.items()})


def test_the_same_seed_gives_the_same_graph(ruritania_content: GraphContent) -> None:
    first, again, other = (grown(ruritania_content, 400, seed) for seed in (7, 7, 8))
    assert first.snapshot == again.snapshot != other.snapshot


def test_a_larger_graph_can_be_written_and_its_copies_are_tied(
    ruritania_content: GraphContent, store: GraphStore
) -> None:
    store.replace(grown(ruritania_content, 4 * things_in(ruritania_content)))
    network = project(store, year=2020).graph
    assert network.degree("actor:xru:police-1") == network.degree("actor:xru:police") == 6
    assert any(copy_of(a) != copy_of(b) for a, b in network.edges)


@pytest.mark.parametrize("question", SIX)
def test_plain_python_gives_the_rows_of_the_question(
    question: str, ruritania_store: GraphReader, ruritania_content: GraphContent
) -> None:
    function, _given, columns = SIX[question]
    given = ON_THE_INVENTED[question]
    rows = function(loaded(ruritania_content), **given)
    assert rows == same_rows(ask(question, ruritania_store, **given).rows, columns)
    assert rows or question == "countries_without_rapporteur", "no invented country is of that group"


def test_measures_equal_those_of_igraph(ruritania_store: GraphReader) -> None:
    for name, ours, by_networkx, by_igraph in pairs(project(ruritania_store, year=2020)):
        expected = pytest.approx(by_igraph()) if name == "betweenness" else by_igraph()
        assert ours() == expected, name
        assert by_networkx() == expected, name


def test_a_call_is_run_once_before_it_counts_and_then_as_often_as_asked() -> None:
    calls: list[int] = []
    found = timed("counting", lambda: calls.append(1) or [1, 2], runs=4)
    assert (len(calls), found.runs, found.size, found.said) == (5, 4, 2, "")
    assert found.median is not None
    assert found.p95 is not None
    assert 0 <= found.median <= found.p95


def test_what_takes_too_long_is_stopped_and_what_is_refused_is_told() -> None:
    def refused() -> None:
        raise StoreError("There is no graph.")

    def broken() -> None:
        raise KeyError("helpline")

    began = time.monotonic()
    assert timed("sleeping", lambda: time.sleep(20), limit=0.1) == Timing("sleeping", said="not within 0.1 s")
    assert time.monotonic() - began < 5
    assert timed("refused", refused) == Timing("refused", said="There is no graph.")
    assert timed("broken", broken).said == "failed: KeyError: 'helpline'"


def test_a_graph_that_memory_cannot_hold_is_refused_before_it_is_made(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="900,000,000 things would take about 30600 GB of memory"):
        questions_part(f"embedded:{tmp_path}", Writer(tmp_path / "lines"), seconds=1, things=900_000_000)
    assert not (tmp_path / "lines").exists()


def test_the_page_has_what_was_measured_and_what_was_not(tmp_path: Path, ruritania_store: GraphStore) -> None:
    file = tmp_path / "embedded.jsonl"
    out = Writer(file)
    out.write("size", things=4_000, nodes=5_000, ties=6_000)
    time_questions(ruritania_store, out, seconds=60, runs=1, limit=30, only=("figures", "brokers_of_a_network"))
    time_questions(ruritania_store, out, seconds=0, runs=1, limit=30, only=("helplines",))
    out.write("stopped", said="It was stopped after 5 s.")
    lines = read_lines(file)
    text = page({"embedded": lines, "larger": [{"kind": "stopped", "said": "No memory."}]})
    assert "Embedded: 4,000 things, 5,000 nodes and 6,000 ties. **Not complete:** It was stopped after 5 s." in text
    assert "Neo4j: nothing was measured." in text
    assert "| `brokers_of_a_network` | " in text
    assert "| `helplines` | not reached within the time of this part |" in text
    assert "nothing was measured. **Not complete:** No memory." in text
    assert [line["name"] for line in lines if line["kind"] == "question" and not line["said"]] == [
        "figures",
        "brokers_of_a_network",
    ]
