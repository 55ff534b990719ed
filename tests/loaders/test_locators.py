"""The lines that a claim cites name what it names and give what it gives, in words that are not borrowed."""

import pytest

from loaders.locators import _numbers_of
from tests.loaders.folder import FACT, TEXT, Folder

AT = "data/facts/xru/tiny-2010.yml:8: "
NAME_IT = "cite the lines that name it (now {}), add the alias, or say under named_as how they call it"
PENALTY = (
    "- kind: criminalises\n  provision: law:xru:code\n  form: any\n  penalty_years: 2-8\n"
    "  where: {lines: 4}\n  says: Our own words.\n"
)
FIGURE = (
    "- kind: observed\n  of: XRU\n  what: found\n  value: '54'\n  unit: victims\n  year: 2009\n"
    "  theme: identification\n  where: {lines: 5}\n  says: Our own words.\n"
)


def located(folder: Folder, *facts: str) -> str:
    """The report on these facts, with their lines looked up."""
    folder.facts(*facts)
    return folder.report(locators=True).removesuffix("\n1 problem in data; nothing was written.")


def test_lines_that_do_not_name_a_body_are_reported(folder: Folder) -> None:
    assert located(folder, FACT.replace("xru:lantern\n", "xru:coordinator\n")) == (
        f"{AT}where: the lines do not name National Coordinator (actor:xru:coordinator)\n  fix: {NAME_IT.format(3)}"
    )


def test_an_alias_is_as_good_as_the_name(folder: Folder) -> None:
    assert located(folder, FACT) == "no problem"


def test_words_under_named_as_that_the_lines_do_not_have_are_reported(folder: Folder) -> None:
    fact = FACT.replace("lines: 3", "lines: 5, named_as: {actor:xru:lantern: the house}")
    assert located(folder, fact.replace("shelter:xru:lantern-shelter", "helpline:xru:lantern-line")) == (
        f"{AT}where: the lines do not name Lantern Line (helpline:xru:lantern-line)\n  fix: {NAME_IT.format(5)}\n"
        f"{AT}where: the lines do not say 'the house' (actor:xru:lantern)\n  fix: {NAME_IT.format(5)}\n"
        "2 problems in data; nothing was written."
    )


def test_words_under_named_as_that_the_lines_have_are_accepted(folder: Folder) -> None:
    fact = "- kind: refers_to\n  sender: actor:xru:police\n  receiver: actor:xru:lantern\n"
    where = "  where: {lines: 5, named_as: {actor:xru:lantern: the centre}}\n  says: Our own words.\n"
    assert located(folder, fact + where) == "no problem"


def test_a_country_that_is_not_the_files_own_must_be_named(folder: Folder) -> None:
    fact = FACT.replace("operator: actor:xru:lantern", "operator: XZA")
    assert located(folder, fact) == (
        f"{AT}where: the lines do not name Zavonia (country:xza)\n  fix: {NAME_IT.format(3)}"
    )


def test_the_files_own_country_and_functions_need_no_name(folder: Folder) -> None:
    fact = "- kind: has_function\n  country: XRU\n  function: shelter-men\n  where: {lines: 4}\n  says: Our words.\n"
    assert located(folder, fact) == "no problem"


@pytest.mark.parametrize(
    ("number", "problem"),
    [("388", None), ("388(a)", None), ("2014", None), ("8", "article 8"), ("88", "article 88"), ("20", "article 20")],
)
def test_an_article_is_named_by_its_whole_number(folder: Folder, number: str, problem: str | None) -> None:
    folder.text(TEXT.replace("The law punishes trafficking with 2 to 8", "Article 388 of 2014: trafficking, 2 or more"))
    folder.things(f"{{id: article:xru:code-a, name: An article, law: law:xru:code, number: {number}}}")
    expected = f"{AT}where: the lines do not name {problem} of Criminal Code (article:xru:code-a)\n"
    fact = PENALTY.replace("law:xru:code", "article:xru:code-a").replace("2-8", "2-")
    assert located(folder, fact) == ("no problem" if problem is None else f"{expected}  fix: {NAME_IT.format(4)}")


