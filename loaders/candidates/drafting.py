"""A draft for review: fact files in the project's own format, and the new things that they bring."""

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from graph_schema.base import Statement
from graph_schema.ids import parse_id, slug_of
from graph_schema.registry import SHORTHAND_LABELS, STATEMENT_OF_KIND
from loaders.candidates.candidate import NAMED, Candidate
from loaders.candidates.extracting import things_of
from loaders.candidates.linking import LinkedThing
from loaders.library import Library
from loaders.records import MAX_LINES

_PLAIN = re.compile(r"[A-Za-z0-9][\w:./ -]*[\w.]|[A-Za-z0-9]")
_RENAMED = {"recommendation", "observation", "route"}
_READER = "{by: draft, date: 2000-01-01}"
_ABOUT = (
    ("child", "child_trafficking"),
    ("traffick", "trafficking"),
    ("migra", "migration"),
    ("organi", "organised_crime"),
    ("gender", "gender"),
    ("poverty", "poverty"),
    ("roma", "roma"),
)
_SCOPES = (
    ("traffick", "trafficking"),
    ("readmission", "readmission"),
    ("border", "border"),
    ("police", "police"),
    ("migra", "migration"),
    ("child", "children"),
    ("labour", "labour"),
    ("crime", "organised_crime"),
    ("rights", "human_rights"),
    ("women", "human_rights"),
)
_DEFAULT_KIND = {
    "Actor": "public_body",
    "Law": "statute",
    "Agreement": "cooperation_agreement",
    "Strategy": "strategy",
    "Procedure": "guidelines",
    "Mechanism": "other",
    "Helpline": "anti_trafficking",
    "Service": "other",
    "Project": "project",
    "Place": "region",
}
Where = Callable[[Candidate], str]
"""What stands in a fact file as the place of a candidate."""


def place_of(candidate: Candidate) -> str:
    """The lines at which a candidate was found, as far as a fact may cite them."""
    first, last = candidate.lines
    return f"lines: {first}-{min(last, first + MAX_LINES - 1)}"


