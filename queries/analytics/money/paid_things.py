"""What is paid: recipients and services with those who pay them by the newest words, each payer once."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from graph_schema.store import GraphReader
from queries.analytics.money.flows import Flow, flows
from queries.analytics.money.places import Land, lands
from queries.computed import Computed

_THINGS = "MATCH (s) WHERE s.id IN $ids RETURN s.id AS id, s.name AS name, s.kind AS kind, s.country AS code"
_SERVICES = ("shelter", "helpline", "service")


@dataclass(frozen=True)
class Paid:
    """Something that money goes to, and that money."""

    id: str
    name: str
    kind: str
    land: Land | None
    """None for what belongs to a region."""
    money: tuple[Flow, ...]

    @property
    def payers(self) -> list[str]:
        """The names of those who pay."""
        return sorted({flow.payer_name for flow in self.money})


def recipients_with_several_funders(reader: GraphReader, *, country: str | None, year: int) -> Computed:
    """For a donor: those with whom to agree on what each pays, and on who stays when one leaves."""
    shared = [thing for thing in _paid(reader, year, country) if len({flow.payer for flow in thing.money}) > 1]
    rows = [
        {
            "country": thing.land.name if thing.land else None,
            "recipient": thing.name,
            "recipient_id": thing.id,
            "kind": thing.kind,
            "funders": thing.payers,
            "number": len({flow.payer for flow in thing.money}),
            **_record(thing),
        }
        for thing in shared
    ]
    return Computed(sorted(rows, key=lambda row: (-int(row["number"]), *_place(row, "recipient"))))


def services_with_one_funder(reader: GraphReader, *, country: str | None, year: int) -> Computed:
    """For a donor: a service that closes with its one payer, unless somebody is there who is not named."""
    rows = []
    for row, thing in _services(reader, year, country):
        if len({flow.payer for flow in thing.money}) == 1:
            shares = [flow.share for flow in thing.money if flow.share is not None]
            paid = {"funder": thing.payers[0], "share": max(shares, default=None)}
            rows.append(row | paid | _record(thing))
    return Computed(rows)


def services_on_external_money_only(reader: GraphReader, *, country: str | None, year: int) -> Computed:
    """For a donor: a service for which nobody in the country is named who would go on paying."""
    return Computed(
        [
            row | {"funders": thing.payers} | _record(thing)
            for row, thing in _services(reader, year, country)
            if thing.land and all(flow.payer_code != thing.land.code for flow in thing.money)
        ]
    )


def _services(reader: GraphReader, year: int, country: str | None) -> Iterator[tuple[dict[str, Any], Paid]]:
    """The paid services of countries, each with the columns that every row on a service begins with."""
    rows = [
        (
            {
                "country": thing.land.name,
                "country_id": thing.land.id,
                "service": thing.name,
                "service_id": thing.id,
                "kind": thing.kind,
            },
            thing,
        )
        for thing in _paid(reader, year, country, through_projects=True)
        if thing.land and thing.id.split(":", 1)[0] in _SERVICES
    ]
    yield from sorted(rows, key=lambda found: (found[0]["country"], found[0]["kind"], *_place(found[0], "service")))


def _paid(reader: GraphReader, year: int, country: str | None, *, through_projects: bool = False) -> Iterator[Paid]:
    """Whatever money goes to; `through_projects`, also what a recipient is paid for."""
    money: defaultdict[str, list[Flow]] = defaultdict(list)
    for flow in flows(reader, year=year):
        if flow.state == "present":
            for thing in {flow.recipient, flow.activity} if through_projects else {flow.recipient}:
                money[thing].append(flow)
    known = {land.code: land for land in lands(reader)}
    for row in reader.read(_THINGS, {"ids": sorted(money)}, max_rows=100_000).rows:
        land = known.get(row["code"])
        if country is None or (land and land.id == country):
            label = row["id"].split(":", 1)[0]
            kind = label if label in {"shelter", "helpline"} else row["kind"] or "country"
            yield Paid(row["id"], row["name"], kind, land, tuple(money[row["id"]]))


def _record(thing: Paid) -> dict[str, Any]:
    """The newest year for which the money is named, and the claims behind it."""
    return {
        "last_word": max(flow.last_word for flow in thing.money),
        "claims": sorted({claim for flow in thing.money for claim in flow.claims}),
    }


def _place(row: dict[str, Any], name: str) -> tuple[bool, str, str, str]:
    """By country, what belongs to none last; then by name and id."""
    return row["country"] is None, row["country"] or "", row[name], row[f"{name}_id"]
