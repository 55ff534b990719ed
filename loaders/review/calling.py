"""How a passage calls a thing whose name and aliases it does not use: "the hotline", "the Commission"."""

import re
from collections.abc import Iterator, Sequence

from loaders.wording import words_of

_BODY_NOUNS = frozenset({
    "agencies", "agency", "association", "authorities", "board", "bureau", "center", "centers", "centre",
    "centres", "coalition", "commission", "committee", "coordinator", "council", "courts", "department",
    "embassies", "foundation", "group", "inspectorate", "inspectors", "institute", "institutions", "judges",
    "ministries", "ministry", "municipalities", "network", "ngos", "office", "organisations", "organizations",
    "police", "prosecution", "prosecutor", "prosecutors", "rapporteur", "schools", "secretariat", "service",
    "team", "teams", "unit",
})  # fmt: skip
_SMALL = frozenset(["the", "of", "and", "for", "in", "on", "to", "a", "an", "by", "with", "against", "at", "from"])
_COMMON_NOUNS = frozenset(
    {"Shelter", "Helpline", "Service", "Project", "Agreement", "Procedure", "Mechanism", "Strategy", "Law"}
)
"""Labels of things that passages call by a common noun, so that one word is enough."""
_WHOSE = re.compile(r" of (?=[A-Z])| \(")
"""Where the name that we gave a thing goes on to say whose it is: Shelter of Lantern."""


def words_for(names: Sequence[str], label: str, passage: str) -> str | None:
    """The longest run of words of a name that the passage uses; one word alone must be a noun that says what it is."""
    text = words_of(passage)
    if label in _COMMON_NOUNS:
        names = [_WHOSE.split(name)[0] for name in names]
    best: tuple[int, int, str] | None = None
    for name in names:
        for run in _runs(words_of(name)):
            telling = [word for word in run if word not in _SMALL and len(word) > 2]
            enough = len(telling) > 1 or (telling and (label in _COMMON_NOUNS or telling[0] in _BODY_NOUNS))
            if enough and _stands_in(run, text):
                best = max(best or (0, 0, ""), (len(telling), -len(run), " ".join(run)))
    return best[2] if best else None


def _runs(words: list[str]) -> Iterator[list[str]]:
    for start in range(len(words)):
        for end in range(start + 1, len(words) + 1):
            if words[start] not in _SMALL and words[end - 1] not in _SMALL:
                yield words[start:end]


def _stands_in(run: list[str], text: list[str]) -> bool:
    return any(text[at : at + len(run)] == run for at in range(len(text) - len(run) + 1))