def write_drafts(candidates: Sequence[Candidate], library: Library, out: Path, where: Where = place_of) -> list[Path]:
    """One fact file for each country that the report treats, and one file of new things; returns what was written.

    With one country the file has the name that was asked for; with more, the country's code stands before the ending.
    """
    by_country: dict[str, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        if candidate.predicate != NAMED:
            by_country[candidate.country or "REG"].append(candidate)
    written: list[Path] = []
    for country in sorted(by_country):
        path = out if len(by_country) == 1 else out.with_suffix(f".{country.lower()}{out.suffix}")
        path.write_text(fact_file(by_country[country], country, where), encoding="utf-8")
        written.append(path)
    things = things_of(candidates, library)
    if things:
        path = out.with_suffix(f".things{out.suffix}")
        path.write_text(things_file(things), encoding="utf-8")
        written.append(path)
    return written


def fact_file(candidates: Sequence[Candidate], country: str, where: Where = place_of) -> str:
    """The candidates of one country as a fact file; a comment over each says how sure the rule is."""
    years = [candidate.as_of for candidate in candidates if candidate.as_of]
    head = [
        "# A draft that no one has read: accept, correct or delete each fact, then put your name and the day below.",
        f"source: {_text(candidates[0].source)}",
        f"country: {country}",
        *([f"as_of: {max(set(years), key=lambda year: (years.count(year), year))}"] if years else []),
        f"expect_claims: 1-{max(1, len(candidates))}",
        f"entered: {_READER}",
        "",
        "facts:",
    ]
    return "\n".join([*head, *(line for candidate in candidates for line in _fact(candidate, where))]) + "\n"


def _fact(candidate: Candidate, where: Where) -> Iterable[str]:
    statement = STATEMENT_OF_KIND[candidate.predicate.lower()]
    flags = f"; {', '.join(candidate.flags)}" if candidate.flags else ""
    yield f"  # {candidate.confidence:.2f} by {candidate.rule}{flags}"
    yield f"  - kind: {statement.kind()}"
    for name, value in _fields(candidate, statement).items():
        yield f"    {name}: {_value(value)}"
    if candidate.state.value != "present":
        yield f"    state: {candidate.state.value}"
    if candidate.as_of and "year" not in statement.model_fields:
        yield f"    as_of: {candidate.as_of}"
    for name in ("valid_from", "valid_to"):
        if (value := getattr(candidate, name)) and "date" not in candidate.attributes:
            yield f"    {name}: {_value(value)}"
    yield f"    where: {{{where(candidate)}}}"
    yield f"    says: {json.dumps(candidate.says, ensure_ascii=False)}"


def _fields(candidate: Candidate, statement: type[Statement]) -> dict[str, Any]:
    """The ends and attributes under the names that fact files use."""
    fields: dict[str, Any] = {}
    for end, thing in (("subject", candidate.subject), ("object", candidate.object)):
        point = statement.end_point("subject" if end == "subject" else "object")
        if point is not None and thing is not None and point.field not in _RENAMED:
            fields[point.field] = _short(thing.id)
    said = dict(candidate.attributes)
    low, high = said.pop("penalty_min_years", None), said.pop("penalty_max_years", None)
    if low is not None or high is not None:
        fields["penalty_years"] = f"{'' if low is None else f'{low:g}'}-{'' if high is None else f'{high:g}'}"
    if "stops" in said:
        said["stops"] = [_stop(str(stop)) for stop in said["stops"]]
    if "year" in statement.model_fields:
        said.setdefault("year", candidate.as_of or 2000)
    for name, value in said.items():
        if name in statement.model_fields:
            fields[name] = [_short(str(entry)) for entry in value] if isinstance(value, list) else value
    return fields


def _stop(stop: str) -> str:
    place, role = stop.split(" ")
    return f"{_short(place)} {role}"


def _short(thing_id: str) -> str:
    """Countries by their code, controlled lists without their prefix, everything else by its id."""
    kind, _, rest = thing_id.partition(":")
    if kind == "country":
        return rest.upper()
    return rest if kind.capitalize() in SHORTHAND_LABELS or kind in {"function", "form", "group"} else thing_id


def things_file(things: Sequence[LinkedThing]) -> str:
    """New things in the form of the entity files; a person moves each to the file of its scope."""
    lines = [
        "# New things of a draft: check the kind, merge doubles, then move each to data/entities/<scope>.yml.",
        "things:",
    ]
    for thing in things:
        if thing.label in {"Country", "ExploitationForm", "VictimGroup"}:
            continue
        lines += [
            f"  - id: {_text(thing.id)}",
            *(f"    {name}: {_value(value)}" for name, value in _of_thing(thing).items()),
        ]
    return "\n".join(lines) + "\n"


def _of_thing(thing: LinkedThing) -> dict[str, Any]:
    lower = thing.name.casefold()
    fields: dict[str, Any] = {"name": thing.name[:160]}
    if thing.label in _DEFAULT_KIND:
        fields["kind"] = thing.kind or _DEFAULT_KIND[thing.label]
    if thing.aliases:
        fields["aliases"] = list(thing.aliases)
    if thing.label == "Article":
        number = thing.name.removeprefix("Article ").split(" of ")[0]
        slug = parse_id(thing.id).slug.removesuffix(f"-{slug_of(number)}")
        fields |= {"law": f"law:{parse_id(thing.id).scope}:{slug}", "number": number}
    if thing.label == "Strategy":
        fields["about"] = next((about for word, about in _ABOUT if word in lower), "trafficking")
        years = re.findall(r"(?:19|20)\d\d", thing.name)
        if years:
            fields["period_from"], fields["period_to"] = min(years), max(years)
    if thing.label == "Agreement":
        fields["scope"] = [next((scope for word, scope in _SCOPES if word in lower), "general")]
    return fields


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list | tuple):
        return f"[{', '.join(_text(str(entry)) for entry in value)}]"
    if isinstance(value, float):
        return f"{value:.10g}"
    return _text(str(value))


def _text(text: str) -> str:
    """A plain word as it is; anything that YAML could take for something else in quotes."""
    return text if _PLAIN.fullmatch(text) and ": " not in text else json.dumps(text, ensure_ascii=False)
