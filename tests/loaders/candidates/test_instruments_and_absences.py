"""Laws and plans that are passed, in force, drafted or missing, and what falls short, in the wordings of several
publishers; every sentence is made up."""

import pytest

from tests.loaders.candidates.reading import candidates_of, names, ties


def adopted(*sentences: str) -> set[tuple[str, str, str]]:
    """Who adopted what, and in which state."""
    return {
        (one.subject.name, one.object.name, one.state.value)
        for one in candidates_of(*sentences, country="MDA")
        if one.predicate == "ADOPTED" and one.object is not None
    }


@pytest.mark.parametrize(
    ("sentence", "who", "what", "state"),
    [
        (
            "The Law on Safe Harbours, passed by the Parliament in October 2005, applies.",
            "Parliament",
            "Law on Safe Harbours",
            "present",
        ),
        ("The Act on Payment of Damages, in force since 2009, applies.", "Moldova", "Act on Payment", "present"),
        ("The Law on Ferries of 2008 excludes foreigners.", "Moldova", "Law on Ferries", "present"),
        ("The National Plan 2031-2034, with its budget, was endorsed.", "Moldova", "National Plan 2031", "present"),
        ("The Ministry of Health drew up the National Plan 2031-2034.", "Ministry", "National Plan 2031", "present"),
        ("A national strategy on begging does not exist.", "Moldova", "national strategy on begging", "absent"),
        ("A law on shelters has not been tabled.", "Moldova", "law on shelters", "absent"),
        ("An action plan on trafficking in children has been announced.", "Moldova", "action plan on", "planned"),
        ("Legislative amendments adopted in 2013 brought change.", "Moldova", "Legislative amendments", "present"),
        ("The Criminal Code was supplemented in 2002 by a section.", "Moldova", "Criminal Code", "present"),
        ("Parliament decided to adopt the National Plan 2031-2034.", "Parliament", "National Plan 2031", "present"),
        ("The Ministry of Health launched the National Plan 2031-2034.", "Ministry", "National Plan 2031", "present"),
        ("The 2012 amendments to the Criminal Code changed little.", "Moldova", "Criminal Code", "present"),
        ("The National Plan 2031-2034 is still a draft.", "Moldova", "National Plan 2031", "planned"),
        ("The team implements the National Action Plan 2031-2034.", "Moldova", "National Action Plan", "present"),
        ("Law No. 17/2018 gives victims free legal aid.", "Moldova", "Law No. 17/2018", "present"),
    ],
)  # fmt: skip
def test_an_instrument_is_adopted_by_whom_the_sentence_says_or_by_the_country(
    sentence: str, who: str, what: str, state: str
) -> None:
    assert any(
        subject.startswith(who) and name.startswith(what) and given == state
        for subject, name, given in adopted(sentence)
    ), adopted(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The government should adopt a law on shelters.",
        "A law firm was opened in 2011.",
        "Their strategy is to cross at night.",
        "Experts are preparing the National Action Plan 2031-2034.",
        "The Law on Ferries names the ports (National Strategy, 2013).",
    ],
)
def test_what_is_asked_for_or_no_instrument_is_not_adopted(sentence: str) -> None:
    assert adopted(sentence) == set()


def test_a_plan_that_is_adopted_further_on_is_not_adopted_where_it_is_first_named() -> None:
    found = candidates_of(
        "The team implements the National Action Plan 2031-2034.",
        "The Ministry of Health adopted the National Action Plan 2031-2034 in March.",
        country="MDA",
    )
    assert [one.lines for one in found if one.predicate == "ADOPTED"] == [(2, 2)]


def test_a_law_without_a_title_is_no_name() -> None:
    assert (
        names(candidates_of("Parliament passed legislation on ferries. A law on shelters was adopted."), "Law") == set()
    )


def shortcomings(*sentences: str) -> set[tuple[str, str]]:
    """Heading and state of everything that is said to fall short."""
    return {
        (str(one.attributes["theme"]), one.subject.id)
        for one in candidates_of(*sentences)
        if one.predicate == "FALLS_SHORT"
    }


