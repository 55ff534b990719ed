"""Names and passages are compared by what a reader sees in them, not by their bytes."""

import pytest

from loaders.wording import names_any, shared_run, squeezed, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The State's Office", ["the", "state", "s", "office"]),
        ("Čačak, Đakovo & Gruß", ["cacak", "djakovo", "gruss"]),
        ("traf-\nficking", ["trafficking"]),
        ("traf fi cking", ["traf", "ficking"]),
        ("Астра", ["astra"]),
        ("Његош", ["njegos"]),
        ("2–12 years", ["2", "12", "years"]),
    ],
    ids=["apostrophe", "diacritics", "hyphen", "ligature", "cyrillic", "digraph", "dash"],
)
def test_words_are_made_plain(text: str, words: list[str]) -> None:
    assert words_of(text) == words


def test_two_spellings_of_one_name_come_out_the_same() -> None:
    assert squeezed("Centre for the Protection of Victims") == squeezed("CENTRE for protection of victims")
    assert squeezed("Co-ordination Office") == squeezed("Coordination office")


@pytest.mark.parametrize(
    ("passage", "name", "named"),
    [
        ("It was NATO that came.", "NATO", True),
        ("The donator came.", "NATO", False),
        ("The EU's report", "EU", True),
        ("A feud broke out", "EU", False),
        ("in the year 2010 men came", "men", True),
        ("the government came", "men", False),
        ("the Ministry of Interior and others", "Ministry of the Interior", True),
        ("the Ministry of Welfare", "Ministry of Interior", False),
        ("tra\nffickers in the Lantern\nassociation", "Lantern Association", True),
    ],
)
def test_a_name_is_found_as_a_reader_would(passage: str, name: str, named: bool) -> None:
    assert names_any(passage, (name,)) is named


def test_a_run_of_eight_words_is_found_across_lines_and_punctuation() -> None:
    passage = "One two three, four\nfive six seven eight (nine)."
    assert shared_run("zero One two three four five six seven eight ten", passage) == (
        "one two three four five six seven eight"
    )
    assert shared_run("one two three four five six seven ten", passage) is None
    assert shared_run("short", passage) is None