def test_a_penalty_that_the_lines_do_not_give_is_reported(folder: Folder) -> None:
    assert located(folder, PENALTY) == "no problem"
    assert located(folder, PENALTY.replace("2-8", "2-12")) == (
        f"{AT}where: the lines do not give 12\n  fix: cite the lines that give it (now 4)"
    )


def test_a_figure_that_the_lines_do_not_give_is_reported(folder: Folder) -> None:
    assert located(folder, FIGURE) == "no problem"
    assert located(folder, FIGURE.replace("'54'", "'45'")) == (
        f"{AT}where: the lines do not give 45\n  fix: cite the lines that give it (now 5)"
    )


def test_a_band_needs_no_number_in_the_lines(folder: Folder) -> None:
    assert located(folder, FIGURE.replace("'54'", "fewer than 10")) == "no problem"


@pytest.mark.parametrize(
    ("printed", "amount", "found"),
    [
        ("12,500 euro", "12500", True),
        ("1.25 million euro", "1250000", True),
        ("1,250,000 euro", "1250000", True),
        ("40 thousand euro", "40000", True),
        ("12,000 euro", "40000", False),
        ("12.5 euro", "12.5", True),
        ("125 euro", "12", False),
    ],
)
def test_amounts_are_found_however_they_are_printed(folder: Folder, printed: str, amount: str, found: bool) -> None:
    folder.text(f"1. Ruritania\nThe police gave Lantern {printed}.\n\n\n\n")
    fact = (
        "- kind: funds\n  funder: actor:xru:police\n  recipient: actor:xru:lantern\n"
        f"  amount: {amount}\n  currency: EUR\n  where: {{lines: 2}}\n  says: Our own words.\n"
    )
    assert (located(folder, fact) == "no problem") is found


@pytest.mark.parametrize(("year", "found"), [("2009", True), ("2008", False)])
def test_a_year_of_an_interval_must_be_given(folder: Folder, year: str, found: bool) -> None:
    assert (located(folder, FIGURE + f"  valid_from: {year}\n") == "no problem") is found


def test_eight_words_of_the_source_are_too_many(folder: Folder) -> None:
    assert located(
        folder, FACT.replace("Lantern has a shelter.", "Lantern association runs a shelter for women and girls now.")
    ) == (
        f"{AT}says: uses the source's own words: 'lantern association runs a shelter for women and'\n"
        "  fix: say it in your own"
    )


def test_seven_words_of_the_source_are_allowed(folder: Folder) -> None:
    fact = FACT.replace("Lantern has a shelter.", "Lantern association runs a shelter for women.")
    assert located(folder, fact) == "no problem"


def test_another_edition_of_the_text_is_not_looked_into(folder: Folder) -> None:
    (folder.texts / "tiny-2010.txt").write_text(TEXT + "\n", encoding="utf-8")
    folder.facts(FACT.replace("xru:lantern\n", "xru:coordinator\n"))
    checked = folder.check(locators=True)
    assert (checked.texts_read, checked.texts_missing) == ([], ["tiny-2010"])


def test_without_the_text_everything_else_is_checked(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIELINE_SOURCES", str(folder.root / "nowhere"))
    folder.facts(FACT.replace("xru:lantern\n", "xru:coordinator\n"))
    assert folder.check(locators=True).texts_missing == ["tiny-2010"]
    folder.facts(FACT.replace("xru:lantern\n", "xru:lanten\n"))
    assert "unknown actor 'actor:xru:lanten'" in folder.problem(locators=True)


def test_lines_are_not_looked_up_when_that_is_not_asked(folder: Folder) -> None:
    folder.facts(FACT.replace("xru:lantern\n", "xru:coordinator\n"))
    assert folder.report(locators=False) == "no problem"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("in 2003, 1,034 came back", "1034"),
        ("6.2 18.6 21.6", "186"),
        ("12 000 euros", "12000"),
        ("a total of 1.500", "1500"),
    ],
)
def test_numbers_that_stand_side_by_side_are_read_one_by_one(text: str, number: str) -> None:
    assert number in _numbers_of(text)


def test_two_numbers_are_never_joined_into_a_third() -> None:
    assert "20031034" not in _numbers_of("in 2003, 1,034 came back")
    assert "62186216" not in _numbers_of("6.2 18.6 21.6")
