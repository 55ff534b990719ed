"""What may never come out, the shape of what does, and that it comes out the same each time."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from graph_schema.registry import STATEMENT_OF_KIND
from loaders.__main__ import main
from loaders.candidates.candidate import NAMED
from loaders.candidates.commands import as_json_lines
from loaders.candidates.drafting import fact_file, write_drafts
from loaders.candidates.extracting import extract
from loaders.candidates.invented_reports import REPORTS
from loaders.issues import IssueLog
from loaders.reading import read_yaml
from tests.loaders.candidates.reading import candidates_of, document_of, library

REPORT = [
    "Albania is a source country for women trafficked to Italy. The NGO Green Door runs a shelter in Vlora for women.",
    "Mr Goran Petrovski, head of the Agency for Harbour Safety, said that the Ministry of Justice lacks funds.",
    "The Agency for Harbour Safety signed a memorandum of understanding with Kosovo in 2017.",
]


def test_no_person_and_no_town_of_a_house_comes_out() -> None:
    text = as_json_lines(candidates_of(*REPORT))
    assert "Agency for Harbour Safety" in text
    assert "Goran" not in text
    assert "Petrovski" not in text
    assert "Vlora" not in text


def test_lists_of_participants_are_not_read() -> None:
    document, sections = document_of(["Jovana Markovska SPPT Office", "Ministry of Justice of Albania"])

    blocks = tuple(replace(block, heading_path=("Annex", "List of participants")) for block in document.blocks)
    assert extract(document, (replace(sections[0], blocks=blocks),), library(), "invented", 2019) == []


def test_the_sentence_of_the_source_never_comes_out() -> None:
    for candidate in candidates_of(*REPORT):
        assert not any(candidate.says in paragraph for paragraph in REPORT)


def test_a_record_has_the_fields_of_an_exported_claim() -> None:
    record = candidates_of(*REPORT)[0].record()
    assert list(record) == [
        "claim", "predicate", "subject", "object", "attributes", "state", "as_of", "valid_from", "valid_to", "source",
        "section", "lines", "says", "confidence", "rule", "flags", "country",
    ]  # fmt: skip
    assert set(record["subject"]) == {"id", "label", "kind", "name", "aliases", "country"}


def test_ends_have_labels_that_the_schema_allows() -> None:
    for candidate in candidates_of(*REPORT):
        if candidate.predicate == NAMED:
            assert candidate.object is None
            continue
        statement = STATEMENT_OF_KIND[candidate.predicate.lower()]
        subject, object_ = statement.end_point("subject"), statement.end_point("object")
        assert subject is not None
        assert candidate.subject.label in subject.labels
        assert candidate.object is None or (object_ is not None and candidate.object.label in object_.labels)


def test_the_same_text_gives_the_same_bytes() -> None:
    assert as_json_lines(candidates_of(*REPORT)) == as_json_lines(candidates_of(*REPORT))


def test_a_draft_is_strict_yaml_with_the_head_of_a_fact_file(tmp_path: Path) -> None:
    written = write_drafts(candidates_of(*REPORT), library(), tmp_path / "draft.yml")
    assert [path.name for path in written] == ["draft.yml", "draft.things.yml"]
    log = IssueLog(tmp_path)
    facts, things = (read_yaml(path, log) for path in written)
    assert not log.issues
    assert facts is not None
    assert facts.value["country"] == "ALB"
    assert {fact["kind"] for fact in facts.value["facts"]} >= {"operates", "party_to", "route", "country_role"}
    assert things is not None
    assert "actor:alb:green-door" in {thing["id"] for thing in things.value["things"]}


def test_a_fact_of_a_draft_says_how_sure_its_rule_is() -> None:
    text = fact_file([one for one in candidates_of(*REPORT) if one.predicate == "COUNTRY_ROLE"], "ALB")
    assert " by country-role-1" in text
    assert "    country: ALB\n    role: origin\n" in text


def test_the_command_prints_candidates_as_json_lines(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = tmp_path / "report.txt"
    report.write_text("Albania\n\n" + "\n\n".join(REPORT) + "\n", encoding="utf-8")
    assert main(["draft", str(report), "--format", "jsonl", "--as-of", "2019"]) == 0
    records = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {record["source"] for record in records} == {"report"}
    assert {record["predicate"] for record in records} >= {"OPERATES", "PARTY_TO", "NAMED"}


def test_only_invented_reports_are_measured_where_no_text_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TIELINE_SOURCES", str(tmp_path))
    for file in (REPORTS / "development").glob("eu-bih.*"):
        shutil.copy(file, tmp_path)
    monkeypatch.setattr("loaders.candidates.commands.sets_of_reports", lambda: {"development": tmp_path})
    assert main(["evaluate"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("No text of a source is on this machine: only invented reports are measured.")
    assert "Invented reports, development" in said
    assert "Against the sections annotated by hand" not in said
