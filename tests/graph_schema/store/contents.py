"""Small graphs for the tests of the stores, and a graph in a store as bytes that can be compared."""

import json
from datetime import date

from graph_schema.content import GraphContent, Node, Relationship
from graph_schema.store import GraphReader

SMALL = GraphContent.of(
    [
        Node("Country", {"id": "country:xru", "name": "Ruritania", "aliases": ["RU", "Ruritanian Kingdom"]}),
        Node("Country", {"id": "country:xza", "name": "Zavonia"}),
        Node("Agreement", {"id": "agreement:reg:strelsau-protocol", "name": "Strelsau Protocol", "year": 2004}),
        Node("Source", {"id": "watch-2010", "name": "Watch", "retrieved": date(2026, 11, 24)}),
    ],
    [
        Relationship(
            "PARTY_TO",
            ("Country", "country:xru"),
            ("Agreement", "agreement:reg:strelsau-protocol"),
            {"state": "present", "years": [2004, 2010], "claims": ["c-1", "c-2"], "disputed": False},
        ),
        Relationship("PARTNERS_WITH", ("Country", "country:xru"), ("Country", "country:xza"), {"state": "planned"}),
    ],
)
"""Two countries, an agreement and a source; one tie with lists, one without."""

OTHER = GraphContent.of([Node("Country", {"id": "country:xbl", "name": "Balkaria"})], [])
"""One country that is not in the other graph."""


def countries(count: int, size: int) -> GraphContent:
    """That many countries, each of which says how many there are."""
    return GraphContent.of([Node("Country", {"id": f"country:x{number}", "size": size}) for number in range(count)], [])


def whole_graph(store: GraphReader) -> list[str]:
    """Every node and every relationship as one line of JSON, without the mark of the snapshot."""
    nodes = store.read("MATCH (n) WHERE NOT n:Snapshot RETURN labels(n) AS labels, n AS properties").rows
    ties = store.read("MATCH (a)-[r]->(b) RETURN a.id AS start, type(r) AS type, b.id AS end, r AS properties").rows
    return sorted(json.dumps(row, sort_keys=True, default=str) for row in [*nodes, *ties])
