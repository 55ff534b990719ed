"""The row of downloads: the same rows or picture, in the formats that people take with them."""

from collections.abc import Callable, Mapping
from functools import partial

import streamlit as st

from dashboard.wording import say
from graph_schema.journal import Deed, note

MIME = {
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "json": "application/json",
    "jsonl": "application/jsonl",
    "svg": "image/svg+xml",
    "png": "image/png",
    "graphml": "application/graphml+xml",
    "gexf": "application/gexf+xml",
    "html": "text/html",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
"""The media type of each format; its name is also the ending of the file."""


def download_row(files: Mapping[str, Callable[[], str | bytes]], name: str, key: str) -> None:
    """One button a format; a file is made, and written into the journal, only when its button is pressed."""
    with st.container(horizontal=True):
        for ending, made in files.items():
            st.download_button(
                say(f"download.{ending}"),
                partial(_taken, made, f"{name}.{ending}"),
                f"{name}.{ending}",
                MIME[ending],
                key=f"{key}_{ending}",
                on_click="ignore",
            )


def _taken(made: Callable[[], str | bytes], file: str) -> str | bytes:
    content = made()
    note(Deed.EXPORTED, file)
    return content
