"""Single points of failure as answers of the catalogue: what parts the network, what takes a task or country away."""

from graph_schema.store import GraphReader
from queries.analytics.asked import network_asked
from queries.analytics.cut_off import CutOff, cut_off, performed, stability_of_cut_off
from queries.analytics.single_points import by_loss, single_points
from queries.analytics.stability import stability
from queries.computed import Computed


def single_points_of_failure(
    reader: GraphReader, *, year: int, country: str | None = None, layer: str | None = None
) -> Computed:
    """`single_points`, each with how well its place holds."""
    asked = network_asked(reader, year, country, layer)
    found = stability(asked.projection, by_loss)
    rows = [
        {
            "point": row.name,
            "point_id": row.id,
            "what": row.what,
            "cut_off": len(row.cut_off),
            "bodies_cut_off": list(row.cut_off),
            **found.columns(row.id),
            "in_words": row.reading,
            "claims": list(row.claims),
        }
        for row in single_points(asked.projection)
    ]
    return Computed(rows, (*asked.notes(), *([found.described()] if rows else [])))


def bodies_whose_loss_cuts_off(
    reader: GraphReader, *, year: int, country: str | None = None, layer: str | None = None
) -> Computed:
    """`cut_off`, each with how well its place holds."""
    asked = network_asked(reader, year, country, layer)
    graph, projection = asked.projection.graph, asked.projection
    doing = performed(reader, year, projection.country)
    called = {entry.body: (entry.name, entry.kind, entry.country) for entry in doing}
    called |= {node: (kept["name"], kept["kind"], kept["country"]) for node, kept in graph.nodes.data()}
    found = stability_of_cut_off(projection, doing)
    rows = []
    for row in cut_off(graph, ((entry.task, entry.body) for entry in doing)):
        name, kind, home = called[row.body]
        tasks = {*row.alone, *row.out_of_reach}
        words = {claim for entry in doing if entry.task in tasks for claim in entry.claims}
        ties = projection.claims(graph.edges(row.body)) if row.bodies else []
        rows.append(
            {
                "body": name,
                "body_id": row.body,
                "kind": kind,
                "country": home,
                "ties": graph.degree(row.body) if row.body in graph else 0,
                "countries_cut_off": list(row.countries),
                "performed_alone": [str(task) for task in row.alone],
                "out_of_reach": [str(task) for task in row.out_of_reach],
                **found.columns(row.body),
                "in_words": _reading(name, row),
                "claims": sorted({*words, *ties}),
            }
        )
    return Computed(rows, (*asked.notes(), *([found.described()] if rows else [])))


def _reading(name: str, row: CutOff) -> str:
    said = []
    if row.countries:
        said.append(f"the bodies of {', '.join(row.countries)} have no documented tie left to the rest")
    if row.alone:
        said.append(f"no other body on record performs {', '.join(map(str, row.alone))}")
    if row.out_of_reach:
        said.append(f"those who also perform {', '.join(map(str, row.out_of_reach))} are out of reach")
    return f"If {name} stops, {'; '.join(said)}."
