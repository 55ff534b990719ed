"""A candidate fact: one statement that a rule reads out of one sentence, with its locator and how sure the rule is."""

import json
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from graph_schema.ids import claim_id
from graph_schema.vocabulary import State
from loaders.candidates.confidence import precision_of
from loaders.candidates.linking import LinkedThing

NAMED = "NAMED"
"""The predicate of a candidate that says no more than that the text names a thing; it has a subject and no object."""


class End(BaseModel):
    """One end of a candidate, in the shape of an exported claim."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    label: str
    kind: str | None
    name: str
    aliases: tuple[str, ...] = ()
    country: str | None = None


class Candidate(BaseModel):
    """What a rule proposes; nothing of it enters the graph before a person accepts it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    predicate: str = Field(description="A predicate of the graph, or NAMED.")
    subject: End
    object: End | None = None
    attributes: dict[str, Any] = Field(default_factory=dict)
    state: State = State.PRESENT
    as_of: int | None = None
    valid_from: str | None = None
    valid_to: str | None = None
    source: str
    section: str = ""
    country: str | None = Field(default=None, description="The country of the section, as an alpha-3 code.")
    lines: tuple[int, int]
    says: str
    rule: str = Field(description="The rule with its version.")
    confidence: float
    flags: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, ...]:
        """What tells two candidates apart: the same statement at the same lines is one."""
        what = json.dumps(self.attributes, sort_keys=True, ensure_ascii=False)
        return (
            self.predicate,
            self.subject.id,
            self.object.id if self.object else "",
            what,
            self.state.value,
            str(self.lines),
        )

    @property
    def id(self) -> str:
        """A claim id over what is said and where, as claims have it."""
        return claim_id({"source": self.source, "key": list(self.key)})

    def record(self) -> dict[str, Any]:
        """The candidate in the shape of an exported claim, with the rule and its confidence."""
        dumped = self.model_dump(mode="json")
        ordered: dict[str, Any] = {"claim": self.id}
        names = (
            "predicate",
            "subject",
            "object",
            "attributes",
            "state",
            "as_of",
            "valid_from",
            "valid_to",
            "source",
            "section",
            "lines",
            "says",
            "confidence",
            "rule",
            "flags",
            "country",
        )
        return ordered | {name: dumped[name] for name in names}


def end_of(thing: LinkedThing) -> End:
    """A linked thing as the end of a candidate."""
    return End(
        id=thing.id, label=thing.label, kind=thing.kind, name=thing.name, aliases=thing.aliases, country=thing.country
    )


def confidence_of(rule: str, flags: tuple[str, ...]) -> float:
    """The measured precision of a rule; a flag that a reader must resolve takes a fifth off."""
    measured = precision_of(rule)
    doubtful = {"ambiguous", "subject_unresolved", "law_not_named"} & set(flags)
    return round(measured * (0.8 if doubtful else 1.0), 2)


def plain_attributes(attributes: Mapping[str, Any]) -> dict[str, Any]:
    """Only what has a value, in a fixed order."""
    return {name: attributes[name] for name in sorted(attributes) if attributes[name] not in (None, "", [], ())}
