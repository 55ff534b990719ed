"""The head of a fact file: which source and country, how many claims, who entered and who reviewed it."""

import pytest

from tests.loaders.folder import FACT, HEAD, Folder


def test_an_unknown_source_is_reported_with_its_line(folder: Folder) -> None:
    folder.facts(FACT, head=HEAD.replace("source: tiny-2010", "source: tiny-2011"))
    assert folder.problem() == (
        "data/facts/xru/tiny-2010.yml:1: source: unknown source 'tiny-2011'\n"
        "  known and close: tiny-2010\n"
        "  fix: add data/sources/<id>.yml"
    )


def test_an_unknown_country_is_reported_with_its_line(folder: Folder) -> None:
    (folder.root / "facts" / "xru" / "tiny-2010.yml").unlink()
    folder.write("facts/xqq/tiny-2010.yml", HEAD.replace("XRU", "XQQ") + FACT)
    assert folder.problem() == (
        "data/facts/xqq/tiny-2010.yml:2: country: unknown country 'XQQ'\n  fix: use an alpha-3 code of countries.yml"
    )


@pytest.mark.parametrize("place", ["facts/xza/tiny-2010.yml", "facts/xru/tiny-2011.yml", "facts/tiny-2010.yml"])
def test_a_file_that_is_not_where_its_head_says_is_reported(folder: Folder, place: str) -> None:
    (folder.root / "facts" / "xru" / "tiny-2010.yml").unlink()
    folder.write(place, HEAD + FACT)
    assert folder.problem() == (
        f"data/{place}:1: file: the file is not where its head says\n"
        "  fix: move it to facts/xru/tiny-2010.yml (or tiny-2010--part.yml)"
    )


def test_a_file_may_be_split_into_parts(folder: Folder) -> None:
    folder.write("facts/xru/tiny-2010--part-2.yml", HEAD + FACT.replace("lines: 3", "lines: 3-4"))
    assert len(folder.check().claims) == 2


def test_a_file_without_expected_counts_is_reported(folder: Folder) -> None:
    folder.facts(FACT, head=HEAD.replace("expect_claims: 1-9\n", ""))
    assert folder.problem() == (
        "data/facts/xru/tiny-2010.yml:1: expect_claims: is missing\n"
        "  fix: add `expect_claims:` (Lower and upper bound of the number of claims: 80-120.)"
    )


@pytest.mark.parametrize("bounds", ["1-", "-9", "9", "some"])
def test_expected_counts_without_two_bounds_are_reported(folder: Folder, bounds: str) -> None:
    folder.facts(FACT, head=HEAD.replace("1-9", bounds))
    assert folder.problem() == (
        f"data/facts/xru/tiny-2010.yml:4: expect_claims: '{bounds}' does not give two bounds; write 80-120\n"
        "  fix: correct the value as the message says"
    )


def test_expected_counts_that_run_backward_are_reported(folder: Folder) -> None:
    folder.facts(FACT, head=HEAD.replace("1-9", "9-1"))
    assert folder.problem() == (
        "data/facts/xru/tiny-2010.yml:4: expect_claims: the upper bound 1 is below the lower bound 9\n"
        "  fix: correct the value as the message says"
    )


@pytest.mark.parametrize(("bounds", "least", "most"), [("2-9", 2, 9), ("0-0", 0, 0)])
def test_a_number_of_claims_outside_the_bounds_is_reported(folder: Folder, bounds: str, least: int, most: int) -> None:
    folder.facts(FACT, head=HEAD.replace("1-9", bounds))
    assert folder.problem() == (
        f"data/facts/xru/tiny-2010.yml:4: expect_claims: the file gives 1 claims, expected were {least} to {most}\n"
        "  fix: look for lost or doubled facts, then correct the bounds"
    )


def test_a_list_at_an_end_counts_once_for_each_entry(folder: Folder) -> None:
    fact = FACT.replace("actor:xru:lantern\n", "[actor:xru:lantern, actor:xru:police]\n")
    folder.facts(fact, head=HEAD.replace("1-9", "2-2"))
    assert folder.report() == "no problem"


def test_a_reviewer_who_entered_the_file_is_refused(folder: Folder) -> None:
    folder.facts(FACT, head=HEAD.replace("reader-2", "reader-1"))
    assert folder.problem() == (
        "data/facts/xru/tiny-2010.yml:1: file: 'reader-1' cannot review what 'reader-1' entered\n"
        "  fix: correct the value as the message says"
    )


def test_a_file_that_nobody_reviewed_is_read(folder: Folder) -> None:
    folder.facts(FACT, head=HEAD.replace("reviewed: {by: reader-2, date: 2026-11-25}\n", ""))
    assert folder.check().claims[0].claim.reviewed_by is None


def test_a_file_that_nobody_entered_is_reported(folder: Folder) -> None:
    folder.facts(FACT, head=HEAD.replace("entered: {by: reader-1, date: 2026-11-24}\n", ""))
    assert folder.problem() == (
        "data/facts/xru/tiny-2010.yml:1: entered: is missing\n  fix: add `entered:` (Who entered the file, and when.)"
    )


def test_a_reader_with_the_name_of_a_person_is_refused(folder: Folder) -> None:
    folder.facts(FACT, head=HEAD.replace("reader-1", "Rudolf Rassendyll"))
    assert folder.problem().startswith(
        "data/facts/xru/tiny-2010.yml:5: entered.by: 'Rudolf Rassendyll' does not fit: string should match pattern"
    )


def test_an_unknown_field_of_the_head_is_reported(folder: Folder) -> None:
    folder.facts(FACT, head=HEAD.replace("as_of:", "asof:"))
    assert "data/facts/xru/tiny-2010.yml:3: asof: 'asof' is not a field here\n  known and close: as_of" in (
        folder.report()
    )


def test_a_file_without_a_list_of_facts_is_reported(folder: Folder) -> None:
    folder.facts(head=HEAD.replace("facts:\n", "facts: none\n"))
    assert folder.problem() == (
        "data/facts/xru/tiny-2010.yml:1: file: no list of facts\n"
        "  fix: write a head (source, country, …) and then `facts:` with a list"
    )


def test_a_broken_head_does_not_hide_the_problems_of_other_files(folder: Folder) -> None:
    folder.facts(FACT, head=HEAD.replace("country: XRU\n", ""))
    folder.write("facts/xza/tiny-2010.yml", HEAD.replace("XRU", "XZA") + FACT.replace("lantern\n", "nobody\n"))
    assert folder.report() == (
        "data/facts/xru/tiny-2010.yml:1: country: is missing\n"
        "  fix: add `country:` (Alpha-3 code, or REG for the region.)\n"
        "data/facts/xza/tiny-2010.yml:9: facts.0.operator: unknown actor 'actor:xru:nobody'\n"
        "  fix: correct the id, or add the thing to data/entities/xru.yml\n"
        "2 problems in data; nothing was written."
    )
