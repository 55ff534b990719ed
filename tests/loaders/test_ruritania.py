"""The invented countries say what their README promises, so that questions on them have known answers."""

from collections import Counter

from graph_schema.content import GraphContent
from graph_schema.registry import STATEMENT_OF_PREDICATE
from graph_schema.vocabulary import State
from loaders.checking import Checked


def test_every_kind_of_statement_and_every_state_is_said(ruritania_checked: Checked) -> None:
    claims = [entry.claim for entry in ruritania_checked.claims]
    assert {claim.statement.predicate for claim in claims} == set(STATEMENT_OF_PREDICATE)
    assert {claim.state for claim in claims} == set(State)
    assert {claim.as_of for claim in claims} == {2010, 2020}
    assert len(claims) == 204


def test_the_lines_of_both_reports_were_looked_up(ruritania_checked: Checked) -> None:
    assert ruritania_checked.texts_read == ["border-review-2020", "ruritania-watch-2010"]
    assert ruritania_checked.texts_missing == []


def test_claims_by_country_and_report(ruritania_checked: Checked) -> None:
    counts = Counter((entry.country, entry.claim.passage.source) for entry in ruritania_checked.claims)
    assert counts == {
        ("XRU", "ruritania-watch-2010"): 51,
        ("XRU", "border-review-2020"): 67,
        ("XZA", "ruritania-watch-2010"): 19,
        ("XZA", "border-review-2020"): 32,
        ("REG", "ruritania-watch-2010"): 12,
        ("REG", "border-review-2020"): 23,
    }


def test_one_file_is_not_reviewed(ruritania_checked: Checked) -> None:
    unread = {entry.file.parent.name for entry in ruritania_checked.claims if entry.claim.reviewed_by is None}
    assert unread == {"xza"}


def test_only_the_invented_countries_are_there(ruritania_content: GraphContent) -> None:
    countries = [node.id for node in ruritania_content.nodes if node.label == "Country"]
    assert countries == ["country:xqo", "country:xru", "country:xza"]


def test_the_two_disputes_of_the_reports(ruritania_content: GraphContent) -> None:
    disputed = [entry for entry in ruritania_content.relationships if entry.properties.get("disputed")]
    assert {(entry.type, entry.start[1], entry.end[1]) for entry in disputed} == {
        ("CRIMINALISES", "article:xza:anti-trafficking-act-4", "form:sexual"),
        ("HAS_FUNCTION", "country:xza", "function:hotline"),
    }


def test_lantern_has_its_second_name_by_judgement(ruritania_content: GraphContent) -> None:
    lanterns = [node.properties for node in ruritania_content.nodes if node.id.startswith("actor:xru:lantern")]
    assert [(entry["id"], entry["aliases"]) for entry in lanterns] == [("actor:xru:lantern", ["Lantern Association"])]
    harbours = [node.id for node in ruritania_content.nodes if node.label == "Actor" and "harbour" in node.id]
    assert harbours == ["actor:xru:harbour", "actor:xza:harbour-house"]


def test_no_absence_became_an_edge(ruritania_content: GraphContent) -> None:
    states = Counter(entry.properties.get("state") for entry in ruritania_content.relationships)
    assert states["absent"] == 0
    pairs = {(e.start[1], e.end[1]) for e in ruritania_content.relationships if e.type == "PARTNERS_WITH"}
    assert ("country:xru", "country:xqo") not in pairs


def test_the_network_of_2020_is_the_tree_of_the_readme(ruritania_content: GraphContent) -> None:
    found = {
        frozenset({entry.start[1].removeprefix("actor:"), entry.end[1].removeprefix("actor:")})
        for entry in ruritania_content.relationships
        if entry.type in {"PARTNERS_WITH", "REFERS_TO"}
        and entry.start[0] == entry.end[0] == "Actor"
        and 2020 in entry.properties["years"]  # type: ignore[operator]
    }
    assert found == {
        frozenset(pair)
        for pair in [
            ("xru:border-guard", "xru:police"),
            ("xru:prosecution", "xru:police"),
            ("xru:police", "xru:lantern"),
            ("xru:lantern", "xru:harbour"),
            ("xru:lantern", "xru:open-door"),
            ("xru:harbour", "xru:centre-for-social-work"),
            ("xru:police", "xza:police"),
            ("xza:police", "xza:beacon"),
            ("xza:beacon", "xza:harbour-house"),
        ]
    }
