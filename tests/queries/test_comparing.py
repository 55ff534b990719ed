"""Two sides of a comparison on the invented countries, worked out by hand from `tests/fixtures/`."""

from functools import partial
from typing import Any

import pytest

from graph_schema.store import GraphReader
from queries import Answer, ask
from queries.compared import SUBJECTS, Place, compare, only_of
from queries.comparing import sorted_out

RURITANIA = Place("country:xru", "Ruritania", "SEE", 2020)
RURITANIA_THEN = Place("country:xru", "Ruritania", "SEE", 2010)
ZAVONIA = Place("country:xza", "Zavonia", "SEE", 2020)
LABELS = (RURITANIA.label, ZAVONIA.label)


def compared(reader: GraphReader, subject: str, one: Place = RURITANIA, other: Place = ZAVONIA) -> Answer:
    def asked(question_id: str, **parameters: Any) -> Answer:
        return ask(question_id, reader, **parameters)

    return compare(asked, SUBJECTS[subject], one, other, "Side by side")


def rows(answer: Answer, *columns: str) -> list[tuple[Any, ...]]:
    return [tuple(row[name] for name in columns) for row in answer.rows]


def test_states_of_a_function_stand_side_by_side(ruritania_store: GraphReader) -> None:
    found = compared(ruritania_store, "functions")
    wanted = {"Independent national rapporteur", "National coordinator", "Shelter for men", "Interpreters"}
    seen = [row for row in rows(found, "function", "Ruritania 2020", "Zavonia 2020", "on_record") if row[0] in wanted]
    assert seen == [
        ("Independent national rapporteur", "present", "absent", "not alike"),
        ("National coordinator", "present", "present", "alike"),
        ("Shelter for men", "absent", "planned", "not alike"),
    ]


def test_what_neither_side_speaks_of_is_no_row(ruritania_store: GraphReader) -> None:
    for row in compared(ruritania_store, "functions").rows:
        assert {row["Ruritania 2020"], row["Zavonia 2020"]} != {"not mentioned"}
        assert row["claims"]


def test_one_country_is_compared_with_itself_ten_years_before(ruritania_store: GraphReader) -> None:
    found = compared(ruritania_store, "functions", RURITANIA_THEN, RURITANIA)
    seen = {row["function"]: (row["Ruritania 2010"], row["Ruritania 2020"], row["on_record"]) for row in found.rows}
    assert seen["Independent national rapporteur"] == ("absent", "present", "not alike")
    assert seen["Free legal aid"] == ("not mentioned", "present", "only Ruritania 2020")


def test_agreements_of_one_side_only_are_told_apart_from_shared_ones(ruritania_store: GraphReader) -> None:
    found = compared(ruritania_store, "agreements")
    short = [(row[0].split()[0], *row[1:]) for row in rows(found, "agreement", *LABELS, "on_record")]
    assert short == [
        ("Memorandum", "on paper (signed 2006)", "on paper (signed 2006)", "alike"),
        ("Police", "ratified 2012", "signed 2012", "not alike"),
        ("Protocol", "ratified 2004", "signed 2003", "not alike"),
        ("Readmission", "ended (party 2005)", "not mentioned", "only Ruritania 2020"),
        ("Two", "ratified 2019; signed 2018", "signed 2018", "not alike"),
    ]
    parts = sorted_out(found)
    assert {name: len(part.rows) for name, part in parts.items()} == {"first": 1, "second": 0, "both": 4}
    assert rows(parts["first"], "agreement") == [("Readmission Agreement of Ruritania and Quorland",)]


def test_penalties_are_compared_form_by_form(ruritania_store: GraphReader) -> None:
    found = compared(ruritania_store, "laws")
    assert rows(found, "form", "victim", "Ruritania 2020", "Zavonia 2020") == [
        ("labour exploitation", "any", "3 to 10 years", "3 to 12 years"),
        ("sexual exploitation", "adult", "3 to 10 years", "not mentioned"),
        ("sexual exploitation", "any", "not mentioned", "3 to 12 years"),
        ("sexual exploitation", "child", "5 to 20 years", "5 to 15 years"),
    ]


def test_services_are_compared_by_kind_and_by_whom_they_serve(ruritania_store: GraphReader) -> None:
    found = compared(ruritania_store, "services")
    seen = {(row["kind"], row["for_whom"]): (row["Ruritania 2020"], row["Zavonia 2020"]) for row in found.rows}
    assert seen["shelter", "women"] == ("Shelter run by Harbour", "Shelter run by Beacon")
    assert seen["shelter", "girls"] == ("Shelter run by Harbour", "not mentioned")
    assert ("shelter", "children") not in seen, "children are no longer served"
    assert {row["on_record"] for row in found.rows} <= {"both", "only Ruritania 2020", "only Zavonia 2020"}


def test_money_is_compared_funder_by_funder(ruritania_store: GraphReader) -> None:
    found = compared(ruritania_store, "money")
    seen = {row["funder"]: (row["Ruritania 2020"], row["Zavonia 2020"]) for row in found.rows}
    assert seen["North Fund"] == ("Open Door; Shelter run by Harbour, 60,000 EUR", "Shelter run by Beacon")
    assert seen["Ministry of Interior of Zavonia"] == ("not mentioned", "Shelter run by Beacon")
    assert seen["Quorland Aid"] == ("Lantern, 25,000 EUR", "Shelter run by Beacon (ended)")


def test_evidence_of_a_row_is_that_of_both_cells(ruritania_store: GraphReader) -> None:
    found = compared(ruritania_store, "laws")
    child = next(row for row in found.rows if row["victim"] == "child")
    assert [(entry.source, entry.lines) for entry in found.evidence_of(child)] == [
        ("border-review-2020", "23-24"),
        ("border-review-2020", "54-55"),
    ]


def test_changes_of_a_group_are_cut_to_one_country(ruritania_store: GraphReader) -> None:
    asked = partial(ask, "gap_matrix_between_two_years", ruritania_store)
    found = only_of(asked(group="SEE", before=2010, after=2020), ZAVONIA)
    assert {row["country"] for row in found.rows} == {"Zavonia"}
    assert ("Shelter for men", "not mentioned", "planned") in rows(found, "function", "before", "after")


@pytest.mark.parametrize("subject", sorted(SUBJECTS))
def test_an_answer_says_that_silence_is_no_absence(ruritania_store: GraphReader, subject: str) -> None:
    assert "silence, which is no absence" in compared(ruritania_store, subject).question.reading
