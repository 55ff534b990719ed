"""The closed lists that live in code because classes depend on them; open lists are files in `data/vocabulary/`.

Every list is a `StrEnum`, so that its values read the same in fact files, in Cypher and in Python. A value that
is not on the list is an error, never a silent default.
"""

from enum import StrEnum


class State(StrEnum):
    """What a source says of a relation; *not mentioned* is the fifth state, computed and never stored."""

    PRESENT = "present"
    PLANNED = "planned"
    ENDED = "ended"
    ON_PAPER = "on_paper"
    ABSENT = "absent"


def contradict(states: set[State]) -> bool:
    """Whether what is said of one thing in one year cannot all be so.

    What has ended may have begun again in another form in the same year, and what is planned is not there yet.
    """
    lasting = states - {State.ENDED}
    return len(lasting) > 1 and bool(lasting & {State.PRESENT, State.ON_PAPER})


class ActorKind(StrEnum):
    """What sort of body an actor is; always an office, never the person who holds it."""

    COORDINATOR = "coordinator"
    RAPPORTEUR = "rapporteur"
    COORDINATION_BODY = "coordination_body"
    GOVERNMENT = "government"
    PARLIAMENT = "parliament"
    MINISTRY = "ministry"
    POLICE = "police"
    BORDER_POLICE = "border_police"
    PROSECUTION = "prosecution"
    COURT = "court"
    INTELLIGENCE = "intelligence"
    LABOUR_INSPECTION = "labour_inspection"
    SOCIAL_SERVICE = "social_service"
    HEALTH = "health"
    EDUCATION = "education"
    PUBLIC_BODY = "public_body"
    LOCAL_AUTHORITY = "local_authority"
    NGO = "ngo"
    NGO_NETWORK = "ngo_network"
    RELIGIOUS_BODY = "religious_body"
    INTERNATIONAL_ORGANISATION = "international_organisation"
    REGIONAL_BODY = "regional_body"
    DONOR_AGENCY = "donor_agency"
    FOREIGN_GOVERNMENT_BODY = "foreign_government_body"
    MONITORING_BODY = "monitoring_body"
    PEACE_MISSION = "peace_mission"
    ACADEMIA = "academia"
    MEDIA = "media"
    PRIVATE_SECTOR = "private_sector"


class PlaceKind(StrEnum):
    """How coarse a place is; nothing finer than a municipality, and never the place of a shelter."""

    ENTITY = "entity"
    DISTRICT = "district"
    CANTON = "canton"
    REGION = "region"
    MUNICIPALITY = "municipality"
    BORDER_SECTION = "border_section"
    PORT = "port"
    WORLD_REGION = "world_region"


class LawKind(StrEnum):
    """The rank of a legal text."""

    CONSTITUTION = "constitution"
    CODE = "code"
    STATUTE = "statute"
    BY_LAW = "by_law"
    DECISION = "decision"
    DRAFT = "draft"


class AgreementKind(StrEnum):
    """The form of what parties sign."""

    TREATY = "treaty"
    CONVENTION = "convention"
    PROTOCOL = "protocol"
    BILATERAL_AGREEMENT = "bilateral_agreement"
    MEMORANDUM = "memorandum"
    COOPERATION_AGREEMENT = "cooperation_agreement"
    READMISSION = "readmission"
    DECLARATION = "declaration"
    ASSOCIATION_AGREEMENT = "association_agreement"
    EU_LAW = "eu_law"


class AgreementScope(StrEnum):
    """What an agreement is about: `trafficking` is specific, all others are general for this field."""

    TRAFFICKING = "trafficking"
    POLICE = "police"
    READMISSION = "readmission"
    BORDER = "border"
    MIGRATION = "migration"
    JUDICIAL = "judicial"
    ORGANISED_CRIME = "organised_crime"
    HUMAN_RIGHTS = "human_rights"
    CHILDREN = "children"
    LABOUR = "labour"
    GENERAL = "general"


class StrategyKind(StrEnum):
    """A strategy sets aims; an action plan sets tasks, dates and who does them."""

    STRATEGY = "strategy"
    ACTION_PLAN = "action_plan"


class StrategySubject(StrEnum):
    """What a strategy or action plan is about."""

    TRAFFICKING = "trafficking"
    CHILD_TRAFFICKING = "child_trafficking"
    MIGRATION = "migration"
    ORGANISED_CRIME = "organised_crime"
    CHILDREN = "children"
    GENDER = "gender"
    POVERTY = "poverty"
    ROMA = "roma"
    OTHER = "other"


class ProcedureKind(StrEnum):
    """The form of working rules."""

    STANDARD_OPERATING_PROCEDURES = "standard_operating_procedures"
    RULEBOOK = "rulebook"
    GUIDELINES = "guidelines"
    INDICATORS = "indicators"
    PROTOCOL = "protocol"
    MANUAL = "manual"
    STANDARDS = "standards"


class MechanismKind(StrEnum):
    """What a mechanism is for."""

    NATIONAL_REFERRAL = "national_referral"
    TRANSNATIONAL_REFERRAL = "transnational_referral"
    DATABASE = "database"
    TASK_FORCE = "task_force"
    WITNESS_PROTECTION = "witness_protection"
    MONITORING = "monitoring"
    NETWORK = "network"
    FUND = "fund"
    OTHER = "other"


