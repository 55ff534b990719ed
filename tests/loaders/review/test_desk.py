"""The desk: what waits in which order, what a decision changes, and that nothing decided is lost."""

import json
from pathlib import Path

import pytest

from graph_schema.errors import JournalError
from graph_schema.journal import read_journal
from graph_schema.vocabulary import State
from loaders.review.decision import Changes, Reason, ReviewError
from loaders.review.desk import Desk
from loaders.review.opening import Wanted, open_desk
from tests.loaders.review.conftest import OpenDesk, candidate

BRIDGE = "actor:xru:blue-bridge-foundation"
HEALTH = "actor:xru:ministry-of-health"


def test_the_name_on_which_most_hangs_comes_first(desk: Desk) -> None:
    first = next(iter(desk.queue()))

    assert (first.candidate.predicate, first.candidate.subject.id) == ("NAMED", BRIDGE)
    assert first.unlocks > 1


def test_known_names_and_second_mentions_do_not_wait(desk: Desk) -> None:
    waiting = [desk.standing.candidate(one) for one in desk.waiting()]
    named = [one.subject.id for one in waiting if one.predicate == "NAMED"]

    assert len(named) == len(set(named))
    assert "actor:xru:ministry-of-interior" not in named
    assert BRIDGE in named


def test_two_readings_of_a_report_give_the_same_ids(open_report: OpenDesk) -> None:
    assert open_report().waiting() == open_report("reader-8").waiting()


def test_an_item_shows_the_cited_lines_with_two_around(desk: Desk) -> None:
    item = desk.item(candidate(desk, "OPERATES", "actor:xru:lantern"))

    assert [(line.number, line.cited, line.after_gap) for line in item.passage] == [
        (1, False, False), (3, False, False), (5, True, False), (7, False, False), (8, False, False)
    ]  # fmt: skip
    assert item.passage[2].text.startswith("The Ministry of Health runs a shelter")
    assert item.obstacles == ()


def test_lines_that_are_left_out_between_two_places_are_marked(data: Path, report: Path) -> None:
    between = "".join(f"Line {number} of a foreword.\n" for number in range(2, 9))
    text = f"The River Lands 2024\n{between}\n1. Ruritania\n\nThere is no National Rapporteur in Ruritania.\n"
    report.write_text(text, encoding="utf-8")
    desk = open_desk(report, data, "reader-9", Wanted())
    tie = candidate(desk, "HAS_FUNCTION", "country:xru")
    desk.edit(tie, Changes(subject="place:intl:river-lands"))

    assert [(line.number, line.cited, line.after_gap) for line in desk.item(tie).passage] == [
        (1, True, False), (2, False, False), (3, False, False), (8, False, True), (10, False, False), (12, True, False)
    ]  # fmt: skip


def test_what_a_name_decides_on_is_shown(desk: Desk) -> None:
    item = desk.item(candidate(desk, "NAMED", BRIDGE))

    assert item.unlocks > len(item.unlocked) == 3
    assert all("Blue Bridge Foundation" in says for says in item.unlocked)


def test_a_rejection_may_say_why(desk: Desk, open_report: OpenDesk) -> None:
    desk.reject(candidate(desk, "OPERATES", "actor:xru:lantern"), Reason.NOT_SAID)
    desk.reject(candidate(desk, "OPERATES", BRIDGE), Reason.NOT_SAID)
    desk.reject(candidate(desk, "ADOPTED", "country:xza"), Reason.TOO_VAGUE)
    desk.reject(candidate(desk, "COUNTRY_ROLE", "country:xru"))

    assert open_report().progress().reasons == {Reason.NOT_SAID: 2, Reason.TOO_VAGUE: 1}
    assert not open_report().progress().reasons.get(Reason.HARMFUL)


def test_a_reader_says_what_the_lines_call_a_thing(desk: Desk) -> None:
    tie = candidate(desk, "OPERATES", "actor:xru:lantern")
    with pytest.raises(ReviewError, match="the lines do not name Harbour"):
        desk.edit(tie, Changes(subject="actor:xru:harbour", lines=(5, 5)))

    desk.edit(tie, Changes(subject="actor:xru:harbour", named_as={"actor:xru:harbour": "Lantern association"}))

    assert desk.standing.fitted(tie).fact.named_as["actor:xru:harbour"] == "Lantern association"


