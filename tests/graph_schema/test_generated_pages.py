"""The pages that are made from the classes: fresh, complete, and shown part by part."""

from pathlib import Path

import pytest

from graph_schema import __main__ as command
from graph_schema.carried import (
    EVIDENCE_PROPERTIES,
    EVIDENCE_TIE_PROPERTIES,
    STOP_PROPERTIES,
    TIE_PROPERTIES,
    WRITTEN_AS,
)
from graph_schema.content import GraphContent
from graph_schema.documenting import LISTS, part_named, schema_page
from graph_schema.errors import SchemaError
from graph_schema.registry import EDGE_TYPES, NODE_LABELS, STATEMENT_OF_PREDICATE, TIE_TYPES
from graph_schema.texts import REPOSITORY


def test_the_committed_pages_are_what_the_classes_say() -> None:
    assert command.stale(REPOSITORY) == [], "write them again with: make docs"


def test_a_stale_page_is_named_together_with_the_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "graph_schema").mkdir()
    (tmp_path / "graph_schema" / "SCHEMA.md").write_text(schema_page() + "More.\n", encoding="utf-8")
    monkeypatch.setattr(command, "REPOSITORY", tmp_path)
    assert command.main(["doc", "--check"]) == 1
    assert capsys.readouterr().err == (
        "graph_schema/SCHEMA.md and data/facts.schema.json are older than the classes; write again with: make docs\n"
    )


def test_the_command_writes_what_the_check_then_accepts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "graph_schema").mkdir()
    (tmp_path / "data").mkdir()
    monkeypatch.setattr(command, "REPOSITORY", tmp_path)
    assert command.main(["doc"]) == 0
    assert command.main(["doc", "--check"]) == 0
    assert capsys.readouterr().out == "Written: graph_schema/SCHEMA.md\nWritten: data/facts.schema.json\n"


def test_the_page_names_everything_that_is_declared() -> None:
    page = schema_page()
    assert [label for label in NODE_LABELS if f"### {label}\n" not in page] == []
    assert [kind for kind in EDGE_TYPES if f"`{kind}`" not in page] == []
    assert [name for name in LISTS if f"### {name}\n" not in page] == []


@pytest.mark.parametrize("name", ["OPERATES", "operates"])
def test_a_statement_is_shown_by_its_kind_or_its_predicate(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["show", name]) == 0
    assert capsys.readouterr().out == (
        "### operates\n\n"
        "A body runs a shelter, a helpline, a service, a project or a mechanism. Predicate `OPERATES`.\n\n"
        "| end | is | may be | means |\n"
        "| --- | --- | --- | --- |\n"
        "| `operator` | subject | Actor · Country · Place | Who runs it. |\n"
        "| `operated` | object | Shelter · Helpline · Service · Project · Mechanism | What it runs. |\n\n"
        "| attribute | type | means |\n"
        "| --- | --- | --- |\n"
        "| `role` | text, optional | Its part where several bodies run it together. |\n"
    )


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("Strategy", "| `about` | StrategySubject | What it is about. |"),
        ("Shelter", "Ids begin with `shelter:`."),
        ("State", "`present`, `planned`, `ended`, `on_paper`, `absent`"),
        ("ISSUED", "From Actor or Country to Recommendation."),
        ("IN_SOURCE", "From Passage to Source."),
        ("Claim", "| `says` | The claim in one sentence of ours. |"),
        ("route", "Predicate `ROUTE`, which is no tie of its own."),
        ("member_of", "| `role` | MemberRole, full if not said | Full member, observer, invited or candidate. |"),
        ("funds", "Two ties between the same things are different ties where they differ in `for_project`."),
        ("criminalises", "In the graph: `penalty_min_years` and `penalty_max_years`. |"),
    ],
)
def test_every_sort_of_declaration_can_be_shown(name: str, line: str) -> None:
    assert line in part_named(name)


def test_an_unknown_name_is_refused_with_a_close_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["show", "Sheltr"]) == 1
    assert capsys.readouterr().err == "'Sheltr' is not declared; known and close: Shelter\n"
    with pytest.raises(SchemaError, match=r"'12345' is not declared; graph_schema/SCHEMA\.md lists what is"):
        part_named("12345")


def attributes_of(predicate: str) -> set[str]:
    """The attributes with which a statement may stand in the graph."""
    statement = STATEMENT_OF_PREDICATE[predicate]
    ends = {point.field for end in ("subject", "object") if (point := statement.end_point(end))}  # type: ignore[arg-type]
    fields = set(statement.model_fields) - ends
    return {name for field in fields for name in WRITTEN_AS.get(field, (field,))}


def test_ties_carry_what_the_page_says_and_nothing_else(ruritania_content: GraphContent) -> None:
    seen: dict[str, set[str]] = {}
    for entry in ruritania_content.relationships:
        seen.setdefault(entry.type, set()).update(entry.properties)
    for kind, properties in seen.items():
        if kind in TIE_TYPES:
            own = attributes_of(kind) if kind in STATEMENT_OF_PREDICATE else set()
            own |= set(STOP_PROPERTIES) if kind == "STOP" else set()
            assert properties - own - set(TIE_PROPERTIES) == set(), kind
            assert set(TIE_PROPERTIES) - properties <= {"to_year"}, kind
        else:
            assert properties == set(EVIDENCE_TIE_PROPERTIES.get(kind, {})), kind


def test_evidence_carries_what_the_page_says_and_nothing_else(ruritania_content: GraphContent) -> None:
    seen: dict[str, set[str]] = {}
    for node in ruritania_content.nodes:
        own = attributes_of(str(node.properties["predicate"])) if node.label == "Claim" else set()
        seen.setdefault(node.label, set()).update(set(node.properties) - own)
    for label in ("Claim", "Passage"):
        assert seen[label] == set(EVIDENCE_PROPERTIES[label])
    assert seen["Source"] == set(EVIDENCE_PROPERTIES["Source"]) - {"author", "retrieved"}
