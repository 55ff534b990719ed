"""The brief on the page of a country: two buttons, and files that are made when they are pressed."""

import io
from typing import Any

import pytest
import streamlit as st
from docx import Document

from tests.dashboard.conftest import OpenPage


def test_the_page_of_a_country_gives_its_brief_in_both_formats(
    open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: dict[str, tuple[Any, str]] = {}
    button = st.download_button

    def watched(label: str, data: Any, file_name: str, mime: str, **rest: Any) -> bool:
        made[rest["key"]] = (data, file_name)
        return button(label, data, file_name, mime, **rest)

    monkeypatch.setattr(st, "download_button", watched)
    open_page("country", country="XRU", year="2020")
    document, name = made["country_brief_docx"]
    assert name == "brief_country_xru_2020.docx"
    found = Document(io.BytesIO(document()))
    assert found.paragraphs[0].text == "Ruritania: brief on the response to trafficking"
    assert len(found.inline_shapes) == 1
    page, name = made["country_brief_html"]
    assert name == "brief_country_xru_2020.html"
    assert "National Rapporteur of Ruritania" in page()
