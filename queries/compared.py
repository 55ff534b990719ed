"""What two countries, or one country in two years, can be compared by: for each subject a question and its words."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from queries.answer import Answer
from queries.comparing import Row, Side, side_by_side

Ask = Callable[..., Answer]
"""Takes the id of a question and its parameters."""


@dataclass(frozen=True)
class Place:
    """One side as it is chosen: a country in a year."""

    country: str
    """The id of the country."""
    name: str
    group: str
    """A group of countries that it belongs to, for questions that are asked of a group."""
    year: int

    @property
    def label(self) -> str:
        """How the column of this side is called."""
        return f"{self.name} {self.year}"


@dataclass(frozen=True)
class Subject:
    """One matter of comparison."""

    question: str
    by_group: bool
    """Whether the question is asked of a group of countries instead of one."""
    keys: tuple[str, ...]
    told: Callable[[Row], str]
    spread: Callable[[Row], Iterable[Row]] = lambda row: (row,)
    """A row as the rows that are compared."""
    same_words: bool = True
    """Whether two sides that are alike use the same word; names of services, say, always differ."""
    states: bool = False
    """Whether the word is a state."""


def compare(ask: Ask, subject: Subject, one: Place, other: Place, title: str) -> Answer:
    """The subject for two places, side by side."""
    sides = [_side(ask, subject, place) for place in (one, other)]
    return side_by_side(
        sides[0], sides[1], subject.keys, subject.told, title, states=subject.states, same_words=subject.same_words
    )


def only_of(answer: Answer, place: Place) -> Answer:
    """The rows of an answer on a group of countries that are about one of them."""
    return replace(answer, rows=tuple(row for row in answer.rows if _is_about(row, place)))


def _side(ask: Ask, subject: Subject, place: Place) -> Side:
    given = {"group": place.group} if subject.by_group else {"country": place.country}
    answer = ask(subject.question, year=place.year, **given)
    rows = [row for row in answer.rows if _is_about(row, place)]
    return Side(place.label, answer, tuple(part for row in rows for part in subject.spread(row)))


def _is_about(row: Row, place: Place) -> bool:
    """Whether a row is about the place; an answer on one country has no other rows."""
    code = place.country.removeprefix("country:").upper()
    if "country_id" in row:
        return bool(row["country_id"] == place.country)
    return "jurisdiction" not in row or str(row["jurisdiction"]).split("-")[0] == code


def _agreement(row: Row) -> str:
    status = str(row["status"] or "party")
    date = f" {row['date']}" if row["date"] else ""
    return f"{status}{date}" if row["state"] == "present" else f"{row['state'].replace('_', ' ')} ({status}{date})"


def _penalty(row: Row) -> str:
    least, most = row["minimum"], row["maximum"]
    years = f"{_years(least, '0')} to {_years(most, 'more')} years"
    if least is None and most is None:
        years = "no term said"
    where = f", {row['jurisdiction']}" if "-" in str(row["jurisdiction"]) else ""
    state = "" if row["state"] == "present" else f" ({row['state'].replace('_', ' ')})"
    return f"{years}{where}{state}"


def _years(value: float | None, without: str) -> str:
    return without if value is None else f"{value:g}"


def _service(row: Row) -> str:
    state = "".join(row["states"][:1])
    return f"{row['service']}" if state == "present" else f"{row['service']} ({state.replace('_', ' ') or 'no word'})"


def _groups(row: Row) -> Iterable[Row]:
    return ({**row, "for_whom": group} for group in row["groups"] or ["not said"])


def _recommended(row: Row) -> str:
    return f"{row['issuer']} {row['year']}, {row['strength']}"


def _asked(row: Row) -> Iterable[Row]:
    named: dict[str, Any] = {**row, "function": row["function"] or row["recommendation"]}
    return (named,)


def _money(row: Row) -> str:
    amount = f", {row['amount']:,g} {row['currency'] or ''}".rstrip() if row["amount"] else ""
    state = "" if row["state"] == "present" else f" ({row['state'].replace('_', ' ')})"
    return f"{row['recipient']}{amount}{state}"


SUBJECTS = {
    "functions": Subject(
        "functions_by_country", True, ("function_group", "function"), lambda row: str(row["state"]), states=True
    ),
    "agreements": Subject("agreements_of_a_country", False, ("agreement",), _agreement),
    "laws": Subject("penalties_side_by_side", True, ("form", "victim", "case"), _penalty),
    "services": Subject("services_in_a_country", False, ("kind", "for_whom"), _service, _groups, same_words=False),
    "recommendations": Subject(
        "recommendations_to_a_country", False, ("function",), _recommended, _asked, same_words=False
    ),
    "money": Subject("who_funds_what", False, ("funder",), _money, same_words=False),
}
"""What can be compared, by the name that stands in the address."""
