"""A desk on an invented report, with the data folder of the invented countries and texts of its own."""

from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

import pytest

from loaders.review.desk import Desk
from loaders.review.new_source import Description
from loaders.review.opening import Wanted, open_desk
from tests.ruritania import assemble_ruritania

REPORT = """\
Ruritania Today 2024

1. Ruritania

The Ministry of Health runs a shelter for women in Ruritania. The Lantern association operates a hotline.

The Ministry of Interior signed a memorandum of understanding with the Blue Bridge Foundation in 2021.
The Blue Bridge Foundation runs a day centre for children. The Blue Bridge Foundation is paid by the North Fund.

Ruritania is a country of origin and transit. There is no National Rapporteur in Ruritania.

2. Zavonia

Zavonia adopted the National Strategy for the Fight against Trafficking in Human Beings 2023-2026 in 2023.
"""
DESCRIPTION = Description("Ruritania Today", "Watch Bureau", "2024", "2023-2024", "en", "Invented.")

BY_OPTIONS = [word for name, value in asdict(DESCRIPTION).items() for word in (f"--{name}", value)]

OpenDesk = Callable[..., Desk]


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder that a test may write into; journal and texts lie beside it."""
    (tmp_path / "texts").mkdir()
    monkeypatch.setenv("TIELINE_SOURCES", str(tmp_path / "texts"))
    monkeypatch.setenv("TIELINE_JOURNAL", str(tmp_path / "journal.jsonl"))
    return assemble_ruritania(tmp_path / "data")


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """The file of the report."""
    file = tmp_path / "ruritania-today.txt"
    file.write_text(REPORT, encoding="utf-8")
    return file


@pytest.fixture
def open_report(data: Path, report: Path) -> OpenDesk:
    """Open the desk on the report as one reader or another, as often as wanted."""

    def opened(by: str = "reader-9") -> Desk:
        return open_desk(report, data, by, Wanted())

    return opened


@pytest.fixture
def desk(open_report: OpenDesk) -> Desk:
    """The desk on which nothing is decided yet."""
    return open_report()


def candidate(desk: Desk, predicate: str, subject: str, other: str | None = None) -> str:
    """The id of the one candidate with this predicate and these ends."""
    found = [
        candidate_id
        for candidate_id in desk.report.by_id
        if (one := desk.standing.revised(candidate_id)).predicate == predicate
        and one.subject.id == subject
        and other in {None, one.object.id if one.object else None}
    ]
    assert found, f"no {predicate} of {subject}"
    return found[0]
