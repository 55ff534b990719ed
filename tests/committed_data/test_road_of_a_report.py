"""A country section of a real report goes both roads into a copy of the committed data, and passes its checks there."""

import shutil
from pathlib import Path

import pytest

from graph_schema.texts import sources_folder
from loaders.__main__ import main
from loaders.checking import check_data
from loaders.review.opening import Wanted, open_desk
from loaders.review.writing import finish
from tests.committed_data.conftest import DATA
from tests.loaders.review.conftest import DESCRIPTION
from tests.loaders.review.road import accept_everything, draft_moved_into

SOURCE, FIRST, LAST = "regional-response-2022", 1366, 1622
"""The section on Albania."""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return Path(shutil.copytree(DATA, tmp_path / "data"))


@pytest.fixture
def section(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = sources_folder()
    text = folder / f"{SOURCE}.txt" if folder else None
    if text is None or not text.is_file():
        pytest.skip(f"the text of {SOURCE} is not on this machine (TIELINE_SOURCES)")
    lines = text.read_text(encoding="utf-8").splitlines(keepends=True)
    file = tmp_path / "section.txt"
    file.write_text("".join(lines[FIRST - 1 : LAST]), encoding="utf-8")
    (tmp_path / "texts").mkdir()
    monkeypatch.setenv("TIELINE_SOURCES", str(tmp_path / "texts"))
    monkeypatch.setenv("TIELINE_JOURNAL", str(tmp_path / "journal.jsonl"))
    return file


def entered(data: Path) -> list[str]:
    """The predicates of what is entered of the section; the checks pass, with its lines among what they read."""
    assert main(["--data", str(data), "check"]) == 0
    checked = check_data(data)
    assert checked.texts_read == ["section"]
    return [entry.claim.statement.predicate for entry in checked.claims if entry.claim.passage.source == "section"]


def test_a_review_that_accepts_everything_passes_the_checks(data: Path, section: Path) -> None:
    desk = open_desk(section, data, "reader-9", Wanted())
    accept_everything(desk)
    finish(desk, data, DESCRIPTION)

    found = entered(data)
    print(f"\n{len(found)} claims of {len(desk.report.candidates)} candidates, {len(desk.waiting())} were refused")
    assert len(found) > 40
    assert {"MEMBER_OF", "COUNTRY_ROLE", "EXPLOITATION_IN"} <= set(found)


def test_a_draft_that_is_moved_into_its_place_passes_the_checks(data: Path, section: Path) -> None:
    draft_moved_into(data, section, "section")
    shutil.copy(section, section.parent / "texts")

    assert len(entered(data)) > 40


def test_nearly_everything_that_a_report_by_theme_proposes_can_be_accepted(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TIELINE_JOURNAL", str(tmp_path / "journal.jsonl"))
    folder = sources_folder()
    text = folder / "iom-2014.txt" if folder else None
    if text is None or not text.is_file():
        pytest.skip("the text of iom-2014 is not on this machine (TIELINE_SOURCES)")
    desk = open_desk(text, data, "reader-9", Wanted(decisions=tmp_path / "decisions.jsonl"))
    asked = next(one for one in desk.waiting() if "issuer_not_named" in desk.standing.candidate(one).flags)
    (publisher, *_others) = desk.item(asked).might_be
    assert publisher.id == "actor:intl:iom"

    desk.merge(asked, publisher.id)

    waiting = desk.waiting()
    refused = [one for one in waiting if desk.standing.fitted(one).obstacles]
    print(f"\n{len(refused)} of {len(waiting)} would be refused")
    assert len(refused) < len(waiting) / 20
