"""What a text names: bodies, laws, plans, agreements and lines, and what it does not."""

from tests.loaders.candidates.reading import candidates_of, names


def test_an_elliptic_row_of_ministries_is_taken_apart_by_portfolio() -> None:
    found = candidates_of("The Ministries of Tourism, Culture, and Labour and Social Affairs met.", country="SVN")
    assert names(found, "Actor") == {
        "Ministry of Tourism",
        "Ministry of Culture",
        "Ministry of Labour and Social Affairs",
    }


def test_a_comma_before_another_body_ends_a_ministry() -> None:
    found = candidates_of(
        "The Ministry of Education, IOM and the Helsinki Committee for Human Rights spoke.", country="XKX"
    )
    assert "International Organization for Migration" in names(found, "Actor")
    assert "Helsinki Committee for Human Rights" in names(found, "Actor")
    assert not any("IOM" in name and "Education" in name for name in names(found, "Actor"))


def test_a_head_noun_makes_a_name_and_a_bare_one_does_not() -> None:
    found = candidates_of(
        "The Directorate for Combating Organised Crime reported to the Council. The Commission said nothing."
    )
    assert names(found, "Actor") == {"Directorate for Combating Organised Crime"}


def test_a_short_form_counts_everywhere_once_the_text_defines_it() -> None:
    found = candidates_of("The Agency for Victim Support (AVS) was praised.", "Later the AVS moved.")
    assert [one.lines for one in found if one.subject.id.endswith("agency-for-victim-support")] == [(1, 1), (2, 2)]


def test_organisations_are_known_by_the_words_before_them() -> None:
    found = candidates_of("The NGO Silver Lantern and the association “New Dawn” helped.")
    assert {"Silver Lantern", "New Dawn"} <= names(found, "Actor")


def test_each_article_of_a_row_is_one_and_keeps_its_letters() -> None:
    found = candidates_of("Articles 110(a), 114 and 128(b) of the Criminal Code apply.")
    numbers = {one.subject.name.split(" of ")[0] for one in found if one.subject.label == "Article"}
    assert numbers == {"Article 110(a)", "Article 114", "Article 128(b)"}


def test_laws_are_told_apart_by_title_and_number() -> None:
    found = candidates_of("Law No. 70/2017 and the Law on Asylum and Temporary Protection were amended in parliament.")
    assert names(found, "Law") == {"Law No. 70/2017", "Law on Asylum and Temporary Protection"}


def test_a_plan_keeps_its_years() -> None:
    found = candidates_of(
        "The National Strategy against Trafficking in Persons 2031-2035 and the 2031 action plan exist."
    )
    assert names(found, "Strategy") == {
        "National Strategy against Trafficking in Persons 2031-2035",
        "2031 action plan",
    }


def test_the_number_of_a_helpline_is_kept_and_no_other_telephone() -> None:
    found = candidates_of("The national hotline 116 006 is free; the office answers at +355 42 123 456.")
    numbers = [one.attributes.get("public_number") for one in found if one.subject.label == "Helpline"]
    assert numbers == ["116 006"]
    assert "123" not in "".join(one.says for one in found)


def test_the_same_name_in_two_countries_is_two_things() -> None:
    albania = candidates_of("The State Agency for Child Rights was praised.", country="ALB")
    moldova = candidates_of("The State Agency for Child Rights was praised.", country="MDA")
    assert {one.subject.country for one in albania} == {"ALB"}
    assert {one.subject.country for one in moldova} == {"MDA"}


def test_numbers_keep_names_apart() -> None:
    found = candidates_of("Law No. 678/2001 came first. Law No. 687/2001 came later.")
    assert len({one.subject.id for one in found if one.subject.label == "Law"}) == 2
