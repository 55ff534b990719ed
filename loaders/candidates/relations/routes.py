"""Routes: from where, through where, to where, at the level of countries and regions of the world."""

import re
from collections.abc import Iterator
from typing import Any, ClassVar

from graph_schema.statements import ReportedRoute
from graph_schema.statements.situation import Stop
from graph_schema.vocabulary import State, StopRole
from loaders.candidates.linking import LinkedThing
from loaders.candidates.polarity import state_of
from loaders.candidates.relations.base import Relation, Tie
from loaders.candidates.relations.route_words import (
    ADJECTIVE,
    AS_DESTINATION,
    BETWEEN,
    CHAIN,
    COUNTED,
    ENTERING,
    FOUND_IN,
    FROM,
    IN_TOWNS,
    IN_TRANSIT,
    OF_ORIGIN,
    ON_A_LINE,
    TO,
    TRANSIT_ROLE,
    VIA,
    named_by,
    places_of,
)
from loaders.candidates.views import View

_MOVED = re.compile(
    r"\b(?:traffick\w*|victims?|routes?|exploit\w*|transit\w*|smuggl\w*|destination|origin|destinations|subject(?:ed)?"
    r"|forced|sold|recruit\w*|lured|repatriated|deported|coerced|compelled|influx|exodus|corridors?|itinerar\w+"
    r"|conveyed"
    r"|enslaved|bars|nightclubs|night clubs|brothels|beg|begging|steal"
    r"|prostitution|slavery|servitude|married off|rented out)\b|<F",
    re.IGNORECASE,
)
_WITH_PEOPLE = re.compile(
    r"\b(?:transported|taken|transferred|returned|unpaid|without pay|not paid|sent|moved|brought|shipped|flown"
    r"|dispatched"
    r"|traced|heading|headed|destined|bound|stranded|held|on their way|debts?|passports?|abroad"
    r"|without (?:contracts?|documents)|identified|recogni[sz]ed"
    r"|detected"
    r"|arriv\w+|cross\w*|promise\w*|work\w*|pick\w*|harvest\w*|papers|traced|married|affected|come|came|comes"
    r"|originat\w+"
    r"|enter\w*|leav\w+|left|travel\w*)\b",
    re.IGNORECASE,
)
"""What tells of a route only where people are named: drafts are sent abroad as well."""
_PEOPLE = re.compile(
    r"<W\d+>(?: [a-z]+){0,4}? (?:from|of|in|to|through|for|across|via|into)\b|<[cC]\d+> (?:[a-z-]+ )?<W\d+>"
    r"|<W\d+>, [^.;]{0,80}?"
    r"\b(?:to|from|through|via|towards?|into)\b|\b(?:[Cc]itizens|[Nn]ationals|[Nn]atives) of <C"
    r"|^(?:They|Most|Others|Many|Some)\b[^.;<>]{0,30}"
    r"\b(?:come|came|are|were|originat\w+|arriv\w+|travel\w*|enter\w*)\b"
)
_BEFORE_ARRIVAL = re.compile(
    r"\bbefore (?:they |being |were |finally |eventually |ever )*(?:brought|taken|reach\w*|arriv\w+|transferred"
    r"|coming|came)\b"
)
"""What makes the places named before it stations on the way to the country that a report is about."""
_RETURNING = re.compile(
    r"(?:[Rr]eturn\w*|coming back|came back|[Rr]epatriat\w+"
    r"|[Dd]eport\w+)(?: back)?(?: to (?:the )?<C\d+>,?)?(?:,? (?:various|mainly|mostly|especially"
    r"|in particular|home|over \w+ \w+))* from"
    r"|\b[Rr](?:eturn|epatriation) (?:<P\d+> )?(?:of|for) (?:<c\d+> )?(?:<W\d+>|[a-z]+),?(?: (?:mainly|mostly"
    r"|especially|in particular))? from"
)
_AROUND_HOME = frozenset(
    f"place:intl:{name}" for name in ("world", "balkans", "western-balkans", "south-eastern-europe", "europe")
)
"""Parts of the world in which the countries of these reports lie: trafficking "in the Balkans" leads nowhere."""
_ADVICE = re.compile(r"\b(?:should|must|recommend\w*|urges?)\b")
_HEADING_OF_ADVICE = re.compile(r"recommend|proposals", re.IGNORECASE)
_NO_ROUTE = re.compile(
    r"\b(?:agreements?|memorand\w+|co-?operat\w+|embass\w+|funded|donor|signed|convention|police officers from"
    r"|experts from|representatives|trainings?|workshops?|seminars?|conference|courses?|study visit"
    r"|support(?:ed)? (?:by|from)|project|meeting)\b",
    re.IGNORECASE,
)


