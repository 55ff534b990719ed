"""The record of claims is read once for a snapshot, and the newest word decides what stands."""

from pathlib import Path

import pytest

from graph_schema.statements import MemberOf
from graph_schema.store import GraphReader, open_store
from graph_schema.vocabulary import State
from queries.board.record import Word, record_of
from queries.board.standing import standing
from tests.queries.small_world import BODIES, claim, graph_of

ASH_IN_ELM = MemberOf(member=BODIES["ash"], body=BODIES["elm"])
BIRCH_IN_ELM = MemberOf(member=BODIES["birch"], body=BODIES["elm"])


def word(state: str, as_of: int, from_year: int | None = None, to_year: int | None = None) -> Word:
    since = as_of if from_year is None else from_year
    return Word(f"c-{state}-{as_of}", "MEMBER_OF", "a", "b", state, as_of, since, to_year, "watch")


def test_the_record_is_read_once_as_long_as_the_snapshot_stays(ruritania_store: GraphReader) -> None:
    assert record_of(ruritania_store) is record_of(ruritania_store)


def test_another_snapshot_in_the_same_store_is_read_anew(tmp_path: Path) -> None:
    store = open_store(f"embedded:{tmp_path / 'graph'}")
    try:
        store.replace(graph_of([claim(ASH_IN_ELM)]))
        assert len(record_of(store).words) == 1
        store.replace(graph_of([claim(ASH_IN_ELM), claim(BIRCH_IN_ELM, State.ABSENT)]))
        assert len(record_of(store).words) == 2
    finally:
        store.close()


def test_the_record_knows_where_a_mention_was_looked_for(ruritania_store: GraphReader) -> None:
    record = record_of(ruritania_store)
    assert record.searched(["XRU"], 2020) == ["border-review-2020", "ruritania-watch-2010"]
    # Quorland signs the readmission agreement in 2005; the other report speaks of it from 2013 on.
    assert record.searched(["XQO"], 2010) == ["ruritania-watch-2010"]
    assert record.searched(["XQO"], 2013) == ["border-review-2020", "ruritania-watch-2010"]
    assert record.searched(["XQO"], 1990) == []


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ([word("present", 2010), word("ended", 2020)], "ended"),
        ([word("absent", 2010), word("present", 2020)], "present"),
        ([word("absent", 2020), word("present", 2020)], "present"),
        ([word("on_paper", 2020), word("absent", 2020)], "absent"),
        ([word("present", 2010), word("absent", 2023)], "present"),
    ],
)
def test_the_newest_word_up_to_the_year_decides(words: list[Word], state: str) -> None:
    found = standing(words, 2022)
    assert found is not None
    assert (found.state, found.stands) == (state, state == "present")


def test_a_word_on_another_time_says_nothing_of_the_year() -> None:
    assert standing([word("present", 2010, to_year=2015), word("present", 2021)], 2018) is None


def test_what_stands_rests_on_earlier_words_too_and_what_does_not_on_the_newest_alone() -> None:
    stands = standing([word("present", 2010, from_year=2005), word("present", 2020)], 2022)
    assert stands is not None
    assert (stands.since, stands.last_word, stands.claims) == (2005, 2020, ("c-present-2010", "c-present-2020"))
    ended = standing([word("present", 2010), word("ended", 2020)], 2022)
    assert ended is not None
    assert ended.claims == ("c-ended-2020",)
