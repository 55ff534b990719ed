"""What a monitor asks: sentences that urge, invite or advise, and the items of chapters of recommendations."""

import re
from collections.abc import Iterator
from typing import Any, ClassVar

from graph_schema.statements import Recommends
from loaders.candidates.linking import LinkedThing
from loaders.candidates.mentions.terms import functions_in
from loaders.candidates.relations.base import Relation, Tie
from loaders.candidates.relations.functions import theme_of
from loaders.candidates.views import View

_ASKS = re.compile(
    r"\b(?P<urge>urges?|urged)\b|\b(?P<consider>considers? that|should|ought to|need to|needs to|must)\b"
    r"|\b(?P<invite>invites?|encourages?|calls (?:up)?on)\b|\b(?P<listed>recommend(?:s|ed|ations?)?|it is "
    r"(?:necessary|important|recommended))\b"
)
_IMPERATIVE = re.compile(
    r"^(?:[•\-–*\d.)(a-z]{0,4}\s*)?(?P<verb>Increase|Improve|Ensure|Develop|Establish|Strengthen|Provide|Allocate"
    r"|Adopt|Train|Expand|Implement|Continue|Enhance|Create|Vigorously|Investigate|Prosecute|Enact|Amend|Conduct"
    r"|Introduce|Promote|Make|Take"
    r"|Intensify|Support|Raise|Include|Appoint|Screen|Set up|Step up|Review|Harmonise|Harmonize|Involve|Organise"
    r"|Organize|Guarantee|Facilitate|Proactively|Fully|Designate|Dedicate|Reduce|Eliminate|Standardize"
    r"|Institutionalize|Build|Institute|Integrate)\b"
)
_HEADING = re.compile(r"recommend|proposals? and|way forward|priorit(?:y|ies)", re.IGNORECASE)


class Recommendation(Relation):
    """One recommendation for each sentence that asks for something, about the functions that it names."""

    predicate: ClassVar[str] = "RECOMMENDS"
    name: ClassVar[str] = "recommendation"

    def read(self, view: View) -> Iterator[Tie]:
        """The issuer is the monitor named before the verb, else the publisher of the report (the flag says so)."""
        text = view.sentence.text
        listed = _HEADING.search(view.heading) is not None and _IMPERATIVE.match(text) is not None
        asks = _ASKS.search(text)
        if not listed and asks is None:
            return
        functions = list(dict.fromkeys(slug for _, _, slug in functions_in(text)))[:3]
        if not functions:
            return
        before = view.masked[: view.masked.find(asks[0])] if asks else ""
        bodies = [
            placed.thing
            for placed in view.placed_in(before, "A")
            if placed.thing.kind in {"monitoring_body", "international_organisation", "foreign_government_body"}
        ]
        issuer = (
            bodies[0]
            if bodies
            else LinkedThing("actor:reg:publisher", "Actor", "Publisher of the report", "monitoring_body")
        )
        flags = () if bodies else ("issuer_not_named",)
        addressee = view.country or LinkedThing(
            "place:intl:south-eastern-europe", "Place", "South Eastern Europe", known=True
        )
        strength = next(
            (word for word in ("urge", "consider", "invite") if asks and asks.groupdict().get(word)), "listed"
        )
        title = "About: " + ", ".join(slug.split(":")[1].replace("-", " ") for slug in functions)
        said: dict[str, Any] = {
            "title": title,
            "addressee": addressee.id,
            "about": functions,
            "theme": theme_of(functions[0]),
            "strength": strength,
        }
        thing_id = Recommends.mint_recommendation(issuer.id, addressee.id, "", title)
        yield Tie(
            self.predicate,
            issuer,
            LinkedThing(thing_id, "Recommendation", title),
            self.rule,
            (0, len(view.masked)),
            attributes=said,
            flags=flags,
        )
