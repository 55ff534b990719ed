"""The picture: nothing remote, nothing that a name could smuggle in, the same bytes twice."""

import re

import networkx
import pytest

from dashboard.evidence import _claim
from dashboard.graph_pyvis import network_page
from graph_schema.vocabulary import State
from queries.analytics.network_drawing import NetworkDrawing, network_drawing
from queries.analytics.projection import Projection
from queries.evidence import Evidence
from queries.layers import Layer

POISON = "<img src=x onerror=alert(1)> \"Body\" & <b>'sons'</b>"

TITLE = "Network <of 2>"


@pytest.fixture
def poisoned() -> NetworkDrawing:
    graph: networkx.Graph[str] = networkx.Graph()
    graph.add_node("actor:xru:a", name=POISON, kind="ngo", country="XRU")
    graph.add_node("actor:xru:b", name="Police", kind="police", country="XRU")
    graph.add_edge("actor:xru:a", "actor:xru:b", claims=["c-1"], sources=["s"], weight=1)
    ties = {frozenset(("actor:xru:a", "actor:xru:b")): ["PARTNERS_WITH"]}
    return network_drawing(Projection(graph, (Layer.WORK,), 2020, None, ties), {})


def test_the_page_asks_no_other_host_for_anything(poisoned: NetworkDrawing) -> None:
    page = network_page(poisoned, TITLE)
    assert re.findall(r"(?:src|href)\s*=\s*[\"']?\s*(?:https?:)?//", page) == []


def test_a_name_cannot_become_markup(poisoned: NetworkDrawing) -> None:
    page = network_page(poisoned, TITLE)
    assert "<img src=x" not in page
    assert "onerror=alert(1)>" not in page


def test_the_same_network_gives_the_same_page(poisoned: NetworkDrawing) -> None:
    assert network_page(poisoned, TITLE) == network_page(poisoned, TITLE)


def test_the_page_has_a_language_and_a_title(poisoned: NetworkDrawing) -> None:
    page = network_page(poisoned, TITLE)
    assert '<html lang="en">' in page
    assert "<title>Network &lt;of 2&gt;</title>" in page


def test_the_drawer_escapes_what_comes_from_documents(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Evidence, "passage", POISON)
    entry = Evidence(
        claim="c-1", predicate="FUNDS", subject="actor:xru:a", subject_name=POISON, object=None, object_name=None,
        state=State.PRESENT, as_of=2020, valid_from=None, valid_to=None, source="s", source_title=POISON,
        section=POISON, lines="1", says=POISON, reviewed=True, sha256="0",
    )  # fmt: skip
    assert "<img" not in _claim(entry)
    assert "&lt;img" in _claim(entry)
