"""How sensitive a finding is to missing data: what stays of the first ten when a whole report is lost."""

from collections.abc import Callable, Sequence
from typing import Any

from graph_schema.store import GraphReader
from queries.analytics.brokers import by_betweenness
from queries.analytics.missing_links.facts import Facts, read_facts
from queries.analytics.missing_links.holding import all_sources, first_pairs
from queries.analytics.missing_links.ranking import MOST_OF_A_COUNTRY, Scope, candidates, structure_of
from queries.analytics.projection import Projection, project
from queries.analytics.single_points import by_loss
from queries.analytics.source_loss import without_source
from queries.analytics.stability import FIRST
from queries.computed import Computed

Finding = Callable[[Facts, Projection], Sequence[str]]
"""A measure reduced to the ids of its first ten."""


def _missing_links(across: bool) -> Finding:
    scope = Scope(across, most_of_a_country=MOST_OF_A_COUNTRY)

    def found(facts: Facts, projection: Projection) -> Sequence[str]:
        pairs = candidates(facts)
        return first_pairs(pairs, structure_of(pairs, projection), scope)

    return found


FINDINGS: dict[str, Finding] = {
    "brokers_of_a_network": lambda _facts, projection: by_betweenness(projection)[:FIRST],
    "single_points_of_failure": lambda _facts, projection: by_loss(projection)[:FIRST],
    "missing_links within a country": _missing_links(across=False),
    "missing_links across a border": _missing_links(across=True),
}
"""The rankings that are tried, by the question that shows them."""


FOR_PARTNERS = "a pair for partners only"


def stability_of_rankings(reader: GraphReader, *, year: int) -> Computed:
    """For each ranking and each source, the share of the first ten that stays when the source is lost.

    For a policy officer: a ranking that loses half of its first ten with one report is a finding of that report. Ties,
    mandates, recommendations and absences go where no other source says them; a biased loss of this kind does more harm
    than a random one (Smith and Moody 2013). A source that takes nothing away has no row.
    """
    facts, projection = read_facts(reader, year=year), project(reader, year=year)
    names = _Names(facts, projection)
    rows: list[dict[str, Any]] = []
    for source in all_sources(facts, projection):
        left = facts.without(source), without_source(projection, source)
        ties = [(a, b) for a, b in projection.graph.edges if source in projection.hangs_on(a, b)]
        in_ties = projection.claims(ties)
        in_reasons = sorted({*in_ties, *facts.claims_of(source)})
        for name, finding in FINDINGS.items():
            first, still = finding(facts, projection), set(finding(*left))
            behind = in_reasons if name.startswith("missing_links") else in_ties
            if first and behind:
                rows.append(
                    {
                        "ranking": name,
                        "source": source,
                        "ties_lost": len(ties),
                        "first": len(first),
                        "kept": sum(1 for item in first if item in still),
                        "share": round(sum(1 for item in first if item in still) / len(first), 4),
                        "gone": [names.of(item) for item in first if item not in still],
                        "claims": behind,
                    }
                )
    order = list(FINDINGS)
    rows.sort(key=lambda row: (order.index(row["ranking"]), row["share"], row["source"]))
    note = f"The network of {year} has {projection.graph.number_of_edges()} ties. {_worst(rows)}"
    return Computed(rows, (note,) if rows else ())


def _worst(rows: Sequence[dict[str, Any]]) -> str:
    if not rows:
        return ""
    worst = min(rows, key=lambda row: (row["share"], row["ranking"], row["source"]))
    return (
        f"The greatest loss is that of {worst['source']}: {worst['kept']} of the first {worst['first']} of "
        f"{worst['ranking']} stay."
    )


class _Names:
    """Names of what is ranked; a pair on a route in use stays unnamed, whoever asks."""

    def __init__(self, facts: Facts, projection: Projection) -> None:
        self.facts = facts
        self.projection = projection
        self.hidden = {" ".join(found.need.pair) for found in candidates(facts) if found.need.partner_only}

    def of(self, item: str) -> str:
        """The name of a body, or the names of two."""
        if item in self.hidden:
            return FOR_PARTNERS
        bodies = self.facts.bodies
        return " – ".join(bodies[end].name if end in bodies else self.projection.name(end) for end in item.split())
