"""The questions of the catalogue that chains of recommendations answer."""

from collections.abc import Iterable

from graph_schema.store import GraphReader
from queries.analytics.recommendations.chains import Chain, chains
from queries.computed import Computed

_CHAIN = (
    "country",
    "country_id",
    "function",
    "function_id",
    "first_asked",
    "last_asked",
    "askings",
    "to_country",
    "issuers",
    "chain",
    "strength_first",
    "strength_now",
    "trend",
    "state_since",
    "since",
    "shortfalls_since",
    "unanswered_years",
    "claims",
)
_SEVERAL = (
    "country",
    "country_id",
    "function",
    "function_id",
    "issuers",
    "years",
    "askings",
    "to_country",
    "strength_now",
    "state_since",
    "since",
    "claims",
)
_REPEATED = (
    "country",
    "country_id",
    "function",
    "function_id",
    "sources",
    "issuers",
    "first_asked",
    "last_asked",
    "strength_first",
    "strength_now",
    "trend",
    "state_since",
    "since",
    "claims",
)


def recommendation_chains(
    reader: GraphReader,
    *,
    group: str,
    country: str | None,
    function: str | None,
    least: int,
    regional: bool,
    year: int,
) -> Computed:
    """Chains of at least so many steps; a step is one issuer in one year."""
    found, elsewhere = chains(reader, year=year, group=group, country=country, function=function, regional=regional)
    return _shown((chain for chain in found if len(chain.steps) >= least), _CHAIN, elsewhere)


def recommendations_several_monitors_ask(
    reader: GraphReader, *, group: str, country: str | None, least: int, regional: bool, year: int
) -> Computed:
    """Chains in which at least so many issuers ask."""
    found, elsewhere = chains(reader, year=year, group=group, country=country, regional=regional)
    return _shown((chain for chain in found if len(chain.issuers) >= least), _SEVERAL, elsewhere)


def recommendations_repeated_in_three_sources(
    reader: GraphReader, *, group: str, country: str | None, least: int, regional: bool, year: int
) -> Computed:
    """Chains that at least so many sources carry."""
    found, elsewhere = chains(reader, year=year, group=group, country=country, regional=regional)
    return _shown((chain for chain in found if len(chain.sources) >= least), _REPEATED, elsewhere)


def _shown(found: Iterable[Chain], columns: tuple[str, ...], elsewhere: int) -> Computed:
    rows = [chain.row() for chain in found]
    notes = []
    if elsewhere:
        number = f"{elsewhere} recommendation{'s' if elsewhere > 1 else ''}"
        wider = "to the world, to international bodies or to states beyond the region"
        notes.append(f"Left out: {number} {wider}, where no country is asked by itself.")
    return Computed([{name: row[name] for name in columns} for row in rows], tuple(notes))
