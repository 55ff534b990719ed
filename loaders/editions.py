"""The text edition of a report: the text as it was read, line for line, without what could lead to a person or a house.

Pages show the cited lines of a text. What no record may hold must not stand there either, so it is blanked out before
the text is kept; the lines and their numbers stay.
"""

import re

from loaders.documents.blocks import Document
from loaders.safety import SafetyWords

BLANK = "[…]"
_CAPITAL = r"[A-ZČĆŽŠĐÇË][\w'’-]+"
_STREET_WORD = (
    r"(?:[Ss]treet|[Ss]tr\.|[Aa]venue|[Bb]oulevard|[Bb]ulevar\w*|[Uu]lica|[Uu]l\.|[Rr]ruga|[Ss]quare|[Rr]oad)"
)
_ADDRESS = re.compile(
    rf"(?:\d{{1,4}}[a-z]?,?\s+)(?:{_CAPITAL}\s+){{1,3}}{_STREET_WORD}(?:,\s+(?:\d{{4,6}}\s+)?{_CAPITAL})?"
    rf"|(?:{_CAPITAL}\s+){{1,3}}{_STREET_WORD},?\s+(?:[Nn]o\.?\s*)?\d{{1,4}}[a-z]?(?:,\s+(?:\d{{4,6}}\s+)?{_CAPITAL})?"
    rf"|{_STREET_WORD}\s+(?:{_CAPITAL}\s+){{1,3}}(?:[Nn]o\.?\s*|br\.?\s*)?\d{{1,4}}[a-z]?(?:,\s+(?:\d{{4,6}}\s+)?{_CAPITAL})?"
    rf"|[Pp]\.? ?[Oo]\.? ?[Bb]ox\s+\d+"
)
_PHONE = re.compile(r"(?<![\w.])(?:\+|00)\d(?:[ ./()-]{0,2}\d){6,}|(?<![\w.,])0\d(?:[ ./()-]{0,2}\d){5,}")
_PUBLIC = re.compile(r"0 ?8|116")
"""Lines that anybody may call free of charge: the number of a public helpline may be known."""
_MAIL = re.compile(r"[\w.+-]+@[\w.-]+\.\w+|(?:https?://|www\.)\S+")
_COORDINATES = re.compile(r"\b\d{1,2}[.,]\d{3,}\s*°?\s*[NSEW]?\s*[,;/ ]\s*\d{1,3}[.,]\d{3,}(?:\s*°?\s*[NSEW]\b|\s*°)?")
_TITLED = re.compile(rf"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir)\.?\s+{_CAPITAL}(?:\s+{_CAPITAL})?")
_NAMES = re.compile(rf"{_CAPITAL}(?=\s+({_CAPITAL}))")


def text_edition(document: Document, safety: SafetyWords) -> str:
    """The text with persons' names, addresses, telephones, mail and coordinates blanked out; no line moves."""
    return without_harm(document.original, safety)


def without_harm(text: str, safety: SafetyWords) -> str:
    """Any text with the same blanked out."""
    return _without_names("\n".join(map(_without_places, text.split("\n"))), safety)


def _without_places(line: str) -> str:
    for pattern in (_MAIL, _COORDINATES, _ADDRESS, _TITLED):
        line = pattern.sub(BLANK, line)
    return _PHONE.sub(lambda match: match[0] if _PUBLIC.match(match[0]) else BLANK, line)


def _without_names(text: str, safety: SafetyWords) -> str:
    """Every given name with the capitalised word after it, even over the end of a line."""
    parts: list[str] = []
    done = 0
    for match in _NAMES.finditer(text):
        if match[0].casefold() in safety.given_names and match.start() >= done:
            parts += [text[done : match.start()], BLANK, "\n" * text.count("\n", match.start(), match.end(1))]
            done = match.end(1)
    return "".join([*parts, text[done:]])
