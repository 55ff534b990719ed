"""Ids are made and taken apart in one place, and what is no id is refused with the form expected."""

import pytest

from graph_schema.errors import SchemaError
from graph_schema.ids import (
    SCOPED_KINDS,
    SCOPELESS_KINDS,
    claim_id,
    content_hash,
    country_id,
    minted_id,
    parse_id,
    slug_of,
)
from graph_schema.statements import Observed, Recommends, ReportedRoute
from graph_schema.statements.situation import Stop
from graph_schema.vocabulary import StopRole


@pytest.mark.parametrize(
    ("text", "parts", "country"),
    [
        ("actor:srb:astra", ("actor", "srb", "astra"), "SRB"),
        ("law:bih-rs:criminal-code", ("law", "bih-rs", "criminal-code"), "BIH"),
        ("place:bih-fbih-2:canton-10", ("place", "bih-fbih-2", "canton-10"), "BIH"),
        ("agreement:intl:palermo-protocol", ("agreement", "intl", "palermo-protocol"), None),
        ("actor:reg:selec", ("actor", "reg", "selec"), None),
        ("country:xkx", ("country", "", "xkx"), "XKX"),
        ("function:hotline", ("function", "", "hotline"), None),
        ("form:sexual", ("form", "", "sexual"), None),
    ],
)
def test_an_id_is_taken_apart_and_put_together_again(
    text: str, parts: tuple[str, str, str], country: str | None
) -> None:
    parsed = parse_id(text)
    assert tuple(parsed) == parts
    assert parsed.country == country
    assert ":".join(part for part in parsed if part) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "astra",
        "actor:astra",
        "actor:srb:",
        "actor::astra",
        "actor:srb:Astra",
        "Actor:srb:astra",
        "actor:SRB:astra",
        "actor:serbia:astra",
        "actor:srb:astra:centre",
        "actor:srb:a--b",
        "actor:srb:-a",
        "actor:srb:a_b",
        "actor:srb:ástra",
        " actor:srb:astra",
        "actor:srb:astra\n",
        "person:srb:somebody",
        "function:srb:hotline",
        "country:xru:north",
    ],
)
def test_what_is_no_id_is_refused_with_the_form_expected(text: str) -> None:
    with pytest.raises(SchemaError, match="an id reads kind:scope:slug in lower case, as actor:srb:astra"):
        parse_id(text)


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("ASTRA", "astra"),
        ("Center for Human Trafficking Victims' Protection", "center-for-human-trafficking-victims-protection"),
        ("Đorđe & Šćepan", "djordje-scepan"),
        ("  Art. 418(a) ", "art-418-a"),
        ("Straße", "strasse"),
    ],
)
def test_a_name_becomes_a_slug_that_makes_a_valid_id(name: str, slug: str) -> None:
    assert slug_of(name) == slug
    assert parse_id(f"actor:srb:{slug_of(name)}").slug == slug


def test_the_same_content_has_the_same_hash_in_any_order() -> None:
    assert content_hash({"a": 1, "b": [2, 3]}) == content_hash({"b": [2, 3], "a": 1})
    assert content_hash({"a": 1}) != content_hash({"a": 2})
    assert content_hash({"a": "1"}) != content_hash({"a": 1})
    assert len(content_hash({})) == 12


def test_minted_ids_are_ids() -> None:
    minted = minted_id("observation", "xru", {"what": "calls"})
    assert parse_id(minted)[:2] == ("observation", "xru")
    assert claim_id({"a": 1}) == f"c-{content_hash({'a': 1})}"
    assert country_id("SRB") == country_id("srb") == "country:srb"


def test_the_same_stops_are_the_same_route_and_their_order_counts() -> None:
    first = Stop(place="country:xza", role=StopRole.ORIGIN)
    last = Stop(place="country:xqo", role=StopRole.DESTINATION)
    transit = Stop(place="country:xru", role=StopRole.TRANSIT)
    route = ReportedRoute.mint_route((first, transit, last))
    assert route == ReportedRoute.mint_route((first, transit, last))
    assert route != ReportedRoute.mint_route((first, last))
    assert parse_id(route)[:2] == ("route", "reg")


def test_a_recommendation_belongs_to_the_country_of_its_addressee() -> None:
    asked = ("actor:intl:greta", "actor:srb:astra", 2014, "Open a shelter")
    minted = Recommends.mint_recommendation(*asked)
    assert parse_id(minted)[:2] == ("recommendation", "srb")
    assert minted == Recommends.mint_recommendation("actor:intl:greta", "actor:srb:astra", "2014", "Open a shelter")
    assert minted != Recommends.mint_recommendation("actor:intl:greta", "actor:srb:astra", 2015, "Open a shelter")


def test_a_figure_of_the_region_belongs_to_the_region() -> None:
    minted = Observed.mint_observation("actor:reg:selec", "victims", "people", 2010, "120")
    assert parse_id(minted)[:2] == ("observation", "reg")


def test_no_kind_is_both_with_and_without_a_scope() -> None:
    assert not SCOPED_KINDS & SCOPELESS_KINDS
