"""A funder before a round table: what it pays for, what hangs on it alone, who stands beside it, where nobody pays."""

from collections.abc import Iterator

from queries.briefs.subjects import Subject
from queries.briefs.wanted import Row, Wanted

_GROUP = "WB6"


def about_donor(funder: Subject, since: int, year: int) -> Iterator[Wanted]:
    """The tables of the brief; unknown is not zero, and a cell without money is silence unless a source says so."""
    country = funder.id.startswith("country:")
    payer = {"government" if country else "funder": funder.id}
    at = {"year": year}
    yield Wanted(
        "Before the call: what it pays for",
        "funding_of_a_donor",
        payer | at,
        {
            "Country": ("country",),
            "Recipient": ("recipient",),
            "For": ("activity",),
            "Amount": ("amount",),
            "State": ("state",),
            "Until": ("when",),
            "Year": ("last_word",),
        },
        most=8,
        none="No source up to this year names this funder as one that pays; unknown is not zero.",
        order=_newest,
    )
    yield Wanted(
        "Before the call: who else pays for the same",
        "funding_of_a_donor",
        payer | at,
        {"Recipient": ("recipient",), "Others on record": ("others",), "Year": ("last_word",)},
        most=4,
        none="No source up to this year names another payer for the same.",
        keep=lambda row: bool(row["others"]),
        order=_newest,
    )
    yield Wanted(
        "Services that hang on it alone",
        "services_with_one_funder",
        at,
        {"Country": ("country",), "Service": ("service",), "Share in percent": ("share",), "Year": ("last_word",)},
        most=4,
        none="No source up to this year names a service with this funder alone.",
        keep=lambda row: row["funder"] == funder.name,
        order=_newest,
    )
    yield Wanted(
        "Organisations with it as the only funder on record",
        "organisations_with_one_funder",
        at,
        {"Country": ("country",), "Organisation": ("organisation",), "Paid for": ("paid_for",), "Year": ("last_word",)},
        most=4,
        none="No source up to this year names an organisation with this funder alone.",
        keep=lambda row: row["funder_id"] == funder.id,
        order=_newest,
    )
    yield Wanted(
        f"What changed: ended, cut or raised, said of the years after {since}",
        "funding_of_a_donor",
        payer | at,
        {
            "Recipient": ("recipient",),
            "State": ("state",),
            "Change": ("change",),
            "End": ("end",),
            "Year": ("last_word",),
        },
        most=4,
        none=f"No source tells of a change after {since}.",
        keep=lambda row: (row["change"] or row["state"] != "present") and row["last_word"] > since,
        order=_newest,
    )
    yield Wanted(
        "Gaps: groups of functions for which a source says that money is missing",
        "funding_cells",
        {"group": funder.group or _GROUP} | at,
        {
            "Country": ("country",),
            "Functions": ("function_group",),
            "Money": ("state",),
            "Said to be missing": ("said_to_be_missing",),
            "Funders on record": ("funders",),
            "Year": ("last_word",),
        },
        most=6,
        none="No source up to this year states that money is missing; that is silence, not plenty.",
        keep=lambda row: bool(row["said_to_be_missing"]),
        order=lambda row: (-row["said_to_be_missing"], row["country"], row["function_group"]),
    )
    yield Wanted(
        "Recommendations with no funder on record",
        "recommendations_nobody_funds",
        {"group": funder.group or _GROUP} | at,
        {
            "Country": ("country",),
            "Function": ("function",),
            "By": ("issuers",),
            "Times asked": ("times",),
            "Last": ("last_asked",),
        },
        most=6,
        none="No recommendation without a funder on record.",
        order=lambda row: (-row["times"], -row["last_asked"], row["country"], row["function"]),
    )


def _newest(row: Row) -> int:
    return -int(row["last_word"] or 0)
