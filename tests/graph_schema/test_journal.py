"""The journal only grows, and whoever changes a line is found out."""

import json
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest

from graph_schema.errors import JournalError
from graph_schema.journal import Deed, note, read_journal, write_down


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    file = tmp_path / "deep" / "journal.jsonl"
    write_down(Deed.LOADED, "12 claims", who="reader-1", file=file)
    write_down(Deed.ACCEPTED, "c1", who="reader-2", file=file)
    write_down(Deed.EXPORTED, "claims", who="reader-2", file=file)
    return file


def test_lines_are_numbered_and_tell_who_did_what(journal: Path) -> None:
    told = [(entry.number, entry.who, entry.deed.value, entry.what) for entry in read_journal(journal)]
    assert told == [
        (1, "reader-1", "loaded", "12 claims"),
        (2, "reader-2", "accepted", "c1"),
        (3, "reader-2", "exported", "claims"),
    ]


def test_a_journal_that_is_not_there_is_empty(tmp_path: Path) -> None:
    assert read_journal(tmp_path / "journal.jsonl") == ()


@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_changed_line_is_found(journal: Path, number: int) -> None:
    lines = journal.read_text(encoding="utf-8").splitlines()
    lines[number - 1] = lines[number - 1].replace("reader", "nobody")
    journal.write_text("\n".join(lines) + "\n", encoding="utf-8")
    with pytest.raises(JournalError, match=rf"journal\.jsonl:{number}: the seal does not fit"):
        read_journal(journal)


def test_a_line_that_was_taken_out_is_found(journal: Path) -> None:
    lines = journal.read_text(encoding="utf-8").splitlines()
    journal.write_text("\n".join([lines[0], lines[2]]) + "\n", encoding="utf-8")
    with pytest.raises(JournalError, match=r"journal\.jsonl:2: the seal does not fit"):
        read_journal(journal)


def test_nothing_is_added_to_a_journal_that_was_tampered_with(journal: Path) -> None:
    before = journal.read_text(encoding="utf-8").replace("12 claims", "13 claims")
    journal.write_text(before, encoding="utf-8")
    with pytest.raises(JournalError):
        write_down(Deed.LOADED, "more", file=journal)
    assert journal.read_text(encoding="utf-8") == before


def test_what_is_no_line_of_a_journal_is_a_sentence(journal: Path) -> None:
    with journal.open("a", encoding="utf-8") as opened:
        opened.write("hello\n")
    with pytest.raises(JournalError, match=r"journal\.jsonl:4: this is no line of a journal"):
        read_journal(journal)


def _write(job: tuple[Path, int]) -> None:
    write_down(Deed.ACCEPTED, f"c{job[1]}", who="reader-1", file=job[0])


def test_two_who_write_at_once_get_a_line_each(tmp_path: Path) -> None:
    file = tmp_path / "journal.jsonl"
    with ProcessPoolExecutor(2) as pool:
        list(pool.map(_write, [(file, number) for number in range(20)]))
    assert sorted(entry.what for entry in read_journal(file)) == sorted(f"c{number}" for number in range(20))


def test_the_name_and_the_file_come_from_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIELINE_USER", "reader-9")
    monkeypatch.setenv("TIELINE_JOURNAL", str(tmp_path / "named.jsonl"))
    write_down(Deed.REJECTED, "c7")
    (line,) = (tmp_path / "named.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["who"] == "reader-9"


def test_a_place_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(JournalError, match="cannot be written"):
        write_down(Deed.LOADED, "12 claims", file=tmp_path / "file" / "journal.jsonl")


def test_what_goes_on_without_a_journal_warns(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    blocked = tmp_path / "a file"
    blocked.touch()
    monkeypatch.setenv("TIELINE_JOURNAL", str(blocked / "journal.jsonl"))

    note(Deed.EXPORTED, "csv for public")

    assert capsys.readouterr().err.startswith(f"Not in the journal: {blocked / 'journal.jsonl'} cannot be written")
