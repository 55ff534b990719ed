"""Asking: what parameters become, who sees which rows, and what an answer carries."""

import json
import re
from pathlib import Path

import pytest

from graph_schema.errors import QuestionError
from graph_schema.store import GraphReader
from queries import Answer, ask
from queries.answer import cell
from queries.asking import parameter_values, question_named
from queries.evidence import passage_of

PAIRS = "pairs_board"
NOTHING_SIGNED = {"group": "SEE", "year": 2014, "at_most": 0}
MALICE = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"]


def test_what_is_not_given_takes_its_default() -> None:
    question = question_named("countries_without_function")
    assert parameter_values(question, {"year": 2010, "group": ""}) == {
        "function": "function:shelter-men",
        "group": "WB6",
        "year": 2010,
    }


def test_a_parameter_without_a_default_means_any(ruritania_store: GraphReader) -> None:
    assert parameter_values(question_named("figures"), {}) == {"country": None, "year": 2022}
    everywhere = ask("figures", ruritania_store, country="")
    assert {row["country"] for row in everywhere.rows} == {"Ruritania", "Zavonia"}


@pytest.mark.parametrize(
    ("question", "given", "taken"),
    [
        ("recommendations_to_a_country", {"country": "SRB"}, {"country": "country:srb"}),
        ("recommendations_to_a_country", {"country": "country:srb"}, {"country": "country:srb"}),
        ("recommendations_to_a_country", {"function": "hotline"}, {"function": "function:hotline"}),
        ("recommendations_to_a_country", {"year": "2010"}, {"year": 2010}),
        ("members_of_a_body", {"body": "actor:srb:council"}, {"body": "actor:srb:council"}),
        ("treaty_status", {"group": "SEE"}, {"group": "SEE"}),
    ],
)
def test_short_forms_become_ids_and_texts_numbers(
    question: str, given: dict[str, str], taken: dict[str, object]
) -> None:
    values = parameter_values(question_named(question), given)
    assert {name: values[name] for name in taken} == taken


def test_short_and_long_forms_give_the_same_answer(ruritania_store: GraphReader) -> None:
    short = ask("countries_without_function", ruritania_store, function="hotline", year="2010")
    long = ask("countries_without_function", ruritania_store, function="function:hotline", year=2010)
    assert short.rows == long.rows
    assert [row["state"] for row in short.rows] == ["disputed"]


def test_an_unknown_question_is_refused_with_those_that_are_close(ruritania_store: GraphReader) -> None:
    with pytest.raises(QuestionError) as refused:
        ask("countries_without_raporteur", ruritania_store)
    assert str(refused.value).startswith(
        "There is no question 'countries_without_raporteur'. Close: countries_without_rapporteur, "
    )
    assert str(refused.value).endswith("All: python -m queries list")


def test_an_unknown_parameter_is_refused_with_those_it_takes(ruritania_store: GraphReader) -> None:
    with pytest.raises(QuestionError, match=r"^treaty_status takes no parameter 'land'; it takes: group, year$"):
        ask("treaty_status", ruritania_store, land="SRB")


@pytest.mark.parametrize("name", ["Ruritania", "ruritania", "XRU", "country:xru"])
def test_a_country_may_be_given_by_its_name_or_its_code(ruritania_store: GraphReader, name: str) -> None:
    assert ask("figures", ruritania_store, country=name).parameters["country"] == "country:xru"


def test_a_name_that_is_not_known_is_refused_with_those_that_are_close(ruritania_store: GraphReader) -> None:
    with pytest.raises(QuestionError, match=r"^country: nothing here is known as .*\. Close: country:xru"):
        ask("figures", ruritania_store, country="Ruritannia")
    with pytest.raises(QuestionError, match=r"^group is 'G7'; known are: .*SEE"):
        ask("treaty_status", ruritania_store, group="G7")


@pytest.mark.parametrize(
    ("year", "note"),
    [
        (1800, r"The sources tell of \d{4} to 2\d{3}; of 1800 they say nothing\."),
        (2400, r"The newest word is of 2\d{3}; for 2400 what was said last is shown\."),
    ],
)
def test_a_year_without_data_is_told(ruritania_store: GraphReader, year: int, note: str) -> None:
    notes = ask("figures", ruritania_store, year=year).notes
    assert len(notes) == 1
    assert re.fullmatch(note, notes[0])


