"""Forms of exploitation, groups of people and functions by the words reports use for them, in the project's own ids."""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from loaders.candidates.mentions.mention import LabellingFunction, Mention
from loaders.candidates.sentences import Sentence

TERMS = Path(__file__).with_name("terms.json")


@cache
def term_patterns(kind: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The pattern of every term of a list: forms, groups or functions."""
    records: dict[str, dict[str, str]] = json.loads(TERMS.read_text(encoding="utf-8"))
    return tuple((slug, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for slug, words in records[kind].items())


def _terms(sentence: Sentence) -> Iterator[Mention]:
    for kind, label, prefix in (("forms", "ExploitationForm", "form"), ("groups", "VictimGroup", "group")):
        for slug, pattern in term_patterns(kind):
            for match in pattern.finditer(sentence.text):
                thing_id = f"{prefix}:{slug}"
                yield Mention(match.start(), match.end(), label, match[0], "term", thing_ids=(thing_id,), generic=True)


TERM_LISTS = LabellingFunction("term", 1, _terms)


def functions_in(text: str) -> list[tuple[int, int, str]]:
    """The functions of a complete response that a text speaks of: place and id, the longest first at each place."""
    found = [
        (match.start(), match.end(), f"function:{slug}")
        for slug, pattern in term_patterns("functions")
        for match in pattern.finditer(text)
    ]
    found.sort(key=lambda entry: (-(entry[1] - entry[0]), entry))
    chosen: list[tuple[int, int, str]] = []
    for entry in found:
        if all(entry[1] <= other[0] or other[1] <= entry[0] for other in chosen):
            chosen.append(entry)
    return sorted(chosen)
