"""A candidate in one sentence of ours, from its structured parts alone; no word of the source gets in but names."""

import re
from collections.abc import Mapping
from typing import Any

from graph_schema.vocabulary import State
from loaders.candidates.linking import LinkedThing

_VERBS = {
    "MEMBER_OF": ("belongs", "to"),
    "CHAIRS": ("chairs", ""),
    "PART_OF": ("is", "part of"),
    "COORDINATES": ("coordinates", ""),
    "CREATED": ("created", ""),
    "SUPERSEDES": ("replaces", ""),
    "LOCATED_IN": ("works", "in"),
    "OPERATES": ("runs", ""),
    "FUNDS": ("pays", "for"),
    "PARTNERS_WITH": ("works", "with"),
    "SUPPORTS": ("helps", ""),
    "REFERS_TO": ("sends", "people on to"),
    "MONITORS": ("watches", ""),
    "PARTY_TO": ("is", "party to"),
    "ADOPTED": ("adopted", ""),
    "IMPLEMENTS": ("carries", "out"),
    "RESPONSIBLE_FOR": ("is", "responsible for"),
    "ARTICLE_OF": ("belongs", "to"),
    "CRIMINALISES": ("makes", "a crime of"),
    "IDENTIFIES_VICTIMS": ("identifies", "victims in"),
    "SERVES": ("is", "there for"),
    "PERFORMS": ("does", "its part for"),
    "HAS_FUNCTION": ("has", ""),
    "FALLS_SHORT": ("falls", "short in"),
    "EXPLOITATION_IN": ("is", "found in"),
    "EXACERBATES": ("makes", "trafficking easier in"),
}
"""The verb as one does it, and what follows it."""
_ON_A_ROUTE = {
    State.PRESENT: "People are moved",
    State.PLANNED: "People are to be moved",
    State.ENDED: "People are no longer moved",
    State.ON_PAPER: "People are said to be moved, but are not,",
    State.ABSENT: "No people are moved",
}
_BASE = {"is": "be", "has": "have", "does": "do", "watches": "watch", "carries": "carry", "identifies": "identify",
         "created": "create", "adopted": "adopt"}  # fmt: skip
_MANY = re.compile(r"(?:NGOs|(?:[\w'-]+ ){0,3}\w*[^\Wsu]s)(?: (?:of|for|in|that|from)\b|$)")
"""Several of a kind: the word before `of` ends as a plural does."""
_MANY_OF_A_COUNTRY = re.compile(r"(?:NGOs|[A-Z][\w-]*(?: [\w-]+)* [a-z]*[^\Wsu]s) of [A-Z]")
"""The same where the thing is on file: `Watchers` may be the name of one body, `Local police units of X` is not."""


def sentence_of_ours(
    predicate: str, subject: LinkedThing, object_: LinkedThing | None, attributes: Mapping[str, Any], state: State
) -> str:
    """What the candidate says, short enough for a fact file."""
    if predicate == "NAMED":
        return f"The passage names {subject.name}."
    if predicate == "ROUTE":
        return f"{_ON_A_ROUTE[state]} along {subject.name}."
    if predicate == "OBSERVED":
        return f"{subject.name}: {attributes.get('what')}, {attributes.get('value')} {attributes.get('unit')}."
    if predicate == "RECOMMENDS":
        return f"{subject.name} asks for action. {attributes.get('title')}."
    if predicate == "COUNTRY_ROLE":
        role = attributes.get("role")
        what = "with trafficking inside it" if role == "internal" else f"of {role}"
        return f"{subject.name} {_said('is', f'a country {what}', state, many=False)}."
    verb, rest = _VERBS[predicate]
    other = _called(object_) if object_ else ""
    if predicate == "FALLS_SHORT" and not object_:
        rest = "short"
    if predicate == "HAS_FUNCTION" and state is State.ABSENT:
        return f"{subject.name} has no {other}."[:400]
    rest = " ".join(filter(None, (rest, other)))
    return f"{subject.name} {_said(verb, rest, state, _many(subject))}{_details(attributes)}."[:400]


def _called(thing: LinkedThing) -> str:
    """A function of the response is a word of the language, no name."""
    return thing.name[:1].lower() + thing.name[1:] if thing.label == "Function" else thing.name


def _many(subject: LinkedThing) -> bool:
    many = _MANY_OF_A_COUNTRY if subject.known else _MANY
    return subject.label != "Country" and many.match(subject.name) is not None


def _said(verb: str, rest: str, state: State, many: bool) -> str:
    """The verb in the number of its subject and in the state, with what follows it."""
    past = verb in {"created", "adopted"}
    base = _BASE.get(verb) or verb.removesuffix("s")
    doing = {"be": "are"}.get(base, base) if many and not past else verb
    to_be, to_do = ("are", "do") if many else ("is", "does")
    match state:
        case State.ABSENT if past:
            return f"{'have' if many else 'has'} not {verb} {rest}"
        case State.ABSENT:
            return f"{to_be} not {rest}" if base == "be" else f"{to_do} not {base} {rest}"
        case State.PLANNED:
            return f"{to_be} to {base} {rest}"
        case State.ENDED if past:
            return f"{verb} {rest}, which has ended"
        case State.ENDED:
            return f"{to_be} no longer {rest}" if base == "be" else f"no longer {doing} {rest}"
        case State.ON_PAPER:
            return f"{doing} {rest} on paper only"
        case _:
            return f"{doing} {rest}"


def _details(attributes: Mapping[str, Any]) -> str:
    """The years of prison and the sum of money, where there are any."""
    low, high = attributes.get("penalty_min_years"), attributes.get("penalty_max_years")
    said = ""
    if low is not None:
        said = f", prison from {low:g} years" if high is None else f", prison {low:g} to {high:g} years"
    elif high is not None:
        said = f", prison up to {high:g} years"
    victim = {"child": "children", "adult": "adults"}.get(str(attributes.get("victim")))
    said += f" for trafficking in {victim}" if said and victim else ""
    return f"{said}, {attributes['amount']:.10g} {attributes['currency']}" if attributes.get("amount") else said
