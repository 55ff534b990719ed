"""The rows of the questions on missing links."""

from collections.abc import Sequence
from typing import Any

from graph_schema.errors import QuestionError
from graph_schema.store import GraphReader
from queries.analytics.missing_links.facts import Facts, read_facts
from queries.analytics.missing_links.holding import holding
from queries.analytics.missing_links.need import Reason
from queries.analytics.missing_links.ranking import (
    MOST_OF_A_COUNTRY,
    MissingLink,
    Scope,
    candidates,
    ranked,
    structure_of,
)
from queries.analytics.missing_links.sentence import sentence
from queries.analytics.projection import project
from queries.analytics.stability import SAMPLES, Stability
from queries.computed import Computed


def missing_links(
    reader: GraphReader, *, year: int, country: str | None, limit: int, samples: int = SAMPLES
) -> Computed:
    """The first pairs within countries and the first across borders, of all countries or of one."""
    code = country.removeprefix("country:").upper() if country else None
    most = None if code else MOST_OF_A_COUNTRY
    scopes = [Scope(across, country=code, most_of_a_country=most) for across in (False, True)]
    return _answer(reader, year, limit, scopes, samples)


def missing_links_of_a_body(
    reader: GraphReader, *, body: str, year: int, limit: int, samples: int = SAMPLES
) -> Computed:
    """The first pairs of which one body is an end."""
    found = _answer(reader, year, limit, [Scope(across, body=body) for across in (False, True)], samples)
    if found.rows:
        return found
    facts = read_facts(reader, year=year)
    if body not in facts.bodies:
        why = (
            "It belongs to no single country, or nothing was said of it in the ten years before, or another took over."
        )
    elif not any(holder == body for holder, _mandate in facts.mandates):
        why = f"No mandate of {facts.bodies[body].name} is on record up to {year}, so that no reason can be given."
    else:
        why = f"For no untied body do two independent reasons call for a tie with {facts.bodies[body].name}."
    return Computed([], (why,))


def _answer(reader: GraphReader, year: int, limit: int, scopes: Sequence[Scope], samples: int) -> Computed:
    if limit < 1:
        raise QuestionError(f"limit is {limit}; it takes a whole number from 1 on")
    facts = read_facts(reader, year=year)
    projection = project(reader, year=year)
    found = candidates(facts)
    structure = structure_of(found, projection)
    chosen = {scope: ranked(found, structure, scope, limit) for scope in scopes}
    if not any(chosen.values()):
        return Computed([], (f"Up to {year} no two untied bodies are called to a tie by two independent reasons.",))
    holds = holding(facts, projection, scopes, samples=samples)
    rows = [_row(link, facts, holds[scope]) for scope, links in chosen.items() for link in links]
    held = {holder for holder, _mandate in facts.mandates}
    countries = {facts.bodies[holder].country for holder in held}
    note = (
        f"Compared are {len(held)} bodies of {len(countries)} countries with a mandate on record, in a network of "
        f"{projection.graph.number_of_nodes()} bodies and {projection.graph.number_of_edges()} ties. A row is a "
        "suggestion to check, not a finding."
    )
    return Computed(rows, (note, holds[scopes[0]].described()))


def _row(link: MissingLink, facts: Facts, holds: Stability) -> dict[str, Any]:
    need, feasibility = link.candidate.need, link.candidate.feasibility
    pair = " ".join(need.pair)
    said = {entry for ground in need.grounds.values() for entry in ground.said} | set(feasibility.said)
    return {
        "first": need.first.name,
        "first_id": need.first.id,
        "second": need.second.name,
        "second_id": need.second.id,
        "countries": " – ".join(facts.names[code] for code in need.countries),
        "tie": need.sort.name,
        "why": sentence(link, facts),
        "reasons": len(need.grounds),
        "score": round(link.score, 4),
        "need": round(need.value, 4),
        "mandates": need.of(Reason.MANDATES),
        "route": need.of(Reason.ROUTE),
        "asked": need.of(Reason.ASKED),
        "absent": need.of(Reason.ABSENT),
        "structure": round(link.effect.value, 4),
        "common": round(link.effect.common, 4),
        "relieved": link.effect.relieved,
        "gain": round(link.effect.gain, 6),
        "feasibility": round(feasibility.value, 4),
        "last_word": min(need.first.last_word, need.second.last_word),
        **holds.columns(pair),
        "partner_only": need.partner_only,
        "claims": sorted({entry.claim for entry in said}),
    }