@pytest.mark.parametrize(
    ("sentence", "theme"),
    [
        ("The Council has not met since 2011.", "situation"),
        ("Judges tend to requalify trafficking as pimping.", "prosecution"),
        ("Not one victim was granted compensation.", "protection"),
        ("The centre for social work employed only nine caseworkers.", "situation"),
        ("Only four of the committees convened.", "situation"),
        ("Domestic workers fell outside the mandate of the inspectors.", "situation"),
        ("Fewer than half of the shelters take children.", "protection"),
        ("The police have yet to detect a single victim.", "prosecution"),
        ("The code is silent on forced marriage.", "law"),
        ("Interlocutors called the plan a dead letter.", "coordination"),
        ("The shelter had to shut its doors in 2015.", "protection"),
        ("There is a dearth of interpreters.", "protection"),
        ("Cooperation with the consulates is patchy.", "coordination"),
        ("The post of the rapporteur remained unfilled.", "coordination"),
        ("It was left to NGOs to pay for the lawyers.", "law"),
        ("The database has fallen into disuse.", "knowledge"),
        ("Their complicity went largely unpunished.", "situation"),
        ("The programme had paid out to one person only.", "situation"),
    ],
)
def test_a_weakness_is_read_in_every_wording(sentence: str, theme: str) -> None:
    assert theme in {found for found, _ in shortcomings(sentence)}


def test_a_weakness_without_a_field_is_read_under_that_of_the_sentence_before() -> None:
    found = shortcomings("There are two shelters for women.", "The one in Fier closed in 2019.")
    assert "protection" in {theme for theme, _ in found}


@pytest.mark.parametrize(
    "sentence",
    [
        "The shelter opened in 2019 and houses forty women.",
        "GRETA urges the authorities to fund the shelters without delay.",
        "The committee meets every month and reports to the government.",
    ],
)
def test_what_works_and_what_is_asked_for_falls_short_of_nothing(sentence: str) -> None:
    assert shortcomings(sentence) == set()


def exploitation(*sentences: str) -> set[tuple[str, str | None]]:
    """Forms of exploitation with the country that they are said to be found in."""
    return {
        (one.subject.id, one.object.id if one.object else None)
        for one in candidates_of(*sentences, country="HRV")
        if one.predicate == "EXPLOITATION_IN"
    }


@pytest.mark.parametrize(
    ("sentence", "form", "country"),
    [
        ("Traffickers exploit women in sex and labor trafficking.", "form:labour", "country:hrv"),
        ("Children are made to beg or steal in Austria.", "form:criminality", "country:aut"),
        ("The men worked without documents or pay on farms.", "form:labour", "country:hrv"),
        ("Girls from poor families are married off.", "form:marriage", "country:hrv"),
        ("Almost all of the women were made to work in prostitution.", "form:sexual", "country:hrv"),
        ("The babies are sold in Greece.", "form:adoption", "country:grc"),
    ],
)
def test_a_form_of_exploitation_is_read_in_every_wording(sentence: str, form: str, country: str) -> None:
    assert (form, country) in exploitation(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The police fined persons in prostitution.",
        "A campaign against forced labour was launched.",
        "No conviction for forced labour was handed down.",
        "The government did not reduce the demand for commercial sex.",
    ],
)
def test_what_is_punished_or_campaigned_against_is_not_said_to_be_found(sentence: str) -> None:
    assert exploitation(sentence) == set()


@pytest.mark.parametrize(
    ("sentence", "absent"),
    [
        ("There is no national rapporteur in Albania.", {("country:alb", "function:national-rapporteur")}),
        ("There is no research on trafficking in Albania.", set()),
        ("Awareness campaigns are planned in Albania.", set()),
    ],
)
def test_what_a_country_does_more_or_less_of_is_no_missing_function(
    sentence: str, absent: set[tuple[str, str]]
) -> None:
    assert ties(candidates_of(sentence), "HAS_FUNCTION") == absent


def test_a_plan_without_years_is_the_newest_one_to_which_the_report_gave_years() -> None:
    assert adopted(
        "The Government of Moldova adopted the National Action Plan 2020-2023.",
        "The Government of Moldova adopted the NAP after two years.",
        "It replaced the National Action Plan 2012-2013.",
        "The Parliament of Moldova approved the NAP.",
    ) == {
        ("Government of Moldova", "National Action Plan 2020-2023", "present"),
        ("Parliament of Moldova", "National Action Plan 2020-2023", "present"),
        ("Moldova", "National Action Plan 2012-2013", "present"),
    }
