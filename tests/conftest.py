"""Fixtures that tests of several rooms share."""

import pytest

pytest_plugins = ["tests.stores", "tests.ruritania"]


@pytest.fixture(autouse=True)
def own_journal(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """What tests load and export is no part of anybody's journal."""
    monkeypatch.setenv("TIELINE_JOURNAL", str(tmp_path_factory.getbasetemp() / "journal.jsonl"))
