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
_NUMBER_WORDS = {
    word: str(number)
    for number, word in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), start=1
    )
} | {"eleven": "11", "twelve": "12", "fifteen": "15", "twenty": "20"}
_DIGITS = re.compile(r"\d[\d.,  ]*\d|\d")


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
            law = library.things.get(thing.law)
            number = re.sub(r"[^0-9a-z]", "", thing.number.lower())
            plain = re.sub(r"[^0-9a-z]", "", text.lower())
            if re.sub(r"[^0-9]", "", thing.number) not in plain and number not in plain:
                yield (
                    thing_id,
                    f"the lines do not name article {thing.number} of {law.name if law else thing.law}",
                )
            continue
        names = (*thing.names, *thing.adjectives) if isinstance(thing, Country) else thing.names
        if not names_any(text, names):
            yield thing_id, f"the lines do not name {thing.name}"


def _is_country(thing: Thing) -> bool:
    return isinstance(thing, Country)


def _numbers_of(text: str) -> set[str]:
    found = {re.sub(r"\D", "", match) for match in _DIGITS.findall(text)}
    found |= set(re.findall(r"\d+", text))
    return found | {_NUMBER_WORDS[word] for word in words_of(text) if word in _NUMBER_WORDS}


def unnamed_numbers(claim: Claim, text: str) -> Iterator[str]:
    """Numbers that the claim gives and the passage does not: values, amounts, penalties, years of an interval."""
    said = claim.statement.attributes()
    given: list[str] = []
    for name in ("penalty_min_years", "penalty_max_years", "amount", "share_percent"):
        if (value := said.get(name)) is not None:
            given.append(f"{value:g}" if isinstance(value, float) else str(value))
    if claim.statement.predicate == "OBSERVED" and "fewer than 10" not in str(said["value"]):
        given += [re.sub(r"\D", "", match) for match in _DIGITS.findall(str(said["value"]))]
    for value in (claim.valid_from, claim.valid_to, said.get("date")):
        if value:
            given.append(str(value)[:4])
    known = _numbers_of(text)
    if "amount" in said:
        known |= {number + "0" * zeros for number in known for zeros in (3, 5, 6)}
    for number in given:
        if number not in known and number[2:] not in known:
            yield f"the lines do not give {number}"


def borrowed_wording(claim: Claim, text: str) -> str | None:
    """A run of eight words of the claim's sentence that stands in the passage as it is."""
    return shared_run(claim.says, text)
