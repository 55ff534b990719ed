"""`python -m queries` as a person at a terminal meets it."""

import json
from pathlib import Path

import pytest

from graph_schema.store import GraphReader
from queries import catalogue
from queries.__main__ import main
from queries.documenting import CATALOGUE_PAGE, README, catalogue_page
from queries.question import QuestionTheme

Printed = pytest.CaptureFixture[str]


@pytest.fixture
def built(ruritania_store: GraphReader, ruritania_place: str, monkeypatch: pytest.MonkeyPatch) -> GraphReader:
    """The graph of the invented countries is the one that commands open."""
    monkeypatch.setenv("TIELINE_STORE", ruritania_place)
    monkeypatch.delenv("TIELINE_AUDIENCE", raising=False)
    return ruritania_store


def said(capsys: Printed, *words: str) -> str:
    """What a command that succeeds prints."""
    assert main(list(words)) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    return printed.out


def refused(capsys: Printed, *words: str) -> str:
    """The sentence of a command that cannot be done."""
    assert main(list(words)) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "Traceback" not in printed.err
    return printed.err.strip()


def test_list_names_every_question_under_its_theme(capsys: Printed) -> None:
    lines = said(capsys, "list").splitlines()
    listed = [line.split()[0] for line in lines if line.startswith("  ")]
    assert sorted(listed) == sorted(catalogue())
    assert [line for line in lines if line and not line.startswith("  ")] == sorted(
        theme.value for theme in QuestionTheme
    )
    assert lines[lines.index("law") + 1].startswith("  countries_with_strategy_but_no_money")


def test_show_gives_the_file_as_it_stands(capsys: Printed) -> None:
    file = Path("queries/catalogue/coordination/members_of_a_body.cypher")
    root = Path(__file__).parents[2]
    assert said(capsys, "show", "members_of_a_body") == (root / file).read_text(encoding="utf-8")


@pytest.mark.usefixtures("built")
def test_run_prints_the_question_the_table_the_reading_and_how_sure_it_is(capsys: Printed) -> None:
    lines = said(
        capsys, "run", "countries_without_rapporteur", "--param", "year=2020", "--param", "group=SEE"
    ).splitlines()
    assert lines[0] == "Which countries have no separate National Rapporteur? (group: SEE, year: 2020)"
    assert lines[2].split() == ["country", "state", "last_word", "claims"]
    assert [line.split()[0] for line in lines[4:6]] == ["Quorland", "Zavonia"]
    assert "Not mentioned means that no source entered so far says anything" in lines[7]
    assert lines[8].startswith("2 claims from 1 source (border-review-2020)")
    assert len(lines) == 9


@pytest.mark.usefixtures("built")
def test_run_with_evidence_prints_each_claim_with_its_place(capsys: Printed) -> None:
    printed = said(capsys, "run", "countries_without_rapporteur", "--param", "year=2010", "--evidence")
    evidence = printed.split("\nEvidence\n")[1].splitlines()
    assert [line.strip() for line in evidence[1::2]] == [
        "ruritania-watch-2010, 2.1 Who coordinates, lines 19",
        "ruritania-watch-2010, 3. Zavonia, lines 46",
    ]
    assert "absent, 2010. Ruritania had no rapporteur in 2010." in evidence[0]


@pytest.mark.usefixtures("built")
def test_run_says_that_there_are_no_rows_and_names_what_was_left_open(capsys: Printed) -> None:
    printed = said(capsys, "run", "who_funds_what", "--param", "year=1999")
    assert printed.startswith("Who funds what? (country: any, year: 1999)\n\nThe sources tell of ")
    assert "of 1999 they say nothing.\nNo rows.\n" in printed


@pytest.mark.usefixtures("built")
def test_run_counts_what_is_for_partners_only(capsys: Printed) -> None:
    words = ("--param", "group=SEE", "--param", "year=2014", "--param", "at_most=0")
    printed = said(capsys, "run", "pairs_board", *words)
    assert "1 more rows are for partners only (TIELINE_AUDIENCE=partner)." in printed
    assert "Ruritania" not in printed


