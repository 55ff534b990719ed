"""Every kind of fact that the sources hold can be said: the labels and ties that the graph was designed for."""

import pytest

from graph_schema.registry import (
    MINTED_EDGE_TYPES,
    NODE_LABELS,
    STATEMENT_OF_KIND,
    STATEMENT_OF_PREDICATE,
    TIE_TYPES,
)
from graph_schema.vocabulary import (
    ActorKind,
    AgreementKind,
    CapacityBand,
    MemberRole,
    PartyStatus,
    PlaceKind,
    ProjectApproach,
    ProjectPurpose,
    RecommendationLevel,
    State,
)

LABELS = (
    "Country Place Actor Law Article Agreement Strategy Procedure Mechanism Shelter Helpline Service Project Route"
    " Function ExploitationForm VictimGroup Recommendation Observation Source Passage Claim"
)

TIES = {
    "MEMBER_OF": ("Actor", "Actor"),
    "CHAIRS": ("Actor", "Actor"),
    "PART_OF": ("Actor", "Actor"),
    "COORDINATES": ("Actor", "Strategy"),
    "OPERATES": ("Actor", "Shelter"),
    "FUNDS": ("Actor", "Project"),
    "PARTNERS_WITH": ("Actor", "Actor"),
    "SUPPORTS": ("Actor", "Actor"),
    "REFERS_TO": ("Actor", "Shelter"),
    "PARTY_TO": ("Country", "Agreement"),
    "ADOPTED": ("Country", "Strategy"),
    "IMPLEMENTS": ("Actor", "Strategy"),
    "RESPONSIBLE_FOR": ("Actor", "Function"),
    "IDENTIFIES_VICTIMS": ("Actor", "Country"),
    "MONITORS": ("Actor", "Country"),
    "SERVES": ("Shelter", "VictimGroup"),
    "LOCATED_IN": ("Actor", "Place"),
    "ARTICLE_OF": ("Article", "Law"),
    "CRIMINALISES": ("Article", "ExploitationForm"),
    "COVERS": ("Article", "VictimGroup"),
    "SUPERSEDES": ("Law", "Law"),
    "CREATED": ("Actor", "Mechanism"),
    "EXPLOITATION_IN": ("ExploitationForm", "Country"),
    "PERFORMS": ("Actor", "Function"),
    "HAS_FUNCTION": ("Country", "Function"),
}

ATTRIBUTES = {
    "member_of": {"role"},
    "funds": {"amount", "currency", "share_percent", "period"},
    "partners_with": {"on"},
    "supports": {"how"},
    "party_to": {"status", "date"},
    "identifies_victims": {"stage"},
    "criminalises": {"penalty_years", "victim", "condition"},
    "country_role": {"role"},
    "recommends": {"year", "addressee", "about", "strength", "level", "priority"},
    "observed": {"what", "value", "unit", "year"},
    "performs": {"country"},
}


@pytest.mark.parametrize("label", LABELS.split())
def test_the_thing_can_be_spoken_of(label: str) -> None:
    assert label in NODE_LABELS


@pytest.mark.parametrize("tie", TIES)
def test_the_tie_can_be_said_between_these_things(tie: str) -> None:
    statement = STATEMENT_OF_PREDICATE[tie]
    start, end = statement.end_point("subject"), statement.end_point("object")
    assert tie in TIE_TYPES
    assert start is not None
    assert end is not None
    assert TIES[tie][0] in start.labels
    assert TIES[tie][1] in end.labels


@pytest.mark.parametrize("tie", ["STOP", "ISSUED", "ADDRESSED_TO", "ABOUT"])
def test_routes_and_recommendations_draw_their_own_ties(tie: str) -> None:
    assert tie in MINTED_EDGE_TYPES
    assert tie in TIE_TYPES


@pytest.mark.parametrize("kind", ATTRIBUTES)
def test_the_statement_carries_what_it_must(kind: str) -> None:
    assert set(STATEMENT_OF_KIND[kind].model_fields) >= ATTRIBUTES[kind]


@pytest.mark.parametrize(
    ("listed", "values"),
    [
        (State, "present planned ended on_paper absent"),
        (
            ActorKind,
            "coordinator rapporteur coordination_body ministry police border_police prosecution court intelligence"
            " labour_inspection social_service health education local_authority ngo ngo_network"
            " international_organisation regional_body donor_agency foreign_government_body monitoring_body academia"
            " media private_sector",
        ),
        (PlaceKind, "entity district canton region municipality border_section port"),
        (
            AgreementKind,
            "treaty convention protocol bilateral_agreement memorandum cooperation_agreement readmission declaration"
            " association_agreement",
        ),
        (MemberRole, "full observer invited candidate"),
        (PartyStatus, "signed ratified acceded observer"),
        (CapacityBand, "1-5 6-15 16-30 >30"),
        (
            ProjectPurpose,
            "root_causes awareness_raising reintegration protection prosecution capacity_building research",
        ),
        (ProjectApproach, "repressive empowering"),
        (RecommendationLevel, "macro meso micro"),
    ],
    ids=lambda entry: entry.__name__ if isinstance(entry, type) else "",
)
def test_a_closed_list_has_these_values(listed: type, values: str) -> None:
    assert set(values.split()) - {str(value) for value in listed} == set()  # type: ignore[attr-defined]


def test_not_mentioned_is_computed_and_never_stored() -> None:
    assert "not_mentioned" not in set(State)