def test_what_is_known_stands_beside_a_candidate(desk: Desk) -> None:
    item = desk.item(candidate(desk, "COUNTRY_ROLE", "country:xru"))

    assert item.known is not None
    assert item.known.change.value == "repeated"


def test_a_decision_outlives_the_desk(desk: Desk, open_report: OpenDesk) -> None:
    decided = candidate(desk, "OPERATES", "actor:xru:lantern")
    before = len(desk.waiting())

    desk.accept(decided)

    assert open_report().progress().decided == 1
    assert len(open_report().waiting()) == before - 1


def test_a_rejected_thing_takes_its_candidates_with_it_and_undo_brings_them_back(desk: Desk) -> None:
    before = desk.waiting()

    desk.reject(candidate(desk, "NAMED", BRIDGE))
    left = {desk.standing.candidate(one).subject.id for one in desk.waiting()}
    undone = desk.undo()

    assert BRIDGE not in left
    assert undone == candidate(desk, "NAMED", BRIDGE)
    assert desk.waiting() == before


def test_what_speaks_of_a_rejected_thing_cannot_be_accepted(desk: Desk) -> None:
    tie = candidate(desk, "OPERATES", BRIDGE)
    desk.reject(candidate(desk, "NAMED", BRIDGE))

    with pytest.raises(ReviewError, match="was rejected; undo that first"):
        desk.accept(tie)


def test_all_candidates_follow_a_merge(desk: Desk) -> None:
    tie = candidate(desk, "OPERATES", BRIDGE)

    desk.merge(candidate(desk, "NAMED", BRIDGE), "actor:xru:harbour")
    item = desk.item(tie)

    assert item.candidate.subject.id == "actor:xru:harbour"
    assert item.candidate.says.startswith("Harbour runs")
    assert item.named_as["actor:xru:harbour"] == "blue bridge foundation"
    assert item.obstacles == ()


def test_a_thing_cannot_be_merged_into_one_of_another_class(desk: Desk) -> None:
    with pytest.raises(ReviewError, match=r"\(Actor\) cannot be 'country:xza' \(Country\)"):
        desk.merge(candidate(desk, "NAMED", BRIDGE), "country:xza")


def test_a_thing_cannot_be_merged_in_a_ring(desk: Desk) -> None:
    desk.merge(candidate(desk, "NAMED", BRIDGE), HEALTH)

    with pytest.raises(ReviewError, match="cannot be"):
        desk.merge(candidate(desk, "NAMED", HEALTH), BRIDGE, HEALTH)


def test_an_edit_changes_state_year_lines_ends_attributes_and_words(desk: Desk) -> None:
    tie = candidate(desk, "OPERATES", "actor:xru:lantern")

    desk.edit(tie, Changes(state=State.ENDED, as_of=2023, lines=(5, 6), says="Lantern closed its line."))
    desk.edit(tie, Changes(attributes={"role": "funder"}))
    found = desk.standing.revised(tie)

    assert (found.state, found.as_of, found.lines, found.says) == (
        State.ENDED, 2023, (5, 6), "Lantern closed its line."
    )  # fmt: skip
    assert found.attributes["role"] == "funder"


def test_an_edit_that_the_checks_would_refuse_is_refused_with_the_reason(desk: Desk) -> None:
    tie = candidate(desk, "OPERATES", "actor:xru:lantern")

    with pytest.raises(ReviewError, match="the lines do not name Hotline of Lantern"):
        desk.edit(tie, Changes(lines=(1, 1)))
    assert desk.standing.verdict(tie) is None


def test_an_unknown_end_is_refused(desk: Desk) -> None:
    with pytest.raises(ReviewError, match="'actor:xru:nobody' is not known"):
        desk.edit(candidate(desk, "OPERATES", "actor:xru:lantern"), Changes(subject="actor:xru:nobody"))


