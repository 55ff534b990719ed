"""The years that a claim speaks of."""

import pytest

from graph_schema.base import Statement
from graph_schema.claims import Claim, LineRange, Passage
from graph_schema.statements import Adopted, MemberOf, PartyTo
from graph_schema.vocabulary import PartyStatus, State

SIGNED = PartyTo(
    party="country:xru", agreement="agreement:reg:two-rivers", status=PartyStatus.SIGNED, date="2018-05-01"
)
ADOPTED = Adopted(adopter="country:xru", adopted="strategy:xru:next", date="2023")
MEMBER = MemberOf(member="actor:xru:lantern", body="actor:xru:council")


def years(
    statement: Statement, state: State = State.PRESENT, valid_from: str | None = None, valid_to: str | None = None
) -> tuple[int, int | None]:
    lines = (LineRange(first=1, last=1),)
    claim = Claim(
        statement=statement,
        state=state,
        as_of=2020,
        valid_from=valid_from,
        valid_to=valid_to,
        passage=Passage(id="passage:review:1", source="review", section="Rivers", ranges=lines),
        says="So it is.",
        entered_by="reader-1",
    )
    return claim.from_year, claim.to_year


def test_without_dates_a_claim_speaks_of_its_year_and_those_after_it() -> None:
    assert years(MEMBER) == (2020, None)


def test_an_interval_is_that_of_the_claim() -> None:
    assert years(MEMBER, valid_from="2009-03", valid_to="2014") == (2009, 2014)


def test_what_has_ended_is_so_since_its_end() -> None:
    assert years(MEMBER, State.ENDED, valid_from="2009", valid_to="2014") == (2014, None)
    assert years(MEMBER, State.ENDED) == (2020, None)


@pytest.mark.parametrize("state", [State.PRESENT, State.ON_PAPER])
def test_what_was_signed_on_a_day_is_so_since_that_day(state: State) -> None:
    assert years(SIGNED, state) == (2018, None)
    assert years(SIGNED, state, valid_from="2019") == (2019, None)


def test_what_is_planned_for_a_day_or_denied_is_said_of_the_year_of_the_claim() -> None:
    assert years(ADOPTED, State.PLANNED) == (2020, None)
    assert years(SIGNED, State.ABSENT) == (2020, None)
