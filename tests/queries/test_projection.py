"""The network that measures work on: which claims make an edge, and what the edge carries."""

import pytest

from graph_schema.claims import Claim
from graph_schema.statements import Chairs, Funds, MemberOf, PartnersWith, PartyTo, RefersTo, Supports
from graph_schema.store import GraphReader, GraphStore
from graph_schema.vocabulary import PartyStatus, State, SupportKind
from queries.analytics.projection import Projection, project
from queries.layers import Layer
from tests.queries.small_world import ABROAD, AGREEMENT, BODIES, PROJECT, claim, graph_of

ASH, BIRCH, CEDAR, DOGWOOD, ELM = BODIES.values()
WORKING = [Layer.WORK, Layer.REFERRAL]


def edges(projection: Projection) -> set[tuple[str, ...]]:
    return {tuple(sorted(node.removeprefix("actor:") for node in edge)) for edge in projection.graph.edges}


def edges_in(store: GraphStore, claims: list[Claim], year: int, *layers: Layer) -> set[tuple[str, ...]]:
    store.replace(graph_of(claims))
    return edges(project(store, year=year, layers=layers or Layer))


def test_only_what_is_the_case_joins_two_bodies(store: GraphStore) -> None:
    claims = [
        claim(PartnersWith(actor=ASH, partner=other), state)
        for other, state in zip(
            [BIRCH, CEDAR, DOGWOOD, ELM], [State.ABSENT, State.PLANNED, State.ON_PAPER, State.ENDED], strict=True
        )
    ]
    assert edges_in(store, [*claims, claim(PartnersWith(actor=ASH, partner=ABROAD))], 2010) == {("xru:ash", "xza:fir")}


@pytest.mark.parametrize("state", [State.ABSENT, State.PLANNED, State.ON_PAPER, State.ENDED])
def test_a_newer_word_takes_a_tie_away(store: GraphStore, state: State) -> None:
    claims = [
        claim(MemberOf(member=ASH, body=BIRCH), as_of=2010),
        claim(MemberOf(member=ASH, body=BIRCH), state, as_of=2020),
        claim(MemberOf(member=CEDAR, body=BIRCH), as_of=2010),
    ]
    assert edges_in(store, claims, 2015) == {("xru:ash", "xru:birch"), ("xru:birch", "xru:cedar")}
    assert edges(project(store, year=2020)) == {("xru:birch", "xru:cedar")}


def test_a_tie_that_began_again_is_there_again(store: GraphStore) -> None:
    claims = [
        claim(RefersTo(sender=ASH, receiver=BIRCH), State.ENDED, as_of=2010),
        claim(RefersTo(sender=ASH, receiver=BIRCH), as_of=2020),
    ]
    assert edges_in(store, claims, 2010) == set()
    assert edges(project(store, year=2020)) == {("xru:ash", "xru:birch")}


def test_a_disputed_tie_is_there_as_long_as_one_source_says_so(store: GraphStore) -> None:
    claims = [
        claim(PartnersWith(actor=ASH, partner=BIRCH)),
        claim(PartnersWith(actor=ASH, partner=BIRCH), State.ABSENT, source="review"),
    ]
    assert edges_in(store, claims, 2010) == {("xru:ash", "xru:birch")}
    (found,) = project(store, year=2010).graph.edges.data()
    assert (found[2]["sources"], found[2]["weight"]) == (["watch"], 1)


def test_an_interval_is_matched_by_overlap(store: GraphStore) -> None:
    store.replace(graph_of([claim(PartnersWith(actor=ASH, partner=BIRCH), valid_to="2012-06")]))
    lasting = {year: bool(edges(project(store, year=year))) for year in (2009, 2010, 2012, 2013)}
    assert lasting == {2009: False, 2010: True, 2012: True, 2013: False}


def test_the_end_of_one_sort_of_help_leaves_the_other(store: GraphStore) -> None:
    claims = [
        claim(Supports(supporter=ASH, supported=BIRCH, how=SupportKind.TRAINING)),
        claim(Supports(supporter=ASH, supported=BIRCH, how=SupportKind.EQUIPMENT), State.ENDED, as_of=2020),
    ]
    assert edges_in(store, claims, 2020) == {("xru:ash", "xru:birch")}


