"""Two pages: rows are left out and counted, widths follow what stands in the columns."""

import pytest

from queries.briefs.content import Line, Part
from queries.briefs.fitting import PAGE_HEIGHT, fitted, widths_of
from queries.briefs.places import MOST_RANGES, Place, footnote

SENTENCE = "A sentence of about one hundred letters that wraps in any column of a table with more than two of them."


def part(title: str, rows: int, text: str = SENTENCE) -> Part:
    lines = tuple(
        Line((f"{title} {row}", text, text), (Place("review", "2.1", f"{row}-{row + 3}", 2020),)) for row in range(rows)
    )
    return Part(title, f"question_{title}", ("Body", "What", "Why"), lines)


def test_what_has_room_stays_whole() -> None:
    parts = (part("a", 3), part("b", 2))
    assert fitted(parts, 600, picture=False) == parts


def test_the_fullest_table_gives_up_its_last_rows_and_counts_them() -> None:
    small, large = fitted((part("a", 3), part("b", 120)), 600, picture=False)
    assert (len(small.lines), small.more) == (3, 0)
    assert len(large.lines) + large.more == 120
    assert 20 < len(large.lines) < 120
    assert large.lines[0].cells[0] == "b 0"
    assert large.below == (f"{large.more} more rows: question question_b.",)


def test_a_picture_takes_room_from_rows() -> None:
    alone = fitted((part("a", 200),), 600, picture=False)[0]
    beside = fitted((part("a", 200),), 600, picture=True)[0]
    assert len(beside.lines) < len(alone.lines)


def test_every_table_keeps_a_row() -> None:
    parts = tuple(part(f"t{at}", 5, SENTENCE * 30) for at in range(12))
    assert [len(entry.lines) for entry in fitted(parts, 600, picture=False)] == [1] * 12


def test_columns_are_as_wide_as_what_stands_in_them() -> None:
    name, what, why, number = widths_of(part("a", 3))
    assert name < what == why
    assert name + what + why + number == pytest.approx(1.0)
    # The number of the footnote has 9 of 182 millimetres.
    assert number == pytest.approx(9 / 182)


def test_the_page_is_a4_with_margins_of_14_millimetres() -> None:
    assert PAGE_HEIGHT == 297 - 2 * 14


def test_a_footnote_gathers_places_by_section() -> None:
    places = (
        Place("review", "2.1 Who", "3-5", 2021),
        Place("review", "2.1 Who", "9", 2020),
        Place("watch", "4. Law", "7", 2010),
    )
    assert footnote(places, "q") == "review, 2.1 Who, lines 3-5 (2021), 9 (2020); watch, 4. Law, line 7 (2010)"


def test_a_footnote_counts_the_places_for_which_it_has_no_room() -> None:
    places = tuple(Place("review", "2.1", f"{line}", 2020) for line in range(MOST_RANGES + 2))
    assert footnote(places, "route_board").endswith(
        "5 (2020); and 2 more places, in the evidence of question route_board"
    )
