"""Every kind of body has its sector, and what is no body has none."""

import pytest

from graph_schema.vocabulary import ActorKind, MechanismKind
from queries.analytics.groups import NO_COUNTRY, Grouping, groups_of
from queries.analytics.sectors import SECTORS, Sector, sector_of
from tests.queries.letters import network


def test_every_kind_of_body_is_in_the_table() -> None:
    assert set(SECTORS) == set(ActorKind)
    assert set(SECTORS.values()) == set(Sector)


@pytest.mark.parametrize(
    ("kind", "country", "sector"),
    [
        ("prosecution", "XRU", Sector.LAW_ENFORCEMENT),
        ("ngo", None, Sector.VICTIM_SUPPORT),
        ("labour_inspection", "XRU", Sector.OTHER_STATE),
        ("donor_agency", "XQO", Sector.INTERNATIONAL),
        ("media", "XRU", Sector.WIDER_SOCIETY),
        ("monitoring_body", "XRU", Sector.OTHER_STATE),
        ("monitoring_body", None, Sector.INTERNATIONAL),
        ("country", None, None),
    ],
)
def test_the_sector_of_a_body(kind: str, country: str | None, sector: Sector | None) -> None:
    assert sector_of(kind, country) == sector


@pytest.mark.parametrize("kind", MechanismKind)
def test_a_mechanism_has_no_sector(kind: MechanismKind) -> None:
    assert sector_of(kind, "XRU") is None


def test_groups_by_country_and_by_sector() -> None:
    made = network("ab bc", countries={"b": None}, kinds={"a": "police", "c": "national_referral"})
    assert groups_of(made, Grouping.SECTOR) == {"a": "law_enforcement", "b": "victim_support"}
    assert groups_of(made, Grouping.COUNTRY) == {"a": "XRU", "b": NO_COUNTRY, "c": "XRU"}


def test_a_country_as_a_whole_is_of_its_own_country() -> None:
    made = network("ab")
    made.graph.add_node("country:xza", name="Zavonia", kind="country", country=None)
    assert groups_of(made, Grouping.COUNTRY)["country:xza"] == "XZA"
