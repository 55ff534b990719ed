"""Whether the lines that a claim cites really name what the claim names; needs the text of the source."""

import re
from collections.abc import Iterator, Sequence

from graph_schema.base import Thing
from graph_schema.claims import Claim
from graph_schema.ids import parse_id
from graph_schema.things import Article, Country
from loaders.library import Library
from loaders.wording import names_any, shared_run, squeezed, words_of

_UNNAMED_LABELS = frozenset({"Function", "Factor", "Route", "Recommendation", "Observation"})
_UNITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
          "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_NUMBER_WORDS = {word: number for number, word in enumerate(_UNITS, start=1)} | {
    word: 10 * number for number, word in enumerate(_TENS, start=2)
}
_DIGITS = re.compile(r"(?<!\d)\d{1,3}(?:[.,  ]\d{3})+(?!\d)|\d+[.,]\d{1,2}(?!\d)|\d+")
"""A number as printed: 1,034 or 1 034, 18.6, 54; two numbers that stand side by side are two."""


def passage_text(claim: Claim, lines: Sequence[str]) -> str:
    """The cited lines, without the blank ones."""
    chosen = [line for entry in claim.passage.ranges for line in lines[entry.first - 1 : entry.last]]
    return "\n".join(line.strip() for line in chosen if line.strip())


def unnamed_things(claim: Claim, text: str, library: Library, context: str) -> Iterator[tuple[str, str]]:
    """Ids that the passage does not name, each with why that matters; `context` is the country of the file."""
    for thing_id in claim.statement.mentioned_ids():
        thing = library.things.get(thing_id)
        if (
            thing is None
            or thing.label in _UNNAMED_LABELS
            or (parse_id(thing_id).country == context and _is_country(thing))
        ):
            continue
        if (words := claim.named_as.get(thing_id)) is not None:
            if squeezed(words) not in squeezed(text):
                yield thing_id, f"the lines do not say '{words}'"
            continue
        if isinstance(thing, Article):
            # Digits as whole numbers: article 4 is not named by the year 2004.
            if not set(re.findall(r"\d+", thing.number)) <= set(re.findall(r"\d+", text)):
                law = library.things.get(thing.law)
                what = f"the lines do not name article {thing.number} of {law.name if law else thing.law}"
                yield thing_id, what
            continue
        names = (*thing.names, *thing.adjectives) if isinstance(thing, Country) else thing.names
        if not names_any(text, names):
            yield thing_id, f"the lines do not name {thing.name}"


def _is_country(thing: Thing) -> bool:
    return isinstance(thing, Country)


def _numbers_of(text: str) -> set[str]:
    found = {re.sub(r"\D", "", match) for match in _DIGITS.findall(text)}
    found |= set(re.findall(r"\d+", text))
    return found | set(_numbers_in_words(words_of(text)))


def _numbers_in_words(words: list[str]) -> Iterator[str]:
    """Numbers written out, up to one hundred and ninety-nine: `thirty two`, `one hundred and fourteen`."""
    small = [(at, _NUMBER_WORDS[word]) for at, word in enumerate(words) if word in _NUMBER_WORDS]
    values = dict(small)
    for at, value in small:
        yield str(value)
        joined = value + values.get(at + 1, 0) if value >= 20 else value
        yield str(joined)
        before = words[max(0, at - 3) : at]
        if before[-1:] == ["hundred"] or before[-2:] == ["hundred", "and"]:
            yield str(100 + joined)


def unnamed_numbers(claim: Claim, text: str) -> Iterator[str]:
    """Numbers that the claim gives and the passage does not: values, amounts, penalties, years of an interval."""
    said = claim.statement.attributes()
    given: list[str] = []
    for name in ("penalty_min_years", "penalty_max_years", "amount", "share_percent"):
        if isinstance(value := said.get(name), int | float):
            given.append(f"{value:.10f}".rstrip("0").rstrip("."))
    if claim.statement.predicate == "OBSERVED" and "fewer than 10" not in str(said["value"]):
        given += _DIGITS.findall(str(said["value"]))
    known = _numbers_of(text)
    if "amount" in said:
        known |= {number + "0" * zeros for number in known for zeros in (3, 4, 5, 6)}
    yield from (f"the lines do not give {number}" for number in given if re.sub(r"\D", "", number) not in known)
    for value in (claim.valid_from, claim.valid_to, said.get("date")):
        # A year may stand in short: 2003/04.
        if value and str(value)[:4] not in known and str(value)[2:4] not in known:
            yield f"the lines do not give {str(value)[:4]}"


def borrowed_wording(claim: Claim, text: str) -> str | None:
    """A run of eight words of the claim's sentence that stands in the passage as it is."""
    return shared_run(claim.says, text)
