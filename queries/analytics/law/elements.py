"""The elements of the offence of trafficking, one row a jurisdiction: what is punished, how, and on which condition.

Laws of a part of a country (an entity, a district) are never counted as laws of the country: the state's code may
reach only cases across its border, and the codes of the parts all others. Each element is read by its own newest word
up to the year, so that a code that was replaced does not speak any more where the new one is on record.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from graph_schema.ids import parse_id
from graph_schema.store import GraphReader
from queries.analytics.law.jurisdictions import Jurisdiction, jurisdictions
from queries.analytics.law.penalties import penalty_ranges
from queries.analytics.newest_word import Cell, newest
from queries.answer import NOT_MENTIONED
from queries.computed import Computed

_ELEMENTS = {
    "offence": "function:trafficking-offence",
    "every_form": "function:every-form-covered",
    "child_specific": "function:child-penalty",
    "non_punishment": "function:non-punishment",
    "legal_persons": "function:legal-persons",
}
FORMS = ("sexual", "labour", "domestic-servitude", "begging", "marriage", "criminality", "organs")
_IN_YEAR = "k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)"
_PROVISIONS = f"""
MATCH (k:Claim)-[:SUBJECT]->(p:Article|Law)
WHERE k.predicate IN ['CRIMINALISES', 'COVERS'] AND {_IN_YEAR}
MATCH (k)-[:OBJECT]->(what)
RETURN k.id AS claim, k.predicate AS predicate, k.state AS state, k.as_of AS as_of, k.victim AS victim, k.case AS case_,
       k.penalty_min_years AS least, k.penalty_max_years AS most, k.condition AS condition, what.id AS what,
       what.name AS form, p.id AS provision, p.name AS name, coalesce(p.law, p.id) AS law
"""
_BEARING = f"""
MATCH (f:Function) WHERE f.id IN $functions
MATCH (f)<-[b:BEARS_ON]-(k:Claim)
WHERE k.predicate <> 'CRIMINALISES' AND {_IN_YEAR}
RETURN b.country AS whose, f.id AS what, k.id AS claim, k.state AS state, k.as_of AS as_of, k.detail AS detail
"""
_NAMES = "MATCH (f:ExploitationForm) RETURN f.id AS id, f.name AS name"
Words = list[dict[str, Any]]


def law_elements(reader: GraphReader, group: str, year: int) -> Computed:
    """What the law of each jurisdiction of a group of countries makes a crime, as far as it is on record."""
    bearing = reader.read(_BEARING, {"year": year, "functions": list(_ELEMENTS.values())}, max_rows=1_000_000).rows
    provisions = reader.read(_PROVISIONS, {"year": year}, max_rows=1_000_000).rows
    names = {row["id"]: row["name"] for row in reader.read(_NAMES).rows}
    offence_laws = {row["law"] for row in provisions if row["predicate"] == "CRIMINALISES"}
    said: dict[str, Words] = defaultdict(list)
    for row in provisions:
        said[parse_id(row["provision"]).scope].append(row)
    rows = []
    for place in jurisdictions(reader, group):
        of_law = [row for scope in sorted(place.scopes) for row in said[scope]]
        of_place = [row for row in bearing if row["whose"] == place.id]
        offences = [row for row in of_law if row["law"] in offence_laws]
        rows.append(_row(place, of_law, offences, of_place, names))
    return Computed(rows)


def _row(place: Jurisdiction, of_law: Words, offences: Words, of_place: Words, names: dict[str, str]) -> dict[str, Any]:
    punished = [row for row in offences if row["predicate"] == "CRIMINALISES"]
    base = _last([row for row in punished if row["state"] == "present"])
    forms = {form: _cell(row for row in offences if row["what"] == f"form:{form}") for form in FORMS}
    elements = {
        name: _cell([*_covering(of_law, function), *_punishing(punished, name), *_said(of_place, function)])
        for name, function in _ELEMENTS.items()
    }
    adult, child = penalty_ranges(punished, {"adult", "any"}), penalty_ranges(punished, {"child"})
    details = _last([row for row in _said(of_place, _ELEMENTS["offence"]) if row["detail"]])
    cells = [*forms.values(), *elements.values()]
    said = [*base, *details, *adult.said, *child.said]
    years = [cell.last_word for cell in cells if cell.last_word] + [row["as_of"] for row in said]
    return {
        "jurisdiction": place.name,
        "jurisdiction_id": place.id,
        "part_of": place.country,
        "provisions": sorted({row["name"] for row in base}),
        "offence": elements["offence"].state,
        "definition": sorted({row["detail"] for row in details}),
        "forms": _named(forms, names, "present"),
        "forms_left_out": _named(forms, names, "absent") + _not_yet_or_no_more(forms, names),
        "forms_not_named": [names[f"form:{form}"] for form, cell in forms.items() if not cell.claims],
        "every_form": elements["every_form"].state,
        "adult_penalty": adult.ranges,
        "child_penalty": child.ranges,
        "child_specific": elements["child_specific"].state,
        "condition": sorted({row["condition"] for row in base if row["condition"]}),
        "non_punishment": elements["non_punishment"].state,
        "legal_persons": elements["legal_persons"].state,
        "last_word": max(years, default=None),
        "claims": sorted({row["claim"] for row in said} | {claim for cell in cells for claim in cell.claims}),
    }


def _named(forms: dict[str, Cell], names: dict[str, str], state: str) -> list[str]:
    return [names[f"form:{form}"] for form, cell in forms.items() if cell.state == state]


def _not_yet_or_no_more(forms: dict[str, Cell], names: dict[str, str]) -> list[str]:
    other = {form: cell.state for form, cell in forms.items() if cell.state not in {"present", "absent", NOT_MENTIONED}}
    return [f"{names[f'form:{form}']} ({state.replace('_', ' ')})" for form, state in other.items()]


def _said(of_place: Words, function: str) -> Words:
    return [row for row in of_place if row["what"] == function]


def _covering(of_law: Words, function: str) -> Words:
    """What a law itself is said to contain: that victims are not punished, that companies are liable."""
    return [row for row in of_law if row["what"] == function]


def _punishing(punished: Words, element: str) -> Words:
    """An article that punishes trafficking is an offence; one with a term for child victims has that, too."""
    if element == "offence":
        return punished
    return [row for row in punished if row["victim"] == "child"] if element == "child_specific" else []


def _last(words: Words) -> Words:
    last_word = max((row["as_of"] for row in words), default=None)
    return [row for row in words if row["as_of"] == last_word]


def _cell(words: Iterable[dict[str, Any]]) -> Cell:
    return newest((row["as_of"], row["state"], row["claim"]) for row in words)
