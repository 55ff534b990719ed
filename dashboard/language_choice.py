"""The choice of a language: links to this very page, so that the address says all and can be passed on."""

from html import escape
from urllib.parse import urlencode

import streamlit as st

from dashboard.session import Session
from dashboard.wording import ENGLISH, language, languages, say


def language_choice(current: Session) -> None:
    """One line of links; what is shown in another language is said beside it."""
    spoken = language()
    links = [
        f"<strong>{escape(say(f'languages.{code}'))}</strong>"
        if code == spoken
        else f"<a href='{escape(_address(current, code))}' lang='{code}'>{escape(say(f'languages.{code}'))}</a>"
        for code in languages()
    ]
    label = escape(say("language_of_names"))
    st.html(f"<nav class='tl-note' aria-label='{label}'>{label}: {' · '.join(links)}</nav>")
    if spoken != ENGLISH:
        st.caption(say("language_note"))


def _address(current: Session, spoken: str) -> str:
    """The address of this page in another language, with the names in it written in that language."""
    on_file = current.local_names()
    english = {name: known for known, name in on_file.get(language(), {}).items()}
    names = on_file.get(spoken, {})
    values = {key: english.get(value, value) for key, value in st.query_params.items() if key != "lang"}
    return "?" + urlencode({key: names.get(value, value) for key, value in values.items()} | {"lang": spoken})