@pytest.mark.usefixtures("built")
def test_run_writes_csv_and_json_and_nothing_else(capsys: Printed) -> None:
    table = said(capsys, "run", "strategies_at_year", "--param", "year=2010", "--format", "csv")
    assert table.startswith("\ufeffcountry,strategy,kind,period_from,period_to,adoption,last_word,claims\r\n")
    assert table.count("\r\n") == 2
    content = json.loads(said(capsys, "run", "strategies_at_year", "--param", "year=2010", "--format", "json"))
    assert [row["strategy_id"] for row in content["rows"]] == ["strategy:xru:strategy-2008-2012"]


@pytest.mark.usefixtures("built")
def test_export_prints_or_writes_one_claim_a_line(capsys: Printed, tmp_path: Path) -> None:
    printed = said(capsys, "export", "claims")
    assert len(printed.splitlines()) == 203
    out = tmp_path / "claims.jsonl"
    assert said(capsys, "export", "claims", "--out", str(out)).startswith(f"Written: {out} (Tieline, snapshot ")
    assert out.read_text(encoding="utf-8") == printed


@pytest.mark.usefixtures("built")
def test_find_prints_what_was_understood_and_a_ready_command_for_each(capsys: Printed) -> None:
    lines = said(capsys, "find", "my", "counterpart in Ruritania").splitlines()
    assert lines[0].startswith("1  Ruritania · read as: Who ")
    assert lines[1].strip().startswith("python -m queries run counterpart")
    assert lines[1].endswith(" --param country=XRU")
    assert [line[:1] for line in lines if line[:1].isdigit()] == ["1", "2", "3"]


@pytest.mark.usefixtures("built")
def test_search_prints_ids_names_and_why(capsys: Printed) -> None:
    lines = said(capsys, "search", "lantern", "--limit", "1").splitlines()
    assert lines == ["actor:xru:lantern                            Lantern (Actor, XRU): the name"]
    assert said(capsys, "search", "xyzzyxyzzy") == "Nothing here is called 'xyzzyxyzzy', or nearly so.\n"


@pytest.mark.usefixtures("built")
@pytest.mark.parametrize(
    ("what", "ending"), [("claims", "jsonl"), ("graphml", "graphml"), ("gexf", "gexf"), ("jsonld", "jsonld")]
)
def test_export_names_a_file_in_a_folder_by_what_it_holds(
    capsys: Printed, tmp_path: Path, built: GraphReader, what: str, ending: str
) -> None:
    printed = said(
        capsys, "export", what, "--country", "Ruritania", "--year", "2020", "--layers", "work", "--out", str(tmp_path)
    )
    (file,) = tmp_path.iterdir()
    assert file.name == f"tieline-{what}-XRU-2020-work-public-{built.snapshot}.{ending}"
    chosen = "country: XRU; year: 2020; layers: work; audience: public"
    assert printed == f"Written: {file} (Tieline, snapshot {built.snapshot}; {chosen})\n"
    assert "actor:xru:police" in file.read_text(encoding="utf-8")


@pytest.mark.usefixtures("built")
def test_export_of_claims_keeps_to_country_year_and_layers(capsys: Printed) -> None:
    lines = said(capsys, "export", "claims", "--country", "XQO", "--layers", "funding").splitlines()
    assert {json.loads(line)["predicate"] for line in lines} == {"FUNDS"}
    assert {json.loads(line)["subject"]["id"] for line in lines} == {"actor:xqo:quorland-aid"}
    assert len(lines) == 2
    assert (
        len(said(capsys, "export", "claims", "--country", "XQO", "--layers", "funding", "--year", "2016").splitlines())
        == 0
    )


@pytest.mark.usefixtures("built")
def test_export_writes_an_answer_as_table_or_workbook(capsys: Printed, tmp_path: Path) -> None:
    printed = said(capsys, "export", "answer", "strategies_at_year", "--param", "year=2010")
    assert printed.splitlines()[1].startswith("#country+name,")
    assert "#" not in said(capsys, "export", "answer", "strategies_at_year", "--param", "year=2010", "--no-hxl")
    said(capsys, "export", "answer", "strategies_at_year", "--param", "year=2010", "--out", str(tmp_path / "a.xlsx"))
    assert (tmp_path / "a.xlsx").read_bytes().startswith(b"PK")


