"""Agreements that nobody is said to use, or not for years."""

from itertools import combinations

from graph_schema.store import GraphReader
from queries.answer import NOT_MENTIONED
from queries.board.instruments import TWO_SIDED, Instrument, instruments
from queries.board.legs import live_pairs
from queries.board.record import record_of
from queries.computed import Computed


def agreements_without_evidence_of_use(reader: GraphReader, group: str, year: int, years: int) -> Computed:
    """Agreements between countries without anything done under them in the last years up to `year`."""
    record = record_of(reader)
    members = {record.code(thing.id) for thing in record.things.values() if group in thing.groups}
    live = live_pairs(record)
    rows = []
    for instrument in instruments(record, year).values():
        parties = _named(instrument)
        last_use = max((use.last_year for use in instrument.uses), default=None)
        words = [instrument.parties[code] for code in parties]
        last_word = max((word.last_word for word in words), default=0)
        on_paper = any(word.state == "on_paper" for word in words)
        # A source that calls it unused outweighs a use of which was told before.
        used = last_use is not None and last_use > year - years and not (on_paper and last_use <= last_word)
        if instrument.kind not in TWO_SIDED or len(parties) < 2 or not members.intersection(parties) or used:
            continue
        claims = {claim for word in words for claim in word.claims}
        claims |= {claim for use in instrument.uses for claim in use.claims}
        contacts = [contact for side in instrument.contacts.values() for contact in side]
        claims |= {claim for contact in contacts for claim in contact.claims}
        rows.append(
            {
                "agreement": instrument.name,
                "agreement_id": instrument.id,
                "kind": instrument.kind,
                "scope": list(instrument.scope),
                "parties": sorted(record.country(code) for code in parties),
                "contact_points": sorted(contact.name for contact in contacts),
                "state": "on_paper" if on_paper else "present" if last_use else NOT_MENTIONED,
                "last_use": last_use,
                "last_word": last_word,
                "partner_only": any(frozenset(pair) in live for pair in _joined(instrument, parties)),
                "claims": sorted(claims),
            }
        )
    return Computed(sorted(rows, key=lambda row: (str(row["agreement"]), str(row["agreement_id"]))))


def _named(instrument: Instrument) -> list[str]:
    """The countries that have signed or are bound, whether the agreement works or lies unused."""
    return sorted(code for code, word in instrument.parties.items() if word.state in {"present", "on_paper"})


def _joined(instrument: Instrument, parties: list[str]) -> list[tuple[str, str]]:
    """Each two parties that it joins with each other."""
    return [pair for pair in combinations(parties, 2) if instrument.among_many or instrument.between(*pair)]
