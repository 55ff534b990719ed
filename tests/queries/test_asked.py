"""The network that a question asks for: one layer or all, and the bodies that have no tie in it."""

import pytest

from graph_schema.errors import QuestionError
from graph_schema.store import GraphReader
from queries import ask
from queries.analytics.asked import network_asked
from queries.layers import EACH_TIE_ONCE, Layer


def test_without_a_layer_every_tie_counts_once(ruritania_store: GraphReader) -> None:
    assert network_asked(ruritania_store, 2020).projection.layers == EACH_TIE_ONCE
    assert network_asked(ruritania_store, 2020, layer="funding").projection.layers == (Layer.FUNDING,)


def test_countries_stand_beside_their_bodies_where_agreements_are_asked_for(ruritania_store: GraphReader) -> None:
    assert "country:xru" in network_asked(ruritania_store, 2020, layer="agreement").projection.graph
    assert "country:xru" not in network_asked(ruritania_store, 2020).projection.graph


def test_an_unknown_layer_is_answered_with_those_there_are(ruritania_store: GraphReader) -> None:
    known = "coordination, work, referral, funding, agreement, support_and_training"
    with pytest.raises(QuestionError, match=f"layer is 'gossip'; known are: {known}"):
        network_asked(ruritania_store, 2020, layer="gossip")
    with pytest.raises(QuestionError, match=f"layer is 'gossip'; known are: {known}"):
        ask("brokers_of_a_network", ruritania_store, layer="gossip")


def test_bodies_on_record_without_a_tie_are_counted_and_not_dropped(ruritania_store: GraphReader) -> None:
    asked = network_asked(ruritania_store, 2020, "country:xza", "referral")
    assert [body["name"] for body in asked.without_a_tie] == [
        "Harbour House",
        "Inter-Ministerial Group of Zavonia",
        "Ministry of Interior of Zavonia",
        "National Coordinator of Zavonia",
    ]
    assert asked.notes() == (
        "2 bodies and 1 tie (referral; XZA; 2020). A tie is a documented, formal one; silence is not absence.",
        "4 further bodies on record for that year without a tie in it; bodies_with_most_ties lists them at its end.",
    )


def test_an_empty_network_is_said_to_be_one(ruritania_store: GraphReader) -> None:
    answer = ask("brokers_of_a_network", ruritania_store, year=2010, layer="funding", country="XQO")
    assert answer.rows == ()
    assert answer.notes[0].startswith("0 bodies and 0 ties (funding; XQO; 2010).")
