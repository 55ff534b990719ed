"""The test by time on two graphs that were written by hand: what was known in 2012, and what is known since."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph_schema.claims import Claim
from graph_schema.statements import PartnersWith
from graph_schema.store import GraphReader, open_store
from queries.analytics.missing_links.hold_out import held_out, hold_out
from tests.queries.small_world import ABROAD, BODIES, claim, graph_of

ASH, BIRCH, CEDAR, DOGWOOD, ELM = BODIES.values()


def partners(one: str, other: str, as_of: int, source: str, valid_from: str | None = None) -> Claim:
    said = claim(PartnersWith(actor=one, partner=other), as_of=as_of, source=source)
    return said.model_copy(update={"valid_from": valid_from})


OLD = [
    partners(ASH, BIRCH, 2010, "watch"),
    partners(BIRCH, CEDAR, 2010, "watch"),
    partners(CEDAR, DOGWOOD, 2010, "watch"),
]
NEW = [
    partners(ASH, BIRCH, 2020, "review"),
    partners(ASH, CEDAR, 2020, "review"),
    partners(BIRCH, DOGWOOD, 2020, "review", valid_from="2009"),
    partners(ASH, ELM, 2020, "review"),
    partners(ELM, ABROAD, 2020, "review"),
]


@pytest.fixture
def graphs(tmp_path: Path) -> Iterator[tuple[GraphReader, GraphReader]]:
    before, after = open_store(f"embedded:{tmp_path / 'before'}"), open_store(f"embedded:{tmp_path / 'after'}")
    before.replace(graph_of(OLD))
    after.replace(graph_of([*OLD, *NEW]))
    yield before, after
    before.close()
    after.close()


def test_what_is_held_out(graphs: tuple[GraphReader, GraphReader]) -> None:
    held = held_out(*graphs, year=2012)
    assert held.bodies == 4
    assert held.positives == {(ASH, CEDAR)}, "a tie that is said again is not new"
    assert held.apart == ((ASH, CEDAR), (ASH, DOGWOOD)), "neither tied then nor, by a later word, since 2009"
    assert (held.backdated, held.unknown) == (1, 2), "elm and fir were in no older network"


def test_rankings_are_made_of_what_was_known(graphs: tuple[GraphReader, GraphReader]) -> None:
    """Ash and cedar have a friend in common, ash and dogwood none; nobody has a mandate, so nothing is missing."""
    _held, results = hold_out(*graphs, year=2012)
    found = {result.ranking: result for result in results}
    assert list(found) == [
        "missing links",
        "need alone",
        "resource allocation",
        "common neighbours",
        "degree product",
        "random",
    ]
    assert (found["resource allocation"].scored, found["resource allocation"].scored_right) == (1, 1)
    assert found["resource allocation"].reciprocal_rank == 1.0
    assert found["degree product"].reciprocal_rank == 1.0, "1 times 2 before 1 times 1"
    assert found["missing links"].scored == 0
