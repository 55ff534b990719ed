"""What a reader takes along from an answer: files that say where they come from."""

import io
from zipfile import ZipFile

import pytest

from dashboard import answers
from graph_schema.store import open_store
from queries import ask


def test_an_answer_is_taken_as_csv_with_tags_as_workbook_and_as_json(
    ruritania_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TIELINE_STORE", ruritania_url)
    store = open_store()
    try:
        answer = ask("countries_without_rapporteur", store)
        snapshot = store.snapshot
        files = answers.files_of(answer)
        assert list(files) == ["csv", "xlsx", "json"]
        lines = str(files["csv"]()).splitlines()
        assert lines[1].startswith("#country+name")
        assert all(line.endswith(f",{snapshot}") for line in lines[2:])
        made = files["xlsx"]()
        assert isinstance(made, bytes)
        text = ZipFile(io.BytesIO(made)).read("xl/sharedStrings.xml").decode()
        assert str(snapshot) in text
        assert answer.question.title in text
    finally:
        store.close()
