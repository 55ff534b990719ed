"""Routes, roles of countries, forms of exploitation and what makes them easier; countries and coarse places only."""

import re
from typing import Annotated, ClassVar

from pydantic import BeforeValidator, Field

from graph_schema.base import Described, Edge, Id, ShortText, Statement, Thing, object_, references, subject
from graph_schema.ids import minted_id, parse_id
from graph_schema.things import Route
from graph_schema.vocabulary import CountryRole, StopRole

_STOP = re.compile(r"(?P<place>[A-Z]{3}|(?:country|place):\S+)\s+(?P<role>[a-z]+)")
_FORMAT = "write the place and its role: ALB origin, place:intl:western-europe destination"


def _in_short(place: str) -> str:
    """A stop as it stands in the name of a route: the code of a country, the name of a region of the world."""
    known = parse_id(place)
    return known.country or known.slug.replace("-", " ").title()


class Stop(Described):
    """One stop of a route."""

    place: Id = Field(description="The id of the country, region of the world, border section or port.")
    role: StopRole = Field(description="What the stop is on this route.")


def _stop_of(text: object) -> object:
    if not isinstance(text, str):
        return text
    match = _STOP.fullmatch(text.strip())
    if not match:
        raise ValueError(f"'{text}' is not a stop; {_FORMAT}")
    place = match["place"]
    return {"place": f"country:{place.lower()}" if len(place) == 3 else place, "role": match["role"]}


class ReportedRoute(Statement):
    """A source reports that people are moved along a chain of countries."""

    predicate: ClassVar[str] = "ROUTE"
    route: Id = subject("Route", says="The route; minted from its stops, never written in a fact file.")
    stops: tuple[Annotated[Stop, BeforeValidator(_stop_of)], ...] = Field(
        min_length=2, description="The stops in order, each a country or coarse place and its role."
    )
    forms: tuple[Id, ...] = references("ExploitationForm", says="Forms of exploitation at its end.")
    groups: tuple[Id, ...] = references("VictimGroup", says="Groups of people who are moved along it.")
    period: ShortText | None = Field(default=None, description="The years or period it was reported for.")

    @staticmethod
    def mint_route(stops: tuple[Stop, ...]) -> str:
        """The id of a route: the same stops in the same order are the same route, whoever reports it."""
        return minted_id("route", "reg", {"stops": [f"{stop.place} {stop.role}" for stop in stops]})

    def attributes(self) -> dict[str, object]:
        """Stops as flat text, so that they can stand on a claim."""
        said = super().attributes()
        said["stops"] = [f"{stop.place} {stop.role}" for stop in self.stops]
        return said

    def minted_things(self) -> tuple[Thing, ...]:
        """The route itself, named by its stops."""
        names = " → ".join(_in_short(stop.place) for stop in self.stops)
        return (Route(id=self.route, name=names, stops=tuple(stop.place for stop in self.stops)),)

    def edges(self) -> tuple[Edge, ...]:
        """Numbered stops, the legs between them, and the forms of exploitation."""
        stops = [
            Edge(
                type="STOP",
                start=self.route,
                end=stop.place,
                key=str(number),
                attributes={"sequence": number, "role": stop.role.value},
            )
            for number, stop in enumerate(self.stops, start=1)
        ]
        forms = [Edge(type="LEADS_TO", start=self.route, end=form) for form in self.forms]
        return (*stops, *forms)

    def mentioned_ids(self) -> tuple[str, ...]:
        """Stops, forms and groups; the route itself is minted."""
        return tuple(dict.fromkeys([*(stop.place for stop in self.stops), *super().mentioned_ids()]))


class CountryHasRole(Statement):
    """A country is a place of origin, transit, destination or internal trafficking."""

    predicate: ClassVar[str] = "COUNTRY_ROLE"
    country: Id = subject("Country", says="The country.")
    role: CountryRole = Field(description="What it is.")
    groups: tuple[Id, ...] = references("VictimGroup", says="Groups of people for whom that is said.")
    period: ShortText | None = Field(default=None, description="The years or period for which it is said.")
    distinguishing: ClassVar[tuple[str, ...]] = ("role",)


class ExploitationIn(Statement):
    """A form of exploitation is found in a country; never finer than the country."""

    predicate: ClassVar[str] = "EXPLOITATION_IN"
    form: Id = subject("ExploitationForm", says="The form of exploitation.")
    country: Id = object_("Country", says="The country.")
    groups: tuple[Id, ...] = references("VictimGroup", says="Groups of people who are exploited in this way.")
    sectors: tuple[ShortText, ...] = Field(default=(), description="Kinds of business or setting, in general words.")


class Exacerbates(Statement):
    """A condition makes trafficking easier in a country or region, as the source says."""

    predicate: ClassVar[str] = "EXACERBATES"
    factor: Id = subject("Factor", says="The condition.")
    country: Id = object_("Country", "Place", says="The country or region.")
    groups: tuple[Id, ...] = references("VictimGroup", says="Groups of people for whom that is said.")
