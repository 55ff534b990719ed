"""Bad input gives sentences, never a traceback: every value where another was meant, in every file."""

import pytest

from tests.loaders.folder import FACTS, HEAD, Folder

WEIRD = [
    "[]",
    "{}",
    "[[]]",
    "{lines: {a: 1}}",
    "~",
    "''",
    "-1",
    "1e999",
    "2010-13-45",
    "actor:",
    "'🦉'",
    "x" * 500,
    "9" * 5000,
    "[XRU, [XRU], {XRU: XRU}]",
    "source:tiny-2010",
    '"\\0"',
]
FRAME = {
    "state": "present",
    "as_of": "2010",
    "valid_from": "2009",
    "valid_to": "2010",
    "where": "{lines: 5}",
    "says": "Our own words.",
}
SAYINGS = {
    "operates": {"operator": "actor:xru:lantern", "operated": "shelter:xru:lantern-shelter", "role": "lead"},
    "has_detail": {"thing": "shelter:xru:lantern-shelter", "detail": "capacity", "value": "1-5"},
    "located_in": {"located": "actor:xru:police", "place": "XRU"},
    "performs": {"actor": "actor:xru:lantern", "function": "hotline", "country": "XZA", "detail": "by day"},
    "exploitation_in": {"form": "sexual", "country": "XRU", "groups": "[women]", "sectors": "[bars]"},
    "route": {"stops": "[XRU origin, XZA destination]", "forms": "[sexual]", "groups": "[women]", "period": "2009"},
    "criminalises": {
        "provision": "law:xru:code",
        "form": "any",
        "victim": "adult",
        "penalty_years": "2-8",
        "fine": "yes",
        "case": "by a group",
    },
    "funds": {
        "funder": "actor:xru:police",
        "recipient": "actor:xru:lantern",
        "amount": "5",
        "currency": "EUR",
        "share_percent": "5",
        "for_project": "helpline:xru:lantern-line",
    },
    "observed": {
        "of": "XRU",
        "what": "found",
        "value": "54",
        "unit": "victims",
        "year": "2009",
        "theme": "law",
        "reported_by": "actor:xru:police",
    },
    "recommends": {
        "issuer": "actor:xru:police",
        "title": "Open a shelter",
        "year": "2010",
        "addressee": "XRU",
        "about": "[hotline]",
        "theme": "law",
        "strength": "urge",
        "level": "macro",
    },
}
FIELDS = [
    *((kind, field) for kind, said in SAYINGS.items() for field in said),
    *(("operates", field) for field in (*FRAME, "kind")),
]


@pytest.mark.parametrize(("kind", "field"), FIELDS, ids=["-".join(entry) for entry in FIELDS])
def test_a_weird_value_in_a_field_of_a_fact_gives_no_traceback(folder: Folder, kind: str, field: str) -> None:
    for value in WEIRD:
        fields = {"kind": kind, **SAYINGS[kind], **FRAME, field: value}
        folder.facts("- " + "\n  ".join(f"{name}: {text}" for name, text in fields.items()) + "\n")
        report = folder.report(locators=True)
        assert report == "no problem" or report.startswith("data/facts/xru/tiny-2010.yml:"), value
        assert max(map(len, report.splitlines())) < 400, value


@pytest.mark.parametrize("value", [value for value in WEIRD if value not in {"{}", "-1"}])
@pytest.mark.parametrize(
    "field", ["source", "country", "as_of", "section", "expect_claims", "entered", "reviewed", "facts"]
)
def test_a_weird_value_in_the_head_is_reported(folder: Folder, field: str, value: str) -> None:
    lines = [line for line in HEAD.splitlines() if not line.startswith(f"{field}:") and line != "facts:"]
    facts = [] if field == "facts" else ["facts: []"]
    folder.write(FACTS, "\n".join([*lines, *facts, f"{field}: {value}"]) + "\n")
    assert folder.report().startswith("data/facts/xru/tiny-2010.yml:")


DOCUMENTS = [
    "[]",
    "{}",
    "a",
    "- a",
    "[[a]]",
    "things: x",
    "things: [[]]",
    "things: [x]",
    "things: [{id: x}]",
    "things: [{id: [a]}]",
    "things: [{id: {a: b}}]",
    "things: [{id: 'actor:xru:a'}]",
    "things: [{id: 'route:xru:a', name: Route}]",
    "things: [{id: 'source:abc', name: Source}]",
    "things: [{id: 'article:xru:a', name: Article, law: [a], number: 1}]",
    "things: [{id: 'actor:xru:b', kind: ngo, name: [N], aliases: x}]",
    "words: x",
    "words: {a: b}",
    "words: [[a]]",
    "words: [{a: b}]",
    "facts: []",
    "facts: [[]]",
    "{source: [a], facts: []}",
    "{source: {a: b}, facts: [a]}",
    "id: tiny-2010",
    "id: [a]",
    "? [a]\n: b",
    "? {a: b}\n: c",
    "%TAG ! tag:x,2000:\n---\na: !b c",
]
FILES = [
    "sources/tiny-2010.yml",
    "vocabulary/countries.yml",
    "vocabulary/given_names.yml",
    "vocabulary/towns.yml",
    "vocabulary/new.yml",
    "entities/xru.yml",
    "entities/zzz.yml",
    "facts/xru/tiny-2010.yml",
    "facts/stray.yml",
]


@pytest.mark.parametrize("document", DOCUMENTS)
@pytest.mark.parametrize("file", FILES)
def test_a_weird_document_is_reported(folder: Folder, file: str, document: str) -> None:
    folder.write(file, document + "\n")
    if (file, document) in {("vocabulary/given_names.yml", "words: x"), ("vocabulary/towns.yml", "words: x")}:
        assert f"data/{file}:1: words: no list of words" in folder.report()
    assert f"data/{file}:" in folder.report(locators=True)
