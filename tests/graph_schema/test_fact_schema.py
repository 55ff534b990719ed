"""The JSON Schema accepts every committed fact file and marks what the loader would refuse."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from graph_schema.registry import STATEMENT_OF_KIND
from graph_schema.texts import REPOSITORY
from loaders.issues import IssueLog
from loaders.reading import read_yaml
from loaders.records import FactFrame, FactHead, Where

SCHEMA = json.loads((REPOSITORY / "data" / "facts.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft7Validator(SCHEMA)
FILES = sorted(
    file for root in ("data/facts", "tests/fixtures/data/facts") for file in (REPOSITORY / root).rglob("*.yml")
)
FACT: dict[str, Any] = {
    "kind": "operates",
    "operator": "actor:xru:lantern",
    "operated": "shelter:xru:lantern-shelter",
    "where": {"lines": "3"},
    "says": "Lantern has a shelter.",
}


def problems(fact: dict[str, Any], /, **head: Any) -> list[str]:
    """What the schema says of a file with this one fact."""
    file = {
        "source": "tiny-2010",
        "country": "XRU",
        "expect_claims": "1-9",
        "entered": {"by": "reader-1", "date": "2026-11-24"},
        "facts": [fact],
    }
    return [error.message for error in VALIDATOR.iter_errors(file | head)]


def read(file: Path) -> Any:
    """A fact file as the loader reads it: every value text."""
    log = IssueLog(REPOSITORY)
    tree = read_yaml(file, log)
    log.raise_if_any()
    assert tree is not None
    return tree.value


def test_it_is_a_valid_schema() -> None:
    Draft7Validator.check_schema(SCHEMA)


def test_it_accepts_every_committed_fact_file() -> None:
    """Each fact is held against its own kind, and each head once: all kinds for all facts would take a minute."""
    of_kind = {
        kind: Draft7Validator({"$ref": f"#/definitions/{kind}", "definitions": SCHEMA["definitions"]})
        for kind in STATEMENT_OF_KIND
    }
    refused = []
    for file in FILES:
        content = read(file)
        errors = list(VALIDATOR.iter_errors(content | {"facts": content["facts"][:1]}))
        for fact in content["facts"]:
            errors += of_kind[fact["kind"]].iter_errors(fact)
        refused += [f"{file.relative_to(REPOSITORY)}: {error.message}" for error in errors]
    assert len(FILES) > 10
    assert refused == []


def test_it_accepts_the_example_of_the_written_contract(tmp_path: Path) -> None:
    text = (REPOSITORY / "data" / "FORMAT.md").read_text(encoding="utf-8")
    example = text.split("```yaml\n", 1)[1].split("```", 1)[0]
    (tmp_path / "example.yml").write_text(example, encoding="utf-8")
    assert [error.message for error in VALIDATOR.iter_errors(read(tmp_path / "example.yml"))] == []


def test_it_knows_every_kind_of_statement() -> None:
    assert SCHEMA["definitions"]["fact"]["properties"]["kind"]["enum"] == sorted(STATEMENT_OF_KIND)


@pytest.mark.parametrize(
    ("model", "part", "others"),
    [
        (FactHead, SCHEMA, {"facts"}),
        (Where, SCHEMA["definitions"]["where"], set()),
    ],
    ids=["head", "where"],
)
def test_it_has_the_fields_that_the_loader_reads(model: Any, part: dict[str, Any], others: set[str]) -> None:
    assert set(part["properties"]) == set(model.model_fields) | others
    required = {name for name, field in model.model_fields.items() if field.is_required()}
    assert set(part["required"]) == required | others


def test_every_fact_has_the_frame_that_the_loader_reads() -> None:
    for kind in STATEMENT_OF_KIND:
        definition = SCHEMA["definitions"][kind]
        assert set(FactFrame.model_fields) <= set(definition["properties"])
        assert {"kind", "where", "says"} <= set(definition["required"])


@pytest.mark.parametrize(
    "change",
    [
        {},
        {"operator": ["actor:xru:lantern", "XZA"]},
        {"operator": "XRU"},
        {"state": "on_paper", "as_of": "2010", "valid_from": "2003-12"},
        {"as_of": 2010, "where": {"lines": 3}},
        {"where": {"lines": "1753-1755, 1761", "named_as": {"actor:xru:lantern": "the centre"}}},
        {"kind": "has_function", "country": "XRU", "function": ["hotline", "function:shelter-men"]},
        {
            "kind": "criminalises",
            "provision": "law:bih-rs:code",
            "form": "labour",
            "penalty_years": "4-",
            "fine": "yes",
        },
        {"kind": "route", "stops": ["XRU origin", "place:intl:europe destination"], "forms": ["sexual"]},
        {"kind": "has_detail", "thing": "shelter:xru:a", "detail": "capacity", "value": ">30"},
        {"kind": "funds", "funder": "XZA", "recipient": "actor:xru:a", "amount": "40000", "currency": "EUR"},
        {"kind": "falls_short", "whose": "XRU", "theme": "law", "what": "no list"},
    ],
)
def test_it_accepts_what_may_be_written(change: dict[str, Any]) -> None:
    fact = FACT | change
    if "kind" in change:
        fact = {name: value for name, value in fact.items() if name not in {"operator", "operated"}}
    assert problems(fact) == []


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "operate"},
        {"operator": "lantern"},
        {"operator": "shelter:xru:a"},
        {"operator": "actor:XRU:a"},
        {"operator": []},
        {"operator": {"id": "actor:xru:a"}},
        {"operated": "actor:xru:a"},
        {"rol": "lead"},
        {"state": "on paper"},
        {"as_of": "twenty-ten"},
        {"as_of": 1700},
        {"valid_from": "2009-13"},
        {"where": {"lines": "page 3"}},
        {"where": {"page": "3"}},
        {"where": "3"},
        {"says": ""},
        {"kind": "has_function", "country": "XRU", "function": "Hotline"},
        {"kind": "criminalises", "provision": "law:xru:c", "form": "any", "penalty_years": "12"},
        {"kind": "criminalises", "provision": "law:xru:c", "form": "any", "fine": "maybe"},
        {"kind": "route", "stops": ["XRU origin"]},
        {"kind": "route", "stops": ["XRU origin", "XZA end"]},
        {"kind": "route", "stops": ["XRU origin", "XZA destination"], "route": "route:reg:x"},
        {"kind": "has_detail", "thing": "shelter:xru:a", "detail": "capacity", "value": "12"},
        {"kind": "has_detail", "thing": "shelter:xru:a", "detail": "address", "value": "unsaid"},
        {"kind": "funds", "funder": "XZA", "recipient": "actor:xru:a", "amount": "much"},
        {"kind": "party_to", "party": "XRU", "agreement": "agreement:intl:a"},
        {"kind": "falls_short", "whose": "XRU", "theme": "other", "what": "no list"},
    ],
)
def test_it_refuses_typical_errors(change: dict[str, Any]) -> None:
    fact = FACT | change
    if change.get("kind", "operate") != "operate":
        fact = {name: value for name, value in fact.items() if name not in {"operator", "operated"}}
    assert problems(fact) != []


@pytest.mark.parametrize("field", ["kind", "operator", "operated", "where", "says"])
def test_it_refuses_a_fact_without_a_field_that_it_needs(field: str) -> None:
    assert problems({name: value for name, value in FACT.items() if name != field}) != []


@pytest.mark.parametrize(
    "head",
    [
        {"country": "Serbia"},
        {"expect_claims": "80"},
        {"entered": "reader-1"},
        {"entered": {"by": "Ana Kralj", "date": "2026-11-24"}},
        {"reviewed": {"by": "reader-2"}},
        {"facts": []},
        {"fact": "x"},
    ],
)
def test_it_refuses_a_wrong_head(head: dict[str, Any]) -> None:
    assert problems(FACT, **head) != []
