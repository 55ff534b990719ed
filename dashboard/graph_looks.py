"""How marks of a network look, in every engine alike: a shape and a colour for each sort, and short names."""

import re
from dataclasses import dataclass

from dashboard.pictures.canvas import ACCENT, SECOND, THIRD
from dashboard.wording import say, tie_word
from queries.analytics.network_drawing import Line, Mark

MECHANISM_COLOUR, GROUP_COLOUR = "#6B6B2A", "#4A5A60"


@dataclass(frozen=True)
class Look:
    """One sort of mark; the shape alone tells it, the colour helps."""

    sort: str
    colour: str
    pyvis: str
    cytoscape: str
    matplotlib: str


LOOKS = {
    "state": Look("state", ACCENT, "square", "rectangle", "s"),
    "ngo": Look("ngo", SECOND, "dot", "ellipse", "o"),
    "international": Look("international", THIRD, "diamond", "diamond", "D"),
    "mechanism": Look("mechanism", MECHANISM_COLOUR, "triangle", "triangle", "^"),
    "group": Look("group", GROUP_COLOUR, "hexagon", "hexagon", "h"),
}
_SORTS = {
    **dict.fromkeys(("ngo", "ngo_network", "religious_body"), "ngo"),
    **dict.fromkeys(
        ("international_organisation", "regional_body", "donor_agency", "foreign_government_body"), "international"
    ),
    "country": "mechanism",
    "group": "group",
}


def look_of(mark: Mark) -> Look:
    """The look of a mark, by its kind."""
    return LOOKS["mechanism" if mark.id.startswith("mechanism:") else _SORTS.get(mark.kind, "state")]


def size_of(mark: Mark) -> float:
    """How large a mark is, from 1 up: by its ties, or by the bodies that it stands for."""
    return float(1 + min(12, mark.ties if mark.bodies == 1 else mark.bodies / 2) ** 0.7 / 3)


def described(mark: Mark) -> str:
    """What a mark stands for, in a line of text without signs of markup."""
    if mark.kind == "group":
        return text_only(say("network.group", name=mark.name, bodies=mark.bodies, within=mark.within))
    return text_only(say("network.mark", name=mark.name, kind=mark.kind.replace("_", " "), ties=mark.ties))


def said_of(line: Line, one: str, other: str) -> str:
    """What a line stands for, in a line of text without signs of markup."""
    return text_only(say("network.line", one=one, other=other, ties=", ".join(tie_word(entry) for entry in line.types)))


def text_only(text: str) -> str:
    """Text for a tooltip or a label, without the signs that make markup."""
    return re.sub(r"[<>&\"'`]", " ", text)


def wrapped(name: str, width: int = 22, most: int = 3) -> str:
    """A name in a few short lines."""
    lines = [""]
    for word in text_only(name).split():
        if lines[-1] and len(lines[-1]) + len(word) + 1 > width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return "\n".join(lines[:most]) + ("…" if len(lines) > most else "")
