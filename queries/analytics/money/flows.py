"""Money on record, once for each payer, recipient and activity: what the newest word says of it.

A country and its government are one payer, whichever of the two a report names. A ministry is a payer of its own, and
so is a group that reports name as one, such as the local authorities of a country. Money whose years are over has
ended, even where no later report says so.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from graph_schema.store import GraphReader
from queries.analytics.money.unnamed import UNNAMED
from queries.analytics.newest_word import state_of

_FLOWS = """
MATCH (k:Claim {predicate: 'FUNDS'})-[:SUBJECT]->(funder)
WHERE k.from_year <= $year
MATCH (k)-[:OBJECT]->(recipient)
OPTIONAL MATCH (c:Country) WHERE c.country = funder.country
OPTIONAL MATCH (p:Project|Service {id: k.for_project})
RETURN k.id AS claim, k.state AS state, k.as_of AS year, k.valid_to AS valid_to, k.amount AS amount,
       k.currency AS currency, k.share_percent AS share, k.period AS period, k.change AS change,
       funder.id AS funder, funder.name AS funder_name,
       coalesce(funder.kind, 'country') AS funder_kind, funder.country AS funder_code, c.id AS funder_country,
       c.name AS country_name,
       recipient.id AS recipient, recipient.name AS recipient_name,
       recipient.country AS recipient_code, p.id AS project, p.name AS project_name, p.country AS project_code
ORDER BY year, claim
"""
_YEARS = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True)
class Flow:
    """Money from one payer to one recipient for one activity, by the newest word."""

    payer: str
    """The id of the payer; that of the country where it is a state."""
    payer_name: str
    payer_code: str | None
    recipient: str
    recipient_name: str
    activity: str
    """The project or service that is paid for; the recipient where no other is named."""
    activity_name: str
    code: str | None
    """The code of the country where the money goes; none where it goes to a region or across borders."""
    state: str
    amount: float | None
    currency: str | None
    share: float | None
    period: str | None
    change: str | None
    until: int | None
    """The last year of the money, where it is said."""
    last_word: int
    claims: tuple[str, ...]

    @property
    def unnamed(self) -> bool:
        """Whether the payer is a crowd such as `donors`."""
        return self.payer in UNNAMED

    @property
    def published_amount(self) -> str | None:
        """The amount as it was published."""
        if self.amount is None:
            return None
        number = f"{self.amount:,.2f}".removesuffix(".00")
        years = f" ({self.period})" if self.period else ""
        return f"{number} {self.currency or 'of a currency that is not said'}{years}"


def flows(reader: GraphReader, *, year: int, since: int | None = None, code: str | None = None) -> list[Flow]:
    """The money on record up to a year, from words of the year `since` on; with `code`, of one country."""
    ties: dict[tuple[str, str, str | None], list[Mapping[str, object]]] = {}
    for row in reader.read(_FLOWS, {"year": year}, max_rows=100_000).rows:
        if since is None or row["year"] >= since:
            ties.setdefault((_payer(row), row["recipient"], row["project"]), []).append(row)
    found = [_flow(payer, said, year) for (payer, _recipient, _project), said in ties.items()]
    kept = [flow for flow in found if code is None or flow.code == code]
    return sorted(kept, key=lambda flow: (flow.payer_name, flow.recipient_name, flow.activity_name, flow.activity))


def _payer(row: Mapping[str, object]) -> str:
    state = row["funder_kind"] in {"country", "government"} and row["funder_country"]
    return str(state or row["funder"])


def _flow(payer: str, said: list[Mapping[str, object]], year: int) -> Flow:
    newest = max(_year(row["year"]) for row in said)
    words = [row for row in said if row["year"] == newest]
    first = words[0]
    until = max((end for row in words if (end := _until(row)) is not None), default=None)
    state = state_of(str(row["state"]) for row in words)
    if state == "present" and until is not None and until < year:
        state = "ended"
    is_state = payer.startswith("country:")
    return Flow(
        payer=payer,
        payer_name=f"Government of {first['country_name']}" if is_state else str(first["funder_name"]),
        payer_code=_text(first["funder_code"]),
        recipient=str(first["recipient"]),
        recipient_name=str(first["recipient_name"]),
        activity=str(first["project"] or first["recipient"]),
        activity_name=str(first["project_name"] or first["recipient_name"]),
        code=_text(first["recipient_code"] or first["project_code"]),
        state=state,
        amount=_only([row["amount"] for row in words]),
        currency=_text(next((row["currency"] for row in words if row["currency"]), None)),
        share=_only([row["share"] for row in words]),
        period=_text(next((row["period"] for row in words if row["period"]), None)),
        change=_text(next((row["change"] for row in words if row["change"]), None)),
        until=until,
        last_word=newest,
        claims=tuple(sorted(str(row["claim"]) for row in words)),
    )


def _only(values: list[object]) -> float | None:
    """The one number that the words give; none where they give several, or none."""
    known = {value for value in values if isinstance(value, int | float)}
    return float(known.pop()) if len(known) == 1 else None


def _until(row: Mapping[str, object]) -> int | None:
    """The last year of the money: said outright, or the last in its period, unless the period is open."""
    if row["valid_to"]:
        return int(str(row["valid_to"])[:4])
    period = str(row["period"] or "").strip()
    years = [int(year) for year in _YEARS.findall(period)]
    return max(years) if years and not period.endswith("-") else None


def _year(value: object) -> int:
    assert isinstance(value, int), "every claim has a year"
    return value


def _text(value: object) -> str | None:
    return None if value is None else str(value)