def test_several_ties_and_sources_are_one_edge(store: GraphStore) -> None:
    first, second = claim(MemberOf(member=ASH, body=BIRCH)), claim(Chairs(chair=ASH, body=BIRCH))
    back = claim(PartnersWith(actor=BIRCH, partner=ASH), source="review")
    store.replace(graph_of([first, second, back]))
    projection = project(store, year=2010)
    assert edges(projection) == {("xru:ash", "xru:birch")}
    assert projection.graph.edges[ASH, BIRCH] == {
        "claims": sorted([first.id, second.id, back.id]),
        "sources": ["review", "watch"],
        "weight": 2,
    }
    assert sorted(projection.ties[frozenset({ASH, BIRCH})]) == ["CHAIRS", "MEMBER_OF", "PARTNERS_WITH"]
    assert projection.claims([(ASH, BIRCH)]) == sorted([first.id, second.id, back.id])
    assert projection.described() == (
        "2 bodies and 1 tie (coordination, work, referral, funding, agreement; all countries; 2010). "
        "A tie is a documented, formal one; silence is not absence."
    )


def test_each_layer_has_its_own_ties(store: GraphStore) -> None:
    claims = [
        claim(MemberOf(member=ASH, body=BIRCH)),
        claim(PartnersWith(actor=ASH, partner=CEDAR)),
        claim(Supports(supporter=BIRCH, supported=CEDAR, how=SupportKind.TRAINING)),
        claim(RefersTo(sender=ASH, receiver=DOGWOOD)),
        claim(PartyTo(party=ELM, agreement=AGREEMENT, status=PartyStatus.SIGNED)),
        claim(PartyTo(party=CEDAR, agreement=AGREEMENT, status=PartyStatus.RATIFIED)),
        claim(Funds(funder=ASH, recipient=ELM, for_project=PROJECT)),
    ]
    store.replace(graph_of(claims))
    found = {layer.value: edges(project(store, year=2010, layers=[layer])) for layer in Layer}
    assert found == {
        "coordination": {("xru:ash", "xru:birch")},
        "work": {("xru:ash", "xru:cedar"), ("xru:birch", "xru:cedar")},
        "referral": {("xru:ash", "xru:dogwood")},
        "funding": {("xru:ash", "xru:elm")},
        "agreement": {("xru:cedar", "xru:elm")},
        "support_and_training": {("xru:birch", "xru:cedar")},
    }
    assert edges(project(store, year=2010)) == set().union(*found.values())


def test_a_body_has_no_tie_to_itself_and_projects_are_no_bodies(store: GraphStore) -> None:
    claims = [claim(PartnersWith(actor=ASH, partner=ASH)), claim(Funds(funder=ASH, recipient=PROJECT))]
    assert edges_in(store, claims, 2010) == set()


def test_countries_stand_for_their_bodies_only_where_that_is_asked_for(ruritania_store: GraphReader) -> None:
    layers = [Layer.COORDINATION]
    without = project(ruritania_store, year=2020, layers=layers)
    whole = project(ruritania_store, year=2020, layers=layers, countries_as_a_whole=True)
    added = edges(whole) - edges(without)
    assert added == {
        ("country:xru", "intl:interpol"),
        ("country:xru", "reg:selec"),
        ("country:xru", "xru:coordinator"),
        ("country:xza", "intl:interpol"),
        ("country:xza", "reg:selec"),
    }
    assert {whole.graph.nodes[node]["kind"] for node in whole.graph if node.startswith("country:")} == {"country"}
    work = project(ruritania_store, year=2020, layers=[Layer.WORK], countries_as_a_whole=True)
    assert not [edge for edge in edges(work) if "country:xqo" in edge], "a denied tie is none"


