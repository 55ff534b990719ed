"""Six questions of the catalogue once more, in NetworkX and plain Python: what they cost without a graph engine.

A graph is loaded as a whole into memory; a query language, an index, a limit and a second reader at the same time are
what it does not have. Each function gives the ids of the rows that the question gives, in no order.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import networkx

from graph_schema.content import GraphContent

Row = tuple[Any, ...]
Claim = dict[str, Any]

_BETWEEN = {"PARTNERS_WITH", "REFERS_TO", "SUPPORTS", "FUNDS", "COORDINATES", "MONITORS", "OPERATES"}


def loaded(content: GraphContent) -> "networkx.MultiDiGraph[str]":
    """The whole graph in memory."""
    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    graph.add_nodes_from((node.id, {"label": node.label, **node.properties}) for node in content.nodes)
    graph.add_edges_from((tie.start[1], tie.end[1], tie.type, dict(tie.properties)) for tie in content.relationships)
    return graph


def members_of_a_body(graph: "networkx.MultiDiGraph[str]", body: str, year: int) -> set[Row]:
    """Who belongs to a body, by the newest word on each."""
    said: dict[str, list[Claim]] = defaultdict(list)
    for claim in _claims_on(graph, body, "OBJECT"):
        if claim["predicate"] == "MEMBER_OF" and _holds(claim, year):
            said[claim["subject"]].append(claim)
    return {(member, claim.get("role"), claim["state"]) for member, claims in said.items() for claim in _newest(claims)}


def networks_that_join_two_bodies(graph: "networkx.MultiDiGraph[str]", first: str, second: str, year: int) -> set[Row]:
    """To what two bodies both belong."""

    def belongs_to(body: str) -> set[str]:
        said: dict[str, list[Claim]] = defaultdict(list)
        for claim in _claims_on(graph, body, "SUBJECT"):
            if claim["predicate"] in {"MEMBER_OF", "PARTY_TO"} and _holds(claim, year):
                said[claim["object"]].append(claim)
        return {
            table for table, claims in said.items() if any(claim["state"] == "present" for claim in _newest(claims))
        }

    return {(table,) for table in belongs_to(first) & belongs_to(second)}


def countries_without_rapporteur(graph: "networkx.MultiDiGraph[str]", group: str, year: int) -> set[Row]:
    """Where no source says of that year that there is a separate rapporteur."""
    function = "function:national-rapporteur"
    said: dict[str, list[Claim]] = defaultdict(list)
    for start, _end, kind, tie in graph.in_edges(function, keys=True, data=True):
        claim = graph.nodes[start]
        if kind == "BEARS_ON" and _holds(claim, year):
            said[tie["country"]].append(claim)
    rows = set()
    for country, node in graph.nodes(data=True):
        if node["label"] == "Country" and group in node.get("groups", ()):
            states = {claim["state"] for claim in _newest(said[country])}
            if "present" not in states or "absent" in states:
                rows.add((country,))
    return rows


def everything_said_of_a_country(graph: "networkx.MultiDiGraph[str]", country: str, year: int) -> set[Row]:
    """All claims on a country and on what is in it."""
    code = graph.nodes[country]["country"]
    rows = set()
    for claim_id, claim in graph.nodes(data=True):
        if claim["label"] != "Claim" or claim["from_year"] > year:
            continue
        for _start, thing, kind in graph.out_edges(claim_id, keys=True):
            if kind in {"SUBJECT", "OBJECT", "MENTIONS"} and graph.nodes[thing].get("country") == code:
                rows.add((claim_id,))
    return rows


def who_funds_what(graph: "networkx.MultiDiGraph[str]", year: int) -> set[Row]:
    """Who pays whom, by the newest word on each."""
    said: dict[Row, list[Claim]] = defaultdict(list)
    for claim in _all_claims(graph):
        if claim["predicate"] == "FUNDS" and _holds(claim, year):
            said[claim["subject"], claim["object"], claim.get("for_project")].append(claim)
    return {(funder, recipient) for (funder, recipient, _for), claims in said.items() if _newest(claims)}


def ties_between_two_countries(graph: "networkx.MultiDiGraph[str]", first: str, second: str, year: int) -> set[Row]:
    """Which bodies of two countries are tied."""
    codes = {graph.nodes[country]["country"] for country in (first, second)}
    said: dict[Row, list[Claim]] = defaultdict(list)
    for claim in _all_claims(graph):
        if claim["predicate"] in _BETWEEN and "object" in claim and _holds(claim, year):
            ends = [graph.nodes[claim[end]].get("country") for end in ("subject", "object")]
            if set(ends) == codes and len(set(ends)) == 2:
                frame = claim.get("within") or claim.get("for_project")
                said[claim["subject"], claim["predicate"], claim["object"], claim.get("on"), frame].append(claim)
    return {(key[0], key[1], key[2], claim["state"]) for key, claims in said.items() for claim in _newest(claims)}


SIX: dict[str, tuple[Callable[..., set[Row]], dict[str, Any], tuple[str, ...]]] = {
    "members_of_a_body": (
        members_of_a_body,
        {"body": "actor:alb:state-committee", "year": 2022},
        ("member_id", "role", "state"),
    ),
    "networks_that_join_two_bodies": (
        networks_that_join_two_bodies,
        {"first": "actor:alb:police", "second": "actor:alb:ngos", "year": 2022},
        ("joined_by_id",),
    ),
    "countries_without_rapporteur": (
        countries_without_rapporteur,
        {"group": "WB6", "year": 2022},
        ("country_id",),
    ),
    "everything_said_of_a_country": (
        everything_said_of_a_country,
        {"country": "country:srb", "year": 2022},
        ("claims",),
    ),
    "who_funds_what": (who_funds_what, {"year": 2022}, ("funder_id", "recipient_id")),
    "ties_between_two_countries": (
        ties_between_two_countries,
        {"first": "country:alb", "second": "country:grc", "year": 2022},
        ("actor_id", "tie", "partner_id", "state"),
    ),
}
"""By the id of the question: the function, what is asked, and the columns of the question that name its rows."""


def same_rows(question_rows: Iterable[dict[str, Any]], columns: tuple[str, ...]) -> set[Row]:
    """The rows of an answer as these functions give them."""
    found = set()
    for row in question_rows:
        values = [row[name] for name in columns]
        found.add(tuple(value[0] if isinstance(value, list) else value for value in values))
    return found


def _claims_on(graph: "networkx.MultiDiGraph[str]", thing: str, role: str) -> Iterator[Claim]:
    for start, _end, kind in graph.in_edges(thing, keys=True):
        if kind == role:
            yield graph.nodes[start]


def _all_claims(graph: "networkx.MultiDiGraph[str]") -> Iterator[Claim]:
    return (node for _, node in graph.nodes(data=True) if node["label"] == "Claim")


def _holds(claim: Claim, year: int) -> bool:
    return bool(claim["from_year"] <= year and claim.get("to_year", year) >= year)


def _newest(claims: list[Claim]) -> list[Claim]:
    last = max((claim["as_of"] for claim in claims), default=None)
    return [claim for claim in claims if claim["as_of"] == last]