def test_a_new_thing_gets_the_kind_that_its_reader_gives(desk: Desk) -> None:
    desk.edit(candidate(desk, "NAMED", BRIDGE), Changes(kind="donor_agency", name="Blue Bridge"))

    thing = desk.standing.new_thing(BRIDGE)
    assert thing is not None
    assert (thing.kind, thing.name) == ("donor_agency", "Blue Bridge")


def test_a_kind_that_is_not_on_the_list_is_refused(desk: Desk) -> None:
    with pytest.raises(ReviewError, match="'club' is not on the list"):
        desk.edit(candidate(desk, "NAMED", BRIDGE), Changes(kind="club"))


def test_an_id_that_no_candidate_has_is_said_to_have_none(desk: Desk) -> None:
    with pytest.raises(ReviewError, match="'c-000000000000' is no candidate of this report"):
        desk.accept("c-000000000000")


def test_without_a_decision_there_is_nothing_to_take_back(desk: Desk) -> None:
    with pytest.raises(ReviewError, match="there is no decision to take back"):
        desk.undo()


def test_every_decision_is_one_line_of_the_list_and_of_the_journal(desk: Desk, report: Path) -> None:
    tie = candidate(desk, "OPERATES", "actor:xru:lantern")
    desk.accept(tie)
    desk.undo(tie)
    desk.reject(tie)

    lines = report.with_name("ruritania-today.txt.decisions.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["verdict"] for line in lines] == ["accept", "undo", "reject"]
    assert [(entry.deed.value, entry.what, entry.who) for entry in read_journal()] == [
        ("accepted", tie, "reader-9"), ("undone", tie, "reader-9"), ("rejected", tie, "reader-9")
    ]  # fmt: skip


def test_without_a_journal_nothing_is_decided(
    desk: Desk, open_report: OpenDesk, report: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TIELINE_JOURNAL", str(report / "journal.jsonl"))

    with pytest.raises(JournalError, match="cannot be written"):
        desk.accept(candidate(desk, "OPERATES", "actor:xru:lantern"))
    assert open_report().progress().decided == 0


def test_a_spoilt_list_of_decisions_is_told_with_its_line(desk: Desk, open_report: OpenDesk, report: Path) -> None:
    desk.accept(candidate(desk, "OPERATES", "actor:xru:lantern"))
    with report.with_name("ruritania-today.txt.decisions.jsonl").open("a", encoding="utf-8") as opened:
        opened.write('{"candidate": "c-1"}\n')

    with pytest.raises(ReviewError, match=r"decisions\.jsonl:2: this is no decision"):
        open_report()


def test_what_is_accepted_for_its_confidence_counts_as_unread(desk: Desk) -> None:
    done, _held = desk.accept_above(0.0)

    assert done
    assert {desk.standing.held[one][0].unread for one in done} == {True}
    assert not desk.accept_above(0.0)[0]


@pytest.mark.parametrize("name", ["extraction", "language-model", "7", ""])
def test_a_handle_stands_for_a_person(open_report: OpenDesk, name: str) -> None:
    with pytest.raises(ReviewError, match="is no handle for a reader"):
        open_report(name)


@pytest.mark.parametrize(
    ("sentence", "ranges", "named_as"),
    [
        (
            "There is no National Rapporteur in Ruritania nor in the region.",
            ((5, 5),),
            {"place:intl:river-lands": "the region"},
        ),
        ("There is no National Rapporteur in Ruritania.", ((1, 1), (5, 5)), {}),
    ],
)
def test_a_part_of_the_world_is_named_by_what_the_lines_call_it_or_by_the_lines_that_name_it(
    data: Path, report: Path, sentence: str, ranges: object, named_as: dict[str, str]
) -> None:
    report.write_text(f"The River Lands 2024\n\n1. Ruritania\n\n{sentence}\n", encoding="utf-8")
    desk = open_desk(report, data, "reader-9", Wanted())
    tie = candidate(desk, "HAS_FUNCTION", "country:xru")

    desk.edit(tie, Changes(subject="place:intl:river-lands"))

    fitted = desk.standing.fitted(tie)
    assert (fitted.fact.ranges, fitted.fact.named_as, fitted.obstacles) == (ranges, named_as, ())
