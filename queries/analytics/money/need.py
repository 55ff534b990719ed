"""Signs of need beside money on record, country by country, and never one number made of both.

None of the signs is need itself. Many identified victims can mean that a country looks for them; few, that it does
not. A country of which much is said to be missing may be one that was read closely. So they stand side by side, each
under its own name, and the reader weighs them.
"""

import re
from collections import defaultdict
from typing import Any

from graph_schema.store import GraphReader
from queries.analytics.money.concentration import known_amounts
from queries.analytics.money.flows import Flow, flows
from queries.analytics.money.places import lands, left_out
from queries.analytics.recommendations.chains import Chain, chains
from queries.analytics.recommendations.later_words import LaterWords
from queries.computed import Computed

_FIGURES = """
MATCH (k:Claim {predicate: 'OBSERVED', state: 'present'})-[:SUBJECT]->(c:Country)
WHERE k.year <= $year AND toLower(k.what) CONTAINS 'identified'
RETURN c.id AS country, k.id AS claim, k.what AS what, k.value AS value, k.unit AS unit, k.year AS year
ORDER BY year DESC, what, value, claim
"""
_ROLES = """
MATCH (k:Claim {predicate: 'COUNTRY_ROLE'})-[:SUBJECT]->(c:Country)
WHERE k.from_year <= $year AND (k.to_year IS NULL OR k.to_year >= $year)
WITH c, k.role AS role, collect(k) AS said, max(k.as_of) AS newest
WITH c, role, newest, [x IN said WHERE x.as_of = newest AND x.state = 'present' | x.id] AS claims
WHERE size(claims) > 0
RETURN c.id AS country, role, newest AS year, claims
ORDER BY country, role
"""
_WHOLE = re.compile(
    r"(?:people |potential )?(?:victims|cases of trafficking) identified(?: by the police(?: unit)?)?"
    r"|identified (?:potential )?(?:victims|cases of trafficking)"
    r"|people identified as victims of trafficking.*",
    re.IGNORECASE,
)
"""Figures of all identified victims; those of a part of them, or of a share, do not stand for the whole."""
MOST_FIGURES = 3


def need_beside_money(reader: GraphReader, *, group: str, year: int) -> Computed:
    """Each country's signs of need and the money on record, as they are; nothing is divided by anything."""
    figures = _by_country(reader.read(_FIGURES, {"year": year}, max_rows=100_000).rows)
    roles = _by_country(reader.read(_ROLES, {"year": year}).rows)
    words = LaterWords(reader, year=year)
    asked, _elsewhere = chains(reader, year=year, group=group, regional=False)
    money = [flow for flow in flows(reader, year=year) if flow.state == "present"]
    rows = []
    for land in lands(reader, group=group):
        counts = [row for row in figures[land.id] if _WHOLE.fullmatch(row["what"])][:MOST_FIGURES]
        missing = words.missing(land.id)
        opened = [chain for chain in asked if chain.country == land.id and chain.since.state != "present"]
        paid = [flow for flow in money if flow.code == land.code]
        rows.append(
            {
                "country": land.name,
                "country_id": land.id,
                "identified_victims": [_in_words(row) for row in counts],
                "roles": [f"{row['role']} ({row['year']})" for row in roles[land.id]],
                "stated_absences": len(missing),
                "open_recommendations": len(opened),
                "activities": len({flow.activity for flow in paid}),
                "funders": sorted({flow.payer_name for flow in paid}),
                "amounts": [
                    f"{flow.payer_name}: {amount}" for flow in paid if (amount := flow.published_amount) is not None
                ],
                "known_amounts": known_amounts(paid),
                "last_word_on_money": max((flow.last_word for flow in paid), default=None),
                "claims": _claims(
                    counts, roles[land.id], [claim for said in missing.values() for claim in said], opened, paid
                ),
            }
        )
    return Computed([row for row in rows if row["claims"]], tuple(left_out(money, unnamed=False)))


def _by_country(rows: tuple[dict[str, Any], ...]) -> defaultdict[str, list[dict[str, Any]]]:
    found: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        found[row["country"]].append(row)
    return found


def _in_words(row: dict[str, Any]) -> str:
    """A figure with its year and unit; which way it moved has no unit."""
    counted = any(sign.isdigit() for sign in row["value"])
    return f"{row['year']}: {row['value']} {row['unit']}" if counted else f"{row['year']}: {row['value']}"


def _claims(
    counts: list[dict[str, Any]],
    roles: list[dict[str, Any]],
    missing: list[str],
    opened: list[Chain],
    paid: list[Flow],
) -> list[str]:
    behind = {row["claim"] for row in counts} | {claim for row in roles for claim in row["claims"]} | set(missing)
    behind |= {asking.claim for chain in opened for asking in chain.askings}
    behind |= {claim for chain in opened for claim in chain.since.claims}
    return sorted(behind | {claim for flow in paid for claim in flow.claims})
