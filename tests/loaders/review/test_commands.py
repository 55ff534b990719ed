"""`python -m loaders review`: by keys, by options, and with bad input."""

import builtins
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from loaders.__main__ import main
from loaders.review.decision import ReviewError
from loaders.review.desk import Desk
from loaders.review.terminal import changes_from, page
from tests.loaders.review.conftest import BY_OPTIONS, candidate

Review = Callable[..., int]
LANTERN = "actor:xru:lantern"


@pytest.fixture
def review(data: Path, report: Path) -> Review:
    """Run the command on the report."""
    return lambda *words: main(["--data", str(data), "review", str(report), "--by", "reader-9", *words])


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Type these lines at the prompts, then close the terminal."""

    def type_in(*lines: str | type[BaseException]) -> None:
        waiting: Iterator[str | type[BaseException]] = iter(lines)

        def answer(_prompt: str = "") -> str:
            line = next(waiting, EOFError)
            if isinstance(line, str):
                return line
            raise line

        monkeypatch.setattr(builtins, "input", answer)

    return type_in


def test_options_accept_reject_and_finish(
    review: Review, desk: Desk, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lantern, zavonia = candidate(desk, "OPERATES", LANTERN), candidate(desk, "ADOPTED", "country:xza")

    assert review("--accept", lantern, "--reject", zavonia, "--finish", *BY_OPTIONS) == 0

    said = capsys.readouterr().out
    assert "2 decided" in said
    assert f"Written: {data / 'facts/xru/ruritania-today.yml'}" in said
    assert "0 contradicted, 0 changed, 1 new, 0 repeated, 0 no longer mentioned" in said


def test_accept_above_tells_what_was_held_back(review: Review, capsys: pytest.CaptureFixture[str]) -> None:
    assert review("--accept-above", "1.01") == 0

    assert "Accepted: 0. Held back, because a check would refuse them: 0." in capsys.readouterr().out


def test_the_list_prints_ids_that_can_be_given_back(
    review: Review, desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    assert review("--list") == 0

    assert [line.split()[0] for line in capsys.readouterr().out.splitlines() if line.startswith("c-")] == desk.waiting()


def test_a_new_source_without_description_is_told_in_one_sentence(
    review: Review, desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    assert review("--accept", candidate(desk, "OPERATES", LANTERN), "--finish") == 1

    assert capsys.readouterr().err.startswith("'ruritania-today' is a new source; say what it is: --title")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--accept", "c-0"), "'c-0' is no candidate of this report"),
        (("--merge", "c-0"), "'c-0' does not say what it is"),
        (("--undo",), "there is no decision to take back"),
        (("--source", "Not An Id", "--published", "soon", "--list"), "--published does not fit"),
    ],
)
def test_bad_options_give_one_sentence(
    review: Review, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], said: str
) -> None:
    assert review(*words) == 1
    assert said in capsys.readouterr().err


def test_keys_accept_reject_skip_undo_and_quit(
    review: Review, typed: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    typed("a", "r", "s", "u", "x", "q")

    assert review() == 0

    said = capsys.readouterr().out
    assert "Taken back: c-" in said
    assert "'x' is none of the keys." in said
    assert "1 decided" in said


def test_a_key_merges_with_the_thing_that_is_named(
    review: Review, typed: Callable[..., None], open_report: Callable[[], Desk]
) -> None:
    typed("m", "actor:xru:harbour", "q")

    assert review() == 0
    assert open_report().standing.merged == {"actor:xru:blue-bridge-foundation": "actor:xru:harbour"}


def test_a_bad_edit_is_told_and_nothing_is_decided(
    review: Review, typed: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    typed("e", "nonsense", "e", "state=maybe", "e", "lines=5-1", "e", "colour=red", "m", "actor:xru:nobody", "q")

    assert review() == 0

    said = capsys.readouterr().out
    assert "'nonsense' is no change" in said
    assert "Input should be 'present'" in said
    assert "does not run forward" in said
    assert "Extra inputs are not permitted" in said
    assert "'actor:xru:nobody' is not known" in said
    assert "0 decided" in said


def test_interrupting_loses_nothing(
    review: Review, typed: Callable[..., None], open_report: Callable[[], Desk], capsys: pytest.CaptureFixture[str]
) -> None:
    typed("a", KeyboardInterrupt)

    assert review() == 0

    assert "every decision so far is kept" in capsys.readouterr().out
    assert open_report().progress().decided == 1


def test_w_writes_and_tells_what_is_missing(
    review: Review, typed: Callable[..., None], data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    typed("a", "w", "q")

    assert review() == 0
    assert "is a new source; say what it is" in capsys.readouterr().out

    typed("w", "q")
    assert review(*BY_OPTIONS) == 0
    assert (data / "sources" / "ruritania-today.yml").is_file()


def test_a_file_that_is_no_report_is_told_in_one_sentence(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = tmp_path / "empty.pdf"
    empty.touch()

    assert main(["--data", str(data), "review", str(empty), "--by", "reader-9"]) == 1
    assert capsys.readouterr().err == "empty.pdf was not read: it is empty; save or download it again.\n"


def test_what_is_typed_becomes_changes() -> None:
    changes = changes_from("state=absent ; as_of=2021 ; lines=5-6 ; attributes.role=observer ; attributes.on=")

    assert changes.model_dump(exclude_defaults=True) == {
        "state": "absent", "as_of": 2021, "lines": (5, 6), "attributes": {"role": "observer", "on": None}
    }  # fmt: skip


def test_a_second_range_is_refused() -> None:
    with pytest.raises(ReviewError, match="is not one range of lines"):
        changes_from("lines=5-6, 9")


def test_a_page_shows_nothing_that_steers_a_terminal(data: Path, report: Path) -> None:
    from loaders.review.opening import Wanted, open_desk

    report.write_text(report.read_text(encoding="utf-8").replace("hotline.", "hotline.\x1b[2J"), encoding="utf-8")
    desk = open_desk(report, data, "reader-9", Wanted())

    shown = "\n".join(page(desk.item(candidate(desk, "OPERATES", LANTERN))))
    assert "hotline.?[2J" in shown
    assert "\x1b" not in shown


def test_a_rejection_says_why_by_option_and_by_key(
    review: Review, desk: Desk, typed: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    assert review("--reject", f"{candidate(desk, 'OPERATES', LANTERN)}=too_vague") == 0
    assert "Rejected: 1 too_vague." in capsys.readouterr().out

    typed("r harmful", "r nonsense", "q")
    assert review() == 0
    said = capsys.readouterr().out
    assert "'nonsense' is no reason; give one of: not_said, wrong_end" in said
    assert "2 decided" in said


def test_undo_after_w_takes_the_fact_out_again(
    review: Review, typed: Callable[..., None], data: Path, desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    assert review("--accept", candidate(desk, "COUNTRY_ROLE", "country:xru")) == 0
    file = data / "facts" / "xru" / "ruritania-today.yml"

    typed("w", "u", "q")
    assert review(*BY_OPTIONS) == 0

    said = capsys.readouterr().out
    assert f"Written: {file}" in said
    assert f", and out of {file}" in said
    assert not file.exists()
