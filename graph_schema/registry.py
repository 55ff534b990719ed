"""What is declared, by name: labels, kinds of statement, relationship types and what each connects."""

from graph_schema.base import Statement, Thing
from graph_schema.statements import STATEMENTS
from graph_schema.things import THINGS

THING_OF_LABEL: dict[str, type[Thing]] = {thing.label: thing for thing in THINGS}
THING_OF_ID_KIND: dict[str, type[Thing]] = {thing.id_kind: thing for thing in THINGS}
STATEMENT_OF_KIND: dict[str, type[Statement]] = {statement.kind(): statement for statement in STATEMENTS}
STATEMENT_OF_PREDICATE: dict[str, type[Statement]] = {entry.predicate: entry for entry in STATEMENTS}

SHORTHAND_LABELS = frozenset({"Country", "Function", "ExploitationForm", "VictimGroup", "Factor"})
"""Labels of controlled lists, whose things a fact file may name without the first part of the id."""

MINTED_EDGE_TYPES: dict[str, tuple[str, str]] = {
    "STOP": ("Route", "Country or Place"),
    "LEADS_TO": ("Route", "ExploitationForm"),
    "ISSUED": ("Actor or Country", "Recommendation"),
    "ADDRESSED_TO": ("Recommendation", "Country, Actor or Place"),
    "ABOUT": ("Recommendation", "Function"),
}
"""Relationship types that one statement draws besides, or instead of, its own predicate."""

EVIDENCE_EDGE_TYPES: dict[str, tuple[str, str]] = {
    "SUBJECT": ("Claim", "the thing that the claim is about"),
    "OBJECT": ("Claim", "the thing at the other end"),
    "MENTIONS": ("Claim", "any further thing that the claim names"),
    "BEARS_ON": (
        "Claim",
        "a Function that the country named on the edge has, or lacks, as the claim says or implies",
    ),
    "CONTRADICTS": ("Claim", "a Claim that cannot be so as well, as a reader found"),
    "STANDS_ON": ("Claim", "Passage"),
    "IN_SOURCE": ("Passage", "Source"),
}
"""Relationship types that lead from a claim to what it is about and where it stands."""

EVIDENCE_LABELS = ("Claim", "Passage", "Source", "Snapshot")
NODE_LABELS: tuple[str, ...] = (*THING_OF_LABEL, *EVIDENCE_LABELS)
TIE_TYPES: tuple[str, ...] = tuple(
    dict.fromkeys(
        [
            *(entry.predicate for entry in STATEMENTS if entry.end_point("object") and entry.predicate != "RECOMMENDS"),
            *MINTED_EDGE_TYPES,
        ]
    )
)
EDGE_TYPES: tuple[str, ...] = (*TIE_TYPES, *EVIDENCE_EDGE_TYPES)


def label_of(thing_id: str) -> str:
    """The label of the thing that an id stands for, read from the first part of the id."""
    return THING_OF_ID_KIND[thing_id.split(":", 1)[0]].label
