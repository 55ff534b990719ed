"""Terms of imprisonment that a text ties to articles by short words: the former, respectively, at most, (31-b).

The laws and articles are made up; what must come out is written by hand.
"""

import pytest

from loaders.candidates.relations.prison_terms import terms_in
from tests.loaders.candidates.reading import candidates_of, ties
from tests.loaders.candidates.test_penalties import CODE, penalties


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("is met with imprisonment of six years at least", 6, None),
        ("cannot be punished with less than nine years of prison", 9, None),
        ("leads to prison for four years at most", None, 4),
        ("brings ten years of imprisonment as a minimum", 10, None),
        ("is a crime for which the floor is seven years of prison", 7, None),
        ("has a penalty whose upper limit stood at three years", None, 3),
    ],
)
def test_a_limit_may_be_told_behind_the_number_or_by_its_name(
    text: str, least: float | None, most: float | None
) -> None:
    assert [(term.minimum, term.maximum) for term in terms_in(f"The offence {text}.")] == [(least, most)]


def test_years_beside_an_article_are_a_term_without_any_word_of_prison() -> None:
    assert penalties("Art. 57 (trafficking in persons), 2–9 years + fine.") == {("57", "any", 2, 9)}
    assert not penalties("Article 58 leaves a victim two to three months to decide.")


def test_the_former_and_the_latter_are_two_articles() -> None:
    assert penalties(
        "Trafficking (Article 61) and pimping (Article 62) are told apart.",
        "The former entails five to eight years of prison, the latter one to four.",
    ) >= {("61", "any", 5, 8), ("62", "any", 1, 4)}


def test_respectively_pairs_articles_and_terms() -> None:
    assert penalties("Articles 63 and 64 provide for at least four and at least seven years respectively.") == {
        ("63", "any", 4, None),
        ("64", "any", 7, None),
    }


def test_a_term_that_was_raised_leaves_the_new_one_alone() -> None:
    assert penalties("In 2015 the minimum under Article 65 was raised from two to six years of prison.") == {
        ("65", "any", 6, None)
    }


def test_articles_in_brackets_after_the_first_need_no_word_for_it() -> None:
    found = candidates_of(CODE, "The code knows theft of children (Article 66-a), slavery (66-b) and begging (66-c).")
    assert {one.subject.id.rpartition("code-")[2] for one in found if one.predicate == "ARTICLE_OF"} == {
        "66-a",
        "66-b",
        "66-c",
    }


def test_purposes_that_a_definition_holds_are_those_of_the_article_before() -> None:
    found = candidates_of(
        CODE,
        "Article 67 punishes trafficking with three to nine years of imprisonment.",
        "Forced labour and forced begging figure among the purposes.",
    )
    assert {("article:alb:criminal-code-67", "form:labour"), ("article:alb:criminal-code-67", "form:begging")} <= ties(
        found, "CRIMINALISES"
    )


def test_a_law_with_its_gazette_is_adopted_and_a_strategy_that_a_decision_approved() -> None:
    found = candidates_of(
        "The Law on Safe Harbours (Official Gazette 17/09) helps.",
        "Decision No. 17 of 2 May 2011 approved the National Strategy against Trafficking 2011-2014.",
    )
    adopted = [one.object.name for one in found if one.predicate == "ADOPTED" and one.object is not None]
    assert "Law on Safe Harbours" in adopted
    assert any(name.startswith("National Strategy") for name in adopted)


def test_a_body_that_a_law_is_said_to_have_introduced_is_made_by_it() -> None:
    found = candidates_of(
        "Its work went to the Harbour Coordination Commission, which the Law on Safe Harbours introduced."
    )
    assert [
        (one.subject.name, one.object.name) for one in found if one.predicate == "CREATED" and one.object is not None
    ] == [("Law on Safe Harbours", "Harbour Coordination Commission")]
