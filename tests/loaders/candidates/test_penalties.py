"""Terms of imprisonment in the wordings of several publishers: whose article, for whom, from how many years to what.

The laws and articles are made up; what must come out is written by hand.
"""

import pytest

from loaders.candidates.relations.prison_terms import terms_in
from tests.loaders.candidates.reading import candidates_of, ties

CODE = "The Criminal Code was adopted in 2009."


def penalties(*sentences: str) -> set[tuple[str, str, float | None, float | None]]:
    """Article, victim, least and most of every penalty that a section about Albania is said to set."""
    return {
        (
            one.subject.id.rpartition("code")[2].lstrip("-"),
            one.attributes["victim"],
            one.attributes.get("penalty_min_years"),
            one.attributes.get("penalty_max_years"),
        )
        for one in candidates_of(CODE, *sentences)
        if one.predicate == "CRIMINALISES"
    }


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("is punishable by imprisonment of three to eight years", 3, 8),
        ("is liable to imprisonment of between three and ten years", 3, 10),
        ("prescribes imprisonment from 2 years up to 8 years", 2, 8),
        ("could be punished by six months to three years' imprisonment", 0.5, 3),
        ("is punished with not less than five nor more than fifteen years of imprisonment", 5, 15),
        ("carries a minimum of two and a maximum of ten years in prison", 2, 10),
        ("foresees a penalty of 10-20 years", 10, 20),
        ("is punished by up to ten years of incarceration", None, 10),
        ("threatens a sentence that is not to exceed seven years", None, 7),
        ("sets a maximum penalty of two years", None, 2),
        ("prescribes a minimum sentence of four years", 4, None),
        ("is punished by no less than twelve years", 12, None),
        ("carries imprisonment of ten years to life", 10, None),
        ("has a penalty, of which the maximum punishment for this is five years", None, 5),
        ("is punished; the minimum is also six years", 6, None),
        ("means a prison sentence that can be as high as 18 years", None, 18),
        ("carries 3 to 9 yrs' imprisonment and a fine of up to 5,000 crowns", 3, 9),
        ("is punished with two to eight years in prison and a fine of 10 000 to 20 000 crowns", 2, 8),
        ("entails a prison term, and whoever kills the victim risks twelve years or more", 12, None),
        ("has a sentence that starts at ten years", 10, None),
        ("sees imprisonment of a minimum of four with a maximum of nine years", 4, 9),
    ],
)
def test_a_term_is_read_in_every_wording(text: str, least: float | None, most: float | None) -> None:
    assert [(term.minimum, term.maximum) for term in terms_in(f"The offence {text}.")] == [(least, most)]


@pytest.mark.parametrize(
    "text",
    [
        "The law provides for a residence permit of up to six months.",
        "Article 5 provides for a reflection period of 30 days and a permit of six months to one year.",
        "The penalty applies to children of 12 to 14 years of age.",
        "In the past five years no sentence was passed.",
    ],
)
def test_other_spans_of_time_are_no_terms(text: str) -> None:
    assert terms_in(text, of_article=True) == []


def test_a_number_without_years_counts_once_years_are_meant() -> None:
    found = terms_in("It carries a penalty of one to ten years, or no less than twelve where the victim dies.")
    assert [(term.minimum, term.maximum, term.case) for term in found] == [
        (1, 10, None),
        (12, None, "death of the victim"),
    ]


def test_a_raised_minimum_is_the_new_one_and_the_old_one_that_has_ended() -> None:
    found = terms_in("Parliament raised the minimum penalty for trafficking in children from five to 20 years.")
    assert [(term.minimum, term.victim, term.over) for term in found] == [(5, "child", True), (20, "child", False)]


def test_every_article_keeps_its_own_terms() -> None:
    assert penalties(
        "For offenses involving an adult, Article 31 carried three to 10 years in prison, while Article 32, reserved "
        "for cases in which the victim is a minor, carried five to 12 years."
    ) >= {("31", "adult", 3, 10), ("32", "child", 5, 12)}


