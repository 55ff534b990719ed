"""Who works with whom along a route, leg by leg."""

from typing import Any

from graph_schema.store import GraphReader
from queries.answer import NOT_MENTIONED
from queries.board.ends import Ends, Seat
from queries.board.legs import Leg, legs
from queries.board.record import Record, record_of
from queries.computed import Computed


def who_works_on_a_route(
    reader: GraphReader, year: int, route: str | None = None, country: str | None = None
) -> Computed:
    """For each leg the ties between bodies of the two countries, then the tables at which both sides sit."""
    record = record_of(reader)
    ends = Ends(record, year)
    code = record.code(country)
    rows: list[dict[str, Any]] = []
    for leg in legs(record, year):
        if route in {None, leg.route} and (code is None or code in leg.pair):
            rows += _ties(record, ends, leg) + _tables(record, ends, leg) or [_nothing(record, leg)]
    return Computed(rows)


def _ties(record: Record, ends: Ends, leg: Leg) -> list[dict[str, Any]]:
    rows = []
    for tie in ends.ties(leg.start, leg.end):
        first, second = tie.subject, tie.object
        about = [tie.topic] if tie.topic else []
        if tie.within:
            about.append(record.name(tie.within))
        rows.append(
            _head(record, leg)
            | {
                "body": [record.name(first)],
                "tie": tie.predicate,
                "partner": [record.name(second)],
                "about": about,
                "state": "present",
                "last_word": tie.word.last_word,
                "partner_only": False,
                "claims": sorted({*leg.claims, *tie.word.claims}),
            }
        )
    return rows


def _tables(record: Record, ends: Ends, leg: Leg) -> list[dict[str, Any]]:
    return [
        _head(record, leg)
        | {
            "body": _named(record, table.ours),
            "tie": "MEMBER_OF",
            "partner": _named(record, table.theirs),
            "about": [record.name(table.body)],
            "state": "present",
            "last_word": table.last_word,
            "partner_only": False,
            "claims": sorted({*leg.claims, *table.claims}),
        }
        for table in ends.tables(leg.start, leg.end)
    ]


def _nothing(record: Record, leg: Leg) -> dict[str, Any]:
    """A leg across which no source mentions anybody working together; on a route in use that is for partners."""
    silent: dict[str, Any] = {
        "body": [],
        "tie": None,
        "partner": [],
        "about": [],
        "state": NOT_MENTIONED,
        "last_word": None,
    }
    return _head(record, leg) | silent | {"partner_only": leg.live, "claims": sorted(leg.claims)}


def _head(record: Record, leg: Leg) -> dict[str, Any]:
    return {
        "route": leg.route_name,
        "route_id": leg.route,
        "leg": leg.number,
        "leg_from": record.country(leg.start),
        "leg_to": record.country(leg.end),
    }


def _named(record: Record, seats: tuple[Seat, ...]) -> list[str]:
    return sorted(
        f"{record.name(seat.member)} ({seat.role})" if seat.role != "full" else record.name(seat.member)
        for seat in seats
    )
