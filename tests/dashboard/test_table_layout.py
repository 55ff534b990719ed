"""A table fits the page: widths by what columns hold, rows as tall as their text, and what has no room is named."""

import pytest

from dashboard.table_layout import LEAST_TALL, ONE_LINE, PADDING, PAGE_WIDTH, laid_out, lines_at, wide

LONG = "The first finds or refers victims and the second helps them, which several sources ask for. " * 6


def heads(*names: str) -> dict[str, str]:
    return {name: name.capitalize() for name in names}


def test_short_words_stand_in_one_line_each_as_wide_as_it_is() -> None:
    layout = laid_out(
        [{"country": "Ruritania", "year": 2020}, {"country": "Zavonia", "year": 2010}], heads("country", "year")
    )
    assert layout.row_height == ONE_LINE
    assert layout.widths["country"] == pytest.approx(wide("Ruritania") + PADDING, abs=1)
    assert layout.widths["year"] == pytest.approx(wide("2020") + PADDING, abs=1)
    assert layout.rows == ({"country": "Ruritania", "year": 2020}, {"country": "Zavonia", "year": 2010})
    assert layout.height == 3 * ONE_LINE + 3


def test_all_columns_of_sentences_fit_the_page_side_by_side() -> None:
    names = [f"column_{number}" for number in range(5)]
    layout = laid_out([dict.fromkeys(names, LONG)] * 3, heads(*names))
    assert layout.left_out == ()
    assert sum(layout.widths.values()) <= PAGE_WIDTH


def test_a_text_that_is_too_long_ends_in_a_whole_line_and_says_so() -> None:
    layout = laid_out([{"why": LONG, "claims": 1}], heads("why", "claims"), room=380)
    lines = str(layout.rows[0]["why"]).split("\n")
    assert len(lines) == 5
    assert lines[-1].endswith("…")
    assert all(wide(line) <= layout.widths["why"] - PADDING for line in lines)
    assert LONG.startswith(" ".join(lines)[:-1])
    assert layout.row_height == 106


def test_a_text_of_two_lines_gets_a_row_in_which_the_table_breaks_it() -> None:
    layout = laid_out(
        [{"body": "Anti-Trafficking Council of Ruritania", "claims": 1}], heads("body", "claims"), room=260
    )
    assert layout.rows[0]["body"] == "Anti-Trafficking Council of\nRuritania"
    assert layout.row_height == LEAST_TALL


def test_what_has_no_room_is_left_out_from_the_end_but_for_the_last_and_what_readers_come_for() -> None:
    names = ["first", "second", "need", "mandates", "asked", "score", "claims"]
    row = {"first": "Police of Ruritania", "second": "Lantern", "claims": 3} | dict.fromkeys(names[2:-1], 0.5)
    layout = laid_out([row], heads(*names), frozenset({"score"}), room=380)
    assert layout.left_out == ("mandates", "asked")
    assert list(layout.widths) == ["first", "second", "need", "score", "claims"]


def test_columns_of_states_stay_before_others() -> None:
    names = ["country", "form", "period", "state", "claims"]
    row = {"country": "Ruritania", "form": "begging", "period": "2010 to 2020", "state": "● present", "claims": 3}
    assert laid_out([row], heads(*names), room=320).left_out == ("period",)


def test_a_word_is_never_broken_by_a_column_that_is_too_narrow_for_it() -> None:
    layout = laid_out(
        [{"trend": "not comparable", "why": LONG, "claims": 2}], heads("trend", "why", "claims"), room=250
    )
    assert layout.widths["trend"] - PADDING >= wide("comparable")


def test_lines_break_between_words() -> None:
    assert lines_at("one two three", wide("one two") + PADDING) == ["one two", "three"]
    assert lines_at("", 50) == [""]
