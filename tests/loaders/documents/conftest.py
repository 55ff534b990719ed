"""One limited process for all documents of a test module, and the countries that the made files name."""

from collections.abc import Callable, Iterator

import pytest

from loaders.documents.blocks import Document
from loaders.documents.countries import CountryNames
from loaders.documents.opening import Reader

RURITANIA = CountryNames(
    {"Ruritania": "XRU", "Zenda": "XZE", "Zavonia": "XZA", "Republic of Zavonia": "XZA", "Hentzau": "XHE"},
    {"Ruritanian": "XRU", "Zavonian": "XZA"},
)
"""Invented countries; Albania and Serbia of some files are none of them."""


@pytest.fixture(scope="module")
def read() -> Iterator[Callable[[bytes | str], Document]]:
    """Read a file's bytes, or a text, as the product does."""
    with Reader(RURITANIA) as reader:
        yield lambda content: reader.read(content if isinstance(content, bytes) else content.encode(), "report")
