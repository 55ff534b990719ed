"""Claims taken out of the graph: whole, in a fixed order, each with the things that it names."""

import json
from collections import Counter

import pytest

from graph_schema.store import GraphReader
from queries.exporting.claims import as_json_lines, exported_claims


def test_a_claim_is_one_record_with_its_things(ruritania_store: GraphReader) -> None:
    (record,) = [entry for entry in exported_claims(ruritania_store) if entry["attributes"].get("amount") == 25000]
    assert record["claim"].startswith("c-")
    assert list(record.items())[1:] == [
        ("predicate", "FUNDS"),
        (
            "subject",
            {
                "id": "actor:xqo:quorland-aid",
                "label": "Actor",
                "kind": "donor_agency",
                "name": "Quorland Aid",
                "aliases": [],
                "country": "XQO",
            },
        ),
        (
            "object",
            {
                "id": "actor:xru:lantern",
                "label": "Actor",
                "kind": "ngo",
                "name": "Lantern",
                "aliases": ["Lantern Association"],
                "country": "XRU",
            },
        ),
        (
            "attributes",
            {
                "amount": 25000.0,
                "currency": "EUR",
                "for_project": "project:xru:school-campaign",
                "period": "2019-2021",
            },
        ),
        ("state", "present"),
        ("as_of", 2020),
        ("valid_from", None),
        ("valid_to", None),
        ("source", "border-review-2020"),
        ("section", "2.3 Help for victims"),
        ("lines", [32, 32]),
        ("cited", "32"),
        ("says", "Quorland's agency pays for the campaign in schools."),
    ]


def test_every_claim_is_taken_out_whatever_its_state(
    ruritania_store: GraphReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TIELINE_AUDIENCE", "partner")
    records = list(exported_claims(ruritania_store))
    assert Counter(entry["state"] for entry in records) == {
        "present": 169,
        "absent": 16,
        "ended": 10,
        "planned": 4,
        "on_paper": 5,
    }
    assert len({entry["claim"] for entry in records}) == 204
    absent = [entry for entry in records if entry["state"] == "absent" and entry["predicate"] == "PARTNERS_WITH"]
    assert [(entry["subject"]["id"], entry["object"]["id"]) for entry in absent] == [("country:xru", "country:xqo")]


def test_the_public_takes_out_all_but_the_gap_on_a_route_in_use(ruritania_store: GraphReader) -> None:
    records = list(exported_claims(ruritania_store))
    assert len(records) == 203
    assert not [entry for entry in records if entry["state"] == "absent" and entry["predicate"] == "PARTNERS_WITH"]


def test_a_claim_about_one_thing_alone_has_no_object(ruritania_store: GraphReader) -> None:
    roles = [entry for entry in exported_claims(ruritania_store) if entry["predicate"] == "COUNTRY_ROLE"]
    assert len(roles) == 4
    assert {entry["object"] for entry in roles} == {None}


def test_every_end_is_a_thing_of_the_graph_and_lines_run_forward(ruritania_store: GraphReader) -> None:
    known = {row["id"] for row in ruritania_store.read("MATCH (t) RETURN t.id AS id").rows}
    for entry in exported_claims(ruritania_store):
        ends = [end for end in (entry["subject"], entry["object"]) if end]
        assert {end["id"] for end in ends} <= known
        assert all(end["name"] and end["label"] for end in ends)
        first, last = entry["lines"]
        assert 0 < first <= last


def test_the_same_graph_gives_the_same_lines_however_it_was_written(
    ruritania_store: GraphReader, written_backwards: GraphReader
) -> None:
    first = list(as_json_lines(ruritania_store))
    assert list(as_json_lines(ruritania_store)) == first
    assert list(as_json_lines(written_backwards)) == first


def test_each_line_is_json_in_the_order_of_sources_and_lines(ruritania_store: GraphReader) -> None:
    records = [json.loads(line) for line in as_json_lines(ruritania_store)]
    places = [(entry["source"], entry["lines"][0], entry["claim"]) for entry in records]
    assert places == sorted(places)
    assert "→" in next(line for line in as_json_lines(ruritania_store) if '"ROUTE"' in line)
