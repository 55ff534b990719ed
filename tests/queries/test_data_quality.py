"""How much of a text its claims reach, and what is counted on the page of sources."""

from collections.abc import Mapping
from typing import Any

import pytest

from graph_schema.store import GraphReader
from graph_schema.store.base import Rows
from queries.data_quality import Cited, data_quality


class OneText:
    """A graph of one source with these passages."""

    snapshot = "one"

    def __init__(self, lines: int, passages: list[str]) -> None:
        self._lines, self._passages = lines, passages

    def read(self, cypher: str, _parameters: Mapping[str, Any] | None = None, **_limits: object) -> Rows:
        if "Passage" in cypher:
            return Rows(("source", "lines"), tuple({"source": "one", "lines": entry} for entry in self._passages))
        if "Source" in cypher:
            return Rows(("source", "lines"), ({"source": "one", "lines": self._lines},))
        return Rows((), ())

    def close(self) -> None:
        """Nothing is held."""


@pytest.mark.parametrize(
    ("lines", "passages", "cited", "half"),
    [
        (10, ["1-10"], Cited("one", 10, 10, 0, 0), False),
        (10, ["2-3, 5", "3-4"], Cited("one", 10, 4, 6, 10), True),
        (100, ["1-47", "50-100"], Cited("one", 100, 98, 48, 49), False),
        (100, ["1-50"], Cited("one", 100, 50, 51, 100), True),
        (100, ["1-40", "46-100"], Cited("one", 100, 95, 41, 45), False),
        (100, ["1-40", "47-100"], Cited("one", 100, 94, 41, 46), True),
    ],
)
def test_the_longest_stretch_without_a_claim_is_found(
    lines: int, passages: list[str], cited: Cited, half: bool
) -> None:
    found = data_quality(OneText(lines, passages)).cited[0]
    assert (found, found.is_half_loaded) == (cited, half)


def test_the_share_of_cited_lines_is_of_all_lines() -> None:
    assert data_quality(OneText(8, ["1-2"])).cited[0].share == 0.25


def test_claims_are_counted_by_country_source_and_kind(ruritania_store: GraphReader) -> None:
    quality = data_quality(ruritania_store)
    assert set(quality.by_country) == {"Quorland", "Ruritania", "Zavonia"}
    kinds = {row["kind"]: row for row in quality.by_kind}
    total = ruritania_store.read("MATCH (k:Claim) RETURN count(k) AS claims").rows[0]["claims"]
    assert sum(row["claims"] for row in kinds.values()) == total
    assert kinds["HAS_FUNCTION"]["first"] <= kinds["HAS_FUNCTION"]["last"] == 2020