class HelplineKind(StrEnum):
    """Helplines as the 2004 report sorts them (section 3.3.3)."""

    GOVERNMENT_INFORMATION = "government_information"
    ANTI_TRAFFICKING = "anti_trafficking"
    OTHER_PURPOSE = "other_purpose"


class ServiceKind(StrEnum):
    """What a service gives to a victim or a person at risk."""

    RECEPTION_CENTRE = "reception_centre"
    DAY_CENTRE = "day_centre"
    MOBILE_TEAM = "mobile_team"
    REINTEGRATION = "reintegration"
    RETURN = "return"
    LEGAL_AID = "legal_aid"
    MEDICAL = "medical"
    PSYCHOSOCIAL = "psychosocial"
    VOCATIONAL = "vocational"
    COUNSELLING = "counselling"
    INFORMATION = "information"
    IDENTIFICATION = "identification"
    OUTREACH = "outreach"
    FINANCIAL = "financial"
    OTHER = "other"


class ProjectKind(StrEnum):
    """The form of a project."""

    PROJECT = "project"
    PROGRAMME = "programme"
    CAMPAIGN = "campaign"
    TRAINING = "training"
    RESEARCH = "research"
    OPERATION = "operation"


class FunctionGroup(StrEnum):
    """The seven groups in which the functions of a complete response are read."""

    COORDINATION = "coordination"
    IDENTIFICATION = "identification"
    PROTECTION = "protection"
    PROSECUTION = "prosecution"
    PREVENTION = "prevention"
    CROSS_BORDER = "cross_border"
    KNOWLEDGE = "knowledge"


class MemberRole(StrEnum):
    """How a member belongs to a body."""

    FULL = "full"
    OBSERVER = "observer"
    INVITED = "invited"
    CANDIDATE = "candidate"


class PartyStatus(StrEnum):
    """How far a party is bound by an agreement."""

    SIGNED = "signed"
    RATIFIED = "ratified"
    ACCEDED = "acceded"
    OBSERVER = "observer"
    PARTY = "party"


class SupportKind(StrEnum):
    """What one body gives another besides money."""

    TECHNICAL = "technical"
    TRAINING = "training"
    EXPERTISE = "expertise"
    EQUIPMENT = "equipment"
    POLITICAL = "political"
    ASSISTANCE = "assistance"


class IdentificationStage(StrEnum):
    """Whether a body only suspects, or formally decides, that a person is a victim."""

    FORMAL = "formal"
    PRELIMINARY = "preliminary"


class VictimAge(StrEnum):
    """Whose exploitation a penalty is for."""

    ADULT = "adult"
    CHILD = "child"
    ANY = "any"


class StopRole(StrEnum):
    """What a country is on a reported route."""

    ORIGIN = "origin"
    TRANSIT = "transit"
    DESTINATION = "destination"


class CountryRole(StrEnum):
    """What a country is in the trafficking of persons, as a source describes it."""

    ORIGIN = "origin"
    TRANSIT = "transit"
    DESTINATION = "destination"
    INTERNAL = "internal"


class CapacityBand(StrEnum):
    """How many people a shelter can take, coarse enough not to point to a house."""

    UP_TO_5 = "1-5"
    UP_TO_15 = "6-15"
    UP_TO_30 = "16-30"
    OVER_30 = ">30"


class Strength(StrEnum):
    """How strongly a monitor asks, in GRETA's own grades where it uses them."""

    URGE = "urge"
    CONSIDER = "consider"
    INVITE = "invite"
    PRIORITY = "priority"
    LISTED = "listed"


class RecommendationLevel(StrEnum):
    """The level at which a recommendation works, as the 2012 research sorts them."""

    MACRO = "macro"
    MESO = "meso"
    MICRO = "micro"


class ProjectPurpose(StrEnum):
    """What a project is for, as the 2004 report defines it (sections 1.2.1 and 2.2)."""

    ROOT_CAUSES = "root_causes"
    AWARENESS_RAISING = "awareness_raising"
    REINTEGRATION = "reintegration"
    PROTECTION = "protection"
    PROSECUTION = "prosecution"
    CAPACITY_BUILDING = "capacity_building"
    RESEARCH = "research"


class ProjectApproach(StrEnum):
    """Whether a project holds people back (repressive) or makes them stronger (empowering)."""

    REPRESSIVE = "repressive"
    EMPOWERING = "empowering"


class Theme(StrEnum):
    """The heading under which a shortcoming or a figure is read."""

    COORDINATION = "coordination"
    IDENTIFICATION = "identification"
    PROTECTION = "protection"
    PROSECUTION = "prosecution"
    PREVENTION = "prevention"
    CROSS_BORDER = "cross_border"
    KNOWLEDGE = "knowledge"
    LAW = "law"
    FUNDING = "funding"
    SITUATION = "situation"


class Language(StrEnum):
    """A language of the region in which names are on file, by its ISO 639 code; English is the name itself."""

    ALBANIAN = "sq"
    BOSNIAN = "bs"
    BULGARIAN = "bg"
    CROATIAN = "hr"
    GREEK = "el"
    MACEDONIAN = "mk"
    MONTENEGRIN = "cnr"
    ROMANIAN = "ro"
    SERBIAN = "sr"
    SLOVENIAN = "sl"
    TURKISH = "tr"
