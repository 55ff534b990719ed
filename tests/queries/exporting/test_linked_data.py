"""JSON-LD read again by rdflib and asked in SPARQL."""

import json

import pytest
import rdflib

from graph_schema.store import GraphReader
from queries.exporting.linked_data import as_json_ld
from queries.exporting.network import network_of
from queries.exporting.scope import scope_of

NAMES = """
PREFIX tieline: <urn:tieline:vocabulary#>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX schema: <https://schema.org/>
"""


def triples(reader: GraphReader, **chosen: str | int) -> rdflib.Graph:
    scope = scope_of(reader, **chosen)  # type: ignore[arg-type]
    return rdflib.Graph().parse(data=as_json_ld(reader, network_of(reader, scope)), format="json-ld")


def answers(graph: rdflib.Graph, query: str) -> set[tuple[str, ...]]:
    return {tuple(str(value) for value in row) for row in graph.query(NAMES + query)}  # type: ignore[union-attr]


def test_full_members_are_members_in_the_sense_of_w3c_org(ruritania_store: GraphReader) -> None:
    graph = triples(ruritania_store, year=2020)
    assert answers(graph, "SELECT ?name { ?m org:memberOf <urn:tieline:actor:xru:council> ; schema:name ?name }") == {
        ("Crime Police of Ruritania",),
        ("Lantern",),
        ("Ministry of Interior of Ruritania",),
        ("Ministry of Welfare of Ruritania",),
    }


def test_an_invited_guest_is_tied_but_no_member_of_w3c_org(ruritania_store: GraphReader) -> None:
    graph = triples(ruritania_store, year=2020)
    guest = "<urn:tieline:actor:xru:labour-inspectorate>"
    council = "<urn:tieline:actor:xru:council>"
    assert graph.query(f"{NAMES} ASK {{ {guest} tieline:MEMBER_OF {council} }}").askAnswer
    assert not graph.query(f"{NAMES} ASK {{ {guest} org:memberOf {council} }}").askAnswer


def test_every_claim_leads_through_its_passage_to_a_report(ruritania_store: GraphReader) -> None:
    graph = triples(ruritania_store)
    claims = answers(graph, "SELECT ?c { ?c a tieline:Claim }")
    traced = answers(
        graph,
        "SELECT ?c { ?c a tieline:Claim ; prov:wasDerivedFrom ?p . ?p prov:wasQuotedFrom ?s . ?s a schema:Report }",
    )
    rows = ruritania_store.read("MATCH (k:Claim) WHERE k.partner_only IS NULL RETURN count(k) AS number").rows
    assert len(claims) == rows[0]["number"] > 100
    assert traced == claims


def test_a_denial_is_a_claim_and_no_property(ruritania_store: GraphReader) -> None:
    graph = triples(ruritania_store)
    denied = answers(
        graph,
        """SELECT ?c ?says { ?c rdf:subject <urn:tieline:country:xru> ; rdf:predicate tieline:HAS_FUNCTION ;
           rdf:object <urn:tieline:function:shelter-men> ; tieline:state "absent" ; schema:description ?says }""",
    )
    assert [says for _claim, says in denied] == ["There is no bed for a man."] * 2
    assert not graph.query(
        f"{NAMES} ASK {{ <urn:tieline:country:xru> tieline:HAS_FUNCTION <urn:tieline:function:shelter-men> }}"
    ).askAnswer


def test_who_pays_stands_in_the_terms_of_schema_org(ruritania_store: GraphReader) -> None:
    graph = triples(ruritania_store, year=2020)
    paid = answers(graph, "SELECT ?r ?f { ?r schema:funder ?f }")
    assert ("urn:tieline:actor:xru:lantern", "urn:tieline:actor:xqo:quorland-aid") in paid
    assert ("urn:tieline:shelter:xza:beacon-shelter", "urn:tieline:actor:xqo:quorland-aid") not in paid
    assert len(paid) == 5


def test_the_document_says_what_it_holds(ruritania_store: GraphReader) -> None:
    content = as_json_ld(
        ruritania_store, network_of(ruritania_store, scope_of(ruritania_store, country="XRU", year=2020))
    )
    (dataset,) = [node for node in json.loads(content)["@graph"] if "schema:Dataset" in node["type"]]
    assert dataset["snapshot"] == ruritania_store.snapshot
    assert dataset["filters"] == {"country": "XRU", "year": "2020", "layers": "all", "audience": "public"}


@pytest.mark.parametrize("chosen", [{}, {"country": "XZA"}, {"year": 2010}, {"layers": "work"}])
def test_every_triple_of_the_tree_is_read_and_no_name_is_relative(
    ruritania_store: GraphReader, chosen: dict[str, str | int]
) -> None:
    graph = triples(ruritania_store, **chosen)
    names = {str(term) for triple in graph for term in triple if isinstance(term, rdflib.URIRef)}
    assert names
    assert [
        name for name in names if not name.startswith(("urn:tieline:", "http://www.w3.org/", "https://schema.org/"))
    ] == []
    assert [name for name in names if " " in name] == []


def test_the_number_of_triples_is_that_of_the_values(ruritania_store: GraphReader) -> None:
    scope = scope_of(ruritania_store, country="XQO")
    nodes = json.loads(as_json_ld(ruritania_store, network_of(ruritania_store, scope)))["@graph"]
    values = [value for node in nodes for name, value in node.items() if name != "id"]
    expected = sum(len(set(value)) if isinstance(value, list) else 1 for value in values)
    assert len(triples(ruritania_store, country="XQO")) == expected
