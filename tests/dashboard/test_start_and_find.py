"""Start and Find: plain words become questions with their values, and names become pages."""

from streamlit.testing.v1 import AppTest

from dashboard.first_questions import FIRST_QUESTIONS
from queries import catalogue
from tests.dashboard.conftest import OpenPage
from tests.dashboard.test_pages import all_text


def links(app: AppTest) -> dict[str, tuple[str, str]]:
    """Page and address of every link, by its label."""
    found = [block.proto for block in app.get("page_link")]
    return {proto.label: (proto.page.rpartition("/")[2], proto.query_string) for proto in found}


def test_every_first_question_is_in_the_catalogue_and_for_its_group() -> None:
    asked = {question: group for group, questions in FIRST_QUESTIONS.items() for question in questions}
    assert sorted(set(asked) - set(catalogue())) == []
    assert [q for q, group in asked.items() if group not in [entry.value for entry in catalogue()[q].audience]] == []


def test_start_leads_to_each_country_that_something_is_said_of(open_page: OpenPage) -> None:
    countries = {label: address for label, (page, address) in links(open_page("start")).items() if page == "country"}
    assert sorted(countries.values()) == ["country=Quorland", "country=Ruritania", "country=Zavonia"]


def test_start_leads_to_countries_in_the_language_of_the_reader(open_page: OpenPage) -> None:
    app = open_page("start", lang="sq")
    countries = {label: address for label, (page, address) in links(app).items() if page == "country"}
    assert "country=Ruritani" in countries.values()


def test_start_tells_what_changed_and_how_sure_it_is(open_page: OpenPage) -> None:
    text = all_text(open_page("start"))
    assert "claims were compared with their lines by a second reader" in text
    assert "sources, or passages of one, contradict each other" in text


def test_words_on_start_become_questions_with_their_values(open_page: OpenPage) -> None:
    app = open_page("start", ask="Who coordinates in Zavonia?")
    page, address = links(app)["**Who coordinates, chairs and reports in a country?**"]
    assert page == "questions"
    assert "q=counterparts_in_a_country" in address
    assert "country=Zavonia" in address
    assert "Understood: Zavonia." in all_text(app)


def test_find_without_words_says_what_to_do(open_page: OpenPage) -> None:
    assert "Type a question as you would ask a colleague" in open_page("find").info[0].value


def test_a_body_that_is_found_leads_to_its_page(open_page: OpenPage) -> None:
    page, address = links(open_page("find", text="Lantern"))["Lantern"]
    assert (page, address) == ("actor", "body=actor%3Axru%3Alantern")


def test_a_body_is_found_by_its_name_in_another_language(open_page: OpenPage) -> None:
    assert links(open_page("find", text="Фењер"))["Lantern"][0] == "actor"


def test_a_country_is_found_by_its_name_in_another_language(open_page: OpenPage) -> None:
    assert links(open_page("find", text="Руританија"))["Ruritania"] == ("country", "country=Ruritania")


def test_a_whole_question_finds_the_country_that_it_names(open_page: OpenPage) -> None:
    app = open_page("find", text="who do we ring about a referral when the victim is taken to Zavonia")
    assert links(app)["Zavonia"] == ("country", "country=Zavonia")


def test_words_that_nothing_is_about_are_said_so(open_page: OpenPage) -> None:
    text = all_text(open_page("find", text="qwxyzzy"))
    assert "No question of the catalogue is about these words." in text
    assert "Nothing in here is called 'qwxyzzy'" in text


def test_words_cannot_become_markup(open_page: OpenPage) -> None:
    text = all_text(open_page("find", text="qwxyzzy [x](http://evil.example) <b>"))
    assert "[x](http" not in text
    assert "<b>" not in text.replace("\\<b\\>", "")


def test_a_shelter_that_is_found_leads_to_protection_in_its_country(open_page: OpenPage) -> None:
    addresses = [address for page, address in links(open_page("find", text="shelter")).values() if page == "country"]
    assert "country=Ruritania&theme=protection" in addresses


def test_the_law_of_one_country_is_shown_on_its_page(open_page: OpenPage) -> None:
    app = open_page("country", country="Ruritania", theme="Law")
    assert {str(name) for name in app.dataframe[0].value["jurisdiction"]} == {"Ruritania"}
    assert len(app.dataframe) >= 2


def test_a_country_leads_on_to_other_pages_at_the_same_country(open_page: OpenPage) -> None:
    found = links(open_page("country", country="Zavonia"))
    assert found["Route board"] == ("routes", "country=Zavonia")
    assert found["Compare"] == ("compare", "country=Zavonia")
