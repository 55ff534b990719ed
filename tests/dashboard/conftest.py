"""The pages on the graph of the invented countries, each in Streamlit's own test runner."""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest

from graph_schema.store import open_store
from loaders.build import build_graph
from tests.ruritania import assemble_ruritania

APP = Path(__file__).parents[2] / "dashboard" / "app.py"
OpenPage = Callable[..., AppTest]


@pytest.fixture(scope="session")
def ruritania_url(ruritania_data: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a built graph that nobody holds open yet."""
    url = f"embedded:{tmp_path_factory.mktemp('pages') / 'graph'}"
    store = open_store(url)
    build_graph(ruritania_data, store, quiet=True)
    store.close()
    return url


@pytest.fixture(autouse=True)
def _nothing_behind_the_back(monkeypatch: pytest.MonkeyPatch) -> None:
    """No thread goes on asking a graph when its test has ended."""
    monkeypatch.setattr("dashboard.frame.warm", lambda _current: None)


@pytest.fixture(scope="session", autouse=True)
def _installed_components_are_looked_for_once() -> Iterator[None]:
    """Every run of a page reads the metadata of all installed packages: a third of the time of these tests."""
    with pytest.MonkeyPatch.context() as session:
        session.setattr(manifest_scanner, "scan_component_manifests", cache(manifest_scanner.scan_component_manifests))
        yield


@pytest.fixture
def open_page(ruritania_url: str, ruritania_sources: Path, monkeypatch: pytest.MonkeyPatch) -> OpenPage:
    """Open a page by its file, with the parameters of an address; any exception on it fails the test."""
    monkeypatch.setenv("TIELINE_STORE", ruritania_url)
    monkeypatch.setenv("TIELINE_SOURCES", str(ruritania_sources))

    def opened(name: str, **address: str) -> AppTest:
        app = AppTest.from_file(str(APP), default_timeout=30)
        for key, value in address.items():
            app.query_params[key] = value
        app.run()
        app.switch_page(f"views/{name}.py").run()
        assert not app.exception, app.exception
        return app

    return opened


@pytest.fixture
def review(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, open_page: OpenPage) -> AppTest:
    """The Review page where it is on, on a data folder that may be written into."""
    assemble_ruritania(tmp_path / "data")
    (tmp_path / "texts").mkdir()
    settings = {"AUDIENCE": "partner", "REVIEW": "everywhere", "DATA": tmp_path / "data", "USER": "reader-9"}
    places = {"REVIEWS": tmp_path / "reviews", "JOURNAL": tmp_path / "journal.jsonl", "SOURCES": tmp_path / "texts"}
    for name, value in (settings | places).items():
        monkeypatch.setenv(f"TIELINE_{name}", str(value))
    app = open_page("review")
    # Opening a page sets the folder of texts to that of the fixture, which lies in the repository.
    monkeypatch.setenv("TIELINE_SOURCES", str(tmp_path / "texts"))
    return app
