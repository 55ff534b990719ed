"""The two boards: one row for each leg of each reported route, one for each pair of countries of a group."""

from itertools import combinations
from typing import Any

from graph_schema.errors import QuestionError
from graph_schema.store import GraphReader
from queries.answer import NOT_MENTIONED
from queries.audience import Readership, readership
from queries.board.ends import Ends, claims, texts
from queries.board.footing import LEVELS, Footing, footing
from queries.board.instruments import instruments, unnamed
from queries.board.legs import Leg, legs, live_pairs
from queries.board.record import Record, record_of
from queries.computed import Computed


def route_board(reader: GraphReader, year: int, country: str | None = None, route: str | None = None) -> Computed:
    """For each leg what the two countries have signed, who calls whom, who helps at both ends, and what is reported."""
    record = record_of(reader)
    found, mentioned = instruments(record, year), unnamed(record, year)
    ends = Ends(record, year)
    code = record.code(country)
    rows = [
        _leg(record, ends, leg, footing(found, mentioned, leg.start, leg.end), year)
        for leg in legs(record, year)
        if (code is None or code in leg.pair) and route in {None, leg.route}
    ]
    return Computed(rows)


def pairs_board(reader: GraphReader, group: str, year: int, at_most: int) -> Computed:
    """The same levels for each two countries of a group, whether a route is reported between them or not."""
    highest = len(LEVELS) - 1
    if not 0 <= at_most <= highest:
        raise QuestionError(f"at_most is {at_most}; the levels are 0 to {highest}")
    record = record_of(reader)
    found, mentioned = instruments(record, year), unnamed(record, year)
    members = sorted(
        (thing.name, str(record.code(thing.id)))
        for thing in record.things.values()
        if thing.id.startswith("country:") and group in thing.groups
    )
    if len(members) < 2:
        raise QuestionError(f"No two countries belong to the group '{group}'; the groups are WB6, SEE and EU")
    live = live_pairs(record)
    by_pair: dict[frozenset[str], list[Leg]] = {}
    for leg in legs(record, year):
        by_pair.setdefault(leg.pair, []).append(leg)
    rows = []
    for (_, one), (_, other) in combinations(members, 2):
        pair = frozenset({one, other})
        stands = footing(found, mentioned, one, other)
        if stands.level <= at_most:
            rows.append(_pair(record, (one, other), by_pair.get(pair, []), stands, year, live=pair in live))
    return Computed(rows)


def because(record: Record, stands: Footing, pair: tuple[str, str], year: int) -> str:
    """Why a pair has its level, in one sentence; silence is worded as silence."""
    if stands.level:
        text = stands.because
        return f"{text[0].upper()}{text[1:]}."
    searched = len(record.searched(pair, year))
    sources = f"{searched} source" if searched == 1 else f"{searched} sources"
    speak = "speaks" if searched == 1 else "speak"
    names = " or ".join(record.country(code) for code in pair)
    if stands.denied:
        return f"A source says that the two do not have {stands.denied}."
    return f"No mention found in {sources} up to {year} that {speak} of {names}."


def _leg(record: Record, ends: Ends, leg: Leg, stands: Footing, year: int) -> dict[str, Any]:
    pair = (leg.start, leg.end)
    offices = [ends.counterparts(code) for code in pair]
    services = [ends.services(code) for code in pair]
    tables, ties = ends.tables(*pair), ends.ties(*pair)
    closed = stands.closed if _may_show_gaps(leg.live) else ()
    behind = {*leg.claims, *stands.claims, *claims(tables), *(claim for tie in ties for claim in tie.word.claims)}
    behind |= {claim for found in (*offices, *services) for claim in claims(found)}
    behind |= {claim for entry in closed for claim in entry.claims}
    return {
        "route": leg.route_name,
        "route_id": leg.route,
        "leg": leg.number,
        "leg_from": record.country(leg.start),
        "leg_from_id": f"country:{leg.start.lower()}",
        "leg_to": record.country(leg.end),
        "leg_to_id": f"country:{leg.end.lower()}",
        "level": stands.level,
        "because": because(record, stands, pair, year),
        "agreements": stands.agreements,
        "not_counted": [entry.name for entry in closed],
        "counterparts_from": texts(offices[0]),
        "counterparts_to": texts(offices[1]),
        "services_from": texts(services[0]),
        "services_to": texts(services[1]),
        "tables": [ends.seated(table, *pair) for table in tables],
        "ties": [ends.worded(tie) for tie in ties],
        "forms": list(leg.forms),
        "last_reported": leg.last_reported,
        "sources": list(leg.sources),
        "partner_only": stands.level == 0 and leg.live,
        "claims": sorted(behind),
    }


def _pair(
    record: Record, pair: tuple[str, str], used_by: list[Leg], stands: Footing, year: int, *, live: bool
) -> dict[str, Any]:
    one, other = pair
    closed = stands.closed if _may_show_gaps(live) else ()
    behind = {*stands.claims, *(claim for leg in used_by for claim in leg.claims)}
    behind |= {claim for entry in closed for claim in entry.claims}
    return {
        "first": record.country(one),
        "first_id": f"country:{one.lower()}",
        "second": record.country(other),
        "second_id": f"country:{other.lower()}",
        "level": stands.level,
        "state": "present" if stands.level else "absent" if stands.denied else NOT_MENTIONED,
        "because": because(record, stands, pair, year),
        "agreements": stands.agreements,
        "not_counted": [entry.name for entry in closed],
        "routes": list(dict.fromkeys(leg.route_name for leg in used_by)),
        "last_reported": max((leg.last_reported for leg in used_by), default=None),
        "partner_only": stands.level == 0 and live,
        "claims": sorted(behind),
    }


def _may_show_gaps(live: bool) -> bool:
    """Agreements that are denied, over or unused, between two countries on a route in use, are for partners."""
    return not live or readership() is Readership.PARTNER
