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
from loaders.candidates.views import View

_COUNT_AFTER = r"(?: \([^()<>]{1,25}\))?"


def _listed(small: str) -> str:
    """A list of countries; `small` is the word that may be repeated before each: from, to, in."""
    again = (
        rf"(?:the |other |\d+ |{small}|especially |mainly |notably |particularly |in particular |including |then |"
        rf"finally )*"
    )
    joint = (
        rf"{_COUNT_AFTER}(?:,? and,? (?:to a lesser (?:extent|degree),? )?|, to a lesser (?:extent|degree),? (?:also"
        rf" )?|, (?:and )?|/| or |,? as well as |; |, but also |\), (?:and )?"
        r"| \((?:e\.g\. |such as )?)"
    )
    return rf"(?:<[CK]\d+>)(?:\)?{joint}{again}(?:(?!to |from |in |into )[a-z-]+ ){{0,2}}?<[CK]\d+>)*"


_LEAD = (
    r"(?:(?:the|other|neighbou?ring|mainly|mostly|primarily|either|countries(?= such| like| including|,|:)"
    r"|such as|like|including|states|both|e\.g\.|for example|especially|particularly|notably|predominantly"
    r"|parts of|region of|territory of|foreign|several|certain|various|many|some|elsewhere in|other parts of|(?:South"
    r"|North|West|East|Central|Southern|Northern|Western|Eastern)(?:-?[Ee]astern)?|and|former|[A-Z][a-z]+, "
    r"|Yugoslavia,?|\d+|:|,|\() ?)*"
)
_FROM = re.compile(
    rf"\b(?:(?i:from)|originat(?:e|es|ed|ing) (?:from|in)|com(?:e|es|ing) from|came from|country of origin(?: "
    rf"[a-z]+)?(?: (?:was|is|being))?|countries of origin (?:are|were|include[ds]?|:)|origin (?:are|were)"
    rf"|(?i:nationals|citizens|natives|women|men|children|residents|victims) of(?! <[FW])|source countries (?:are"
    rf"|were|include[ds]?)|[Oo]rigin countries[^.;<>]{{"
    rf"0,40}}(?:<W\d+> )?(?:are|include|located)[^.;<>]{{0,20}}|recruited in"
    rf"|nationality[^.;<>]{{0,30}}) {_LEAD}(?P<list>{_listed('from |of ')})"
)
_VIA = re.compile(
    rf"\b(?:(?i:through|via)|across|transit(?:ed|ing|s)?(?: (?:through|via|countries (?:are|were|include[ds]?)))?|by "
    rf"way of|passing through|crossing) {_LEAD}(?P<list>{_listed('through |via ')})"
)
_TO = re.compile(
    rf"(?:\b(?:to|into|towards?|(?:en|on) route to|on (?:the|their) way to|heading (?:to|for)|destinations?(?: "
    rf"countries)?(?: (?:of|for) (?:[a-z]+ |<[cWF]\d+> ?){{1,4}})?,? ?(?:are|were|remain(?:ed)?|include[ds]?|is|was"
    rf"|being|:)|destined for"
    rf"|exploited in|trafficked (?:to|in|into|within)|exploitation in|ended up in|bound for|sold in|taken to"
    rf"|countries of destination (?:for [^.;<>]{{1,30}} |of (?:<c\d+> )?(?:<W\d+> )?)?(?:are|were|include[ds]?"
    rf"|remain(?:ed)?)|destination countries (?:are|were|include[ds]?)"
    rf"|(?:labou?r|prostitution|servitude|begging|slavery|sex|work) in|abroad,?(?: especially| mainly| "
    rf"particularly| primarily| mostly| notably)? (?:in|to)|arrived in|identified in|onward to|onwards to"
    rf"|(?:return\w*|coming back|came back)(?: to (?:the )?<C\d+>,?)?(?: (?:mainly|mostly|especially))? from)"
    rf"|<F\d+> in|(?i:exploit|traffick|subject|forc|coerc|compel|sell|sold|found|discover|rescu|identif|detect"
    rf"|locat|work|liv|held|beg|end)\w*(?:,? (?!from\b|to\b|of\b|by\b)(?:[\w’'-]+|<[WFVPT]\d+>)){{0,9}}?,? in) "
    rf"{_LEAD}(?P<list>{_listed('to |in |from ')})"
)
_MOVED = re.compile(
    r"\b(?:traffick\w*|victims?|routes?|exploit\w*|transit\w*|smuggl\w*|destination|origin|transported"
    r"|destinations|taken|transferred|subject(?:ed)?|forced|sold|recruit\w*|lured|returned|repatriated|deported|bars"
    r"|nightclubs|night clubs|brothels)\b",
    re.IGNORECASE,
)
_ADJECTIVE = re.compile(
    r"(?P<list><c\d+>(?:(?:, (?:and )?| and | or )<c\d+>)*) (?:(?:[a-z-]+|<[W]\d+>) ){0,2}?(?:<W\d+>|women|girls"
    r"|children|victims|nationals|citizens|men|persons|people|migrants|workers|minors)"
)
_COUNTED = re.compile(r"(?:\d+|were|was|mostly|mainly|nationality:?) (?P<list><c\d+>(?:(?:, | and )(?:\d+ )?<c\d+>)*)")
_IN_TRANSIT = re.compile(r"\btransit(?:ing)? (?:country|point|state|area|zone|route)|\bin transit\b|\ben route\b")
_OF_ORIGIN = re.compile(r"\bof (?P<list><[CKc]\d+>(?:(?:, (?:and )?| and | or )<[CKc]\d+>)*) origin")
_TRANSIT_ROLE = re.compile(
    r"(?P<list><C\d+>)(?: (?:is|was|are|serves?|remains?|acts?|also|as|mainly|an?|primarily|important|major|both"
    r"|origin|destination|and)){1,8} (?:[a-z, ]{0,30})?transit (?:country|point|state)|(?:in|through) "
    r"(?P<other><C\d+>) in transit"
)
_ADVICE = re.compile(r"\b(?:should|must|recommend\w*|urges?)\b")
_NO_ROUTE = re.compile(
    r"\b(?:agreements?|memorand\w+|co-?operat\w+|embass\w+|funded|donor|signed|convention|police officers from"
    r"|experts from|representatives|study visit|support(?:ed)? (?:by|from)|project|meeting)\b",
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
            not _MOVED.search(view.sentence.text)
            or view.masked.count("<C") + view.masked.count("<K") + view.masked.count("<c") == 0
        ):
            return
        if _ADVICE.search(masked):
            return
        if _NO_ROUTE.search(masked) and not re.search(r"\broutes?\b|trafficked", masked):
            return
        for clause in clauses_of(masked):
            yield from self._of_clause(view, clause)

    def _of_clause(self, view: View, masked: str) -> Iterator[Tie]:
        """The routes of a clause that has an origin and a destination of its own, else of the whole sentence."""
        origins, via = _found(_FROM, view, masked), _found(_VIA, view, masked)
        if _IN_TRANSIT.search(masked) and not via and view.country is not None and view.country not in origins:
            via = [view.country]
        origins += [thing for thing in _found(_OF_ORIGIN, view, masked) if thing not in origins]
        via += [thing for thing in _found(_TRANSIT_ROLE, view, masked) if thing not in via]
        returning = (
            re.search(
                r"(?:return\w*|coming back|came back)(?: to (?:the )?<C\d+>,?)?(?: (?:mainly|mostly|especially))? from",
                masked,
            )
            is not None
        )
        destinations = [] if returning else _found(_TO, view, masked)
        if returning:
            destinations, origins = origins or _found(_TO, view, masked), []
        if not origins:
            origins = _found(_ADJECTIVE, view, masked) or _found(_COUNTED, view, masked)
        destinations = [thing for thing in destinations if thing not in origins and thing not in via]
        home = view.country
        if home in origins and len(origins) > 1 and not destinations:
            origins = [thing for thing in origins if thing != home]
        flags: list[str] = []
        if home is not None:
            if not origins and destinations and home not in destinations and (home not in via):
                origins, flags = [home], ["origin_from_section"]
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


