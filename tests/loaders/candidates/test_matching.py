"""When a candidate is right: loosely one end and the main number, strictly both ends, the state and all numbers."""

from typing import Any

import pytest

from graph_schema.vocabulary import State
from loaders.candidates.candidate import Candidate, End
from loaders.candidates.matching import Gold, GoldEnd, agrees, lines_meet

ARTICLE = End(id="article:xru:cc-12", label="Article", kind=None, name="Article 12 of the Criminal Code")
ANY_FORM = End(id="form:any", label="ExploitationForm", kind=None, name="trafficking in persons")
HARBOUR = End(id="actor:xru:harbour", label="Actor", kind="ngo", name="Harbour", aliases=("HRB",))
HOUSE = End(id="shelter:xru:house-of-harbour", label="Shelter", kind=None, name="House of Harbour")
LANTERN = GoldEnd("annotated:Lantern", "Actor", ("Lantern",))


def proposed(
    predicate: str, subject: End, object_: End | None, lines: tuple[int, int] = (4, 5), **said: Any
) -> Candidate:
    state = said.pop("state", State.PRESENT)
    return Candidate(
        predicate=predicate, subject=subject, object=object_, attributes=said, state=state, source="s", lines=lines,
        says="", rule="rule-1", confidence=0.5,
    )  # fmt: skip


def entered(predicate: str, subject: GoldEnd, object_: GoldEnd | None, state: str = "present", **said: Any) -> Gold:
    return Gold(predicate, subject, object_, tuple(said.items()), state, ((4, 5),), "s", "XRU")


def same(end: End) -> GoldEnd:
    return GoldEnd(end.id, end.label, (end.name,))


TERM: dict[str, Any] = {"penalty_min_years": 2.0, "penalty_max_years": 8.0}


@pytest.mark.parametrize(
    ("victim", "said", "strict", "right"),
    [
        ("any", None, True, True),
        (None, None, True, True),
        ("child", None, True, False),
        ("child", None, False, True),
        ("adult", "adult", True, True),
    ],
)
def test_a_penalty_for_any_victim_is_one_that_names_none(
    victim: str | None, said: str | None, strict: bool, right: bool
) -> None:
    mine = proposed("CRIMINALISES", ARTICLE, ANY_FORM, victim=victim, **TERM)
    theirs = entered("CRIMINALISES", same(ARTICLE), same(ANY_FORM), victim=said, **TERM)
    assert agrees(mine, theirs, strict=strict) is right


def test_another_term_is_another_penalty() -> None:
    mine = proposed("CRIMINALISES", ARTICLE, ANY_FORM, **TERM)
    theirs = entered("CRIMINALISES", same(ARTICLE), same(ANY_FORM), penalty_min_years=3.0, penalty_max_years=8.0)
    assert not agrees(mine, theirs, strict=False)


def test_one_end_is_enough_only_loosely() -> None:
    mine = proposed("OPERATES", HARBOUR, HOUSE)
    theirs = entered("OPERATES", LANTERN, same(HOUSE))
    assert agrees(mine, theirs, strict=False)
    assert not agrees(mine, theirs, strict=True)


def test_two_houses_without_a_name_are_one_only_loosely() -> None:
    mine = proposed("OPERATES", HARBOUR, HOUSE)
    theirs = entered("OPERATES", LANTERN, GoldEnd("annotated:x", "Shelter", ("a night refuge",)))
    assert agrees(mine, theirs, strict=False)
    assert not agrees(mine, theirs, strict=True)


def test_an_acronym_is_the_name_of_the_body() -> None:
    mine = proposed("MEMBER_OF", HARBOUR, None)
    theirs = entered("MEMBER_OF", GoldEnd("annotated:y", "Actor", ("HRB",)), None)
    assert agrees(mine, theirs, strict=True)


def test_the_state_counts_only_strictly() -> None:
    mine = proposed("OPERATES", HARBOUR, HOUSE, state=State.ABSENT)
    theirs = entered("OPERATES", same(HARBOUR), same(HOUSE))
    assert agrees(mine, theirs, strict=False)
    assert not agrees(mine, theirs, strict=True)


def test_other_ties_and_other_lines_never_agree() -> None:
    theirs = entered("OPERATES", same(HARBOUR), same(HOUSE))
    assert not agrees(proposed("FUNDS", HARBOUR, HOUSE), theirs, strict=False)
    assert not agrees(proposed("OPERATES", HARBOUR, HOUSE, lines=(7, 9)), theirs, strict=False)
    assert lines_meet((6, 6), [(4, 5)])
    assert not lines_meet((7, 7), [(4, 5)])


def test_a_route_needs_two_stops_in_common_or_lies_within_the_other_from_its_begin_or_to_its_end() -> None:
    route = End(id="route:x", label="Route", kind=None, name="a route")
    mine = proposed("ROUTE", route, None, stops=["Ruritania origin", "Zavonia destination"])
    gold = GoldEnd("annotated:r", "Route", ("a route",))

    def on_file(*stops: str) -> Gold:
        return entered("ROUTE", gold, None, stops=stops)

    assert agrees(mine, on_file("Ruritania origin", "Quorland transit", "Zavonia destination"), strict=False)
    assert not agrees(mine, on_file("Ruritania origin", "Quorland transit", "Zavonia destination"), strict=True)
    assert not agrees(mine, on_file("Ruritania origin", "Quorland destination"), strict=False)
    assert agrees(mine, on_file("Ruritania origin", "Zavonia destination"), strict=True)
