"""Networks taken out and read again by other people's readers: both formats by networkx, GEXF by its own rules."""

import re
from io import BytesIO
from xml.etree import ElementTree

import networkx
import pytest

from graph_schema.errors import QuestionError
from graph_schema.store import GraphReader
from queries.exporting.gexf import as_gexf
from queries.exporting.graphml import as_graphml
from queries.exporting.network import Network, Spell, Tie, network_of
from queries.exporting.scope import Scope, scope_of
from queries.exporting.xml_values import allowed, plain_values

MEMBERS_IN_2020 = {
    ("actor:xru:labour-inspectorate", "invited"),
    ("actor:xru:lantern", "full"),
    ("actor:xru:ministry-of-interior", "full"),
    ("actor:xru:ministry-of-welfare", "full"),
    ("actor:xru:police", "full"),
}
COUNCIL = "actor:xru:council"
NASTY = 'Tom & <b>"Jerry"</b> \x00\x08\ud800\ufffe Žižek → 日本'
CLEAN = 'Tom & <b>"Jerry"</b>  Žižek → 日本'


def read_graphml(text: str) -> "networkx.MultiDiGraph[str]":
    read = networkx.read_graphml(BytesIO(text.encode()), force_multigraph=True)
    assert isinstance(read, networkx.MultiDiGraph)
    return read


def read_gexf(text: str) -> "networkx.Graph[str]":
    return networkx.read_gexf(BytesIO(text.encode()), version="1.3")


def small_network(**attributes: object) -> Network:
    """Two things and a tie, with names that no format likes."""
    things = {
        "actor:xru:a": {"label": "Actor", "name": NASTY, "kind": None, "aliases": ["x", "y"]},
        "actor:xru:b": {"label": "Actor", "name": "B"},
    }
    tie = Tie(
        "FUNDS",
        "actor:xru:a",
        "actor:xru:b",
        dict(attributes),
        (Spell(2010, 2012), Spell(2015, None)),
        2020,
        ("c-1",),
        ("s",),
    )
    return Network(Scope("0123"), things, (tie,))


def test_graphml_gives_back_the_members_of_a_body_in_a_year(ruritania_store: GraphReader) -> None:
    scope = scope_of(ruritania_store, country="Ruritania", year="2020", layers="coordination")
    graph = read_graphml(as_graphml(network_of(ruritania_store, scope)))
    members = {
        (start, tie["role"])
        for start, end, tie in graph.edges(data=True)
        if end == COUNCIL and tie["type"] == "MEMBER_OF"
    }
    assert members == MEMBERS_IN_2020
    assert graph.nodes[COUNCIL]["name"] == "Anti-Trafficking Council of Ruritania"
    assert graph.nodes[COUNCIL]["kind"] == "coordination_body"


def test_graphml_says_what_it_holds(ruritania_store: GraphReader) -> None:
    scope = scope_of(ruritania_store, country="XRU", year=2020, layers="coordination, work")
    graph = read_graphml(as_graphml(network_of(ruritania_store, scope)))
    about = {name: graph.graph[name] for name in ("snapshot", "country", "year", "layers", "audience")}
    assert about == {
        "snapshot": ruritania_store.snapshot,
        "country": "XRU",
        "year": "2020",
        "layers": "coordination, work",
        "audience": "public",
    }


def test_the_whole_graph_has_every_thing_and_keeps_parallel_ties_apart(ruritania_store: GraphReader) -> None:
    network = network_of(ruritania_store, scope_of(ruritania_store))
    graph = read_graphml(as_graphml(network))
    things = ruritania_store.read(
        "MATCH (t) WHERE NOT (t:Claim OR t:Passage OR t:Source OR t:Snapshot) RETURN t.id AS id"
    )
    assert set(graph) == {row["id"] for row in things.rows}
    assert graph.number_of_edges() == len(network.ties)
    signed = [tie["status"] for _, _, tie in graph.out_edges("country:xru", data=True) if tie["type"] == "PARTY_TO"]
    assert {"signed", "ratified"} <= set(signed)


