"""Accepted candidates in the form of the files of `data/`: facts under a head, things under their scope."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from graph_schema.ids import parse_id
from loaders.candidates.candidate import Candidate
from loaders.candidates.drafting import fact_file, things_file
from loaders.candidates.linking import LinkedThing

Lines = tuple[int, int]
_NOT_ENTERED = frozenset({"Country", "ExploitationForm", "VictimGroup", "Function", "Factor"})


@dataclass(frozen=True)
class Fact:
    """A candidate with the place that bears it out: lines, and the words by which they refer to its things."""

    candidate: Candidate
    ranges: tuple[Lines, ...]
    named_as: Mapping[str, str]


@dataclass(frozen=True)
class Readers:
    """Who entered the facts of a file and who reviewed them, if anybody did, and on which day."""

    entered_by: str
    reviewed_by: str | None
    day: date


def facts_text(facts: Sequence[Fact], country: str, source: str, readers: Readers, about: str) -> str:
    """A whole fact file; `about` is its first line."""
    years = [fact.candidate.as_of for fact in facts if fact.candidate.as_of]
    head = [
        f"# {about}",
        f"source: {source}",
        f"country: {country}",
        *([f"as_of: {max(set(years), key=lambda year: (years.count(year), year))}"] if years else []),
        f"expect_claims: {len(facts)}-{len(facts)}",
        f"entered: {{by: {readers.entered_by}, date: {readers.day}}}",
        *([f"reviewed: {{by: {readers.reviewed_by}, date: {readers.day}}}"] if readers.reviewed_by else []),
        "",
        "facts:",
    ]
    return "\n".join([*head, *(line for fact in facts for line in _fact(fact))]) + "\n"


def _fact(fact: Fact) -> Iterable[str]:
    """The lines of one fact as a draft has them, with its own place and without the comment over it."""
    _head, _facts, body = fact_file([fact.candidate], "REG", lambda _one: place_of(fact)).partition("\nfacts:\n")
    yield from (line for line in body.splitlines() if not line.startswith("  # "))


def place_of(fact: Fact) -> str:
    """The place of a fact: its lines, and the words by which they refer to its things."""
    ranges = ", ".join(str(first) if first == last else f"{first}-{last}" for first, last in fact.ranges)
    names = ", ".join(f"{json.dumps(key)}: {_quoted(words)}" for key, words in fact.named_as.items())
    return f'lines: "{ranges}"{f", named_as: {{{names}}}" if names else ""}'


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def scopes_of(things: Iterable[LinkedThing]) -> dict[str, list[LinkedThing]]:
    """The things that are entered, by the entity file in which they belong."""
    found: dict[str, list[LinkedThing]] = {}
    for thing in sorted(things, key=lambda entry: entry.id):
        if thing.label not in _NOT_ENTERED:
            found.setdefault(parse_id(thing.id).scope.split("-")[0], []).append(thing)
    return found


def things_text(things: Sequence[LinkedThing], known: str = "things:\n") -> str:
    """An entity file with more things at its end, indented as those before."""
    _head, _things, body = things_file(things).partition("things:\n")
    items = [line for line in known.splitlines() if line.lstrip().startswith("- ")]
    indent = len(items[0]) - len(items[0].lstrip()) if items else 2
    lines = [" " * indent + line[2:] for line in body.splitlines()]
    return known.rstrip("\n") + "\n" + "\n".join(lines) + "\n"
