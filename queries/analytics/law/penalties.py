"""Terms of imprisonment as a reader writes them."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Penalties:
    """The different terms that the newest word gives, the lowest first, and what they rest on."""

    ranges: list[str]
    said: list[dict[str, Any]]


def penalty_ranges(punished: list[dict[str, Any]], victims: Collection[str]) -> Penalties:
    """The terms for the basic case with these victims; terms for a special case, such as a group, stand elsewhere."""
    known = [
        row
        for row in punished
        if row["state"] == "present"
        and row["victim"] in victims
        and row["case_"] is None
        and (row["least"] is not None or row["most"] is not None)
    ]
    last_word = max((row["as_of"] for row in known), default=None)
    said = [row for row in known if row["as_of"] == last_word]
    terms = {(row["least"], row["most"]) for row in said}
    ordered = sorted(terms, key=lambda term: (term[0] or 0, term[1] or float("inf")))
    return Penalties([_in_words(least, most) for least, most in ordered], said)


def _in_words(least: float | None, most: float | None) -> str:
    if least is None:
        return f"up to {most:g}"
    return f"{least:g} or more" if most is None else f"{least:g}–{most:g}"
