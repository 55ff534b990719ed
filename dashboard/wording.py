"""Words and signs of the interface: each state has a sign besides its word, so that nothing is told by colour alone."""

from typing import Any

from queries.answer import NOT_MENTIONED, shown

SIGNS = {
    "present": "● present",
    "planned": "◔ planned",
    "ended": "◌ ended",
    "on_paper": "◐ on paper",
    "absent": "○ stated absent",
    "disputed": "◆ disputed",
    NOT_MENTIONED: "– not mentioned",
}
LEGEND = (
    "● present · ◔ planned · ◌ ended · ◐ on paper, said not to work · ○ stated absent: a source says that there is "
    "none · ◆ disputed · – not mentioned: no source entered so far says anything, which is no absence"
)
FORMAL_TIES = "Documents show formal ties, not trust. Silence of the sources is not absence."

TIE_WORDS = {
    "MEMBER_OF": "is a member of",
    "CHAIRS": "chairs",
    "PART_OF": "is part of",
    "COORDINATES": "coordinates",
    "CREATED": "created",
    "SUPERSEDES": "replaced",
    "LOCATED_IN": "is located in",
    "OPERATES": "runs",
    "FUNDS": "funds",
    "PARTNERS_WITH": "works with",
    "SUPPORTS": "supports",
    "REFERS_TO": "refers victims to",
    "MONITORS": "monitors",
    "PARTY_TO": "is party to",
    "ADOPTED": "adopted",
    "IMPLEMENTS": "carries out",
    "RESPONSIBLE_FOR": "is responsible for",
    "ARTICLE_OF": "is an article of",
    "CRIMINALISES": "punishes",
    "COVERS": "covers",
    "IDENTIFIES_VICTIMS": "identifies victims in",
    "SERVES": "serves",
    "PERFORMS": "does",
    "HAS_FUNCTION": "has",
    "FALLS_SHORT": "falls short in",
    "RECOMMENDS": "recommends",
    "OBSERVED": "figure",
    "HAS_DETAIL": "detail",
    "ROUTE": "is reported",
    "COUNTRY_ROLE": "is a country of",
    "EXPLOITATION_IN": "is found in",
    "EXACERBATES": "makes it worse in",
}
"""Every predicate as the verb between its two ends."""


def state_word(value: Any) -> str:
    """A state with its sign; other words, such as the role of a member, get the sign of what is present."""
    text = shown(value)
    return SIGNS.get(text, f"● {text.replace('_', ' ')}") if text else ""


def tie_word(predicate: Any) -> str:
    """A predicate as a verb."""
    return TIE_WORDS.get(str(predicate), str(predicate).replace("_", " ").lower())


def head(column: str) -> str:
    """The head of a column."""
    return column.replace("_", " ").capitalize()
