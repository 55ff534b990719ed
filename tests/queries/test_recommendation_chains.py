"""Recommendations over the years: whom a region's wish asks, how strongly, and what counts as a later word."""

from collections.abc import Iterator

import pytest

from graph_schema.claims import Claim
from graph_schema.statements import FallsShort, HasFunction, Recommends
from graph_schema.store import GraphReader, open_store
from graph_schema.vocabulary import State, Strength, Theme
from loaders.assembling import assemble
from loaders.checking import Checked
from queries import ask
from queries.analytics.recommendations.addressees import Addressee, Region, treated_by
from queries.analytics.recommendations.later_words import Since, Word, state_of
from queries.analytics.recommendations.met import Wait, median_wait
from queries.analytics.recommendations.strength import strongest, trend
from tests.queries.small_world import claim

REGION = Region(
    names={"country:xru": "Ruritania", "country:xza": "Zavonia", "country:xqo": "Quorland"},
    by_code={"XRU": "country:xru", "XZA": "country:xza", "XQO": "country:xqo"},
    groups={"SEE": ("country:xqo", "country:xru", "country:xza"), "WB6": ("country:xru", "country:xza")},
    treated={"watch": frozenset({"country:xru", "country:xza"})},
)


@pytest.mark.parametrize(
    ("addressee", "asked"),
    [
        (Addressee("country:xru", "XRU", None, ()), ("country:xru",)),
        (Addressee("actor:xza:police", "XZA", "police", ()), ("country:xza",)),
        (
            Addressee("place:intl:river-lands", None, "world_region", ("country:xru", "country:xza")),
            ("country:xru", "country:xza"),
        ),
        (Addressee("actor:reg:governments", None, "government", ()), ("country:xru", "country:xza")),
        (Addressee("actor:reg:marri", None, "regional_body", ()), ()),
        (Addressee("place:intl:world", None, "world_region", ()), ()),
        (Addressee("actor:intl:eu", None, "international_organisation", ()), ()),
    ],
)
def test_a_wish_asks_its_country_or_those_of_its_region(addressee: Addressee, asked: tuple[str, ...]) -> None:
    assert REGION.asked(addressee, "watch") == asked


def test_the_bodies_of_a_region_are_those_of_the_countries_that_the_report_treats() -> None:
    bodies = Addressee("actor:reg:governments", None, "government", ())
    assert REGION.asked(bodies, "another report") == ()


def test_a_report_treats_a_country_of_which_it_says_a_tenth_of_the_most() -> None:
    said = (
        {"source": "watch", "country": "country:xru", "number": 50},
        {"source": "watch", "country": "country:xza", "number": 5},
        {"source": "watch", "country": "country:xqo", "number": 4},
        {"source": "review", "country": "country:xqo", "number": 1},
    )
    assert treated_by(said) == {
        "watch": frozenset({"country:xru", "country:xza"}),
        "review": frozenset({"country:xqo"}),
    }


def test_the_strongest_grade_counts_and_a_list_has_none() -> None:
    assert strongest(["listed", "consider", "invite"]) == 2
    assert strongest(["priority"]) == strongest(["urge", "listed"]) == 3
    assert strongest(["listed"]) is None


@pytest.mark.parametrize(
    ("first", "now", "said"),
    [
        (1, 3, "stronger"),
        (3, 1, "weaker"),
        (2, 2, "the same"),
        (None, 3, "not comparable"),
        (3, None, "not comparable"),
    ],
)
def test_only_two_grades_can_be_compared(first: int | None, now: int | None, said: str) -> None:
    assert trend(first, now) == said


def test_words_of_one_year_that_contradict_each_other_are_disputed() -> None:
    assert state_of(["present", "absent", "planned"]) == "disputed"
    assert state_of(["ended", "on_paper"]) == "on_paper"
    assert state_of([]) == "not mentioned"


def test_silence_counts_no_years_where_nobody_looked_again() -> None:
    silent = Since("not mentioned", None, (), (), None)
    assert (silent.unanswered(2010), silent.in_words(2010)) == (None, "no later word")
    spoken_of = Since("not mentioned", None, (), (), 2018)
    assert spoken_of.unanswered(2010) == 8
    assert spoken_of.in_words(2010) == "nothing on record since; the country is spoken of until 2018"


def test_a_wish_that_returns_after_the_word_is_said_to_return() -> None:
    there = Since("present", 2012, (Word("c-1", "present", 2012, "watch"),), (), 2020)
    assert there.unanswered(2004) is None
    assert there.in_words(2020) == "present, said of 2012 (watch), asked again in 2020"
    assert there.in_words(2012) == "present, said of 2012 (watch)"


