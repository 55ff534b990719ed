"""The pages and their order; nothing else happens here. Started by `python -m dashboard`."""

from pathlib import Path

import streamlit as st

from dashboard.review_desk import review_is_on
from dashboard.wording import say
from queries.console.asking import ConsoleState, console_state

# Pictures of our own: a named symbol or an emoji would be fetched from another host.
HERE = Path(__file__).parent
PAGES = {
    "": ("start",),
    "navigation.before_a_call": ("country", "actor", "routes", "agreements", "missing_links"),
    "navigation.compare": ("compare", "gaps", "law", "recommendations", "funding"),
    "navigation.explore": ("find", "network", "questions", "console"),
    "navigation.about": ("sources", "dictionary"),
}
"""Every page under its heading; the name is that of its file, its address and its words."""

st.set_page_config(page_title="Tieline", page_icon=str(HERE / "icon.svg"), layout="wide")
st.logo(str(HERE / "wordmark.svg"), size="large", icon_image=str(HERE / "icon.svg"))
st.navigation(
    {
        (say(heading) if heading else ""): [
            st.Page(
                f"views/{name}.py",
                title=say(f"{name}.title"),
                url_path=name,
                default=name == "start",
                visibility="hidden" if name == "console" and console_state() is not ConsoleState.ON else "visible",
            )
            for name in (*names, *(("review",) if heading == "navigation.about" and review_is_on() else ()))
        ]
        for heading, names in PAGES.items()
    },
    position="top",
).run()
