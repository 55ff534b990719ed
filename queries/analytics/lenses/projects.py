"""Projects by purpose and approach, as the report of 2004 defines them (sections 1.2.1 and 2.2).

Its finding was that most work was repressive: it stops migration, prostitution or crime, where empowering work meets
root causes and makes people able to protect themselves. Where no source names the purpose or approach of a project,
the functions that it covers or its form tell, by the tables below; a project that does both counts as both.
"""

from collections import defaultdict
from typing import Any

from graph_schema.store import GraphReader
from queries.computed import Computed

PURPOSE_OF_FORM = {"campaign": "awareness_raising", "training": "capacity_building", "research": "research"}
PURPOSE_OF_FUNCTION = {
    "function:root-causes": "root_causes",
    "function:labour-market-access": "reintegration",
    "function:long-term-reintegration": "reintegration",
    "function:awareness-campaigns": "awareness_raising",
    "function:school-curriculum": "awareness_raising",
    "function:victim-assistance": "protection",
    "function:witness-protection": "protection",
    "function:effective-prosecution": "prosecution",
    "function:professional-training": "capacity_building",
    "function:research": "research",
}
APPROACH_OF_FUNCTION = {
    "function:border-control": "repressive",
    "function:effective-prosecution": "repressive",
    "function:specialised-police": "repressive",
    "function:asset-confiscation": "repressive",
    "function:root-causes": "empowering",
    "function:exposed-groups": "empowering",
    "function:safe-migration": "empowering",
    "function:demand": "empowering",
    "function:labour-market-access": "empowering",
    "function:long-term-reintegration": "empowering",
    "function:victim-assistance": "empowering",
    "function:psychological-help": "empowering",
}
"""The activities that section 1.2.1 names under each approach."""
UNKNOWN = "not on record"
_IN_YEAR = "k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)"
_PROJECTS = f"""
MATCH (p:Project)<-[:SUBJECT|OBJECT|MENTIONS]-(k:Claim)
WHERE {_IN_YEAR} AND k.state <> 'absent'
MATCH (k)-[:SUBJECT]->(who)
RETURN p.id AS project, p.name AS name, p.kind AS form, p.country AS code, k.predicate AS predicate, k.detail AS detail,
       k.value AS value, k.object AS what, k.state AS state, who.id AS who_id, who.name AS who, k.id AS claim
"""
_COUNTRIES = "MATCH (c:Country) RETURN c.country AS code, c.id AS id, c.name AS name"
Rows = list[dict[str, Any]]


def projects_by_purpose_and_approach(
    reader: GraphReader, year: int, country: str | None, funder: str | None
) -> Computed:
    """One row a country and purpose; a project with two purposes stands in two rows, and the notes count it once."""
    said: dict[str, Rows] = defaultdict(list)
    for row in reader.read(_PROJECTS, {"year": year}, max_rows=1_000_000).rows:
        said[row["project"]].append(row)
    countries = {row["code"]: row for row in reader.read(_COUNTRIES).rows}
    projects = [_project(rows) for _id, rows in sorted(said.items())]
    chosen = [
        project
        for project in projects
        if (country is None or countries.get(project["code"], {}).get("id") == country)
        and (funder is None or funder in project["funder_ids"])
    ]
    cells: dict[tuple[str, str], Rows] = defaultdict(list)
    for project in chosen:
        for purpose in sorted(project["purposes"]) or [UNKNOWN]:
            cells[project["code"] or "", purpose].append(project)
    rows = [_row(countries.get(code, {}), purpose, found) for (code, purpose), found in cells.items()]
    rows.sort(key=lambda row: (row["country"] is None, row["country"] or "", row["purpose"]))
    return Computed(rows, _notes(chosen))


def _project(rows: Rows) -> dict[str, Any]:
    form, told = rows[0]["form"], [row for row in rows if row["predicate"] == "HAS_DETAIL"]
    covered = {row["what"] for row in rows if row["predicate"] == "COVERS" and row["state"] != "ended"}
    said = {name: {row["value"] for row in told if row["detail"] == name} for name in ("purpose", "approach")}
    by_form = {PURPOSE_OF_FORM[form]} if form in PURPOSE_OF_FORM else set()
    by_function = {PURPOSE_OF_FUNCTION[what] for what in covered if what in PURPOSE_OF_FUNCTION}
    paying = [row for row in rows if row["predicate"] == "FUNDS"]
    return {
        "name": rows[0]["name"],
        "code": rows[0]["code"],
        "purposes": said["purpose"] or by_function or by_form,
        "approaches": said["approach"] or {APPROACH_OF_FUNCTION[w] for w in covered if w in APPROACH_OF_FUNCTION},
        "told": bool(said["approach"]),
        "funders": {row["who"] for row in paying},
        "funder_ids": {row["who_id"] for row in paying},
        "claims": {row["claim"] for row in rows},
    }


def _row(country: dict[str, Any], purpose: str, projects: Rows) -> dict[str, Any]:
    repressive, empowering, known = _approaches(projects)
    return {
        "country": country.get("name"),
        "country_id": country.get("id"),
        "purpose": purpose.replace("_", " "),
        "projects": len(projects),
        "repressive": repressive,
        "empowering": empowering,
        "approach_unknown": len(projects) - known,
        "repressive_share": repressive / known if known else None,
        "funders": sorted({name for project in projects for name in project["funders"]}),
        "names": sorted(project["name"] for project in projects),
        "claims": sorted({claim for project in projects for claim in project["claims"]}),
    }


def _approaches(projects: Rows) -> tuple[int, int, int]:
    """How many are repressive, empowering, and of a known approach."""
    repressive = sum("repressive" in project["approaches"] for project in projects)
    empowering = sum("empowering" in project["approaches"] for project in projects)
    return repressive, empowering, sum(bool(project["approaches"]) for project in projects)


def _notes(projects: Rows) -> tuple[str, ...]:
    if not projects:
        return ()
    repressive, empowering, known = _approaches(projects)
    told = sum(project["told"] for project in projects)
    return (
        f"Of {len(projects)} projects the approach of {known} is known: {repressive} repressive and {empowering} "
        f"empowering; a project can be both. Sources name the approach of {told}; "
        "that of the others is read from what they cover.",
        "The report of 2004 found most work repressive. What it says of authorities and laws is not counted here: "
        "only what is on record as a project.",
    )
