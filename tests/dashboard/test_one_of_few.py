"""A choice of one among a few: a short name in the address that stays, whatever the choice is called."""

import tomllib

import pytest

from dashboard.wording import ENGLISH, WORDS
from tests.dashboard.conftest import OpenPage
from tests.dashboard.test_pages import named


@pytest.mark.parametrize("asked", ["two_years", "What changed between two years"])
def test_a_name_and_what_it_was_called_open_the_same_view(open_page: OpenPage, asked: str) -> None:
    app = open_page("gaps", view=asked)
    assert named(app.segmented_control, "view").value == "two_years"  # type: ignore[attr-defined]
    assert "What changed between two years?" in [block.value.removeprefix("## ") for block in app.markdown]


def test_a_view_that_does_not_exist_is_the_first_one(open_page: OpenPage) -> None:
    app = open_page("gaps", view="nothing")
    assert named(app.segmented_control, "view").value == "matrix"  # type: ignore[attr-defined]


def test_a_choice_writes_its_name_into_the_address_and_the_first_one_nothing(open_page: OpenPage) -> None:
    app = open_page("gaps", year="2010")
    named(app.segmented_control, "view").set_value("needs").run()  # type: ignore[attr-defined]
    assert app.query_params["view"] == "needs"
    assert app.query_params["year"] == "2010"
    named(app.segmented_control, "view").set_value("matrix").run()  # type: ignore[attr-defined]
    assert "view" not in app.query_params


def test_a_choice_that_is_taken_back_stays(open_page: OpenPage) -> None:
    app = open_page("gaps", view="needs")
    named(app.segmented_control, "view").set_value(None).run()  # type: ignore[attr-defined]
    assert named(app.segmented_control, "view").value == "needs"  # type: ignore[attr-defined]


@pytest.mark.parametrize("file", sorted((WORDS / ENGLISH).glob("*.toml")), ids=lambda file: file.stem)
def test_no_choice_is_called_by_the_name_of_another(file: object) -> None:
    words = tomllib.loads(file.read_text(encoding="utf-8"))  # type: ignore[attr-defined]
    for part in ("views", "sections", "themes", "subjects", "parts", "engines"):
        choices = words.get(part, {}) if isinstance(words.get(part), dict) else {}
        assert not {name for name, called in choices.items() if called in choices and called != name}
        assert len(set(choices.values())) == len(choices)
