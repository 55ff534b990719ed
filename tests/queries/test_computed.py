"""Rows of a function: it gets the graph and the typed values, and gives rows with notes."""

import pytest

from graph_schema.errors import QuestionError
from graph_schema.store import GraphReader
from queries.computed import Computed, compute


def test_the_function_gets_the_graph_and_the_values_by_name(
    ruritania_store: GraphReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    def rows(reader: GraphReader, *, year: int) -> Computed:
        return Computed([{"snapshot": reader.snapshot, "year": year}], ("One note.",))

    monkeypatch.setattr("queries.overview.rows", rows, raising=False)
    computed = compute("queries.overview:rows", ruritania_store, {"year": 2010})
    assert computed.rows == [{"snapshot": ruritania_store.snapshot, "year": 2010}]
    assert computed.notes == ("One note.",)


@pytest.mark.parametrize("named", ["queries.overview:nothing", "queries.nowhere:rows"])
def test_a_function_that_is_not_there_is_an_error_in_a_sentence(ruritania_store: GraphReader, named: str) -> None:
    with pytest.raises(QuestionError, match=f"^computed_by = '{named}': there is no such function$"):
        compute(named, ruritania_store, {})
