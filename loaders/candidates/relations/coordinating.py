"""Who coordinates: other bodies, a plan, or all that a country does against trafficking."""

import re
from collections.abc import Iterator
from typing import Any, ClassVar

from loaders.candidates.linking import LinkedThing
from loaders.candidates.polarity import state_of
from loaders.candidates.relations.base import THE, Pattern, Tie, one, pattern, several, words
from loaders.candidates.relations.belonging import BODIES_WITH_CHAIRS
from loaders.candidates.relations.clauses import VerbRelation, doers
from loaders.candidates.views import View

_EVERYBODY = re.compile(
    r"^(?!(?:closely )?with\b)[^.;<>]{0,12}?(?:(?:the|all|its|of|and|overall|national"
    r"|relevant|competent|state|government(?:al)?|public"
    r"|concerned"
    r"|anti-trafficking|counter-trafficking|various|different|responsible|other|local|daily|day-to-day|work|actions?"
    r"|activities|efforts|policy|policies|response|measures|implementation of|fight against|tasks|involved|key|these"
    r"|multi-?agency|inter-?institutional|inter-?agency|operational|entire|whole|country[’']s|[’']s|<C\d+>|on) ?)*"
    r"(?:(?:bodies|institutions|authorities|actors|stakeholders|agencies|partners|parties|ministries|services|entities"
    r"|organi[sz]ations|work|actions?|activities|efforts|policy|policies|response|measures|fight)\b|<A\d+>)"
)
"""Whom or what a coordinator coordinates where nobody is named: all that a country does against trafficking."""
_COORDINATING = frozenset(
    {"coordination_body", "coordinator", "public_body", "regional_body", "ministry", "government", "ngo_network"}
)


class Coordination(VerbRelation):
    """Who coordinates the work of others, a plan or a country's response."""

    predicate: ClassVar[str] = "COORDINATES"
    name: ClassVar[str] = "coordination"
    subjects: ClassVar[str] = "AM"
    objects: ClassVar[str] = "AHTVSMP"
    active: ClassVar[str] = (
        r"(?:(?:is|are|was) (?:responsible for|tasked with|in charge of) )?(?:the )?co-?ordinat(?:es?|ed|ing|ion of)"
        r"(?! (?:closely )?with\b)|steer(?:s|ed|ing)"
    )
    giving: ClassVar[tuple[tuple[str, str, str], ...]] = (
        (r"oversees?|oversaw|overseeing|supervis(?:es?|ed|ing)", words(5), "A"),
    )
    passive: ClassVar[str] = r"(?:co-?ordinated|steered)"
    reach: ClassVar[int] = 5
    patterns: ClassVar[tuple[Pattern, ...]] = (
        pattern(
            rf"(?P<s>{one('AM')}) (?:is|acts as|serves as) (?:the )?(?:<A\d+>|[a-z ]{{0,20}}co-?ordinator) of (?:the )?"
            rf"(?P<o>{one('MSP')})"
        ),
        pattern(
            rf"[Cc]o-?ordination of {words(5)}(?P<o>{several('ASMPV')}) (?:is|are|was|were|has been) (?:entrusted to"
            rf"|ensured by"
            rf"|assigned to|carried out by|the (?:task|responsibility) of|provided by) {THE}(?P<s>{several('AM')})"
        ),
        pattern(
            rf"(?P<s>{one('AM')})[^.;<>]{{0,60}}? (?:acts?|serves?|functions?) as (?:an?|the) co-?ordinat(?:ing|ion|or)"
            rf"(?: [a-z]+)? (?:for|of|between|among) {words(5)}(?P<o>{several('ASMPV')})"
        ),
    )
    _all = re.compile(
        r"\b(?:co-?ordinat(?:es?|ed|ing|ion (?:of|between|among(?:st)?))|co-?ordinating (?:point|body|role|centre) for"
        r"|[Cc]o-?ordination (?:and [a-z]+ )?of)(?: and [a-z]+(?: of)?)?(?= )"
    )

    _lies_with = re.compile(
        rf"\b(?:[Cc]o-?ordination|[Ss]teering)\b[^.;<>]{{0,60}}? (?:lies with|rests with|is ensured by|falls (?:to"
        rf"|upon)"
        rf"|is the (?:task|responsibility|business|duty) of|is entrusted to|is assured by|is in the hands of"
        rf"|is carried out "
        rf"by|is provided by) {THE}(?P<s>{several('AM')})"
    )

    def read(self, view: View) -> Iterator[Tie]:
        """What the verbs find; else the country's response, where everybody's work is coordinated."""
        found = list(super().read(view))
        yield from found
        if view.country is None or found:
            return
        for match in self._lies_with.finditer(view.masked):
            for placed in view.placed_in(match["s"], self.subjects):
                yield from self.tie(
                    placed.thing, view.country, match.span(), state=state_of(view.masked, *match.span())
                )
        for match in self._all.finditer(view.masked):
            if not _EVERYBODY.match(view.masked[match.end() :].lstrip()):
                continue
            at = min(match.start(), len(view.masked[: match.start()].rstrip()) + 1)
            for placed in view.placed_in(_coordinating(view.masked, at), self.subjects):
                if placed.thing.kind in _COORDINATING:
                    state = state_of(view.masked, *match.span())
                    yield from self.tie(placed.thing, view.country, match.span(), state=state)
            return

    def stated(
        self, view: View, span: tuple[int, int], subject: LinkedThing, object_: LinkedThing, attributes: dict[str, Any]
    ) -> Iterator[Tie]:
        """Coordinating "with" somebody is working together, and operations of the police are not the police."""
        if "generic" in object_.flags and object_.label == "Actor" and object_.kind not in BODIES_WITH_CHAIRS:
            return
        if object_.kind == "government":
            return
        over = re.search(r"\b(?:overs|superv)", view.masked[slice(*span)]) is not None
        if over and not (object_.kind in BODIES_WITH_CHAIRS and subject.kind in _COORDINATING):
            return
        yield from super().stated(view, span, subject, object_, attributes)


def _coordinating(masked: str, at: int) -> str:
    """Who coordinates: the one before the verb, else the first of the sentence."""
    said = doers(masked, at, "AM")
    if said or (by := re.search(rf"\bby {THE}(?P<s>{one('AM')})", masked[at:])) is None:
        first = re.search(one("AM"), masked[:at])
        return said or (first[0] if first else "")
    return by["s"]
