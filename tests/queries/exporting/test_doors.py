"""What is for partners only comes out through no door to the public, and through every door to partners."""

from collections.abc import Callable, Iterator
from pathlib import Path

import openpyxl
import pytest

from graph_schema.content import GraphContent, Node
from graph_schema.store import GraphReader, open_store
from queries import ask
from queries.exporting.answer_table import as_csv_with_tags
from queries.exporting.claims import as_json_lines
from queries.exporting.gexf import as_gexf
from queries.exporting.graphml import as_graphml
from queries.exporting.linked_data import as_json_ld
from queries.exporting.network import network_of
from queries.exporting.scope import scope_of
from queries.exporting.workbook import as_workbook
from queries.finder import find
from queries.search import search

DONOR = "actor:xqo:quorland-aid"
FUND, SHELTER = "actor:intl:north-fund", "shelter:xru:harbour-shelter"
Door = Callable[[GraphReader], str]


def _secret(node: Node) -> bool:
    """Everything said of one donor, and the newer of two words on the money of another."""
    said = {node.properties.get("subject"), node.properties.get("object")}
    newer = said == {FUND, SHELTER} and node.properties.get("as_of") == 2020
    return node.label == "Claim" and (DONOR in said or newer)


@pytest.fixture(scope="module")
def guarded(ruritania_content: GraphContent, tmp_path_factory: pytest.TempPathFactory) -> Iterator[GraphReader]:
    """The invented graph in which these claims are for partners."""
    nodes = [
        Node(node.label, node.properties | {"partner_only": True}) if _secret(node) else node
        for node in ruritania_content.nodes
    ]
    store = open_store(f"embedded:{tmp_path_factory.mktemp('guarded') / 'graph'}")
    store.replace(GraphContent.of(nodes, ruritania_content.relationships))
    yield store
    store.close()


@pytest.fixture(scope="module")
def secrets(ruritania_content: GraphContent) -> set[str]:
    """The ids and sentences of these claims, and the name of the donor of whom nothing else is said."""
    claims = [node.properties for node in ruritania_content.nodes if _secret(node)]
    assert len(claims) == 4
    return {str(claim[name]) for claim in claims for name in ("id", "says")} | {DONOR, "Quorland Aid"}


DOORS: dict[str, Door] = {
    "claims": lambda reader: "\n".join(as_json_lines(reader)),
    "claims of a country": lambda reader: "\n".join(as_json_lines(reader, scope_of(reader, country="XRU", year=2020))),
    "graphml": lambda reader: as_graphml(network_of(reader, scope_of(reader))),
    "graphml of a layer": lambda reader: as_graphml(network_of(reader, scope_of(reader, layers="funding"))),
    "gexf": lambda reader: as_gexf(network_of(reader, scope_of(reader))),
    "gexf of a country": lambda reader: as_gexf(network_of(reader, scope_of(reader, country="XQO"))),
    "jsonld": lambda reader: as_json_ld(reader, network_of(reader, scope_of(reader))),
    "jsonld of a year": lambda reader: as_json_ld(reader, network_of(reader, scope_of(reader, year=2020))),
    "table": lambda reader: as_csv_with_tags(ask("who_funds_what", reader, year=2020), "0"),
    "whole record": lambda reader: ask("everything_said_of_a_country", reader, country="XQO", year=2020).as_json(),
    "search": lambda reader: str(search("Quorland Aid", reader)),
    "finder": lambda reader: str([entry.understood for entry in find("members of Quorland Aid", reader).suggestions]),
}


@pytest.mark.parametrize("door", DOORS)
def test_the_public_meets_nothing_of_a_claim_for_partners(
    guarded: GraphReader, secrets: set[str], door: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TIELINE_AUDIENCE", raising=False)
    taken = DOORS[door](guarded)
    assert taken
    assert {secret for secret in secrets if secret in taken} == set()


@pytest.mark.parametrize("door", DOORS)
def test_partners_meet_it_behind_every_door(
    guarded: GraphReader, secrets: set[str], door: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TIELINE_AUDIENCE", "partner")
    taken = DOORS[door](guarded)
    assert {secret for secret in secrets if secret in taken}


def test_a_workbook_for_the_public_holds_nothing_of_it(guarded: GraphReader, secrets: set[str], tmp_path: Path) -> None:
    file = tmp_path / "answer.xlsx"
    file.write_bytes(as_workbook(ask("who_funds_what", guarded, year=2020), "0"))
    cells = [str(value) for sheet in openpyxl.load_workbook(file) for row in sheet.values for value in row]
    assert {secret for secret in secrets for value in cells if secret in value} == set()


def test_a_tie_with_an_open_and_a_hidden_claim_tells_the_public_the_open_one_alone(
    guarded: GraphReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TIELINE_AUDIENCE", raising=False)
    ties = network_of(guarded, scope_of(guarded, layers="funding")).ties
    (tie,) = [entry for entry in ties if (entry.start, entry.end) == (FUND, SHELTER)]
    assert (tie.last_year, tie.sources, tie.attributes["amount"]) == (2010, ("ruritania-watch-2010",), 40000)
    assert len(tie.claims) == 1
