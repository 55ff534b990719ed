"""A valid data folder for each test, to be broken in one place."""

from pathlib import Path

import pytest

from tests.loaders.folder import Folder, valid_folder


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folder:
    """A folder without a problem, whose source text is on the machine."""
    made = valid_folder(tmp_path / "data")
    monkeypatch.setenv("TIELINE_SOURCES", str(made.texts))
    return made
