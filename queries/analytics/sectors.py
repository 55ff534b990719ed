"""The sector of a body, by its kind: who investigates, who helps victims, who else governs, who comes from outside.

The table is a reading aid of the measures, not a statement of a source. Courts and prosecution stand with the police,
because the question is whether those who pursue the crime and those who care for its victims are tied to each other.
"""

from enum import StrEnum

from graph_schema.vocabulary import ActorKind


class Sector(StrEnum):
    """A part of the response with a task of its own."""

    LAW_ENFORCEMENT = "law_enforcement"
    VICTIM_SUPPORT = "victim_support"
    OTHER_STATE = "other_state"
    INTERNATIONAL = "international"
    WIDER_SOCIETY = "wider_society"


SECTORS: dict[ActorKind, Sector] = {
    ActorKind.POLICE: Sector.LAW_ENFORCEMENT,
    ActorKind.BORDER_POLICE: Sector.LAW_ENFORCEMENT,
    ActorKind.PROSECUTION: Sector.LAW_ENFORCEMENT,
    ActorKind.COURT: Sector.LAW_ENFORCEMENT,
    ActorKind.INTELLIGENCE: Sector.LAW_ENFORCEMENT,
    ActorKind.SOCIAL_SERVICE: Sector.VICTIM_SUPPORT,
    ActorKind.HEALTH: Sector.VICTIM_SUPPORT,
    ActorKind.NGO: Sector.VICTIM_SUPPORT,
    ActorKind.NGO_NETWORK: Sector.VICTIM_SUPPORT,
    ActorKind.RELIGIOUS_BODY: Sector.VICTIM_SUPPORT,
    ActorKind.COORDINATOR: Sector.OTHER_STATE,
    ActorKind.RAPPORTEUR: Sector.OTHER_STATE,
    ActorKind.COORDINATION_BODY: Sector.OTHER_STATE,
    ActorKind.GOVERNMENT: Sector.OTHER_STATE,
    ActorKind.PARLIAMENT: Sector.OTHER_STATE,
    ActorKind.MINISTRY: Sector.OTHER_STATE,
    ActorKind.LABOUR_INSPECTION: Sector.OTHER_STATE,
    ActorKind.EDUCATION: Sector.OTHER_STATE,
    ActorKind.PUBLIC_BODY: Sector.OTHER_STATE,
    ActorKind.LOCAL_AUTHORITY: Sector.OTHER_STATE,
    ActorKind.MONITORING_BODY: Sector.OTHER_STATE,
    ActorKind.INTERNATIONAL_ORGANISATION: Sector.INTERNATIONAL,
    ActorKind.REGIONAL_BODY: Sector.INTERNATIONAL,
    ActorKind.DONOR_AGENCY: Sector.INTERNATIONAL,
    ActorKind.FOREIGN_GOVERNMENT_BODY: Sector.INTERNATIONAL,
    ActorKind.PEACE_MISSION: Sector.INTERNATIONAL,
    ActorKind.ACADEMIA: Sector.WIDER_SOCIETY,
    ActorKind.MEDIA: Sector.WIDER_SOCIETY,
    ActorKind.PRIVATE_SECTOR: Sector.WIDER_SOCIETY,
}
"""The sector of each kind of body."""


def sector_of(kind: str, country: str | None) -> Sector | None:
    """The sector of a node of the network; none for mechanisms and whole countries, in which sectors meet.

    An ombudsperson is part of a state; a monitoring body of no country watches several from outside.
    """
    if kind == ActorKind.MONITORING_BODY and country is None:
        return Sector.INTERNATIONAL
    return SECTORS[ActorKind(kind)] if kind in set(ActorKind) else None
