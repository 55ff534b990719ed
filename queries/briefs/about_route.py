"""A route before a call: who is there on both sides of each leg, on what footing, and who works with whom."""

from collections.abc import Iterator

from queries.briefs.subjects import Subject
from queries.briefs.wanted import Wanted

_LEG = {"From": ("leg_from",), "To": ("leg_to",)}


def about_route(route: Subject, since: int, year: int) -> Iterator[Wanted]:
    """The tables of the brief, leg by leg; a gap on a route reported lately is counted for the public, not shown."""
    here = {"route": route.id, "year": year}
    nothing = "No leg is shown."
    yield Wanted(
        "Before the call: counterparts on both sides",
        "route_board",
        here,
        _LEG | {"Where it begins": ("counterparts_from",), "Where it ends": ("counterparts_to",)},
        most=6,
        none=nothing,
    )
    yield Wanted(
        "Before the call: instruments behind each leg",
        "route_board",
        here,
        _LEG | {"Level": ("level",), "Why": ("because",), "Agreements": ("agreements",)},
        most=6,
        none=nothing,
    )
    yield Wanted(
        "Gaps: agreements that are denied, on paper, planned or over",
        "route_board",
        here,
        _LEG | {"Agreements that do not count": ("not_counted",)},
        most=4,
        none="No such agreement is shown; a leg at level 0 has no mention of any.",
        keep=lambda row: bool(row["not_counted"]),
    )
    yield Wanted(
        f"What changed: the footing in {since}",
        "route_board",
        here | {"year": since},
        _LEG | {"Level": ("level",), "Why": ("because",), "Last reported": ("last_reported",)},
        most=6,
        none=f"No source up to {since} reports a leg that is shown.",
    )
    yield Wanted(
        "Who works with whom",
        "who_works_on_a_route",
        here,
        _LEG
        | {"Body": ("body",), "Tie": ("tie",), "Partner": ("partner",), "About": ("about",), "Year": ("last_word",)},
        most=8,
        none="No source up to this year mentions a tie across a leg that is shown.",
        keep=lambda row: row["state"] != "not mentioned",
    )
    yield Wanted(
        "Services at both ends of each leg",
        "route_board",
        here,
        _LEG | {"Where it begins": ("services_from",), "Where it ends": ("services_to",)},
        most=6,
        none=nothing,
    )
    yield Wanted(
        "What is reported of the route",
        "route_board",
        here,
        _LEG | {"Exploitation": ("forms",), "Last reported": ("last_reported",), "Sources": ("sources",)},
        most=6,
        none=nothing,
    )
