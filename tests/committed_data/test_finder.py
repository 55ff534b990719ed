"""How well plain words find their question, on the committed data: a list written before the finder was tuned.

A third of the list was held out while synonyms and weights were chosen, and is held to the same mark. When it was
looked at, once, 68 of its 75 phrasings found their question and 66 had all values right; what it showed was mended
after that.
"""

import csv
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from graph_schema.store import GraphReader
from queries import catalogue
from queries.finder import find
from queries.finder.wording import stems_of
from queries.search import search

PHRASINGS = Path(__file__).parents[1] / "queries" / "finder_phrasings.csv"
MARK = 0.9
COPIED = 0.7
"""Two phrasings with more than this share of their words in common are one phrasing."""


@dataclass(frozen=True)
class Phrasing:
    text: str
    user: str
    questions: frozenset[str]
    parameters: dict[str, str | int]
    held_out: bool


def phrasings() -> Iterator[Phrasing]:
    with PHRASINGS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            pairs = (pair.split("=") for pair in row["parameters"].split("; ") if pair)
            values: dict[str, str | int] = {name: int(text) if text.isdigit() else text for name, text in pairs}
            questions = frozenset(row["questions"].split("|"))
            yield Phrasing(row["phrasing"], row["user"], questions, values, row["set"] == "held_out")


def judged(reader: GraphReader, phrasing: Phrasing) -> tuple[bool, bool, str]:
    """Whether a right question is among the three, whether its parameters are right, and what was found instead."""
    suggestions = find(phrasing.text, reader).suggestions
    right = [entry for entry in suggestions if entry.question.id in phrasing.questions]
    if not right:
        return False, False, f"{phrasing.text} → {', '.join(entry.question.id for entry in suggestions)}"
    takes = right[0].question.parameters
    expected = {name: value for name, value in phrasing.parameters.items() if name in takes}
    return True, right[0].parameters == expected, f"{phrasing.text} → {right[0].question.id} {right[0].parameters}"


def test_the_list_is_long_enough_and_speaks_for_all_users() -> None:
    listed = list(phrasings())
    assert len(listed) >= 100
    assert len({phrasing.text for phrasing in listed}) == len(listed)
    assert {phrasing.user for phrasing in listed} == {"coordinator", "analyst", "donor"}
    assert 0.3 < sum(phrasing.held_out for phrasing in listed) / len(listed) < 0.37


def test_the_list_names_questions_that_exist_and_parameters_that_they_take() -> None:
    for phrasing in phrasings():
        known = [catalogue()[question] for question in phrasing.questions if question in catalogue()]
        assert known, phrasing.text
        takes = {name for question in known for name in question.parameters}
        assert set(phrasing.parameters) <= takes, phrasing.text


def test_every_question_of_the_catalogue_is_on_the_list() -> None:
    listed = {question for phrasing in phrasings() for question in phrasing.questions}
    assert sorted(set(catalogue()) - listed) == []


def test_no_phrasing_of_the_list_is_a_title_or_copied_into_a_header() -> None:
    said = {text: set(stems_of(text)) for entry in catalogue().values() for text in (entry.title, *entry.phrasings)}
    copies = [
        (phrasing.text, text)
        for phrasing in phrasings()
        for text, stems in said.items()
        if len(stems & set(stems_of(phrasing.text))) / len(stems | set(stems_of(phrasing.text))) > COPIED
    ]
    assert copies == []


@pytest.mark.parametrize("held_out", [False, True], ids=["tuned on", "held out"])
def test_nine_of_ten_find_their_question_with_the_right_values(committed_store: GraphReader, held_out: bool) -> None:
    listed = [phrasing for phrasing in phrasings() if phrasing.held_out is held_out]
    results = [judged(committed_store, phrasing) for phrasing in listed]
    for found, right, instead in results:
        if not (found and right):
            print(f"{'values' if found else 'question'} missed: {instead}")
    found_share = sum(found for found, _right, _instead in results) / len(results)
    right_share = sum(right for _found, right, _instead in results) / len(results)
    print(f"{len(results)} phrasings: question {found_share:.1%}, values {right_share:.1%}")
    assert found_share >= MARK
    assert right_share >= MARK


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("ASTRA", "actor:srb:astra"),
        ("АСТРА", "actor:srb:astra"),
        ("open gaet", "actor:mkd:open-gate"),
        ("La Strada Macedonia", "actor:mkd:open-gate"),
        ("GRETA", "actor:intl:greta"),
        ("zenska soba", "actor:hrv:zenska-soba"),
        ("Женска соба", "actor:hrv:zenska-soba"),
        ("Tjeter Vizion", "actor:alb:another-vision"),
        ("FYROM", "country:mkd"),
        ("Србија", "country:srb"),
        ("Serbian ministry of interior", "actor:srb:ministry-of-interior"),
        ("Republic of Srpska", "place:bih:rs"),
        ("intenational organization for migration", "actor:intl:iom"),
    ],
)
def test_a_thing_is_found_by_the_names_that_people_type(committed_store: GraphReader, text: str, thing: str) -> None:
    assert search(text, committed_store)[0].id == thing


def test_a_search_takes_less_than_fifty_milliseconds(committed_store: GraphReader) -> None:
    texts = [
        "ASTRA",
        "ministry of interior serbia",
        "intenational organization",
        "a",
        "Albania Greece",
        "хотлајн",
        "xq",
    ]
    search("first load", committed_store)
    taken = []
    for text in texts:
        begun = time.perf_counter()
        search(text, committed_store)
        taken.append(time.perf_counter() - begun)
    assert sorted(taken)[len(taken) // 2] < 0.05
    assert max(taken) < 0.25
