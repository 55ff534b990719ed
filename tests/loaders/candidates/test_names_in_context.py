"""Names that need their surroundings: the law of an article, the entity of a ministry, the office behind a person."""

from loaders.candidates.candidate import Candidate
from tests.loaders.candidates.reading import candidates_of, names


def _ids(found: list[Candidate], label: str) -> set[str]:
    return {one.subject.id for one in found if one.predicate == "NAMED" and one.subject.label == label}


def test_an_article_stays_with_the_law_that_it_was_last_said_to_be_in() -> None:
    found = candidates_of(
        "Article 71 of the Family Law was amended.", "The Labour Law followed.", "Article 71 is new.", country="SVN"
    )
    assert _ids(found, "Article") == {"article:svn:family-law-71"}


def test_an_article_of_no_named_law_is_one_of_the_criminal_code() -> None:
    found = candidates_of("Article 113 (a) was applied twice.", country="SVN")
    assert _ids(found, "Article") == {"article:svn:criminal-code-113-a"}
    assert "law_not_named" in found[0].flags


def test_initials_of_a_code_behind_an_article_name_the_code() -> None:
    found = candidates_of("The Law on Asylum is old.", "Under Article 201 CC the term is longer.", country="SVN")
    assert _ids(found, "Article") == {"article:svn:criminal-code-201"}


def test_titles_in_a_row_are_each_a_law() -> None:
    found = candidates_of("The Law on Foreigners, the Law on Asylum and the Juvenile Justice Act apply.", country="SVN")
    assert names(found, "Law") == {"Law on Foreigners", "Law on Asylum", "Juvenile Justice Act"}


def test_conventions_in_a_row_are_each_an_agreement() -> None:
    found = candidates_of("It ratified the Convention on Lakes and the European Convention on Rivers.", country="SVN")
    assert len(names(found, "Agreement")) == 2


def test_the_entities_of_bosnia_and_herzegovina_have_ministries_of_their_own() -> None:
    found = candidates_of(
        "The Ministry of Health of the Federation of BiH and the Ministry of Health of Republika Srpska agreed.",
        country="BIH",
    )
    assert {one.subject.id.split(":")[1] for one in found if one.subject.name.startswith("Ministry")} == {
        "bih-fbih",
        "bih-rs",
    }


def test_a_person_before_an_office_is_cut_off_and_the_office_stays() -> None:
    found = candidates_of(
        "Participants: Zorbas Kellmann Rescue Commission and Ludwina Brankov Police Directorate.", country="SVN"
    )
    assert names(found, "Actor") == {"Rescue Commission", "Police Directorate"}
    assert not any("Kellmann" in one.model_dump_json() or "Brankov" in one.model_dump_json() for one in found)


def test_a_body_in_another_language_keeps_its_initials() -> None:
    found = candidates_of("The General Directorate for Border Control (GDKG) spoke.", "The GDKG moved.", country="SVN")
    assert len(_ids(found, "Actor")) == 1
    assert {one.lines for one in found if one.predicate == "NAMED"} == {(1, 1), (2, 2)}


def test_a_house_is_known_by_the_name_before_or_behind_its_noun() -> None:
    found = candidates_of("The shelter Zornica opened; the Vatrava shelter closed; the IOM shelter moved.")
    assert names(found, "Shelter") == {"Zornica", "Vatrava"}


def test_a_project_is_known_by_the_title_behind_its_noun() -> None:
    found = candidates_of("The project Bridges for Girls and a campaign, “Look Twice,” ended in 2018.")
    assert names(found, "Project") == {"Bridges for Girls", "Look Twice"}
