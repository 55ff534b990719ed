"""`python -m queries brief` as a person at a terminal meets it."""

import io
import re
from pathlib import Path

import pytest
from docx import Document

from graph_schema.store import GraphReader
from queries.__main__ import main

Printed = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _built(ruritania_store: GraphReader, ruritania_place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert ruritania_store.snapshot
    monkeypatch.setenv("TIELINE_STORE", ruritania_place)


def test_a_brief_is_written_as_docx_and_the_time_is_told(capsys: Printed, tmp_path: Path) -> None:
    file = tmp_path / "ruritania.docx"
    assert main(["brief", "country", "XRU", "--year", "2020", "--out", str(file)]) == 0
    assert re.match(
        rf"Written: {re.escape(str(file))} \(\d+ rows with \d+ footnotes, \d+\.\d s\)\n$", capsys.readouterr().out
    )
    assert Document(io.BytesIO(file.read_bytes())).paragraphs[0].text.startswith("Ruritania: brief")


def test_a_brief_is_written_as_html(tmp_path: Path) -> None:
    file = tmp_path / "route.html"
    assert main(["brief", "route", "XZA → XRU → XQO", "--year", "2020", "--out", str(file)]) == 0
    assert "<h1>XZA → XRU → XQO: brief on a reported route</h1>" in file.read_text(encoding="utf-8")


def test_into_a_folder_it_goes_under_a_name_that_tells_what_it_is(tmp_path: Path, ruritania_store: GraphReader) -> None:
    assert main(["brief", "donor", "North Fund", "--year", "2020", "--out", str(tmp_path)]) == 0
    names = [file.name for file in tmp_path.iterdir()]
    assert names == [f"tieline-brief-donor-north-fund-2020-public-{ruritania_store.snapshot}.docx"]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["country", "XRU", "--out", "brief.pdf"], "brief.pdf: a brief is written as .docx or .html"),
        (["country", "XRU", "--out", "no/such/folder/b.html"], "no/such/folder/b.html cannot be written"),
        (["actor", "Lanterne rouge", "--out", "b.html"], "body: nothing here is known as 'Lanterne rouge'. Close: "),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(capsys: Printed, words: list[str], sentence: str) -> None:
    assert main(["brief", *words]) == 1
    printed = capsys.readouterr()
    assert sentence in printed.err
    assert "Traceback" not in printed.err
