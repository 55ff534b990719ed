"""Facts read in the reports, found again in files that other people's readers open."""

from io import BytesIO

import networkx
import rdflib

from graph_schema.store import GraphReader
from queries.exporting.gexf import as_gexf
from queries.exporting.graphml import as_graphml
from queries.exporting.linked_data import as_json_ld
from queries.exporting.network import network_of
from queries.exporting.scope import scope_of

SELEC = "actor:reg:selec"


def test_members_and_the_observer_of_selec_are_told_apart(committed_store: GraphReader) -> None:
    """regional-response-2022, lines 2309 to 2315: the countries are members, Kosovo* has the status of an observer."""
    network = network_of(committed_store, scope_of(committed_store, year=2022, layers="coordination"))
    graph = networkx.read_graphml(BytesIO(as_graphml(network).encode()), force_multigraph=True)
    roles = {start: tie["role"] for start, _end, tie in graph.in_edges(SELEC, data=True) if tie["type"] == "MEMBER_OF"}
    assert roles["country:xkx"] == "observer"
    assert {roles[f"country:{code}"] for code in ("alb", "bih", "mkd", "mne", "srb")} == {"full"}


def test_the_subgroup_that_drafts_the_plan_on_children_has_four_members(committed_store: GraphReader) -> None:
    """see-prevention-2004, lines 6648 to 6649: Child Rights Centre, ASTRA, Beosupport and UNICEF."""
    network = network_of(committed_store, scope_of(committed_store, country="SRB", year=2004))
    graph = rdflib.Graph().parse(data=as_json_ld(committed_store, network), format="json-ld")
    members = graph.query(
        """PREFIX org: <http://www.w3.org/ns/org#>
           SELECT ?member { ?member org:memberOf <urn:tieline:actor:srb:child-npa-subgroup> }"""
    )
    assert {str(row[0]).removeprefix("urn:tieline:actor:") for row in members} == {  # type: ignore[index]
        "srb:child-rights-centre",
        "srb:astra",
        "srb:beosupport",
        "intl:unicef",
    }


def test_the_whole_graph_comes_back_from_both_formats(committed_store: GraphReader) -> None:
    network = network_of(committed_store, scope_of(committed_store))
    one = networkx.read_graphml(BytesIO(as_graphml(network).encode()), force_multigraph=True)
    other = networkx.read_gexf(BytesIO(as_gexf(network).encode()), version="1.3")
    assert one.number_of_nodes() == other.number_of_nodes() == len(network.things) > 3000
    assert one.number_of_edges() == other.number_of_edges() == len(network.ties) > 5000
