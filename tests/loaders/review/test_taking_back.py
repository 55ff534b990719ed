"""A decision whose fact stands in the data folder is taken back: the fact leaves, a hand in the file is respected."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from graph_schema.journal import read_journal
from loaders.__main__ import main
from loaders.checking import check_data
from loaders.review.cutting import thing_text, without_fact, without_thing
from loaders.review.decision import Changes, ReviewError
from loaders.review.desk import Desk
from loaders.review.taking_back import take_back
from loaders.review.writing import finish
from tests.loaders.review.conftest import BY_OPTIONS, DESCRIPTION, OpenDesk, candidate
from tests.loaders.review.test_writing import BRIDGE, accept_three, snapshot

FACTS = "facts/xru/ruritania-today.yml"
ENTITIES = "entities/xru.yml"
LANTERN = "actor:xru:lantern"


def operates(desk: Desk, who: str) -> str:
    return candidate(desk, "OPERATES", who)


def claims_of(data: Path) -> set[str]:
    return {entry.claim.says for entry in check_data(data).claims if entry.file.stem.startswith("ruritania-today")}


def test_the_last_decision_leaves_the_file_and_the_others_stay(desk: Desk, data: Path) -> None:
    desk.accept(operates(desk, LANTERN))
    desk.accept(operates(desk, BRIDGE))
    finish(desk, data, DESCRIPTION)
    both = (data / FACTS).read_text(encoding="utf-8")

    taken = take_back(desk, data)

    assert taken.candidate == operates(desk, BRIDGE)
    assert [file.relative_to(data).as_posix() for file in taken.files] == [FACTS, ENTITIES]
    left = (data / FACTS).read_text(encoding="utf-8")
    assert claims_of(data) == {"Lantern runs Hotline of Lantern."}
    assert "expect_claims: 1-1" in left
    assert both.startswith(left.replace("expect_claims: 1-1", "expect_claims: 2-2"))
    assert taken.candidate in desk.waiting()


def test_a_file_without_a_fact_left_goes_and_its_things_with_it(desk: Desk, data: Path) -> None:
    before = snapshot(data)
    desk.accept(operates(desk, BRIDGE))
    finish(desk, data, DESCRIPTION)
    assert BRIDGE in check_data(data).library.things

    take_back(desk, data)

    after = snapshot(data)
    assert after.pop("sources/ruritania-today.yml")
    assert after == before
    assert BRIDGE in desk.report.new_things


def test_all_decisions_of_a_writing_can_be_taken_back_one_after_the_other(desk: Desk, data: Path) -> None:
    before = snapshot(data)
    accept_three(desk)
    finish(desk, data, DESCRIPTION)

    for _ in range(3):
        take_back(desk, data)

    after = snapshot(data)
    assert after.pop("sources/ruritania-today.yml")
    assert after == before


def test_what_was_taken_back_can_be_decided_and_entered_anew(desk: Desk, data: Path) -> None:
    tie = operates(desk, LANTERN)
    desk.accept(tie)
    finish(desk, data, DESCRIPTION)
    take_back(desk, data)

    desk.edit(tie, Changes(says="Lantern has a line to call."))
    finish(desk, data, DESCRIPTION)

    assert claims_of(data) == {"Lantern has a line to call."}


def test_a_later_desk_takes_back_what_an_earlier_one_entered(desk: Desk, data: Path, open_report: OpenDesk) -> None:
    accept_three(desk)
    finish(desk, data, DESCRIPTION)

    later = open_report("reader-8")
    take_back(later, data, operates(later, LANTERN))

    assert claims_of(data) == {
        "Blue Bridge Foundation runs Day centre of Blue Bridge Foundation.",
        "Zavonia adopted National Strategy for the Fight… 2023-2026.",
    }
    assert open_report().progress().decided == 2


def test_a_thing_that_something_else_names_stays(desk: Desk, data: Path) -> None:
    desk.accept(operates(desk, BRIDGE))
    desk.accept(candidate(desk, "PARTY_TO", BRIDGE))
    finish(desk, data, DESCRIPTION)

    take_back(desk, data, operates(desk, BRIDGE))

    assert BRIDGE in check_data(data).library.things


def test_a_thing_that_was_accepted_by_name_stays_until_that_is_taken_back(desk: Desk, data: Path) -> None:
    desk.accept(candidate(desk, "NAMED", BRIDGE))
    desk.accept(operates(desk, BRIDGE))
    finish(desk, data, DESCRIPTION)

    take_back(desk, data)
    assert BRIDGE in check_data(data).library.things

    take_back(desk, data)
    assert BRIDGE not in check_data(data).library.things


def test_a_thing_that_a_hand_has_changed_stays_as_it_is(desk: Desk, data: Path) -> None:
    desk.accept(operates(desk, BRIDGE))
    finish(desk, data, DESCRIPTION)
    file = data / ENTITIES
    mended = file.read_text(encoding="utf-8").replace("name: Blue Bridge Foundation", "name: Blue Bridge")
    file.write_text(mended, encoding="utf-8")

    take_back(desk, data)

    assert check_data(data).library.things[BRIDGE].name == "Blue Bridge"
    assert not (data / FACTS).exists()


def test_a_fact_file_with_a_hand_in_it_is_refused_and_left_as_it_is(desk: Desk, data: Path) -> None:
    accept_three(desk)
    finish(desk, data, DESCRIPTION)
    file = data / FACTS
    file.write_text(file.read_text(encoding="utf-8").replace("Lantern runs", "Lantern has"), encoding="utf-8")
    before = snapshot(data)

    with pytest.raises(ReviewError) as raised:
        take_back(desk, data, operates(desk, LANTERN))

    assert str(raised.value) == (
        f"{file} was changed by hand after this review wrote it, so it is left as it is; "
        "take out the fact “Lantern runs Hotline of Lantern.” by hand, then undo again"
    )
    assert snapshot(data) == before
    assert desk.standing.verdict(operates(desk, LANTERN)) is not None


def test_a_fact_that_a_hand_took_out_needs_no_more_than_the_decision(desk: Desk, data: Path) -> None:
    desk.accept(operates(desk, LANTERN))
    desk.accept(operates(desk, BRIDGE))
    finish(desk, data, DESCRIPTION)
    file = data / FACTS
    left = without_fact(file.read_text(encoding="utf-8"), 0)
    assert left is not None
    file.write_text(left, encoding="utf-8")

    assert take_back(desk, data, operates(desk, LANTERN)).files == (data / ENTITIES,)

    assert file.read_text(encoding="utf-8") == left
    assert desk.standing.verdict(operates(desk, LANTERN)) is None


def test_a_file_that_is_gone_needs_no_more_than_the_decision(desk: Desk, data: Path) -> None:
    desk.accept(operates(desk, LANTERN))
    finish(desk, data, DESCRIPTION)
    (data / FACTS).unlink()

    take_back(desk, data)

    assert not (data / FACTS).exists()
    assert desk.waiting()


def test_what_was_corrected_by_hand_is_not_entered_a_second_time(desk: Desk, data: Path) -> None:
    desk.accept(operates(desk, LANTERN))
    finish(desk, data, DESCRIPTION)
    file = data / FACTS
    file.write_text(file.read_text(encoding="utf-8").replace("Lantern runs", "Lantern has"), encoding="utf-8")

    desk.accept(operates(desk, BRIDGE))
    finish(desk, data, DESCRIPTION)

    assert claims_of(data) == {
        "Lantern has Hotline of Lantern.", "Blue Bridge Foundation runs Day centre of Blue Bridge Foundation."
    }  # fmt: skip


LATER: dict[str, Callable[[Desk], None]] = {
    "reject": lambda desk: desk.reject(operates(desk, BRIDGE)),
    "edit": lambda desk: desk.edit(operates(desk, BRIDGE), Changes(says="It runs a place for children.")),
    "merge": lambda desk: desk.merge(candidate(desk, "NAMED", BRIDGE), "actor:xru:harbour"),
    "reject its name": lambda desk: desk.reject(candidate(desk, "NAMED", BRIDGE)),
}


@pytest.mark.parametrize("how", LATER)
def test_no_later_decision_changes_what_is_entered(desk: Desk, data: Path, how: str) -> None:
    tie = operates(desk, BRIDGE)
    desk.accept(tie)
    finish(desk, data, DESCRIPTION)
    before = len(desk.decisions.decisions)

    with pytest.raises(ReviewError, match=f"{tie} is entered in {FACTS} and would change with this; take it back"):
        LATER[how](desk)
    assert len(desk.decisions.decisions) == before


def test_a_merge_on_which_an_entered_fact_rests_is_not_taken_back_before_it(desk: Desk, data: Path) -> None:
    name, tie = candidate(desk, "NAMED", BRIDGE), operates(desk, BRIDGE)
    desk.merge(name, "actor:xru:harbour")
    desk.accept(tie)
    finish(desk, data, DESCRIPTION)

    with pytest.raises(ReviewError, match=f"{tie} is entered"):
        take_back(desk, data, name)

    assert take_back(desk, data).candidate == tie
    assert take_back(desk, data).candidate == name


def test_what_the_folder_cannot_be_without_stays(desk: Desk, data: Path) -> None:
    accept_three(desk)
    finish(desk, data, DESCRIPTION)
    (data / "facts/xru/other.yml").write_text("facts: none\n", encoding="utf-8")
    before = snapshot(data)

    with pytest.raises(ReviewError, match=r"data/ would not pass its checks, so it stays:\ndata/facts/xru/other\.yml"):
        take_back(desk, data)
    assert snapshot(data) == before


def test_a_list_that_cannot_be_written_leaves_the_files(desk: Desk, data: Path, report: Path) -> None:
    desk.accept(operates(desk, LANTERN))
    finish(desk, data, DESCRIPTION)
    before = snapshot(data)
    decisions = report.with_name("ruritania-today.txt.decisions.jsonl")
    decisions.unlink()
    decisions.mkdir()

    with pytest.raises(ReviewError, match="cannot be written"):
        take_back(desk, data)
    assert snapshot(data) == before


def test_list_and_journal_only_get_longer_and_say_what_left(desk: Desk, data: Path, report: Path) -> None:
    tie = operates(desk, LANTERN)
    desk.accept(tie)
    finish(desk, data, DESCRIPTION)
    decisions = report.with_name("ruritania-today.txt.decisions.jsonl")
    lines, entries = decisions.read_text(encoding="utf-8"), read_journal()

    take_back(desk, data)

    after = decisions.read_text(encoding="utf-8")
    assert after.startswith(lines)
    assert [json.loads(line).get("verdict") for line in after[len(lines) :].splitlines()] == ["undo", None, None]
    assert read_journal()[: len(entries)] == entries
    assert [(entry.deed.value, entry.what) for entry in read_journal()[len(entries) :]] == [
        ("withdrawn", f"data/{FACTS}"), ("withdrawn", f"data/{ENTITIES}"), ("undone", tie)
    ]  # fmt: skip


def test_the_command_says_what_left(data: Path, report: Path, desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["--data", str(data), "review", str(report), "--by", "reader-9"]
    tie = operates(desk, LANTERN)
    assert main([*words, "--accept", tie, "--finish", *BY_OPTIONS]) == 0

    assert main([*words, "--undo", tie]) == 0

    assert f"Taken back: {tie}, and out of {data / FACTS}, {data / ENTITIES}" in capsys.readouterr().out


ENTITY = """\
things:
- id: actor:xru:one
  name: One

# a line between
- id: actor:xru:one-more
  name: One more
  aliases: [more]
"""


def test_a_thing_is_cut_out_with_its_lines_alone() -> None:
    assert thing_text(ENTITY, "actor:xru:one") == "- id: actor:xru:one\n  name: One\n"
    assert without_thing(ENTITY, "actor:xru:one-more") == ENTITY[: ENTITY.index("- id: actor:xru:one-more")]
    assert without_thing("things:\n  - id: a\n    name: A\n", "a") is None
    assert without_thing(ENTITY, "actor:xru:none") == ENTITY
