"""The invented reports and their annotations belong together, and are read as a new file is."""

import json
import re
from pathlib import Path

import pytest

from loaders.candidates.annotated_scores import measure_annotated
from loaders.candidates.annotations import annotated_claims
from loaders.candidates.invented_reports import REPORTS, draft_reports, sets_of_reports
from loaders.checking import check_data
from tests.loaders.candidates.reading import DATA, library

FILES = sorted(REPORTS.glob("*/*.jsonl"))


def _letters(text: str) -> str:
    """What two editions of a passage share: neither breaks of lines nor signs."""
    return re.sub(r"[\W_]+", "", text).casefold()


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_annotation_quotes_the_lines_that_it_names(file: Path) -> None:
    lines = file.with_suffix(".txt").read_text(encoding="utf-8").split("\n")
    for number, record in enumerate(map(json.loads, file.read_text(encoding="utf-8").splitlines()), start=1):
        first, last = record["lines"]
        assert 1 <= first <= last <= len(lines), f"{file.name}:{number}"
        assert _letters(record["quote"]) in _letters(" ".join(lines[first - 1 : last])), f"{file.name}:{number}"
        assert record["source"] == file.stem, f"{file.name}:{number}"


def test_a_report_is_measured_at_the_lines_that_somebody_annotated(tmp_path: Path) -> None:
    (tmp_path / "memo.txt").write_text(
        "Serbia\n\nSerbia ratified the Palermo Protocol in 2001.\nSerbia has not ratified the Istanbul Convention.\n",
        encoding="utf-8",
    )
    end = {"name": "Serbia", "type": "Country", "aliases": []}
    protocol = {"name": "Palermo Protocol", "type": "Treaty", "aliases": []}
    record = {"lines": [3, 3], "country": ["Serbia"], "predicate": "PARTY_TO", "subject": end, "object": protocol,
              "attrs": {}, "as_of": "2001", "polarity": "affirmed", "quote": "", "source": "memo"}  # fmt: skip
    (tmp_path / "memo.jsonl").write_text(json.dumps(record) + "\n", encoding="utf-8")
    checked = check_data(DATA, locators=False)
    scores = measure_annotated(checked, draft_reports(checked, tmp_path), tmp_path).scores()
    counts = scores["PARTY_TO"][0].counts
    assert (counts.right, counts.proposed, counts.found, counts.wanted) == (1, 1, 1, 1)


def test_all_sets_have_claims_that_some_rule_could_read() -> None:
    assert "development" in sets_of_reports()
    for folder in sets_of_reports().values():
        assert len(annotated_claims(folder, library())) > 100
