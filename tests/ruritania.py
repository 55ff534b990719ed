"""The invented countries of the tests: a data folder in the product's own format, and the graph made from it.

`tests/fixtures/README.md` tells their story. Countries come from the fixture alone; functions, forms, groups,
factors and the words of the safety checks come from the committed `data/vocabulary/`.
"""

import shutil
from pathlib import Path

import pytest

from graph_schema.content import GraphContent
from loaders.assembling import assemble
from loaders.checking import Checked, check_data

FIXTURES = Path(__file__).parent / "fixtures"
VOCABULARY = Path(__file__).parent.parent / "data" / "vocabulary"


def assemble_ruritania(target: Path) -> Path:
    """Copy the invented data, and the committed vocabulary beside its own countries, to `target`."""
    shutil.copytree(VOCABULARY, target / "vocabulary")
    return Path(shutil.copytree(FIXTURES / "data", target, dirs_exist_ok=True))


@pytest.fixture(scope="session")
def ruritania_sources() -> Path:
    """The folder with the texts of the two invented reports; tests set TIELINE_SOURCES to it."""
    return FIXTURES / "sources"


@pytest.fixture(scope="session")
def ruritania_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of the invented countries; shared by all tests, so read it only."""
    return assemble_ruritania(tmp_path_factory.mktemp("ruritania") / "data")


@pytest.fixture(scope="session")
def ruritania_checked(ruritania_data: Path, ruritania_sources: Path) -> Checked:
    """The library and the claims of the invented countries, checked against their texts."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TIELINE_SOURCES", str(ruritania_sources))
        return check_data(ruritania_data)


@pytest.fixture(scope="session")
def ruritania_content(ruritania_checked: Checked) -> GraphContent:
    """The graph of the invented countries as plain values."""
    return assemble((entry.claim for entry in ruritania_checked.claims), ruritania_checked.library)
