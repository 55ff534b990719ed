"""A body before a call: with whom it is tied, what it does, what is asked of it, who pays it, what is missing."""

from collections.abc import Iterator

from queries.briefs.subjects import Subject
from queries.briefs.wanted import Row, Wanted


def about_actor(body: Subject, since: int, year: int) -> Iterator[Wanted]:
    """The tables of the brief, in the order in which a caller needs them."""
    here = {"body": body.id, "year": year}
    yield Wanted(
        "Before the call: with whom it works",
        "ties_of_a_body",
        here,
        {
            "Sort": ("layer",),
            "Direction": ("direction",),
            "Tie": ("tie",),
            "Other": ("other",),
            "About": ("about",),
            "Year": ("last_word",),
        },
        most=10,
        none="No source up to this year mentions a tie of this body.",
        keep=_present,
        order=_newest,
    )
    yield Wanted(
        "Before the call: what it runs, does and answers for",
        "work_of_a_body",
        here,
        {"Sort": ("work",), "Does": ("tie",), "What": ("matter",), "About": ("about",), "Year": ("last_word",)},
        most=8,
        none="No source up to this year says what this body does.",
        keep=_present,
        order=_newest,
    )
    yield Wanted(
        "Who it is and was",
        "history_of_a_body",
        here,
        {"What": ("fact",), "Which": ("value",), "When": ("date",), "Year": ("last_word",)},
        most=4,
        none="No source up to this year tells where this body comes from.",
        keep=_present,
        order=_newest,
    )
    yield Wanted(
        "Gaps: what is stated missing, planned, ended or on paper",
        "everything_said_of_a_body",
        here,
        {"State": ("state",), "What is said": ("says",), "Year": ("last_word",)},
        most=5,
        none="No source up to this year states that something of this body is missing, planned, ended or on paper.",
        keep=lambda row: row["state"] != "present" and row["tie"] != "RECOMMENDS",
        order=_newest,
    )
    yield Wanted(
        f"What changed: said of the years after {since}",
        "everything_said_of_a_body",
        here,
        {"State": ("state",), "What is said": ("says",), "Year": ("last_word",)},
        most=6,
        none=f"No source speaks of this body in the years after {since}.",
        keep=lambda row: row["last_word"] > since and row["tie"] != "RECOMMENDS",
        order=_newest,
    )
    yield Wanted(
        "Recommendations",
        "recommendations_of_a_body",
        here,
        {"Direction": ("direction",), "Other": ("other",), "What is asked": ("recommendation",), "Year": ("year",)},
        most=5,
        none="No source up to this year asks anything of this body by name, or names it as the one who asks.",
        one_per="recommendation",
    )
    yield Wanted(
        "Money",
        "money_of_a_body",
        here,
        {
            "Direction": ("direction",),
            "Funder": ("funder",),
            "Recipient": ("recipient",),
            "Amount": ("amount", "currency"),
            "State": ("state",),
            "Year": ("last_word",),
        },
        most=5,
        none="No source up to this year names money to or from this body; unknown is not zero.",
        order=_newest,
    )


def _present(row: Row) -> bool:
    return bool(row["state"] == "present")


def _newest(row: Row) -> int:
    return -int(row["last_word"] or 0)
