"""A country before a call: whom to call, on what footing, what is missing, what changed, what is asked, who pays."""

from collections.abc import Iterator

from queries.briefs.subjects import Subject
from queries.briefs.wanted import Row, Wanted

_KINDS = ("coordinator", "rapporteur", "coordination_body")
_TIES = ("COORDINATES", "CHAIRS", "PERFORMS", "RESPONSIBLE_FOR")


def about_country(country: Subject, since: int, year: int) -> Iterator[Wanted]:
    """The tables of the brief, in the order in which a caller needs them."""
    here = {"country": country.id, "year": year}
    yield Wanted(
        "Before the call: counterparts",
        "counterparts_in_a_country",
        here,
        {"Body": ("body",), "Kind": ("kind",), "What it does": ("does", "what", "task"), "Year": ("last_word",)},
        most=5,
        none="No source up to this year names a body that coordinates, chairs or reports.",
        keep=lambda row: row["state"] == "present" and not row["replaced_by"],
        order=lambda row: (-row["last_word"], _place(row["kind"], _KINDS), _place(row["does"], _TIES)),
        one_per="body_id",
    )
    yield Wanted(
        "Before the call: instruments",
        "agreements_of_a_country",
        here,
        {"Agreement": ("agreement",), "Status": ("status", "date"), "With": ("others",), "Year": ("last_word",)},
        most=5,
        none="No source up to this year mentions an agreement.",
        keep=lambda row: row["state"] == "present",
        order=lambda row: ("trafficking" not in row["scope"], -row["last_word"]),
        one_per="agreement_id",
    )
    yield Wanted(
        "Routes and what stands behind their legs",
        "route_board",
        here,
        {"Route": ("route",), "From": ("leg_from",), "To": ("leg_to",), "Level": ("level",), "Why": ("because",)},
        most=3,
        none="No leg of a reported route is shown.",
        order=lambda row: (-row["last_reported"], row["level"]),
    )
    yield Wanted(
        "Gaps: what a source says is missing",
        "stated_absences",
        here,
        {"Who": ("subject",), "What is missing": ("says",), "Year": ("last_word",)},
        most=6,
        none="No source up to this year states that something is missing; that is silence, no praise.",
        order=_newest,
        one_per="object",
    )
    yield Wanted(
        f"What changed between {since} and {year}",
        "gap_matrix_between_two_years",
        {"group": country.group, "before": since, "after": year},
        {
            "Function": ("function",),
            "Change": ("change",),
            f"Until {since}": ("before", "word_before"),
            f"Until {year}": ("after", "word_after"),
        },
        most=5,
        none="No source tells of a change.",
        keep=lambda row: row["country_id"] == country.id,
        order=lambda row: (row["change"] != "changed", -(row["word_after"] or 0)),
    )
    yield Wanted(
        "Recommendations with no word that they are met",
        "recommendation_chains",
        {"country": country.id, "group": country.group, "least": 1, "year": year},
        {
            "Function": ("function",),
            "Times asked": ("askings",),
            "By": ("issuers",),
            "Last": ("last_asked",),
            "On record since": ("since",),
        },
        most=5,
        none="No source up to this year asks for anything that no later word says is there.",
        keep=lambda row: row["state_since"] != "present",
        order=lambda row: (-row["to_country"], -row["askings"], -row["last_asked"]),
    )
    yield Wanted(
        "Services",
        "services_in_a_country",
        here,
        {"Service": ("service",), "Run by": ("operators",), "For": ("groups",), "Year": ("last_word",)},
        most=4,
        none="No source up to this year names a shelter, helpline or service.",
        keep=lambda row: row["states"] == ["present"],
        order=_newest,
    )
    yield Wanted(
        "Money",
        "who_funds_what",
        here,
        {
            "Funder": ("funder",),
            "Recipient": ("recipient",),
            "For": ("purpose",),
            "Amount": ("amount", "currency"),
            "Year": ("last_word",),
        },
        most=4,
        none="No source up to this year names a funder; unknown is not zero.",
        keep=lambda row: row["state"] == "present",
        order=_newest,
    )


def _newest(row: Row) -> int:
    return -int(row["last_word"] or 0)


def _place(word: str, words: tuple[str, ...]) -> int:
    return words.index(word) if word in words else len(words)
