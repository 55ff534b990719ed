"""Shared tables: who sits there, and how much a shared seat weighs."""

import networkx
import pytest

from graph_schema.statements import MemberOf
from graph_schema.store import GraphReader, GraphStore
from graph_schema.vocabulary import MemberRole, State
from queries.analytics.memberships import SharedTables, memberships, shared_tables
from tests.queries.small_world import BODIES, claim, graph_of

ASH, BIRCH, CEDAR, DOGWOOD, ELM = BODIES.values()


def seats(tables: dict[str, str]) -> "networkx.Graph[tuple[str, str]]":
    """Tables with their members, a letter each."""
    graph: networkx.Graph[tuple[str, str]] = networkx.Graph()
    for table, members in tables.items():
        graph.add_node(("table", table), name=f"Table {table}")
        for member in members:
            graph.add_node(("member", member), name=member.upper())
            graph.add_edge(("member", member), ("table", table), claims=[f"c-{member}{table}"], sources=["watch"])
    return graph


def weights(rows: list[SharedTables]) -> dict[str, float]:
    return {row.id.replace("actor:", ""): row.weight for row in rows}


def test_a_small_table_weighs_more_than_a_large_one() -> None:
    rows = shared_tables(seats({"1": "ab", "2": "abcd", "3": "cde", "4": "e"}))
    assert weights(rows) == {
        "a b": 1.3333,
        "c d": 0.8333,
        "c e": 0.5,
        "d e": 0.5,
        "a c": 0.3333,
        "a d": 0.3333,
        "b c": 0.3333,
        "b d": 0.3333,
    }
    assert list(weights(rows))[:2] == ["a b", "c d"], "the greatest first"


def test_the_weights_of_a_member_add_up_to_the_tables_at_which_it_is_not_alone() -> None:
    rows = shared_tables(seats({"1": "ab", "2": "abcd", "3": "cde", "4": "e", "5": "aefg"}))
    sums = {member: sum(row.weight for row in rows if member in row.members) for member in "abcdefg"}
    assert sums == pytest.approx({"a": 3, "b": 2, "c": 2, "d": 2, "e": 2, "f": 1, "g": 1}, abs=0.001)


def test_a_row_names_the_tables_and_what_it_rests_on() -> None:
    first, *_ = shared_tables(seats({"2": "abcd", "1": "ab"}))
    assert first == SharedTables(
        id="a b",
        members=("a", "b"),
        name="A – B",
        weight=1.3333,
        tables=("Table 1", "Table 2"),
        claims=("c-a1", "c-a2", "c-b1", "c-b2"),
        reading="A – B: both sit in 2 bodies or agreements; the smallest, Table 1, has 2 members.",
    )
    (only,) = shared_tables(seats({"1": "ab"}))
    assert only.reading == "A – B: both sit in Table 1, with 2 members on record."
    assert len(shared_tables(seats({"1": "abcd"}), most=3)) == 3


def test_who_has_left_or_is_a_candidate_does_not_sit_at_the_table(store: GraphStore) -> None:
    claims = [
        claim(MemberOf(member=ASH, body=BIRCH)),
        claim(MemberOf(member=CEDAR, body=BIRCH, role=MemberRole.OBSERVER)),
        claim(MemberOf(member=DOGWOOD, body=BIRCH, role=MemberRole.CANDIDATE)),
        claim(MemberOf(member=ELM, body=BIRCH)),
        claim(MemberOf(member=ELM, body=BIRCH), State.ENDED, as_of=2020),
    ]
    store.replace(graph_of(claims))
    assert weights(shared_tables(memberships(store, year=2010))) == {
        "xru:ash xru:cedar": 0.5,
        "xru:ash xru:elm": 0.5,
        "xru:cedar xru:elm": 0.5,
    }
    assert weights(shared_tables(memberships(store, year=2020))) == {"xru:ash xru:cedar": 1.0}


def test_a_body_can_be_a_member_and_a_table(store: GraphStore) -> None:
    claims = [
        claim(MemberOf(member=ASH, body=BIRCH)),
        claim(MemberOf(member=CEDAR, body=BIRCH)),
        claim(MemberOf(member=BIRCH, body=ELM)),
        claim(MemberOf(member=ASH, body=ELM)),
    ]
    store.replace(graph_of(claims))
    found = weights(shared_tables(memberships(store, year=2010)))
    assert found == {"xru:ash xru:birch": 1.0, "xru:ash xru:cedar": 1.0}


def test_shared_tables_of_the_invented_countries(ruritania_store: GraphReader) -> None:
    """Five sit on the Council of 2020, Open Door no more; a pair of each country meets in the Forum and the Network."""
    found = weights(shared_tables(memberships(ruritania_store, year=2020)))
    council = ["labour-inspectorate", "lantern", "ministry-of-interior", "ministry-of-welfare", "police"]
    pairs = {f"xru:{a} xru:{b}": 0.25 for i, a in enumerate(council) for b in council[i + 1 :]}
    assert found == {
        "xru:coordinator xza:coordinator": 1.0,
        "xru:lantern xza:beacon": 1.0,
        "xza:ministry-of-interior xza:police": 1.0,
        **pairs,
    }


def test_countries_meet_where_that_is_asked_for(ruritania_store: GraphReader) -> None:
    """SELEC, INTERPOL, Two Rivers and the police convention have two members on record, the Protocol three."""
    rows = shared_tables(memberships(ruritania_store, year=2020, countries_as_a_whole=True))
    assert {row.id: row.weight for row in rows if "country:" in row.id} == {
        "country:xru country:xza": 4.5,
        "country:xqo country:xru": 0.5,
        "country:xqo country:xza": 0.5,
    }


def test_the_order_in_which_a_graph_was_written_changes_nothing(
    ruritania_store: GraphReader, written_backwards: GraphReader
) -> None:
    first, second = (
        shared_tables(memberships(store, countries_as_a_whole=True)) for store in (ruritania_store, written_backwards)
    )
    assert first == second
