"""What is said where there is nothing to show, or nothing to be made of what is asked."""

import pytest

from graph_schema.errors import QuestionError
from graph_schema.store import GraphReader
from queries import ask


def test_a_list_of_nothing_is_refused(ruritania_store: GraphReader) -> None:
    with pytest.raises(QuestionError, match="limit is 0; it takes a whole number from 1 on"):
        ask("missing_links", ruritania_store, year=2020, limit=0)


def test_a_body_without_a_country_has_no_row_and_a_reason(ruritania_store: GraphReader) -> None:
    answer = ask("missing_links_of_a_body", ruritania_store, body="actor:intl:north-fund", year=2020)
    assert answer.rows == ()
    assert answer.notes[0] == (
        "It belongs to no single country, or nothing was said of it in the ten years before, or another took over."
    )


def test_a_body_without_a_mandate_has_no_row_and_a_reason(ruritania_store: GraphReader) -> None:
    answer = ask("missing_links_of_a_body", ruritania_store, body="actor:xru:council", year=2020)
    assert answer.rows == ()
    assert answer.notes[0] == (
        "No mandate of Anti-Trafficking Council of Ruritania is on record up to 2020, so that no reason can be given."
    )


def test_a_body_that_is_on_no_record_yet_has_no_row_and_a_reason(ruritania_store: GraphReader) -> None:
    answer = ask("missing_links_of_a_body", ruritania_store, body="actor:xru:open-door", year=2010)
    assert answer.rows == ()
    assert answer.notes[0] == ("No mandate of Open Door is on record up to 2010, so that no reason can be given.")


def test_a_country_of_which_no_body_is_on_record_has_no_row(ruritania_store: GraphReader) -> None:
    answer = ask("missing_links", ruritania_store, year=2020, country="XQO")
    assert answer.rows == ()
    assert answer.notes[0] == "Up to 2020 no two untied bodies are called to a tie by two independent reasons."


def test_a_suggestion_says_that_it_is_one(ruritania_store: GraphReader) -> None:
    answer = ask("missing_links", ruritania_store, year=2020)
    assert answer.notes[0] == (
        "Compared are 10 bodies of 2 countries with a mandate on record, in a network of 23 bodies and 26 ties. "
        "A row is a suggestion to check, not a finding."
    )
    assert answer.withheld == 3
