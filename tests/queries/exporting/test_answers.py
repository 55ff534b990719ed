"""Answers taken out as tables: read again by csv, pandas and openpyxl."""

import csv
import io
import re
from dataclasses import replace
from typing import Any

import openpyxl
import pandas
import pytest

from graph_schema.store import GraphReader
from queries import Answer, ask, catalogue
from queries.answer import cell
from queries.compared import SUBJECTS, Place, compare
from queries.exporting.answer_table import as_csv_with_tags
from queries.exporting.hxl import hxl_tag
from queries.exporting.workbook import as_workbook
from queries.question import Column, ColumnType

HXL = re.compile(r"#[a-z]+(\+[a-z][a-z0-9_]*)*")
FORMULA = '=HYPERLINK("http://example.org","x")'


def funding(reader: GraphReader) -> Answer:
    return ask("who_funds_what", reader, year=2010)


def evil(answer: Answer) -> Answer:
    """The answer with a formula and signs that no file may hold as its first funder."""
    rows = tuple(row | {"funder": FORMULA + "\x00\x0b"} for row in answer.rows)
    return replace(answer, rows=rows)


def test_csv_has_a_mark_heads_tags_rows_and_where_they_come_from(ruritania_store: GraphReader) -> None:
    text = as_csv_with_tags(funding(ruritania_store), "0123")
    assert text.startswith("\ufeff")
    heads, tags, row = csv.reader(io.StringIO(text.removeprefix("\ufeff")))
    assert heads[:5] == ["country", "funder", "funder_id", "recipient", "recipient_id"]
    assert tags[:5] == ["#country+name", "#org+funder", "#meta+id+funder_id", "#org+recipient", "#meta+id+recipient_id"]
    assert row[:5] == [
        "Ruritania",
        "North Fund",
        "actor:intl:north-fund",
        "Shelter run by Harbour",
        "shelter:xru:harbour-shelter",
    ]
    assert heads[-2:] == ["asked", "snapshot"]
    assert row[-2:] == ["who_funds_what; country: any; year: 2010; audience: public", "0123"]


def test_pandas_reads_numbers_below_the_tags(ruritania_store: GraphReader) -> None:
    text = as_csv_with_tags(funding(ruritania_store), "0123")
    table = pandas.read_csv(io.BytesIO(text.encode()), skiprows=[1], encoding="utf-8-sig")
    assert list(table["amount"]) == [40000]
    assert list(table["currency"]) == ["EUR"]


def test_the_tags_can_be_left_out(ruritania_store: GraphReader) -> None:
    assert "#" not in as_csv_with_tags(funding(ruritania_store), "0123", hxl=False)


@pytest.mark.parametrize("subject", sorted(SUBJECTS))
def test_columns_of_two_sides_have_tags_of_the_standard_form(ruritania_store: GraphReader, subject: str) -> None:
    def asked(question_id: str, **parameters: Any) -> Answer:
        return ask(question_id, ruritania_store, **parameters)

    sides = (Place("country:xru", "Ruritania*", "SEE", 2010), Place("country:xru", "Ruritania*", "SEE", 2020))
    found = compare(asked, SUBJECTS[subject], *sides, "Side by side")
    tags = [hxl_tag(name, column) for name, column in found.question.columns.items()]
    assert [tag for tag in tags if not HXL.fullmatch(tag)] == []
    assert len(set(tags)) == len(tags)


def test_a_column_that_is_named_by_a_side_keeps_its_name_in_its_tag() -> None:
    column = Column(type=ColumnType.STATE, says="What is on record for it.")
    assert hxl_tag("Bosnia and Herzegovina 2020", column) == "#status+bosnia_and_herzegovina_2020"
    assert hxl_tag("Kosovo* 2012", column) == "#status+kosovo_2012"


def test_every_column_of_the_catalogue_has_a_tag_of_the_standard_form() -> None:
    for question in catalogue().values():
        tags = {name: hxl_tag(name, column) for name, column in question.columns.items()}
        assert {name: tag for name, tag in tags.items() if not HXL.fullmatch(tag)} == {}


def test_no_cell_of_the_table_starts_a_formula(ruritania_store: GraphReader) -> None:
    text = as_csv_with_tags(evil(funding(ruritania_store)), "0123")
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))
    assert rows[2][1].startswith("'=HYPERLINK")
    assert [value for row in rows for value in row if value.startswith(("=", "+", "-", "@", "\t", "\r"))] == []


def test_a_number_below_zero_is_a_number_and_no_formula() -> None:
    assert cell(-0.25) == "-0.25"
    assert cell("-0.25") == "'-0.25"


def test_a_workbook_has_rows_on_one_sheet_and_evidence_and_about_on_the_other(ruritania_store: GraphReader) -> None:
    answer = funding(ruritania_store)
    book = openpyxl.load_workbook(io.BytesIO(as_workbook(answer, "0123")))
    assert book.sheetnames == ["rows", "evidence and about"]
    heads, row = book["rows"].iter_rows(values_only=True)
    values = dict(zip(heads, row, strict=True))
    assert (values["funder"], values["amount"], values["currency"]) == ("North Fund", 40000, "EUR")
    lines = list(book["evidence and about"].iter_rows(values_only=True))
    about = {line[0]: line[1] for line in lines[: lines.index((None,) * 8)]}
    assert about["question"] == "Who funds what?"
    assert about["asked"] == "who_funds_what; country: any; year: 2010; audience: public"
    assert about["snapshot"] == "0123"
    claims = lines[lines.index((None,) * 8) + 1 :]
    assert claims[0][:4] == ("claim", "state", "year", "says")
    assert [line[:4] for line in claims[1:]] == [
        (answer.rows[0]["claims"][0], "present", 2010, "The fund pays all that the shelter costs.")
    ]


def test_no_cell_of_a_workbook_is_a_formula_or_a_forbidden_sign(ruritania_store: GraphReader) -> None:
    book = openpyxl.load_workbook(io.BytesIO(as_workbook(evil(funding(ruritania_store)), "0123")))
    cells = [entry for sheet in book for row in sheet.iter_rows() for entry in row]
    assert {entry.data_type for entry in cells} == {"s", "n"}
    assert [entry.value for entry in cells if entry.value and "HYPERLINK" in str(entry.value)] == [f"'{FORMULA}"]


def test_the_same_answer_gives_the_same_workbook(ruritania_store: GraphReader) -> None:
    answer = funding(ruritania_store)
    assert as_workbook(answer, "0123") == as_workbook(answer, "0123")


def test_a_workbook_counts_what_is_for_partners_only(ruritania_store: GraphReader) -> None:
    answer = ask("pairs_board", ruritania_store, group="SEE", year=2014)
    book = openpyxl.load_workbook(io.BytesIO(as_workbook(answer, "0123")))
    about = {row[0]: row[1] for row in book["evidence and about"].iter_rows(values_only=True)}
    assert about["for partners only"] == "1 more rows"
    assert "partner only" not in next(book["rows"].iter_rows(values_only=True))
