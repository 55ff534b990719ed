"""The pages and their order; nothing else happens here. Started by `python -m dashboard`."""

from pathlib import Path

import streamlit as st

# A picture of our own: a named symbol or an emoji would be fetched from another host.
ICON = str(Path(__file__).parent / "icon.svg")
st.set_page_config(page_title="Tieline", page_icon=ICON, layout="wide")
st.logo(ICON, size="large")
st.navigation(
    [
        st.Page("views/start.py", title="Start", icon=":material/home:", default=True),
        st.Page("views/country.py", title="Country", icon=":material/flag:", url_path="country"),
        st.Page("views/questions.py", title="Questions", icon=":material/quiz:", url_path="questions"),
        st.Page("views/network.py", title="Network", icon=":material/hub:", url_path="network"),
        st.Page("views/sources.py", title="Sources", icon=":material/menu_book:", url_path="sources"),
    ]
).run()