def test_what_a_source_denies_or_only_plans_is_no_tie(ruritania_store: GraphReader) -> None:
    graph = read_graphml(as_graphml(network_of(ruritania_store, scope_of(ruritania_store))))
    assert not graph.has_edge("country:xru", "country:xqo")
    assert not graph.has_edge("country:xru", "function:shelter-men")
    assert not graph.has_edge("actor:xqo:quorland-aid", "shelter:xza:beacon-shelter")
    assert graph.has_edge("actor:xqo:quorland-aid", "actor:xru:lantern")


@pytest.mark.parametrize(("year", "amount"), [(2010, 40000.0), (2020, 60000.0)])
def test_a_tie_carries_the_words_of_the_year(ruritania_store: GraphReader, year: int, amount: float) -> None:
    graph = read_graphml(
        as_graphml(network_of(ruritania_store, scope_of(ruritania_store, year=year, layers="funding")))
    )
    (tie,) = graph.get_edge_data("actor:intl:north-fund", "shelter:xru:harbour-shelter").values()
    assert tie["amount"] == amount
    assert tie["last_year"] == year


def test_no_value_is_none_and_lists_are_joined() -> None:
    text = as_graphml(small_network(amount=None, on=["cases", "training"], share=0.5, derived=False))
    graph = read_graphml(text)
    ((_, _, tie),) = graph.edges(data=True)
    assert "None" not in text
    assert "amount" not in tie
    assert (tie["on"], tie["share"], tie["derived"]) == ("cases|training", 0.5, False)
    assert graph.nodes["actor:xru:a"]["aliases"] == "x|y"
    assert "kind" not in graph.nodes["actor:xru:a"]


@pytest.mark.parametrize("write", [as_graphml, as_gexf])
def test_signs_that_xml_forbids_fall_away_and_all_others_come_back(write: object) -> None:
    assert callable(write)
    text = write(small_network(on=NASTY))
    graph = read_graphml(text) if write is as_graphml else read_gexf(text)
    ((_, _, tie),) = graph.edges(data=True)
    assert graph.nodes["actor:xru:a"]["name"] == CLEAN
    assert tie["on"] == CLEAN


def test_a_column_of_mixed_values_is_text() -> None:
    one, other = small_network(value=3), small_network(value="fewer than 10")
    graph = read_graphml(as_graphml(Network(one.scope, one.things, one.ties + other.ties)))
    assert sorted(tie["value"] for _, _, tie in graph.edges(data=True)) == ["3", "fewer than 10"]


def test_gexf_has_the_times_of_each_tie() -> None:
    graph = read_gexf(as_gexf(small_network()))
    ((_, _, tie),) = graph.edges(data=True)
    first, second = tie["spells"]
    assert first == ("2010-01-01", "2012-12-31")
    assert second[0] == "2015-01-01"


def test_gexf_closes_a_tie_when_a_newer_word_ends_it(ruritania_store: GraphReader) -> None:
    root = ElementTree.fromstring(
        as_gexf(network_of(ruritania_store, scope_of(ruritania_store, layers="coordination")))
    )
    spells = {
        (edge.get("source"), edge.get("target")): [
            dict(spell.attrib) for spell in edge.iter("{http://gexf.net/1.3}spell")
        ]
        for edge in root.iter("{http://gexf.net/1.3}edge")
    }
    assert spells["actor:xru:open-door", COUNCIL] == [{"start": "2010-01-01", "end": "2014-12-31"}]
    assert spells["actor:xru:police", COUNCIL] == [{"start": "2010-01-01"}]


