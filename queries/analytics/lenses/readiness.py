"""Whether two countries could answer trafficking together, by the four conditions of the report of 2022 (3.b and 6).

The model of collective conflict management asks for costs that both share, frameworks that fit, institutions that both
trust, and outsiders who push. A document shows neither trust nor will: a condition counts as on record when at least
one thing of its sort is said of both countries, and the lists show how much that is.
"""

from itertools import combinations
from typing import Any

from graph_schema.store import GraphReader
from queries.analytics.lenses.shared import QUERIES, Common, Holdings
from queries.analytics.newest_word import SILENCE, Cell, cells
from queries.computed import Computed

FRAMEWORKS = {
    "function:trafficking-offence": "trafficking an offence in both",
    "function:current-strategy": "a current strategy in both",
    "function:current-action-plan": "a current action plan in both",
}
INSTITUTIONS = {
    "function:national-coordinator": "national coordinator",
    "function:national-committee": "national committee",
    "function:national-rapporteur": "independent national rapporteur",
    "function:referral-mechanism": "national referral mechanism",
    "function:local-teams": "local teams",
    "function:specialised-police": "specialised police",
}
_COUNTRIES = "MATCH (c:Country) WHERE $group IN c.groups RETURN c.id AS id, c.name AS name ORDER BY name, id"


def regional_readiness(reader: GraphReader, group: str, year: int) -> Computed:
    """One row a pair of countries of the group, in the order of their names; of silent pairs only their number."""
    countries = reader.read(_COUNTRIES, {"group": group}).rows
    found = cells(reader, year, [*FRAMEWORKS, *INSTITUTIONS])
    held = {matter: Holdings(reader, matter, year) for matter in QUERIES}
    pairs = [_pair(one, other, found, held) for one, other in combinations(countries, 2)]
    rows = [pair for pair in pairs if pair["claims"]]
    silent = len(pairs) - len(rows)
    notes = (
        (f"On {silent} further pair{'s' if silent > 1 else ''} of countries nothing is on record.",) if silent else ()
    )
    return Computed(rows, notes)


def _pair(
    one: dict[str, Any], other: dict[str, Any], found: dict[tuple[str, str], Cell], held: dict[str, Holdings]
) -> dict[str, Any]:
    shared = {matter: holdings.common(one["id"], other["id"]) for matter, holdings in held.items()}
    externalities, costs = _externalities(shared)
    ends = [(country["name"], country["id"]) for country in (one, other)]
    laws, law_claims, _lacking = _in_both(ends, FRAMEWORKS, found)
    bodies, body_claims, lacking = _in_both(ends, INSTITUTIONS, found)
    conditions = {
        "externalities": externalities,
        "frameworks": shared["agreements"].names + laws,
        "institutions": bodies + [f"both at the table of {name}" for name in shared["tables"].names],
        "extra_regional": shared["supporters"].names,
    }
    claims = costs | law_claims | body_claims
    claims |= {claim for matter in ("agreements", "tables", "supporters") for claim in shared[matter].claims}
    return {
        "one": one["name"],
        "one_id": one["id"],
        "other": other["name"],
        "other_id": other["id"],
        "on_record": sum(map(bool, conditions.values())),
        **conditions,
        "institutions_lacking": lacking,
        "claims": sorted(claims),
    }


def _externalities(shared: dict[str, Common]) -> tuple[list[str], set[str]]:
    routes, roles, forms = shared["routes"], shared["roles"], shared["forms"]
    words = [f"{len(routes.names)} reported route{'s' if len(routes.names) > 1 else ''} through both"]
    found = words if routes.names else []
    found += [f"both are countries of {', '.join(roles.names)}"] if roles.names else []
    found += [f"{name} in both" for name in forms.names]
    return found, routes.claims | roles.claims | forms.claims


def _in_both(
    ends: list[tuple[str, str]], functions: dict[str, str], found: dict[tuple[str, str], Cell]
) -> tuple[list[str], set[str], list[str]]:
    """What both have by the newest word, the claims that say so, and who lacks what, in the words of the state."""
    both, claims, lacking = [], set(), []
    for function, words in functions.items():
        said = [(name, found.get((country, function), SILENCE)) for name, country in ends]
        if all(cell.state == "present" for _name, cell in said):
            both.append(words)
        lacking += [
            f"{words} in {name}: {cell.state.replace('_', ' ')}" for name, cell in said if cell.state != "present"
        ]
        claims |= {claim for _name, cell in said for claim in cell.claims}
    return both, claims, lacking