def test_an_article_in_brackets_after_a_term_is_that_of_the_term() -> None:
    assert penalties(
        "Trafficking is punished with four to eight years of imprisonment (Article 51) and with nine to 14 years under "
        "Article 52 if the victim is a child."
    ) == {("51", "any", 4, 8), ("52", "child", 9, 14)}


def test_the_next_sentence_goes_on_about_the_article_before() -> None:
    assert penalties(
        "Article 41 makes trafficking punishable by imprisonment of two to six years.",
        "Where the act has been committed against a child, the sentence is seven to eleven years.",
    ) == {("41", "any", 2, 6), ("41", "child", 7, 11)}


def test_a_term_for_adults_goes_back_to_the_article_on_adults() -> None:
    found = penalties(
        "Article 61 carries two to six years in prison for an adult victim, whereas Article 62 carries five to nine "
        "years for a child victim.",
        "If the offender is an official, the range for crimes against adults rises to seven to eight years.",
    )
    assert ("61", "adult", 7, 8) in found
    assert ("62", "adult", 7, 8) not in found


def test_forms_named_once_hold_for_the_terms_that_follow() -> None:
    found = candidates_of(
        "Article 71 of the Criminal Code outlawed sex and labor trafficking.", "Article 71 carried three to nine years."
    )
    assert {
        (one.object and one.object.id, one.attributes.get("penalty_min_years"))
        for one in found
        if one.predicate == "CRIMINALISES"
    } == {("form:sexual", 3.0), ("form:labour", 3.0)}


def test_the_same_scale_is_that_of_the_sentence_before() -> None:
    assert penalties(
        "Article 81 punishes trafficking with two to nine years of imprisonment.",
        "Article 82 applies the same scale to trafficking in children.",
    ) == {("81", "any", 2, 9), ("82", "any", 2, 9)}


@pytest.mark.parametrize(
    "sentence",
    [
        "In 2018 two men were convicted under Article 91 and sentenced to four to six years' imprisonment.",
        "The courts should impose at least five years of imprisonment under Article 91.",
        "Prosecutors should investigate trafficking crimes under Article 91 rather than as pimping.",
    ],
)
def test_what_courts_did_or_ought_to_do_is_no_penalty_of_the_law(sentence: str) -> None:
    assert penalties(sentence) == set()


def test_articles_are_of_the_law_that_was_named_last_and_no_plea_agreement_has_articles() -> None:
    found = candidates_of(
        CODE, "Courts accepted plea agreements for lesser offenses.", "Article 93-a punishes trafficking."
    )
    assert ties(found, "ARTICLE_OF") == {("article:alb:criminal-code-93-a", "law:alb:criminal-code")}


def test_what_is_counted_beside_an_article_is_no_article() -> None:
    found = candidates_of(CODE, "In 2011 the police opened 111 cases under Article 65 and 24 under Article 66.")
    assert {one.subject.id for one in found if one.predicate == "ARTICLE_OF"} == {
        "article:alb:criminal-code-65",
        "article:alb:criminal-code-66",
    }


def test_a_number_in_brackets_is_that_of_the_law_before_it() -> None:
    found = candidates_of(
        "Article 80 of the new Penal Code (Law No. 5237) punishes trafficking with eight to twelve years of prison.",
        country="TUR",
    )
    assert ties(found, "ARTICLE_OF") == {("article:tur:penal-code-80", "law:tur:penal-code")}


def test_years_of_prison_that_a_law_sets_are_no_figures() -> None:
    found = candidates_of(
        CODE, "Article 12 prescribes three to 15 years of prison, or no less than 16 for victims under 18."
    )
    assert ties(found, "OBSERVED") == set()


