"""Where people are taken, and what a country is in trafficking, in the many turns that reports use for it."""

import pytest

from tests.loaders.candidates.reading import candidates_of


def routes(sentence: str, country: str = "SRB") -> set[tuple[str, ...]]:
    """The stops of every route of a sentence, without the prefix of their ids."""
    found = candidates_of(sentence, country=country)
    return {tuple(stop.split(":")[-1] for stop in one.attributes["stops"]) for one in found if one.predicate == "ROUTE"}


def roles(sentence: str, country: str = "SRB") -> set[tuple[str, str]]:
    """Each role of the country with its state."""
    found = candidates_of(sentence, country=country)
    return {(one.attributes["role"], one.state.value) for one in found if one.predicate == "COUNTRY_ROLE"}


@pytest.mark.parametrize(
    ("sentence", "ends"),
    [
        (
            "Traffickers exploit Serbian women in sex trafficking in neighboring countries and throughout Europe, "
            "particularly Austria and Italy.",
            {"neighbouring-countries", "europe", "aut", "ita"},
        ),
        ("Serbian children are made to beg in France, Sweden and other EU Member States.",
         {"fra", "swe", "european-union"}),
        ("Most Serbian victims are taken to Western Europe, with Germany and Spain as the main destinations.",
         {"western-europe", "deu", "esp"}),
        ("Of the victims, 60 were exploited in Russia, 24 in Turkey and nine in the Middle East.",
         {"rus", "tur", "middle-east"}),
        ("They are married off to families in Kosovo and Albania.", {"xkx", "alb"}),
    ],
)  # fmt: skip
def test_regions_and_counted_countries_are_ends_of_a_route(sentence: str, ends: set[str]) -> None:
    assert {stops[-1] for stops in routes(sentence)} == {f"{end} destination" for end in ends}


@pytest.mark.parametrize(
    ("sentence", "origins"),
    [
        (
            "Most foreign victims were nationals of Moldova (6), followed by Ukraine (4) and Taiwan (3).",
            {"mda", "ukr", "twn"},
        ),
        ("Young women from Moldova and Russia are recruited as dancers.", {"mda", "rus"}),
        ("The women come from Moldova and, in smaller numbers, Georgia.", {"mda", "geo"}),
        (
            "Serbia is a destination for workers from Nepal, and for Moldovan women forced into prostitution.",
            {"npl", "mda"},
        ),
    ],
)
def test_victims_of_other_nations_come_to_the_country_of_the_section(sentence: str, origins: set[str]) -> None:
    assert routes(sentence) == {(f"{origin} origin", "srb destination") for origin in origins}


def test_the_border_that_travellers_cross_is_a_stop_and_no_origin() -> None:
    found = routes(
        "The country lies on a route used by Syrian nationals who enter from Turkey and go on via Hungary to Germany."
    )
    assert found == {("syr origin", "tur transit", "srb transit", "hun transit", "deu destination")}


def test_where_people_were_before_they_came_is_a_stop() -> None:
    found = routes("The women came from Moldova and had been sold in Hungary before they were brought to Belgrade.")
    assert found == {("mda origin", "hun transit", "srb destination")}


@pytest.mark.parametrize(
    "sentence",
    [
        "Drafts of the report have been sent to Moldova, Romania and Russia.",
        "Women from Moldova attended a training in Austria.",
        "Police officers from Italy visited Greece.",
    ],
)
def test_papers_and_visitors_travel_no_route(sentence: str) -> None:
    assert routes(sentence) == set()


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Serbia remains one of the main countries from which victims originate.", {("origin", "present")}),
        ("Serbia is a destination for a growing number of workers.", {("destination", "present")}),
        ("There was no indication that Serbia is a destination.", {("destination", "absent")}),
        ("Vietnamese nationals pass through the country.", {("transit", "present")}),
        (
            "Serbia is a source country and, to a lesser degree, a destination.",
            {("origin", "present"), ("destination", "present")},
        ),
        ("Girls are traded inside its borders.", {("internal", "present")}),
        ("Serbia is no longer only a country of origin.", {("origin", "present")}),
        ("Experts discussed whether Serbia is a transit country.", set()),
    ],
)
def test_a_country_has_the_role_that_is_said_of_its_victims(sentence: str, expected: set[tuple[str, str]]) -> None:
    assert roles(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Serbian women are trafficked to Italy for sexual exploitation, and boys to Malta for begging.",
            {("srb origin", "ita destination"), ("srb origin", "mlt destination")},
        ),
        ("An exodus of Serbian children led chiefly to Greece.", {("srb origin", "grc destination")}),
        ("Pregnant women have been conveyed to Cyprus to sell their babies.",
         {("srb origin", "cyp destination")}),
        ("Boys are compelled to tend plants in the Netherlands.", {("srb origin", "nld destination")}),
        ("There were also reports of Cuban women brought via Bulgaria.",
         {("cub origin", "bgr transit", "srb destination")}),
        ("Women from Moldova are recruited for night bars, and Kosovo girls were traced to Sweden.",
         {("mda origin", "srb destination"), ("xkx origin", "swe destination")}),
        ("The most frequent destination across the border was Italy.", {("srb origin", "ita destination")}),
        ("Trafficking along the route Turkey–Bulgaria–Hungary has grown.",
         {("tur origin", "bgr transit", "hun destination")}),
        ("The smuggling corridor between Greece and Hungary is busy.", {("grc origin", "hun destination")}),
        ("Traffickers exploit Serbian women across Europe, particularly in Malta.",
         {("srb origin", "mlt destination")}),
        ("Serbian victims were deported back to Serbia from Austria.", {("srb origin", "aut destination")}),
    ],
)  # fmt: skip
def test_people_are_led_brought_and_traced_along_a_route(sentence: str, expected: set[tuple[str, ...]]) -> None:
    assert routes(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Trafficking in persons is a problem in the Balkan region.",
        "Refugees flee from the country due to wars in Africa.",
        "The market in Austria has grown and prices in Italy are high.",
    ],
)
def test_the_region_around_and_what_is_no_movement_make_no_route(sentence: str) -> None:
    assert routes(sentence) == set()


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Serbia is a place of origin, of transit and of destination for victims.",
            {("origin", "present"), ("transit", "present"), ("destination", "present")},
        ),
        ("Serbia is considered one of the main countries of origin for people sold abroad.", {("origin", "present")}),
        ("Serbia was hardly more than a territory of transit.", {("transit", "present")}),
        ("Within the country, women are exploited in hotels.", {("internal", "present")}),
        ("At home, girls are sold by neighbours.", {("internal", "present")}),
        ("Many migrants passed through Serbia in the winter.", {("transit", "present")}),
        ("Countries of destination for girls were discussed.", set()),
    ],
)
def test_roles_stand_in_rows_and_follow_from_where_victims_are(sentence: str, expected: set[tuple[str, str]]) -> None:
    assert roles(sentence) == expected


def forms(sentence: str) -> set[str]:
    """The forms of exploitation that a sentence reports of Serbia."""
    found = candidates_of(sentence, country="SRB")
    return {one.subject.id for one in found if one.predicate == "EXPLOITATION_IN"}


def test_forms_are_read_of_people_and_not_of_what_is_known_or_thought_of_them() -> None:
    assert forms("Boys are exploited in forced begging.") == {"form:begging"}
    assert forms("Teachers are not aware of forced begging as a form of trafficking.") == set()
    assert forms("Courts re-qualify trafficking as mediation in prostitution.") == set()
