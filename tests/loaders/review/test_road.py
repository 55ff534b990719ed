"""What a draft proposes and what a review accepts passes the checks of the data folder, lines included."""

from pathlib import Path

import pytest

from loaders.__main__ import main
from loaders.checking import check_data
from loaders.review.desk import Desk
from loaders.review.writing import finish
from tests.loaders.review.conftest import DESCRIPTION, REPORT
from tests.loaders.review.road import accept_everything, draft_moved_into

SAID = {
    "Ministry of Health runs Shelter of Ministry of Health.",
    "Shelter of Ministry of Health is there for women.",
    "Lantern runs Hotline of Lantern.",
    "Blue Bridge Foundation runs Day centre of Blue Bridge Foundation.",
    "Ruritania is a country of origin.",
    "Ruritania is a country of transit.",
    "Ruritania has no national rapporteur.",
    "Zavonia adopted National Strategy for the Fight… 2023-2026.",
}


def passes(data: Path, capsys: pytest.CaptureFixture[str]) -> str:
    capsys.readouterr()
    code = main(["--data", str(data), "check"])
    said = capsys.readouterr()
    assert (code, said.err) == (0, "")
    return said.out


def said_by(data: Path) -> set[str]:
    return {entry.claim.says for entry in check_data(data).claims if entry.claim.passage.source == "ruritania-today"}


def test_a_review_that_accepts_everything_passes_the_checks(
    desk: Desk, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    accept_everything(desk)
    finish(desk, data, DESCRIPTION)

    assert "Lines were checked against the texts of: ruritania-today" in passes(data, capsys)
    assert said_by(data) >= SAID
    assert desk.waiting() == []


def test_a_draft_that_is_moved_into_its_place_passes_the_checks(
    data: Path, report: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft_moved_into(data, report, "ruritania-today")
    (data.parent / "texts" / "ruritania-today.txt").write_text(REPORT, encoding="utf-8")

    assert "Lines were checked against the texts of: ruritania-today" in passes(data, capsys)
    assert said_by(data) >= SAID