class Routes(Relation):
    """Chains of countries along which people are moved, in the order origin, transit, destination."""

    predicate: ClassVar[str] = "ROUTE"
    name: ClassVar[str] = "route"

    def read(self, view: View) -> Iterator[Tie]:
        """One route for each origin and destination of a sentence, with its points of transit between them."""
        masked = view.masked
        if (
            not (_MOVED.search(view.masked) or _MOVED.search(view.sentence.text) or _of_people(view.masked))
            or view.masked.count("<C") + view.masked.count("<K") + view.masked.count("<c") == 0
        ):
            return
        if _ADVICE.search(masked) or any(_HEADING_OF_ADVICE.search(one) for one in headings_within(view)):
            return
        if _NO_ROUTE.search(masked) and not re.search(r"\broutes?\b|trafficked", masked):
            return
        rows = list(rows_of(view))
        for row in rows:
            yield from self._route(view, row, state_of(masked, 0, 0), [])
        for clause in clauses_of(masked) if not rows else ():
            yield from self._of_clause(view, clause)

    def _of_clause(self, view: View, masked: str) -> Iterator[Tie]:
        """The routes of a clause that has an origin and a destination of its own, else of the whole sentence."""
        home = view.country
        origins, via = places_of(FROM, "origin", view, masked), places_of(VIA, "transit", view, masked)
        entered = places_of(ENTERING, "origin", view, masked)
        people = named_by(ADJECTIVE, view, masked) or named_by(COUNTED, view, masked)
        foreign = [thing for thing in origins or people if thing not in (home, *entered)]
        foreign = foreign or [thing for thing in people if thing != home]
        if entered and foreign:
            # "Syrian nationals who enter from Türkiye": the border that they cross is no origin.
            origins, via = foreign, [*entered, *[thing for thing in via if thing not in entered]]
        both = re.search(r"\bdestination\b", masked) is not None and not places_of(TO, "destination", view, masked)
        if IN_TRANSIT.search(masked) and not both and home is not None and home not in (*origins, *via):
            via = [*entered, home, *[thing for thing in via if thing not in entered]]
        origins += [thing for thing in named_by(OF_ORIGIN, view, masked) if thing not in origins]
        via += [thing for thing in named_by(TRANSIT_ROLE, view, masked) if thing not in via]
        returning = _RETURNING.search(masked) is not None
        destinations = [] if returning else places_of(TO, "destination", view, masked)
        destinations += places_of(AS_DESTINATION, "destination", view, masked)
        destinations += named_by(IN_TOWNS, view, masked)
        if returning:
            destinations, origins = origins or places_of(TO, "destination", view, masked), []
        if origins and home is not None and _BEFORE_ARRIVAL.search(masked) and home not in (*origins, *destinations):
            via, destinations = [*via, *[thing for thing in destinations if thing not in via]], [home]
        if (
            not destinations
            and not returning
            and not via
            and not [thing for thing in origins or people if thing != home]
        ):
            destinations = [thing for thing in places_of(FOUND_IN, "destination", view, masked) if home != thing]
        if not origins:
            origins = people
        elif home in destinations or not destinations:
            origins += [thing for thing in people if thing not in origins and thing != home]
        destinations = [thing for thing in destinations if thing not in origins and thing not in via]
        if home in origins and len(origins) > 1 and not destinations:
            origins = [thing for thing in origins if thing != home]
        flags: list[str] = []
        if home is not None:
            if not origins and destinations and home not in destinations and (home not in via):
                origins, flags = [home], ["origin_from_section"]
                destinations = [thing for thing in destinations if thing.id not in _AROUND_HOME]
            elif origins and not destinations and home not in origins and home not in via and _arrives(view):
                destinations, flags = [home], ["destination_from_section"]
            elif not origins and not destinations and via and home not in via:
                origins, flags = [home], ["origin_from_section"]
        stops_lists = list(_combined(origins, via, destinations))
        state = state_of(masked, 0, 0)
        negated = re.search(
            r"\bno (?:clear )?(?:evidence|information|cases|reports)\b|\bnot (?:a |been )?(?:traffick|transit"
            r"|destination)",
            masked,
        )
        for stops in stops_lists:
            yield from self._route(view, stops, State.ABSENT if negated else state, flags)

    def _route(
        self, view: View, stops: list[tuple[LinkedThing, str]], state: State | None, flags: list[str]
    ) -> Iterator[Tie]:
        if len({thing.id for thing, _ in stops}) < 2 or state is None:
            return
        route_id = ReportedRoute.mint_route(tuple(Stop(place=thing.id, role=StopRole(role)) for thing, role in stops))
        name = " → ".join((thing.country or thing.name) for thing, _ in stops)
        route = LinkedThing(route_id, "Route", name)
        forms = [placed.thing.id for placed in view.placed if placed.thing.label == "ExploitationForm"]
        groups = [
            placed.thing.id
            for placed in view.placed
            if placed.thing.label == "VictimGroup" and placed.thing.id != "group:victims"
        ]
        said: dict[str, Any] = {"stops": [f"{thing.id} {role}" for thing, role in stops]}
        if forms:
            said["forms"] = list(dict.fromkeys(forms))
        if groups:
            said["groups"] = list(dict.fromkeys(groups))
        yield Tie(self.predicate, route, None, self.rule, (0, len(view.masked)), state, said, tuple(flags))