def test_an_empty_answer_tells_what_is_on_record_instead(ruritania_store: GraphReader) -> None:
    answer = ask("figures", ruritania_store, country="XQO")
    assert answer.rows == ()
    assert re.fullmatch(
        r"On record of Quorland are \d+ claims on other matters, the newest of 2\d{3}\.", answer.notes[0]
    )


@pytest.mark.parametrize("year", ["soon", "2010-2012", "1e3", [2010]])
def test_what_is_not_a_number_is_refused(ruritania_store: GraphReader, year: object) -> None:
    with pytest.raises(QuestionError, match=r"^year is '.*'; it takes a whole number$"):
        ask("treaty_status", ruritania_store, year=year)


def test_values_travel_as_parameters_and_never_as_cypher(ruritania_store: GraphReader) -> None:
    with pytest.raises(QuestionError, match=r"^body: nothing here is known as 'x' OR true OR 'x'"):
        ask("members_of_a_body", ruritania_store, body="x' OR true OR 'x")


def test_the_public_learns_how_many_rows_are_for_partners(
    ruritania_store: GraphReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TIELINE_AUDIENCE", raising=False)
    answer = ask(PAIRS, ruritania_store, **NOTHING_SIGNED)
    assert [(row["first"], row["second"]) for row in answer.rows] == [("Quorland", "Zavonia")]
    assert answer.withheld == 1
    assert not answer.evidence
    assert "Ruritania" not in answer.as_json() + answer.as_csv() + answer.as_table()


def test_partners_see_every_row(ruritania_store: GraphReader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIELINE_AUDIENCE", "partner")
    answer = ask(PAIRS, ruritania_store, **NOTHING_SIGNED)
    assert [(row["first"], row["second"]) for row in answer.rows] == [
        ("Quorland", "Ruritania"),
        ("Quorland", "Zavonia"),
    ]
    assert answer.withheld == 0
    assert len(answer.evidence) == 3


def test_a_mistaken_audience_is_an_error_and_never_partner(
    ruritania_store: GraphReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TIELINE_AUDIENCE", "partners")
    with pytest.raises(QuestionError, match=r"^TIELINE_AUDIENCE is 'partners'; write public or partner$"):
        ask(PAIRS, ruritania_store)


def test_evidence_carries_the_passage_where_the_text_is_on_the_machine(
    ruritania_store: GraphReader, ruritania_sources: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TIELINE_SOURCES", str(ruritania_sources))
    answer = ask("countries_without_rapporteur", ruritania_store, year=2020)
    title, practice = answer.evidence_of(answer.rows[0])
    assert (title.source, title.section, title.lines, title.state.value, title.as_of) == (
        "border-review-2020",
        "3. Zavonia",
        "49",
        "absent",
        2020,
    )
    assert title.locator == "border-review-2020, 3. Zavonia, lines 49"
    assert (title.subject_name, title.object_name) == ("Zavonia", "Independent national rapporteur")
    assert title.passage is not None
    assert title.passage.startswith("Zavonia has no National Rapporteur.")
    assert (practice.lines, practice.state.value, practice.valid_from) == ("49-50", "on_paper", "2018")
    assert practice.passage is not None
    assert practice.passage.endswith("\nwritten no report.")


def test_evidence_has_no_passage_where_the_text_is_not_there(
    ruritania_store: GraphReader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TIELINE_SOURCES", str(tmp_path))
    answer = ask("countries_without_rapporteur", ruritania_store, year=2020)
    assert [entry.passage for entry in answer.evidence.values()] == [None, None]
    assert {entry.says for entry in answer.evidence.values()} == {
        "Zavonia has no rapporteur of its own.",
        "The coordinator carries the title of rapporteur and has not reported.",
    }


def test_another_edition_of_a_text_gives_no_passage(
    ruritania_store: GraphReader, ruritania_sources: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = (ruritania_sources / "border-review-2020.txt").read_text(encoding="utf-8")
    (tmp_path / "border-review-2020.txt").write_text(f"A new first line.\n{text}", encoding="utf-8")
    monkeypatch.setenv("TIELINE_SOURCES", str(tmp_path))
    answer = ask("countries_without_rapporteur", ruritania_store, year=2020)
    assert {entry.passage for entry in answer.evidence.values()} == {None}


def test_lines_that_are_apart_are_told_apart_in_the_passage(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = ("one", "", "  three  ", "four", "five")
    monkeypatch.setattr("queries.evidence.text_lines", lambda _source, _sha256: lines)
    assert passage_of("any", "any", "1-3, 5") == "one\nthree\n…\nfive"


@pytest.mark.parametrize(
    ("question", "given", "sentence"),
    [
        (
            "countries_without_rapporteur",
            {"year": 2010},
            "2 claims from 1 source (ruritania-watch-2010) on the situation of 2010; 2 checked by a second reader.",
        ),
        (
            "countries_without_rapporteur",
            {"year": 2020},
            "2 claims from 1 source (border-review-2020) on the situation of 2020; 0 checked by a second reader.",
        ),
        (
            "countries_without_function",
            {"function": "shelter-men", "group": "WB6", "year": 2010},
            "1 claim from 1 source (ruritania-watch-2010) on the situation of 2010; 1 checked by a second reader.",
        ),
        (
            "treaty_status",
            {"group": "SEE", "year": 2020},
            "5 claims from 2 sources (border-review-2020, ruritania-watch-2010) on the situation of 2010 to 2020; "
            "5 checked by a second reader.",
        ),
        (
            "forms_no_offence_names",
            {"group": "EU"},
            "No claim stands behind these rows: the sources entered so far say nothing on it.",
        ),
    ],
)
def test_how_sure_an_answer_is(
    ruritania_store: GraphReader, question: str, given: dict[str, object], sentence: str
) -> None:
    assert str(ask(question, ruritania_store, **given).how_sure) == sentence


def test_csv_opens_in_a_spreadsheet(ruritania_store: GraphReader) -> None:
    answer = ask("who_funds_what", ruritania_store, year=2010)
    (row,) = answer.rows
    assert answer.as_csv() == (
        "\ufeffcountry,funder,recipient,purpose,amount,currency,share,period,change,state,last_word,claims\r\n"
        f"Ruritania,North Fund,Shelter run by Harbour,,40000,EUR,100,2010,,present,2010,{row['claims'][0]}\r\n"
    )


@pytest.mark.parametrize("text", MALICE)
def test_no_cell_of_a_csv_starts_a_formula(text: str) -> None:
    assert cell(text) == f"'{text}"
    assert cell([text, "b"]) == f"'{text}; b"
    question = question_named("members_of_a_body")
    row = dict.fromkeys(question.columns, text) | {"claims": [text]}
    content = Answer(question, {}, (row,), {}).as_csv().splitlines()[1:]
    assert content
    assert not [part for part in content[0].split(",") if part.lstrip('"').startswith(tuple("=+-@\t\r"))]


def test_json_says_what_was_asked_and_what_it_rests_on(ruritania_store: GraphReader) -> None:
    content = json.loads(ask("strategies_at_year", ruritania_store, year=2010).as_json())
    assert list(content) == ["question", "title", "parameters", "how_sure", "withheld", "notes", "rows"]
    assert content["question"] == "strategies_at_year"
    assert content["parameters"] == {"year": 2010}
    assert content["how_sure"].startswith("1 claim from 1 source (ruritania-watch-2010)")
    (row,) = content["rows"]
    assert (row["strategy_id"], row["adoption"], len(row["claims"])) == (
        "strategy:xru:strategy-2008-2012",
        "present",
        1,
    )


def test_a_table_shows_values_and_the_number_of_claims(ruritania_store: GraphReader) -> None:
    lines = ask("countries_without_rapporteur", ruritania_store, group="SEE", year=2020).as_table().splitlines()
    assert [line.split() for line in lines] == [
        ["country", "state", "last_word", "claims"],
        ["--------", "-------------", "---------", "------"],
        ["Quorland", "not", "mentioned", "0"],
        ["Zavonia", "absent", "2020", "2"],
    ]


def test_a_matrix_has_a_head_for_each_column_and_a_cell_for_each_pair(ruritania_store: GraphReader) -> None:
    heads, table = ask("treaty_status", ruritania_store, group="WB6", year=2020).as_matrix()
    assert heads == ("Ruritania", "Zavonia")
    assert {treaty: [cells[head]["status"] for head in heads] for treaty, cells in table.items()} == {
        "Police Cooperation Convention for Southeast Europe": ["ratified", "signed"],
        "Protocol to Prevent, Suppress and Punish Trafficking in Persons": ["ratified", "signed"],
    }
