"""Do no harm: what may not enter, whatever a source prints. The words looked for are in `data/vocabulary/`.

Each function returns sentences that say what is wrong; the caller knows the line.
"""

import itertools
import re
from collections.abc import Iterable
from dataclasses import dataclass

from loaders.wording import words_of

_STREET = re.compile(
    r"\b(?:street|avenue|boulevard|bulevar\w*|ulica|rruga|square \d|no\. ?\d+|p\.? ?o\.? ?box|postcode|zip)\b"
    r"|\b(?:str|ul|bul)\.",
    re.IGNORECASE,
)
_PHONE = re.compile(r"\+\d(?:[ ./()-]{0,2}\d){6,}|(?<!\d)(?<!\d[.,-])(?:00)?\d(?:[ /()-]{0,2}\d){6,}(?!\d|[.,-]\d)")
_NO_PHONE = re.compile(
    r"(?:19|20)\d\d ?[-/] ?(?:19|20)\d\d|\d{1,4}/(?:19|20)\d\d|[1-9]\d{0,2}(?: \d{3})* 000|[1-9]\d*000"
)
"""Years, law numbers and round amounts that have as many digits as a telephone number."""
_COORDINATES = re.compile(r"\b\d{1,2}[.,]\d{3,}\s*°?\s*[NSEW]?\s*[,;/ ]\s*\d{1,3}[.,]\d{3,}")
_HOURS = re.compile(r"\b\d{1,2}[:.]\d{2}\s*(?:-|–|to)\s*\d{1,2}[:.]\d{2}\b|\bopening hours\b", re.IGNORECASE)
_MAIL = re.compile(r"[\w.]+@[\w.]+\.\w+|https?://|www\.")
_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir)\.?\s+[A-ZČĆŽŠĐ][\w'-]+")
_CAPITALISED = re.compile(r"[A-ZČĆŽŠĐÇË][\w'’-]+")
_SMALL_COUNT = re.compile(
    r"(?<![\d.,-])(?<!one in )(?<!two in )(?<!\d in )\b(?:[1-9]|one|two|three|four|five|six|seven|eight|nine)\s+"
    r"(?:of\s+(?:the\s+|these\s+)?|(?!(?:to|or|and|of|hundred|thousand|million|percent|years?|months?)\b)[a-z][\w-]*\s+)?"
    r"(?:victims?|people|persons?|wom[ae]n|m[ae]n|girls?|boys?|child(?:ren)?|minors?|migrants?"
    r"|traffickers?|offenders?|defendants?|suspects?)\b(?!['’-])",
    re.IGNORECASE,
)
_BEDS = re.compile(r"(?<![-–\d])(?<!to )\b\d+ (?:beds|places|rooms)\b", re.IGNORECASE)
_SENSITIVE_KINDS = frozenset({"shelter", "service", "helpline"})


@dataclass(frozen=True)
class SafetyWords:
    """Given names (no persons) and towns (no place of a shelter) of the region."""

    given_names: frozenset[str]
    towns: frozenset[str]


def is_sensitive(thing_id: str) -> bool:
    """Whether records of this thing are scanned: shelters, services and helplines."""
    return thing_id.split(":", 1)[0] in _SENSITIVE_KINDS


def place_finding(text: str, *, hours_allowed: bool = False) -> str | None:
    """An address, coordinates, a telephone number, hours or a web address in a text that may not have one.

    A helpline may say when it answers; of a house, hours tell when somebody goes in and out.
    """
    patterns = [
        (_COORDINATES, "coordinates"),
        (_STREET, "part of an address"),
        (_PHONE, "a telephone number"),
        (_MAIL, "an e-mail or web address"),
    ]
    for pattern, what in patterns if hours_allowed else [*patterns, (_HOURS, "opening hours")]:
        for match in pattern.finditer(text):
            if pattern is not _PHONE or not _NO_PHONE.fullmatch(match[0]):
                return f"'{match[0].strip()}' looks like {what}"
    return None


def town_finding(text: str, words: SafetyWords) -> str | None:
    """A town named in the record of a shelter."""
    found = [word for word in words_of(text) if word in words.towns]
    return f"'{found[0]}' is a town; a shelter is known by its country only" if found else None


def person_finding(text: str, words: SafetyWords) -> str | None:
    """A person's name where an office belongs: a title, or a given name followed by a capitalised word."""
    if match := _TITLE.search(text):
        return f"'{match[0]}' names a person"
    capitalised = list(_CAPITALISED.finditer(text))
    for first, second in itertools.pairwise(capitalised):
        adjacent = text[first.end() : second.start()] == " "
        if adjacent and first[0].casefold() in words.given_names:
            return f"'{first[0]} {second[0]}' looks like a person's name"
    return None


def count_finding(text: str) -> str | None:
    """A count of people so small that somebody could be recognised."""
    match = _SMALL_COUNT.search(text)
    return f"'{match[0]}' counts fewer than 10 people; write fewer than 10" if match else None


def beds_finding(text: str) -> str | None:
    """The exact size of a shelter, from which the house could be told."""
    match = _BEDS.search(text)
    return f"'{match[0]}' is an exact size; the capacity of a shelter is a band" if match else None


def findings(thing_ids: Iterable[str], texts: Iterable[str], words: SafetyWords) -> list[str]:
    """Everything that the texts of one record may not say, given the things that the record is about."""
    ids = list(thing_ids)
    sensitive = any(is_sensitive(entry) for entry in ids)
    shelter = any(entry.startswith("shelter:") for entry in ids)
    helplines_only = all(entry.startswith("helpline:") for entry in ids if is_sensitive(entry))
    found: list[str] = []
    for text in texts:
        checks = [person_finding(text, words), count_finding(text)]
        checks += [place_finding(text, hours_allowed=helplines_only)] if sensitive else []
        checks += [town_finding(text, words), beds_finding(text)] if shelter else []
        found += [entry for entry in checks if entry]
    return found