def _of_people(masked: str) -> bool:
    """Whether a sentence says of people that they travel, work or arrive somewhere."""
    people = _PEOPLE.search(masked)
    return people is not None and _WITH_PEOPLE.search(masked) is not None


def headings_within(view: View) -> tuple[str, ...]:
    """The headings above a sentence from that of its country on; what stood above the country has ended with it."""
    path = view.sentence.block.heading_path
    return path[path.index(view.heading) :] if view.heading in path else path


def destinations_of(view: View) -> list[LinkedThing]:
    """The countries and regions in which a sentence says that people end up."""
    return places_of(TO, "destination", view, view.masked)


def rows_of(view: View) -> Iterator[list[tuple[LinkedThing, str]]]:
    """The routes that are written as a row, "Greece–Serbia–Hungary", or as a way between two countries."""
    for match in CHAIN.finditer(view.masked) if ON_A_LINE.search(view.masked) else ():
        things = [placed.thing for placed in view.placed_in(match[0], "CK")]
        yield [
            (things[0], "origin"),
            *[(thing, "transit") for thing in things[1:-1]],
            (things[-1], "destination"),
        ]
    for match in BETWEEN.finditer(view.masked):
        yield [
            (view.placed_in(match["first"])[0].thing, "origin"),
            (view.placed_in(match["last"])[0].thing, "destination"),
        ]


def clauses_of(masked: str) -> list[str]:
    """The clauses of a sentence where each has an origin and a destination of its own, else the whole of it."""
    parts = re.split(
        r"; |, (?:while|whereas|but|and) (?:(?![^<]{0,3}<[CK])|(?=<C\d+> <W)|(?=an? (?:place|point|country|corridor)))",
        masked,
    )
    whole = all(
        (FROM.search(part) or ADJECTIVE.search(part)) and (_MOVED.search(part) or _of_people(part)) for part in parts
    )
    ends = any(TO.search(part) for part in parts)
    return parts if whole and ends and len(parts) > 1 else [masked]


def _arrives(view: View) -> bool:
    """Whether a sentence that names only origins speaks of people who were found or exploited in the country."""
    text = view.masked
    return (
        re.search(
            r"foreign|identified|assisted|arriv|recruited in|registered|<W\d+>|countries of origin"
            r"|source countries|exploited|trafficked",
            text,
        )
        is not None
    )


def _combined(
    origins: list[LinkedThing], via: list[LinkedThing], destinations: list[LinkedThing]
) -> Iterator[list[tuple[LinkedThing, str]]]:
    transit = [(thing, "transit") for thing in via[:6]]
    firsts: list[LinkedThing | None] = [*origins[:12]] or [None]
    lasts: list[LinkedThing | None] = [*destinations[:12]] or [None]
    for origin in firsts:
        for destination in lasts:
            first = [(origin, "origin")] if origin else []
            last = [(destination, "destination")] if destination else []
            between = [stop for stop in transit if stop[0] not in (origin, destination)]
            stops = [*first, *between, *last]
            if len(stops) >= 2:
                yield stops