def test_an_article_after_the_name_of_an_entity_is_of_its_code() -> None:
    found = candidates_of(
        "In Republika Srpska, Article 145 is punishable by three to 15 years of prison.", country="BIH"
    )
    assert {one.subject.id for one in found if one.predicate == "CRIMINALISES"} == {"article:bih-rs:criminal-code-145"}


def test_a_sentence_of_crimes_goes_on_about_the_code_and_not_about_the_law_named_since() -> None:
    found = candidates_of(
        CODE, "The Law on Ferries applies.", "Forced marriage became a crime in 2019 (Article 39, one to eight years)."
    )
    assert ties(found, "CRIMINALISES") == {("article:alb:criminal-code-39", "form:marriage")}


def test_both_limits_may_be_moved() -> None:
    found = terms_in("The penalty for adults was raised from five to 15 years to eight to 17 years.")
    assert [(term.minimum, term.maximum, term.over) for term in found] == [(5, 15, True), (8, 17, False)]


def crimes(*sentences: str) -> set[tuple[str, str | None]]:
    """Articles that are said to make something a crime without a term, with the crime where it is not trafficking."""
    return {
        (one.subject.id.rpartition("code-")[2], one.attributes.get("case"))
        for one in candidates_of(CODE, *sentences)
        if one.predicate == "CRIMINALISES" and not {"penalty_min_years", "penalty_max_years"} & one.attributes.keys()
    }


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Slavery is dealt with in Article 35.", {("35", "slavery")}),
        ("Smuggling is treated apart, and falls under Article 36-b.", {("36-b", "smuggling of migrants")}),
        ("Article 37, which deals with mediation in prostitution, is old.", {("37", "mediation in prostitution")}),
        ("Further provisions speak of the smuggling of migrants (Article 38).", {("38", "smuggling of migrants")}),
        ("Article 39 was extended to the possession of child pornography.", {("39", "child pornography")}),
        ("In 2011 four cases of slavery were investigated under Article 35.", set()),
        ("Article 40 governs the fees of lawyers.", set()),
    ],
)
def test_an_article_that_a_crime_is_dealt_with_in_punishes_it(
    sentence: str, expected: set[tuple[str, str | None]]
) -> None:
    assert crimes(sentence) == expected


def test_users_of_services_are_punished_under_the_article_spoken_of_last() -> None:
    assert crimes(
        "Article 51 punishes trafficking with four to eight years of imprisonment.",
        "Users of the services of a victim can be prosecuted too, provided that they knew of it.",
    ) == {("51", "use of the services of a victim")}


def test_a_client_who_ought_to_know_is_punished_and_not_advised() -> None:
    assert penalties(
        "A client who knows, or ought to know, of the force used risks up to four years (Article 52)."
    ) == {("52", "any", None, 4)}


def test_the_same_sentence_under_a_later_article_is_that_of_the_term_before_it() -> None:
    assert ("54", "any", 0.5, 3) in penalties(
        "Begging under Article 53 is punished with six months to three years, and users of the services of victims are "
        "liable to the same sentence by virtue of Article 54."
    )


def test_a_law_that_raises_a_penalty_is_not_the_law_of_the_article() -> None:
    found = candidates_of(CODE, "Law No. 17/2018 raised the minimum penalty under Article 55 from three to five years.")
    assert ties(found, "ARTICLE_OF") == {("article:alb:criminal-code-55", "law:alb:criminal-code")}


def test_an_article_after_a_treaty_that_is_only_named_is_of_the_code() -> None:
    found = candidates_of(
        CODE, "This breaches the Convention on the Rights of the Child.", "Article 56 was extended to pornography."
    )
    assert ties(found, "ARTICLE_OF") == {("article:alb:criminal-code-56", "law:alb:criminal-code")}


def test_an_article_of_an_entity_is_of_its_code_though_none_is_named() -> None:
    found = candidates_of("In Republika Srpska, trafficking is dealt with in Article 145.", country="BIH")
    assert ties(found, "ARTICLE_OF") == {("article:bih-rs:criminal-code-145", "law:bih-rs:criminal-code")}
