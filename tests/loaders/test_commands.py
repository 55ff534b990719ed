"""`python -m loaders check` and `build`: all problems together, exit code 1, and nothing written."""

from pathlib import Path

import pytest

from graph_schema.content import GraphContent
from graph_schema.errors import DataError
from graph_schema.journal import Deed, read_journal, write_down
from loaders.__main__ import main
from loaders.build import build_graph, data_digest, summary
from tests.loaders.folder import FACT, HEAD, Folder

BROKEN = (
    "data/entities/xru.yml:9: id: 'Beacon' is not an id; an id reads kind:scope:slug in lower case, as"
    " actor:srb:astra or country:srb\n"
    "  fix: write the id in that form\n"
    "data/facts/xru/tiny-2010.yml:9: facts.0.operator: unknown actor 'actor:xru:lanten'\n"
    "  known and close: actor:xru:lantern\n"
    "  fix: correct the id, or add the thing to data/entities/xru.yml\n"
    "data/facts/xru/tiny-2010.yml:16: facts.1.where.lines: line 9 is beyond the end of tiny-2010 (5 lines)\n"
    "  fix: correct the lines\n"
    "data/judgements/same_as.csv:1: file: does not begin with the six columns\n"
    "  fix: write left,right,verdict,by,date,why\n"
    "4 problems in data; nothing was written.\n"
)


class RefusingStore:
    """A store that fails the test when anything is written to it."""

    snapshot = None

    def replace(self, content: GraphContent, progress: object = None) -> None:
        raise AssertionError(f"{len(content.nodes)} nodes were written, and told to {progress}")


@pytest.fixture
def broken(folder: Folder) -> Folder:
    """A folder with four problems in three files."""
    folder.write("judgements/same_as.csv", "left,right\n")
    folder.things("{id: Beacon, kind: ngo, name: Beacon}")
    folder.facts(FACT.replace("xru:lantern\n", "xru:lanten\n"), FACT.replace("lines: 3", "lines: 9"))
    return folder


def run(folder: Folder, *words: str) -> int:
    """The exit code of a command on the folder."""
    return main(["--data", str(folder.root), *words])


def test_check_says_how_many_claims_there_are(folder: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(folder, "check") == 0
    assert capsys.readouterr().out == ("1 claims, no problem.\nLines were checked against the texts of: tiny-2010\n")


def test_check_says_which_texts_are_not_on_the_machine(
    folder: Folder, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TIELINE_SOURCES", str(folder.root / "nowhere"))
    assert run(folder, "check") == 0
    assert capsys.readouterr().out == (
        "1 claims, no problem.\nLines were not checked for (no text, or another edition, on this machine): tiny-2010\n"
    )


def test_check_reports_all_problems_together_in_order(broken: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(broken, "check") == 1
    printed = capsys.readouterr()
    assert (printed.out, printed.err) == ("", BROKEN)


def test_build_reports_the_same_problems_and_makes_no_graph(
    broken: Folder, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("TIELINE_STORE", f"embedded:{tmp_path / 'graph'}")
    assert run(broken, "build") == 1
    assert capsys.readouterr().err.endswith(BROKEN)
    assert not (tmp_path / "graph").exists()


def test_a_problem_stops_the_build_before_the_store_is_touched(broken: Folder) -> None:
    with pytest.raises(DataError, match=r"4 problems in data; nothing was written\.$"):
        build_graph(broken.root, RefusingStore(), quiet=True)  # type: ignore[arg-type]


def test_a_folder_that_does_not_exist_never_empties_the_graph(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="there is no such folder"):
        build_graph(tmp_path / "nowhere", RefusingStore(), quiet=True)  # type: ignore[arg-type]


def test_one_file_can_be_checked_alone(broken: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    broken.things()
    broken.write("judgements/same_as.csv", "left,right,verdict,by,date,why\n")
    good = broken.write("facts/xza/tiny-2010.yml", HEAD.replace("XRU", "XZA") + FACT)
    assert run(broken, "check", str(good)) == 0
    assert capsys.readouterr().out.startswith("1 claims, no problem.\n")
    assert run(broken, "check", str(broken.root / "facts" / "xru" / "tiny-2010.yml")) == 1


def test_a_file_that_is_no_fact_file_cannot_be_checked(folder: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(folder, "check", str(folder.root / "facts" / "xru" / "tiny-2011.yml")) == 1
    assert capsys.readouterr().err == (
        "data/facts/xru/tiny-2011.yml:1: file: is not a fact file\n"
        "  fix: name a file below data/facts/\n"
        "1 problem in data; nothing was written.\n"
    )


def test_a_problem_that_is_found_twice_is_printed_once(folder: Folder) -> None:
    folder.facts(FACT.replace("operated: shelter:xru:lantern-shelter", "operated: [actor:xru:x, actor:xru:x]"))
    assert folder.report().count("facts.0.operated: unknown actor 'actor:xru:x'") == 1


def test_the_digest_of_the_data_changes_with_every_file(folder: Folder) -> None:
    first = data_digest(folder.root)
    assert data_digest(folder.root) == first
    folder.write("judgements/same_as.csv", "left,right,verdict,by,date,why\n")
    second = data_digest(folder.root)
    folder.facts(FACT.replace("Lantern has", "Lantern had"))
    assert len({first, second, data_digest(folder.root)}) == 3


def test_the_summary_counts_claims_by_file_and_kind(folder: Folder) -> None:
    folder.facts(FACT, FACT.replace("xru:lantern\n", "xru:police\n"))
    assert summary(folder.check()).splitlines() == [
        "claims   expected  fact file",
        "     2        1-9  xru/tiny-2010.yml",
        "",
        "claims  kind of statement",
        "     2  operates",
        "",
        "2 claims on 15 things.",
    ]


def test_the_journal_is_printed_and_verified(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "journal.jsonl"
    monkeypatch.setenv("TIELINE_JOURNAL", str(file))
    write_down(Deed.LOADED, "12 claims", who="reader-1")
    write_down(Deed.EXPORTED, "csv for public", who="reader-2")

    assert main(["journal"]) == 0
    *_lines, last = printed = capsys.readouterr().out.splitlines()
    assert [line.split("  ")[-1] for line in printed[:2]] == ["12 claims", "csv for public"]
    assert last == f"2 lines in {file}; every seal fits."

    file.write_text(file.read_text(encoding="utf-8").replace("12 claims", "10 claims"), encoding="utf-8")
    assert main(["journal"]) == 1
    assert "journal.jsonl:1: the seal does not fit" in capsys.readouterr().err


def test_a_build_is_one_line_of_the_journal(
    folder: Folder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TIELINE_JOURNAL", str(tmp_path / "journal.jsonl"))
    monkeypatch.setenv("TIELINE_STORE", f"embedded:{tmp_path / 'graph'}")
    folder.facts(FACT)

    assert main(["--data", str(folder.root), "build"]) == 0

    assert [(entry.deed, entry.what) for entry in read_journal()] == [(Deed.LOADED, f"1 claims from {folder.root}")]
    assert "1 claims on" in capsys.readouterr().out
