"""The countries of a question about money, and the notes on what is not shown of it."""

from collections.abc import Iterable
from dataclasses import dataclass

from graph_schema.store import GraphReader
from queries.analytics.money.flows import Flow

_COUNTRIES = """
MATCH (c:Country)
WHERE ($country IS NULL OR c.id = $country) AND ($group IS NULL OR $group IN c.groups)
RETURN c.id AS id, c.name AS name, c.country AS code
ORDER BY name
"""


@dataclass(frozen=True)
class Land:
    """A country as questions about money need it."""

    id: str
    name: str
    code: str


def lands(reader: GraphReader, *, group: str | None = None, country: str | None = None) -> list[Land]:
    """The countries of a group, one country, or all."""
    rows = reader.read(_COUNTRIES, {"group": group, "country": country}).rows
    return [Land(row["id"], row["name"], row["code"]) for row in rows]


def left_out(money: Iterable[Flow], *, unnamed: bool) -> list[str]:
    """Sentences on the money that no country's row holds; with `unnamed`, on payers without a name as well."""
    entries = list(money)
    notes = []
    if abroad := sum(flow.code is None for flow in entries):
        notes.append(f"Left out: {counted(abroad)} to a region, or to a project of several countries.")
    crowds = sum(flow.unnamed for flow in entries if flow.code is not None)
    if unnamed and crowds:
        notes.append(f"Left out: {counted(crowds)} from payers without a name, such as donors.")
    return notes


def counted(number: int) -> str:
    """How many entries, in words that fit the number."""
    return f"{number} entries of money" if number != 1 else "1 entry of money"
