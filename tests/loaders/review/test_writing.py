"""Accepted candidates enter the data folder, all of them or none, and pass its checks."""

from pathlib import Path

import pytest

from loaders.checking import check_data
from loaders.review import writing
from loaders.review.decision import ReviewError
from loaders.review.desk import Desk
from loaders.review.new_source import Description
from loaders.review.writing import finish
from tests.loaders.review.conftest import DESCRIPTION, OpenDesk, candidate

BRIDGE = "actor:xru:blue-bridge-foundation"


def snapshot(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def accept_three(desk: Desk) -> None:
    desk.accept(candidate(desk, "OPERATES", "actor:xru:lantern"))
    desk.accept(candidate(desk, "OPERATES", BRIDGE))
    desk.accept(candidate(desk, "ADOPTED", "country:xza"))


def test_accepted_facts_are_written_by_country_and_pass_the_checks(desk: Desk, data: Path) -> None:
    accept_three(desk)

    written = finish(desk, data, DESCRIPTION)
    checked = check_data(data)

    assert sorted(file.relative_to(data).as_posix() for file in written.files) == [
        "entities/xru.yml",
        "entities/xza.yml",
        "facts/xru/ruritania-today.yml",
        "facts/xza/ruritania-today.yml",
        "sources/ruritania-today.yml",
    ]
    assert written.claims == 3
    assert checked.texts_read == ["ruritania-today"]
    entered = [entry for entry in checked.claims if entry.claim.passage.source == "ruritania-today"]
    assert {(entry.claim.entered_by, entry.claim.reviewed_by) for entry in entered} == {("extraction", "reader-9")}


def test_the_text_as_read_lies_with_the_texts_and_nowhere_else(desk: Desk, data: Path, report: Path) -> None:
    accept_three(desk)
    finish(desk, data, DESCRIPTION)

    assert (data.parent / "texts" / "ruritania-today.txt").read_bytes() == report.read_bytes()
    assert not any(b"is paid by" in content for content in snapshot(data).values())


def test_what_was_accepted_unread_is_not_called_reviewed(desk: Desk, data: Path) -> None:
    desk.accept_above(0.5)
    finish(desk, data, DESCRIPTION)

    entered = [entry.claim for entry in check_data(data).claims if entry.claim.passage.source == "ruritania-today"]
    assert {claim.reviewed_by for claim in entered} == {None}


def test_a_second_writing_enters_only_what_is_new_and_in_a_file_of_its_own(desk: Desk, data: Path) -> None:
    desk.accept(candidate(desk, "OPERATES", "actor:xru:lantern"))
    first = finish(desk, data, DESCRIPTION)
    before = (data / "facts/xru/ruritania-today.yml").read_bytes()
    with pytest.raises(ReviewError, match="nothing new was accepted"):
        finish(desk, data, DESCRIPTION)

    desk.accept(candidate(desk, "OPERATES", BRIDGE))
    second = finish(desk, data, DESCRIPTION)

    assert first.claims == second.claims == second.already_entered == 1
    assert data / "facts/xru/ruritania-today--2.yml" in second.files
    assert (data / "facts/xru/ruritania-today.yml").read_bytes() == before
    assert len(check_data(data).claims) == len(desk.known)


def test_the_differences_tell_what_is_new_and_what_repeated(desk: Desk, data: Path) -> None:
    desk.accept(candidate(desk, "OPERATES", BRIDGE))
    desk.accept(candidate(desk, "COUNTRY_ROLE", "country:xru"))

    changes = {one.change.value for one in finish(desk, data, DESCRIPTION).differences}

    assert changes == {"new", "repeated"}


def test_a_new_source_must_be_described(desk: Desk, data: Path) -> None:
    desk.accept(candidate(desk, "OPERATES", "actor:xru:lantern"))
    before = snapshot(data)

    with pytest.raises(ReviewError, match="say what it is: --title, --published, --licence"):
        finish(desk, data, Description(publisher="Watch Bureau", situation="2024", language="en"))
    assert snapshot(data) == before


def test_a_problem_leaves_everything_as_it_was_and_names_the_candidate(
    desk: Desk, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    decided = candidate(desk, "OPERATES", "actor:xru:lantern")
    desk.accept(decided)
    before = snapshot(data.parent / "texts") | snapshot(data)
    written = writing.facts_text
    monkeypatch.setattr(writing, "facts_text", lambda *given: written(*given).replace('lines: "5"', 'lines: "500"'))

    with pytest.raises(ReviewError) as raised:
        finish(desk, data, DESCRIPTION)

    lines = str(raised.value).splitlines()
    assert lines[0] == (
        "data/facts/xru/ruritania-today.yml:14: facts.0.where.lines: line 500 is beyond the end of ruritania-today"
        " (15 lines)"
    )
    assert lines[1] == f"  candidate: {decided}"
    assert snapshot(data.parent / "texts") | snapshot(data) == before


def test_a_disk_that_fails_half_way_leaves_nothing(desk: Desk, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    accept_three(desk)
    before = snapshot(data)
    replace, moved = Path.replace, []

    def failing(self: Path, target: Path) -> Path:
        moved.append(target)
        if len(moved) == 3:
            raise OSError(28, "No space left on device", str(target))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", failing)
    with pytest.raises(ReviewError, match="No space left on device"):
        finish(desk, data, DESCRIPTION)

    assert snapshot(data) == before
    assert snapshot(data.parent / "texts") == {}


def test_a_text_never_enters_the_repository(desk: Desk, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.accept(candidate(desk, "OPERATES", "actor:xru:lantern"))
    monkeypatch.setenv("TIELINE_SOURCES", str(Path(__file__).parent))

    with pytest.raises(ReviewError, match="is inside the repository, where no text of a source may be"):
        finish(desk, data, DESCRIPTION)


def test_another_text_under_the_same_name_is_not_overwritten(desk: Desk, data: Path) -> None:
    desk.accept(candidate(desk, "OPERATES", "actor:xru:lantern"))
    other = data.parent / "texts" / "ruritania-today.txt"
    other.write_text("Another text.\n", encoding="utf-8")

    with pytest.raises(ReviewError, match="holds another text"):
        finish(desk, data, DESCRIPTION)
    assert other.read_text(encoding="utf-8") == "Another text.\n"


def test_another_edition_of_a_known_source_is_refused(
    desk: Desk, data: Path, open_report: OpenDesk, report: Path
) -> None:
    desk.accept(candidate(desk, "OPERATES", "actor:xru:lantern"))
    finish(desk, data, DESCRIPTION)
    report.write_text(report.read_text(encoding="utf-8") + "One line more.\n", encoding="utf-8")

    with pytest.raises(ReviewError, match="'ruritania-today' is on record with another text"):
        open_report()
