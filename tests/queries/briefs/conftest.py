"""A graph of the invented countries with two traps: a donor that is for partners only, and a name full of markup."""

from collections.abc import Iterator

import pytest

from graph_schema.content import GraphContent, Node
from graph_schema.store import GraphReader, open_store
from queries.briefs.building import build_brief
from queries.briefs.content import Brief, BriefKind
from queries.overview import overview

DONOR = "actor:xqo:quorland-aid"
POISON = '<img src="http://evil.example/x" onerror=alert(1)> & =HYPERLINK("http://evil.example")'
ROUTE = "route:reg:8f7af0072070"
SUBJECTS = {
    BriefKind.COUNTRY: "XRU",
    BriefKind.ACTOR: "Lantern",
    BriefKind.ROUTE: "XZA → XRU → XQO",
    BriefKind.DONOR: "North Fund",
}


def brief_on(reader: GraphReader, kind: BriefKind, subject: str | None = None, year: int = 2020) -> Brief:
    return build_brief(reader, overview(reader), kind, subject or SUBJECTS[kind], year=year)


def rows_under(brief: Brief, title: str) -> list[tuple[str, ...]]:
    found = [part for part in brief.parts if part.title == title]
    assert len(found) == 1, [part.title for part in brief.parts]
    return [line.cells for line in found[0].lines]


def all_of(brief: Brief) -> str:
    texts = [brief.title, *brief.footnotes, *(text for pair in (*brief.about, *brief.ending) for text in pair)]
    for part in brief.parts:
        texts += [part.title, *part.below, *(cell for line in part.lines for cell in line.cells)]
    return "\n".join(texts)


def _trapped(node: Node) -> Node:
    if node.label == "Claim" and DONOR in {node.properties.get("subject"), node.properties.get("object")}:
        return Node(node.label, node.properties | {"partner_only": True})
    if node.properties.get("id") == "actor:xru:coordinator":
        return Node(node.label, node.properties | {"name": POISON})
    return node


@pytest.fixture(scope="package")
def trapped(ruritania_content: GraphContent, tmp_path_factory: pytest.TempPathFactory) -> Iterator[GraphReader]:
    """The graph with both traps, embedded whatever the engine of other tests is."""
    store = open_store(f"embedded:{tmp_path_factory.mktemp('trapped') / 'graph'}")
    store.replace(GraphContent.of(map(_trapped, ruritania_content.nodes), ruritania_content.relationships))
    yield store
    store.close()


@pytest.fixture(autouse=True)
def _public(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TIELINE_AUDIENCE", raising=False)
