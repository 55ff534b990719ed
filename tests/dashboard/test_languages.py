"""Names in the reader's language: in pickers, tables and addresses; what a source says stays in English."""

from dashboard.wording import languages
from tests.dashboard.conftest import OpenPage
from tests.dashboard.test_pages import all_text, drawer, named


def picker(app: object) -> object:
    return named(app.selectbox, "country")  # type: ignore[attr-defined]


def test_languages_of_the_region_can_be_chosen_beside_english() -> None:
    assert languages() == ("en", "bg", "bs", "cnr", "el", "hr", "mk", "ro", "sl", "sq", "sr", "tr")


def test_a_picker_shows_names_in_the_language_of_the_address(open_page: OpenPage) -> None:
    app = open_page("country", lang="sq", country="Ruritani")
    assert picker(app).value == "Ruritani"  # type: ignore[attr-defined]
    assert app.header[0].value == "Ruritani"


def test_a_name_that_is_not_on_file_stays_in_english(open_page: OpenPage) -> None:
    options = picker(open_page("country", lang="sq")).options  # type: ignore[attr-defined]
    assert options == ["Quorland", "Ruritani", "Zavonia"]


def test_an_address_in_english_opens_the_same_country_in_another_language(open_page: OpenPage) -> None:
    app = open_page("country", lang="sr", country="Ruritania")
    assert app.header[0].value == "Руританија"


def test_an_address_in_another_language_opens_the_same_country_in_english(open_page: OpenPage) -> None:
    assert open_page("country", country="Руританија").header[0].value == "Ruritania"


def test_an_address_may_name_a_country_by_its_code(open_page: OpenPage) -> None:
    assert open_page("country", country="XZA").header[0].value == "Zavonia"
    assert open_page("country", country="country:xza").header[0].value == "Zavonia"


def test_tables_show_names_in_the_language_and_claims_in_english(open_page: OpenPage) -> None:
    address = {"q": "countries_without_rapporteur", "year": "2010", "countries_without_rapporteur_row": "1"}
    app = open_page("questions", lang="sr", **address)
    assert app.dataframe[0].value["country"].tolist() == ["Руританија", "Zavonia"]
    assert "Ruritania" in drawer(app)[0]
    assert "Names stand in this language where they are on file." in all_text(app)


def test_a_language_that_nobody_knows_here_is_english(open_page: OpenPage) -> None:
    app = open_page("country", lang="xx", country="Ruritania")
    assert app.header[0].value == "Ruritania"
    assert "Names stand in this language" not in all_text(app)


def test_the_choice_of_a_language_keeps_the_rest_of_the_address(open_page: OpenPage) -> None:
    app = open_page("country", lang="sr", country="Руританија", theme="Functions")
    choice = next(str(block.proto.body) for block in app.get("html") if "<nav" in str(block.proto.body))
    assert "<strong>Српски</strong>" in choice
    assert "href='?country=Ruritani&amp;theme=Functions&amp;lang=sq'" in choice
    assert "href='?country=Ruritania&amp;theme=Functions&amp;lang=en'" in choice