def test_the_council_of_2020_has_lost_a_member(ruritania_store: GraphReader) -> None:
    def around(year: int) -> set[str]:
        graph = project(ruritania_store, year=year, layers=[Layer.COORDINATION]).graph
        return {node.removeprefix("actor:xru:") for node in graph["actor:xru:council"]}

    at_the_table = {"coordinator", "labour-inspectorate", "ministry-of-interior", "police"}
    assert around(2010) == {*at_the_table, "open-door"}
    assert around(2020) == {*at_the_table, "ministry-of-welfare", "lantern"}


def test_a_country_keeps_the_ties_that_touch_it(ruritania_store: GraphReader) -> None:
    found = edges(project(ruritania_store, year=2020, layers=WORKING, country="XZA"))
    assert found == {("xru:police", "xza:police"), ("xza:beacon", "xza:police"), ("xza:beacon", "xza:harbour-house")}
    assert edges(project(ruritania_store, year=2020, layers=[Layer.FUNDING], country="XQO")) == {
        ("xqo:quorland-aid", "xru:lantern")
    }


def test_the_weight_of_an_edge_is_the_number_of_sources(ruritania_store: GraphReader) -> None:
    graph = project(ruritania_store, year=2020, layers=WORKING).graph
    weights = {
        tuple(sorted(node.removeprefix("actor:") for node in (a, b))): weight
        for a, b, weight in graph.edges.data("weight")
    }
    assert weights == {
        ("xqo:quorland-aid", "xru:police"): 1,
        ("xru:border-guard", "xru:police"): 2,
        ("xru:police", "xru:prosecution"): 1,
        ("xru:lantern", "xru:police"): 2,
        ("xru:harbour", "xru:lantern"): 2,
        ("xru:lantern", "xru:open-door"): 1,
        ("xru:centre-for-social-work", "xru:harbour"): 2,
        ("xru:police", "xza:police"): 1,
        ("xza:beacon", "xza:police"): 2,
        ("xza:beacon", "xza:harbour-house"): 1,
    }


def test_a_tie_keeps_its_direction_and_partnership_has_none(store: GraphStore) -> None:
    claims = [
        claim(MemberOf(member=ASH, body=BIRCH)),
        claim(RefersTo(sender=CEDAR, receiver=BIRCH)),
        claim(Supports(supporter=BIRCH, supported=CEDAR, how=SupportKind.TRAINING)),
        claim(PartnersWith(actor=DOGWOOD, partner=ASH)),
        claim(Funds(funder=ELM, recipient=ASH), State.ABSENT),
    ]
    store.replace(graph_of(claims))
    projection = project(store, year=2010)
    assert projection.directions == {
        (ASH, BIRCH): {"MEMBER_OF"},
        (CEDAR, BIRCH): {"REFERS_TO"},
        (BIRCH, CEDAR): {"SUPPORTS"},
        (DOGWOOD, ASH): {"PARTNERS_WITH"},
    }
    assert projection.arcs() == {(ASH, BIRCH), (CEDAR, BIRCH), (BIRCH, CEDAR), (DOGWOOD, ASH), (ASH, DOGWOOD)}


def test_a_network_of_some_ties_keeps_all_bodies_and_nothing_of_the_other_ties(store: GraphStore) -> None:
    claims = [claim(MemberOf(member=ASH, body=BIRCH)), claim(RefersTo(sender=CEDAR, receiver=BIRCH))]
    store.replace(graph_of(claims))
    whole = project(store, year=2010)
    part = whole.only([(BIRCH, ASH)])
    assert (sorted(part.graph), edges(part)) == ([ASH, BIRCH, CEDAR], {("xru:ash", "xru:birch")})
    assert (part.ties, part.directions) == ({frozenset({ASH, BIRCH}): ["MEMBER_OF"]}, {(ASH, BIRCH): {"MEMBER_OF"}})
    assert part.claims([(ASH, BIRCH)]) == [claims[0].id]
    assert whole.graph.number_of_edges() == 2, "the network it was taken from is untouched"


def test_the_same_question_gives_the_same_network_in_the_same_order(ruritania_store: GraphReader) -> None:
    first, second = (project(ruritania_store, year=2020) for _ in range(2))
    assert list(first.graph.nodes.data()) == list(second.graph.nodes.data())
    assert list(first.graph.edges.data()) == list(second.graph.edges.data())
