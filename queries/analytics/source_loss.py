"""A network that has lost what one source alone says: no report may carry a finding by itself unnoticed."""

from queries.analytics.projection import Projection


def sources_of(projection: Projection) -> list[str]:
    """The sources behind the ties of a network, by id."""
    return sorted({source for edge in projection.graph.edges for source in projection.graph.edges[edge]["sources"]})


def without_source(projection: Projection, source: str) -> Projection:
    """The same bodies less the ties that are not on record without the source."""
    return projection.only((a, b) for a, b in projection.graph.edges if source not in projection.hangs_on(a, b))
