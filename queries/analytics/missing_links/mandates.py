"""Mandates: what a body is on record as doing, as far as it decides with whom it should be tied."""

from enum import StrEnum

from graph_schema.vocabulary import ActorKind


class Mandate(StrEnum):
    """A part in the way of a victim from being found to being helped, or in the work behind it."""

    FINDS = "finds"
    HELPS = "helps"
    COORDINATES = "coordinates"
    INVESTIGATES = "investigates"


_FINDING = frozenset(
    {
        "function:health-and-education",
        "function:labour-inspectors",
        "function:migrant-screening",
        "function:mobile-teams",
        "function:multi-agency-identification",
        "function:proactive-identification",
        "function:trained-first-responders",
    }
)
_HELPING = frozenset(
    {
        "function:compensation",
        "function:guardianship",
        "function:interpreters",
        "function:labour-market-access",
        "function:legal-aid",
        "function:long-term-reintegration",
        "function:medical-care",
        "function:non-shelter-support",
        "function:psychological-help",
        "function:shelter-children",
        "function:shelter-men",
        "function:shelter-women",
        "function:victim-assistance",
    }
)
_INVESTIGATING = frozenset(
    {
        "function:effective-prosecution",
        "function:joint-investigation-teams",
        "function:specialised-police",
        "function:specialised-prosecutors",
    }
)
_HELP = ("shelter:", "helpline:", "service:")
INVESTIGATORS = frozenset({ActorKind.POLICE, ActorKind.BORDER_POLICE, ActorKind.PROSECUTION})
"""Kinds of bodies that look for those who traffic."""


def mandates_of(kind: str, predicate: str, end: str, what: str) -> set[Mandate]:
    """The mandates that a claim gives a body of a kind; `end` says whether it is `subject` or `object` of the claim.

    Who identifies victims or sends them on finds them, who receives them or runs a shelter, a helpline or a service
    helps them. Police and prosecution that find victims or have a task in the pursuit investigate; to receive a victim
    is a step of a case for them and for courts, and no help.
    """
    found = set()
    if end == "object":
        helps = predicate == "REFERS_TO" and kind not in {*INVESTIGATORS, ActorKind.COURT}
        return {Mandate.HELPS} if helps else set()
    if predicate in {"IDENTIFIES_VICTIMS", "REFERS_TO"} or what in _FINDING:
        found.add(Mandate.FINDS)
    if (predicate == "OPERATES" and what.startswith(_HELP)) or what in _HELPING:
        found.add(Mandate.HELPS)
    if kind in INVESTIGATORS and (predicate == "IDENTIFIES_VICTIMS" or what in _INVESTIGATING):
        found.add(Mandate.INVESTIGATES)
    return found