def test_the_committed_page_of_the_catalogue_is_fresh() -> None:
    assert CATALOGUE_PAGE.read_text(encoding="utf-8") == catalogue_page(catalogue().values())


@pytest.mark.usefixtures("built")
def test_doc_check_names_the_page_that_is_stale_and_doc_writes_all_of_them(
    capsys: Printed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, readme = tmp_path / "CATALOGUE.md", tmp_path / "README.md"
    page.write_text("# An older catalogue\n", encoding="utf-8")
    readme.write_text(README.read_text(encoding="utf-8"), encoding="utf-8")
    for name, value in {"REPOSITORY": tmp_path, "CATALOGUE_PAGE": page, "README": readme}.items():
        monkeypatch.setattr(f"queries.__main__.{name}", value)
    stale = "is older than what it is written from; write it again with: make docs"
    assert refused(capsys, "doc", "--check") == f"CATALOGUE.md {stale}"
    assert said(capsys, "doc") == "Written: CATALOGUE.md\nWritten: README.md\n"
    assert said(capsys, "doc", "--check") == ""
    written = page.read_text(encoding="utf-8")
    assert all(f"`{question}`" in written for question in catalogue())
    assert "| Zavonia | stated absent | 2020 |" in readme.read_text(encoding="utf-8")
    readme.write_text(readme.read_text(encoding="utf-8").replace("| Zavonia |", "| Sylvania |"), encoding="utf-8")
    assert refused(capsys, "doc", "--check") == f"README.md {stale}"


@pytest.mark.usefixtures("built")
@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["show", "nothing"], "There is no question 'nothing'. Close: "),
        (["run", "nothing"], "There is no question 'nothing'. Close: "),
        (["run", "figures", "--param", "year"], "--param year: write name=value, as --param year=2014"),
        (["run", "figures", "--param", "year=soon"], "year is 'soon'; it takes a whole number"),
        (["run", "figures", "--param", "land=SRB"], "figures takes no parameter 'land'; it takes: country, year"),
        (
            ["export", "claims", "--out", "no/such/folder/claims.jsonl"],
            "no/such/folder/claims.jsonl cannot be written: ",
        ),
        (["export", "gexf", "--country", "Sylvania"], "--country Sylvania: no such country is known. Close: "),
        (["export", "graphml", "--year", "soon"], "--year soon: write a year with four digits, as --year 2014"),
        (["export", "jsonld", "--layers", "love"], "--layers love: known are coordination, "),
        (["export", "claims", "figures"], "export claims takes no question and no --param; it takes --country, "),
        (["export", "answer"], "Name the question: python -m queries export answer "),
        (["export", "answer", "figures", "--year", "2010"], "An answer takes its values by --param, as --param "),
        (["export", "answer", "figures", "--out", "figures.pdf"], "figures.pdf: an answer is written as .csv or .xlsx"),
        (["find", " "], "Nothing is asked. Type a question, as in: python -m queries find "),
    ],
)
def test_what_cannot_be_done_is_one_sentence_and_exit_code_1(capsys: Printed, words: list[str], sentence: str) -> None:
    error = refused(capsys, *words)
    assert error.startswith(sentence)
    assert "\n" not in error


@pytest.mark.parametrize("words", [["run", "figures"], ["export", "claims"], ["find", "figures"], ["search", "x"]])
def test_without_a_graph_it_is_said_how_to_build_one(
    capsys: Printed, words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TIELINE_STORE", f"embedded:{tmp_path}")
    assert refused(capsys, *words) == f"There is no graph in {tmp_path} yet. Build it with: make graph"


def test_an_address_that_is_no_store_is_refused(capsys: Printed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIELINE_STORE", "sqlite:///graph")
    assert refused(capsys, "run", "figures").startswith("'sqlite:///graph' is not a store;")
