"""How far a party is bound by an agreement and since when; which agreements stand in a row, and who is left out."""

import re

from loaders.candidates.linking import LinkedThing
from loaders.candidates.relations.base import one
from loaders.candidates.timing import date_near
from loaders.candidates.views import View

_STATUS = (
    ("ratif", "ratified"),
    ("acced", "acceded"),
    ("accession", "acceded"),
    ("observer", "observer"),
    ("sign", "signed"),
    ("conclud", "signed"),
    ("succe", "ratified"),
)
_DATED = r"(?: \([^()]*\))?(?: (?:in|on|since|of) [^<>,;.]{0,22}\d{4})?"
EACH = (
    rf"{one('G')}(?:{_DATED}(?:, (?:and )?|,? and |,? as well as |/| or )"
    rf"(?:(?:also|to|the|its|both|in \d{{4}},?|on [^<>,;.]{{3,20}}\d{{4}},?|that of|of|an?|\d{{4}}) )*{one('G')})*"
)
"""Agreements in a row, each with its date: the Convention in 2008 and the Protocol in 2013."""


def status_of(text: str) -> str:
    """How far a party is bound, from the words of the verb."""
    return next((status for word, status in _STATUS if word in text.casefold()), "party")


def date_of(view: View, match: re.Match[str], agreement: LinkedThing) -> str | None:
    """The date that follows an agreement before another is named, else the one beside the verb."""
    token = next((number for number, placed in enumerate(view.placed) if placed.thing.id == agreement.id), None)
    at = view.masked.find(f"<G{token}>")
    if at >= 0 and (
        after := re.match(
            r"<G\d+>(?: \([^)]*\))?[^<>.;]{0,40}?\b(?:in|on|since|of) [^<>.;]{0,20}\d{4}", view.masked[at:]
        )
    ):
        return date_near(after[0], len(f"<G{token}>"), len(f"<G{token}>"))
    next_clause = re.compile(r";|, (?:and|while|whereas|but) ").search(view.masked, match.end())
    return date_near(view.masked[: next_clause.start()] if next_clause else view.masked, match.start(), match.end())


ITS_PROTOCOLS = re.compile(
    r"<G\d+>(?: \([^)]*\))?(?:,? and| with|,? together with|,? including) (?:all |both )?(?:of )?(?:its|the) (?:two "
    r"|three "
    r"|both )?(?:additional |supplementary |supplementing |accompanying )?[Pp]rotocols"
)
UN_PROTOCOLS = (
    LinkedThing(
        "agreement:intl:palermo-protocol",
        "Agreement",
        "UN Protocol to Prevent, Suppress and Punish Trafficking in Persons",
        "protocol",
        known=True,
    ),
    LinkedThing(
        "agreement:intl:smuggling-protocol",
        "Agreement",
        "UN Protocol against the Smuggling of Migrants",
        "protocol",
        known=True,
    ),
)
EXCEPT = re.compile(
    r"\b(?:except(?:ing)?(?: for)?|exceptions? of|excluding|apart from|other than) (?:the )?<[CK]\d+>(?:(?:, | and"
    r" )(?:the )?"
    r"<[CK]\d+>)*"
)
_BINDING = re.compile(r"\b(?:sign(?:ed|s)|ratif(?:ied|ies)|acced(?:ed|es) to|concluded?|part(?:y|ies) to|observer)\b")


def verb_nearest(view: View, match: re.Match[str], agreement: LinkedThing) -> str | None:
    """The verb that stands last before an agreement where a sentence joins several: signed A and ratified B."""
    tokens = [number for number, placed in enumerate(view.placed) if placed.thing.id == agreement.id]
    start = view.masked.find(f"<G{tokens[0]}>") if tokens else -1
    if start < match.start():
        return None
    verbs = _BINDING.findall(view.masked[match.start() : start])
    return str(verbs[-1]) if verbs else None
