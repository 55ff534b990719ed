"""The invented countries of the tests: a data folder in the product's own format, and the graph made from it.

`tests/fixtures/README.md` tells their story. Countries come from the fixture alone; functions, forms, groups,
factors and the words of the safety checks come from the committed `data/vocabulary/`.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph_schema.content import GraphContent
from graph_schema.store import GraphStore, open_store
from loaders.assembling import assemble
from loaders.checking import Checked, check_data
from tests.stores import empty_store_url

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
    claims = [entry.claim for entry in ruritania_checked.claims]
    return assemble(claims, ruritania_checked.library, ruritania_checked.disagreements)


@pytest.fixture(scope="session")
def ruritania_place(engine: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address at which the tests of one engine keep the graph of the invented countries."""
    with pytest.MonkeyPatch.context() as patch:
        yield empty_store_url(engine, tmp_path_factory.mktemp("ruritania-graph"), patch)


@pytest.fixture(scope="session")
def ruritania_opened(ruritania_place: str) -> Iterator[GraphStore]:
    """The store at that address; it may be empty."""
    opened = open_store(ruritania_place)
    yield opened
    opened.close()


@pytest.fixture
def ruritania_store(ruritania_opened: GraphStore, ruritania_content: GraphContent) -> GraphStore:
    """The graph of the invented countries, built once for each engine; shared by all tests, so read it only."""
    # Tests of the store share the one database of a server, and empty it.
    if ruritania_opened.snapshot != ruritania_content.snapshot:
        ruritania_opened.replace(ruritania_content)
    return ruritania_opened
