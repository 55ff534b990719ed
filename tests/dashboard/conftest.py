"""The pages on the graph of the invented countries, each in Streamlit's own test runner."""

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from graph_schema.store import open_store
from loaders.build import build_graph

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