def destinations_of(view: View) -> list[LinkedThing]:
    """The countries and regions in which a sentence says that people end up."""
    return _found(_TO, view)


_PARTS_OF_EUROPE = re.compile(r"\b(Southern|Central|Eastern|Western|Northern)(?:,|,? and| or) ")


def _found(regex: re.Pattern[str], view: View, masked: str | None = None) -> list[LinkedThing]:
    """The places of every list that a pattern finds; "Southern, Central and Western Europe" are three."""
    found: list[LinkedThing] = []
    for match in regex.finditer(view.masked if masked is None else masked):
        places = match["list"] or match.groupdict().get("other") or ""
        listed = [placed.thing for placed in view.placed_in(places, "CKc")]
        if listed and listed[0].id.endswith("-europe"):
            parts = _PARTS_OF_EUROPE.findall(match[0].partition("<")[0])
            found += [LinkedThing(f"place:intl:{part.casefold()}-europe", "Place", f"{part} Europe") for part in parts]
        found += listed
    return list(dict.fromkeys(found))


def clauses_of(masked: str) -> list[str]:
    """The clauses of a sentence where each has an origin and a destination of its own, else the whole of it."""
    parts = re.split(r"; |, (?:while|whereas|but) ", masked)
    whole = all(_FROM.search(part) and _TO.search(part) for part in parts)
    return parts if whole and len(parts) > 1 else [masked]


def _arrives(view: View) -> bool:
    """Whether a sentence that names only origins speaks of people who were found or exploited in the country."""
    text = view.masked
    return (
        re.search(
            r"foreign|identified|assisted|registered|<W\d+>|countries of origin|source countries|exploited|trafficked",
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
