"""The words of the interface stand in one table: what a page says has a key, and what has a key can be said."""

import ast
import re
import tomllib
from pathlib import Path

import pytest

from dashboard.wording import ENGLISH, WORDS, languages, plain, say, state_word, tie_word
from graph_schema.registry import STATEMENT_OF_PREDICATE

DASHBOARD = WORDS.parent
SPOKEN = [file for file in DASHBOARD.rglob("*.py") if file.name != "__main__.py"]
SHOWN = {
    "title", "header", "subheader", "markdown", "caption", "info", "warning", "error", "button", "selectbox", "metric",
    "text_input", "number_input", "toggle", "pills", "multiselect", "slider", "expander", "download_button",
    "link_button", "segmented_control", "radio", "checkbox", "tabs", "write", "success", "text_area", "file_uploader",
}  # fmt: skip
"""Calls whose first argument a reader sees."""


def keys() -> set[str]:
    found: set[str] = set()

    def walk(entry: object, key: str) -> None:
        if isinstance(entry, dict):
            for name, inner in entry.items():
                walk(inner, f"{key}.{name}" if key else name)
        else:
            found.add(key)

    for file in (WORDS / ENGLISH).glob("*.toml"):
        walk(tomllib.loads(file.read_text(encoding="utf-8")), "" if file.stem == "common" else file.stem)
    return found


@pytest.mark.parametrize("file", SPOKEN, ids=lambda file: str(file.relative_to(DASHBOARD)))
def test_what_a_page_says_stands_in_the_table(file: Path) -> None:
    loose = [
        f"{file.name}:{call.lineno}: {text}"
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr in SHOWN and call.args
        if (text := letters(call.args[0]))
    ]
    assert loose == []


def letters(argument: ast.expr) -> str:
    """The words that are written in the code itself."""
    parts = argument.values if isinstance(argument, ast.JoinedStr) else [argument]
    words = [part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str)]
    return " ".join(word for word in words if re.search(r"[A-Za-z]{2}", word))


@pytest.mark.parametrize("file", SPOKEN, ids=lambda file: str(file.relative_to(DASHBOARD)))
def test_what_is_said_has_words(file: Path) -> None:
    named = re.findall(r"\bsay\(\s*\"([\w. ]+)\"", file.read_text(encoding="utf-8"))
    assert set(named) <= keys()


def test_a_key_without_words_is_a_bug() -> None:
    with pytest.raises(KeyError, match=r"no words for 'start\.nothing'"):
        say("start.nothing")


def test_values_are_filled_in() -> None:
    assert say("start.all_questions", number=3) == "All 3 questions"


def test_english_is_spoken_first() -> None:
    assert languages()[0] == "en"


def test_every_tie_has_a_verb() -> None:
    assert {f"ties.{name}" for name in STATEMENT_OF_PREDICATE} <= keys()
    assert tie_word("PARTNERS_WITH") == "works with"


def test_each_state_has_a_sign_of_its_own() -> None:
    states = ["present", "planned", "ended", "on_paper", "absent", "disputed", "not mentioned"]
    assert [state_word(state) for state in states] == [
        "● present", "◔ planned", "◌ ended", "◐ on paper", "○ stated absent", "◆ disputed", "– not mentioned",
    ]  # fmt: skip
    assert state_word("observer") == "● observer"
    assert state_word(None) == ""


def test_text_from_data_cannot_become_markup() -> None:
    assert plain("Kosovo* [x](http://y) <b>") == "Kosovo\\* \\[x\\](http://y) \\<b\\>"
