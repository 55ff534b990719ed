"""Words of the interface: one table a language, and a sign beside each state, so that nothing is told by colour alone.

`words/en/*.toml` is the table; each file is one page, `common` what stands on all of them. Another language is another
folder; what it lacks is said in English.
"""

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

import streamlit as st

from graph_schema.vocabulary import Language
from queries.answer import shown

WORDS = Path(__file__).parent / "words"
ENGLISH = "en"
_KEPT = "language"


def languages() -> tuple[str, ...]:
    """The languages in which there are words or names, English first."""
    folders = {folder.name for folder in WORDS.iterdir() if folder.is_dir()}
    return (ENGLISH, *sorted((folders | {entry.value for entry in Language}) - {ENGLISH}))


def language() -> str:
    """The language in the address, or that of the page before; English where neither names one that is known."""
    asked = st.query_params.get("lang") or st.session_state.get(_KEPT)
    return asked if asked in languages() else ENGLISH


def keep_language() -> None:
    """Carry the language to the next page, and write it into the address of this one, so that it can be passed on."""
    spoken = language()
    st.session_state[_KEPT] = spoken
    if spoken != ENGLISH and st.query_params.get("lang") != spoken:
        st.query_params["lang"] = spoken


def say(key: str, **values: Any) -> str:
    """The words of a key such as `start.lead` (file, then name), with values filled in; no words for a key is a bug."""
    for spoken in (language(), ENGLISH):
        if (words := _table(spoken).get(key)) is not None:
            return words.format(**values) if values else words
    raise KeyError(f"no words for '{key}' in {WORDS / ENGLISH}")


def has_words(key: str) -> bool:
    """Whether there are words for a key."""
    return key in _table(ENGLISH)


@lru_cache
def _table(spoken: str) -> dict[str, str]:
    """All words of a language by key, `common.` left out of keys."""
    found: dict[str, str] = {}
    for file in sorted((WORDS / spoken).glob("*.toml")):
        _flatten(tomllib.loads(file.read_text(encoding="utf-8")), "" if file.stem == "common" else file.stem, found)
    return found


def _flatten(entry: Any, key: str, found: dict[str, str]) -> None:
    if isinstance(entry, dict):
        for name, inner in entry.items():
            _flatten(inner, f"{key}.{name}" if key else name, found)
    else:
        found[key] = str(entry)


def state_word(value: Any) -> str:
    """A state with its sign; other words, such as the role of a member, get the sign of what is present."""
    text = shown(value)
    known = _table(ENGLISH).get(f"states.{text}")
    return say(f"states.{text}") if known else f"● {text.replace('_', ' ')}" if text else ""


def tie_word(predicate: Any) -> str:
    """A predicate as the verb between its two ends."""
    key = f"ties.{predicate}"
    return say(key) if key in _table(ENGLISH) else str(predicate).replace("_", " ").lower()


def head(column: str) -> str:
    """The head of a column; names of countries in it keep their capitals."""
    words = column.replace("_", " ")
    return words[:1].upper() + words[1:]


def plain(text: str) -> str:
    """Text without what Markdown would read as markup; whatever comes from data goes through here."""
    for sign in "\\`*_{}[]<>#|$~":
        text = text.replace(sign, f"\\{sign}")
    return text
