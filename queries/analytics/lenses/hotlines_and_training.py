"""The two solutions of the report of 2020 on international organisations: national hotlines, agencies trained together.

A training is joint where one trainer, or one training, reaches bodies of at least two kinds in the country.
"""

from collections import defaultdict
from typing import Any

from graph_schema.store import GraphReader
from queries.analytics.newest_word import SILENCE, cells
from queries.computed import Computed

_FUNCTIONS = {
    "hotline": "function:hotline",
    "training": "function:professional-training",
    "cooperation": "function:inter-agency-cooperation",
}
_IN_YEAR = "k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)"
_COUNTRIES = (
    "MATCH (c:Country) WHERE $group IN c.groups RETURN c.id AS id, c.country AS code, c.name AS name ORDER BY name"
)
_LINES = f"""
MATCH (k:Claim)-[:SUBJECT|OBJECT]->(h:Helpline)
WHERE h.country IS NOT NULL AND {_IN_YEAR}
MATCH (k)-[:SUBJECT]->(who)
RETURN h.country AS code, h.id AS line, h.name AS name, k.predicate AS predicate, k.detail AS detail, k.value AS value,
       k.state AS state, k.as_of AS as_of, k.id AS claim, who.id AS who_id, who.name AS who
"""
_TRAINED = f"""
MATCH (k:Claim {{predicate: 'SUPPORTS', how: 'training'}})-[:OBJECT]->(trained:Actor)
WHERE trained.country IS NOT NULL AND k.state IN ['present', 'planned'] AND {_IN_YEAR}
MATCH (k)-[:SUBJECT]->(trainer)
RETURN trained.country AS code, trainer.name AS trainer, trained.kind AS kind, k.state AS state, k.as_of AS as_of,
       k.id AS claim
"""
Rows = list[dict[str, Any]]


def hotlines_and_joint_training(reader: GraphReader, group: str, year: int) -> Computed:
    """One row a country: its lines with hours, price and money, and who is trained together by whom."""
    found = cells(reader, year, _FUNCTIONS.values())
    lines, trained = _by_country(reader, _LINES, year), _by_country(reader, _TRAINED, year)
    rows = []
    for country in reader.read(_COUNTRIES, {"group": group}).rows:
        cell = {name: found.get((country["id"], function), SILENCE) for name, function in _FUNCTIONS.items()}
        of_lines, trainings = _lines(lines[country["code"]]), trained[country["code"]]
        said = [*lines[country["code"]], *trainings]
        years = [entry.last_word for entry in cell.values() if entry.last_word] + [row["as_of"] for row in said]
        rows.append(
            {
                "country": country["name"],
                "country_id": country["id"],
                "hotline": cell["hotline"].state,
                **of_lines,
                "training": cell["training"].state,
                "trained_together": _together(trainings),
                "cooperation": cell["cooperation"].state,
                "last_word": max(years, default=None),
                "claims": sorted({row["claim"] for row in said} | {c for entry in cell.values() for c in entry.claims}),
            }
        )
    return Computed(rows)


def _by_country(reader: GraphReader, query: str, year: int) -> dict[str, Rows]:
    found: dict[str, Rows] = defaultdict(list)
    for row in reader.read(query, {"year": year}, max_rows=1_000_000).rows:
        found[row["code"]].append(row)
    return found


def _lines(said: Rows) -> dict[str, list[str]]:
    """The lines that are there by their newest word, and what is said of them."""
    by_line: dict[str, Rows] = defaultdict(list)
    for row in said:
        by_line[row["line"]].append(row)
    there = [rows for rows in by_line.values() if _is_there(rows)]
    return {
        "lines": sorted({rows[0]["name"] for rows in there}),
        "hours": sorted({row["value"] for rows in there for row in _newest(rows, "HAS_DETAIL", "hours")}),
        "free_of_charge": sorted(
            {row["value"] for rows in there for row in _newest(rows, "HAS_DETAIL", "free_of_charge")}
        ),
        "paid_by": sorted(
            {row["who"] for rows in there for row in _newest(rows, "FUNDS") if row["state"] == "present"}
        ),
    }


def _newest(rows: Rows, predicate: str, detail: str | None = None) -> Rows:
    said = [row for row in rows if row["predicate"] == predicate and (detail is None or row["detail"] == detail)]
    last_word = max((row["as_of"] for row in said), default=None)
    return [row for row in said if row["as_of"] == last_word]


def _is_there(rows: Rows) -> bool:
    """Whether a line is run by somebody, or said to be in the country, by the newest word on either."""
    ties: dict[tuple[str, str], Rows] = defaultdict(list)
    for row in rows:
        if row["predicate"] in {"OPERATES", "LOCATED_IN"}:
            ties[row["predicate"], row["who_id"]].append(row)
    newest = [row for said in ties.values() for row in said if row["as_of"] == max(other["as_of"] for other in said)]
    return any(row["state"] in {"present", "on_paper"} for row in newest or rows)


def _together(trainings: Rows) -> list[str]:
    """Each trainer that reaches bodies of two kinds or more, with the kinds."""
    kinds: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in trainings:
        kinds[row["trainer"], row["state"]].add(row["kind"].replace("_", " "))
    return [
        f"{trainer}{' (planned)' if state == 'planned' else ''}: {', '.join(sorted(reached))}"
        for (trainer, state), reached in sorted(kinds.items())
        if len(reached) > 1
    ]
