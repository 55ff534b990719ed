"""A fact or a thing cut out of a file that a review wrote, every other line left as it stands."""

import re
from collections.abc import Iterator, Sequence

_FACTS = "\nfacts:\n"
_FACT = "  - kind: "
_COUNT = re.compile(r"^expect_claims: \d+-\d+$", re.MULTILINE)


def without_fact(text: str, number: int) -> str | None:
    """A fact file without one of its facts, counted from 0; none where it was the last."""
    head, _, body = text.partition(_FACTS)
    facts: list[str] = []
    for line in body.splitlines(keepends=True):
        if line.startswith(_FACT):
            facts.append("")
        facts[-1] += line
    del facts[number]
    if not facts:
        return None
    return _COUNT.sub(f"expect_claims: {len(facts)}-{len(facts)}", head) + _FACTS + "".join(facts)


def without_thing(text: str, thing_id: str) -> str | None:
    """An entity file without one of its things; none where it was the last."""
    lines = text.splitlines(keepends=True)
    cut = set(_place(lines, thing_id))
    left = "".join(line for number, line in enumerate(lines) if number not in cut)
    return None if left == "things:\n" else left


def thing_text(text: str, thing_id: str) -> str:
    """The lines of a thing in an entity file; none give an empty text."""
    lines = text.splitlines(keepends=True)
    return "".join(lines[number] for number in _place(lines, thing_id))


def _place(lines: Sequence[str], thing_id: str) -> Iterator[int]:
    """The numbers of the lines of a thing: its first one, and those that are indented deeper."""
    indent: int | None = None
    for number, line in enumerate(lines):
        here = len(line) - len(line.lstrip(" "))
        if line.strip() == f"- id: {thing_id}":
            indent = here
            yield number
        elif indent is not None and line.strip() and here > indent:
            yield number
        else:
            indent = None
