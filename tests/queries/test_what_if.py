"""What if, on the invented countries: the board and the network of 2020 worked out by hand.

The network of coordination, work and referral has 22 bodies and 24 ties. One ring runs through both countries: Council,
National Coordinator, River Forum, National Coordinator of Zavonia, its ministry, its Group, Zavonian Police, Beacon,
River Network, Lantern. The two police services are tied across it. Six bodies have something hanging on them alone:
Council, Crime Police, Lantern, Harbour, Labour Inspectorate, Beacon.
"""

from time import perf_counter

import pytest

from graph_schema.errors import QuestionError
from graph_schema.store import GraphReader
from queries.__main__ import main
from queries.analytics.supposed import changes
from queries.analytics.what_if import WhatIf, ground, what_if

TWO_RIVERS = "agreement:reg:two-rivers"
POLICE = "actor:xru:police+actor:xza:police"


@pytest.fixture(autouse=True)
def public(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TIELINE_AUDIENCE", raising=False)


def supposing(reader: GraphReader, year: int = 2020, **words: list[str]) -> WhatIf:
    at = ground(reader, year)
    return what_if(at, changes(at.record, at.instruments, **words))


def moved(found: WhatIf) -> set[tuple[str, str, str, str]]:
    return {(change.what, change.of, change.before, change.after) for change in found.changes}


def test_without_the_agreement_the_level_falls_and_the_tie_under_it_ends(ruritania_store: GraphReader) -> None:
    found = supposing(ruritania_store, removed=[TWO_RIVERS])
    assert moved(found) >= {
        ("pair", "Ruritania – Zavonia", "4", "2"),
        ("leg", "Zavonia → Ruritania", "4", "2"),
        ("network", "ties", "24", "23"),
    }
    assert not [change for change in found.changes if change.what == "articulation point"]
    tie = "Crime Police of Ruritania and Zavonian Police work together under it alone"
    assert found.notes == (f"{tie}; their tie ends with it.",)
    (pair,) = [change for change in found.changes if change.what == "pair"]
    assert pair.reading == (
        "Ruritania – Zavonia: level 4 (about trafficking and between the two, with contact points on both sides and "
        "evidence of use) becomes 2 (police, readmission or another general agreement); "
        "the pair lies on 1 reported route."
    )
    assert len(pair.claims) == 10


def test_without_two_ties_across_the_border_a_chain_of_bodies_holds_the_countries_together(
    ruritania_store: GraphReader,
) -> None:
    found = supposing(ruritania_store, untied=[POLICE, "actor:xru:lantern+actor:reg:river-network"])
    assert ("network", "articulation points", "6", "12") in moved(found)
    new = {of for what, of, _before, after in moved(found) if what == "articulation point" and after == "yes"}
    assert new == {
        "National Coordinator of Ruritania",
        "River Forum",
        "National Coordinator of Zavonia",
        "Ministry of Interior of Zavonia",
        "Inter-Ministerial Group of Zavonia",
        "Zavonian Police",
    }


def test_a_tie_more_takes_the_burden_from_a_body(ruritania_store: GraphReader) -> None:
    found = supposing(ruritania_store, tied=["actor:xru:harbour+actor:xza:harbour-house"])
    assert ("articulation point", "Beacon", "yes", "no") in moved(found)
    assert {("network", "articulation points", "6", "5"), ("network", "ties", "24", "25")} <= moved(found)


def test_a_body_without_its_only_tie_is_a_part_of_its_own(ruritania_store: GraphReader) -> None:
    found = supposing(ruritania_store, untied=["actor:xqo:quorland-aid+actor:xru:police"])
    assert {("network", "components", "1", "2"), ("network", "largest component", "22", "21")} <= moved(found)


def test_an_agreement_more_changes_the_board_and_leaves_the_network_as_it_is(ruritania_store: GraphReader) -> None:
    found = supposing(ruritania_store, added=["XRU+XQO:trafficking"])
    assert moved(found) == {("pair", "Quorland – Ruritania", "1", "3"), ("leg", "Ruritania → Quorland", "1", "3")}


def test_a_supposed_convention_of_three_is_no_stronger_than_the_one_they_have(ruritania_store: GraphReader) -> None:
    found = supposing(ruritania_store, added=["XRU+XQO+XZA:trafficking"])
    assert (found.changes, found.notes) == ((), ("Nothing on the board or in the network changes.",))


def test_a_gap_on_a_route_in_use_is_counted_for_the_public_and_shown_to_partners(
    ruritania_store: GraphReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    count = ("legs", "legs at level 0", "1", "0")
    found = supposing(ruritania_store, year=2014, added=["XRU+XQO:readmission"])
    assert (moved(found), found.withheld) == ({count}, 2)
    monkeypatch.setenv("TIELINE_AUDIENCE", "partner")
    found = supposing(ruritania_store, year=2014, added=["XRU+XQO:readmission"])
    pair, leg = ("pair", "Quorland – Ruritania", "0", "2"), ("leg", "Ruritania → Quorland", "0", "2")
    assert (moved(found), found.withheld) == ({count, pair, leg}, 0)


def test_suppositions_leave_no_trace_in_the_next_one(ruritania_store: GraphReader) -> None:
    first = supposing(ruritania_store, removed=[TWO_RIVERS])
    supposing(ruritania_store, added=["XRU+XZA:police"], untied=[POLICE])
    assert supposing(ruritania_store, removed=[TWO_RIVERS]) == first


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ({"added": ["XRU+XYZ:police"]}, "'XYZ' in 'XRU+XYZ:police' is no country of the record"),
        ({"added": ["XRU:police"]}, "'XRU:police' is no agreement; write countries and what it is about"),
        ({"added": ["XRU+XZA"]}, "'XRU+XZA' is no agreement; write countries and what it is about"),
        ({"added": ["XRU+XZA:friendship"]}, "'friendship' in 'XRU+XZA:friendship' is neither what an agreement can be"),
        ({"added": ["XRU+XZA:treaty,memorandum"]}, "'XRU+XZA:treaty,memorandum' names more than one form"),
        ({"removed": ["agreement:reg:two-river"]}, "'agreement:reg:two-river' is no agreement on record in that year."),
        ({"tied": ["actor:xru:police"]}, "'actor:xru:police' is no tie; write two bodies"),
        ({"tied": ["actor:xru:police+actor:xru:police"]}, "'actor:xru:police+actor:xru:police' ties a body to itself"),
        (
            {"tied": ["actor:xru:lantrn+actor:xru:police"]},
            "'actor:xru:lantrn' is no body of the record. Close: actor:xru",
        ),
        ({"tied": [POLICE]}, "Crime Police of Ruritania and Zavonian Police are tied on record already"),
        (
            {"untied": ["actor:xru:harbour+actor:xru:police"]},
            "No tie of Harbour and Crime Police of Ruritania is on record in 2020, so none can be taken away",
        ),
        ({}, "Nothing is supposed; add or take away an agreement or a tie"),
    ],
)
def test_what_cannot_be_meant_is_refused_in_a_sentence(
    words: dict[str, list[str]], sentence: str, ruritania_store: GraphReader
) -> None:
    with pytest.raises(QuestionError) as refused:
        supposing(ruritania_store, 2020, **words)
    assert str(refused.value).startswith(sentence)


