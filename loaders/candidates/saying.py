"""A candidate in one sentence of ours, from its structured parts alone; no word of the source gets in but names."""

from collections.abc import Mapping
from typing import Any

from graph_schema.vocabulary import State
from loaders.candidates.linking import LinkedThing

_VERBS = {
    "MEMBER_OF": "belongs to",
    "CHAIRS": "chairs",
    "PART_OF": "is part of",
    "COORDINATES": "coordinates",
    "CREATED": "brought into being",
    "SUPERSEDES": "replaced",
    "LOCATED_IN": "works in",
    "OPERATES": "runs",
    "FUNDS": "pays for",
    "PARTNERS_WITH": "works with",
    "SUPPORTS": "helps",
    "REFERS_TO": "sends people on to",
    "MONITORS": "watches",
    "PARTY_TO": "is party to",
    "ADOPTED": "adopted",
    "IMPLEMENTS": "carries out",
    "RESPONSIBLE_FOR": "answers for",
    "ARTICLE_OF": "belongs to",
    "CRIMINALISES": "makes a crime of",
    "IDENTIFIES_VICTIMS": "identifies victims in",
    "SERVES": "is there for",
    "PERFORMS": "does its part for",
    "HAS_FUNCTION": "has",
    "FALLS_SHORT": "falls short in",
    "EXPLOITATION_IN": "is found in",
    "EXACERBATES": "makes trafficking easier in",
}
_STATES = {
    State.PRESENT: "",
    State.PLANNED: " (planned)",
    State.ENDED: " (ended)",
    State.ON_PAPER: " (on paper only)",
    State.ABSENT: " (denied by the source)",
}


def sentence_of_ours(
    predicate: str, subject: LinkedThing, object_: LinkedThing | None, attributes: Mapping[str, Any], state: State
) -> str:
    """What the candidate says, short enough for a fact file."""
    if predicate == "NAMED":
        return f"The passage names {subject.name}."
    if predicate == "ROUTE":
        return f"People are moved along {subject.name}{_STATES[state]}."
    if predicate == "COUNTRY_ROLE":
        return f"{subject.name} is a country of {attributes.get('role')}{_STATES[state]}."
    if predicate == "OBSERVED":
        return f"{subject.name}: {attributes.get('what')}, {attributes.get('value')} {attributes.get('unit')}."
    if predicate == "RECOMMENDS":
        return f"{subject.name} asks for action. {attributes.get('title')}."
    tail = ""
    low, high = attributes.get("penalty_min_years"), attributes.get("penalty_max_years")
    if low is not None or high is not None:
        tail = (
            f", prison from {low:g} years"
            if high is None
            else (f", prison up to {high:g} years" if low is None else f", prison {low:g} to {high:g} years")
        )
    if attributes.get("amount"):
        tail += f", {attributes['amount']:.10g} {attributes['currency']}"
    if object_ is None and predicate == "FALLS_SHORT":
        return f"{subject.name} falls short{_STATES[state]}."
    other = f" {object_.name}" if object_ else ""
    return f"{subject.name} {_VERBS[predicate]}{other}{tail}{_STATES[state]}."[:400]