def test_gexf_keeps_the_rules_of_its_schema(ruritania_store: GraphReader) -> None:
    root = ElementTree.fromstring(as_gexf(network_of(ruritania_store, scope_of(ruritania_store))))
    assert (root.tag, root.get("version")) == ("{http://gexf.net/1.3}gexf", "1.3")
    assert [_name(part) for part in root] == ["meta", "graph"]
    graph = root[1]
    assert dict(graph.attrib) == {
        "defaultedgetype": "directed",
        "mode": "dynamic",
        "timeformat": "date",
        "timerepresentation": "interval",
    }
    assert [_name(part) for part in graph] == ["attributes", "attributes", "nodes", "edges"]
    declared = {part.get("class"): {entry.get("id") for entry in part} for part in graph[:2]}
    nodes, edges = list(graph[2]), list(graph[3])
    ids = [node.get("id") for node in nodes]
    assert len(set(ids)) == len(ids) == int(graph[2].get("count") or 0)
    assert len({edge.get("id") for edge in edges}) == len(edges) == int(graph[3].get("count") or 0)
    assert {edge.get("source") for edge in edges} | {edge.get("target") for edge in edges} <= set(ids)
    for kind, elements in (("node", nodes), ("edge", edges)):
        held = {value.get("for") for element in elements for value in element[0]}
        assert held <= declared[kind]
    days = [day for edge in edges for spell in edge[1] for day in spell.attrib.values()]
    assert days
    assert [day for day in days if not re.fullmatch(r"\d{4}-(01-01|12-31)", day)] == []
    assert all(spell.get("end", "9999") >= spell.get("start", "") for edge in edges for spell in edge[1])


def test_gexf_says_what_it_holds(ruritania_store: GraphReader) -> None:
    root = ElementTree.fromstring(as_gexf(network_of(ruritania_store, scope_of(ruritania_store, year=2010))))
    said = root.findtext("{http://gexf.net/1.3}meta/{http://gexf.net/1.3}description") or ""
    assert said.startswith(
        f"Tieline, snapshot {ruritania_store.snapshot}; country: all; year: 2010; layers: all; audience: public"
    )


def test_both_formats_hold_the_same_ties(ruritania_store: GraphReader) -> None:
    network = network_of(ruritania_store, scope_of(ruritania_store, year=2020))
    one, other = read_graphml(as_graphml(network)), read_gexf(as_gexf(network))
    assert sorted(one.edges()) == sorted(other.edges())
    assert set(one) == set(other)


def test_the_same_graph_gives_the_same_files_however_it_was_written(
    ruritania_store: GraphReader, written_backwards: GraphReader
) -> None:
    first, second = (network_of(store, Scope("0123")) for store in (ruritania_store, written_backwards))
    for write in (as_graphml, as_gexf):
        assert write(first) == write(second)


def test_a_footnote_travels_with_the_name_that_it_belongs_to() -> None:
    things = {"country:xru": {"label": "Country", "name": "Ruritania*", "footnote": "Without prejudice."}}
    network = Network(Scope("0123"), things, ())
    assert "Ruritania*: Without prejudice." in as_gexf(network)
    assert read_graphml(as_graphml(network)).graph["footnotes"] == "Ruritania*: Without prejudice."


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"country": "Ruritanja-land"}, "--country Ruritanja-land: no such country is known. Close: XRU"),
        ({"year": "20x4"}, "--year 20x4: write a year with four digits, as --year 2014"),
        ({"year": "99999"}, "--year 99999: write a year with four digits, as --year 2014"),
        ({"layers": "work,love"}, "--layers love: known are coordination, work, "),
    ],
)
def test_a_scope_that_cannot_be_is_one_sentence(
    ruritania_store: GraphReader, given: dict[str, str], sentence: str
) -> None:
    with pytest.raises(QuestionError) as refused:
        scope_of(ruritania_store, **given)
    assert str(refused.value).startswith(sentence)


def test_the_name_of_a_file_tells_snapshot_and_filters() -> None:
    assert (
        Scope("0123abcd", "SRB", 2014, (), "public").file_name("gexf", "gexf")
        == "tieline-gexf-SRB-2014-public-0123abcd.gexf"
    )


def test_empty_values_are_left_out_and_control_signs_removed() -> None:
    assert plain_values({"b": None, "a": "", "d": 0, "c": False}) == {"c": False, "d": 0}
    assert allowed("a\x01b\ud83d") == "ab"


def _name(element: ElementTree.Element) -> str:
    return element.tag.removeprefix("{http://gexf.net/1.3}")
