"""Whom to call in another country about a victim, and the instrument that both sides can name."""

from collections import defaultdict
from typing import Any

from graph_schema.store import GraphReader
from queries.board.footing import footing
from queries.board.instruments import instruments, unnamed
from queries.board.record import Record, Word, record_of
from queries.board.standing import standing
from queries.computed import Computed

_COORDINATES = "coordinates the response"
_ROLES = {
    "coordinates": _COORDINATES,
    "mechanism": "takes part in the referral mechanism",
    "identifies": "identifies victims",
    "receives": "receives victims from others",
}


def counterparts_for_referral(reader: GraphReader, country: str, caller: str, year: int) -> Computed:
    """The bodies of a country that coordinate, identify or receive victims, the one named last first."""
    record = record_of(reader)
    code, own = record.code(country), record.code(caller)
    if code is None or own is None or code == own:
        return Computed([], ("Name two different countries: the one that is called, and the one that calls.",))
    stands = footing(instruments(record, year), unnamed(record, year), own, code)
    rows: list[dict[str, Any]] = []
    for (body, role), words in _said(record, country, code).items():
        newest = standing(words, year)
        if newest is None or not newest.stands:
            continue
        rows.append(
            {
                "body": record.name(body),
                "body_id": body,
                "kind": record.things[body].kind,
                "role": _ROLES[role],
                "last_word": newest.last_word,
                "instruments": stands.agreements,
                "claims": sorted({*newest.claims, *stands.claims}),
            }
        )
    return Computed(sorted(rows, key=_order))


def _order(row: dict[str, Any]) -> tuple[bool, int, str, str, str]:
    return row["role"] != _COORDINATES, -row["last_word"], row["body"], row["body_id"], row["role"]


def _said(record: Record, country: str, code: str) -> dict[tuple[str, str], list[Word]]:
    """By body of the country and role, what is said of it."""
    found: defaultdict[tuple[str, str], list[Word]] = defaultdict(list)

    def add(body: str | None, role: str, word: Word) -> None:
        if body and body.startswith("actor:") and record.code(body) == code:
            found[body, role].append(word)

    for word in record.said("PERFORMS", "RESPONSIBLE_FOR"):
        if word.object == "function:national-coordinator":
            add(word.subject, "coordinates", word)
    for word in record.said("IDENTIFIES_VICTIMS"):
        if word.object == country:
            add(word.subject, "identifies", word)
    for word in record.said("REFERS_TO"):
        add(word.object, "receives", word)
    for word in record.said("MEMBER_OF", "COORDINATES", "OPERATES", "RESPONSIBLE_FOR"):
        thing = record.things.get(str(word.object))
        if thing and thing.kind == "national_referral":
            add(word.subject, "mechanism", word)
    return dict(found)
