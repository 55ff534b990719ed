"""Which claims are for partners: that two countries have no agreement, where a route between them was reported lately.

Such a line tells where a case is lost between two countries. The graph keeps it, marked; the public learns only that
there is one more. "Lately" counts back from the newest year that any source describes, so that a gap does not open to
the public because time passes.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from graph_schema.claims import Claim
from graph_schema.ids import country_id, parse_id
from graph_schema.statements import PartnersWith, PartyTo, ReportedRoute
from graph_schema.vocabulary import State
from loaders.library import Library

YEARS_LATELY = 5


def partner_claims(claims: Sequence[Claim], library: Library) -> set[str]:
    """The ids of the claims that only partners may see."""
    live = _live_legs(claims)
    return {claim.id for claim in claims if claim.state is State.ABSENT and _pair(claim, library) in live}


def _live_legs(claims: Sequence[Claim]) -> set[frozenset[str]]:
    """Pairs of countries that follow each other on a route that was reported lately."""
    since = max((claim.as_of for claim in claims), default=0) - YEARS_LATELY
    return {
        frozenset({one.place, other.place})
        for claim in claims
        if isinstance(claim.statement, ReportedRoute) and claim.state is State.PRESENT and claim.as_of >= since
        for one, other in pairwise(claim.statement.stops)
        if _are_countries((one.place, other.place))
    }


def _pair(claim: Claim, library: Library) -> frozenset[str] | None:
    """The two countries between which the claim denies an agreement."""
    said = claim.statement
    if isinstance(said, PartnersWith) and _are_countries((said.actor, said.partner)):
        return frozenset({said.actor, said.partner})
    if isinstance(said, PartyTo) and _are_countries((said.party,)):
        code = parse_id(library.canonical(said.agreement)).country
        return frozenset({said.party, country_id(code)}) if code else None
    return None


def _are_countries(ids: Iterable[str]) -> bool:
    return all(thing_id.startswith("country:") for thing_id in ids)
