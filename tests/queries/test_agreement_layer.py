"""Ties through agreements: who is joined, on what words, and which loss of a source parts them again."""

from graph_schema.statements import PartnersWith, PartyTo
from graph_schema.store import GraphReader, GraphStore
from graph_schema.vocabulary import PartyStatus, State
from queries.analytics.projection import project
from queries.layers import Layer
from tests.queries.small_world import ABROAD, AGREEMENT, BODIES, claim, graph_of

ASH, BIRCH, CEDAR, DOGWOOD, ELM = BODIES.values()
SIGNED = PartyStatus.SIGNED


def party(body: str) -> PartyTo:
    return PartyTo(party=body, agreement=AGREEMENT, status=SIGNED)


def test_a_tie_rests_on_what_is_said_of_both_parties(store: GraphStore) -> None:
    one, other = claim(party(ASH)), claim(party(BIRCH), source="review")
    store.replace(graph_of([one, other]))
    found = project(store, year=2010, layers=[Layer.AGREEMENT])
    assert found.graph.edges[ASH, BIRCH] == {
        "claims": sorted([one.id, other.id]),
        "sources": ["review", "watch"],
        "weight": 2,
    }
    assert found.ties == {frozenset({ASH, BIRCH}): ["PARTY_TO"]}
    assert found.arcs() == {(ASH, BIRCH), (BIRCH, ASH)}
    assert found.hangs_on(ASH, BIRCH) == {"review", "watch"}


def test_a_tie_outlasts_a_source_where_another_says_the_same(store: GraphStore) -> None:
    both = [claim(party(body), source=source) for body in (ASH, BIRCH) for source in ("watch", "review")]
    store.replace(graph_of([*both, claim(party(CEDAR))]))
    found = project(store, year=2010)
    assert found.hangs_on(ASH, BIRCH) == frozenset()
    assert found.hangs_on(BIRCH, ASH) == frozenset()
    assert found.hangs_on(ASH, CEDAR) == {"watch"}


def test_a_tie_that_is_stated_as_well_is_lost_only_with_both(store: GraphStore) -> None:
    claims = [claim(party(ASH)), claim(party(BIRCH)), claim(PartnersWith(actor=BIRCH, partner=ASH), source="review")]
    store.replace(graph_of(claims))
    found = project(store, year=2010)
    assert sorted(found.ties[frozenset({ASH, BIRCH})]) == ["PARTNERS_WITH", "PARTY_TO"]
    assert found.hangs_on(ASH, BIRCH) == frozenset()
    assert project(store, year=2010, layers=[Layer.WORK]).hangs_on(ASH, BIRCH) == {"review"}


def test_who_has_left_or_only_plans_to_sign_is_joined_to_nobody(store: GraphStore) -> None:
    claims = [
        claim(party(ASH)),
        claim(party(BIRCH)),
        claim(party(BIRCH), State.ENDED, as_of=2020),
        claim(party(CEDAR), State.PLANNED),
        claim(party(DOGWOOD), State.ON_PAPER),
        claim(party(ABROAD), as_of=2015),
    ]
    store.replace(graph_of(claims))
    assert set(project(store, year=2010, layers=[Layer.AGREEMENT]).graph.edges) == {(ASH, BIRCH)}
    assert set(project(store, year=2020, layers=[Layer.AGREEMENT]).graph.edges) == {(ASH, ABROAD)}
    assert not project(store, year=2020, layers=[Layer.AGREEMENT], country="XZA").graph.has_edge(ASH, BIRCH)


def test_countries_are_joined_where_they_stand_as_a_whole(ruritania_store: GraphReader) -> None:
    """Palermo joins three, Two Rivers and the police convention two of them; the memorandum lies unused."""

    def joined(year: int) -> set[tuple[str, ...]]:
        whole = project(ruritania_store, year=year, layers=[Layer.AGREEMENT], countries_as_a_whole=True)
        return {tuple(sorted(edge)) for edge in whole.graph.edges}

    ruritania, zavonia, quorland = "country:xru", "country:xza", "country:xqo"
    assert joined(2020) == {(quorland, ruritania), (quorland, zavonia), (ruritania, zavonia)}
    # The readmission agreement of 2005 joins Ruritania and Quorland in 2010; the Protocol Ruritania and Zavonia.
    assert joined(2010) == {(quorland, ruritania), (ruritania, zavonia)}
    assert not project(ruritania_store, year=2020, layers=[Layer.AGREEMENT]).graph