def test_a_year_without_any_word_is_refused(ruritania_store: GraphReader) -> None:
    with pytest.raises(QuestionError, match="The sources speak of 2003 to 2020; nothing is on record for 1950"):
        ground(ruritania_store, 1950)


def test_a_year_after_the_newest_word_is_told(ruritania_store: GraphReader) -> None:
    found = supposing(ruritania_store, year=2022, added=["XRU+XZA:general"])
    assert found.notes[0] == "No source describes 2022; the newest word is of 2020."


def test_a_second_supposition_of_the_same_year_is_quick(ruritania_store: GraphReader) -> None:
    supposing(ruritania_store, removed=[TWO_RIVERS])
    begun = perf_counter()
    supposing(ruritania_store, untied=[POLICE])
    assert perf_counter() - begun < 1


def test_the_command_prints_each_change_in_a_sentence(
    ruritania_store: GraphReader,
    ruritania_place: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert ruritania_store.snapshot
    monkeypatch.setenv("TIELINE_STORE", ruritania_place)
    words = [
        "what-if",
        "--year",
        "2020",
        "--with",
        "XRU+XQO:police",
        "--with-tie",
        "actor:xru:open-door+actor:xza:beacon",
    ]
    assert main(words) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "leg                  Ruritania → Quorland on the route XZA → XRU → XQO: level 1 becomes 2." in lines
    assert "network              Documented ties between bodies: 24 becomes 25." in lines
    assert main(["what-if", "--without", "agreement:reg:none"]) == 1
    assert capsys.readouterr().err.startswith("'agreement:reg:none' is no agreement on record in that year. Close: ")
