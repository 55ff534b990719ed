"""Facts for one trap at a time: bodies with one letter each, and every reason with a claim of its own."""

from collections.abc import Mapping, Sequence

from queries.analytics.missing_links.facts import Body, Facts, Said
from queries.analytics.missing_links.mandates import Mandate

NAMES = {"XRU": "Ruritania", "XZA": "Zavonia", "XQO": "Quorland"}
REFERRAL, JOINT_TEAMS = "function:referral-mechanism", "function:joint-investigation-teams"
REGIONAL = "function:regional-cooperation"


def said(*claims: str, source: str = "watch", year: int = 2020) -> tuple[Said, ...]:
    """Claims of one source on one year."""
    return tuple(Said(claim, source, year) for claim in claims)


def facts(
    bodies: Mapping[str, str],
    *,
    at: Mapping[str, str] | None = None,
    kinds: Mapping[str, str] | None = None,
    legs: Mapping[tuple[str, str], tuple[Said, ...]] | None = None,
    requests: Mapping[tuple[str, str, str], tuple[Said, ...]] | None = None,
    absences: Mapping[tuple[str, str, str], tuple[Said, ...]] | None = None,
    seats: Mapping[str, Sequence[str]] | None = None,
    live: Sequence[str] = (),
    succeeded: Sequence[str] = (),
) -> Facts:
    """Bodies with their mandate, of Ruritania unless `at` says otherwise; `seats` lists the members of each table."""
    known = {
        name: Body(name, name.upper(), (kinds or {}).get(name, "ngo"), (at or {}).get(name, "XRU"), 2020)
        for name in bodies
    }
    tables = seats or {}
    return Facts(
        year=2020,
        names=NAMES
        | {REFERRAL: "Referral", JOINT_TEAMS: "Joint teams"}
        | {word: word.title() for word in tables}
        | {"monitor": "Monitor", "panel": "Panel", "union": "Union"},
        regions={"place:region": frozenset({"XRU", "XZA"})},
        bodies=known,
        succeeded=frozenset(frozenset(pair) for pair in succeeded),
        live=frozenset(frozenset(pair.split()) for pair in live),
        mandates={(name, Mandate(mandate)): said(f"does-{name}") for name, mandate in bodies.items()},
        legs=dict(legs or {}),
        requests=dict(requests or {}),
        absences=dict(absences or {}),
        seats={
            (member, table): said(f"seat-{member}-{table}") for table, members in tables.items() for member in members
        },
    )


ASKED = {("monitor", "XRU", REFERRAL): said("asks")}
"""Ruritania is asked for referral."""
LEG = {("XRU", "XZA"): said("leg")}
"""A leg from Ruritania to Zavonia, reported in 2020."""
ABROAD = {"b": "XZA"}
