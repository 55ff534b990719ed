"""Ties that follow from claims: a helpline run in a country gives that country the function `hotline`.

Every derived tie is marked derived and carries the claims that it follows from; none follows from an absence. But a
country that is said not to belong to a body is known to lack that membership, and what no country of a region has is
missing in each of them; neither is silence. What the law of a part punishes, the law of its country may not.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph_schema.base import Statement
from graph_schema.claims import Claim
from graph_schema.ids import country_id, parse_id
from graph_schema.statements import (
    Adopted,
    Covers,
    Criminalises,
    HasFunction,
    MemberOf,
    Operates,
    PartyTo,
    Performs,
    Serves,
)
from graph_schema.things import Actor, Agreement, Place, Procedure, Strategy
from graph_schema.vocabulary import ActorKind, MemberRole, PartyStatus, State, StrategyKind, StrategySubject, VictimAge
from loaders.library import Library

_SHELTER_GROUPS = {
    "group:women": "shelter-women",
    "group:girls": "shelter-children",
    "group:men": "shelter-men",
    "group:children": "shelter-children",
    "group:boys": "shelter-children",
    "group:unaccompanied-children": "shelter-children",
}
_REGIONAL_BODIES = {
    "actor:reg:selec": "membership-selec",
    "actor:intl:interpol": "membership-interpol",
    "actor:intl:europol": "membership-europol",
    "actor:intl:eurojust": "membership-eurojust",
    "actor:reg:marri": "membership-marri",
}
_AGREEMENTS = {"agreement:reg:pcc-see": "membership-pcc-see"}
_IN_THE_TEXT = {
    "function:every-form-covered",
    "function:child-penalty",
    "function:non-punishment",
    "function:legal-persons",
}
"""What a country has as soon as its law says so; a service that a law provides for may still be nowhere."""
_BINDING = {PartyStatus.RATIFIED, PartyStatus.ACCEDED, PartyStatus.PARTY}
"""A country that has only signed a convention is no party to it."""


@dataclass(frozen=True)
class DerivedTie:
    """One HAS_FUNCTION tie that follows from a claim."""

    country: str
    function: str
    claim: Claim
    region: str | None = None
    """The region of which it is said, where the country is one of several."""


def derive(claims: Iterable[Claim], library: Library) -> Iterator[DerivedTie]:
    """Every tie from a country to a function that the claims imply."""
    claims = list(claims)
    others_stay = _left_behind_by(claims, library)
    for claim in claims:
        if claim.state is State.ABSENT or claim.id in others_stay:
            continue
        for country, function in _implied(claim, library):
            if country and country in library.things:
                yield DerivedTie(country, f"function:{function}", claim)


def denied(claims: Iterable[Claim], library: Library) -> Iterator[DerivedTie]:
    """Every membership that a claim denies a country, and every function that it denies a region; they draw no tie."""
    claims = list(claims)
    somewhere = {_had(claim.statement, claim.as_of) for claim in claims if claim.state is State.PRESENT}
    for claim in claims:
        if claim.state is not State.ABSENT:
            continue
        said = claim.statement
        for country, function in _membership(said):
            if country in library.things:
                yield DerivedTie(country, f"function:{function}", claim)
        if isinstance(said, HasFunction) and _had(said, claim.as_of) not in somewhere:
            region = library.things.get(said.country)
            for country in region.countries if isinstance(region, Place) else ():
                yield DerivedTie(country, said.function, claim, said.country)


def _had(said: Statement, year: int) -> tuple[str, str, int] | None:
    """Who has which function in which year; a region that has some of it does not lack it everywhere."""
    return (said.country, said.function, year) if isinstance(said, HasFunction) else None


def _country_of(thing_id: str | None) -> str | None:
    code = parse_id(thing_id).country if thing_id else None
    return country_id(code) if code else None


def _country_of_law(provision: str) -> str | None:
    """The country of a law; none for the law of a part of it."""
    return None if "-" in parse_id(provision).scope else _country_of(provision)


def _implied(claim: Claim, library: Library) -> Iterator[tuple[str | None, str]]:
    said = claim.statement
    if isinstance(said, Performs):
        yield said.country or _country_of(said.actor), said.function.removeprefix("function:")
    elif isinstance(said, Operates) and said.operated.startswith("helpline:"):
        yield _country_of(said.operated), "hotline"
    elif isinstance(said, Serves) and said.service.startswith("shelter:") and said.group in _SHELTER_GROUPS:
        yield _country_of(said.service), _SHELTER_GROUPS[said.group]
    elif isinstance(said, Criminalises):
        country = _country_of_law(said.provision)
        yield country, "trafficking-offence"
        if said.victim is VictimAge.CHILD:
            yield country, "child-penalty"
    elif isinstance(said, Covers) and said.covered in _IN_THE_TEXT and said.text.startswith(("law:", "article:")):
        yield _country_of_law(said.text), said.covered.removeprefix("function:")
    elif isinstance(said, Adopted):
        yield from ((_country_of(said.adopter), function) for function in _adopted(library.things.get(said.adopted)))
    elif isinstance(said, PartyTo):
        if said.status in _BINDING:
            yield from _membership(said)
        yield from ((said.party, function) for function in _agreed(said, library))
    elif isinstance(said, MemberOf):
        if said.role is MemberRole.FULL:
            yield from _membership(said)
        if _ngo_sits(said, library):
            yield _country_of(said.body), "ngo-participation"


def _ngo_sits(said: Statement, library: Library) -> bool:
    """Whether it speaks of an NGO at the table of a coordination body, as a full member."""
    if not isinstance(said, MemberOf) or said.role is not MemberRole.FULL:
        return False
    member, body = library.things.get(said.member), library.things.get(said.body)
    ngo = isinstance(member, Actor) and member.kind in {ActorKind.NGO, ActorKind.NGO_NETWORK}
    return ngo and isinstance(body, Actor) and body.kind is ActorKind.COORDINATION_BODY


def _left_behind_by(claims: Iterable[Claim], library: Library) -> set[str]:
    """The claims that an NGO has left while another is still there: NGOs go on taking part."""
    seats: dict[str | None, dict[tuple[str, str], list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        if isinstance(said := claim.statement, MemberOf) and _ngo_sits(said, library):
            seat = (library.canonical(said.member), library.canonical(said.body))
            seats[_country_of(said.body)][seat].append(claim)
    return {
        left.id
        for tables in seats.values()
        for seat, said_of_it in tables.items()
        for left in said_of_it
        if left.state is State.ENDED and any(_taken(others, left) for other, others in tables.items() if other != seat)
    }


def _taken(said: list[Claim], left: Claim) -> bool:
    """Whether somebody sits there, by a word older than that of the leaving, or since before the leaving.

    Where one report names who left and who sits there now, its presence outweighs its end, from its year on.
    """
    year = left.as_of
    known = [claim for claim in said if claim.as_of <= year and (claim.to_year is None or claim.to_year >= year)]
    newest = max((claim.as_of for claim in known), default=None)
    return any(
        claim.state is State.PRESENT and (claim.as_of < year or claim.from_year <= left.from_year)
        for claim in known
        if claim.as_of == newest
    )


def _membership(said: Statement) -> Iterator[tuple[str, str]]:
    """The membership of a country that stands or falls with the statement."""
    if isinstance(said, MemberOf) and said.body in _REGIONAL_BODIES and said.member.startswith("country:"):
        yield said.member, _REGIONAL_BODIES[said.body]
    if isinstance(said, PartyTo) and said.agreement in _AGREEMENTS and said.party.startswith("country:"):
        yield said.party, _AGREEMENTS[said.agreement]


def _adopted(thing: object) -> Iterator[str]:
    if isinstance(thing, Strategy) and thing.about is StrategySubject.TRAFFICKING:
        yield "current-strategy" if thing.kind is StrategyKind.STRATEGY else "current-action-plan"
    if isinstance(thing, Procedure) and thing.kind.value == "standard_operating_procedures":
        yield "standard-procedures"


def _agreed(said: PartyTo, library: Library) -> Iterator[str]:
    agreement = library.things.get(said.agreement)
    if isinstance(agreement, Agreement) and agreement.kind.value in {"bilateral_agreement", "memorandum"}:
        if not said.party.startswith("country:"):
            return
        if "trafficking" in agreement.scope:
            yield "trafficking-bilateral-agreement"
        if "police" in agreement.scope:
            yield "bilateral-police-agreement"