def waits(*said: tuple[int, bool]) -> list[Wait]:
    return [Wait(years, met, ()) for years, met in said]


def test_the_median_wait_counts_those_who_still_wait() -> None:
    """Met after 1 and 3, waiting for 2 and 4: 3/4 after the first year, 3/4 * 1/2 = 0.375 after the third."""
    assert median_wait(waits((1, True), (2, False), (3, True), (4, False))) == 3
    assert median_wait(waits((1, True), (2, True))) == 1
    assert median_wait(waits((1, True), (5, False), (5, False))) is None
    assert median_wait([]) is None


WATCH, PANEL, LANDS = "actor:intl:watch-bureau", "actor:intl:review-panel", "place:intl:river-lands"


def wish(issuer: str, addressee: str, year: int, function: str, strength: Strength, line: int) -> Claim:
    """One recommendation."""
    title = f"Wish {line}"
    said = Recommends(
        issuer=issuer,
        recommendation=Recommends.mint_recommendation(issuer, addressee, year, title),
        title=title,
        year=year,
        addressee=addressee,
        about=(f"function:{function}",),
        theme=Theme.PROSECUTION,
        strength=strength,
    )
    return claim(said, as_of=year, source="border-review-2020", line=line)


def further_wishes() -> Iterator[Claim]:
    """What a region and its countries might be asked for."""
    yield wish(WATCH, LANDS, 2012, "joint-investigation-teams", Strength.INVITE, 1)
    yield wish(PANEL, "country:xru", 2016, "joint-investigation-teams", Strength.URGE, 2)
    yield wish(PANEL, "actor:xru:police", 2016, "joint-investigation-teams", Strength.LISTED, 3)
    yield wish(PANEL, "place:intl:western-europe", 2016, "joint-investigation-teams", Strength.URGE, 4)
    there = HasFunction(country="country:xru", function="function:joint-investigation-teams")
    yield claim(there, as_of=2014, source="border-review-2020", line=5)
    short = FallsShort(
        whose="actor:xru:police",
        function="function:joint-investigation-teams",
        theme=Theme.PROSECUTION,
        what="no interpreters",
    )
    yield claim(short, as_of=2018, source="border-review-2020", line=6)
    earlier = HasFunction(country="country:xza", function="function:joint-investigation-teams")
    yield claim(earlier, State.ABSENT, 2012, source="border-review-2020", line=7)


@pytest.fixture(scope="module")
def asked_more(ruritania_checked: Checked, tmp_path_factory: pytest.TempPathFactory) -> Iterator[GraphReader]:
    """The invented countries with these wishes added."""
    claims = [entry.claim for entry in ruritania_checked.claims]
    store = open_store(f"embedded:{tmp_path_factory.mktemp('asked') / 'graph'}")
    store.replace(assemble([*claims, *further_wishes()], ruritania_checked.library))
    yield store
    store.close()


def test_a_wish_to_a_region_is_a_step_for_each_of_its_countries_and_marked(asked_more: GraphReader) -> None:
    answer = ask("recommendation_chains", asked_more, function="joint-investigation-teams", least=1, year=2020)
    found = {row["country"]: row for row in answer.rows}
    assert {country: (row["askings"], row["to_country"]) for country, row in found.items()} == {
        "Ruritania": (2, 1),
        "Zavonia": (1, 0),
    }
    assert found["Ruritania"]["chain"] == [
        "2012 Watch Bureau to River Lands: mild",
        "2016 Review Panel to Crime Police of Ruritania, Ruritania: strong",
    ]
    assert (found["Ruritania"]["trend"], found["Zavonia"]["trend"]) == ("stronger", "asked once")
    assert any(note.startswith("Left out: 1 recommendation to the world") for note in answer.notes)


def test_a_region_can_be_left_out(asked_more: GraphReader) -> None:
    answer = ask(
        "recommendation_chains", asked_more, function="joint-investigation-teams", least=1, regional="no", year=2020
    )
    assert [(row["country"], row["first_asked"], row["askings"]) for row in answer.rows] == [("Ruritania", 2016, 1)]


def test_a_word_of_the_year_of_the_wish_is_no_later_word(asked_more: GraphReader) -> None:
    answer = ask("recommendation_chains", asked_more, function="joint-investigation-teams", least=1, year=2020)
    found = {row["country"]: (row["state_since"], row["since"], row["shortfalls_since"]) for row in answer.rows}
    assert found == {
        "Ruritania": ("present", "present, said of 2014 (border-review-2020), asked again in 2016", 1),
        "Zavonia": ("not mentioned", "nothing on record since; the country is spoken of until 2020", 0),
    }
