"""Judgements on who is the same: a person, a day, a reason, and no contradiction."""

import pytest

from tests.loaders.folder import Folder

HEADER = "left,right,verdict,by,date,why\n"
PLACE = "data/judgements/same_as.csv"
END = ",reader-1,2026-11-25,Said so.\n"
A, B, C = "actor:xru:lantern", "actor:xru:police", "actor:xru:coordinator"


def judged(folder: Folder, text: str | bytes) -> Folder:
    """The folder with these judgements."""
    file = folder.write("judgements/same_as.csv", "")
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return folder


@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["plain", "saved-by-a-spreadsheet"])
def test_same_different_and_unsure_are_read(folder: Folder, mark: str) -> None:
    text = f"{mark}{HEADER}{A},{B},same{END}{B},{C},different{END}{A},{C},unsure{END}"
    library = judged(folder, text).check().library
    assert library.same_as == {A: B}
    assert library.judged == {frozenset({A, B}), frozenset({B, C}), frozenset({A, C})}


def test_a_header_with_other_columns_is_reported(folder: Folder) -> None:
    assert judged(folder, f"left;right;verdict\n{A};{B};same\n").problem() == (
        f"{PLACE}:1: file: does not begin with the six columns\n  fix: write left,right,verdict,by,date,why"
    )


def test_a_row_with_too_many_cells_is_reported(folder: Folder) -> None:
    assert judged(folder, f"{HEADER}{A},{B},same,reader-1,2026-11-25,Said so, twice.\n").problem() == (
        f"{PLACE}:2: file: has 7 cells instead of 6\n  fix: put a reason that has a comma in quotes"
    )


def test_a_verdict_that_is_none_is_reported(folder: Folder) -> None:
    assert judged(folder, f"{HEADER}{A},{B},maybe{END}").problem() == (
        f"{PLACE}:2: verdict: 'maybe' is not a verdict\n  fix: use one of: same, different, unsure"
    )


@pytest.mark.parametrize(
    ("end", "column"),
    [(",,2026-11-25,Why.\n", "by"), (",reader-1,,Why.\n", "date"), (",reader-1,2026-11-25,\n", "why")],
)
def test_a_judgement_without_its_reasons_is_reported(folder: Folder, end: str, column: str) -> None:
    assert judged(folder, f"{HEADER}{A},{B},same{end}").problem() == (
        f"{PLACE}:2: {column}: is empty\n  fix: a judgement needs who made it, on which day and why"
    )


def test_a_day_that_is_none_is_reported(folder: Folder) -> None:
    assert judged(folder, f"{HEADER}{A},{B},same,reader-1,25.11.2026,Why.\n").problem() == (
        f"{PLACE}:2: date: '25.11.2026' is not a day\n  fix: write it as 2026-11-24"
    )


@pytest.mark.parametrize(("pair", "side"), [(f"actor:xru:lanterns,{B}", "left"), (f"{B},actor:xru:lanterns", "right")])
def test_an_unknown_thing_is_reported_with_a_close_one(folder: Folder, pair: str, side: str) -> None:
    assert judged(folder, f"{HEADER}{pair},same{END}").problem() == (
        f"{PLACE}:2: {side}: unknown thing 'actor:xru:lanterns'\n"
        "  known and close: actor:xru:lantern\n"
        "  fix: correct the id"
    )


def test_a_thing_is_not_compared_with_itself(folder: Folder) -> None:
    assert judged(folder, f"{HEADER}{A},{A},same{END}").problem() == (
        f"{PLACE}:2: right: '{A}' is compared with itself\n  fix: correct one of the two ids"
    )


def test_things_of_two_kinds_are_not_the_same(folder: Folder) -> None:
    assert judged(folder, f"{HEADER}{A},law:xru:code,same{END}").problem() == (
        f"{PLACE}:2: right: one id is of Actor, the other of Law; they cannot be the same\n"
        "  fix: correct one of the two ids"
    )


def test_a_pair_judged_twice_is_reported(folder: Folder) -> None:
    assert judged(folder, f"{HEADER}{A},{B},same{END}{B},{A},different{END}").problem() == (
        f"{PLACE}:3: left: '{B}' and '{A}' are judged twice\n  fix: keep one of the two lines"
    )


def test_a_second_target_for_one_id_is_reported(folder: Folder) -> None:
    assert judged(folder, f"{HEADER}{A},{B},same{END}{A},{C},same{END}").problem() == (
        f"{PLACE}:3: left: '{A}' already stands for '{B}'\n  fix: write {B},{C} if all three are one"
    )


def test_a_circle_of_merges_is_reported(folder: Folder) -> None:
    assert judged(folder, f"{HEADER}{A},{B},same{END}{B},{C},same{END}{C},{A},same{END}").problem() == (
        f"{PLACE}:4: right: '{A}' already stands for '{C}'\n  fix: keep one direction"
    )


def test_a_difference_that_merges_contradict_is_reported(folder: Folder) -> None:
    assert judged(folder, f"{HEADER}{A},{C},different{END}{A},{B},same{END}{B},{C},same{END}").problem() == (
        f"{PLACE}:2: verdict: '{A}' and '{C}' are different here, and the same by other lines\n"
        "  fix: correct one of the verdicts"
    )


@pytest.mark.parametrize(
    "content",
    [b"\xff\xfe", f'{HEADER}"open,\n'.encode()],
    ids=["not-utf-8", "open-quote"],
)
def test_a_file_that_is_no_table_is_reported(folder: Folder, content: bytes) -> None:
    assert judged(folder, content).problem().startswith(f"{PLACE}:1: file: cannot be read (")
