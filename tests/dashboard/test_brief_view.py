"""Briefs on the pages that are about something: two buttons, and files that are made when they are pressed."""

import io
from collections.abc import Callable
from typing import Any

import pytest
import streamlit as st
from docx import Document

from tests.dashboard.conftest import OpenPage

Made = dict[str, tuple[Callable[[], Any], str]]
"""What makes the file of each button, and how the file is called."""


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> Made:
    """The download buttons of the page that is opened next, by their keys."""
    found: Made = {}
    button = st.download_button

    def watched(label: str, data: Any, file_name: str, mime: str, **rest: Any) -> bool:
        found[rest["key"]] = (data, file_name)
        return button(label, data, file_name, mime, **rest)

    monkeypatch.setattr(st, "download_button", watched)
    return found


def first_line(document: bytes) -> str:
    return str(Document(io.BytesIO(document)).paragraphs[0].text)


def test_the_page_of_a_country_gives_its_brief_in_both_formats(open_page: OpenPage, made: Made) -> None:
    open_page("country", country="XRU", year="2020")
    document, name = made["country_brief_docx"]
    assert name == "brief_country_xru_2020.docx"
    found = Document(io.BytesIO(document()))
    assert found.paragraphs[0].text == "Ruritania: brief on the response to trafficking"
    assert len(found.inline_shapes) == 1
    page, name = made["country_brief_html"]
    assert name == "brief_country_xru_2020.html"
    assert "National Rapporteur of Ruritania" in page()


def test_the_page_of_a_body_gives_its_brief(open_page: OpenPage, made: Made) -> None:
    open_page("actor", body="actor:xru:lantern", year="2020")
    document, name = made["actor_brief_docx"]
    assert name == "brief_actor_lantern_2020.docx"
    assert first_line(document()) == "Lantern: brief on a body"


def test_the_route_board_gives_the_brief_of_the_route_that_is_chosen(open_page: OpenPage, made: Made) -> None:
    open_page("routes", route="XZA → XRU → XQO", year="2020")
    document, name = made["routes_brief_docx"]
    assert name.startswith("brief_route_")
    assert first_line(document()) == "XZA → XRU → XQO: brief on a reported route"
    page, _name = made["routes_brief_html"]
    assert "Two Rivers Agreement" in page()


def test_without_a_route_there_is_no_brief_on_one(open_page: OpenPage, made: Made) -> None:
    open_page("routes", year="2020")
    assert "route_board_csv" in made
    assert not {key for key in made if "brief" in key}


def test_donors_side_by_side_give_the_brief_of_the_funder(open_page: OpenPage, made: Made) -> None:
    open_page("funding", view="donors", funder="North Fund", year="2020")
    document, name = made["funding_brief_docx"]
    assert name == "brief_donor_north-fund_2020.docx"
    assert first_line(document()) == "North Fund: brief on a funder"


def test_a_government_is_the_funder_of_the_brief_where_one_is_chosen(open_page: OpenPage, made: Made) -> None:
    open_page("funding", view="donors", government="Zavonia", year="2020")
    assert made["funding_brief_docx"][1] == "brief_donor_xza_2020.docx"


def test_other_views_of_funding_have_no_brief(open_page: OpenPage, made: Made) -> None:
    open_page("funding", view="ends", year="2020")
    assert not {key for key in made if "brief" in key}
