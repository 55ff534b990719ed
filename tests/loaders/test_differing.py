"""A new report beside what is known: new, changed, contradicted, repeated, and what it does not mention."""

from pathlib import Path

import pytest

from graph_schema.errors import DataError
from loaders.comparing import compare
from loaders.differing import Change, difference_page
from tests.loaders.folder import FACT, Folder

NEWER = """\
source: tiny-2010
country: XRU
as_of: {year}
expect_claims: 1-9
entered: {{by: reader-1, date: 2026-11-24}}
facts:
"""
PENALTY = """\
- kind: criminalises
  provision: law:xru:code
  form: any
  victim: adult
  penalty_years: {years}
  where: {{lines: 4}}
  says: Our own words.
"""
HOTLINE = """\
- kind: has_function
  country: XRU
  function: hotline
  state: {state}
  where: {{lines: 3}}
  says: Our own words.
"""
RECOMMENDED = """\
- kind: recommends
  issuer: actor:xru:lantern
  addressee: XRU
  title: A hotline
  theme: protection
  year: {year}
  about: [hotline]
  where: {{lines: 3}}
  says: Our own words.
"""


def changes(folder: Folder, tmp_path: Path, *facts: str, year: int = 2012) -> list[tuple[Change, str]]:
    draft = tmp_path / "draft.yml"
    draft.write_text(NEWER.format(year=year) + "".join(facts), encoding="utf-8")
    return [(entry.change, entry.why) for entry in compare(draft, folder.root, folder.root)]


def test_what_nobody_said_before_is_new_and_what_is_left_out_is_silence(folder: Folder, tmp_path: Path) -> None:
    assert changes(folder, tmp_path, HOTLINE.format(state="present")) == [
        (Change.NEW, "nothing was on record"),
        (Change.NOT_MENTIONED, "last said in 2010 by tiny-2010"),
    ]


def test_what_was_said_before_is_repeated_and_counted(folder: Folder, tmp_path: Path) -> None:
    assert changes(folder, tmp_path, FACT) == [(Change.REPEATED, "said the second time, by the same source")]


def test_another_state_in_a_later_year_is_a_change(folder: Folder, tmp_path: Path) -> None:
    folder.facts(HOTLINE.format(state="present"))
    assert changes(folder, tmp_path, HOTLINE.format(state="absent")) == [
        (Change.CHANGED, "present in 2010, absent in 2012")
    ]


def test_another_state_in_the_same_year_is_a_contradiction(folder: Folder, tmp_path: Path) -> None:
    folder.facts(HOTLINE.format(state="present"))
    assert changes(folder, tmp_path, HOTLINE.format(state="absent"), year=2010) == [
        (Change.CONTRADICTED, "present in 2010 so far, now absent")
    ]


@pytest.mark.parametrize(("year", "change"), [(2012, Change.CHANGED), (2010, Change.CONTRADICTED)])
def test_another_penalty_is_a_change_later_and_a_contradiction_at_once(
    folder: Folder, tmp_path: Path, year: int, change: Change
) -> None:
    folder.facts(PENALTY.format(years="2-8"))
    assert changes(folder, tmp_path, PENALTY.format(years="3-12"), year=year) == [
        (change, f"penalty min years: 2.0 in 2010, 3.0 in {year}; penalty max years: 8.0 in 2010, 12.0 in {year}")
    ]


def test_the_penalty_for_another_victim_is_another_matter(folder: Folder, tmp_path: Path) -> None:
    folder.facts(PENALTY.format(years="2-8"))
    child = PENALTY.format(years="3-12").replace("adult", "child")
    assert [change for change, _ in changes(folder, tmp_path, child)] == [Change.NEW, Change.NOT_MENTIONED]


def test_a_recommendation_on_the_same_function_is_repeated_whoever_gives_it(folder: Folder, tmp_path: Path) -> None:
    folder.facts(RECOMMENDED.format(year=2010))
    other = (
        RECOMMENDED.format(year=2012).replace("actor:xru:lantern", "actor:xru:police").replace("A hotline", "A line")
    )
    assert [change for change, _ in changes(folder, tmp_path, other)] == [Change.REPEATED]


def test_figures_and_ended_things_are_not_missed(folder: Folder, tmp_path: Path) -> None:
    folder.facts(HOTLINE.format(state="ended"))
    assert [change for change, _ in changes(folder, tmp_path, FACT)] == [Change.NEW]


def test_a_file_is_not_compared_with_itself(folder: Folder) -> None:
    file = folder.facts(FACT)
    assert [entry.change for entry in compare(file, folder.root, folder.root)] == [Change.NEW]


def test_two_versions_of_a_folder_are_compared(folder: Folder) -> None:
    assert [entry.change for entry in compare(folder.root, folder.root, folder.root)] == [Change.REPEATED]


def test_the_page_lists_both_sides_and_counts_all(folder: Folder, tmp_path: Path) -> None:
    folder.facts(HOTLINE.format(state="present"))
    draft = tmp_path / "draft.yml"
    draft.write_text(NEWER.format(year=2012) + HOTLINE.format(state="absent"), encoding="utf-8")
    assert difference_page(compare(draft, folder.root, folder.root)).splitlines() == [
        "changed: 1",
        "  tiny-2010 3: Our own words. [present in 2010, absent in 2012] (known: tiny-2010 3)",
        "",
        "0 contradicted, 1 changed, 0 new, 0 repeated, 0 no longer mentioned",
    ]


def test_long_silence_is_cut_and_counted(folder: Folder, tmp_path: Path) -> None:
    draft = tmp_path / "draft.yml"
    draft.write_text(NEWER.format(year=2012) + HOTLINE.format(state="absent"), encoding="utf-8")
    page = difference_page(compare(draft, folder.root, folder.root), most=0)
    assert "  and 1 more (--all lists them)" in page


def test_a_draft_with_a_problem_is_refused_with_its_line(folder: Folder, tmp_path: Path) -> None:
    draft = tmp_path / "draft.yml"
    draft.write_text(NEWER.format(year=2012) + FACT.replace("lantern-shelter", "nothing"), encoding="utf-8")
    with pytest.raises(DataError, match=r"draft\.yml:9: facts\.0\.operated: unknown shelter"):
        compare(draft, folder.root, folder.root)


def test_what_is_not_there_is_a_sentence(folder: Folder, tmp_path: Path) -> None:
    with pytest.raises(DataError, match="is neither a fact file nor a data folder"):
        compare(tmp_path / "nothing.yml", folder.root, folder.root)
